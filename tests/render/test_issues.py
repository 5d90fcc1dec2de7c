"""The issues of a record and what each report changed: what matters stands first."""

from dragoman.model.record import (
    Gap,
    GapState,
    Record,
    Standing,
    StandingKind,
    StandingLine,
)
from dragoman.model.report import Passage
from dragoman.render.course import ON_ISSUE, order_turns
from dragoman.render.issues import lay_issues

WORDS = Passage(report="r", start=0, end=3, quote="the")


def gap(label, state, *positions):
    return Gap(
        id=label, issue=label, label=label, state=state, positions=positions, why="."
    )


def test_what_one_side_alone_speaks_of_stands_apart():
    record = Record(
        gaps=(
            gap("fish", GapState.OPEN, "a"),
            gap("steel", GapState.AGREED, "a", "b"),
            gap("dams", GapState.OPEN, "a", "b"),
            gap("ports", GapState.BLOCKED, "a", "b"),
            gap("rails", GapState.AGREED, "a"),
        )
    )
    issues = lay_issues(record)
    assert [g.label for g in issues.between] == ["ports", "rails", "steel", "dams"]
    assert [g.label for g in issues.alone] == ["fish"]


def line(kind, text, rule=""):
    return StandingLine(kind=kind, text=text, passages=(WORDS,), rule=rule)


def test_an_issue_that_stands_as_before_is_no_news_and_one_settled_is():
    first = line(StandingKind.BLOCKED, "Ports: A rejects: stuck.", ON_ISSUE)
    again = line(StandingKind.BLOCKED, "Ports: A rejects anew: stuck.", ON_ISSUE)
    other = line(StandingKind.BLOCKED, "Dams: B rejects: stuck.", ON_ISSUE)
    standings = tuple(
        Standing(after=key, lines=lines)
        for key, lines in (("x", (first,)), ("y", (again, other)), ("z", (other,)))
    )
    turns = order_turns(Record(standings=standings))
    assert [turn.fresh for turn in turns] == [(first,), (other,), ()]
    assert [turn.gone for turn in turns] == [(), (), (again,)]
