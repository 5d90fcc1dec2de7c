"""Two proposals → how they compare, term by term.

Terms answer each other where they oblige to one kind of thing in one phase and
speak of the same people or things. Lengths that are one in other words ("40 days",
"six weeks") and numbers that a hedge or rounding covers are no difference.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from dragoman.model.claim import Proposal, ProposalStatus, Term, TermKind
from dragoman.model.record import Difference, DifferenceKind, Record
from dragoman.record.lookup import Lookup
from dragoman.reference.counting import count_days, is_one_length, name_measures
from dragoman.reference.wording import content_stems, share_words

ONE_MATTER = 0.5  # share of words
COMPARED = frozenset(
    [
        ProposalStatus.CURRENT,
        ProposalStatus.OFFER,
        ProposalStatus.AGREED,
        ProposalStatus.RUMOURED,
        ProposalStatus.REJECTED,
    ]
)
NEIGHBOURS = 4  # plans next to each other in time that are set side by side


def derive_differences(record: Record, lookup: Lookup) -> tuple[Difference, ...]:
    """Compare each plan with the next few that answer to it in a term at least."""
    plans: dict[str, list[Proposal]] = defaultdict(list)
    for proposal in record.proposals:
        if proposal.status in COMPARED and proposal.terms:
            plans[lookup.matter(proposal.terms[0].evidence[0])].append(proposal)
    compared = (
        compare_proposals(left, right)
        for group in plans.values()
        for left, right in _neighbours(group)
    )
    return tuple(
        difference
        for found in compared
        if any(d.left_term and d.right_term for d in found)
        for difference in found
    )


def _neighbours(plans: Sequence[Proposal]) -> Iterator[tuple[Proposal, Proposal]]:
    for place, plan in enumerate(plans):
        for other in plans[place + 1 : place + 1 + NEIGHBOURS]:
            yield plan, other


def compare_proposals(left: Proposal, right: Proposal) -> tuple[Difference, ...]:
    """Compare two proposals, or two tellings of one, term by term."""
    return tuple(
        _difference(left.id, right.id, ours, theirs)
        for ours, theirs in pair_terms(left.terms, right.terms)
    )


def pair_terms(
    left: Iterable[Term], right: Iterable[Term]
) -> list[tuple[Term | None, Term | None]]:
    """Pair terms that answer each other, best first; the rest stand alone."""
    ours, theirs = list(left), list(right)
    scored = sorted(
        ((answers(a, b), a, b) for a in ours for b in theirs),
        key=lambda row: (-row[0], row[1].id, row[2].id),
    )
    found: dict[str, Term] = {}
    taken: set[str] = set()
    for score, one, other in scored:
        if score > 0 and one.id not in found and other.id not in taken:
            found[one.id] = other
            taken.add(other.id)
    pairs: list[tuple[Term | None, Term | None]] = [(t, found.get(t.id)) for t in ours]
    return [*pairs, *((None, t) for t in theirs if t.id not in taken)]


def answers(left: Term, right: Term) -> float:
    """Say how surely two terms are on one matter, 0 for not."""
    if left.kind is not right.kind or _other_phase(left, right):
        return 0.0
    if left.kind is TermKind.DURATION:
        if left.phase == right.phase:
            return 1.0
        return 0.9 if same_value(left, right) else 0.8
    whom, whose = name_measures(left.object), name_measures(right.object)
    if whom and whose:
        return 0.9 if whom & whose else 0.0
    shared = share_words(content_stems(left.object), content_stems(right.object))
    if left.obligor and right.obligor and left.obligor != right.obligor:
        return 0.0
    return shared if shared >= ONE_MATTER else 0.0


def _other_phase(left: Term, right: Term) -> bool:
    return bool(left.phase and right.phase and left.phase != right.phase)


def same_value(left: Term, right: Term) -> bool:
    """Whether two terms that answer each other oblige to as much."""
    ours, theirs = count_days(left.duration), count_days(right.duration)
    if ours and theirs:
        return is_one_length(ours, theirs)
    if left.quantity and right.quantity and not (left.duration or right.duration):
        return left.quantity.may_be(right.quantity)
    return True


def _difference(
    left: str, right: str, ours: Term | None, theirs: Term | None
) -> Difference:
    kind, why = _judge(ours, theirs)
    return Difference(
        left=left,
        right=right,
        kind=kind,
        left_term=ours.id if ours else None,
        right_term=theirs.id if theirs else None,
        why=why,
    )


def _judge(ours: Term | None, theirs: Term | None) -> tuple[DifferenceKind, str]:
    if ours is None or theirs is None:
        term = ours or theirs
        side = DifferenceKind.ONLY_LEFT if ours else DifferenceKind.ONLY_RIGHT
        return side, f"only one names {print_value(term) if term else ''}"
    values = print_value(ours), print_value(theirs)
    if not same_value(ours, theirs):
        return DifferenceKind.CHANGED, f"{values[0]} against {values[1]}"
    if values[0] != values[1]:
        return DifferenceKind.SAME, f"{values[0]} and {values[1]}, no difference"
    return DifferenceKind.SAME, values[0]


def print_value(term: Term) -> str:
    """Give what a term obliges to in a few words."""
    days = count_days(term.duration)
    if days:
        return f"{days:,.0f} days"
    if term.quantity:
        low, high = term.quantity.low, term.quantity.high
        number = f"{low:,.10g}" if low == high else f"{low:,.10g} to {high:,.10g}"
        return f"{number} {term.unit}".strip()
    return f"“{term.object}”" if term.object else term.kind.value
