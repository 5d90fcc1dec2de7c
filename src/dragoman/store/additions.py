"""Entries that a person added: words chosen, and what they are."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from dragoman.codec.edits import edit_wire
from dragoman.codec.parts import from_wire, to_wire
from dragoman.errors import CodecError
from dragoman.model.claim import Proposal, Reading, Term, identify
from dragoman.model.judgement import PERSON, Decision, Verb
from dragoman.model.report import Passage, Report
from dragoman.store.nouns import NOUNS

WORDS = {  # which field holds the words chosen
    "actors": "mentions",
    "statements": "content",
    "figures": "evidence",
    "proposals": "mentions",
    "terms": "evidence",
    "positions": "evidence",
    "events": "evidence",
}
ONE = frozenset({"statements", "figures"})  # whose field holds one passage
OF = "proposal"  # with a term: the id of the proposal that it is part of


def make_target(noun: str, passages: Sequence[Passage], fields: object = ()) -> str:
    """Give the id of an entry that a person adds."""
    return identify("added", noun, *passages, fields)


def make_wire(decision: Decision) -> dict[str, Any]:
    """Give the wire form of the entry that a decision adds.

    Raises:
        CodecError: The noun takes no additions, or a field or value is no good.
    """
    if decision.noun not in WORDS:
        raise CodecError("noun", f"nothing of this kind can be added: {decision.noun}")
    if len({passage.report for passage in decision.passages}) > 1:
        raise CodecError("passages", "words of one report make an entry")
    words = [to_wire(passage) for passage in decision.passages]
    kind = NOUNS[decision.noun]
    blank: dict[str, Any] = {"id": decision.targets[0]}
    blank[WORDS[decision.noun]] = words[0] if decision.noun in ONE else words
    if decision.noun == "statements":
        blank["content_rest"] = words[1:]
    if any(field.name == "rule" for field in dataclasses.fields(kind)):
        blank["rule"] = f"{PERSON}{decision.who}"
    fields = [(name, text) for name, text in decision.fields if name != OF]
    return to_wire(from_wire(edit_wire(blank, kind, fields), kind))


def add_claims(
    readings: Iterable[Reading], decisions: Iterable[Decision]
) -> tuple[Reading, ...]:
    """Give readings that say what people added to them, too.

    An addition to a report that is not among the readings is passed over.
    """
    added: dict[str, list[Decision]] = {}
    for decision in decisions:
        if decision.verb is Verb.ADD:
            added.setdefault(decision.passages[0].report, []).append(decision)
    return tuple(
        _add_to(reading, added.get(reading.report.id, ())) for reading in readings
    )


def has_words(report: Report, passages: Iterable[Passage]) -> bool:
    """Whether a report has these words where they are said to stand."""
    return all(
        passage.report == report.id
        and report.text[passage.start : passage.end] == passage.quote
        for passage in passages
    )


def _add_to(reading: Reading, decisions: Iterable[Decision]) -> Reading:
    for decision in decisions:
        if not has_words(reading.report, decision.passages):
            continue
        try:
            part: Any = from_wire(make_wire(decision), NOUNS[decision.noun])
        except CodecError:  # made by a Dragoman with other fields; it waits
            continue
        if decision.noun == "terms":
            reading = _add_term(reading, part, dict(decision.fields))
        else:
            held = (*getattr(reading, decision.noun), part)
            changes: Mapping[str, Any] = {decision.noun: held}
            reading = replace(reading, **changes)
    return reading


def _add_term(reading: Reading, term: Term, fields: Mapping[str, str]) -> Reading:
    """Put a term into its proposal, or into one of its own."""
    ids = {proposal.id for proposal in reading.proposals}
    home = fields.get(OF, "")
    if home not in ids:
        home = identify("added", "proposals", term.id)
        own = Proposal(id=home, label=term.evidence[0].quote, mentions=term.evidence)
        reading = replace(reading, proposals=(*reading.proposals, own))
    return replace(
        reading,
        proposals=tuple(
            replace(p, terms=(*p.terms, term)) if p.id == home else p
            for p in reading.proposals
        ),
    )
