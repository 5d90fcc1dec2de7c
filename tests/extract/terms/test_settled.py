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
            "Norlund and the union initialled an agreement on Friday, the mediator"
            " announced. Norlund will pay $12m by 30 June.",
            ["Norlund will pay $12m by 30 June"],
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


def test_what_two_sides_settled_is_apart_from_a_plan_told_after(propose):
    proposals, _ = propose(
        "In a joint statement Norlund and the union said that the lockout will be"
        " lifted for 30 days. The mediator has put forward a compromise plan."
    )
    assert next(p.label for p in proposals if p.terms) == "what was agreed"


def test_a_name_after_the_plan_is_who_gets_something(told):
    text = (
        "Norlund handed the mediator a four-point proposal on Sunday. Under the"
        " proposal, which NNA has seen, KRC, the state's rail holding, would receive"
        " 25 percent of the line over four years. Tolls would rise to 6 percent from"
        " 4 percent."
    )
    assert [words for _, words in told(text)][-1].startswith("Tolls would rise")
    assert any(words.startswith("KRC") for _, words in told(text))


def test_time_to_answer_is_no_term(told):
    text = (
        "The mediator has tabled a plan, which would reopen the port. The two"
        " companies have until 12 May to answer."
    )
    assert not any("12 May" in words for _, words in told(text))
