import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The board rejected the $1.7 billion bid by Norway.",
            [("payment", "the $1.7 billion bid")],
        ),
        (
            "Norway said it intends to bid to raise its stake to 66.7%.",
            [("other", "raise its stake to 66.7%")],
        ),
        (
            "Norway offered 900 million francs, or 37 francs a share for the mill.",
            [
                ("payment", "900 million francs"),
                ("payment", "37 francs a share for the mill"),
            ],
        ),
        (
            "A $1.1 billion flood repair bill passed.",
            [("payment", "A $1.1 billion flood repair bill")],
        ),
        (
            "Norway offered three Norwegian shares for one share of the mill.",
            [("payment", "three Norwegian shares for one share of the mill")],
        ),
    ],
)
def test_a_bid_is_told_by_its_sum_its_price_and_its_stake(told, text, expected):
    assert told(text) == expected


def test_a_claim_for_damages_is_a_demand(propose):
    [proposal] = propose("Norway presented claims for $90 million damages.")[0]
    assert proposal.status.value == "demand"
    assert [t.kind.value for t in proposal.terms] == ["payment"]


@pytest.mark.parametrize(
    "text",
    [
        "Shares of the mill closed at $36 a share.",
        "Norway extended its offer until May.",
    ],
)
def test_a_price_in_the_market_is_no_term(told, text):
    assert told(text) == []


def test_the_unit_of_a_sum_is_its_currency(propose):
    [proposal] = propose("The board rejected the $37-a-share bid by Norway.")[0]
    assert [t.unit for t in proposal.terms] == ["$"]
