import pytest

from dragoman.model.claim import ProposalStatus


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (
            "The envoy, Una Brell, has tabled a compromise plan, which both teams"
            " will study: 22 percent for the ferry crews, rising to 30 percent after"
            " six years; a deputy director from the union; and a pension fund"
            " holding 4 percent of the shares.",
            [
                "22 percent for the ferry crews, rising to 30 percent after six years",
                "a deputy director from the union",
                "a pension fund holding 4 percent of the shares",
            ],
        ),
        (
            "The draft has three points: the rebels would leave the port; the army"
            " would lift its siege; and elections would be held within a year.",
            [
                "the rebels would leave the port",
                "the army would lift its siege",
                "elections would be held within a year",
            ],
        ),
    ],
)
def test_a_list_after_a_colon_spells_out_a_plan(told, text, terms):
    assert [words for _, words in told(text)] == terms


def test_an_offer_in_parts_gives_the_parts_and_what_one_depends_on(propose):
    proposals, _ = propose(
        "The Norlund company has offered the province a stake of 35 per cent:"
        " 20 per cent on signing, and 15 per cent in 2029 if timber stays above"
        " $300 a tonne."
    )
    (offer,) = proposals
    assert offer.status is ProposalStatus.OFFER
    first, second = offer.terms
    assert first.quantity.low == 20
    assert second.quantity.low == 15
    assert second.condition.startswith("timber stays")


def test_a_quotation_after_a_colon_is_no_list(told):
    text = 'The minister had one word for the plan: "Too late, and too little."'
    assert told(text) == []
