"""What derivation asks of the reports and actors: who, on whose side, when, where."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from dragoman.model.actor import Actor, ActorKind, Role, RoleStatus
from dragoman.model.claim import Figure
from dragoman.model.date import DateRange
from dragoman.model.report import Passage, Report
from dragoman.reference.wording import find_sentence

MAX_DEPTH = 5  # of belonging: a spokesman of a wing of a movement of a state
NEAR_DAYS = 3  # a date no wider than this tells one day from the next


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """Reports and actors by their ids.

    Attributes:
        reports: The reports.
        actors: The actors of the record.
        parties: The sides that negotiate, as roles tell.
        mediators: The sides that mediate, as roles tell more often than that they
            negotiate.
        matters: For each report, what stands for its matter; none for one matter.
        sides: For whom actors speak, where that is settled for one matter.
        joint: Who is meant by an actor that stands for several sides.
    """

    reports: Mapping[str, Report]
    actors: Mapping[str, Actor]
    parties: frozenset[str] = frozenset()
    mediators: frozenset[str] = frozenset()
    matters: Mapping[str, str] = field(default_factory=dict)
    sides: Mapping[str, str] = field(default_factory=dict)
    joint: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def name(self, actor: str | None) -> str:
        """Give an actor's name, "" for nobody."""
        found = self.actors.get(actor) if actor else None
        return found.name if found else ""

    def label(self, actor: str) -> str:
        """Give an actor's name, with whose it is where that does not say who it is."""
        name, side = self.name(actor), self.name(self.side(actor))
        shown = not name[:1].islower() or not side or side in name
        return name if shown or side == name else f"{name} ({side})"

    def is_person(self, actor: str) -> bool:
        """Whether an actor is a person, no body."""
        found = self.actors.get(actor)
        return found is not None and found.kind is ActorKind.PERSON

    def is_outlet(self, actor: str) -> bool:
        """Whether an actor is an outlet."""
        found = self.actors.get(actor)
        return found is not None and found.kind is ActorKind.OUTLET

    def side(self, actor: str) -> str:
        """Give whom an actor stands for: the far end of what it belongs to."""
        if actor in self.sides:
            return self.sides[actor]
        for _ in range(MAX_DEPTH):
            found = self.actors.get(actor)
            if found is None or found.affiliation not in self.actors:
                return actor
            actor = found.affiliation or actor
        return actor

    def matter(self, passage: Passage) -> str:
        """Give the matter that the report of a passage is on."""
        return self.matters.get(passage.report, "")

    def published(self, passage: Passage) -> DateRange:
        """Give when the report of a passage was published."""
        return self.reports[passage.report].published

    def day(self, date: DateRange, passage: Passage) -> DateRange:
        """Give a claim's own date, else when its report was published.

        A day that was ahead when the report came out is of what is to be, and not
        of who holds what now.
        """
        published = self.published(passage)
        if date.is_known and not comes_before(published, date):
            return date
        return published

    def counted(self, figure: Figure) -> DateRange:
        """Give the day as of which a figure counts, else when it was published."""
        return self.day(figure.as_of, figure.evidence)

    def sentence(self, passage: Passage) -> str:
        """Give the sentence that a passage stands in."""
        text = self.reports[passage.report].text
        start, end = find_sentence(text, passage.start, passage.end)
        return text[start:end].strip()


def make_lookup(
    reports: Iterable[Report],
    actors: Iterable[Actor],
    matters: Mapping[str, str] | None = None,
) -> Lookup:
    """Give reports and actors by their ids."""
    cast = list(actors)
    lookup = Lookup(
        reports={report.id: report for report in reports},
        actors={actor.id: actor for actor in cast},
        matters=matters or {},
    )
    return replace(
        lookup,
        parties=frozenset(_find_parties(cast, lookup)),
        mediators=find_mediators(cast, lookup),
    )


def _find_parties(actors: Iterable[Actor], lookup: Lookup) -> Iterator[str]:
    """Give the side of each actor that is told to be a party."""
    for actor in actors:
        for role in actor.roles:
            if role.role is Role.PARTY and role.status is RoleStatus.HELD:
                yield lookup.side(actor.id)


def find_mediators(actors: Iterable[Actor], lookup: Lookup) -> frozenset[str]:
    """Find the sides that are told to mediate at least as often as to negotiate."""
    told: Counter[tuple[str, Role]] = Counter()
    for actor in actors:
        for role in actor.roles:
            if role.status is RoleStatus.HELD:
                told[lookup.side(actor.id), role.role] += len(role.evidence)
    return frozenset(
        side
        for side, role in told
        if role is Role.MEDIATOR and told[side, role] >= told[side, Role.PARTY]
    )


def is_near(date: DateRange) -> bool:
    """Whether a date is narrow enough to tell which of two came first."""
    if date.start is None or date.end is None:
        return False
    return (date.end - date.start).days <= NEAR_DAYS


def days_apart(left: DateRange, right: DateRange) -> int | None:
    """Give how many days lie between two dates, 0 where they meet, if known."""
    if not (left.start and left.end and right.start and right.end):
        return None
    return max(0, (left.start - right.end).days, (right.start - left.end).days)


def comes_before(left: DateRange, right: DateRange) -> bool:
    """Whether the one date is surely over before the other begins."""
    return bool(left.end and right.start and left.end < right.start)


def print_days(date: DateRange) -> str:
    """Give a date in words for a sentence of the record's own."""
    first, last = (day and f"{day.day} {day:%B %Y}" for day in (date.start, date.end))
    if first and last:
        return f"on {first}" if date.is_day else f"between {first} and {last}"
    if first or last:
        return f"from {first} on" if first else f"by {last}"
    return "at an unknown date"
