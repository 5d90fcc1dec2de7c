"""What a stance is about: the objects and clauses of the word that tells it."""

from collections.abc import Callable, Sequence

from dragoman.extract.grammar import children
from dragoman.extract.positions.clauses import CLAUSES
from dragoman.extract.positions.cues import Cue
from dragoman.extract.positions.objects import Site
from dragoman.extract.positions.shapes import (
    Matter,
    find_act,
    find_appeal,
    find_blocking,
    find_clause,
    find_deed,
    find_duty,
    find_gerund,
    find_issue,
    find_list,
    find_plan,
    find_purchase,
    find_refrain,
    find_thing,
)
from dragoman.extract.positions.special import (
    find_assured,
    find_blamed,
    find_claim,
    find_equated,
    find_giving,
    find_measure,
    find_offer,
    find_passed,
    find_price,
    find_sum,
    find_talks,
    find_terms,
)
from dragoman.extract.syntax import Token

__all__ = ["Matter", "find_matter"]


ASKING = frozenset({"ask", "beg", "press", "petition", "push", "lobby"})


def find_matter(word: Token, cue: Cue) -> Matter | None:
    """Find what a cue is about in this sentence, or ``None`` if it is no cue here."""
    site = _find_site(word, cue.mark) if cue.mark else Site(word=word, base=word)
    if site is None:
        return None
    for shape, finder in SHAPES.items():
        if shape in cue.takes:
            matter = finder(site)
            if matter is not None:
                return matter
    return Matter(heads=()) if not cue.takes else None


def _find_site(word: Token, mark: str) -> Site | None:
    if " " in mark:
        return _find_far(word, mark.split())
    beside = _beside(word, mark)
    for part in (*word.children, *beside):
        if part.lower == mark and part.i > word.i:
            if part.dep in {"prep", "dative", "agent"}:
                return Site(word=word, base=part, mark=part)
            if part.dep in {"prt", "mark", "aux", "advmod"}:
                return Site(word=word, base=word, mark=part)
        if mark == "to" and part.dep == "acl" and part.left.i == word.i + 1:
            return Site(word=part, base=part)  # "opposition to trade unions"
        clause = mark == "for" and part.i > word.i and part.dep in CLAUSES
        if clause and any(c.dep == "mark" and c.lower == "for" for c in part.children):
            return Site(word=word, base=part, mark=part)
    return None


def _beside(word: Token, mark: str) -> Sequence[Token]:
    """Give what may hold a cue's preposition, though the parse hangs it elsewhere."""
    if word.dep == "acomp":
        return word.head.children
    if mark == "for" and word.lemma in ASKING:
        return [c for thing in children(word, "dobj") for c in thing.children]
    return _after_noun(word, mark)


def _after_noun(word: Token, mark: str) -> list[Token]:
    """Give a preposition right after a noun, which the parse hangs on its verb."""
    if word.pos != "NOUN" or word.dep not in {"dobj", "nsubjpass", "nsubj"}:
        return []
    return [
        c
        for c in word.head.children
        if c.i == word.i + 1 and c.lower == mark and c.dep == "prep"
    ]


def _find_far(word: Token, marks: list[str]) -> Site | None:
    """Find the site after several words ("in favour of")."""
    part = word
    for mark in marks:
        near = (*part.children, *word.children)
        after = [c for c in near if c.lower == mark and c.i > part.i]
        if not after:
            return None
        part = after[0]
    return Site(word=word, base=part)


SHAPES: dict[str, Callable[[Site], Matter | None]] = {
    "appeal": find_appeal,
    "offer": find_offer,
    "blame": find_blamed,
    "assured": find_assured,
    "chamber": find_passed,
    "terms": find_terms,
    "not": find_refrain,
    "block": find_blocking,
    "buy": find_purchase,
    "giving": find_giving,
    "sum": find_sum,
    "measure": find_measure,
    "price": find_price,
    "talks": find_talks,
    "to": find_deed,
    "object": find_thing,
    "plan": find_plan,
    "act": find_act,
    "claim": find_claim,
    "issue": find_issue,
    "yielding": find_thing,
    "ing": find_gerund,
    "that": find_clause,
    "must": find_duty,
    "list": lambda site: find_list(site) or find_equated(site),
}
