"""Comparisons of two tellings of an event, of two plans, and of two sayings."""

from collections.abc import Iterator

from dragoman.model.claim import EventType, Modality, ProposalStatus, Term, TermKind
from dragoman.model.date import DateRange
from dragoman.reconcile.candidates import Plan, Saying, Telling, days_between
from dragoman.reconcile.compare import Comparison
from dragoman.reference.counting import count_days, is_one_length, name_measures
from dragoman.reference.wording import content_stems

MOVES = frozenset([EventType.MEETING, EventType.ARRIVAL, EventType.DEPARTURE])
# What words, participants and time say; set on hand-made gold.
ANY_DAY = (0.45, 0.3, 0.25)
ONE_DAY = (0.4, 0.25, 0.35)
FEW_WORDS = 0.3  # without common participants, so many of the words must be the same
OTHER_TYPE = 0.75
NEIGHBOUR_TYPES = 0.9
OTHER_PLACE = 0.85
FAR_TYPES = 0.6
RECENT = 4  # days before a report within which its news without a date took place
SAME_PLAN_DAYS = 60
ONE_MATTER = 2  # foremost actors in common, where reports name so many


def compare_events(left: Telling, right: Telling) -> Comparison | None:
    """Compare two tellings by words, participants, date and type."""
    time = dates_meet(left, right)
    if time is None or tell_apart(left, right):
        return None
    words = shared_share(left.words, right.words)
    people = people_meet(left.participants, right.participants)
    if not people and words < FEW_WORDS:
        return None
    kind = types_meet(left.event.type, right.event.type)
    if other_places(left.event.place, right.event.place):
        kind *= OTHER_PLACE
    weights = ONE_DAY if time == 1 and left.event.type is right.event.type else ANY_DAY
    parts = (min(1.0, 1.5 * words), people, time)
    score = kind * sum(w * part for w, part in zip(weights, parts, strict=True))
    reason = (
        f"{words:.0%} of the words, {people:.0%} of those who take part, "
        f"{'one day' if time == 1 else 'dates that may meet'}"
    )
    return Comparison(round(score, 3), reason)


def other_places(left: str, right: str) -> bool:
    """Whether both name a place, in words that have nothing in common."""
    ours, theirs = content_stems(left), content_stems(right)
    return bool(ours and theirs and not ours & theirs)


def people_meet(left: frozenset[str], right: frozenset[str]) -> float:
    """Say how well two sets of participants agree; reports seldom name them all."""
    both = len(left & right)
    if not both:
        return 0.0
    return (both / min(len(left), len(right)) + shared_share(left, right)) / 2


def tell_apart(left: Telling, right: Telling) -> bool:
    """Whether one report tells of both in one breath, and so of two things.

    What a report tells twice it tells in two sentences, of one kind.
    """
    ours, theirs = left.event.evidence[0], right.event.evidence[0]
    if ours.report != theirs.report:
        return False
    return left.words == right.words or left.event.type is not right.event.type


def dates_meet(left: Telling, right: Telling) -> float | None:
    """Say how well two dates agree, from 0 to 1; ``None`` where they cannot be one."""
    ours, theirs = left.event.date, right.event.date
    apart = days_between(ours, theirs)
    if apart is not None:
        if apart > 1:
            return None
        if apart == 1:
            return 0.2
        return 1.0 if ours.is_day and theirs.is_day else 0.7
    apart = days_between(_about(left), _about(right))
    if apart is None:
        return 0.2
    if apart <= RECENT:
        return 0.5
    return 0.1 if _is_repeated(left, right) else None


def _about(telling: Telling) -> DateRange:
    """Give when an event took place; news without a date is of the last few days."""
    return telling.event.date if telling.event.date.is_known else telling.published


def _is_repeated(left: Telling, right: Telling) -> bool:
    """Whether both may tell of what reports on a matter keep repeating.

    That is how it began, or what they tell in much the same words.
    """
    if left.event.type is right.event.type is EventType.ATTACK:
        return True
    undated = not (left.event.date.is_known or right.event.date.is_known)
    return undated and shared_share(left.words, right.words) >= FEW_WORDS


def types_meet(left: EventType, right: EventType) -> float:
    """Say how well two types of event agree, from 0 to 1."""
    if left is right:
        return 1.0
    if {left, right} <= MOVES:
        return NEIGHBOUR_TYPES
    return OTHER_TYPE if EventType.OTHER in {left, right} else FAR_TYPES


def shared_share(left: frozenset[str], right: frozenset[str]) -> float:
    """Give the share of all members that both have, 0 where one has none."""
    both = len(left & right)
    return both / (len(left) + len(right) - both) if both else 0.0


def same_course(left: Telling, right: Telling) -> bool:
    """Whether both tell of something done, both of something planned, and so on."""
    return _course(left.event.modality) == _course(right.event.modality)


def _course(modality: Modality) -> str:
    if modality is Modality.ASSERTED:
        return "done"
    return "not done" if modality is Modality.DENIED else "ahead"


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


def compare_sayings(left: Saying, right: Saying) -> Comparison | None:
    """Compare two statements by their words."""
    words = shared_share(left.words, right.words)
    return Comparison(words, f"{words:.0%} of the words")


def find_days(date: DateRange, widest: int) -> list[str]:
    """Give the days of a narrow date, each as a key; none for a wide one."""
    if not (date.start and date.end) or (date.end - date.start).days > widest:
        return []
    return [str(day) for day in range(date.start.toordinal(), date.end.toordinal() + 1)]
