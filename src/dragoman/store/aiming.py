"""Decisions outlive readings: what a decision was about, found again by its words.

A claim's id is a hash of its words and kind, so a better rule that takes one word more
gives it another id. A decision keeps the words that its maker looked at; where its
target is gone, the claim of the same noun that shares most of those words takes its
place. Where no claim shares any, the decision waits, and is listed.

An entry of the record may be what many reports tell. A decision on it is one on each
report's claim, or the next report's would take the place of a rejected one.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace

from dragoman.codec.edits import edit_wire
from dragoman.codec.parts import to_wire
from dragoman.errors import CodecError
from dragoman.model.actor import Actor
from dragoman.model.claim import Claim, Proposal, Reading, Statement
from dragoman.model.judgement import Decision, Verb
from dragoman.model.report import Passage
from dragoman.store.copies import CARRIED, Place, find_copies

Identified = Claim | Proposal | Actor
Key = tuple[str, str]  # noun and id
DERIVED = "disagreements"  # stand in no reading; their ids are looked for in the record
MERGED = frozenset({"actors", "events", "proposals"})
PAIRED = frozenset({Verb.SAME, Verb.DIFFERENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """A decision with what its targets are now.

    Attributes:
        decision: The decision, its targets replaced by what they are now, with the
            claims of other reports that are part of the same entry.
        found: Each target as it was decided on, and what it is now or ``None``.
        claims: Its targets as their reports have them, where it rejects them: the
            record will not.
    """

    decision: Decision
    found: tuple[tuple[str, str | None], ...]
    claims: tuple[Identified, ...] = ()

    @property
    def is_waiting(self) -> bool:
        """Whether nothing that it is about is there."""
        return not any(new for _, new in self.found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What the record held when it was last made.

    Attributes:
        entries: Noun and id of each entry in it.
        passages: For each entry that was decided on, the words that it rests on.
    """

    entries: Set[Key] = frozenset()
    passages: Mapping[Key, Set[tuple[str, int, int]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grounds:
    """What decisions are aimed by.

    Attributes:
        known: The claims of each noun.
        held: What the record held.
        copies: Where the words of decisions stand in other reports.
    """

    known: Mapping[str, "_Known"]
    held: Held
    copies: Mapping[Place, tuple[Place, ...]]


@dataclass(slots=True)
class _Known:
    """The claims of one noun, by id and by report."""

    claims: dict[str, Identified] = field(default_factory=dict)
    places: dict[str, list[tuple[Passage, str]]] = field(default_factory=dict)


def aim_decisions(
    decisions: Iterable[Decision], readings: Iterable[Reading], held: Held | None = None
) -> tuple[Aim, ...]:
    """Find again what decisions are about, in readings that may be newer."""
    kept, held = tuple(decisions), held or Held()
    readings = tuple(readings)
    copies = find_copies(kept, readings)
    reports = {p.report for decision in kept for p in decision.passages}
    reports |= {report for some in copies.values() for report, _, _ in some}
    reports |= {place[0] for places in held.passages.values() for place in places}
    known = {decision.noun: _Known() for decision in kept}
    for reading in readings:
        is_meant = reading.report.id in reports
        for noun, claim in _claims(reading, known):
            known[noun].claims[claim.id] = claim
            if is_meant:
                places = known[noun].places.setdefault(reading.report.id, [])
                places += ((passage, claim.id) for passage in find_words(claim))
    grounds = _Grounds(known=known, held=held, copies=copies)
    return tuple(_aim(decision, grounds) for decision in kept)


def find_words(claim: Identified) -> tuple[Passage, ...]:
    """Give the words that a claim rests on."""
    match claim:
        case Actor() | Proposal():
            return claim.mentions
        case Statement():
            return (claim.content, *claim.content_rest)
        case _:
            words = claim.evidence
            return words if isinstance(words, tuple) else (words,)


def _aim(decision: Decision, grounds: _Grounds) -> Aim:
    known, held = grounds.known[decision.noun], grounds.held
    if decision.noun in {DERIVED, "reports"}:
        return Aim(decision=decision, found=tuple((t, t) for t in decision.targets))
    found: dict[str, str | None] = {}
    for target in decision.targets:
        found[target] = target
        if target not in known.claims:
            taken = {*found.values(), *_there(decision, known.claims)}
            found[target] = _find_overlapping(decision, known.places, taken)
    if decision.verb is Verb.EDIT and not _fits(decision, known, found.values()):
        found = dict.fromkeys(found)
    targets = [new or old for old, new in found.items()]
    if decision.noun in MERGED and decision.verb not in PAIRED:
        members = _find_members(decision, targets, known, held)
        is_edit = decision.verb is Verb.EDIT
        targets += [m for m in members if not is_edit or _fits(decision, known, [m])]
    if decision.verb in CARRIED:
        copied = _find_copied(decision, known, grounds.copies)
        targets += [c for c in copied if _fits(decision, known, [c])]
    unique = tuple(dict.fromkeys(targets))
    moved = decision
    if len(unique) > 1 or decision.verb not in PAIRED:
        moved = replace(decision, targets=unique)
    claims = [known.claims[new] for new in found.values() if new]
    rejected = tuple(claims) if decision.verb is Verb.REJECT else ()
    return Aim(decision=moved, found=tuple(found.items()), claims=rejected)


def _there(decision: Decision, claims: Container[str]) -> Iterator[str]:
    """Give those targets that cannot be what another target has become."""
    if decision.verb in PAIRED:
        yield from (target for target in decision.targets if target in claims)


def _fits(decision: Decision, known: _Known, keys: Iterable[str | None]) -> bool:
    """Whether an edit can be made to what it is about now."""
    for key in keys:
        claim = known.claims.get(key or "")
        if claim is None:
            continue
        try:
            edit_wire(to_wire(claim), type(claim), decision.fields)
        except CodecError:
            return False
    return True


def _find_overlapping(
    decision: Decision,
    places: Mapping[str, list[tuple[Passage, str]]],
    taken: Container[str | None],
) -> str | None:
    """Find the claim that shares most words with a decision, ``None`` for no words."""
    shares: dict[str, int] = {}
    for passage in decision.passages:
        for other, key in places.get(passage.report, ()):
            shared = min(other.end, passage.end) - max(other.start, passage.start)
            if shared > 0 and key not in taken:
                shares[key] = shares.get(key, 0) + shared
    return max(shares, key=lambda key: (shares[key], key), default=None)


def _find_members(
    decision: Decision, targets: Iterable[str], known: _Known, held: Held
) -> list[str]:
    """Find the claims that are part of the entries decided on, and of no other."""
    words = {(p.report, p.start, p.end) for p in decision.passages}
    for target in targets:
        words |= held.passages.get((decision.noun, target), frozenset())
    members = []
    for report in sorted({report for report, _, _ in words}):
        for passage, key in known.places.get(report, ()):
            is_other = (decision.noun, key) in held.entries
            if (report, passage.start, passage.end) in words and not is_other:
                members.append(key)
    return members


def _find_copied(
    decision: Decision, known: _Known, copies: Mapping[Place, tuple[Place, ...]]
) -> list[str]:
    """Find the claims that rest on the same words of a copy."""
    found = []
    for passage in decision.passages:
        for place in copies.get((passage.report, passage.start, passage.end), ()):
            for other, key in known.places.get(place[0], ()):
                if (other.report, other.start, other.end) == place:
                    found.append(key)
    return found


def _claims(reading: Reading, nouns: Iterable[str]) -> Iterator[tuple[str, Identified]]:
    for noun in nouns:
        if noun == "terms":
            for proposal in reading.proposals:
                yield from (("terms", term) for term in proposal.terms)
        else:
            for claim in getattr(reading, noun, ()):
                yield noun, claim
