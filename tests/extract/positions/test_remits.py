import pytest

from dragoman.extract.positions.find import find_stances


def told(read, text):
    found = find_stances(read(text))
    return [(h.by_speaker, h.stance.value, h.rule) for h in found]


@pytest.mark.parametrize(
    "text",
    [
        '"The merger is a matter for the owners," the mayor said.',
        "The mayor said it was up to the owners.",
        "The mayor said the price was entirely up to the owners.",
    ],
)
def test_who_leaves_a_thing_to_others_keeps_out_of_it(read, text):
    assert told(read, text) == [(True, "rejects", "remit")]


@pytest.mark.parametrize(
    "text",
    [
        '"Which harbour is a matter for the owners," the mayor said.',
        '"The price is up to 40 crowns," the mayor said.',
        '"The merger is not a matter for the owners," the mayor said.',
    ],
)
def test_what_is_left_open_is_no_remit(read, text):
    assert "remit" not in {rule for _, _, rule in told(read, text)}
