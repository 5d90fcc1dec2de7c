"""Judgements → clusters: an equivalence that does not depend on their order."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from dragoman.model.judgement import PERSON, Judgement, Link


def cluster_links(
    ids: Iterable[str],
    links: Iterable[Link],
    days: Mapping[str, int] | None = None,
) -> Mapping[str, str]:
    """Give, for each id, the id that stands for its cluster.

    Links are taken strongest first; one that would join two ids judged different
    is left out. A person's link is stronger than any rule's. The first of ``ids``
    in a cluster stands for it: give the earliest first, and entries keep their ids
    when later reports are added.

    Args:
        ids: What is to be clustered, the earliest first.
        links: The judgements.
        days: The day of what surely took place on one: a rule's link does not join
            clusters whose days are more than one apart.
    """
    spans = {key: (day, day) for key, day in (days or {}).items()}
    rank = {key: place for place, key in enumerate(dict.fromkeys(ids))}
    parent = {key: key for key in rank}
    ordered = sorted(
        (link for link in links if link.left in rank and link.right in rank),
        key=_strength,
    )
    members = {key: {key} for key in rank}
    barred: dict[str, set[str]] = {key: set() for key in rank}
    for link in ordered:
        if link.judgement is Judgement.DIFFERENT:
            barred[link.left].add(link.right)
            barred[link.right].add(link.left)
    unclear = _find_unclear(ordered, barred)
    for link in ordered:
        if link.judgement is Judgement.SAME and link not in unclear:
            left, right = parent[link.left], parent[link.right]
            decided = link.source.startswith(PERSON)
            if (
                left != right
                and not barred[left] & members[right]
                and (decided or _meet(spans.get(left), spans.get(right)))
            ):
                keep, gone = sorted((left, right), key=rank.__getitem__)
                _join(keep, gone, parent, members)
                barred[keep] |= barred.pop(gone)
                _widen(spans, keep, gone)
    return parent


def _find_unclear(
    links: Iterable[Link], barred: Mapping[str, set[str]]
) -> Collection[Link]:
    """Find the links of what fits two things alike that are different ("Berg")."""
    near: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        if link.judgement is Judgement.SAME and not link.source.startswith(PERSON):
            near[link.left].append(link)
            near[link.right].append(link)
    unclear: set[Link] = set()
    for key, told in near.items():
        others = {
            (link.left if link.right == key else link.right): link for link in told
        }
        for other, link in others.items():
            rivals = barred[other] & others.keys()
            if any(others[rival].score >= link.score for rival in rivals):
                unclear.add(link)
    return unclear


def _strength(link: Link) -> tuple[bool, float, str, str]:
    return not link.source.startswith(PERSON), -link.score, link.left, link.right


def _join(
    keep: str, gone: str, parent: dict[str, str], members: dict[str, set[str]]
) -> None:
    for key in members[gone]:
        parent[key] = keep
    members[keep] |= members.pop(gone)


def _meet(left: tuple[int, int] | None, right: tuple[int, int] | None) -> bool:
    if left is None or right is None:
        return True
    return max(left[1], right[1]) - min(left[0], right[0]) <= 1


def _widen(spans: dict[str, tuple[int, int]], keep: str, gone: str) -> None:
    known = [spans.pop(key) for key in (keep, gone) if key in spans]
    if known:
        spans[keep] = min(low for low, _ in known), max(high for _, high in known)
