"""How reports with their annotation in one file are read."""

import runpy
from datetime import date
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILE = """@\tw0-ferry-01\t2026-03-02
TEXT
The Ostrel crews want a quieter ferry.

Sund Lines offered 1,200 crowns.
GOLD
A\tOstrel crews\torganisation\tparty\t-
P\tOstrel crews\tdemands\tnoise\ta quieter ferry
T\t-\tpayment\tSund Lines\t1,200\tcrowns\t-\toffered 1,200 crowns
E\tmeeting\tOstrel crews;Sund Lines\t-\ta quieter ferry
"""


@pytest.fixture(scope="module")
def read_annotated():
    reader = ROOT / "benchmarks" / "annotated.py"
    if not reader.exists():
        pytest.skip("an unpacked sdist has no benchmarks")
    return runpy.run_path(str(reader))["read_annotated"]


def test_a_file_gives_its_report_with_its_day(read_annotated, tmp_path):
    (tmp_path / "w0-ferry-01.txt").write_text(FILE, "utf-8")
    (tmp_path / "README.md").write_text("no report", "utf-8")
    (one,) = read_annotated(tmp_path)
    assert one.report.text == (
        "The Ostrel crews want a quieter ferry.\nSund Lines offered 1,200 crowns."
    )
    assert one.report.published.start == date(2026, 3, 2)
    assert one.gold["id"] == "w0-ferry-01"


def test_a_stroke_stands_for_nothing(read_annotated, tmp_path):
    (tmp_path / "w0-ferry-01.txt").write_text(FILE, "utf-8")
    (one,) = read_annotated(tmp_path)
    (actor,), (term,), (event,) = (
        one.gold[noun] for noun in ("actors", "terms", "events")
    )
    assert actor["affiliation"] is None
    assert (term["quantity"], term["unit"], term["phase"]) == (1200, "crowns", None)
    assert event["participants"] == ["Ostrel crews", "Sund Lines"]
    assert event["date"] is None


def test_every_passage_of_our_own_reports_is_in_its_text(read_annotated):
    astray = [
        (one.gold["id"], row["span"])
        for one in read_annotated(ROOT / "tests" / "eval" / "wide")
        for noun in ("positions", "terms", "events")
        for row in one.gold[noun]
        if row["span"] not in one.report.text
    ]
    assert astray == []
