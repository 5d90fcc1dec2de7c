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


@pytest.mark.parametrize(
    ("head", "outlet", "title"),
    [
        (
            "The Ansel Gazette\nMonday, June 6, 2022\nDockers reject offer",
            "The Ansel Gazette",
            "Dockers reject offer",
        ),
        (
            "Ferries stay in port for a third week\nThe Strait Monthly",
            "The Strait Monthly",
            "Ferries stay in port for a third week",
        ),
        (
            "Radio Ansel 98.2 FM\nEvening bulletin, Monday 6 June 2022, 19:00",
            "Radio Ansel",
            None,
        ),
        (
            "Ansel Post | 6 June 2022\nDock talks stall",
            "Ansel Post",
            "Dock talks stall",
        ),
        (
            "Dock talks stall\nUnion chief sees a turning point",
            None,
            "Dock talks stall",
        ),
        ("Owners face the union today", None, "Owners face the union today"),
        (
            "Union Rejects Latest Offer By Post",
            None,
            "Union Rejects Latest Offer By Post",
        ),
    ],
)
def test_a_masthead_names_the_outlet_and_is_no_title(head, outlet, title):
    found = read_credits(f"{head}\n\n{BODY}\nNobody else came.")
    assert (found.outlet, found.title) == (outlet, title)
