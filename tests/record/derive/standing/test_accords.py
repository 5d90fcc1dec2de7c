"""Words that tell that an agreement was made, that it fell, or that talks broke off."""

import datetime

import pytest

from dragoman.extract import extract_readings
from dragoman.model.claim import identify
from dragoman.model.date import DateRange
from dragoman.model.record import GapState, StandingKind
from dragoman.model.report import Report
from dragoman.pipeline import assemble_readings
from dragoman.record.derive.standing.accord_patterns import AccordKind
from dragoman.record.derive.standing.accords import find_accords
from dragoman.record.derive.standing.lapses import find_conditions

MADE = (
    ("The miners and Orlan Coal signed an agreement on Monday.", "signed", True),
    ("Both delegations initialled a new trade pact at dawn.", "initialled", True),
    ("The unions clinched a deal after a night of talks.", "reached", True),
    (
        "Under an accord signed in the harbour office, the crews go home.",
        "signed",
        True,
    ),
    (
        "A settlement, reached late on Friday, gives the crews a day off.",
        "reached",
        True,
    ),
    ("The two sides have agreed on a truce of ten days.", "agreed", False),
    ("The parties agreed in Olm to prolong it by a month.", "agreed", False),
    ("Orlan and Valdia signed an interim agreement on fish.", "signed", False),
    (
        "Negotiators agreed at dawn on the text of a coalition programme.",
        "agreed",
        True,
    ),
    ("The maps were laid out, and the annex was initialled.", "initialled", False),
    ("The ferry and its crews agreed on rests, ending a strike.", "agreed", True),
    ("Both unions agreed on Friday to end a long strike.", "agreed", True),
    ("The truce, two weeks late, took effect on Sunday.", "in force", False),
)
NOT_MADE = (
    "The miners hope that the company has signed an agreement.",
    "No deal was reached.",
    "The company denied that both sides had reached a deal.",
    "The two sides would have signed a treaty in May.",
    "Valdia wants the Front to have signed an accord before winter.",
    "The union said that an agreement must be signed on Monday.",
    "The two sides are close to agreed on a truce.",
    "The union met weeks after the miners signed a pact.",
    "The crews work under a contract signed in 2021.",
    "The parties reached a deal last year.",
    "The two sides have reached a deal. The company denied it.",
    "They signed a letter on the truce.",
    "The Front agreed to work on a truce.",
    "The Front agreed to the truce proposal.",
    "The board rejected the offer.",
    "Under the deal, reached on Monday, pay would have risen in May.",
)


def told(text):
    on = datetime.date(2031, 5, 9)
    return Report(
        id=identify(text),
        path="r.txt",
        text=text,
        published=DateRange(start=on, end=on),
    )


@pytest.mark.parametrize(("text", "how", "whole"), MADE)
def test_words_tell_that_an_agreement_was_made(text, how, whole):
    (accord,) = find_accords(told(text))
    assert (accord.how, accord.whole, accord.is_made) == (how, whole, True)
    assert accord.passage.quote == text


@pytest.mark.parametrize("text", NOT_MADE)
def test_what_is_hoped_for_denied_or_long_past_was_not_made(text):
    assert find_accords(told(text)) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The talks collapsed on Friday over the pay of night crews.", "broken off"),
        ("Negotiations, broken off since May, are expected to go on.", "broken off"),
        ("The Front has broken off all contact with the ministry.", "broken off"),
        ("The union walked out of the talks.", "broken off"),
        ("Members turned down the deal by two votes.", "refused"),
        ("The assembly voted against the new accord.", "refused"),
        ("The truce had run out with nothing in its place.", "ended"),
        ("The accord on the port lapsed at noon.", "ended"),
    ],
)
def test_words_tell_that_talks_or_an_agreement_came_to_an_end(text, kind):
    (accord,) = find_accords(told(text))
    assert (accord.how, accord.kind.value) == ("", kind)


def test_talks_that_broke_off_and_went_on_are_taken_up_again():
    (accord,) = find_accords(told("The talks, which broke off in May, resumed today."))
    assert accord.kind is AccordKind.TAKEN_UP
    past = "They met for the first time since March, when the talks stalled."
    assert find_accords(told(past)) == ()


def test_what_an_agreement_hangs_on_is_told_with_it():
    report = told(
        "The two sides initialled an accord. The mill reopens in May. If the"
        " assembly does not pass it by June, the accord lapses. The formal signing is"
        " planned for Friday. The accord must be approved by the court."
    )
    (accord,) = find_accords(report)
    assert [p.quote for p in find_conditions(report, accord)] == [
        "If the assembly does not pass it by June, the accord lapses.",
        "The formal signing is planned for Friday.",
    ]


SETTING = (
    "Mirel Qadir is the mediator between Valdia and the Sarn Front. Valdia rejects a"
    " withdrawal from the bridge. The Sarn Front demands a withdrawal from the bridge."
)
DAYS = ("Tuesday 3 June 2031", "Thursday 5 June 2031", "Saturday 7 June 2031")


def head(*texts):
    reports = [
        Report(id=identify(text), path=f"{place}.txt", text=f"{day}\n\n{text}")
        for place, (day, text) in enumerate(zip(DAYS, texts, strict=False))
    ]
    record = assemble_readings(extract_readings(reports))
    lines = {}
    for line in record.standings[-1].lines if record.standings else ():
        lines.setdefault(line.kind, []).append(line.text)
    return lines, {gap.label: gap for gap in record.gaps}


def test_an_agreement_stands_in_the_head_and_what_blocked_before_it_does_not():
    before, _ = head(SETTING)
    assert before[StandingKind.BLOCKED]
    signed = "Valdia and the Sarn Front signed an agreement on Thursday."
    lapse = "The agreement is void if the assembly does not ratify it by July."
    after, gaps = head(SETTING, f"{signed} {lapse}")
    (agreed,) = after[StandingKind.AGREED]
    assert agreed == (f"told as signed on 5 June 2031: “{signed}”; lapses: “{lapse}”")
    assert StandingKind.BLOCKED not in after
    gap = gaps["Withdrawal of forces"]
    assert gap.state is GapState.OPEN
    assert gap.why.endswith("told before the agreement told as signed on 5 June 2031.")


def test_an_agreement_with_somebody_else_settles_nothing_here():
    other = "Valdia signed an agreement with Ruritania on Thursday."
    lines, _ = head(SETTING, f"{SETTING} {other}")
    assert StandingKind.AGREED not in lines
    assert lines[StandingKind.BLOCKED]


def test_an_agreement_that_fell_stands_no_longer():
    signed = "Valdia and the Sarn Front signed an accord on Thursday."
    lines, _ = head(SETTING, signed, "The accord collapsed on Saturday.")
    assert StandingKind.AGREED not in lines
    assert lines[StandingKind.BLOCKED] == [
        "no longer in force: “The accord collapsed on Saturday.”"
    ]


def test_a_deal_that_is_turned_down_stands_no_longer():
    signed = "Valdia and the Sarn Front signed an accord on Thursday."
    refused = "The assembly of Valdia rejected the accord with the Sarn Front."
    lines, _ = head(SETTING, signed, refused)
    assert StandingKind.AGREED not in lines
    assert lines[StandingKind.BLOCKED] == [f"turned down: “{refused}”"]


def test_talks_that_broke_off_block_until_they_are_taken_up_again():
    broken = "Talks between Valdia and the Sarn Front collapsed on Thursday."
    lines, _ = head(SETTING, broken)
    assert lines[StandingKind.BLOCKED][0] == f"talks broken off: “{broken}”"
    resumed = "The talks between Valdia and the Sarn Front resumed on Saturday."
    lines, _ = head(SETTING, broken, resumed)
    assert not any("broken off" in text for text in lines[StandingKind.BLOCKED])
