"""Proposals of many readings → proposals of the record, told once over time.

Terms that oblige to one thing in equal numbers are one term with the passages of
both; where numbers differ both stay, and the difference is named elsewhere.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.model.claim import Proposal, ProposalStep, Term
from dragoman.model.report import Passage
from dragoman.record.derive.differences import answers, same_value
from dragoman.reference.wording import content_stems, share_words

ONE_WORDING = 0.6  # share of words from which two terms without numbers are one


def merge_proposals(
    proposals: Iterable[Proposal], heads: Mapping[str, str]
) -> tuple[Proposal, ...]:
    """Join the proposals that a cluster holds, in the order of their first telling."""
    clusters: dict[str, list[Proposal]] = defaultdict(list)
    for proposal in proposals:
        clusters[heads.get(proposal.id, proposal.id)].append(proposal)
    return tuple(_join(head, members) for head, members in clusters.items())


def _join(head: str, members: Sequence[Proposal]) -> Proposal:
    if len(members) == 1:
        return replace(members[0], id=head)
    labels = dict.fromkeys(m.label for m in members)
    aliases = dict.fromkeys([*labels, *(a for m in members for a in m.aliases)])
    label = next(iter(labels))
    return replace(
        members[-1],
        id=head,
        label=label,
        aliases=tuple(alias for alias in aliases if alias != label),
        by=tuple(dict.fromkeys(actor for m in members for actor in m.by)),
        terms=merge_terms([m.terms for m in members]),
        mentions=_passages(p for m in members for p in m.mentions),
        open_points=_passages(p for m in members for p in m.open_points),
        history=_steps(members),
    )


def merge_terms(tellings: Iterable[Sequence[Term]]) -> tuple[Term, ...]:
    """Join the terms of several tellings of one plan."""
    kept: list[Term] = []
    for terms in tellings:
        known = len(kept)
        for term in terms:
            place = _find_same(term, kept[:known])
            if place is None:
                kept.append(term)
            else:
                kept[place] = _join_terms(kept[place], term)
    return tuple(kept)


def _find_same(term: Term, kept: Sequence[Term]) -> int | None:
    """Find where a term is told already, in the words that are most alike."""
    scored = [
        (_alike(other, term), -place)
        for place, other in enumerate(kept)
        if answers(other, term) > 0 and is_one_term(other, term)
    ]
    return -max(scored)[1] if scored else None


def _alike(left: Term, right: Term) -> float:
    return share_words(content_stems(left.object), content_stems(right.object))


def is_one_term(left: Term, right: Term) -> bool:
    """Whether two terms that answer each other say one thing in other words."""
    if not same_value(left, right):
        return False
    if (left.quantity is None) is not (right.quantity is None):
        return False
    if left.quantity or left.duration:
        return True
    words = content_stems(left.object), content_stems(right.object)
    return share_words(*words) >= ONE_WORDING


def _join_terms(left: Term, right: Term) -> Term:
    return replace(
        left,
        obligor=left.obligor or right.obligor,
        condition=left.condition or right.condition,
        evidence=_passages((*left.evidence, *right.evidence)),
    )


def _passages(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    return tuple(dict.fromkeys(passages))


def _steps(members: Iterable[Proposal]) -> tuple[ProposalStep, ...]:
    steps = dict.fromkeys(step for m in members for step in m.history)
    return tuple(sorted(steps, key=lambda s: (str(s.date.start or "9"), s.status)))
