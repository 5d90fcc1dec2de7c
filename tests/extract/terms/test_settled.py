import pytest

from dragoman.model.claim import ProposalStatus


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (
            "In a joint statement Norlund and the union said that the lockout will be"
            " lifted for 30 days, and that the union will suspend its lawsuit for the"
            " same period. Norlund will pay $12m into an account held by the court.",
            [
                "the lockout will be lifted for 30 days",
                "the union will suspend its lawsuit for the same period",
                "Norlund will pay $12m into an account held by the court",
            ],
        ),
        (
            "Under the accord signed on Friday, the embargo is lifted for 90 days, the"
            " lawsuit suspended and $40m placed in escrow by 30 June.",
            [
                "the embargo is lifted for 90 days",
                "the lawsuit suspended",
                "$40m placed in escrow by 30 June",
            ],
        ),
        (
            "Both sides signed a paper on Friday. The embargo is lifted for 90 days.",
            ["The embargo is lifted for 90 days"],
        ),
    ],
)
def test_what_was_signed_is_agreed(propose, told, text, terms):
    assert [words for _, words in told(text)] == terms
    assert {p.status for p in propose(text)[0]} == {ProposalStatus.AGREED}


def test_what_was_done_before_is_no_term_of_what_was_signed(told):
    text = "The two sides signed a paper on Friday. The harbour was shut for nine days."
    assert told(text) == []
