"""From a proposal to an agreement, and reports after day zero."""

import datetime

import pytest

from dragoman.agreement import check_agreement, draft_agreement, suggest_occurrences
from dragoman.agreement.draft import count_days
from dragoman.model.actor import Actor, ActorKind
from dragoman.model.claim import (
    Event,
    EventType,
    Hop,
    Modality,
    Proposal,
    Statement,
    Term,
    TermKind,
)
from dragoman.model.date import Basis, DateRange, Precision
from dragoman.model.quantity import Quantity
from dragoman.model.record import Record
from dragoman.model.report import Report

ZERO = datetime.date(2023, 3, 1)
TEXT = (
    "Under the plan, a first phase of 30 days would see the North free 20 captive "
    "soldiers. In a second phase the South would withdraw its troops.\n"
    "The North freed nine captive soldiers on Sunday, the monitors said.\n"
    "The North failed to free the captive soldiers, the South said."
)
REPORT = Report(id="r", path="a.txt", text=TEXT)


def words(quote):
    start = TEXT.index(quote)
    return REPORT.passage(start, start + len(quote))


def term(key, kind, quote, **fields):
    return Term(id=key, kind=kind, evidence=(words(quote),), **fields)


def event(key, quote, **fields):
    values = {
        "type": EventType.OTHER,
        "participants": ("n",),
        "date": DateRange(
            start=ZERO + datetime.timedelta(days=4),
            end=ZERO + datetime.timedelta(days=4),
            precision=Precision.DAY,
            basis=Basis.EXPLICIT,
        ),
        "evidence": (words(quote),),
    }
    return Event(id=key, **(values | fields))


@pytest.fixture
def record():
    north = Actor(
        id="n", name="North", kind=ActorKind.STATE, mentions=(words("North"),)
    )
    south = Actor(
        id="s", name="South", kind=ActorKind.STATE, mentions=(words("South"),)
    )
    twenty = Quantity(low=20, high=20)
    terms = (
        term(
            "t0",
            TermKind.DURATION,
            "a first phase of 30 days",
            phase=1,
            duration="P30D",
        ),
        term(
            "t1",
            TermKind.RELEASE,
            "free 20 captive soldiers",
            phase=1,
            obligor="n",
            object="captive soldiers",
            quantity=twenty,
            unit="soldiers",
        ),
        term(
            "t2",
            TermKind.WITHDRAWAL,
            "withdraw its troops",
            phase=2,
            obligor="s",
            after=("t1",),
        ),
    )
    plan = Proposal(id="p", label="the plan", terms=terms)
    open_ended = Proposal(
        id="q", label="another plan", terms=(term("t3", TermKind.AID, "the plan"),)
    )
    says = Statement(
        id="st",
        content=words("The North freed nine captive soldiers on Sunday"),
        chain=(Hop(text="the monitors"),),
        about=("e1",),
    )
    events = (
        event("e1", "The North freed nine captive soldiers on Sunday"),
        event("e2", "The North failed to free the captive soldiers"),
        event("e3", "The North freed nine captive soldiers", date=DateRange()),
        event("e4", "The North freed nine captive soldiers", modality=Modality.PLANNED),
        event("e5", "The North freed nine captive soldiers", participants=("s",)),
        event("e6", "freed nine captive soldiers", modality=Modality.DENIED),
    )
    return Record(
        reports=(REPORT,),
        actors=(north, south),
        proposals=(plan, open_ended),
        statements=(says,),
        events=events,
    )


def test_each_term_becomes_an_obligation_with_its_window(record):
    plan = draft_agreement(record, "p", ZERO)
    release, withdrawal = plan.obligations
    assert (release.id, release.debtor, release.start, release.end) == (
        "release-1",
        "North",
        0,
        30,
    )
    assert (withdrawal.start, withdrawal.after) == (30, ("release-1",))
    assert not check_agreement(plan)


def test_what_the_text_leaves_open_is_marked_and_not_invented(record):
    plan = draft_agreement(record, "p", ZERO)
    assert plan.obligations[1].end is None
    assert plan.obligations[1].open == ("by when",)
    other = draft_agreement(record, "q", ZERO)
    assert other.obligations[0].open == ("who owes it", "by when", "how many")
    assert other.open == ("how long it lasts",)


def test_no_such_proposal_is_a_mistake(record):
    with pytest.raises(ValueError, match="no such proposal"):
        draft_agreement(record, "x", ZERO)


def test_events_after_day_zero_are_suggested_and_wait_for_a_person(record):
    plan = draft_agreement(record, "p", ZERO)
    found = {o.passage.quote: o for o in suggest_occurrences(plan, record)}
    assert len(found) == 3
    assert not any(o.confirmed for o in found.values())
    freed = found["The North freed nine captive soldiers on Sunday"]
    assert (freed.obligation, freed.kind.value, freed.by) == (
        "release-1",
        "delivery",
        "the monitors",
    )
    failed = found["The North failed to free the captive soldiers"]
    assert (failed.kind.value, failed.credence.value, failed.against) == (
        "violation",
        "alleged",
        "North",
    )
    assert found["freed nine captive soldiers"].credence.value == "denied"


@pytest.mark.parametrize(
    ("duration", "days"),
    [("P2W", 14), ("P1Y6M", 545), ("", None), (None, None), ("P", None)],
)
def test_durations_in_days(duration, days):
    assert count_days(duration) == days


def test_so_many_for_each_is_a_ratio_to_settle_and_no_count():
    text = "The South would free fifty prisoners for each soldier."
    report = Report(id="q", path="b.txt", text=text)
    each = Term(
        id="t",
        kind=TermKind.RELEASE,
        object="prisoners",
        quantity=Quantity(low=50, high=50),
        evidence=(report.passage(0, len(text) - 1),),
    )
    plan = Proposal(id="p", label="the plan", terms=(each,))
    (owed,) = draft_agreement(Record(proposals=(plan,)), "p", ZERO).obligations
    assert owed.quantity is None
    assert "for each of what" in owed.open
    assert "how many" not in owed.open


def test_a_term_with_a_length_of_its_own_is_owed_within_it():
    text = "An audit would follow within 90 days; the court case would be dropped."
    report = Report(id="q", path="b.txt", text=text)
    audit = Term(
        id="t",
        kind=TermKind.OTHER,
        duration="P90D",
        evidence=(report.passage(0, text.index(";")),),
    )
    dropped = Term(
        id="u",
        kind=TermKind.OTHER,
        evidence=(report.passage(text.index("the court"), len(text) - 1),),
    )
    plan = Proposal(id="p", label="the plan", terms=(audit, dropped))
    first, second = draft_agreement(Record(proposals=(plan,)), "p", ZERO).obligations
    assert (first.start, first.end, first.open) == (0, 90, ("who owes it",))
    assert (second.end, second.open) == (None, ("who owes it", "by when"))
