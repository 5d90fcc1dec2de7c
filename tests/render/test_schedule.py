"""An agreement's board: in a page of its own, and in the dossier."""

import datetime
import tomllib
from importlib import resources
from pathlib import Path

import pytest
from click.testing import CliRunner

from dragoman.agreement import load_agreement, load_occurrences
from dragoman.cli import main
from dragoman.model.agreement import Agreement, Obligation
from dragoman.model.record import Record
from dragoman.pipeline import lay_agreement, render_dossier
from dragoman.render import render_agreement

FOLDER = Path(str(resources.files("dragoman.examples").joinpath("agreement")))


@pytest.fixture
def board():
    plan = load_agreement((FOLDER / "plan.toml").read_text())
    told = load_occurrences((FOLDER / "occurrences.toml").read_text())
    day, before = datetime.date(2031, 4, 30), datetime.date(2031, 3, 22)
    return lay_agreement(plan, told, day, since=before)


def test_the_board_tells_what_is_due_what_changed_and_what_a_delay_moves(board):
    page = render_agreement(board)
    assert "overdue" in page
    assert "conditional → in effect" in page
    assert "If <strong>civilians</strong> is 7 days late: towns +7" in page
    assert page.count('class="bar') == len(board.obligations)
    assert "critical" in page
    assert " style=" not in page


def test_the_dossier_shows_the_board_of_an_agreement(board):
    page = render_dossier(Record(), board)
    assert 'id="agreement-h"' in page
    assert "Exchange ledger" in page
    assert 'id="agreement-h"' not in render_dossier(Record())


def test_a_plan_without_a_day_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text("Talks went on in Varn, both sides said.")
    plan = str(FOLDER / "plan.toml")
    told = ["brief", str(tmp_path), "--agreement", plan, "-o", "-"]
    answer = CliRunner().invoke(main, told)
    assert answer.exit_code == 2
    assert "--as-of" in answer.output
    assert tomllib.loads(Path(plan).read_text())["days"] == 90


def test_the_schedule_reaches_the_day_looked_at_and_names_what_is_owed():
    owed = Obligation(id="other-1", act="other", object="an audit of the mine")
    plan = Agreement(title="x", day_zero=datetime.date(2031, 3, 1), obligations=(owed,))
    page = render_agreement(lay_agreement(plan, (), datetime.date(2031, 5, 10)))
    assert 'class="today"' in page
    assert "open: an audit of the mine</text>" in page
    assert "other an audit" not in page
