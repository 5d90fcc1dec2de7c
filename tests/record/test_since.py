"""What is new, and figures against a reference."""

import datetime

import pytest

from dragoman.errors import ReadError
from dragoman.model.claim import Reading
from dragoman.record import (
    add_reference,
    assemble_record,
    find_new_entries,
    find_reports_since,
    load_reference,
)


@pytest.fixture
def record(make):
    told = [(1, 301), (5, 340), (9, 333)]
    readings = []
    for day, count in told:
        source = make.report(
            f"The toll is {count} people. The Union met the Board here on day {day} "
            f"and said a {day}-day truce is near.",
            make.on(5, day),
            id=f"r{day}",
        )
        quote = f"{count} people"
        readings.append(
            Reading(
                report=source,
                actors=(
                    make.actor(f"u{day}", "Union", source=source),
                    make.actor(f"b{day}", "Board", source=source),
                ),
                figures=(
                    make.figure(source, quote, count, unit="people", id=f"f{day}"),
                ),
                events=(make.event(source, "met the Board", id=f"e{day}"),),
                statements=(make.statement(source, "truce is near", who=f"u{day}"),),
                positions=(
                    make.position(
                        source,
                        f"a {day}-day truce",
                        f"u{day}",
                        "demands" if day < 9 else "accepts",
                        id=f"p{day}",
                    ),
                ),
                proposals=(
                    make.proposal(
                        f"n{day}",
                        make.term(source, f"a {day}-day truce", id=f"t{day}"),
                    ),
                ),
            )
        )
    heads = {"actors": {f"{who}{day}": f"{who}1" for who in "ub" for day, _ in told}}
    return assemble_record(readings, heads)


def test_new_is_what_only_later_reports_tell(record):
    since = datetime.date(2031, 5, 5)
    assert find_reports_since(record, since) == ("r9",)
    assert find_reports_since(record, "r1") == ("r5", "r9")
    new = set(find_new_entries(record, since))
    assert {"f9", "e9", "p9", "n9", "t9"} <= new
    assert not {"u1", "f5", "e5", "p5"} & new
    assert {d.id for d in record.disagreements} <= new
    assert record.disagreements
    assert [c.id in new for c in record.changes if c.after == "p9"] == [True]
    assert not new & {c.id for c in record.changes if c.after == "p5"}


def test_what_came_after_an_unknown_report_is_refused(record):
    with pytest.raises(ValueError, match="no such report"):
        find_reports_since(record, "r2")


def test_figures_are_read_against_a_reference(record, tmp_path):
    path = tmp_path / "toll.csv"
    path.write_text("date,value\n2031-05-09,350\n\n2031-05-02,310\n", "utf-8")
    reference = load_reference(path, "deaths")
    assert reference.points[0] == (datetime.date(2031, 5, 2), 310)
    read = add_reference(record, reference)
    assert [(d.figure, d.expected, d.share) for d in read.deviations] == [
        ("f5", 310, 0.0968),
        ("f9", 350, -0.0486),
    ]
    other = load_reference(path, "ships")
    assert add_reference(record, other).deviations == ()


@pytest.mark.parametrize("text", ["", "date,value\n", "2031-05-01,1\nx,y\n"])
def test_a_file_without_days_and_values_is_refused(tmp_path, text):
    path = tmp_path / "toll.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(ReadError):
        load_reference(path, "deaths")


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(ReadError):
        load_reference(tmp_path / "none.csv", "deaths")
