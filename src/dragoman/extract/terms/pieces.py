"""Terms in the report's words, before it is known whose proposal they belong to."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.extract.grammar import child, children, conjuncts
from dragoman.extract.parse import Token
from dragoman.extract.positions.spans import clause_span, phrase_span, trim
from dragoman.model.claim import ProposalStatus
from dragoman.extract.terms.kinds import is_plan

EXCHANGE = frozenset({"exchange", "return"})
VAGUE = frozenset({"it", "this", "that", "they", "them", "these", "those", "what", "which"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One obligation or feature, still in the report's words.

    Attributes:
        head: Head noun or verb.
        start: Offset where it begins.
        end: Offset after it.
        status: Of the proposal that it belongs to.
        by: Whose demand or offer it is, or ``None`` for a plan on the table.
        obligor: Who owes it, if the words say so.
        plan: The noun that names the proposal, if it stands in the sentence.
        rule: Which rule found it.
    """

    head: Token
    start: int
    end: int
    status: ProposalStatus
    by: Token | None = None
    obligor: Token | None = None
    plan: Token | None = None
    rule: str


def extent(head: Token) -> tuple[int, int]:
    """Give the offsets of a term: a clause with its subject, or a noun phrase."""
    if head.pos in {"VERB", "AUX"}:
        start, end = clause_span(head, child(head, "nsubj"))
        to = child(head, "aux")
        if to is not None and to.lower == "to" and to.start == start:
            start = head.start
        return start, end
    return phrase_span(head)


def unfold(head: Token) -> Iterator[Token]:
    """Give the parts of a list: coordinated heads, and "while … would …"."""
    for part in conjuncts(head):
        yield part
        if part.pos != "VERB":
            yield from (
                inner
                for apposed in children(part, "appos")
                if any(c.dep == "conj" for c in apposed.children)
                for inner in conjuncts(apposed)
            )
            continue
        for clause in children(part, "advcl"):
            marks = {c.lower for c in clause.children if c.dep == "mark"}
            if marks & {"while", "as", "whereas"} and child(clause, "nsubj"):
                yield from unfold(clause)


def counterparts(word: Token) -> Iterator[Token]:
    """Give what is to be had in exchange for a thing, anywhere below a word."""
    for preposition in word.children:
        if preposition.dep == "prep" and preposition.lower == "in":
            swap = child(preposition, "pobj")
            if swap is not None and swap.lemma in EXCHANGE:
                for link in children(swap, "prep"):
                    for first in children(link, "pobj", "pcomp"):
                        yield from conjuncts(first)
        elif preposition.dep in {"dobj", "xcomp", "prep", "pobj", "pcomp", "acl", "ccomp"}:
            yield from counterparts(preposition)


def is_telling(head: Token) -> bool:
    """Whether a head says anything: no pronoun, no bare "deal"."""
    if head.lower in VAGUE or head.pos in {"PRON", "DET"}:
        return False
    if is_plan(head):
        return any(
            c.dep in {"relcl", "acl", "compound", "prep", "nummod"}
            or (c.dep == "amod" and c.lower not in {"new", "latest", "final"})
            for c in head.children
        )
    return True


__all__ = ["Piece", "counterparts", "extent", "is_telling", "trim", "unfold"]
