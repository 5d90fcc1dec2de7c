"""A folder with a report in it, and a way to call the program."""

import pytest
from click.testing import CliRunner

from dragoman.cli import main

TEXT = (
    "PORT ANSEL - The dockers' union and the harbour board met for the third time on "
    "Monday, a spokesman for the board said.\n"
    "“We are ready to sign,” the union's president, Ida Marsh, told reporters.\n"
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty folder beside one with a report, in which the program runs."""
    monkeypatch.chdir(tmp_path)
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def call():
    """Call the program within this process."""
    return lambda *words, **more: CliRunner().invoke(main, list(words), **more)
