"""The story that the documentation tells is the one that the program computes."""

import datetime
import re
import shlex
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from dragoman import build_record, read_reports
from dragoman.agreement import (
    check_agreement,
    draft_agreement,
    dump_agreement,
    follow_agreement,
    load_agreement,
    load_occurrences,
    suggest_occurrences,
)
from dragoman.cli import main

ROOT = Path(__file__).parents[2]
STORY = ROOT / "examples" / "agreement"
CONSOLE = re.compile(r"```console\n\$ dragoman (.+)\n((?:.*\n)*?)```")
SEEDS = ROOT.parent / "shared" / "seeds"


@pytest.mark.parametrize(
    ("command", "output"),
    CONSOLE.findall((ROOT / "docs" / "agreement.md").read_text(encoding="utf-8")),
)
def test_the_manual_shows_what_the_program_prints(command, output, monkeypatch):
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(main, shlex.split(command))
    assert result.exit_code == 0
    assert result.output == output


def test_the_reports_of_the_story_suggest_what_the_desk_confirmed():
    plan = load_agreement((STORY / "plan.toml").read_text(encoding="utf-8"))
    confirmed = load_occurrences(
        (STORY / "occurrences.toml").read_text(encoding="utf-8")
    )
    record = build_record(read_reports(STORY / "reports"))
    found = suggest_occurrences(plan, record)
    known = {(o.obligation, o.kind, o.day) for o in confirmed}
    hits = [o for o in found if (o.obligation, o.kind, o.day) in known]
    assert len(hits) >= 4
    assert all(not o.confirmed and o.passage for o in found)


def test_a_page_and_a_feed_are_written(tmp_path):
    plan, told = str(STORY / "plan.toml"), str(STORY / "occurrences.toml")
    page, feed = tmp_path / "board.html", tmp_path / "plan.ics"
    when = ["--occurrences", told, "--as-of", "2031-04-30"]
    runner = CliRunner()
    runner.invoke(main, ["agreement", "status", plan, *when, "--html", str(page)])
    runner.invoke(main, ["agreement", "calendar", plan, *when, "-o", str(feed)])
    assert "Accusations, side by side" in page.read_text(encoding="utf-8")
    assert feed.read_text(encoding="utf-8").count("BEGIN:VEVENT") == 8


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not here")
def test_every_plan_of_the_seeds_goes_through():
    record = build_record(read_reports(SEEDS))
    zero = datetime.date(2024, 6, 1)
    plans = [p for p in record.proposals if p.terms]
    assert len(plans) >= 5
    for proposal in plans:
        plan = draft_agreement(record, proposal.id, zero)
        status = follow_agreement(plan, (), zero + datetime.timedelta(days=60))
        assert not check_agreement(plan)
        for obligation in plan.obligations:
            assert obligation.evidence
            assert obligation.end is not None or "by when" in obligation.open
        assert len(status.obligations) == len(plan.obligations)


@pytest.mark.parametrize(
    ("changes", "key", "told"),
    [
        ({}, "redeployment", "no obligation waits for redeployment"),
        ({"end": None}, "civilians", "it is open by when civilians is owed"),
    ],
)
def test_a_delay_that_moves_nothing_says_why(tmp_path, changes, key, told):
    plan = load_agreement((STORY / "plan.toml").read_text(encoding="utf-8"))
    changed = tuple(
        replace(o, **changes) if o.id == key else o for o in plan.obligations
    )
    path = tmp_path / "plan.toml"
    path.write_text(dump_agreement(replace(plan, obligations=changed)))
    result = CliRunner().invoke(main, ["agreement", "delay", str(path), key, "10"])
    assert result.exit_code == 0
    assert told in result.output


def test_a_calendar_without_a_day_says_so(tmp_path):
    plan = load_agreement((STORY / "plan.toml").read_text(encoding="utf-8"))
    none = tuple(replace(o, end=None) for o in plan.obligations)
    path = tmp_path / "plan.toml"
    path.write_text(dump_agreement(replace(plan, obligations=none)))
    words = ["agreement", "calendar", str(path), "--as-of", "2031-03-22"]
    result = CliRunner().invoke(main, words)
    assert "no obligation has a last day yet" in result.stderr
