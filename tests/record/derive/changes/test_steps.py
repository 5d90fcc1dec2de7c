"""What is no change of position, and what is one all the same."""

import pytest

from dragoman.record.derive.changes.following import derive_changes


def read(make, *told):
    """Give the changes of one side, told by reports of 1, 11, 21 April and so on."""
    reports, positions = [], []
    for place, (text, *stands) in enumerate(told):
        source = make.report(text, make.on(4, 1 + 10 * place))
        reports.append((source, stands))
    actor = make.actor("Guild", "Guild", role="party", source=reports[0][0])
    for source, stands in reports:
        positions += [make.position(source, q, "Guild", kind) for q, kind in stands]
    record = make.record(
        *(source for source, _ in reports), actors=(actor,), positions=tuple(positions)
    )
    return derive_changes(record, make.look(record))


OFFERED = ("The Guild offered a rise of 2 percent.", ("a rise of 2 percent", "offers"))
RAISED = ("It now offers a rise of 6 percent.", ("a rise of 6 percent", "offers"))


def test_more_of_one_thing_is_a_change(make):
    (change,) = read(make, OFFERED, RAISED)
    assert change.kind.value == "softened"


def test_a_step_between_that_no_position_tells_leaves_the_change_out(make):
    between = ("The 4 percent of last week did not help.",)
    assert not read(make, OFFERED, between, RAISED)


def test_months_and_days_are_one_length(make):
    one = (
        "The Guild offered a truce of two months.",
        ("a truce of two months", "offers"),
    )
    other = ("It offers a truce of 60 days.", ("a truce of 60 days", "offers"))
    assert not read(make, one, other)


def test_a_stand_that_is_recalled_is_no_later_one(make):
    one = ("The Guild offered a truce for Olm.", ("a truce for Olm", "offers"))
    text = "It had initially rejected a truce for Olm."
    assert not read(
        make, one, (text, ("had initially rejected a truce for Olm", "rejects"))
    )


def test_to_talk_is_one_matter_in_other_words(make):
    one = ("The Guild refused any summit.", ("any summit", "rejects"))
    other = ("It is to meet Mr Ode.", ("to meet Mr Ode", "accepts"))
    (change,) = read(make, one, other)
    assert change.kind.value == "reversed"


def test_what_is_promised_not_to_be_is_refused(make):
    one = ("The Guild vowed that no ship would sail.", ("no ship would sail", "offers"))
    other = ("It rejects that a ship would sail.", ("a ship would sail", "rejects"))
    assert not read(make, one, other)


def test_a_year_is_no_size(make):
    one = ("The Guild wants 9 percent. It wants the pit shut by 2030.",)
    stands = (("9 percent", "demands"), ("the pit shut by 2030", "demands"))
    later = ("It wants 7 percent.", ("7 percent", "demands"))
    (change,) = read(make, (*one, *stands), later)
    assert change.kind.value == "softened"


@pytest.mark.parametrize("later", ["conditional", "rejects"])
def test_an_offer_with_terms_now_is_no_move_of_itself(later, make):
    one = ("The Guild may strike in Olm.", ("strike in Olm", "conditional"))
    other = ("It will not strike in Olm.", ("strike in Olm", later))
    assert not read(make, one, other)
