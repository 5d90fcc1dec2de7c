"""Date lines without a year, in a folder where other reports have one."""

import datetime

import pytest

from dragoman.model.claim import identify
from dragoman.model.report import Report
from dragoman.pipeline import build_record

DATED = "OLM, 2 December 2031 - Norrail and the Track Workers' Union met in Olm."
YEARLESS = "OLM, {} (CPA) - Norrail and the Track Workers' Union met again on Monday."


def publish(*texts):
    reports = [
        Report(id=identify(t), path=f"{n}.txt", text=t) for n, t in enumerate(texts)
    ]
    found = {r.path: r.published for r in build_record(reports).reports}
    return found["1.txt"]


@pytest.mark.parametrize(
    ("words", "day"),
    [("Dec 9", datetime.date(2031, 12, 9)), ("Jan 12", datetime.date(2032, 1, 12))],
)
def test_the_year_is_that_of_a_report_on_the_same_actors(words, day):
    published = publish(DATED, YEARLESS.format(words))
    assert (published.start, published.end) == (day, day)


def test_a_report_on_others_gives_no_year():
    other = "HOLT, 2 December 2031 - Valdia and the Sarn Front met in Holt."
    assert not publish(other, YEARLESS.format("Dec 9")).is_known


SEASON = (
    "Norrail and the Track Workers' Union talked again. The levy, eased in December"
    " for a time, {} on 16 February unless they agree."
)


@pytest.mark.parametrize("back", ["will return", "returns"])
def test_months_without_a_year_put_a_report_beside_others_between_them(back):
    found = publish(DATED, SEASON.format(back))
    assert found.start == datetime.date(2032, 1, 1)
    assert found.end == datetime.date(2032, 2, 16)
    assert "December" in found.words


def test_months_without_a_year_and_no_report_beside_stay_unknown():
    assert not publish(
        "OLM - Valdia met the Sarn Front.", SEASON.format("returns")
    ).is_known
