import pytest

from dragoman.extract.terms.lists import split_items


def cut(read, text, *, verbal):
    words = read(text).sentences[0].tokens
    items = split_items(words, verbal=verbal)
    return [" ".join(word.text for word in item.words) for item in items]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "free the crew, open the port and pay the fine",
            ["free the crew", "open the port", "pay the fine"],
        ),
        (
            "free the crew while the firm would pay the fine",
            ["free the crew", "the firm would pay the fine"],
        ),
        (
            "free the crew in exchange for two boats",
            ["free the crew", "two boats"],
        ),
    ],
)
def test_things_to_do_are_cut_where_the_next_begins(read, text, items):
    assert cut(read, text, verbal=True) == items


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("a full pardon and a new trial", ["a full pardon", "a new trial"]),
        ("men and women of the town", ["men and women of the town"]),
        (
            "the release of hostages, including women and children",
            ["the release of hostages , including women and children"],
        ),
        ("a short pause rather than a lasting peace", ["a short pause"]),
        ("some low-ranking officers", ["some low - ranking officers"]),
    ],
)
def test_things_are_cut_only_where_one_more_begins(read, text, items):
    assert cut(read, text, verbal=False) == items
