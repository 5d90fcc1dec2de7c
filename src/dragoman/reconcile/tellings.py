"""Comparisons of two tellings of an event, and of two sayings."""

from dragoman.model.claim import Event, EventType, Modality
from dragoman.model.date import DateRange
from dragoman.reconcile.candidates import Saying, Telling, days_between
from dragoman.reconcile.compare import Comparison
from dragoman.reference.wording import content_stems

MOVES = frozenset([EventType.MEETING, EventType.ARRIVAL, EventType.DEPARTURE])
BY_PEOPLE = MOVES | {EventType.STATEMENT, EventType.AGREEMENT}
DAILY = frozenset([EventType.MEETING, EventType.PROTEST])
VAGUE = frozenset([EventType.STATEMENT, EventType.OTHER])
# What words, participants and time say; set on hand-made gold.
OF_SENTENCES, OF_CORES, OF_PEOPLE, OF_CATEGORY = 0.3, 0.3, 0.25, 0.05
SOME = 2
ENOUGH = 4  # words of their own that two tellings of one event seldom share more of
ONE_DAY, DAYS_MEET = 0.25, 0.15
REMEMBERED = 0.15  # a day is named later for what made it known
ONE_REPORT = 0.1
NEXT_DAY = 0.1
ONE_MATTER = 2  # foremost actors in common, where reports name so many
COPY = 0.6  # where others take part
FEW_WORDS = 0.3  # without common participants, so many of the words must be the same
OTHER_TYPE = 0.75
NEIGHBOUR_TYPES = 0.76
OTHER_PLACE = 0.85
NO_KIND = 0.85
OTHER_CORE = 0.7
BACK = 0.6  # of what a report tells again without a day
FAR_TYPES = 0.6
MEETING_DAYS = 0.7
RECENT = 4  # days before a report within which its news without a date took place
SPELL = 4  # days after which the next spell begins; each lasts twice as long


def compare_events(left: Telling, right: Telling) -> Comparison | None:
    """Compare two tellings by words, participants, date and type."""
    time = dates_meet(left, right)
    if time is None or tell_apart(left, right):
        return None
    words = shared_share(left.words, right.words)
    core = len(left.core & right.core)
    people = people_meet(left.participants, right.participants)
    if not (people or is_of_matter(left, right)) and not _is_told_by_more(
        left, right, words
    ):
        return None
    parts = OF_SENTENCES * min(1.0, 2 * words) + OF_PEOPLE * people
    parts += OF_CORES * min(1.0, core / ENOUGH)
    parts += _of_time(left.event.date, right.event.date, time)
    parts += REMEMBERED * (is_remembered(left, right) or is_of_matter(left, right))
    parts += OF_CATEGORY * one_category(left.event, right.event)
    if left.event.evidence[0].report == right.event.evidence[0].report:
        parts -= ONE_REPORT
    reason = (
        f"{words:.0%} of the words, {people:.0%} of those who take part, "
        f"{'one day' if time == 1 else 'dates that may meet'}"
    )
    return Comparison(round(_kind(left, right) * parts, 3), reason)


def _of_time(left: DateRange, right: DateRange, time: float) -> float:
    """Give what two dates say for one event; two days told as such speak against."""
    if left.is_day and right.is_day and left.start != right.start:
        return -NEXT_DAY
    return ONE_DAY if time == 1 else DAYS_MEET if time >= MEETING_DAYS else 0.0


def _is_told_by_more(left: Telling, right: Telling, words: float) -> bool:
    """Whether two tellings have more in common than that the same take part.

    Who meets, travels or speaks says which meeting it is: where others do, only
    almost the same words tell of one.
    """
    core = len(left.core & right.core)
    if {left.event.type, right.event.type} & BY_PEOPLE:
        by_others = left.participants and right.participants
        return words >= (COPY if by_others else FEW_WORDS)
    return words >= FEW_WORDS or core >= SOME or is_remembered(left, right)


def _kind(one: Telling, other: Telling) -> float:
    """Say how far kind and place let two events be one, from 0 to 1."""
    left, right = one.event, other.event
    core_apart = one.core and other.core and not one.core & other.core
    kind = types_meet(left.type, right.type)
    if left.type is right.type is EventType.OTHER and not one_category(left, right):
        kind *= NO_KIND
    if left.type is not right.type and core_apart:
        kind *= OTHER_CORE
    return kind * OTHER_PLACE if other_places(left.place, right.place) else kind


def one_category(left: Event, right: Event) -> bool:
    """Whether both are known to be of one PLOVER category."""
    return bool(left.plover) and left.plover == right.plover


def is_of_matter(left: Telling, right: Telling) -> bool:
    """Whether both tell of a meeting or protest of one day, in reports on one matter.

    The sides seldom meet twice a day, and one report names who the other leaves out.
    """
    if left.event.type is not right.event.type or left.event.type not in DAILY:
        return False
    apart = left.event.evidence[0].report != right.event.evidence[0].report
    one = len(left.cast & right.cast) >= ONE_MATTER
    return apart and one and is_one_day(left.event.date, right.event.date)


def is_one_day(left: DateRange, right: DateRange) -> bool:
    """Whether two dates are the same known day."""
    return left.is_day and right.is_day and left.start == right.start


def is_remembered(left: Telling, right: Telling) -> bool:
    """Whether a report names the day of an event of one kind long after it.

    What is told of a day when it is past is mostly the one thing that it is known for.
    """
    kind = left.event.type
    if kind is not right.event.type or kind in VAGUE:
        return False
    if not is_one_day(left.event.date, right.event.date):
        return False
    late = (days_between(one.event.date, one.published) for one in (left, right))
    return any(days is not None and days > RECENT for days in late)


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
    if looks_back(left, right) or looks_back(right, left):
        return True
    undated = not (left.event.date.is_known or right.event.date.is_known)
    return undated and shared_share(left.words, right.words) >= FEW_WORDS


def looks_back(late: Telling, early: Telling) -> bool:
    """Whether a report may come back, without a day, to what was told before it.

    One deed and not its like: what it tells is told in much the same words.
    """
    begun, ended = early.event.date.start, late.published.end
    if late.event.date.is_known or not begun or not ended or begun > ended:
        return False
    if late.event.type in DAILY or len(late.core) < SOME:
        return False
    return len(late.core & early.core) >= max(SOME, BACK * len(late.core))


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


def compare_sayings(left: Saying, right: Saying) -> Comparison | None:
    """Compare two statements by their words."""
    words = shared_share(left.words, right.words)
    return Comparison(words, f"{words:.0%} of the words")


def find_spells(date: DateRange, widest: int, before: int = 0) -> range:
    """Give the spells of days that a date falls into; none for a wide one.

    Spells overlap, so that days near each other fall into one of them together.

    Args:
        date: The date.
        widest: Days that it may last.
        before: Days before it that count as well.
    """
    if not (date.start and date.end) or (date.end - date.start).days > widest:
        return range(0)
    first, last = date.start.toordinal() - before, date.end.toordinal()
    return range(first // SPELL - 1, last // SPELL + 1)
