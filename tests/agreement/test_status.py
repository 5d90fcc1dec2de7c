"""An agreement on a day."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.agreement import compare_statuses, find_due, follow_agreement
from dragoman.model.agreement import Credence, ObligationState, OccurrenceKind
from dragoman.model.quantity import Quantity


def states(status):
    return {o.obligation: o.state.value for o in status.obligations}


def line(status, key):
    return next(o for o in status.obligations if o.obligation == key)


def test_on_day_zero_what_waits_is_conditional(exchange, day):
    assert states(follow_agreement(exchange(), [], day(0))) == {
        "captives": "in_effect",
        "prisoners": "in_effect",
        "troops": "conditional",
        "road": "conditional",
    }


@pytest.mark.parametrize(
    ("amounts", "offset", "state", "score", "pace"),
    [
        ([], 5, "in_effect", 0, 0.0),
        ([4], 5, "in_effect", 1, 5.0),
        ([12], 5, "in_effect", 2, 7.5),
        ([12, 8], 9, "fulfilled", 3, 10.0),
        ([12], 11, "in_effect", 2, 5.0),
        ([], 11, "in_effect", 0, 0.0),
    ],
)
def test_a_delivery_is_scored_against_what_is_owed_and_when(
    exchange, occur, day, amounts, offset, state, score, pace
):
    told = [occur("captives", 2 + i, n) for i, n in enumerate(amounts)]
    found = line(follow_agreement(exchange(), told, day(offset)), "captives")
    assert (found.state.value, found.score, found.pace) == (state, score, pace)


def test_silence_is_no_violation_but_overdue(exchange, occur, day):
    found = line(follow_agreement(exchange(), [], day(11)), "captives")
    assert found.overdue
    assert found.reason == f"overdue: no delivery was reported by {day(10)}"
    told = [occur("captives", 3, 5)]
    found = line(follow_agreement(exchange(), told, day(11)), "captives")
    assert found.reason == f"overdue: not all was reported by {day(10)}"


def test_a_truce_is_kept_to_its_end_unless_a_breach_is_verified(exchange, occur, day):
    plan = exchange()
    truce = replace(plan.obligations[0], quantity=None, lasting=True)
    plan = replace(plan, obligations=(truce,))
    assert line(follow_agreement(plan, [], day(4)), "captives").reason == (
        f"to be kept until {day(10)}"
    )
    assert states(follow_agreement(plan, [], day(11))) == {"captives": "fulfilled"}
    broken = occur(
        "captives", 6, kind=OccurrenceKind.VIOLATION, credence=Credence.VERIFIED
    )
    assert states(follow_agreement(plan, [broken], day(11))) == {"captives": "violated"}


def test_what_occurs_later_is_not_known_yet(exchange, occur, day):
    told = [occur("captives", 8, 20)]
    assert line(follow_agreement(exchange(), told, day(7)), "captives").claimed == 0
    assert line(follow_agreement(exchange(), told, day(8)), "captives").claimed == 20


def test_an_unconfirmed_match_counts_for_nothing(exchange, occur, day):
    told = [occur("captives", 3, 20, confirmed=False)]
    assert line(follow_agreement(exchange(), told, day(5)), "captives").claimed == 0


def test_an_allegation_stands_beside_the_state_and_does_not_change_it(
    exchange, occur, day
):
    told = [
        occur("captives", 3, kind=OccurrenceKind.VIOLATION, credence=Credence.ALLEGED),
        occur("captives", 4, kind=OccurrenceKind.VIOLATION, credence=Credence.DENIED),
    ]
    found = line(follow_agreement(exchange(), told, day(5)), "captives")
    assert found.state is ObligationState.IN_EFFECT
    assert found.accusations == (told[0].id,)


def test_a_verified_violation_after_deliveries_is_a_reversal(exchange, occur, day):
    broken = occur(
        "captives", 6, kind=OccurrenceKind.VIOLATION, credence=Credence.VERIFIED
    )
    found = line(
        follow_agreement(exchange(), [occur("captives", 3, 5), broken], day(7)),
        "captives",
    )
    assert found.state is ObligationState.VIOLATED
    assert found.reversed


@pytest.mark.parametrize(
    ("kinds", "state"),
    [
        ([OccurrenceKind.SUSPENSION], "suspended"),
        ([OccurrenceKind.SUSPENSION, OccurrenceKind.RESUMPTION], "in_effect"),
        ([OccurrenceKind.WAIVER], "discharged"),
    ],
)
def test_an_obligation_can_rest_and_end_without_delivery(
    exchange, occur, day, kinds, state
):
    told = [occur("captives", 2 + i, kind=kind) for i, kind in enumerate(kinds)]
    found = line(follow_agreement(exchange(), told, day(6)), "captives")
    assert found.state.value == state


def test_an_extension_moves_the_day_by_which_it_is_due(exchange, occur, day):
    told = [occur("captives", 4, kind=OccurrenceKind.EXTENSION, days=5)]
    found = line(follow_agreement(exchange(), told, day(13)), "captives")
    assert (found.due, found.state) == (day(15), ObligationState.IN_EFFECT)


def test_what_was_conditional_in_words_expires_rather_than_being_broken(exchange, day):
    plan = exchange()
    captives = replace(plan.obligations[0], condition="the road is open")
    plan = replace(plan, obligations=(captives,))
    found = line(follow_agreement(plan, [], day(11)), "captives")
    assert found.state is ObligationState.EXPIRED


def test_a_delivery_without_number_is_the_whole(exchange, occur, day):
    plan, told = exchange(), [occur("captives", 5, 20), occur("troops", 12)]
    found = line(follow_agreement(plan, told, day(13)), "troops")
    assert found.state is ObligationState.FULFILLED
    assert "not verified" in found.reason
    verified = occur("troops", 13, credence=Credence.VERIFIED)
    assert line(
        follow_agreement(plan, [*told, verified], day(13)), "troops"
    ).reason == (f"delivered by {day(13)}, verified")


def test_the_ledger_balances_and_says_whether_the_ratio_is_held(exchange, occur, day):
    told = [
        occur("captives", 2, 10),
        occur("captives", 3, 4, credence=Credence.DENIED),
        occur("prisoners", 3, 24, credence=Credence.VERIFIED),
    ]
    status = follow_agreement(exchange(), told, day(5))
    captives, prisoners = status.ledger
    assert (captives.owed, captives.claimed, captives.balance) == (20, 10, 10)
    assert (captives.disputed, captives.ratio_held) == (4, None)
    assert (prisoners.owed, prisoners.verified) == (60, 24)
    assert (prisoners.ratio, prisoners.ratio_held) == ("3 for each of captives", False)
    more = [*told, occur("prisoners", 4, 6)]
    assert follow_agreement(exchange(), more, day(5)).ledger[1].ratio_held


def test_what_the_text_leaves_open_stays_open(exchange, day):
    plan = exchange()
    captives = replace(plan.obligations[0], quantity=None, end=None)
    status = follow_agreement(replace(plan, obligations=(captives,)), [], day(50))
    assert status.obligations[0].due is None
    assert status.obligations[0].pace == 0.0
    assert status.ledger[0].owed is None
    assert status.ledger[0].balance is None


def test_what_is_due_this_week_comes_earliest_first(exchange, occur, day):
    status = follow_agreement(exchange(), [occur("captives", 4, 20)], day(6))
    assert [o.obligation for o in find_due(status)] == ["prisoners"]
    assert [o.obligation for o in find_due(status, 30)] == ["prisoners", "troops"]


def test_what_changed_between_two_days_is_said(exchange, occur, day):
    told = [occur("captives", 3, 5), occur("captives", 9, 15), occur("prisoners", 9, 6)]
    before = follow_agreement(exchange(), told, day(3))
    after = follow_agreement(exchange(), told, day(10))
    assert compare_statuses(before, after) == (
        f"captives: in_effect → fulfilled (delivered by {day(9)}, "
        "as claimed, not verified)",
        "prisoners: 0 → 6 claimed, 0 verified",
        f"troops: conditional → in_effect (owed by {day(30)})",
    )
    empty = follow_agreement(exchange(obligations=()), [], day(3))
    assert empty.implementation == 0
    assert compare_statuses(empty, before)[0] == "captives: new, in_effect"


OCCURRENCES = st.lists(
    st.tuples(
        st.sampled_from(["captives", "prisoners", "troops", "road", "elsewhere"]),
        st.integers(-3, 60),
        st.none() | st.integers(0, 30),
        st.sampled_from(OccurrenceKind),
        st.sampled_from(Credence),
    ),
    max_size=12,
)


@given(drawn=OCCURRENCES, offset=st.integers(0, 70), data=st.data())
def test_states_are_a_function_of_the_set_of_occurrences_and_the_day(
    exchange, occur, day, drawn, offset, data
):
    told = [
        occur(key, at, n, kind=kind, credence=credence, id=str(i))
        for i, (key, at, n, kind, credence) in enumerate(drawn)
    ]
    first = follow_agreement(exchange(), told, day(offset))
    shuffled = data.draw(st.permutations(told + told[:2]))
    assert follow_agreement(exchange(), shuffled, day(offset)) == first
    for entry in first.ledger:
        if entry.owed is not None:
            assert entry.balance == entry.owed - entry.claimed
        assert entry.verified <= entry.claimed


def test_a_range_is_owed_from_its_lower_end(exchange, day):
    plan = exchange()
    captives = replace(plan.obligations[0], quantity=Quantity(low=30, high=50))
    status = follow_agreement(replace(plan, obligations=(captives,)), [], day(1))
    assert status.obligations[0].owed == 30
