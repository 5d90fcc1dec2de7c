"""What the database counts, and what it keeps in brief, stays in step with entries."""

from dataclasses import replace

import pytest
import sqlalchemy as sa

from dragoman.model.actor import Actor
from dragoman.model.judgement import Verb
from dragoman.pipeline import refresh_record
from dragoman.store import Order, Query
from dragoman.store import search as searching
from dragoman.store.briefs import MOST
from dragoman.store.counting import count_by
from dragoman.store.tables import ENTRIES, TALLIES

COLUMNS = ("noun", "kind", "rule", "review")


def counted(store):
    columns = [ENTRIES.c[name] for name in COLUMNS]
    rows = sa.select(*columns, sa.func.count()).group_by(*columns)
    with store.database.read() as connection:
        return {tuple(by): n for *by, n in connection.execute(rows)}


def tallied(store):
    with store.database.read() as connection:
        return dict(count_by(connection, *COLUMNS))


def test_tallies_are_what_counting_gives(filled, decide, make_reading, tmp_path):
    assert tallied(filled) == counted(filled) != {}
    figure, event = (
        filled.entries.page(Query(nouns=(noun,))).items[0]
        for noun in ("figures", "events")
    )
    accepted = decide(Verb.ACCEPT, "figures", figure.id)
    filled.decisions.decide(accepted)
    filled.decisions.decide(decide(Verb.REJECT, "events", event.id))
    assert tallied(filled) == counted(filled)
    filled.decisions.decide(filled.decisions.make_undoing(accepted.id, who="ann"))
    filled.reports.remove(filled.reports.ids()[0])
    refresh_record(filled)
    assert tallied(filled) == counted(filled)
    filled.back_up(tmp_path / "copy.db")
    filled.restore(tmp_path / "copy.db", replace=True)
    assert tallied(filled) == counted(filled)


@pytest.mark.parametrize(
    "query",
    [
        Query(),
        Query(nouns=("figures", "events")),
        Query(nouns=("events",), kind="arrival"),
        Query(kind="nothing"),
        Query(order=Order.DATE),
    ],
)
def test_a_page_is_one_of_as_many_as_there_are(filled, decide, query):
    event = filled.entries.page(Query(nouns=("events",))).items[0]
    filled.decisions.decide(decide(Verb.REJECT, "events", event.id))
    page = filled.entries.page(query, limit=200)
    assert page.total == len(page.items)


def test_a_tally_that_goes_to_nothing_is_no_tally(filled):
    with filled.database.write() as connection:
        connection.execute(sa.update(TALLIES).values(number=0))
    assert tallied(filled) == {}
    assert filled.entries.page(Query(nouns=("figures",))).total == 0


@pytest.fixture
def named_often(store, make_reading):
    """A store with an actor of very many mentions."""
    reading = make_reading(1)
    text = reading.report.text
    start = text.index(reading.actors[0].name)
    lengths = range(1, MOST - 10)  # within a sentence
    mentions = tuple(
        reading.report.passage(first, first + length)
        for first in (start, start + 1)
        for length in lengths
    )
    often = replace(reading.actors[0], mentions=mentions)
    reading = replace(reading, actors=(often, *reading.actors[1:]))
    store.reports.add(reading, text.encode(), source="1.txt", rules="1")
    refresh_record(store)
    return store


def test_an_entry_of_many_passages_is_listed_in_brief(named_often, decide):
    store = named_often
    (brief,) = [
        e for e in store.entries.page(Query(nouns=("actors",))).items if e.is_brief
    ]
    whole = store.entries.find("actors", brief.id)
    assert not whole.is_brief
    assert brief.passages == whole.passages[:MOST]
    assert len(whole.passages) == len(store.entries.places("actors", brief.id)) > MOST
    fields = (("name", "Union of Lunde"),)
    store.decisions.decide(decide(Verb.EDIT, "actors", brief.id, fields=fields))
    for is_whole in (True, False):
        found = store.entries.find("actors", brief.id, whole=is_whole)
        assert isinstance(found.part, Actor)
        assert (found.label, found.is_brief) == ("Union of Lunde", not is_whole)


def test_very_many_hits_are_ranked_among_the_newest_and_all_reached(
    filled, monkeypatch
):
    every = filled.search.find("harbour", limit=200)
    monkeypatch.setattr(searching, "MOST_RANKED", 4)
    for size in (3, 4, 50):
        found = []
        for offset in range(0, every.total, size):
            page = filled.search.find("harbour", limit=size, offset=offset)
            assert page.total == every.total
            found += [(hit.noun, hit.ref) for hit in page.items]
        assert len(set(found)) == len(found) == every.total
