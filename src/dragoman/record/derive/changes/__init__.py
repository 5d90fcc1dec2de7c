"""How sides moved on an issue: from what, to what, in whose words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model.claim import Position
from dragoman.model.record import Change, Disagreement, Record
from dragoman.model.report import Passage
from dragoman.record.derive.changes.asides import find_asides, index_retreats
from dragoman.record.derive.changes.contacts import find_contacts
from dragoman.record.derive.changes.contrasting import find_contrasts
from dragoman.record.derive.changes.deadlines import find_put_back
from dragoman.record.derive.changes.following import derive_changes
from dragoman.record.derive.changes.quitting import find_quits
from dragoman.record.derive.changes.recalled import find_recalled, join_turns
from dragoman.record.derive.changes.retreats import find_retreats
from dragoman.record.derive.changes.scenes import set_scenes
from dragoman.record.derive.changes.told_changes import leave_told
from dragoman.record.derive.changes.turns import find_turns, list_told
from dragoman.record.derive.changes.widening import find_widened
from dragoman.record.lookup import Lookup

__all__ = ["Moved", "derive_moves"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """How sides moved.

    Attributes:
        positions: Where sentences that tell a move say that a side stood or stands.
        changes: The moves.
    """

    positions: tuple[Position, ...]
    changes: tuple[Change, ...]


def derive_moves(
    record: Record, disagreements: Sequence[Disagreement], lookup: Lookup
) -> Moved:
    """Find how sides moved, by what sentences tell and from report to report.

    Args:
        record: The entries on one matter.
        disagreements: What cannot all hold; a number miscopied is no move.
        lookup: Reports and actors.
    """
    scenes = set_scenes(record, lookup)
    turns = join_turns(
        find_turns(record, lookup),
        find_recalled(scenes),
        find_contrasts(scenes),
        find_retreats(scenes),
        find_put_back(scenes),
        find_contacts(scenes),
        find_widened(record, lookup),
        find_quits(scenes),
    )
    asides = find_asides(record, lookup)
    aside = tuple(position for position, _ in asides)
    told = (*list_told(record, turns), *aside)
    changes = derive_changes(
        replace(record, positions=(*record.positions, *aside)),
        lookup,
        turns,
        index_retreats(asides),
    )
    held = {p.id: p.evidence[0] for p in (*record.positions, *told)}
    return Moved(
        positions=told,
        changes=drop_disputed(leave_told(changes, turns, held), disagreements, held),
    )


def drop_disputed(
    changes: Iterable[Change],
    disagreements: Sequence[Disagreement],
    passages: Mapping[str, Passage],
) -> tuple[Change, ...]:
    """Leave out changes between two tellings that disagree on how a side stands.

    Args:
        changes: The changes.
        disagreements: What cannot all hold.
        passages: The words of each position.
    """
    return tuple(
        change
        for change in changes
        if not any(
            all(
                any(passages[key].meets(item.passage) for item in clash.items)
                for key in (change.before, change.after)
            )
            for clash in disagreements
        )
    )
