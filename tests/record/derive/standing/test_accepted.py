"""Offers that the other side accepts, and what only looks like that."""

import pytest

from dragoman.model.claim import ProposalStatus
from dragoman.record.derive.history import tell_histories
from dragoman.record.derive.standing.accepted import find_accepted, tell_accepted
from dragoman.record.derive.standing.stakes import make_view


def bid(make, words, *, stance="accepts", by="b"):
    source = make.report(f"The Board offers a share plan. {words}", make.on(5, 9))
    actors = (
        make.actor("u", "Union", source=source, role="party"),
        make.actor("b", "Board", source=source, role="party"),
    )
    plan = make.proposal(
        "p",
        make.term(source, "a share plan"),
        by=(by,),
        status=ProposalStatus.OFFER,
        mentions=(make.words(source, "a share plan"),),
    )
    answer = make.position(source, "the offer", "u", stance)
    return make.record(source, actors=actors, positions=(answer,), proposals=(plan,))


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("The Union accepts the offer.", "accepted"),
        ("The Union would accept the offer.", "ready to accept"),
        (
            "The Union accepts the offer, but wants two changes.",
            "accepted with a proviso",
        ),
    ],
)
def test_how_an_offer_is_answered_is_told_as_it_is(make, words, status):
    record = bid(make, words)
    lookup = make.look(record)
    accepted = find_accepted(record, make_view(record, lookup))
    (plan,) = tell_histories(record, lookup)
    assert status in {step.status for step in plan.history}
    assert bool(accepted) is (status == "accepted")
    for told in accepted.values():
        assert tell_accepted(told[0], lookup).text == (
            "plan, accepted by Union on 9 May 2031: “The Union accepts the offer.”"
        )


def test_nobody_agrees_with_himself_or_to_what_he_rejects(make):
    own = bid(make, "The Union accepts the offer.", by="u")
    refused = bid(make, "The Union turns down the offer.", stance="rejects")
    for record in (own, refused):
        view = make_view(record, make.look(record))
        assert find_accepted(record, view) == {}
