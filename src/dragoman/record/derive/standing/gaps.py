"""Positions → how far the sides are apart, issue by issue.

The rules, in order, on the latest position of each side on an issue:

- agreed: two sides or more that have a stake of their own, each accepts or offers,
  none before what it accepts was offered, and two of them name one thing; who only
  passes proposals on between others, and who is told to mediate, is no side of an
  agreement; nor is there one where a side only would accept, or other numbers;
- agreed, too: the sides made an agreement since, and its words are on the issue;
- blocked: one rejects what another, no ally of it, demands or offers, nobody accepts,
  and they made no agreement since;
- close: a demand or a rejection meets an offer, an acceptance or a condition;
- open: everything else.

A position that is much older than the latest on its issue no longer counts, and one
that is told as held before counts where no other is known. Nor does that of a person
whose side is not told count as another side beside those of bodies: a spokesman must
not make his own side agree with itself. Where that leaves one side, the reason says so.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.model.claim import Modality, Position, Stance, identify
from dragoman.model.date import DateRange
from dragoman.model.record import Gap, GapState, Record
from dragoman.record.derive.alliances import Allies
from dragoman.record.derive.changes.past import find_past
from dragoman.record.derive.clauses import clip_words
from dragoman.record.derive.numbers import read_numbers
from dragoman.record.derive.standing.agreeing import check_agreed, share_matter
from dragoman.record.derive.standing.concluded import (
    find_accord,
    is_before,
    judge_settled,
)
from dragoman.record.derive.standing.settled import Settled
from dragoman.record.derive.standing.stakes import (
    YIELDING,
    View,
    find_foreign,
    held_on,
    make_view,
    when_told,
)
from dragoman.record.derive.topics import VAGUE, name_topic
from dragoman.record.lookup import Lookup, days_apart, print_days

HALFWAY = frozenset([Stance.ACCEPTS, Stance.OFFERS, Stance.CONDITIONAL])
ASKING = frozenset([Stance.DEMANDS, Stance.OFFERS])
OTHER = "other"
POINTING = re.compile(
    r"(?:to )?(?:\w+ )?(?:the|this|that|such|whose|his|her|its|their)\s(?:\w+\s)?"
    r"(?:idea|issue|matter|question|demands?|proposal|plan|offer|deal|freedom|terms)",
    re.I,
)
WORDS = 70  # characters of what a side asks or gives, or of what was agreed
LAPSES_AFTER = 60  # days after which a position that nobody repeats says little
TWO_SIDES = 2


def derive_gaps(record: Record, lookup: Lookup) -> tuple[Gap, ...]:
    """Judge each issue on which a party has a position."""
    parties = lookup.parties
    latest: dict[tuple[str, str], dict[str, Position]] = defaultdict(dict)
    foreign = find_foreign(record.positions, lookup)
    past = find_past(record.positions, lookup)
    kept = [p for p in record.positions if p.id not in foreign]
    for position in sorted(
        kept, key=lambda p: (p.id not in past, when_told(p, lookup))
    ):
        side = lookup.side(position.party)
        told = position.modality is not Modality.HYPOTHETICAL
        if position.issue != OTHER and told and (side in parties or not parties):
            matter = lookup.matter(position.evidence[0])
            latest[matter, position.issue][side] = position
    view = make_view(record, lookup)
    return tuple(
        judge_gap(issue, sides, view, find_accord(view, matter))
        for (matter, issue), sides in latest.items()
    )


def judge_gap(
    issue: str,
    sides: Mapping[str, Position],
    view: View,
    accord: Settled | None = None,
) -> Gap:
    """Judge one issue by the latest position of each side.

    Args:
        issue: The issue.
        sides: The latest position of each side on it.
        view: What issues are judged with.
        accord: The agreement that the sides have made, if they have.
    """
    known, sides = len(sides), keep_recent(sides, view.lookup)
    state, reason = _judge(issue, sides, view)
    if len(sides) == 1 < known:
        reason = "no other side is reported on it of late"
    if accord and state is not GapState.AGREED and is_before(sides, accord, view):
        judged = state, reason
        state, reason = judge_settled(issue, judged, sides, accord, view)
    positions = [sides[side] for side in sorted(sides)]
    return Gap(
        id=identify("gap", issue, *(p.id for p in positions)),
        issue=issue,
        label=view.labels.get(issue, issue.replace("_", " ")),
        state=state,
        positions=tuple(p.id for p in positions),
        why=f"{_tell(sides, view)}: {reason}.",
    )


def _judge(
    issue: str, sides: Mapping[str, Position], view: View
) -> tuple[GapState, str]:
    lookup = view.lookup
    counting = _counting(sides, lookup)
    state, reason = _state(_count_sides(sides, lookup), view.allies)
    if len(counting) < min(len(sides), TWO_SIDES):
        reason = _tell_uncounted(sides, lookup)
    if state is GapState.AGREED:
        state, reason = check_agreed(sides, counting, view) or (state, reason)
    needed = state is GapState.AGREED or (state is GapState.BLOCKED and issue in VAGUE)
    if needed and not share_matter(counting):
        return GapState.OPEN, "the sides speak of different things"
    return state, reason


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
    days = {s: held_on(p, lookup) for s, p in sides.items()}
    latest = _begin(max(days.values(), key=lambda d: str(d.start or "")))
    return {
        side: position
        for side, position in sides.items()
        if (days_apart(_begin(days[side]), latest) or 0) <= LAPSES_AFTER
    }


def _begin(date: DateRange) -> DateRange:
    """Give a date that is open to the end as its first day."""
    return date if date.end else replace(date, end=date.start)


def _count_sides(
    sides: Mapping[str, Position], lookup: Lookup
) -> list[tuple[str, Stance]]:
    bodies = [side for side in sorted(sides) if not lookup.is_person(side)]
    return [(side, sides[side].stance) for side in bodies or sorted(sides)]


def _state(
    counting: Sequence[tuple[str, Stance]], allies: Allies
) -> tuple[GapState, str]:
    stances = [stance for _, stance in counting]
    if len(stances) < TWO_SIDES:
        return GapState.OPEN, "no other side is reported on it"
    if all(stance in YIELDING for stance in stances):
        return GapState.AGREED, "every side accepts or offers"
    if _is_blocked(counting, allies):
        if Stance.ACCEPTS in stances:
            return GapState.CLOSE, "one side accepts what another refuses"
        verb = "asks" if Stance.DEMANDS in stances else "offers"
        return GapState.BLOCKED, f"what one {verb}, another refuses"
    if any(stance in HALFWAY for stance in stances):
        return GapState.CLOSE, "one side yields or names a condition"
    return GapState.OPEN, "the sides do not answer each other"


def _is_blocked(counting: Sequence[tuple[str, Stance]], allies: Allies) -> bool:
    """Whether somebody refuses what another asks or offers who is no ally of his."""
    return any(
        frozenset((left, right)) not in allies
        for left, refuses in counting
        for right, asks in counting
        if refuses is Stance.REJECTS and asks in ASKING
    )


def _tell(sides: Mapping[str, Position], view: View) -> str:
    """Tell where the sides stand: "the Board rejects “shorter shifts” (on 1 May)".

    Sides of which a report tells one thing in the same words are told together.
    """
    told: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for side in sorted(sides):
        position = sides[side]
        day = print_days(held_on(position, view.lookup))
        ascribed = "" if position.own else ", as others tell it,"
        words = _quote(position, view)
        told[ascribed, position.stance.value, f"{words}({day})"].append(side)
    return "; ".join(
        f"{_name_all(names, view.lookup)}{ascribed} {_verb(stance, names)} {words}"
        for (ascribed, stance, words), names in told.items()
    )


def _quote(position: Position, view: View) -> str:
    """Give the words of a position, "" for words that name no matter of their own."""
    words = " ".join(position.issue_text.split())
    named = name_topic(position, view.named).words or read_numbers(words).now
    if not named or POINTING.fullmatch(words):
        return ""
    return f"“{clip_words(words, WORDS)}” "


def _verb(stance: str, names: Sequence[str]) -> str:
    return stance.removesuffix("s") if names[1:] else stance


def _name_all(sides: Sequence[str], lookup: Lookup) -> str:
    names = [lookup.name(side) or "a side" for side in sides]
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
