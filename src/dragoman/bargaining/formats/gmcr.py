"""Conflicts in the ``.gmcr`` files of gmcr-py (GMCR+), which are JSON.

The form, as that program writes it in version 0.3.6::

    {"program": "gmcr-py", "version": "0.3.6",
     "options": [{"name": "Delay", "permittedDirection": "both"}, ...],
     "decisionMakers": [
       {"name": "Uniroyal", "options": [0, 1],
        "preferences": [[[0, "Y"]],
                        {"compound": true, "members": [[[1, "N"]], [[0, "N"]]]}],
        "preferenceRanking": [3, 1, [2, 4]]}, ...],
     "infeasibles": [[[0, "Y"], [1, "Y"]], ...],
     "coalitions": [0, 1], "useManualPreferenceRanking": true}

``permittedDirection`` is ``both``, ``fwd`` (may only be taken up), ``back`` (only
dropped) or ``none``. Rankings number the feasible states from 1, in the order of
their binary number. Older files say ``useManualPreferenceVectors`` and
``preferenceVector``. That form has no way to say that states are one and the same;
Dragoman adds ``merged``, written like ``infeasibles``, which gmcr-py passes over.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from dragoman.bargaining.graph.conflict import (
    Conflict,
    Course,
    DecisionMaker,
    Direction,
    Pattern,
    Priority,
    build_graph,
    label_states,
    list_states,
)
from dragoman.bargaining.problem import BargainingError
from dragoman.model.report import Problem

VERSION = "0.3.6"

type Json = object


def read_gmcr(text: str) -> tuple[Conflict, tuple[Problem, ...]]:
    """Read a conflict from the text of a ``.gmcr`` file.

    What cannot be used is left out and named with its JSON path; the rest stands.

    Raises:
        BargainingError: It is not JSON, or has no decision maker with a course.
    """
    try:
        data = json.loads(text)
    except ValueError as error:
        raise BargainingError("$", f"not JSON: {error}") from error
    if not isinstance(data, dict):
        raise BargainingError("$", "an object expected")
    reading = _Reading()
    conflict = reading.read_conflict(data)
    return conflict, tuple(reading.problems)


def write_gmcr(conflict: Conflict) -> str:
    """Write a conflict as the text of a ``.gmcr`` file.

    Raises:
        BargainingError: The conflict does not hold together.
    """
    graph = build_graph(conflict)
    starts = _list_starts(conflict)
    manual = any(maker.ranking for maker in conflict.decision_makers)
    makers = [
        {
            "name": maker.name,
            "options": list(range(start, start + len(maker.courses))),
            "preferences": [_write_priority(p) for p in maker.priorities],
            "preferenceRanking": _write_ranking(conflict, graph.ranks[n]),
        }
        for n, (maker, start) in enumerate(
            zip(conflict.decision_makers, starts, strict=True)
        )
    ]
    data = {
        "program": "dragoman",
        "version": VERSION,
        "options": [
            {"name": c.name, "permittedDirection": c.direction.value}
            for c in conflict.courses
        ],
        "decisionMakers": makers,
        "coalitions": list(range(len(makers))),
        "infeasibles": [_write_pattern(p) for p in conflict.infeasible],
        "merged": [_write_pattern(p) for p in conflict.merged],
        "useManualPreferenceRanking": manual,
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _list_starts(conflict: Conflict) -> list[int]:
    starts = [0]
    for maker in conflict.decision_makers:
        starts.append(starts[-1] + len(maker.courses))
    return starts[:-1]


def _write_pattern(pattern: Pattern) -> list[list[object]]:
    return [[position, "Y" if taken else "N"] for position, taken in pattern]


def _write_priority(priority: Priority) -> object:
    if len(priority) == 1:
        return _write_pattern(priority[0])
    return {"compound": True, "members": [_write_pattern(p) for p in priority]}


def _write_ranking(conflict: Conflict, ranks: tuple[int, ...]) -> list[object]:
    groups = list_states(conflict)
    numbers = {
        group[0]: n
        for n, group in enumerate(list_states(replace(conflict, merged=())), 1)
    }
    ranking: list[object] = []
    for rank in sorted(set(ranks), reverse=True):
        tier = sorted(
            numbers[state]
            for group, value in zip(groups, ranks, strict=True)
            if value == rank
            for state in group
        )
        ranking.append(tier if len(tier) > 1 else tier[0])
    return ranking


@dataclass(slots=True, kw_only=True)
class _Reading:
    """One file being read: where its options end up, and what was wrong."""

    problems: list[Problem] = field(default_factory=list)
    positions: dict[int, int] = field(default_factory=dict)

    def note(self, path: str, why: str) -> None:
        self.problems.append(Problem(path=path, why=why))

    def read_conflict(self, data: dict[str, Json]) -> Conflict:
        courses = [
            self.read_course(f"$.options[{n}]", o) for n, o in _items(data, "options")
        ]
        entries = [
            (f"$.decisionMakers[{n}]", entry)
            for n, entry in _items(data, "decisionMakers")
            if isinstance(entry, dict)
        ]
        owned = [self.read_owned(path, entry, len(courses)) for path, entry in entries]
        if not any(owned):
            raise BargainingError("$.decisionMakers", "nobody has an option")
        for index in sorted(set(range(len(courses))) - self.positions.keys()):
            self.note(f"$.options[{index}]", "belongs to no decision maker; left out")
        conflict = Conflict(
            decision_makers=tuple(
                DecisionMaker(
                    name=str(entry.get("name", f"DM {n}")),
                    courses=tuple(courses[index] for index in indices),
                    priorities=tuple(self.read_priorities(path, entry)),
                )
                for n, ((path, entry), indices) in enumerate(
                    zip(entries, owned, strict=True), 1
                )
            ),
            infeasible=tuple(self.read_patterns(data, "infeasibles")),
            merged=tuple(self.read_patterns(data, "merged")),
        )
        manual = ("useManualPreferenceRanking", "useManualPreferenceVectors")
        if any(data.get(key) for key in manual):
            return self.read_rankings(conflict, entries)
        return conflict

    def read_course(self, path: str, entry: Json) -> Course:
        fields = entry if isinstance(entry, dict) else {"name": entry}
        named = fields.get("permittedDirection", "both")
        try:
            direction = Direction(named)
        except ValueError:
            self.note(
                f"{path}.permittedDirection", f"{named!r} is unknown; taken as both"
            )
            direction = Direction.BOTH
        return Course(name=str(fields.get("name", "")), direction=direction)

    def read_owned(self, path: str, entry: dict[str, Json], count: int) -> list[int]:
        owned = []
        for n, index in _items(entry, "options"):
            place = f"{path}.options[{n}]"
            if not isinstance(index, int) or not 0 <= index < count:
                self.note(place, f"no option {index!r}; left out")
            elif index in self.positions:
                self.note(place, f"option {index} has an owner already; left out")
            else:
                self.positions[index] = len(self.positions)
                owned.append(index)
        return owned

    def read_priorities(self, path: str, entry: dict[str, Json]) -> Iterator[Priority]:
        for n, item in _items(entry, "preferences"):
            if priority := self.read_priority(f"{path}.preferences[{n}]", item):
                yield priority

    def read_patterns(self, data: dict[str, Json], key: str) -> Iterator[Pattern]:
        for n, item in _items(data, key):
            yield from self.read_priority(f"$.{key}[{n}]", item)

    def read_priority(self, path: str, item: Json) -> Priority:
        members = item.get("members") if isinstance(item, dict) else [item]
        patterns = (
            self.read_pattern(path, member)
            for member in (members if isinstance(members, list) else [])
        )
        return tuple(pattern for pattern in patterns if pattern)

    def read_pattern(self, path: str, member: Json) -> Pattern:
        pattern = []
        for condition in member if isinstance(member, list) else []:
            match condition:
                case [int(index), "Y" | "N" as answer] if index in self.positions:
                    pattern.append((self.positions[index], answer == "Y"))
                case _:
                    self.note(
                        path, f"not an option with Y or N: {condition!r}; left out"
                    )
                    return ()
        return tuple(pattern)

    def read_rankings(
        self, conflict: Conflict, entries: Iterable[tuple[str, dict[str, Json]]]
    ) -> Conflict:
        labels = {
            state: label_states(group)
            for group in list_states(conflict)
            for state in group
        }
        singles = list_states(replace(conflict, merged=()))
        numbers = {n: labels[group[0]] for n, group in enumerate(singles, 1)}
        makers = [
            replace(maker, ranking=self.read_ranking(path, entry, numbers))
            for maker, (path, entry) in zip(
                conflict.decision_makers, entries, strict=True
            )
        ]
        return replace(conflict, decision_makers=tuple(makers))

    def read_ranking(
        self, path: str, entry: dict[str, Json], numbers: dict[int, str]
    ) -> tuple[tuple[str, ...], ...]:
        key = (
            "preferenceRanking" if "preferenceRanking" in entry else "preferenceVector"
        )
        seen: set[str] = set()
        tiers = []
        for n, item in _items(entry, key):
            tier = []
            for number in item if isinstance(item, list) else [item]:
                label = numbers.get(number) if isinstance(number, int) else None
                if label is None:
                    self.note(f"{path}.{key}[{n}]", f"no state {number!r}; left out")
                elif label not in seen:
                    tier.append(label)
                    seen.add(label)
            tiers.append(tuple(tier))
        if missing := dict.fromkeys(x for x in numbers.values() if x not in seen):
            self.note(
                f"{path}.{key}", f"not ranked, and so put last: {', '.join(missing)}"
            )
            tiers.append(tuple(missing))
        return tuple(tier for tier in tiers if tier)


def _items(data: dict[str, Json], key: str) -> list[tuple[int, Json]]:
    items = data.get(key)
    return list(enumerate(items)) if isinstance(items, list) else []
