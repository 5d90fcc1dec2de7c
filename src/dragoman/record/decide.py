"""Readings and people's decisions → readings as people have them.

Decisions on what single claims say are taken before anything is reconciled, so that
all that follows from a claim follows from what was decided on it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from dragoman.codec.edits import edit_wire
from dragoman.codec.parts import from_wire, to_wire
from dragoman.model.actor import Actor
from dragoman.model.claim import (
    Event,
    Figure,
    Position,
    Proposal,
    Reading,
    Statement,
    Term,
)
from dragoman.model.judgement import Decision, Verb

NOUNS = ("actors", "statements", "figures", "proposals", "positions", "events")
CERTAIN = 1.0

type Entry = Actor | Statement | Figure | Proposal | Term | Position | Event
type Decided = Mapping[str, list[Decision]]


def apply_decisions(
    readings: Iterable[Reading], decisions: Iterable[Decision]
) -> tuple[Reading, ...]:
    """Give the readings with what people accepted, rejected and edited.

    Args:
        readings: What each report says.
        decisions: Those in force, earliest first; others than ``ACCEPT``,
            ``REJECT`` and ``EDIT`` are for reconciliation, or for who keeps
            additions.

    Raises:
        CodecError: An edit names a field that there is not, or a value that does not
            fit it.
    """
    decided: dict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        for target in decision.targets:
            decided[target].append(decision)
    kept = tuple(readings)
    if not decided:
        return kept
    return tuple(_decide_reading(reading, decided) for reading in kept)


def _decide_reading(reading: Reading, decided: Decided) -> Reading:
    if not any(key in decided for key in _list_ids(reading)):
        return reading
    changed: dict[str, Any] = {
        noun: _decide_all(getattr(reading, noun), decided) for noun in NOUNS
    }
    return replace(reading, **changed)


def _list_ids(reading: Reading) -> Iterator[str]:
    for noun in NOUNS:
        for entry in getattr(reading, noun):
            yield entry.id
    for proposal in reading.proposals:
        for term in proposal.terms:
            yield term.id


def _decide_all[E: Entry](entries: tuple[E, ...], decided: Decided) -> tuple[E, ...]:
    told = (_decide(entry, decided) for entry in entries)
    return tuple(entry for entry in told if entry is not None)


def _decide[E: Entry](entry: E, decided: Decided) -> E | None:
    if isinstance(entry, Proposal):
        entry = replace(entry, terms=_decide_all(entry.terms, decided))
    for decision in decided.get(entry.id, ()):
        if decision.verb is Verb.REJECT:
            return None
        if decision.verb is Verb.EDIT:
            wire = edit_wire(to_wire(entry), type(entry), decision.fields)
            entry = from_wire(wire, type(entry))
        if decision.verb in {Verb.EDIT, Verb.ACCEPT}:
            entry = _assure(entry)
    return entry


def _assure[E: Entry](entry: E) -> E:
    if isinstance(entry, Actor | Proposal):
        return entry
    return replace(entry, confidence=CERTAIN)
