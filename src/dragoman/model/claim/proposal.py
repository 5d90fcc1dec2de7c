"""Plans, demands and past deals, and the terms that they are made of."""

from dataclasses import dataclass, field
from enum import Enum

from dragoman.model.claim.modality import Modality
from dragoman.model.date import DateRange
from dragoman.model.quantity import Quantity
from dragoman.model.report import Passage


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
