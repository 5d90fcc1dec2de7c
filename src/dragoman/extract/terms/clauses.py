"""Parts of a plan: "a provision to bar …", "the cuts included in the bill"."""

from collections.abc import Iterator, Sequence

from dragoman.extract.grammar import child, children
from dragoman.extract.positions.topics import words_of
from dragoman.extract.syntax import Token
from dragoman.extract.terms.ends import is_infinitive, last_of
from dragoman.extract.terms.pieces import Piece, heads_of, run
from dragoman.extract.terms.plans import CREATING, is_text, is_whole
from dragoman.model.claim import ProposalStatus

DESIGNED = frozenset({"design", "intend", "mean", "aim"})
PARTS = frozenset({"provision", "clause", "amendment", "article"})
PUT_IN = frozenset({"include", "contain", "propose", "envisage", "foresee", "set"})
RULING = frozenset({"restrict", "govern", "regulate", "require", "allow", "protect"})


def pieces_of_clauses(words: Sequence[Token]) -> Iterator[Piece]:
    """Give what parts of a plan are for, and what is put into one."""
    for word in words:
        if word.pos == "NOUN" and word.lemma in words_of("clause"):
            yield from _of_clause(word)
        elif word.lemma in PUT_IN and word.tag == "VBN" and word.dep == "acl":
            yield from _of_inside(word)


def _of_inside(verb: Token) -> Iterator[Piece]:
    """Give "the cuts included in the bill"."""
    link = next((c for c in verb.children if c.lower in {"in", "under"}), None)
    plan = child(link, "pobj") if link is not None else None
    thing = verb.head
    if plan is None or not is_text(plan) or is_whole(thing) or thing.pos != "NOUN":
        return
    yield Piece(
        head=thing,
        words=tuple(run(thing.left, plan)),
        status=ProposalStatus.CURRENT,
        plan=plan,
        rule="plan",
    )


def _of_clause(clause: Token) -> Iterator[Piece]:
    """Give "the language barring flights": a clause told as a whole."""
    for verb in children(clause, "acl", "relcl"):
        if _is_meant(verb):
            yield from _meant(verb, clause)
        elif verb.tag == "VBG" and verb.lemma in CREATING | RULING:
            yield Piece(
                head=verb,
                words=tuple(run(clause.left, verb.right)),
                status=ProposalStatus.CURRENT,
                plan=clause,
                rule="plan",
            )


def _is_meant(verb: Token) -> bool:
    """Whether it tells what a clause of a plan is for: "a provision to bar …"."""
    clause = verb.head
    part = clause.lemma in PARTS or (clause.lemma == "measure" and clause.tag == "NNS")
    designed = verb.lemma in DESIGNED and verb.tag == "VBN"
    told = is_infinitive(verb) or (designed and child(verb, "xcomp") is not None)
    return part and told


def _meant(verb: Token, clause: Token) -> Iterator[Piece]:
    deed = child(verb, "xcomp") if verb.tag == "VBN" else verb
    if deed is None:
        return
    last = min(deed.right, last_of(deed), key=lambda word: word.i)
    for head, item in heads_of(run(deed, last), verbal=True):
        yield Piece(
            head=head,
            words=item.words,
            status=ProposalStatus.CURRENT,
            plan=clause,
            rule="plan",
        )
