"""Whether a position is on talking itself."""

import pytest

from dragoman.record.derive.changes.talking import is_on_talking


@pytest.mark.parametrize(
    "text",
    [
        "no talks",
        "a summit",
        "to sit down with the Guild",
        "to meet Mr Ode as soon as Friday",
        'to hold "conversations" with the miners',
        "it would not negotiate while the gates were shut",
        "to come back to the table",
    ],
)
def test_talks_are_a_matter_of_their_own(text, make):
    report = make.report(f"They told of {text}.")
    assert is_on_talking(make.position(report, text, "Guild", "rejects"))


@pytest.mark.parametrize(
    "text",
    [
        "talks on pay",
        "to negotiate a longer lease",
        "to meet the costs",
        "a meeting of minds about wages",
        "to discuss the prisoners",
        "no strike",
    ],
)
def test_what_is_to_be_talked_about_is_the_matter(text, make):
    report = make.report(f"They told of {text}.")
    assert not is_on_talking(make.position(report, text, "Guild", "rejects"))
