"""An agreement: who owes what to whom by when, and what became of it.

States follow the life cycle of the Symboleo ontology (Sharifi et al., "Symboleo:
Towards a Specification Language for Legal Contracts", RE 2020); scores follow the
Peace Accords Matrix (Kroc Institute), pace the Peace Barometer's steps of ten.
"""

import datetime
from dataclasses import dataclass, field
from enum import Enum

from dragoman.model.quantity import Quantity
from dragoman.model.report import Passage


class ObligationState(Enum):
    """Where an obligation is in its life."""

    CONDITIONAL = "conditional"
    IN_EFFECT = "in_effect"
    SUSPENDED = "suspended"
    FULFILLED = "fulfilled"
    VIOLATED = "violated"
    DISCHARGED = "discharged"
    EXPIRED = "expired"


class OccurrenceKind(Enum):
    """What somebody says became of an obligation."""

    DELIVERY = "delivery"
    VIOLATION = "violation"
    SUSPENSION = "suspension"
    RESUMPTION = "resumption"
    WAIVER = "waiver"
    EXTENSION = "extension"


class Credence(Enum):
    """How far an occurrence is more than somebody's word."""

    CLAIMED = "claimed"
    ALLEGED = "alleged"
    DENIED = "denied"
    VERIFIED = "verified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """So many for each of another obligation's ("fifty for each captive").

    Attributes:
        of: Id of the other obligation.
        each: How many for each one delivered there.
    """

    of: str
    each: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """One thing that a party owes.

    Attributes:
        id: Short name, unique in the agreement.
        debtor: Who owes it, or "" where the text leaves it open.
        creditor: To whom, or "".
        act: What is to be done, as a verb.
        object: On or with what, in the text's words.
        category: Category of people or goods, for the ledger, or "".
        quantity: How many, or ``None`` where the text leaves it open.
        unit: Of what.
        phase: Number of its phase, or ``None``.
        start: Day from which it is owed, counted from day zero.
        end: Day by which it is owed, or ``None`` where the text leaves it open.
        after: Ids of obligations that must be fulfilled first.
        lasting: Whether it is kept by what is not done (a truce, a guarantee), and so
            fulfilled by its end, rather than by a delivery.
        condition: A condition that no other obligation expresses, in words.
        ratio: How its quantity follows from another obligation's deliveries.
        provision: PA-X or PAM code, or "".
        evidence: The words that it rests on.
        open: What the text leaves open, in words.
    """

    id: str
    debtor: str = ""
    creditor: str = ""
    act: str = ""
    object: str = ""
    category: str = ""
    quantity: Quantity | None = None
    unit: str = ""
    phase: int | None = None
    start: int = 0
    end: int | None = None
    after: tuple[str, ...] = ()
    lasting: bool = False
    condition: str = ""
    ratio: Ratio | None = None
    provision: str = ""
    evidence: tuple[Passage, ...] = ()
    open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What was agreed, or is assumed to be.

    Attributes:
        title: Its name.
        version: Counted up with each change of its text.
        parties: Those who may owe.
        day_zero: The day from which all windows count.
        days: How long it lasts, or ``None`` where no term is fixed.
        obligations: What is owed.
        open: What the text leaves open as a whole.
        proposal: Id of the proposal that it was drafted from, or "".
    """

    title: str
    version: int = 1
    parties: tuple[str, ...] = ()
    day_zero: datetime.date
    days: int | None = None
    obligations: tuple[Obligation, ...] = ()
    open: tuple[str, ...] = ()
    proposal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """Something that bears on an obligation, as somebody tells it.

    Attributes:
        id: Unique; a second telling of one id replaces nothing and adds nothing.
        obligation: Id of the obligation.
        kind: What it would be.
        day: When it took place.
        credence: Claimed, alleged, denied or verified.
        by: Who says so.
        against: Whom a violation is laid to, or "".
        amount: How many were delivered, or ``None`` for the whole.
        days: By how many days a window is extended.
        passage: The words, or ``None`` where a person wrote it down.
        confirmed: Whether a person has confirmed that it belongs here.
        note: Why, in that person's words.
    """

    id: str
    obligation: str
    kind: OccurrenceKind
    day: datetime.date
    credence: Credence = Credence.CLAIMED
    by: str = ""
    against: str = ""
    amount: float | None = None
    days: int = 0
    passage: Passage | None = None
    confirmed: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationStatus:
    """Where one obligation stands on a day.

    Attributes:
        obligation: Its id.
        state: Where it is in its life.
        reason: Why, in one sentence.
        starts: Day from which it is owed, with delays and extensions.
        due: Day by which it is owed, or ``None``.
        owed: How many are owed, or ``None`` where that is open.
        claimed: How many somebody claims to have delivered.
        verified: How many were verified.
        disputed: How many are claimed and denied.
        overdue: Whether its day has passed and no full delivery was reported; silence
            of the reports is no violation.
        score: 0 not initiated, 1 minimal, 2 intermediate, 3 full (PAM).
        reversed: Whether it was once at a higher score.
        pace: 0 to 10 in steps of 2.5: uninitiated to complete (Peace Barometer).
        accusations: Ids of violations that are alleged or verified.
    """

    obligation: str
    state: ObligationState
    reason: str
    starts: datetime.date
    due: datetime.date | None = None
    owed: float | None = None
    claimed: float = 0.0
    verified: float = 0.0
    disputed: float = 0.0
    overdue: bool = False
    score: int = 0
    reversed: bool = False
    pace: float = 0.0
    accusations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """One category of the exchange ledger.

    Attributes:
        debtor: Who owes.
        category: Category of people or goods.
        unit: Of what.
        owed: How many in all, or ``None`` where that is open.
        claimed: Claimed to have been delivered.
        verified: Verified.
        disputed: Claimed and denied.
        balance: Owed less claimed, or ``None``.
        ratio: The ratio that was agreed, in words, or "".
        ratio_held: Whether it is held, or ``None`` where it cannot be told.
    """

    debtor: str
    category: str
    unit: str
    owed: float | None
    claimed: float
    verified: float
    disputed: float
    balance: float | None
    ratio: str = ""
    ratio_held: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementStatus:
    """Where an agreement stands on a day.

    Attributes:
        agreement: The agreement.
        as_of: The day.
        obligations: Each obligation's status, in the agreement's order.
        ledger: The exchange ledger.
        implementation: Sum of scores over three times their number, in percent.
        problems: What is wrong with the agreement or the occurrences, with the place.
    """

    agreement: Agreement
    as_of: datetime.date
    obligations: tuple[ObligationStatus, ...]
    ledger: tuple[LedgerLine, ...]
    implementation: float
    problems: tuple[str, ...] = field(default=())
