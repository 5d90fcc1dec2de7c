"""Positions → how far the sides are apart, issue by issue.

The rules, in order, on the latest position of each side on an issue:

- agreed: two sides or more that have a stake of their own, each accepts or offers,
  and two of them name one thing; who only passes proposals on between others, and who
  is told to mediate, is no side of an agreement;
- blocked: one rejects, and another demands or offers what is at issue;
- close: a demand or a rejection meets an offer, an acceptance or a condition;
- open: everything else.

A position that is much older than the latest on its issue no longer counts. Nor does
that of a person whose side is not told count as another side beside those of bodies:
a spokesman must not make his own side agree with itself. Where that leaves one side,
the reason says so.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.model.actor import ActorKind, Role, RoleStatus
from dragoman.model.claim import Modality, Position, Stance, identify
from dragoman.model.record import Gap, GapState, Record
from dragoman.model.report import Passage
from dragoman.record.derive.alliances import Allies, find_allies, has_two_camps
from dragoman.record.derive.topics import VAGUE, name_topic
from dragoman.record.lookup import Lookup, days_apart, print_days
from dragoman.reference import list_packs, read_pack
from dragoman.reference.wording import find_sentence

YIELDING = frozenset([Stance.ACCEPTS, Stance.OFFERS])
HALFWAY = frozenset([Stance.ACCEPTS, Stance.OFFERS, Stance.CONDITIONAL])
ASKING = frozenset([Stance.DEMANDS, Stance.OFFERS])
OTHER = "other"
LAPSES_AFTER = 60  # days after which a position that nobody repeats says little
TWO_SIDES = 2
RUMOUR = re.compile(
    r"\b(?:(?:amid|media|press|unconfirmed|news)\s(?:\w+\s)?reports?|reportedly"
    r"|rumou?r\w*|speculation|said to have)\b",
    re.I,
)


def derive_gaps(record: Record, lookup: Lookup) -> tuple[Gap, ...]:
    """Judge each issue on which a party has a position."""
    parties = lookup.parties
    latest: dict[tuple[str, str], dict[str, Position]] = defaultdict(dict)
    foreign = find_foreign(record.positions, lookup)
    kept = (p for p in record.positions if p.id not in foreign)
    for position in sorted(kept, key=lambda p: _when(p, lookup)):
        side = lookup.side(position.party)
        told = position.modality is not Modality.HYPOTHETICAL
        if position.issue != OTHER and told and (side in parties or not parties):
            matter = lookup.matter(position.evidence[0])
            latest[matter, position.issue][side] = position
    view = make_view(record, lookup)
    return tuple(judge_gap(issue, sides, view) for (_, issue), sides in latest.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What issues are judged with.

    Attributes:
        lookup: The reports and actors.
        labels: The label of each issue.
        contending: The sides that accept, ask or refuse something of their own.
        allies: Pairs of sides that stand together.
    """

    lookup: Lookup
    labels: Mapping[str, str]
    contending: frozenset[str] = frozenset()
    allies: Allies = frozenset()


def make_view(record: Record, lookup: Lookup) -> View:
    """Give what the issues of a record are judged with."""
    stakes = {
        lookup.side(position.party)
        for position in record.positions
        if position.stance is not Stance.OFFERS
    }
    return View(
        lookup=lookup,
        labels=issue_labels(),
        contending=frozenset(stakes & (lookup.parties or stakes)),
        allies=find_allies(record, lookup),
    )


def find_foreign(positions: Iterable[Position], lookup: Lookup) -> frozenset[str]:
    """Find what a party settled with a body that is no party: it is of other talks.

    "The army and the northern rebels agreed on a truce" says nothing of the talks
    with the southern ones.
    """
    told: dict[tuple[Passage, Stance], list[Position]] = defaultdict(list)
    for position in positions:
        if position.stance in YIELDING:
            told[position.evidence[0], position.stance].append(position)
    return frozenset(
        position.id
        for members in told.values()
        if any(_is_outsider(p.party, lookup) for p in members)
        for position in members
    )


def _is_outsider(actor: str, lookup: Lookup) -> bool:
    """Whether a body fights or negotiates, but not here."""
    side = lookup.side(actor)
    found = lookup.actors.get(side)
    if found is None or side in lookup.parties or not lookup.parties:
        return False
    roles = {role.role for role in found.roles if role.status is RoleStatus.HELD}
    return found.kind is ActorKind.ARMED_GROUP and Role.PARTY in roles


def judge_gap(issue: str, sides: Mapping[str, Position], view: View) -> Gap:
    """Judge one issue by the latest position of each side."""
    lookup, labels = view.lookup, view.labels
    sides = keep_recent(sides, lookup)
    positions = [sides[side] for side in sorted(sides)]
    counting = _counting(sides, lookup)
    state, reason = _state([p.stance for p in counting])
    if len(counting) < min(len(sides), TWO_SIDES):
        reason = _tell_uncounted(sides, lookup)
    if state is GapState.AGREED and not has_two_camps(
        _opposed(sides, view), view.allies
    ):
        state, reason = GapState.OPEN, "no two sides with a stake are reported on it"
    if state is GapState.AGREED and any(_is_rumour(p, lookup) for p in counting):
        state, reason = GapState.CLOSE, "one side is only rumoured to accept"
    needed = state is GapState.AGREED or (state is GapState.BLOCKED and issue in VAGUE)
    if needed and not _share_matter(counting):
        state, reason = GapState.OPEN, "the sides speak of different things"
    told = "; ".join(_tell(side, sides[side], lookup) for side in sorted(sides))
    return Gap(
        id=identify("gap", issue, *(p.id for p in positions)),
        issue=issue,
        label=labels.get(issue, issue.replace("_", " ")),
        state=state,
        positions=tuple(p.id for p in positions),
        why=f"{told}: {reason}.",
    )


def _is_rumour(position: Position, lookup: Lookup) -> bool:
    """Whether a report passes on rumours of a position ("amid reports that …")."""
    passage = position.evidence[0]
    text = lookup.reports[passage.report].text
    first, _ = find_sentence(text, passage.start, passage.end)
    return RUMOUR.search(text[first : passage.end]) is not None


def _share_matter(positions: Sequence[Position]) -> bool:
    """Whether some two sides name one thing."""
    words = [name_topic(position).words for position in positions]
    return any(left & right for left, right in combinations(words, 2))


def _opposed(sides: Mapping[str, Position], view: View) -> frozenset[str]:
    """Give the sides that may agree with each other, mediators left out.

    Who only ever offers, where two others have a stake, passes on what others are to
    agree on; beside one other it is that one's opposite.
    """
    bodies = {side for side in sides if not view.lookup.is_person(side)} or sides.keys()
    others = frozenset(bodies) - view.lookup.mediators
    return others & view.contending if len(view.contending) >= TWO_SIDES else others


def _counting(sides: Mapping[str, Position], lookup: Lookup) -> list[Position]:
    """Leave out persons whose side is not told, where bodies have a position."""
    bodies = [side for side in sorted(sides) if not lookup.is_person(side)]
    return [sides[side] for side in bodies or sorted(sides)]


def _tell_uncounted(sides: Mapping[str, Position], lookup: Lookup) -> str:
    """Say why persons beside one body are no other side."""
    names = [lookup.name(side) for side in sorted(sides) if lookup.is_person(side)]
    shown = ", ".join(names[:-1]) + " and " + names[-1] if names[1:] else names[0]
    verb = "speak" if names[1:] else "speaks"
    return f"open, since for which side {shown} {verb} is not told"


def keep_recent(
    sides: Mapping[str, Position], lookup: Lookup
) -> Mapping[str, Position]:
    """Leave out the positions that are long over when the latest was taken."""
    days = {s: lookup.day(p.date, p.evidence[0]) for s, p in sides.items()}
    latest = max(days.values(), key=lambda d: str(d.start or ""))
    return {
        side: position
        for side, position in sides.items()
        if (days_apart(days[side], latest) or 0) <= LAPSES_AFTER
    }


def _state(stances: Sequence[Stance]) -> tuple[GapState, str]:
    if len(stances) < TWO_SIDES:
        return GapState.OPEN, "no other side is reported on it"
    if all(stance in YIELDING for stance in stances):
        return GapState.AGREED, "every side accepts or offers"
    if Stance.REJECTS in stances and any(stance in ASKING for stance in stances):
        verb = "asks" if Stance.DEMANDS in stances else "offers"
        return GapState.BLOCKED, f"what one {verb}, another refuses"
    if any(stance in HALFWAY for stance in stances):
        return GapState.CLOSE, "one side yields or names a condition"
    return GapState.OPEN, "the sides do not answer each other"


def _tell(side: str, position: Position, lookup: Lookup) -> str:
    day = lookup.day(position.date, position.evidence[0])
    ascribed = "" if position.own else ", as others tell it,"
    name = lookup.name(side) or "a side"
    return f"{name}{ascribed} {position.stance.value} ({print_days(day)})"


def _when(position: Position, lookup: Lookup) -> tuple[str, bool, str, int]:
    """Order positions in time; of one time, a side's own words come last and hold."""
    passage = position.evidence[0]
    day = lookup.day(position.date, passage)
    return str(day.start or ""), position.own, passage.report, passage.start


def issue_labels() -> dict[str, str]:
    """Give the label of each issue in the packs, by its id."""
    packs = [read_pack(name) for name in list_packs()]
    return {issue.id: issue.label for pack in packs for issue in pack.issues}
