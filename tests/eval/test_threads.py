"""Negotiations told by many reports, each with its gold in one file."""

import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests" / "eval" / "threads"
FILE = """@\tgazette-0301\t2026-03-01\tGazette
TEXT
Ferry crews want more
The Ostrel crews want 9 per cent, the crews' chair said.

@\tradio-0305\t2026-03-05\tRadio Sund
TEXT
Crews would take less
The crews would take 6 per cent.
GOLD
A\tOstrel crews\tThe crews@radio-0305
E\tgazette-0301: The Ostrel crews want 9 per cent
C\tOstrel crews\tgazette-0301: want 9 per cent\t=>\tradio-0305: would take 6 per cent
D\tfigure\tgazette-0301: 9 per cent\t|\tradio-0305: 6 per cent
"""
FLOORS = {
    ("actors", "conll"): 0.75,
    ("events", "b_cubed"): 0.66,
    ("disagreements", "precision"): 0.70,
    ("disagreements", "recall"): 0.27,
}


@cache
def find_benchmark():
    if not (ROOT / "benchmarks" / "threads.py").exists():
        pytest.skip("an unpacked sdist has no benchmarks")
    sys.path.insert(0, str(ROOT / "benchmarks"))
    try:
        import threads
    finally:
        sys.path.pop(0)
    return threads


def test_what_rules_were_not_mended_on_is_no_worse_than_it_was():
    threads = find_benchmark()
    scores = threads.pool([s for _, s in threads.score_threads(FOLDER, "even", None)])
    low = {key: scores[key[0]][key[1]] for key in FLOORS}
    assert not {key: value for key, value in low.items() if value < FLOORS[key]}


def write(folder, text):
    path = folder / "t1.txt"
    path.write_text(text, "utf-8")
    return path


def test_a_file_gives_its_reports_and_where_the_gold_stands(tmp_path):
    thread = find_benchmark().read_thread(write(tmp_path, FILE))
    assert [report.outlet for report in thread.reports] == ["Gazette", "Radio Sund"]
    text = {Path(r.path).stem: r.text for r in thread.reports}
    spans = {
        (report, text[report][start:end])
        for report, start, end in thread.gold["actors"]["Ostrel crews"]
    }
    assert spans == {("gazette-0301", "Ostrel crews"), ("radio-0305", "The crews")}
    (change,) = thread.gold["changes"]
    ((report, start, end),) = change["after"]
    assert text[report][start:end] == "would take 6 per cent"
    (clash,) = thread.gold["disagreements"]
    assert len(clash["sides"]) == 2


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("gazette-0301: 9 per cent\t|", "gazette-0301: 8 per cent\t|"),
        ("gazette-0301: 9 per cent\t|", "daily-0301: 9 per cent\t|"),
        ("gazette-0301: 9 per cent\t|", "gazette-0301: crews\t|"),
        ("\t=>\t", "\t"),
    ],
)
def test_words_that_do_not_stand_in_the_report_are_refused(right, wrong, tmp_path):
    threads = find_benchmark()
    with pytest.raises(threads.MisquotedError):
        threads.read_thread(write(tmp_path, FILE.replace(right, wrong)))
