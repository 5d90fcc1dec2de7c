"""Papers are kept in versions, over both databases."""

import pytest

from dragoman.errors import StoreError
from dragoman.store import Kind, Paper

AGREEMENT = Kind.AGREEMENT


def save(store, key, text, who, seen=None, **more):
    paper = Paper(kind=AGREEMENT, key=key, text=text, who=who, **more)
    return store.papers.save(paper, seen=seen)


def test_each_saving_makes_a_version_and_none_is_lost(store):
    first = save(store, "quay", "one", "ana", title="Quay")
    again = save(store, "quay", "one", "bo", title="Quay")
    second = save(store, "quay", "two", "bo", title="Quay")
    assert (first.version, again.version, second.version) == (1, 1, 2)
    assert store.papers.find(AGREEMENT, "quay").text == "two"
    assert store.papers.find(AGREEMENT, "quay", 1).text == "one"
    assert [p.who for p in store.papers.versions(AGREEMENT, "quay")] == ["bo", "ana"]
    assert store.papers.find(Kind.PROBLEM, "quay") is None


def test_who_has_not_seen_the_last_version_is_refused(store):
    save(store, "quay", "one", "ana")
    save(store, "quay", "two", "ana", seen=1)
    with pytest.raises(StoreError, match="in the meantime"):
        save(store, "quay", "three", "bo", seen=1)
    assert store.papers.find(AGREEMENT, "quay").text == "two"


def test_a_paper_taken_away_is_not_listed_and_comes_back(store):
    save(store, "quay", "one", "ana")
    save(store, "pier", "one", "ana")
    save(store, "quay", "", "ana", why="by mistake")
    assert [p.key for p in store.papers.all(AGREEMENT)] == ["pier"]
    old = store.papers.find(AGREEMENT, "quay", 1)
    save(store, "quay", old.text, "ana")
    assert {p.key for p in store.papers.all(AGREEMENT)} == {"quay", "pier"}
