import itertools

import pytest

from dragoman.extract.layout import split_blocks
from dragoman.extract.quotations import find_quotations


def inner(text):
    found = find_quotations(text, split_blocks(text))
    return [text[q.inner_start : q.inner_end] for q in found]


@pytest.mark.parametrize(
    "text",
    [
        'The mayor said: "We are done."',
        "The mayor said: “We are done.”",
        "The mayor said: « We are done. »",
        "The mayor said: ''We are done.''",
        "The mayor said: ‘We are done.’",
        "The mayor said: 'We are done.'",
        "The mayor said: ”We are done.“",
    ],
)
def test_marks_of_every_shape_enclose_a_quotation(text):
    assert inner(text) == ["We are done."]


def test_the_comma_before_the_closing_mark_is_left_out():
    assert inner("“It is late,” she said. “Too late.”") == ["It is late", "Too late."]


@pytest.mark.parametrize(
    "text",
    [
        "The drivers' pay and the guards' hours are not in dispute.",
        "It's the '90s again, and the firm's rivals' shares fell.",
        "The ministers’ offer wasn’t what the nurses’ leaders wanted.",
    ],
)
def test_apostrophes_are_no_quotation_marks(text):
    assert inner(text) == []


def test_a_possessive_does_not_close_a_single_quotation():
    assert inner("He said: 'The drivers' pay must rise.'") == [
        "The drivers' pay must rise."
    ]


def test_a_quotation_inside_another_is_part_of_it():
    text = "“They told us “never again” and left,” he said."
    assert inner(text) == ["They told us “never again” and left"]


def test_each_paragraph_opens_again_and_the_last_one_closes():
    text = "“We will wait.\n\n“We have time.”\n\nHe left."
    found = find_quotations(text, split_blocks(text))
    assert inner(text) == ["We will wait.", "We have time."]
    assert [q.closed for q in found] == [False, True]
    assert [q.reopened for q in found] == [False, True]


def test_a_mark_in_a_later_line_closes_a_quotation():
    text = '"We will wait.\nWe have time," he said.\nThen he left.'
    assert inner(text) == ["We will wait.\nWe have time"]


def test_a_mark_set_on_the_wrong_side_of_the_space_still_closes():
    assert inner('"We will wait.\nWe have time, "Cole said.') == [
        "We will wait.\nWe have time"
    ]


def test_a_quotation_that_nothing_closes_ends_with_its_paragraph():
    text = "He said: “We will wait.\n\nThe talks go on in Oslo."
    found = find_quotations(text, split_blocks(text))
    assert inner(text) == ["We will wait."]
    assert not found[0].closed


def test_a_text_without_marks_has_no_quotations():
    assert inner("Talks went on.") == []


def test_quotations_never_overlap():
    text = 'He "said "it" was" over, "she said. “No” «yes" \'maybe”'
    found = find_quotations(text, split_blocks(text))
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


def test_a_straight_quotation_may_hold_another():
    text = 'He said: "Without some "coup de main", I see nothing," and left.'
    assert inner(text) == ['Without some "coup de main", I see nothing']
