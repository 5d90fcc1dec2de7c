"""Judgements → clusters: an equivalence that does not depend on their order."""

from collections.abc import Iterable, Mapping

from dragoman.model.judgement import Judgement, Link


def cluster_links(ids: Iterable[str], links: Iterable[Link]) -> Mapping[str, str]:
    """Give, for each id, the id that stands for its cluster.

    Links are taken strongest first; one that would join two ids judged different
    is left out. A person's link is stronger than any rule's.
    """
    parent = {key: key for key in ids}
    ordered = sorted(links, key=_strength)
    apart = [link for link in ordered if link.judgement is Judgement.DIFFERENT]
    barred: dict[str, set[str]] = {key: set() for key in parent}
    for link in apart:
        if link.left in parent and link.right in parent:
            barred[link.left].add(link.right)
            barred[link.right].add(link.left)
    members = {key: {key} for key in parent}
    for link in ordered:
        if (
            link.judgement is Judgement.SAME
            and {link.left, link.right} <= parent.keys()
        ):
            _join(parent[link.left], parent[link.right], parent, members, barred)
    return parent


def _strength(link: Link) -> tuple[bool, float, str, str]:
    return not link.source.startswith("person"), -link.score, link.left, link.right


def _join(
    left: str,
    right: str,
    parent: dict[str, str],
    members: dict[str, set[str]],
    barred: dict[str, set[str]],
) -> None:
    if left == right or barred[left] & members[right]:
        return
    keep, gone = min(left, right), max(left, right)
    members[keep] |= members.pop(gone)
    barred[keep] |= barred[gone]
    for key in members[keep]:
        parent[key] = keep
