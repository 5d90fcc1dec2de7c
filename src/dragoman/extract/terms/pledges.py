"""What somebody says that he will do: "the firm said it will buy back shares"."""

from collections.abc import Iterator, Sequence

from dragoman.extract.grammar import auxiliaries, child, is_negated, subject
from dragoman.extract.positions.conditions import find_condition
from dragoman.extract.positions.settling import find_cued
from dragoman.extract.syntax import Sentence, Token
from dragoman.extract.terms.ends import last_of
from dragoman.extract.terms.kinds import find_kind
from dragoman.extract.terms.pieces import Piece, heads_of, run
from dragoman.model.claim import ProposalStatus, TermKind

SAYING = frozenset(
    {"say", "announce", "tell", "declare", "promise", "pledge", "vow", "guarantee"}
)
PROMISING = frozenset({"promise", "pledge", "vow", "guarantee", "assure"})
OWN = frozenset({"it", "he", "she", "they", "we", "i"})
WILL = frozenset({"will", "'ll", "shall", "would", "'d"})
COULD = frozenset({"could", "can", "may", "might"})
REACHING = frozenset({"go", "accept", "offer", "rise", "settle"})
PERCENT = frozenset({"%", "percent", "cent", "pct"})
TRADED = frozenset(
    {"share", "stake", "business", "unit", "division", "plant", "asset", "subsidiary"}
    | {"operation", "holding", "mine", "brand", "refinery"}
)
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
                elif clause.dep == "ccomp" and word.lemma in PROMISING:
                    yield from _of_absence(clause, _sayer(word))


def _is_own(clause: Token) -> bool:
    """Whether a clause tells what its own speaker will do, come what may."""
    doer = child(clause, "nsubj")
    if (
        doer is None
        or doer.lower not in OWN
        or not auxiliaries(clause) & (WILL | COULD)
    ):
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
    found = [*heads_of(run(clause, last_of(clause)), verbal=True)]
    if not any(binds(head, item.words) for head, item in found):
        return
    for head, item in found:
        if not item.is_swap and head.pos == "VERB":
            yield Piece(
                head=head,
                words=item.words,
                status=ProposalStatus.OFFER,
                by=sayer,
                obligor=sayer,
                rule="pledge",
            )


def _of_absence(clause: Token, sayer: Token | None) -> Iterator[Piece]:
    """Give "promised that there would be no layoffs"."""
    there, thing = child(clause, "expl"), child(clause, "attr")
    if there is None or thing is None or sayer is None or clause.lemma != "be":
        return
    if auxiliaries(clause) & WILL and thing.left.lower == "no":
        yield Piece(
            head=thing,
            words=tuple(run(thing.left, thing.right)),
            status=ProposalStatus.OFFER,
            by=sayer,
            obligor=sayer,
            rule="pledge",
        )


def binds(head: Token, words: Sequence[Token]) -> bool:
    """Whether a deed is one that is bargained over."""
    if head.pos != "VERB":
        return False
    if auxiliaries(head) & COULD:
        return head.lemma in REACHING and any(w.lemma in PERCENT for w in words)
    kind = find_kind(head, words)
    if kind is TermKind.PAYMENT:
        return head.lemma in PAYING | BUYING
    traded = any(w.pos == "NUM" or w.lemma in TRADED for w in words)
    counted = head.lemma in BUYING and traded
    done = head.lemma in DEEDS and child(head, "dobj") is not None
    return counted or kind is not TermKind.OTHER or done
