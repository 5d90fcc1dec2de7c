"""What the parties of a record said that bears on an issue, in one shape."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.actor import Actor, Role, RoleStatus
from dragoman.model.claim import (
    Modality,
    Position,
    Proposal,
    ProposalStatus,
    Stance,
    Term,
)
from dragoman.model.record import Record
from dragoman.model.report import Passage, Problem
from dragoman.reference import IssuePack, list_packs, read_pack, read_words

OTHER = "other"
GO_BETWEENS = frozenset(
    {Role.MEDIATOR, Role.HOST, Role.OBSERVER, Role.MONITOR, Role.OUTLET}
)
FEWEST = 2
MOST = 4
"""Parties that are taken unless others are named; more make no readable problem."""

HEARD = 0.2
"""Positions of a party, at least, as a share of those of the most outspoken."""

_LONGEST = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One party's stance on one thing, or a thing proposed on which it has none.

    Attributes:
        party: Id of the party, or "" for what others proposed.
        issue: Id of the issue.
        text: The thing itself, in the report's words.
        stance: How the party stands on it.
        own: False where another ascribes the stance to the party.
        by: Name of who ascribes it, or "".
        obligor: Id of the party that would have to do it, or "".
        firm: Whether the words draw a red line.
        plan: Id of the proposal that it is a term of, or "".
        day: The last day that it may have been said, for ordering; "" if unknown.
        evidence: The words.
    """

    party: str
    issue: str
    text: str
    stance: Stance
    own: bool = True
    by: str = ""
    obligor: str = ""
    firm: bool = False
    plan: str = ""
    day: str = ""
    evidence: tuple[Passage, ...]


def find_parties(
    record: Record, wanted: Iterable[str] = ()
) -> tuple[tuple[Actor, ...], tuple[Problem, ...]]:
    """Find between whom the record's negotiation is.

    Args:
        record: The record.
        wanted: Ids, names or aliases of the parties. Where none are given, they
            are the actors told to be parties or, if fewer than two are, those who
            neither mediate nor report; of these, the two to four that most
            positions are theirs or their members'.

    Returns:
        The parties, and a problem for each one wanted that the record lacks.
    """
    if names := tuple(wanted):
        found = {name: _find_actor(record, name) for name in names}
        missing = (name for name, actor in found.items() if actor is None)
        faults = (Problem(path=f"parties[{n}]", why="unknown party") for n in missing)
        actors = dict.fromkeys(actor for actor in found.values() if actor is not None)
        return tuple(actors), tuple(faults)
    told = [a for a in record.actors if _has_role(a, {Role.PARTY})]
    heard = _most_outspoken(record, told)
    if len(heard) < FEWEST:
        able = [a for a in record.actors if not _has_role(a, GO_BETWEENS)]
        heard = _most_outspoken(record, able)
    return heard, ()


def find_members(record: Record, parties: tuple[Actor, ...]) -> frozenset[str]:
    """Give the ids of the parties and of all who belong to them."""
    return frozenset(_find_sides(record, parties))


def list_said(record: Record, parties: tuple[Actor, ...]) -> Iterator[Said]:
    """List what was said on each issue, positions first, then terms of proposals.

    What a member of a party says counts as the party's. Denied and hypothetical
    positions, and terms of past deals, are left out; so are others' terms that only
    reports tell in which none of the parties takes a position.
    """
    names = {actor.id: actor.name for actor in record.actors}
    sides = _find_sides(record, parties)
    for position in record.positions:
        told = position.modality not in (Modality.DENIED, Modality.HYPOTHETICAL)
        if told and position.party in sides:
            yield _from_position(position, sides[position.party], names)
    pack = _choose_pack(record)
    heard = {
        passage.report
        for position in record.positions
        if position.party in sides
        for passage in position.evidence
    }
    for proposal in record.proposals:
        if proposal.status is not ProposalStatus.PAST:
            for term in proposal.terms:
                for said in _from_term(term, proposal, sides, pack):
                    told = any(p.report in heard for p in said.evidence)
                    if said.party or said.obligor or told:
                        yield said


def name_issues() -> Mapping[str, str]:
    """Give the label of every issue of every pack, by its id."""
    packs = [read_pack(name) for name in list_packs()]
    return {issue.id: issue.label for pack in packs for issue in pack.issues}


def is_firm(text: str) -> bool:
    """Tell whether words draw a red line."""
    phrases = sorted(read_words("red_lines", "phrase"))
    pattern = rf"\b(?:{'|'.join(map(re.escape, phrases))})\b"
    return re.search(pattern, text.lower()) is not None


def shorten(text: str) -> str:
    """Shorten words to what fits on a line, at a word."""
    text = " ".join(text.split())
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _find_actor(record: Record, name: str) -> Actor | None:
    wanted = name.casefold()
    for actor in record.actors:
        names = (actor.id, actor.name, *actor.aliases)
        if wanted in (known.casefold() for known in names):
            return actor
    return None


def _has_role(actor: Actor, roles: Iterable[Role]) -> bool:
    return any(c.role in roles and c.status is RoleStatus.HELD for c in actor.roles)


def _most_outspoken(record: Record, able: Sequence[Actor]) -> tuple[Actor, ...]:
    """Choose actors that belong to no other, by the positions of all their members."""
    ids = {actor.id for actor in able}
    tops = [a for a in able if a.affiliation not in ids and not a.collective]
    sides = _find_sides(record, tuple(tops))
    counts = dict.fromkeys((actor.id for actor in tops), 0)
    for position in record.positions:
        if side := sides.get(position.party):
            counts[side] += 1
    fewest = HEARD * max(counts.values(), default=0)
    heard = [a for a in tops if counts[a.id] and counts[a.id] >= fewest]
    most = sorted(heard, key=lambda a: -counts[a.id])[:MOST]
    return tuple(actor for actor in tops if actor in most)


def _find_sides(record: Record, parties: tuple[Actor, ...]) -> dict[str, str]:
    """Map each actor to the party that it is or belongs to."""
    by_id = {actor.id: actor for actor in record.actors}
    own = {party.id for party in parties}
    sides = {}
    for actor in record.actors:
        place: Actor | None = actor
        seen: set[str] = set()
        while place is not None and place.id not in own | seen:
            seen.add(place.id)
            place = by_id.get(place.affiliation or "")
        if place is not None and place.id in own:
            sides[actor.id] = place.id
    return sides


def _from_position(position: Position, party: str, names: Mapping[str, str]) -> Said:
    words = " ".join(passage.quote for passage in position.evidence)
    day = position.date.end or position.date.start
    return Said(
        party=party,
        issue=position.issue,
        text=shorten(position.issue_text or words),
        stance=position.stance,
        own=position.own,
        by="" if position.own else names.get(position.as_stated_by or "", "others"),
        firm=position.own and is_firm(words),
        day=day.isoformat() if day else "",
        evidence=position.evidence,
    )


def _from_term(
    term: Term, proposal: Proposal, sides: Mapping[str, str], pack: IssuePack | None
) -> Iterator[Said]:
    text = shorten(term.object or term.evidence[0].quote)
    authors = dict.fromkeys(sides[actor] for actor in proposal.by if actor in sides)
    demanded = proposal.status is ProposalStatus.DEMAND
    for party in authors or ("",):
        yield Said(
            party=party,
            issue=_find_issue(term, text, pack),
            text=text,
            stance=Stance.DEMANDS if demanded else Stance.OFFERS,
            obligor=sides.get(term.obligor or "", ""),
            plan=proposal.id,
            evidence=term.evidence,
        )


def _choose_pack(record: Record) -> IssuePack | None:
    """Choose the pack that most positions take their issues from."""
    packs = [read_pack(name) for name in list_packs()]

    def hits(pack: IssuePack) -> int:
        ids = {issue.id for issue in pack.issues} - {OTHER}
        return sum(position.issue in ids for position in record.positions)

    return max(packs, key=hits, default=None)


def _find_issue(term: Term, text: str, pack: IssuePack | None) -> str:
    """Find the issue that a term settles: by its words, else by its kind."""
    if pack is None:
        return OTHER
    words = f" {' '.join(re.findall(r'[\w-]+', text.lower()))} "
    named = [
        (len(phrase), issue.id)
        for issue in pack.issues
        for phrase in issue.words
        if f" {phrase} " in words
    ]
    alike = [issue.id for issue in pack.issues if issue.kind == term.kind.value]
    if named:
        return max(named)[1]
    return alike[0] if alike and term.kind.value != OTHER else OTHER
