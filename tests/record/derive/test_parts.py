"""Whether a count is of some of those whom another counts."""

import pytest

from dragoman.record.derive.parts import name_part
from dragoman.record.derive.series import derive_series


@pytest.mark.parametrize(
    ("text", "quote", "part"),
    [
        ("Nine died, including two nurses.", "two nurses", "nurse"),
        ("Nine died, among them two nurses.", "two nurses", "nurse"),
        ("Nine died, two nurses among them.", "two nurses", "nurse"),
        ("Nine died, two of them nurses.", "two", "nurse"),
        ("Two infants died.", "Two infants", "young"),
        ("Two nurses died among the ruins.", "Two nurses", ""),
    ],
)
def test_some_of_those_counted_are_a_part(make, text, quote, part):
    source = make.report(text)
    look = make.look(make.record(source))
    assert name_part(make.figure(source, quote, 2, unit="nurse"), look) == part


def test_a_part_is_in_no_series_with_the_whole(make):
    one = make.report("The fever has killed four people, two nurses among them.")
    other = make.report("The toll of the fever is three people.")
    figures = (
        make.figure(one, "four people", 4, unit="people"),
        make.figure(one, "two nurses", 2, unit="nurse"),
        make.figure(other, "three people", 3, unit="people"),
    )
    record = make.record(one, other, figures=figures)
    (series,) = derive_series(record, make.look(record))
    assert set(series.figures) == {figures[0].id, figures[2].id}
