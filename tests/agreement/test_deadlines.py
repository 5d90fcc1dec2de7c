"""By when a term is owed, by its words."""

import datetime

import pytest

from dragoman.agreement import draft_agreement
from dragoman.agreement.deadlines import find_deadline
from dragoman.model.claim import Proposal, Term, TermKind
from dragoman.model.record import Record
from dragoman.model.report import Report

ZERO = datetime.date(2032, 5, 1)
TOLD = datetime.date(2032, 4, 20)


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("free the wounded within ten days of signature", 10),
        ("pull its guns back within two weeks after the truce takes effect", 14),
        ("reopen the depot within a month", 30),
        ("open its market to pork no later than 90 days from entry into force", 90),
        ("hand over the maps sixty days after the signing of the accord", 60),
        ("rehire the drivers by May 20", 19),
        ("leave the port before 1 June", 30),
        ("lift the levy by the end of June 2032", 60),
        ("pay the first part in three weeks and the rest later", 21),
    ],
)
def test_what_counts_from_the_deal_or_names_a_day_has_one(words, end):
    assert find_deadline(words, ZERO, TOLD).end == end


@pytest.mark.parametrize(
    "words",
    [
        "withdraw within ten days of the parliament's vote",
        "settle complaints within 30 days",
        "raise pay within a week of each inspection",
        "answer in ten working days",
        "cut the duty by 2035",
        "end the blockade by 3 April 2032",
        "let the crews go three days after the last ship has left",
    ],
)
def test_what_counts_from_something_else_keeps_its_words_and_no_day(words):
    found = find_deadline(words, ZERO, TOLD)
    assert found.end is None
    assert found.words in words


@pytest.mark.parametrize(
    "words", ["pay 40 crowns a day", "a share of 30 per cent", "by lorry to the north"]
)
def test_words_without_a_time_have_no_deadline(words):
    assert find_deadline(words, ZERO, TOLD) is None


def draft(text, *terms):
    report = Report(id="r", path="a.txt", text=text)
    made = tuple(
        Term(
            id=f"t{n}",
            kind=kind,
            duration=duration,
            evidence=(report.passage(text.index(q), text.index(q) + len(q)),),
        )
        for n, (kind, q, duration) in enumerate(terms)
    )
    plan = Proposal(id="p", label="the draft", terms=made)
    return draft_agreement(Record(reports=(report,), proposals=(plan,)), "p", ZERO)


def test_how_long_a_deal_lasts_is_no_deadline_for_what_it_has_delivered():
    plan = draft(
        "The pact would last four years. The Guild would pay a fine. The quay would be "
        "guarded by monitors. The mill would return the keys within 5 days of signing.",
        (TermKind.DURATION, "The pact would last four years", "P4Y"),
        (TermKind.PAYMENT, "The Guild would pay a fine", None),
        (TermKind.MONITORING, "The quay would be guarded by monitors", None),
        (TermKind.OTHER, "The mill would return the keys", None),
    )
    assert [o.end for o in plan.obligations] == [None, 1460, 5]
    assert "by when" in plan.obligations[0].open


def test_lengths_from_the_signing_and_from_taking_effect_have_no_common_day_zero():
    plan = draft(
        "Aid would come within 3 days of signing. The camp would close within 9 days "
        "of entry into force. The road would open by 4 May 2032.",
        (TermKind.AID, "Aid would come", None),
        (TermKind.OTHER, "The camp would close", None),
        (TermKind.OTHER, "The road would open", None),
    )
    assert [o.end for o in plan.obligations] == [None, None, 3]
    assert "by when, told as “within 3 days of signing”" in plan.obligations[0].open
