"""Papers are kept in versions, over both databases."""

import pytest

from dragoman.errors import StoreError
from dragoman.store import Kind

AGREEMENT = Kind.AGREEMENT


def test_each_saving_makes_a_version_and_none_is_lost(store):
    first = store.papers.save(AGREEMENT, "quay", "one", who="ana", title="Quay")
    again = store.papers.save(AGREEMENT, "quay", "one", who="bo", title="Quay")
    second = store.papers.save(AGREEMENT, "quay", "two", who="bo", title="Quay")
    assert (first.version, again.version, second.version) == (1, 1, 2)
    assert store.papers.find(AGREEMENT, "quay").text == "two"
    assert store.papers.find(AGREEMENT, "quay", 1).text == "one"
    assert [p.who for p in store.papers.versions(AGREEMENT, "quay")] == ["bo", "ana"]
    assert store.papers.find(Kind.PROBLEM, "quay") is None


def test_who_has_not_seen_the_last_version_is_refused(store):
    store.papers.save(AGREEMENT, "quay", "one", who="ana")
    store.papers.save(AGREEMENT, "quay", "two", who="ana", seen=1)
    with pytest.raises(StoreError, match="in the meantime"):
        store.papers.save(AGREEMENT, "quay", "three", who="bo", seen=1)
    assert store.papers.find(AGREEMENT, "quay").text == "two"


def test_a_paper_taken_away_is_not_listed_and_comes_back(store):
    store.papers.save(AGREEMENT, "quay", "one", who="ana")
    store.papers.save(AGREEMENT, "pier", "one", who="ana")
    store.papers.save(AGREEMENT, "quay", "", who="ana", why="by mistake")
    assert [p.key for p in store.papers.all(AGREEMENT)] == ["pier"]
    old = store.papers.find(AGREEMENT, "quay", 1)
    store.papers.save(AGREEMENT, "quay", old.text, who="ana")
    assert {p.key for p in store.papers.all(AGREEMENT)} == {"quay", "pier"}
