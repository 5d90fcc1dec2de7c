"""Readings and people's decisions → readings as people have them.

Decisions on what single claims say are taken before anything is reconciled, so that
all that follows from a claim follows from what was decided on it.
"""

import datetime
import types
import typing
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import Enum
from typing import Any, cast

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
from dragoman.model.date import DateRange
from dragoman.model.judgement import Decision, Verb
from dragoman.model.quantity import Quantity

NOUNS = ("actors", "statements", "figures", "proposals", "positions", "events")
CERTAIN = 1.0

type Entry = Actor | Statement | Figure | Proposal | Term | Position | Event
type Part = Entry | DateRange | Quantity
type Decided = Mapping[str, list[Decision]]


def apply_decisions(
    readings: Iterable[Reading], decisions: Iterable[Decision]
) -> tuple[Reading, ...]:
    """Give the readings with what people accepted, rejected and edited.

    Args:
        readings: What each report says.
        decisions: Those in force, earliest first; others than ``ACCEPT``,
            ``REJECT`` and ``EDIT`` are left to reconciliation and to the store.

    Raises:
        ValueError: An edit names a field that there is not, or a value that does not
            fit it.
    """
    decided: dict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        for target in decision.targets:
            decided[target].append(decision)
    return tuple(_decide_reading(reading, decided) for reading in readings)


def _decide_reading(reading: Reading, decided: Decided) -> Reading:
    if not decided:
        return reading
    changed: dict[str, Any] = {
        noun: _decide_all(getattr(reading, noun), decided) for noun in NOUNS
    }
    return replace(reading, **changed)


def _decide_all(entries: tuple[Any, ...], decided: Decided) -> tuple[Any, ...]:
    told = (_decide(entry, decided.get(entry.id, ()), decided) for entry in entries)
    return tuple(entry for entry in told if entry is not None)


def _decide(
    entry: Entry, decisions: Iterable[Decision], decided: Decided
) -> Entry | None:
    if isinstance(entry, Proposal):
        entry = replace(entry, terms=_decide_all(entry.terms, decided))
    for decision in decisions:
        match decision.verb:
            case Verb.REJECT:
                return None
            case Verb.EDIT:
                for name, value in decision.fields:
                    entry = cast("Entry", edit_field(entry, name.split("."), value))
                entry = _assure(entry)
            case Verb.ACCEPT:
                entry = _assure(entry)
            case _:
                pass
    return entry


def _assure(entry: Entry) -> Entry:
    if isinstance(entry, Actor | Proposal):
        return entry
    return replace(entry, confidence=CERTAIN)


def edit_field(entry: Part, path: list[str], value: str) -> Part:
    """Give an entry with another value in a field, or in a field of a field.

    Raises:
        ValueError: There is no such field, or the value does not fit it.
    """
    hints = typing.get_type_hints(type(entry))
    if path[0] not in hints or path[0] == "id":
        raise ValueError(f"no such field: {path[0]!r}")
    if path[1:]:
        inner = getattr(entry, path[0])
        if not isinstance(inner, DateRange | Quantity):
            raise ValueError(f"no such field: {'.'.join(path)!r}")
        made: object = edit_field(inner, path[1:], value)
    else:
        made = to_value(hints[path[0]], value)
    fields: dict[str, Any] = {path[0]: made}
    return replace(entry, **fields)


def to_value(hint: object, text: str) -> object:
    """Give the value that a text stands for in a field.

    Raises:
        ValueError: It stands for none.
    """
    if isinstance(hint, types.UnionType):
        kinds = [part for part in typing.get_args(hint) if part is not type(None)]
        return to_value(kinds[0], text) if text else None
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(text)
    if hint is bool:
        return {"true": True, "false": False}[text] if text in BOOLS else _refuse(text)
    if hint is datetime.date:
        return datetime.date.fromisoformat(text)
    if hint in {str, int, float}:
        return cast("type[str]", hint)(text)
    return _refuse(text)


BOOLS = frozenset(["true", "false"])


def _refuse(text: str) -> typing.Never:
    raise ValueError(f"not a value of this field: {text!r}")
