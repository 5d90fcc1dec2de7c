"""Headline, outlet and agencies in a text's own lines."""

import pytest

from dragoman.read.credits import read_credits

BODY = "The two sides met on Friday.\nThey will meet again."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            f"Ferry strike enters second week\n\n{BODY}",
            "Ferry strike enters second week",
        ),
        (f"PORT: Talks go on.\nTalks go on.\n{BODY}", "Talks go on"),
        (f"Talks go on.\nTalks go on.\n{BODY}", "Talks go on"),
        (BODY, None),
        (f"# Talks go on\n\n{BODY}", "Talks go on"),
        (
            "The union and the harbour\nboard met on Friday.\nThey will meet again.",
            None,
        ),
        (f"PORT ANSEL, March 5 - The union met\n{BODY}", None),
        ("Only one line", None),
    ],
)
def test_a_title_is_a_short_first_line_that_is_no_sentence(text, title):
    assert read_credits(text).title == title


def test_credits_name_the_outlet_and_the_agencies():
    found = read_credits(f"Strike ends\n{BODY}\nSource: Al Jazeera and Reuters")
    assert found.outlet == "Al Jazeera"
    assert found.wire == ("Reuters",)


def test_an_agency_in_brackets_before_the_first_sentence_is_credited():
    found = read_credits(f"GENEVA (Reuters) - {BODY}")
    assert found.wire == ("Reuters",)
