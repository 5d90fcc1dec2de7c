"""The link of a chain that the words themselves make: a name, a description."""

from dragoman.extract.actors import Cast
from dragoman.extract.grammar import agent, children, noun_phrase, objects_of
from dragoman.extract.statements.sorts import document_nouns, naming_of
from dragoman.extract.statements.wording import (
    is_described,
    own_words,
    without_remark,
)
from dragoman.extract.syntax import Token
from dragoman.model.claim import Hop, Naming
from dragoman.model.report import Passage, Report


def name_link(head: Token, cast: Cast, report: Report) -> Hop:
    """Give the link that the words themselves make."""
    naming = naming_of(head)
    start, end = own_words(head)
    for c in children(head, "conj"):
        end = max(end, c.right.end)
    actor = cast.at(head)
    if actor is None and head.lower in document_nouns():
        issuers = [*children(head, "poss", "compound"), *objects_of(head, "by", "from")]
        issuers += filter(None, map(agent, children(head, "acl")))
        actor = next(filter(None, map(cast.at, issuers)), None)
    for other in children(head, "appos"):
        if is_described(head, other):
            start, end = noun_phrase(other)
            actor = cast.at(other) or actor
            naming = Naming.NAMED if other.pos == "PROPN" else naming_of(other)
    end = _whole_word(report.text, end)
    return Hop(
        text=without_remark(report.text[start:end], head.end - start),
        actor=actor,
        naming=naming,
        evidence=_evidence(head, report),
    )


def _whole_word(text: str, end: int) -> int:
    """Take in the rest of a word that the parser cut at its hyphen."""
    if text[end : end + 1] == "-":
        while end < len(text) and (text[end].isalnum() or text[end] == "-"):
            end += 1
    return end


def _evidence(head: Token, report: Report) -> Passage:
    """Give the whole noun phrase, with title, apposition and co-speakers."""
    start, end = noun_phrase(head, clauses=False)
    for c in children(head, "appos", "conj"):
        end = max(end, c.right.end)
    return report.passage(start, end)
