"""Comparisons of two plans: who makes them, their numbers, the words of their terms."""

from collections.abc import Iterator

from dragoman.model.claim import ProposalStatus, Term, TermKind
from dragoman.reconcile.candidates import Plan, days_between
from dragoman.reconcile.compare import Comparison
from dragoman.reconcile.tellings import ONE_MATTER, shared_share
from dragoman.reference.counting import count_days, is_one_length, name_measures
from dragoman.reference.wording import content_stems

SAME_PLAN_DAYS = 60


def compare_plans(left: Plan, right: Plan) -> Comparison | None:
    """Compare two proposals by who makes them, what they provide and when told."""
    ours, theirs = left.proposal, right.proposal
    if _group(ours.status) != _group(theirs.status):
        return None
    shared = left.by & right.by
    if ours.status is ProposalStatus.DEMAND:
        return Comparison(0.85, "the demands of one party") if shared else None
    if len(left.cast & right.cast) < min(ONE_MATTER, len(left.cast), len(right.cast)):
        return None
    matched, opposed = match_values(ours.terms, theirs.terms)
    apart = days_between(left.published, right.published)
    if apart is not None and apart > SAME_PLAN_DAYS:
        return None
    if matched and not opposed:
        return Comparison(0.8, f"{matched} equal numbers or lengths, none that differ")
    if matched:
        reason = f"{matched} equal numbers or lengths, {opposed} that differ"
        return Comparison(0.5, f"{reason}: one plan in two versions, or two plans")
    return _compare_matter(left, right, opposed=bool(opposed), shared=bool(shared))


def _compare_matter(
    left: Plan, right: Plan, *, opposed: bool, shared: bool
) -> Comparison | None:
    ours = {stem for term in left.proposal.terms for stem in _matter(term)}
    theirs = {stem for term in right.proposal.terms for stem in _matter(term)}
    words = shared_share(frozenset(ours), frozenset(theirs))
    if opposed or not words:
        return None
    if words >= 0.5 and (shared or words >= 0.8):  # noqa: PLR2004 - set on the gold
        return Comparison(0.75, f"{words:.0%} of the words of their terms")
    if words >= 0.3 or (shared and words >= 0.2):  # noqa: PLR2004
        return Comparison(0.45, f"only {words:.0%} of the words of their terms")
    return None


def _matter(term: Term) -> frozenset[str]:
    return content_stems(term.object)


def _group(status: ProposalStatus) -> str:
    match status:
        case ProposalStatus.DEMAND:
            return "demand"
        case ProposalStatus.PAST:
            return "past"
        case _:
            return "plan"


def match_values(left: tuple[Term, ...], right: tuple[Term, ...]) -> tuple[int, int]:
    """Count the numbers and lengths that are alike, and those that differ."""
    matched = opposed = 0
    for ours, theirs in _value_pairs(left, right):
        if _is_one_value(ours, theirs):
            matched += 1
        else:
            opposed += 1
    return matched, opposed


def _value_pairs(
    left: tuple[Term, ...], right: tuple[Term, ...]
) -> Iterator[tuple[Term, Term]]:
    for ours in left:
        for theirs in right:
            if ours.kind is theirs.kind and _about_one(ours, theirs):
                yield ours, theirs


def _about_one(left: Term, right: Term) -> bool:
    if left.phase and right.phase and left.phase != right.phase:
        return False
    if left.kind is TermKind.DURATION:
        return bool(count_days(left.duration) and count_days(right.duration))
    whom, whose = name_measures(left.object), name_measures(right.object)
    return bool(left.quantity and right.quantity and whom & whose)


def _is_one_value(left: Term, right: Term) -> bool:
    if left.kind is TermKind.DURATION:
        return is_one_length(count_days(left.duration), count_days(right.duration))
    return bool(
        left.quantity and right.quantity and left.quantity.may_be(right.quantity)
    )
