"""The main job from the command line: what comes out, and what bad input gets."""

import errno
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dragoman.codec import load_record

EXAMPLES = Path(__file__).parents[2] / "examples"
PROGRAM = [sys.executable, "-c", "from dragoman.cli import main; main()"]
PAGE = b"<!doctype html><html><body><div><p>The union said it would <b>strike on Monday"


def run(*words, **more):
    """Call the program in a process of its own."""
    return subprocess.run(
        [*PROGRAM, *words], capture_output=True, check=False, timeout=120, **more
    )


def left(folder):
    """Everything in a folder that a program could have left there."""
    return sorted(path.name for path in folder.iterdir())


def test_reports_become_a_dossier_and_nothing_is_said(folder, call):
    done = call("brief", "reports", "-o", "dossier.html")
    assert (done.exit_code, done.output) == (0, "")
    assert "Ida Marsh" in (folder / "dossier.html").read_text("utf-8")
    assert left(folder) == ["dossier.html", "reports"]


def test_a_record_that_exists_becomes_the_same_dossier(folder, call):
    assert call("read", "reports").exit_code == 0
    assert call("brief", "record.json", "-o", "a.html").exit_code == 0
    assert call("brief", "reports", "-o", "b.html").exit_code == 0
    assert (folder / "a.html").read_bytes() == (folder / "b.html").read_bytes()


def test_standard_input_and_output_take_the_place_of_files(folder, call):
    text = (folder / "reports" / "a.txt").read_text("utf-8")
    done = call("read", "-", "-o", "-", input=text)
    assert done.exit_code == 0
    assert json.loads(done.stdout)["reports"][0]["path"] == "-"
    assert left(folder) == ["reports"]


def test_texts_can_be_left_out_of_a_record(folder, call):
    done = call("read", "reports", "--without-texts", "-o", "-")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["reports"][0].get("text") is None


BAD = {
    "missing.txt": (None, "No such file or directory"),
    "reports/a.txt/inner": (None, "Not a directory"),
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\t\n", "empty"),
    "binary.txt": (bytes(range(256)) * 9, "binary, not text"),
    "lying.txt": (b"\xff\xfeo", "not the utf-16 that it claims to be"),
    "large.txt": (
        b"word " * 10_000_000,
        "too large: 50,000,000 bytes, limit 5,000,000",
    ),
    "french.txt": (
        "Le syndicat et la direction du port ont repris lundi leurs pourparlers, et "
        "les deux parties ont déclaré qu'elles se reverraient jeudi.".encode(),
        "no parser for the language 'fr': kept, nothing extracted",
    ),
    "broken.html": (b"<html><script>x", "a web page with no report in it"),
    "other.json": (b'{"reports": []}', "JSON, no report; a record is rendered alone"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_gets_a_line_and_the_rest_is_read(folder, call, name):
    data, why = BAD[name]
    if data is not None:
        (folder / name).write_bytes(data)
    done = call("brief", "reports", name, "-o", "dossier.html")
    assert done.exit_code == 0
    assert done.stderr.splitlines() == [f"{name}: {why}"]
    page = (folder / "dossier.html").read_text("utf-8")
    assert "Ida Marsh" in page
    assert f"<code>{name}</code>" in page
    assert "which, and why" in page


@pytest.mark.parametrize("name", sorted(set(BAD) - {"french.txt"}))
def test_where_nothing_can_be_read_nothing_is_written(folder, call, name):
    data, why = BAD[name]
    if data is not None:
        (folder / name).write_bytes(data)
    before = left(folder)
    done = call("read", name, "-o", "out.json")
    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        f"{name}: {why}",
        "Error: no report could be read",
    ]
    assert left(folder) == before


def test_a_library_that_logs_says_nothing_beside_the_line(folder):
    (folder / "broken.html").write_bytes(b"<html><script>x")
    done = run("read", "broken.html")
    assert done.stderr.decode().splitlines() == [
        "broken.html: a web page with no report in it",
        "Error: no report could be read",
    ]


def test_the_same_report_twice_is_read_once_and_said_so(folder, call):
    first = folder / "reports" / "a.txt"
    (folder / "reports" / "b.txt").write_bytes(first.read_bytes())
    done = call("read", "reports")
    assert done.exit_code == 0
    assert "reports/b.txt: the same text as reports/a.txt; read once" in done.stderr
    assert len(load_record((folder / "record.json").read_bytes()).reports) == 1


@pytest.mark.parametrize(
    "data",
    [
        "“Na\xefve caf\xe9 owners were not asked,” the union's president said.".encode(
            "cp1252", "replace"
        ),
        b"It rained in the valley all day, and the river rose by a hand. ",
        b"The union \x07said\x1b[31m on \xe2\x80\xaeMonday that it \x0cwould sign.",
        PAGE,
    ],
    ids=["wrong encoding", "no negotiation", "control characters", "broken page"],
)
def test_odd_input_is_read_all_the_same(folder, call, data):
    (folder / "odd").write_bytes(data)
    done = call("brief", "odd", "-o", "dossier.html")
    assert (done.exit_code, done.output) == (0, "")
    page = (folder / "dossier.html").read_text("utf-8")
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", page)


def test_a_name_that_a_terminal_would_obey_stays_one_line(folder, call):
    name = "bad\x1b[2J\nname.txt"
    (folder / name).write_bytes(b"")
    done = call("read", "reports", name)
    assert done.exit_code == 0
    assert done.stderr == "bad\\x1b[2J\\nname.txt: empty\n"


def test_a_name_in_no_encoding_is_read_and_written(folder, call):
    (folder / "reports" / "a.txt").rename(folder / "reports" / os.fsdecode(b"\xff.txt"))
    assert call("brief", "reports", "-o", "dossier.html").exit_code == 0
    assert "\ufffd.txt" in (folder / "dossier.html").read_text("utf-8")


def test_what_would_block_is_passed_over(folder, call):
    os.mkfifo(folder / "reports" / "pipe")
    done = call("read", "reports")
    assert done.exit_code == 0
    assert done.stderr == "reports/pipe: no regular file\n"


def test_a_sidecar_among_the_paths_is_no_report(folder, call):
    (folder / "reports" / "a.json").write_text('{"outlet": "Harbour Post"}')
    done = call("read", "reports/a.txt", "reports/a.json")
    assert (done.exit_code, done.stderr) == (0, "")
    assert load_record((folder / "record.json").read_bytes()).reports[0].outlet


def test_a_date_that_cannot_be_read_is_told_and_the_report_kept(folder, call):
    path = folder / "reports" / "a.txt"
    path.write_text(f"---\npublished: 2025-13-45\n---\n{path.read_text('utf-8')}")
    done = call("read", "reports")
    why = "read, but its date could not be (front matter: '2025-13-45')"
    assert (done.exit_code, done.stderr) == (0, f"reports/a.txt: {why}\n")
    assert load_record((folder / "record.json").read_bytes()).reports


@pytest.mark.parametrize("others", [["reports"], ["reports/a.txt"], ["b.json"]])
def test_a_record_among_other_paths_is_refused(folder, call, others):
    call("read", "reports")
    (folder / "b.json").write_bytes((folder / "record.json").read_bytes())
    for paths in (["record.json", *others], [*others, "record.json"]):
        done = call("brief", *paths, "-o", "x.html")
        assert done.exit_code == 2
        assert "is a record, and is rendered alone" in done.stderr
    assert not (folder / "x.html").exists()


@pytest.mark.parametrize("words", [["brief"], ["read"], ["brief", "a", "--no"], ["no"]])
def test_misuse_is_told_with_status_two(folder, call, words):
    assert call(*words).exit_code == 2


@pytest.mark.parametrize("command", ["brief", "read"])
def test_an_output_without_a_folder_is_refused_before_anything_is_read(
    folder, call, command
):
    done = call(command, "reports", "-o", "none/out")
    assert (done.exit_code, done.stderr) == (1, "Error: none: no such folder\n")
    done = call(command, "reports", "-o", "reports")
    assert done.exit_code == 1
    assert "name a file in it" in done.stderr


def test_a_broken_record_is_told_in_one_line(folder, call):
    (folder / "record.json").write_text('{"dragoman": 1')
    done = call("brief", "record.json", "-o", "a.html")
    assert done.exit_code == 1
    assert len(done.stderr.splitlines()) == 1
    assert not (folder / "a.html").exists()


def test_a_full_disk_leaves_what_was_there(folder, call, monkeypatch):
    (folder / "dossier.html").write_text("before")

    def fail(descriptor):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", fail)
    done = call("brief", "reports", "-o", "dossier.html")
    assert done.exit_code == 1
    assert done.stderr == "Error: dossier.html: No space left on device\n"
    assert (folder / "dossier.html").read_text() == "before"
    assert left(folder) == ["dossier.html", "reports"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
@pytest.mark.parametrize("output", ["/dev/full", "-"])
def test_a_full_device_fails_in_one_line_and_stays_a_device(folder, output):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, "read", "reports", "-o", output],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=120,
        )
    assert done.returncode == 1
    assert done.stderr.decode().splitlines()[-1].endswith("No space left on device")
    assert len(done.stderr.splitlines()) == 1
    assert Path("/dev/full").is_char_device()


def write_both(seed, paths):
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    for words in (
        ["read", *paths, "-o", f"{seed}.json"],
        ["brief", f"{seed}.json", "-o", f"{seed}.html"],
    ):
        done = run(*words, env=environment)
        assert (done.returncode, done.stderr) == (0, b"")


def test_the_same_reports_give_the_same_bytes_in_any_order_and_process(folder):
    files = [str(path) for path in sorted((EXAMPLES / "strike").glob("*.txt"))]
    with ThreadPoolExecutor() as side_by_side:
        list(side_by_side.map(write_both, "12", (files, files[::-1])))
    for ending in ("json", "html"):
        first, second = (folder / f"{seed}.{ending}" for seed in "12")
        assert first.read_bytes() == second.read_bytes()


def test_a_terminal_sees_progress(folder):
    ours, theirs = os.openpty()
    command = [*PROGRAM, "read", "reports"]
    done = subprocess.run(
        command, stderr=theirs, stdout=theirs, timeout=120, check=True
    )
    os.close(theirs)
    seen = os.read(ours, 10_000).decode()
    os.close(ours)
    assert done.returncode == 0
    assert "Reading" in seen
    assert "100%" in seen
    assert "record.json: 1 report read" in seen


@pytest.mark.parametrize("name", ["truce", "strike"])
def test_the_bundled_examples_make_a_dossier(folder, call, name):
    assert call("demo", "--set", name, "-o", "demo.html").exit_code == 0
    assert "Where the talks stand" in (folder / "demo.html").read_text("utf-8")
