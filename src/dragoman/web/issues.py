"""Issues to choose from: those of the packs that the record uses come first."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from dragoman.reference import IssuePack, list_packs, read_pack

Choice = tuple[str, str]
Group = tuple[str, tuple[Choice, ...]]
OTHER = "other"


def list_issues() -> tuple[Choice, ...]:
    """Give the issues of every pack, with the pack's label, ``other`` last."""
    found = {OTHER: "Other"}
    for pack in _read_packs():
        for issue in pack.issues:
            found.setdefault(issue.id, f"{issue.label} ({pack.label})")
    other = found.pop(OTHER)
    ordered = sorted(found.items(), key=lambda item: item[1])
    return (*ordered, (OTHER, other))


def group_issues(used: Mapping[str, int]) -> tuple[Group, ...]:
    """Give the issues by pack, the pack that the record uses most first.

    An issue that several packs have stands in the first of them.

    Args:
        used: The issues of the record, and how often each is used.
    """
    counts = Counter(used)
    packs = sorted(_read_packs(), key=lambda pack: -_hits(pack, counts))
    groups, seen = [], {OTHER}
    for pack in packs:
        own = [(i.id, i.label) for i in pack.issues if i.id not in seen]
        seen |= {key for key, _ in own}
        groups.append((pack.label, tuple(sorted(own, key=lambda choice: choice[1]))))
    return (*(group for group in groups if group[1]), ("none of these", OTHERS))


OTHERS: tuple[Choice, ...] = ((OTHER, "Other"),)


def _hits(pack: IssuePack, counts: Counter[str]) -> int:
    return sum(counts[issue.id] for issue in pack.issues if issue.id != OTHER)


@cache
def _read_packs() -> tuple[IssuePack, ...]:
    return tuple(_read(list_packs()))


def _read(names: Iterable[str]) -> Iterable[IssuePack]:
    return (read_pack(name) for name in names)
