"""Signs in words that a telling is contrary to the one before it."""

import pytest

from dragoman.record.derive.disagreements.contrary import Sign, find_sign

FLOODED = "a leak had flooded two shafts"


@pytest.mark.parametrize(
    ("said", "answer", "sign"),
    [
        (FLOODED, "no shaft had any water in it", Sign.NOTHING),
        (FLOODED, "the county had received no such report", Sign.NOTHING),
        (FLOODED, "nobody had seen any water", Sign.NOTHING),
        (FLOODED, "the county remained open and had never broken a promise", None),
        (FLOODED, "he had never broken a promise", None),
    ],
)
def test_who_leaves_nothing_of_a_telling_takes_it_up(
    said: str, answer: str, sign: Sign | None
) -> None:
    assert find_sign(said, answer) is sign
