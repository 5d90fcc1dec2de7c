"""A settlement told in the present: what it gives, to whom, and what it needs."""

import pytest

SETTLED = "The union and the carrier reached a tentative agreement on Monday. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Under the agreement, pilots get a 5% raise in the first year and 4% in"
            " each of the next two years.",
            [
                ("payment", "pilots get a 5% raise in the first year"),
                ("payment", "4% in each of the next two years"),
            ],
        ),
        (
            "The deal provides for a $900 signing bonus and guarantees 40 new jobs.",
            [("payment", "a $900 signing bonus"), ("other", "guarantees 40 new jobs")],
        ),
        (
            "In exchange, the pilots will give up two paid holidays.",
            [("other", "the pilots will give up two paid holidays")],
        ),
        (
            "Members must still ratify the accord by Friday.",
            [("other", "Members must still ratify the accord")],
        ),
    ],
)
def test_what_is_so_under_a_settlement_is_a_term(told, text, expected):
    assert told(SETTLED + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The contract calls for a raise of 12 percent over 30 months. Workers"
            " will receive a lump sum of 800 euros.",
            [
                ("payment", "a raise of 12 percent over 30 months"),
                ("payment", "Workers will receive a lump sum of 800 euros"),
            ],
        ),
        (
            "The bill requires mines to report leaks. It also bars the ministry from"
            " issuing permits and sets aside $2 billion for repairs.",
            [
                ("other", "mines to report leaks"),
                ("other", "bars the ministry from issuing permits"),
                ("payment", "sets aside $2 billion for repairs"),
            ],
        ),
        (
            "The pact also obliges both sides to swap prisoners and to let observers"
            " into the valley.",
            [
                ("release", "both sides to swap prisoners"),
                ("other", "let observers into the valley"),
            ],
        ),
        (
            "The resolution calls for the army's withdrawal from the zone, and for"
            " the deployment of police along the border.",
            [
                ("withdrawal", "the army's withdrawal from the zone"),
                ("other", "the deployment of police along the border"),
            ],
        ),
        (
            "The plan calls for cooperation in the metallurgy, fuel, energy, aircraft"
            " building and chemical industries.",
            [
                (
                    "other",
                    "cooperation in the metallurgy, fuel, energy, aircraft building"
                    " and chemical industries",
                )
            ],
        ),
        (
            "Critics attack a clause that allows the governor to cut the minimum wage"
            " to $4 an hour, while giving lenders a say in the port's finances.",
            [
                ("other", "the governor to cut the minimum wage to $4 an hour"),
                ("other", "giving lenders a say in the port's finances"),
            ],
        ),
        (
            "They dislike another bill that made available $600 million for repairs.",
            [("payment", "made available $600 million for repairs")],
        ),
    ],
)
def test_a_text_tells_in_the_present_what_is_to_be(told, text, expected):
    assert told(text)[-len(expected) :] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The offer must be approved by regulators.", "must be approved by regulators"),
        ("The deal still needs to be ratified.", "needs to be ratified"),
        ("The bid is contingent on financing.", "financing"),
        ("The offer is subject to the court's approval.", "the court's approval"),
    ],
)
def test_what_a_plan_still_needs_is_a_term(told, text, expected):
    assert told(text) == [("other", expected)]


def test_a_plan_said_with_an_aside_lasts_so_long(told):
    text = "The tentative deal, announced Friday, would last four years."
    assert [kind for kind, _ in told(text)] == ["duration"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The council signed an accord to reopen the port.",
            ("other", "reopen the port"),
        ),
        (
            "The envoys signed a pact aimed at doubling trade.",
            ("other", "doubling trade"),
        ),
        (
            "They distrust a new board created under the act to oversee the port.",
            (
                "monitoring",
                "a new board created under the act to oversee the port",
            ),
        ),
    ],
)
def test_what_a_plan_is_to_do_is_a_term(told, text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In return, the union dropped its suit and will allow the firm to run"
            " night trains.",
            "allow the firm to run night trains",
        ),
        (
            "The rebels, who hold 140 soldiers, will free the wounded first.",
            "The rebels, who hold 140 soldiers, will free the wounded first",
        ),
    ],
)
def test_who_does_what_is_told_through_and_and_across_an_aside(told, text, expected):
    assert told(SETTLED + text)[-1][1] == expected


def test_a_subject_cut_off_by_an_aside_is_found(told):
    text = "The proposal, first made public last week, calls for crews to get $25."
    assert told(text) == [("payment", "crews to get $25")]


def test_nobody_owes_for_no_one(propose):
    found, names = propose("Norway promised that no nurse would lose her pension.")
    assert [names.get(t.obligor) for p in found for t in p.terms] == ["Norway"]


def test_a_hurdle_ends_with_its_clause(told):
    text = "The deal, which has to be approved by 11 houses, commits Norway to trade."
    assert told(text)[0] == ("other", "has to be approved by 11 houses")


def test_a_list_may_go_on_with_for(told):
    text = (
        "The accord calls for both sides to pull back their forces from the valley"
        " and for the release of all prisoners within three weeks."
    )
    assert [kind for kind, _ in told(text)] == ["withdrawal", "release"]


def test_what_is_unclear_is_left_open(told):
    text = "The pact lets observers in. It remains unclear who would police the towns."
    assert told(text)[-1] == ("other", "who would police the towns")


@pytest.mark.parametrize(
    "text",
    [
        "The council wants a deal to end the strike.",
        "The premier's plan to attack the port failed.",
        "The legislation would make a bad situation even worse.",
        "A deal would raise hard questions.",
        "The deal would put the port at risk.",
        "The offer is scheduled to expire in May.",
        "The envoy said the offer will be approved.",
    ],
)
def test_what_a_plan_is_for_or_brings_about_is_none(told, text):
    assert told(text) == []


def test_what_a_text_is_silent_on_is_left_open(propose):
    text = "The pact lets observers in. It is silent on who will police the towns."
    open_points = [p.quote for p in propose(text)[0][0].open_points]
    assert open_points == ["who will police the towns"]


def test_who_gets_a_payment_does_not_owe_it(propose):
    text = SETTLED + "Under the agreement, pilots get a bonus of 800 euros."
    found, names = propose(text)
    [term] = [t for p in found for t in p.terms]
    assert "pilot" not in names.get(term.obligor, "")
