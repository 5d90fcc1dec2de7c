"""Files and folders: what is read, and what becomes a problem."""

import json
import os

import pytest

from dragoman.model.date import Basis
from dragoman.read import UNREAD_DATE, read_files
from dragoman.read import folder as folder_module

TEXT = (
    "The union and the port operator met for the third time on Monday, and both "
    "sides said that the talks would go on."
)


def write(path, text=TEXT, encoding="utf-8"):
    path.write_bytes(text.encode(encoding))
    return path


def whys(reports):
    return [problem.why for problem in reports.problems]


def test_a_folder_is_read_in_any_order_to_the_same_reports(tmp_path):
    names = ["b.txt", "a.txt", "c.txt"]
    paths = [write(tmp_path / name, f"{TEXT} {name}") for name in names]
    assert read_files(paths) == read_files(reversed(paths)) == read_files([tmp_path])


def test_the_same_text_twice_is_read_once_and_said_so(tmp_path):
    write(tmp_path / "a.txt")
    write(tmp_path / "b.txt")
    reports = read_files([tmp_path])
    assert [report.path for report in reports.reports] == [str(tmp_path / "a.txt")]
    assert whys(reports) == [f"the same text as {tmp_path / 'a.txt'}; read once"]


def test_a_missing_path_is_named_and_the_rest_is_read(tmp_path):
    good = write(tmp_path / "a.txt")
    reports = read_files([good, tmp_path / "none.txt"])
    assert len(reports.reports) == 1
    assert whys(reports) == ["No such file or directory"]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"  \n \n", "empty"),
        (bytes(range(256)) * 20, "binary, not text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(500), "binary, not text"),
        (b"---\ntitle: Only a head\n---\n", "no text in it"),
        (b"<html><body></body></html>", "a web page with no report in it"),
        (b"\xff\xfeo", "not the utf-16 that it claims to be"),
    ],
)
def test_what_holds_no_report_says_why(tmp_path, data, why):
    (tmp_path / "a.txt").write_bytes(data)
    reports = read_files([tmp_path])
    assert not reports.reports
    assert whys(reports) == [why]


def test_a_text_over_the_limit_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(folder_module, "MAX_BYTES", 100)
    write(tmp_path / "a.txt")
    assert "too large" in whys(read_files([tmp_path]))[0]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_folder_is_named(tmp_path):
    locked = tmp_path / "locked"
    locked.mkdir(mode=0)
    assert whys(read_files([tmp_path])) == ["Permission denied"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_other_than_utf8_are_detected(tmp_path, encoding):
    text = f"“{TEXT}” – so said the café owner’s naïve spokesman in Málaga."
    write(tmp_path / "a.txt", text, encoding)
    (report,) = read_files([tmp_path]).reports
    assert report.text.lstrip("\ufeff") == text


def test_line_ends_are_those_of_the_file_opened_as_text(tmp_path):
    path = write(tmp_path / "a.txt", f"{TEXT}\r\n\r\nMore of it.\r\n")
    (report,) = read_files([path]).reports
    assert report.text == path.read_text(encoding="utf-8")


def test_front_matter_gives_metadata_and_stays_in_the_text(tmp_path):
    head = "---\ntitle: Port talks go on\ndate: 2023-05-09\nsource: Harbour Post\n---\n"
    write(tmp_path / "a.txt", head + TEXT)
    (report,) = read_files([tmp_path]).reports
    assert (report.title, report.outlet) == ("Port talks go on", "Harbour Post")
    assert report.published.start.isoformat() == "2023-05-09"
    assert report.published.basis is Basis.EXPLICIT
    assert report.text[report.body :] == TEXT


@pytest.mark.parametrize("name", ["a.json", "a.txt.json"])
def test_a_sidecar_gives_metadata(tmp_path, name):
    write(tmp_path / "a.txt")
    values = {"published": "2023-05-09", "outlet": "Harbour Post", "wire": ["Reuters"]}
    (tmp_path / name).write_text(json.dumps(values))
    (report,) = read_files([tmp_path]).reports
    assert report.published.is_day
    assert report.wire == ("Reuters",)
    assert dict(report.bases)["outlet"] == f"sidecar {name}"


@pytest.mark.parametrize(
    ("sidecar", "why"),
    [
        ("[1]", "sidecar is no JSON object"),
        ("{", "sidecar cannot be read"),
    ],
)
def test_a_broken_sidecar_says_why(tmp_path, sidecar, why):
    write(tmp_path / "a.txt")
    (tmp_path / "a.json").write_text(sidecar)
    assert whys(read_files([tmp_path]))[0].startswith(why)


@pytest.mark.parametrize(
    "written",
    [
        "4 March 2025",
        "4th of March, 2025",
        "March 4, 2025",
        "Tuesday, Mar. 4, 2025, 6:30 PM EST",
        "2025-03-04",
        "2025-03-04T23:59:00-05:00",
        "2025-03-04 10:15 ",
    ],
)
def test_a_day_may_be_written_in_any_plain_form(tmp_path, written):
    write(tmp_path / "a.txt", f"---\npublished: {written}\n---\n{TEXT}")
    write(tmp_path / "b.txt", f"{TEXT} Beside.")
    (tmp_path / "b.json").write_text(json.dumps({"date": written}))
    write(tmp_path / "c.txt", f"From: Harbour Post\nDate: {written}\n\n{TEXT}")
    read = read_files([tmp_path])
    assert not read.problems
    assert {str(r.published.start) for r in read.reports} == {"2025-03-04"}
    assert not any(UNREAD_DATE in dict(report.bases) for report in read.reports)


@pytest.mark.parametrize(
    "written",
    [
        "2025-13-45",
        "31 February 2025",
        "04/03/2025",
        "March 2025",
        "4 March",
        "4 Mar 25",
        "yesterday",
        "20 marzo tarde",
        "4 March 2025 " * 9,
        "4 March 99999999999999999999",
    ],
)
def test_a_report_whose_date_cannot_be_read_is_read_without_it(tmp_path, written):
    head = f"---\noutlet: Harbour Post\npublished: {written}\n---\n"
    write(tmp_path / "a.txt", head + TEXT)
    write(tmp_path / "b.txt", f"{TEXT} Beside.")
    (tmp_path / "b.json").write_text(json.dumps({"date": written}))
    read = read_files([tmp_path])
    assert not read.problems
    for report in read.reports:
        assert report.published.basis is Basis.UNKNOWN
        assert written[:9] in dict(report.bases)[UNREAD_DATE]
        assert "published" not in dict(report.bases)


def test_what_the_text_says_holds_where_the_date_beside_it_cannot_be_read(tmp_path):
    write(tmp_path / "a.txt", f"---\npublished: 4 March 2025\n---\n{TEXT}")
    (tmp_path / "a.json").write_text('{"date": "last week"}')
    (report,) = read_files([tmp_path]).reports
    assert str(report.published.start) == "2025-03-04"
    assert dict(report.bases)["published"] == "front matter"


def test_a_text_in_another_language_keeps_its_language(tmp_path):
    write(
        tmp_path / "a.txt",
        "Les négociations entre le syndicat et la direction du port ont repris lundi "
        "et les deux parties ont déclaré que les pourparlers se poursuivraient.",
    )
    (report,) = read_files([tmp_path]).reports
    assert report.language == "fr"


def test_control_characters_do_not_move_offsets(tmp_path):
    text = f"{TEXT[:20]}\x07\u202e{TEXT[20:]}"
    write(tmp_path / "a.txt", text)
    (report,) = read_files([tmp_path]).reports
    assert report.text == text


def test_a_book_is_no_report(tmp_path):
    write(tmp_path / "a.txt", "The talks went on. " * 20_000)
    assert whys(read_files([tmp_path])) == [
        "too long for a report: 380,000 characters, limit 300,000"
    ]
