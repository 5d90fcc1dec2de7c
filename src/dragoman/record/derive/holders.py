"""Positions → the sides that hold them, where a report does not name them.

"The two unions want 9 percent" is what each of them wants; "his party" is the
speaker's; "the party", told by nobody, is the one that was named last.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.claim import Position
from dragoman.model.record import Record
from dragoman.record.derive.belonging import side_words
from dragoman.record.derive.voices import Mentions, index_mentions
from dragoman.record.lookup import Lookup

REACH = 250  # characters back to whom "the party" may have been named as

type Spoken = Mapping[str, Sequence[tuple[int, int, str]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holders:
    """What tells whose a position is.

    Attributes:
        spoken: Where each report has whom speak.
        mentions: Where it names whom.
        lookup: Reports and actors.
    """

    spoken: Spoken
    mentions: Mentions
    lookup: Lookup

    def find(self, position: Position) -> tuple[str, ...]:
        """Give the sides that hold a position; several for "both unions"."""
        joint = self.lookup.joint.get(position.party)
        if joint:
            return tuple(dict.fromkeys(self.lookup.side(key) for key in joint))
        side = self.lookup.side(position.party)
        if not self._is_own(side):
            return (side,)
        speaker = position.as_stated_by or self._find_speaker(position)
        meant = self.lookup.side(speaker) if speaker else ""
        if meant not in self.lookup.parties:
            meant = self._find_named(position)
        return (meant or side,)

    def _is_own(self, side: str) -> bool:
        """Whether a side is only called what any speaker may call the own one."""
        words = self.lookup.name(side).split()[-1:]
        return words != [] and words[0] in side_words("own")

    def _find_speaker(self, position: Position) -> str:
        passage = position.evidence[0]
        return next(
            (
                who
                for start, end, who in self.spoken.get(passage.report, ())
                if start < passage.end and passage.start < end
            ),
            "",
        )

    def _find_named(self, position: Position) -> str:
        """Give the party that was named last before a position."""
        passage = position.evidence[0]
        told = self.mentions.get(passage.report, ())
        last = bisect_left(told, (passage.start, 0, ""))
        for start, _, actor in reversed(told[:last]):
            if start < passage.start - REACH:
                break
            side = self.lookup.side(actor)
            if side in self.lookup.parties and not self._is_own(side):
                return side
        return ""


def index_holders(record: Record, lookup: Lookup) -> Holders:
    """Give what tells whose the positions of a record are."""
    spoken: dict[str, list[tuple[int, int, str]]] = {}
    for statement in record.statements:
        speaker = statement.chain[0].actor if statement.chain else None
        if speaker:
            content = statement.content
            row = content.start, content.end, speaker
            spoken.setdefault(content.report, []).append(row)
    return Holders(
        spoken={report: sorted(rows) for report, rows in spoken.items()},
        mentions=index_mentions(record),
        lookup=lookup,
    )
