"""What somebody says that he will do: "the firm said it will buy back shares"."""

from collections.abc import Iterator

from dragoman.extract.grammar import auxiliaries, child, is_negated, subject
from dragoman.extract.positions.conditions import find_condition
from dragoman.extract.positions.settling import find_cued
from dragoman.extract.syntax import Sentence, Token
from dragoman.extract.terms.ends import last_of
from dragoman.extract.terms.kinds import find_kind
from dragoman.extract.terms.pieces import Piece, heads_of, run
from dragoman.model.claim import ProposalStatus, TermKind

SAYING = frozenset({"say", "announce", "tell", "declare", "promise", "pledge", "vow"})
OWN = frozenset({"it", "he", "she", "they", "we", "i"})
WILL = frozenset({"will", "'ll", "shall", "would", "'d"})
DEEDS = frozenset(
    {"lift", "return", "reopen", "suspend", "restore", "freeze", "cancel", "grant"}
    | {"reimburse", "acquire", "purchase", "divest", "dismantle", "disarm", "repeal"}
    | {"ratify", "waive", "scrap", "abandon", "surrender", "evacuate", "resume"}
)
BUYING = frozenset({"buy", "sell"})
PAYING = frozenset(
    {"pay", "reimburse", "compensate", "contribute", "provide", "fund", "finance"}
    | {"donate", "give", "lend", "refund", "raise", "offer", "double", "triple"}
)


def pieces_of_pledge(sentence: Sentence) -> Iterator[Piece]:
    """Give what a sentence says that its speaker will do."""
    for word in sentence.tokens:
        if word.lemma in SAYING and word.pos == "VERB":
            for clause in word.children:
                if clause.dep == "ccomp" and _is_own(clause):
                    yield from _of_clause(clause, _sayer(word))


def _is_own(clause: Token) -> bool:
    """Whether a clause tells what its own speaker will do, come what may."""
    doer = child(clause, "nsubj")
    if doer is None or doer.lower not in OWN or not auxiliaries(clause) & WILL:
        return False
    if is_negated(clause) or find_cued(clause) is not None:
        return False
    return find_condition(clause) is None


def _sayer(verb: Token) -> Token | None:
    """Give who says it: "answered by saying" has the subject of "answered"."""
    while verb.dep in {"pcomp", "prep"}:
        verb = verb.head
    return subject(verb)


def _of_clause(clause: Token, sayer: Token | None) -> Iterator[Piece]:
    if sayer is None:
        return
    for head, item in heads_of(run(clause, last_of(clause)), verbal=True):
        if not item.is_swap and _binds(head, item.words):
            yield Piece(
                head=head,
                words=item.words,
                status=ProposalStatus.OFFER,
                by=sayer,
                obligor=sayer,
                rule="pledge",
            )


def _binds(head: Token, words: tuple[Token, ...]) -> bool:
    """Whether a deed is one that is bargained over."""
    if head.pos != "VERB":
        return False
    kind = find_kind(head, words)
    if kind is TermKind.PAYMENT:
        return head.lemma in PAYING | BUYING
    counted = head.lemma in BUYING and any(w.pos == "NUM" for w in words)
    done = head.lemma in DEEDS and child(head, "dobj") is not None
    return counted or kind is not TermKind.OTHER or done
