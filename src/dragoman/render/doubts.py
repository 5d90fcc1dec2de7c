"""Links → what may be one and was left apart, with the reason.

"Unsure" is an answer: a reader who knows better sees here what to look at.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model.judgement import Judgement, Link
from dragoman.model.record import Record
from dragoman.render.cast import find_unnamed

SHOWN = ("actors", "proposals", "events", "statements", "reports")


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Two entries that may be one.

    Attributes:
        noun: What they are, as links name it.
        left: Id of the one entry.
        right: Id of the other.
        score: From 0, surely two, to 1, surely one.
        why: The reasons in words.
    """

    noun: str
    left: str
    right: str
    score: float
    why: str


def find_doubts(record: Record) -> tuple[Doubt, ...]:
    """Give the pairs of entries that nobody could judge, likeliest first."""
    heads, unseen = _find_heads(record), _find_unseen(record)
    found: dict[tuple[str, str, str], Doubt] = {}
    for link in record.links:
        left, right = sorted(heads.get(end, "") for end in (link.left, link.right))
        if {left, right} & unseen:
            continue
        if _is_unsure(link) and left and left != right:
            doubt = _doubt(link, left, right)
            key = (link.noun, left, right)
            found[key] = max(found.get(key, doubt), doubt, key=lambda d: d.score)
    order = sorted(found.values(), key=lambda d: (SHOWN.index(d.noun), -d.score))
    return tuple(order)


def _find_unseen(record: Record) -> frozenset[str]:
    """Find the actors without a name of whom a dossier tells nothing."""
    told = {actor.id for actor in find_unnamed(record)}
    return frozenset(
        actor.id for actor in record.actors if actor.collective and actor.id not in told
    )


def _doubt(link: Link, left: str, right: str) -> Doubt:
    return Doubt(
        noun=link.noun,
        left=left,
        right=right,
        score=link.score,
        why="; ".join(link.reasons),
    )


def _is_unsure(link: Link) -> bool:
    return link.judgement is Judgement.UNSURE and link.noun in SHOWN


def _find_heads(record: Record) -> dict[str, str]:
    """Give, for each id of one report, the entry of the record that it went into."""
    groups = _Groups(
        (link.left, link.right)
        for link in record.links
        if link.judgement is Judgement.SAME
    )
    entries = {entry.id for noun in SHOWN for entry in getattr(record, noun)}
    heads = {groups.find(entry): entry for entry in sorted(entries)}
    ends = {key for link in record.links for key in (link.left, link.right)}
    return {
        key: key if key in entries else heads.get(groups.find(key), "") for key in ends
    }


class _Groups:
    """Ids that are one, joined pair by pair."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._parent: dict[str, str] = {}
        for left, right in pairs:
            one, other = sorted((self.find(left), self.find(right)))
            self._parent[other] = one

    def find(self, key: str) -> str:
        """Give what stands for the group of an id."""
        while (above := self._parent.get(key, key)) != key:
            key = above
        return key
