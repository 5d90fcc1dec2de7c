"""What a plan contains, gives and is for."""

import pytest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "A draft is on the table. It is said to give the Greens a climate fund, a"
            " halt to new mines and the transport ministry.",
            ["a halt to new mines", "the transport ministry"],
        ),
        (
            "Somebody who knows the accord said it includes raises of 5 percent and a"
            " promise to repair the boats.",
            ["raises of 5 percent", "a promise to repair the boats"],
        ),
        (
            "The envoy left a sheet of paper behind. It provides for the retreat of the"
            " guards, a joint patrol of the lake and a ban on nets.",
            ["a joint patrol of the lake", "a ban on nets"],
        ),
        (
            "The deal is done. The crews would get a bonus of 90 dollars and a third"
            " day of rest.",
            ["a third day of rest"],
        ),
        (
            "They walked out over spending cuts included in the bill.",
            ["spending cuts included in the bill"],
        ),
        (
            "The senate left in a provision to block funding for clinics.",
            ["block funding for clinics"],
        ),
        (
            "Ann Low is introducing a new bill to impose sanctions on Chile.",
            ["impose sanctions on Chile"],
        ),
        (
            "Oslo's plan to raise the wage to $15 an hour by May was praised.",
            ["raise the wage to $15 an hour by May"],
        ),
        (
            "They suggested a truce during which the fighters would move to four camps"
            " and keep their arms locked away.",
            ["keep their arms locked away"],
        ),
    ],
)
def test_what_a_plan_gives_is_told_thing_by_thing(told, text, words):
    found = [quote for _, quote in told(text)]
    assert [word for word in words if word not in found] == []


def test_what_somebody_plans_for_himself_is_no_term(told):
    assert told("Ann Low's plan to visit Oslo was praised.") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The deal obliges the cabinet to build homes. The Greens won a ban on new"
            " mines, and the Liberals will hold the finance ministry.",
            "a ban on new mines",
        ),
        (
            "An earlier ceasefire collapsed. It had required the rebels to hand over"
            " the bridge.",
            "the rebels to hand over the bridge",
        ),
        (
            "They signed a treaty in 1998 that guaranteed Chile a third of the catch.",
            "guaranteed Chile a third of the catch",
        ),
        (
            "The plan would cap overtime at ten hours a month and set up a committee"
            " to review the rota.",
            "set up a committee to review the rota",
        ),
        (
            "The draft does not say who would pay for the railway.",
            "who would pay for the railway",
        ),
    ],
)
def test_what_was_won_ruled_or_left_open_is_told(told, text, words):
    assert words in [quote for _, quote in told(text)]


def test_what_others_call_an_offer_is_not_in_it(told):
    assert told("Norway tabled an offer that the union called an insult.") == []
