import dataclasses
import time

import pytest

from dragoman.errors import CodecError
from dragoman.store import Query
from dragoman.web.changes import find_changes
from dragoman.web.desk import Desk, Settings
from dragoman.web.fields import FIELDS, KINDS, lay_fields


@pytest.fixture
def known(store):
    return store.names


def entry_of(store, noun):
    return store.entries.page(Query(nouns=(noun,)), limit=1).items[0]


@pytest.mark.parametrize("noun", FIELDS)
def test_each_field_of_a_form_is_one_of_the_model(noun):
    named = {field.name.split(".")[0] for field in lay_fields(noun, {}, {})}
    known = {field.name for field in dataclasses.fields(KINDS[noun])}
    assert named <= known | {"low", "high", "hedge"}


def test_the_choices_of_a_field_are_the_models(store):
    fields = {f.name: f for f in lay_fields("positions", {}, {})}
    assert ("rejects", "rejects") in fields["stance"].choices
    assert fields["date.start"].kind == "date"
    assert fields["party"].kind == "actor"
    assert "wages" in dict(fields["issue"].choices)


def test_a_form_that_is_sent_as_it_was_shown_changes_nothing(store, known):
    for noun in FIELDS.keys() - {"reports"}:
        entry = entry_of(store, noun)
        keys = [v for v in str(entry.wire).split("'") if len(v) == 16]
        names = known.telling_names(keys)
        shown = lay_fields(noun, entry.wire, names)
        form = {f"f.{field.name}": field.value for field in shown}
        assert find_changes(noun, entry.wire, form, known) == ()


def test_the_other_end_of_a_range_follows(store, known):
    figure = entry_of(store, "figures")
    form = {"f.low": "1,500", "f.as_of.start": "2031-07-01"}
    changes = dict(find_changes("figures", figure.wire, form, known))
    assert changes["high"] == "1500"
    assert changes["as_of.end"] == "2031-07-01"
    assert changes["as_of.precision"] == "day"


def test_an_actor_is_found_by_name_or_by_its_key(store, known):
    actor = entry_of(store, "actors")
    wire = entry_of(store, "figures").wire
    for text in (actor.label.upper(), f"anything [{actor.id}]", actor.id):
        changes = dict(
            find_changes("figures", {**wire, "says": None}, {"f.says": text}, known)
        )
        assert changes["says"] == actor.id
    with pytest.raises(CodecError, match="no actor has this name"):
        find_changes("figures", wire, {"f.says": "nobody here"}, known)


def test_the_record_is_put_together_when_nobody_decides_for_a_while(store):
    from fastapi.testclient import TestClient

    from dragoman.web import make_app

    app = make_app(store, Settings(quiet=0.05))
    figure = entry_of(store, "figures")
    wish = {"noun": "figures", "verb": "reject", "targets": [figure.id]}
    client = TestClient(app, base_url="http://localhost:8000")
    assert client.post("/api/v1/decisions", json=wish).status_code == 201
    desk: Desk = app.state.desk
    until = time.monotonic() + 20
    while store.is_stale() and time.monotonic() < until:
        time.sleep(0.05)
    assert not store.is_stale()
    while desk.refresher.is_running and time.monotonic() < until:
        time.sleep(0.05)
    assert desk.refresher.failure == ""


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("ten years", "P10Y"),
        ("90 days", "P90D"),
        ("a week", "P1W"),
        ("forty-five days", "P45D"),
        ("P90D", "P90D"),
        ("", ""),
    ],
)
def test_a_length_is_typed_in_words_or_in_its_code(store, known, typed, kept):
    wire = {**entry_of(store, "terms").wire, "duration": "P3D"}
    changes = dict(find_changes("terms", wire, {"f.duration": typed}, known))
    assert changes["duration"] == kept


@pytest.mark.parametrize("typed", ["for long", "ten", "P", "10 cows", "some days"])
def test_what_is_no_length_is_refused(store, known, typed):
    with pytest.raises(CodecError, match="no length such as 90 days"):
        find_changes("terms", {}, {"f.duration": typed}, known)


def test_another_speaker_in_words_is_another_actor_or_none(store, known):
    wire = entry_of(store, "statements").wire
    actor = entry_of(store, "actors")
    named = dict(
        find_changes("statements", wire, {"f.chain.0.text": actor.label}, known)
    )
    assert named["chain.0.actor"] == actor.id
    nobody = {"f.chain.0.text": "a clerk of the port"}
    assert dict(find_changes("statements", wire, nobody, known))["chain.0.actor"] == ""
    query = Query(nouns=("actors",))
    told = wire["chain"][0]["actor"]
    other = next(e.id for e in store.entries.page(query).items if e.id != told)
    both = dict(
        find_changes("statements", wire, {**nobody, "f.chain.0.actor": other}, known)
    )
    assert both["chain.0.actor"] == other
