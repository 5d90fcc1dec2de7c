"""What one report says: statements, figures, terms, positions, events.

Every claim rests on at least one passage; the types do not allow one without.
Ids are hashes of content, so that reading a report twice changes nothing.
"""

import hashlib
from dataclasses import dataclass, field
from enum import Enum

from dragoman.model.actor import Actor
from dragoman.model.date import DateRange
from dragoman.model.quantity import Hedge, Quantity
from dragoman.model.report import Passage, Report


def identify(*parts: object) -> str:
    """Hash content to a short stable id (the first 16 hex digits of SHA-256)."""
    text = "\x1f".join(str(part) for part in parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class Naming(Enum):
    """How a speaker is named."""

    NAMED = "named"
    ROLE = "role"
    ANONYMOUS = "anonymous"
    COLLECTIVE = "collective"


class Modality(Enum):
    """Whether something is told as so."""

    ASSERTED = "asserted"
    DENIED = "denied"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    HYPOTHETICAL = "hypothetical"


class Stance(Enum):
    """How a party stands on an issue."""

    DEMANDS = "demands"
    OFFERS = "offers"
    ACCEPTS = "accepts"
    REJECTS = "rejects"
    CONDITIONAL = "conditional"
    UNDECIDED = "undecided"


class EventType(Enum):
    """What kind of thing happened."""

    MEETING = "meeting"
    ARRIVAL = "arrival"
    DEPARTURE = "departure"
    STATEMENT = "statement"
    ATTACK = "attack"
    AGREEMENT = "agreement"
    PROTEST = "protest"
    OTHER = "other"


class TermKind(Enum):
    """What a term obliges to."""

    DURATION = "duration"
    RELEASE = "release"
    WITHDRAWAL = "withdrawal"
    AID = "aid"
    CEASEFIRE = "ceasefire"
    GUARANTEE = "guarantee"
    MONITORING = "monitoring"
    PAYMENT = "payment"
    OTHER = "other"


class ProposalStatus(Enum):
    """Where a proposal stands."""

    CURRENT = "current"
    PAST = "past"
    DEMAND = "demand"
    OFFER = "offer"
    RUMOURED = "rumoured"
    AGREED = "agreed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One link of a relay chain.

    Attributes:
        text: How the report names it.
        actor: Id of the actor, where the text allows it.
        naming: Named, by role, anonymous, or a collective.
        evidence: The words, or ``None`` for a pronoun-less carry-over.
    """

    text: str
    actor: str | None = None
    naming: Naming = Naming.NAMED
    evidence: Passage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something that somebody is reported to have said, thought or vowed.

    Attributes:
        id: Hash of its content passage and kind.
        content: What is said, without cue and enclosing quotation marks.
        content_rest: Where a quotation broken by its cue goes on.
        cue: The words that introduce it, or ``None``.
        direct: Whether the whole content is quoted.
        chain: Speaker first, the relay nearest to the report last.
        modality: Whether the saying itself is told as done.
        about: Ids of claims whose evidence lies inside the content.
        rule: Which rule found it.
        confidence: Share of such findings expected to be right, 0 to 1.
    """

    id: str
    content: Passage
    content_rest: tuple[Passage, ...] = ()
    cue: Passage | None = None
    direct: bool = False
    chain: tuple[Hop, ...] = ()
    modality: Modality = Modality.ASSERTED
    about: tuple[str, ...] = ()
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A count that a report states as fact.

    Attributes:
        id: Hash of its passage and value.
        quantity: The number, with its hedge.
        unit: What is counted, one head word ("people", "percent", "months").
        what: What the number is of, in the report's words.
        population: Of whom, in the report's words.
        as_of: When it held, if the report says so.
        says: Id of the actor who gives it, or ``None``.
        says_text: That actor in the report's words.
        statement: Id of the statement that it is part of.
        evidence: The words, from hedge to the noun counted.
        rule: Which rule found it.
        confidence: 0 to 1.
    """

    id: str
    quantity: Quantity
    unit: str = ""
    what: str = ""
    population: str = ""
    as_of: DateRange = field(default_factory=DateRange)
    says: str | None = None
    says_text: str = ""
    statement: str | None = None
    evidence: Passage
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One obligation or feature of a proposal.

    Attributes:
        id: Hash of its passage and kind.
        phase: Number of its phase, or ``None``.
        kind: What it obliges to.
        provision: A PA-X or PAM code, or ``None``.
        obligor: Id of the actor who owes it.
        object: What is owed, in the report's words.
        quantity: How much or many.
        unit: Of what.
        duration: ISO 8601 duration, or ``None``.
        condition: The condition in the report's words, or "".
        after: Ids of terms that come before it.
        as_stated_by: Id of the actor who states it.
        modality: As told.
        evidence: The passages.
        rule: Which rule found it.
        confidence: 0 to 1.
    """

    id: str
    phase: int | None = None
    kind: TermKind
    provision: str | None = None
    obligor: str | None = None
    object: str = ""
    quantity: Quantity | None = None
    unit: str = ""
    duration: str | None = None
    condition: str = ""
    after: tuple[str, ...] = ()
    as_stated_by: str | None = None
    modality: Modality = Modality.PLANNED
    evidence: tuple[Passage, ...]
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalStep:
    """Something that became of a proposal: tabled, amended, accepted, rejected.

    Attributes:
        status: What became of it, as a verb in the past tense.
        by: Id of the actor who did it, or ``None``.
        date: When.
        evidence: The words.
    """

    status: str
    by: str | None = None
    date: DateRange = field(default_factory=DateRange)
    evidence: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A plan, demand or past deal, with its terms.

    Attributes:
        id: Hash of its label and report, or of its members (record).
        label: What to call it, in the report's words where possible.
        aliases: Its other names.
        status: Where it stands.
        by: Ids of the actors who put it forward.
        terms: Its terms.
        mentions: Where it is spoken of as a whole.
        open_points: What it leaves open or vague, in the reports' words.
        history: What became of it, earliest first.
    """

    id: str
    label: str
    aliases: tuple[str, ...] = ()
    status: ProposalStatus = ProposalStatus.CURRENT
    by: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    mentions: tuple[Passage, ...] = ()
    open_points: tuple[Passage, ...] = ()
    history: tuple[ProposalStep, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where a party stands on an issue, at a date.

    Attributes:
        id: Hash of its passage, party and stance.
        party: Id of the actor.
        issue: Id in an issue pack.
        issue_text: The issue in the report's words.
        stance: How it stands.
        own: False where another ascribes it.
        as_stated_by: Id of the actor who says so, or ``None`` for the report.
        private: Whether the report says that it is held in private.
        date: When.
        modality: As told.
        evidence: The passages.
        rule: Which rule found it.
        confidence: 0 to 1.
    """

    id: str
    party: str
    issue: str = "other"
    issue_text: str = ""
    stance: Stance
    own: bool = True
    as_stated_by: str | None = None
    private: bool = False
    date: DateRange = field(default_factory=DateRange)
    modality: Modality = Modality.ASSERTED
    evidence: tuple[Passage, ...]
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """An event as one report tells it, where several do.

    Attributes:
        event: Id of the event as that report has it.
        participants: Ids of actors.
        place: Where, in the report's words, or "".
        date: When.
        modality: As told.
        evidence: The words.
    """

    event: str
    participants: tuple[str, ...] = ()
    place: str = ""
    date: DateRange = field(default_factory=DateRange)
    modality: Modality = Modality.ASSERTED
    evidence: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened, is planned, or did not happen.

    Attributes:
        id: Hash of its passage and type.
        type: What kind of thing.
        plover: PLOVER category and mode, as "CONSULT/visit".
        participants: Ids of actors.
        place: Where, in the report's words, or "".
        date: When.
        modality: Asserted, denied, planned.
        evidence: The passages of the reports that tell it.
        tellings: How each of them tells it, where several do.
        rule: Which rule found it.
        confidence: 0 to 1.
    """

    id: str
    type: EventType
    plover: str = ""
    participants: tuple[str, ...] = ()
    place: str = ""
    date: DateRange = field(default_factory=DateRange)
    modality: Modality = Modality.ASSERTED
    evidence: tuple[Passage, ...]
    tellings: tuple[Telling, ...] = ()
    rule: str = ""
    confidence: float = 1.0


Claim = Statement | Figure | Term | Position | Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that one report says; ids of actors are local to the report.

    Attributes:
        report: The report, its date of publication inferred where it gave none.
        actors: Who appears.
        named: Who is only named, and may act in other reports on the matter.
        statements: Who said what.
        figures: Counts.
        proposals: Plans, demands and past deals, with their terms.
        positions: Who stands where.
        events: What happened or is planned.
        fault: What broke while it was read; then nothing else is in it.
    """

    report: Report
    actors: tuple[Actor, ...] = ()
    named: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    positions: tuple[Position, ...] = ()
    events: tuple[Event, ...] = ()
    fault: str = ""


__all__ = [
    "Claim",
    "Event",
    "EventType",
    "Figure",
    "Hedge",
    "Hop",
    "Modality",
    "Naming",
    "Position",
    "Proposal",
    "ProposalStatus",
    "ProposalStep",
    "Reading",
    "Stance",
    "Statement",
    "Telling",
    "Term",
    "TermKind",
    "identify",
]
