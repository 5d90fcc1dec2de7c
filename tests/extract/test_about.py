"""Claims inside what somebody says are named by the statement."""

from dragoman.extract import extract_reading
from dragoman.extract.about import fill_about

TEXT = (
    'OSLO, 3 March 2021 - "At least 40 drivers were dismissed in May," '
    "the union said on Tuesday. The mine employs 900 people."
)


def test_a_figure_inside_a_quotation_is_what_the_statement_is_about(read):
    reading = extract_reading(read(TEXT))
    (statement,) = reading.statements
    inside = {f.id for f in reading.figures if "40" in f.evidence.quote}
    outside = {f.id for f in reading.figures if "900" in f.evidence.quote}
    assert inside
    assert inside <= set(statement.about)
    assert not outside & set(statement.about)


def test_a_statement_is_not_about_itself(read):
    reading = extract_reading(read(TEXT))
    assert all(s.id not in s.about for s in reading.statements)


def test_filling_twice_changes_nothing(read):
    reading = extract_reading(read(TEXT))
    assert fill_about(reading) == reading
