"""What a command drafts is edited by hand: it is not written over unasked."""

import pytest

from dragoman import build_record, read_reports
from dragoman.codec import dump_record

TEXT = (
    "PORT ANSEL, March 5 - Dockers United demands a rise of 8 percent, its president, "
    "Ida Marsh, said. Dockers United rejects a wage freeze.\n"
    "Ansel Harbours offers a rise of 4 percent, the company said. Ansel Harbours "
    "rejects a rise of 8 percent.\n"
    "Under the plan, Ansel Harbours would pay 2 million crowns within 30 days and "
    "Dockers United would end its strike.\n"
)


@pytest.fixture
def record(folder):
    """A file with the record of one report."""
    (folder / "reports" / "a.txt").write_text(TEXT, encoding="utf-8")
    path = folder / "record.json"
    path.write_text(dump_record(build_record(read_reports(folder / "reports"))))
    return str(path)


def test_a_problem_says_between_whom_it_is_and_is_kept(record, folder, call):
    first = call("bargain", "derive", record, "-o", "talks.csv")
    assert first.exit_code == 0, first.output
    assert "between" in first.stderr
    assert "--party" in first.stderr
    (folder / "talks.csv").write_text("edited", encoding="utf-8")
    again = call("bargain", "derive", record, "-o", "talks.csv")
    assert again.exit_code == 1
    assert "--overwrite" in again.stderr
    assert (folder / "talks.csv").read_text(encoding="utf-8") == "edited"
    forced = call("bargain", "derive", record, "--overwrite", "-o", "talks.csv")
    assert forced.exit_code == 0
    assert (folder / "talks.csv").read_text(encoding="utf-8").startswith("kind,")


def test_a_draft_is_kept(record, folder, call):
    listed = call("agreement", "draft", record, "--list").output.splitlines()
    words = ["agreement", "draft", record, listed[0].split()[0]]
    words += ["--day-zero", "2031-03-05", "-o", "plan.toml"]
    assert call(*words).exit_code == 0
    assert "--overwrite" in call(*words).stderr
    assert call(*words, "--overwrite").exit_code == 0
