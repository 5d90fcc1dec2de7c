"""The commands on a store."""

import csv
import json

import pytest
from click.testing import CliRunner

from dragoman.cli import main

REPORT = (
    "Quay talks stall\n\nLUNDE, 4 March 2025 - Oda Brenn, speaker of the Harbour Union,"
    ' said on Tuesday: "We demand 12 rest days." The ferry company rejected the demand'
    " and offered 9 rest days. At least 4,300 passengers waited in Lunde.\n"
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Give a folder with a store of one report, made by the command."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "reports").mkdir()
    (folder / "reports" / "quay.txt").write_text(REPORT, encoding="utf-8")
    (folder / "reports" / "empty.txt").write_text("", encoding="utf-8")
    done = invoke(folder, "add", str(folder / "reports"))
    assert done.exit_code == 0, done.output
    assert done.stdout == "1 new, 0 known, 1 not read\n"
    assert "empty.txt: empty" in done.stderr
    return folder


def invoke(folder, *arguments):
    store = ["--store", str(folder / "dragoman.db")]
    return CliRunner().invoke(main, [*arguments, *store])


def test_what_is_known_is_not_read_again(desk):
    done = invoke(desk, "add", str(desk / "reports" / "quay.txt"))
    assert done.stdout == "0 new, 1 known, 0 not read\n"


def test_status_says_what_is_there(desk):
    told = invoke(desk, "status").stdout
    assert "reports    1" in told
    found = json.loads(invoke(desk, "status", "--json").stdout)
    assert found["reports"] == 1
    assert found["entries"]["figures"]["open"] >= 1
    assert not found["stale"]


def test_search_shows_id_and_place(desk):
    line = invoke(desk, "search", "passengers", "--noun", "reports").stdout
    _, key, place, *_ = line.split()
    start, end = map(int, place.split("-"))
    record = json.loads(invoke(desk, "export", "-o", "-").stdout)
    (report,) = record["reports"]
    assert report["id"] == key
    assert report["text"][start:end] == "passengers"


def test_export_can_leave_texts_out(desk):
    wire = json.loads(invoke(desk, "export", "--without-texts", "-o", "-").stdout)
    assert "text" not in wire["reports"][0]
    assert wire["figures"]


def test_tables_have_a_row_an_entry(desk, tmp_path):
    assert invoke(desk, "export", "--csv", str(tmp_path / "t")).exit_code == 0
    with (tmp_path / "t" / "figures.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert "4300.0" in {row["low"] for row in rows}
    assert {row["review"] for row in rows} == {"open"}


def test_decisions_go_out_and_come_in(desk, tmp_path):
    lines = tmp_path / "ours.jsonl"
    assert invoke(desk, "decisions", "export", "-o", str(lines)).exit_code == 0
    done = invoke(desk, "decisions", "import", str(lines))
    assert done.stdout == "0 new, 0 waiting, 0 differing\n"
    assert invoke(desk, "decisions", "list").stdout == ""
    assert invoke(desk, "decisions", "conflicts").exit_code == 0
    assert invoke(desk, "accuracy").stdout == "nothing was judged yet\n"
    done = invoke(desk, "decisions", "undo", "nothing")
    assert done.exit_code == 1
    assert "no such decision" in done.stderr


def test_a_backup_restores(desk, tmp_path):
    copy = tmp_path / "copy.db"
    assert invoke(desk, "backup", str(copy)).exit_code == 0
    done = invoke(tmp_path, "restore", str(copy))
    assert done.stdout == "1 reports\n"
    done = invoke(tmp_path, "restore", str(copy))
    assert (done.exit_code, "--replace" in done.stderr) == (1, True)


@pytest.mark.parametrize("command", [["status"], ["search", "x"], ["export"]])
def test_a_store_that_is_not_there_is_one_line(tmp_path, command):
    done = invoke(tmp_path, *command)
    assert done.exit_code == 1
    assert done.stderr.count("\n") == 1
    assert "no such store" in done.stderr


def test_adding_nothing_is_a_mistake(tmp_path):
    assert invoke(tmp_path, "add").exit_code == 2


def test_a_report_is_listed_dated_taken_out_and_brought_back(desk):
    (line,) = invoke(desk, "report", "list").stdout.splitlines()
    key = line.split()[0]
    assert "2025-03-04" in line
    done = invoke(desk, "report", "date", "quay.txt", "2025-03-11", "--why", "printed")
    assert done.exit_code == 0, done.output
    dated = done.stdout.strip()
    assert "2025-03-11" in invoke(desk, "report", "list").stdout
    record = json.loads(invoke(desk, "export", "-o", "-").stdout)
    days = {s["date"]["start"] for s in record["positions"] if s["date"]["start"]}
    assert "2025-03-11" in days | {record["reports"][0]["published"]["start"]}
    out = invoke(desk, "report", "remove", key[:8], "--why", "a hoax").stdout.strip()
    assert invoke(desk, "report", "list").stdout == ""
    assert key in invoke(desk, "report", "list", "--removed").stdout
    again = invoke(desk, "add", str(desk / "reports" / "quay.txt"))
    assert again.stdout == "0 new, 1 known, 0 not read\n"
    for decision in (out, dated):
        assert invoke(desk, "decisions", "undo", decision).exit_code == 0
    assert "2025-03-04" in invoke(desk, "report", "list").stdout


@pytest.mark.parametrize(
    ("arguments", "why"),
    [(("date", "quay.txt", "soon"), "is no day"), (("remove", "nothing"), "0 reports")],
)
def test_a_report_or_day_that_there_is_not_is_refused(desk, arguments, why):
    done = invoke(desk, "report", *arguments)
    assert done.exit_code != 0
    assert why in done.stderr
