"""Decisions between desks: JSON lines, one decision a line.

A decision's id is a hash of the rest of it. Bringing the same lines twice changes
nothing, and a line that was altered on its way is refused.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.codec.parts import from_wire, to_wire
from dragoman.errors import CodecError
from dragoman.model.judgement import Decision, Verb
from dragoman.store.force import find_in_force, make_id

FORMAT = "dragoman-decisions/1"
PAIRED = {Verb.SAME, Verb.DIFFERENT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A question that people decided differently.

    Attributes:
        noun: The noun of the entries.
        targets: The entry, or the two that are one or not.
        question: ``keep``, ``same``, or the name of a field.
        sides: Each answer with the latest decision that gives it, in order of time;
            the last one holds.
    """

    noun: str
    targets: tuple[str, ...]
    question: str
    sides: tuple[tuple[str, Decision], ...]


def dump_decisions(decisions: Iterable[Decision]) -> Iterator[str]:
    """Write decisions as lines of JSON, the format first."""
    yield json.dumps({"format": FORMAT}) + "\n"
    for decision in decisions:
        yield json.dumps(to_wire(decision), ensure_ascii=False) + "\n"


def load_decisions(lines: Iterable[str], where: str = "$") -> tuple[Decision, ...]:
    """Read what ``dump_decisions`` wrote.

    Raises:
        CodecError: With the number of the first bad line.
    """
    found = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"{where}, line {number}"
        try:
            wire = json.loads(line)
        except ValueError as error:
            raise CodecError(place, f"no JSON: {error}") from error
        if number == 1 and isinstance(wire, dict) and "format" in wire:
            if wire["format"] != FORMAT:
                raise CodecError(place, f"not {FORMAT}: {wire['format']}")
            continue
        found.append(_load(wire, place))
    return tuple(found)


def find_conflicts(decisions: Iterable[Decision]) -> tuple[Conflict, ...]:
    """Find what people decided differently, of all decisions.

    Only the latest answer of each person to a question counts.
    """
    answers: dict[
        tuple[str, tuple[str, ...], str], dict[str, tuple[str, Decision]]
    ] = {}
    for decision in find_in_force(decisions):
        for targets, question, answer in _answers(decision):
            key = (decision.noun, targets, question)
            given = answers.setdefault(key, {})
            given.pop(decision.who, None)
            given[decision.who] = (answer, decision)
    conflicts = []
    for (noun, targets, question), given in answers.items():
        if len({answer for answer, _ in given.values()}) > 1:
            sides = tuple(given.values())
            conflicts.append(
                Conflict(noun=noun, targets=targets, question=question, sides=sides)
            )
    return tuple(conflicts)


def _answers(decision: Decision) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Give the questions that a decision answers: targets, question, answer."""
    if decision.verb in PAIRED:
        first, *others = decision.targets
        for other in others:
            pair = (min(first, other), max(first, other))
            yield pair, "same", decision.verb.value
        return
    answer = "no" if decision.verb is Verb.REJECT else "yes"
    for target in decision.targets:
        yield (target,), "keep", answer
        if decision.verb is Verb.EDIT:
            for name, value in decision.fields:
                yield (target,), name, value


def _load(wire: object, place: str) -> Decision:
    if not isinstance(wire, dict):
        raise CodecError(place, "no decision")
    try:
        decision = from_wire(wire, Decision)
    except CodecError as error:
        raise CodecError(place, error.why) from error
    if make_id(decision) != decision.id:
        raise CodecError(place, "its id is not that of its content: it was altered")
    return decision
