"""Decisions outlive readings: what a decision was about, found again by its words.

A claim's id is a hash of its words and kind, so a better rule that takes one word more
gives it another id. A decision keeps the words that its maker looked at; where its
target is gone, the claim of the same noun that shares most of those words takes its
place. Where no claim shares any, the decision waits, and is listed.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from dragoman.codec.parts import to_wire
from dragoman.model.actor import Actor
from dragoman.model.claim import Claim, Proposal, Reading
from dragoman.model.judgement import Decision, Verb
from dragoman.model.report import Passage
from dragoman.store.nouns import find_passages

Identified = Claim | Proposal | Actor
Place = tuple[int, int, str]  # start, end, id of a claim
DERIVED = "disagreements"  # stand in no reading; their ids are looked for in the record


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """A decision with what its targets are now.

    Attributes:
        decision: The decision, its targets replaced by what they are now.
        found: Each target as it was decided on, and what it is now or ``None``.
        claims: Its targets as their reports have them, where it rejects them: the
            record will not.
    """

    decision: Decision
    found: tuple[tuple[str, str | None], ...]
    claims: tuple[Identified, ...] = ()


def aim_decisions(
    decisions: Iterable[Decision], readings: Iterable[Reading]
) -> tuple[Aim, ...]:
    """Find again what decisions are about, in readings that may be newer."""
    kept = tuple(decisions)
    nouns = {decision.noun for decision in kept}
    known: dict[str, dict[str, Identified]] = {noun: {} for noun in nouns}
    reports = {p.report for decision in kept for p in decision.passages}
    places: dict[tuple[str, str], list[Place]] = {}
    for reading in readings:
        for noun, claim in _claims(reading, nouns):
            known[noun][claim.id] = claim
            if reading.report.id in reports:
                key = (noun, reading.report.id)
                places.setdefault(key, []).extend(_places(claim))
    return tuple(_aim(decision, known[decision.noun], places) for decision in kept)


def _aim(
    decision: Decision,
    known: Mapping[str, Identified],
    places: Mapping[tuple[str, str], list[Place]],
) -> Aim:
    if decision.noun in {DERIVED, "reports"} or decision.verb is Verb.UNDO:
        return Aim(decision=decision, found=tuple((t, t) for t in decision.targets))
    found: dict[str, str | None] = {}
    for target in decision.targets:
        others = set(found.values())
        found[target] = (
            target if target in known else _overlapping(decision, places, known, others)
        )
    targets = tuple(new or old for old, new in found.items())
    moved = replace(decision, targets=targets) if len(set(targets)) > 1 else decision
    if len(targets) == 1:
        moved = replace(decision, targets=targets)
    claims = [known[new] for new in found.values() if new]
    rejected = tuple(claims) if decision.verb is Verb.REJECT else ()
    return Aim(decision=moved, found=tuple(found.items()), claims=rejected)


def _overlapping(
    decision: Decision,
    places: Mapping[tuple[str, str], list[Place]],
    known: Container[str],
    taken: Iterable[str | None],
) -> str | None:
    """Find the claim that shares most words with a decision, ``None`` for no words."""
    if decision.verb in {Verb.SAME, Verb.DIFFERENT}:
        taken = {*taken, *(t for t in decision.targets if t in known)}
    shares: dict[str, int] = {}
    for passage in decision.passages:
        for place in places.get((decision.noun, passage.report), ()):
            if place[2] not in taken and (share := _share(passage, place)):
                shares[place[2]] = shares.get(place[2], 0) + share
    return max(shares, key=lambda key: (shares[key], key), default=None)


def _share(passage: Passage, place: Place) -> int:
    start, end, _ = place
    return max(0, min(end, passage.end) - max(start, passage.start))


def _claims(reading: Reading, nouns: set[str]) -> Iterator[tuple[str, Identified]]:
    for noun in nouns:
        if noun == "terms":
            for proposal in reading.proposals:
                yield from (("terms", term) for term in proposal.terms)
        else:
            for claim in getattr(reading, noun, ()):
                yield noun, claim


def _places(claim: Identified) -> Iterator[Place]:
    bare = replace(claim, terms=()) if isinstance(claim, Proposal) else claim
    for passage in find_passages(to_wire(bare)):
        yield passage["start"], passage["end"], claim.id
