"""What reconciliation found: clusters of each noun, and judgements in order."""

from bisect import insort
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter

from dragoman.model.judgement import Link

FEW = 1_000  # links; more are not put into their places one by one
IN_ORDER = attrgetter("noun", "left", "right")


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What reconciliation found.

    Attributes:
        heads: For each noun, the id that stands for each id's cluster.
        links: The judgements, in the order of nouns and ids.
    """

    heads: Mapping[str, Mapping[str, str]]
    links: tuple[Link, ...]


def sort_again(before: Iterable[Link], links: Iterable[Link]) -> list[Link]:
    """Sort links of which most were sorted before, without a key for each of them."""
    there = {id(link): link for link in links}
    kept = [known for link in before if (known := there.pop(id(link), None))]
    if len(there) > FEW:
        return sorted([*kept, *there.values()], key=IN_ORDER)
    for link in there.values():
        insort(kept, link, key=IN_ORDER)
    return kept
