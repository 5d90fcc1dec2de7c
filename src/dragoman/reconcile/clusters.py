"""Judgements → clusters: an equivalence that does not depend on their order."""

from collections.abc import Iterable, Mapping

from dragoman.model.judgement import PERSON, Judgement, Link


def cluster_links(ids: Iterable[str], links: Iterable[Link]) -> Mapping[str, str]:
    """Give, for each id, the id that stands for its cluster.

    Links are taken strongest first; one that would join two ids judged different
    is left out. A person's link is stronger than any rule's. The first of ``ids``
    in a cluster stands for it: give the earliest first, and entries keep their ids
    when later reports are added.
    """
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
    for link in ordered:
        if link.judgement is Judgement.SAME:
            left, right = parent[link.left], parent[link.right]
            if left != right and not barred[left] & members[right]:
                keep, gone = sorted((left, right), key=rank.__getitem__)
                _join(keep, gone, parent, members)
                barred[keep] |= barred.pop(gone)
    return parent


def _strength(link: Link) -> tuple[bool, float, str, str]:
    return not link.source.startswith(PERSON), -link.score, link.left, link.right


def _join(
    keep: str, gone: str, parent: dict[str, str], members: dict[str, set[str]]
) -> None:
    for key in members[gone]:
        parent[key] = keep
    members[keep] |= members.pop(gone)
