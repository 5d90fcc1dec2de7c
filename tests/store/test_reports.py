"""What people decide on reports: a date, that one is out; and what copies inherit."""

import datetime
from dataclasses import replace

import pytest

from dragoman.errors import CodecError
from dragoman.model.claim import identify
from dragoman.model.judgement import Verb
from dragoman.pipeline import refresh_record
from dragoman.store import Query

DATED = (
    ("published.start", "2025-05-01"),
    ("published.end", "2025-05-01"),
    ("published.precision", "day"),
    ("published.basis", "explicit"),
)


def fill(store, *readings):
    for reading in readings:
        original = reading.report.text.encode()
        path = reading.report.path
        store.reports.add(reading, original, source=path, rules="made up")
    refresh_record(store)


def count(store, noun, report=""):
    return store.entries.page(Query(nouns=(noun,), report=report), limit=1).total


def test_a_report_taken_out_leaves_the_record_and_comes_back(
    store, make_reading, decide
):
    one, other = make_reading(1), make_reading(2)
    fill(store, one, other)
    out = decide(Verb.REJECT, "reports", one.report.id, why="a hoax")
    store.decisions.decide(out)
    assert [r.id for r in store.reports.all()] == [other.report.id]
    assert store.reports.page(removed=True).items[0].id == one.report.id
    assert store.search.find('"pier 1"').items[0].noun != "reports"
    refresh_record(store)
    assert count(store, "figures", one.report.id) == 0
    assert {r.id for r in store.record().reports} == {other.report.id}
    assert store.decisions.waiting() == ()
    assert store.reports.is_known(one.report.text.encode())
    store.decisions.decide(decide(Verb.UNDO, "reports", out.id))
    refresh_record(store)
    assert count(store, "figures", one.report.id) == 1
    assert store.reports.page().total == 2


def test_a_title_that_a_person_set_stays_when_the_record_is_made_anew(
    store, make_reading, decide
):
    reading = make_reading(1)
    fill(store, reading)
    edit = decide(Verb.EDIT, "reports", reading.report.id, fields=(("title", "Day"),))
    store.decisions.decide(edit)
    assert store.reports.find(reading.report.id).title == "Day"
    refresh_record(store)
    assert store.reports.find(reading.report.id).title == "Day"
    assert store.record().reports[0].title == "Day"


def test_a_date_marks_a_report_to_be_read_again_until_it_is(
    store, make_reading, decide
):
    reading = make_reading(1)
    fill(store, reading)
    key = reading.report.id
    edit = decide(Verb.EDIT, "reports", key, fields=DATED)
    store.decisions.decide(edit)
    (unread,) = store.reports.unread()
    assert unread.published.start == datetime.date(2025, 5, 1)
    store.reports.update(replace(reading, report=unread), rules="made up")
    assert store.reports.unread() == ()
    assert store.reports.page().items[0].published_start == "2025-05-01"
    store.decisions.decide(decide(Verb.UNDO, "reports", edit.id))
    assert store.reports.find(key).published == reading.report.published
    assert [r.id for r in store.reports.unread()] == [key]


@pytest.mark.parametrize(
    ("name", "value"), [("text", "x"), ("id", "y"), ("published.start", "someday")]
)
def test_what_no_person_may_set_is_refused(store, make_reading, decide, name, value):
    reading = make_reading(1)
    fill(store, reading)
    edit = decide(Verb.EDIT, "reports", reading.report.id, fields=((name, value),))
    with pytest.raises(CodecError):
        store.decisions.decide(edit)
    assert store.decisions.all() == ()


def make_copy(reading):
    """Give the same report with a line at its head, as somebody adds it again."""
    old = reading.report
    head = "published: 2025-05-01\n\n"
    report = replace(old, id=identify(head, old.text), text=head + old.text)

    def move(passage):
        start = passage.start + len(head)
        return report.passage(start, start + len(passage.quote))

    figures = tuple(
        replace(f, id=identify("figure", report.id), evidence=move(f.evidence))
        for f in reading.figures
    )
    empty = dict.fromkeys(("statements", "proposals", "positions", "events"), ())
    return replace(reading, report=report, actors=(), figures=figures, **empty)


def test_a_copy_does_not_bring_back_what_was_rejected(store, make_reading, decide):
    reading = make_reading(1)
    fill(store, reading)
    (figure,) = store.entries.page(Query(nouns=("figures",))).items
    words = figure.passages
    out = decide(Verb.REJECT, "figures", figure.id, passages=words)
    store.decisions.decide(out)
    refresh_record(store)
    assert count(store, "figures") == 0
    fill(store, make_copy(reading))
    assert store.reports.page().total == 2
    assert count(store, "figures") == 0
    store.decisions.decide(decide(Verb.UNDO, "figures", out.id))
    refresh_record(store)
    assert count(store, "figures") >= 1
