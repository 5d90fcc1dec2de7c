"""The API, checked against what it says of itself."""

from collections import Counter

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from dragoman.store import Query
from dragoman.web import make_app

CHECKS = (
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
)


def entry_of(store, noun):
    return store.entries.page(Query(nouns=(noun,)), limit=1).items[0]


def actors_of(store):
    return store.entries.page(Query(nouns=("actors",))).items


def operations(app):
    path, host = "/api/v1/openapi.json", {"Host": "localhost"}
    schema = schemathesis.openapi.from_asgi(path, app, headers=host)
    return [found.ok() for found in schema.get_all_operations()]


def test_every_call_keeps_to_what_the_api_says_of_itself(store):
    bounded = settings(
        max_examples=6,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    kept, answers = [], Counter()

    def check(case):
        headers = {"Host": "localhost"}
        answer = case.call_and_validate(checks=CHECKS, headers=headers)
        answers[answer.status_code] += 1

    for operation in operations(make_app(store)):
        if operation.label == "POST /api/v1/reports":
            continue  # reads what it is sent with a parser; tested by itself
        bounded(given(case=operation.as_strategy())(check))()
        kept.append(operation.label)
    assert len(kept) > 20
    assert answers[200] > answers[422] > 0
    assert not answers[421]


def test_pages_of_a_list_make_the_whole(client):
    whole = client.get("/api/v1/entries?limit=200").json()
    parts = []
    for offset in range(0, whole["total"], 7):
        answer = client.get(f"/api/v1/entries?limit=7&offset={offset}").json()
        assert answer["total"] == whole["total"]
        parts += answer["items"]
    assert [part["id"] for part in parts] == [item["id"] for item in whole["items"]]


def test_an_entry_comes_with_the_words_that_it_rests_on(client, store):
    figure = entry_of(store, "figures")
    found = client.get(f"/api/v1/entries/figures/{figure.id}").json()
    (passage,) = found["passages"]
    text = client.get(f"/api/v1/reports/{passage['report']}").json()["text"]
    assert text[passage["start"] : passage["end"]] == passage["quote"]


def test_a_decision_is_made_read_and_undone(client, store):
    figure = entry_of(store, "figures")
    wish = {
        "noun": "figures",
        "verb": "edit",
        "targets": [figure.id],
        "fields": {"hedge": "around"},
        "why": "the harbour master rounds",
    }
    made = client.post("/api/v1/decisions", json=wish).json()
    shown = client.get(f"/api/v1/entries/figures/{figure.id}").json()
    assert (shown["review"], shown["wire"]["hedge"]) == ("edited", "around")
    (line,) = client.get(f"/api/v1/entries/figures/{figure.id}/history").json()["items"]
    assert (line["id"], line["in_force"]) == (made["id"], True)
    undone = client.post(f"/api/v1/decisions/{made['id']}/undo", json={})
    assert undone.status_code == 201
    shown = client.get(f"/api/v1/entries/figures/{figure.id}").json()
    assert (shown["review"], shown["wire"]["hedge"]) == ("open", "exact")


def test_words_that_were_missed_are_added(client, store):
    key = store.reports.ids()[0]
    text = store.reports.find(key).text
    start = text.index("ships wait")
    words = {"report": key, "start": start, "end": start + 5, "quote": "ships"}
    wish = {
        "noun": "figures",
        "verb": "add",
        "passages": [words],
        "fields": {"low": "7", "high": "7"},
    }
    (target,) = client.post("/api/v1/decisions", json=wish).json()["targets"]
    added = client.get(f"/api/v1/entries/figures/{target}").json()
    assert (added["review"], added["rule"][:7]) == ("added", "person:")
    wish["passages"] = [{**words, "quote": "boats"}]
    answer = client.post("/api/v1/decisions", json=wish)
    assert answer.status_code == 422
    assert "not the report's words" in answer.json()["error"]["why"]


@pytest.mark.parametrize(
    ("wish", "status", "why"),
    [
        ({"noun": "figures", "verb": "accept", "targets": ["none"]}, 404, "no such"),
        ({"noun": "figures", "verb": "accept", "targets": []}, 422, "targets"),
        ({"noun": "cups", "verb": "accept", "targets": ["x"]}, 422, "noun"),
        ({"noun": "figures", "verb": "undo", "targets": ["x"]}, 422, "verb"),
    ],
)
def test_what_is_wrong_with_a_wish_is_said(client, wish, status, why):
    answer = client.post("/api/v1/decisions", json=wish)
    assert answer.status_code == status
    assert why in answer.json()["error"]["why"]


def test_a_value_that_a_field_cannot_have_is_refused_and_nothing_kept(client, store):
    figure = entry_of(store, "figures")
    wish = {"noun": "figures", "verb": "edit", "targets": [figure.id]}
    for fields in ({"hedge": "some"}, {"id": "x"}, {"as_of.start": "soon"}):
        answer = client.post("/api/v1/decisions", json={**wish, "fields": fields})
        assert answer.status_code == 422
    assert store.decisions.page().total == 0


@pytest.mark.parametrize(
    ("noun", "fields", "why"),
    [
        ("terms", {"duration": "a while"}, "duration: no length"),
        ("terms", {"phase": "0"}, "phase: no phase"),
        ("figures", {"low": "nan"}, "low: no number"),
        ("figures", {"low": "9", "high": "3"}, "not a range"),
        ("figures", {"says": "the gulls"}, "says: no actor"),
        ("events", {"date.start": "5 May 2031"}, "date.start: no day"),
        ("events", {"date.start": "2031-05-09", "date.end": "2031-05-01"}, "interval"),
        ("events", {"participants": "the gulls"}, "participants: no actor"),
        ("events", {"plover": "x" * 301}, "plover: 300 characters"),
        ("positions", {"party": ""}, "party: may not be empty"),
        ("positions", {"issue": "gulls"}, "issue: in none of the issue packs"),
        ("actors", {"name": " "}, "name: may not be empty"),
        ("reports", {"language": "gullish"}, "language: no code"),
        ("reports", {"published.start": "soon"}, "published.start: no day"),
    ],
)
def test_a_value_of_no_sense_is_refused_and_which_is_said(
    client, store, noun, fields, why
):
    is_report = noun == "reports"
    key = store.reports.ids()[0] if is_report else entry_of(store, noun).id
    wish = {"noun": noun, "verb": "edit", "targets": [key], "fields": fields}
    answer = client.post("/api/v1/decisions", json=wish)
    assert answer.status_code == 422
    assert why in answer.json()["error"]["why"]
    assert store.decisions.page().total == 0


def test_values_are_kept_as_the_record_has_them(client, store):
    term, event = entry_of(store, "terms"), entry_of(store, "events")
    port = next(e for e in actors_of(store) if e.label == "the port")

    def edit(entry, **fields):
        wish = {"noun": entry.noun, "verb": "edit", "targets": [entry.id]}
        named = {name.replace("__", "."): value for name, value in fields.items()}
        answer = client.post("/api/v1/decisions", json={**wish, "fields": named})
        assert answer.status_code == 201, answer.text
        return store.entries.find(entry.noun, entry.id).wire

    assert edit(term, duration="six weeks", obligor=port.id)["duration"] == "P6W"
    told = edit(event, date__start="2031-05-09", date__end="2031-05-09")["date"]
    assert (told["start"], told["end"], told["precision"]) == (
        *["2031-05-09"] * 2,
        "day",
    )


def test_only_what_is_there_is_joined(client, store):
    one = actors_of(store)[0].id
    wish = {"noun": "actors", "verb": "same", "targets": [one, "nobody"]}
    assert client.post("/api/v1/decisions", json=wish).status_code == 404
    terms = [entry_of(store, "terms").id, "other"]
    wish = {"noun": "terms", "verb": "same", "targets": terms}
    assert client.post("/api/v1/decisions", json=wish).status_code == 422


@pytest.mark.parametrize(
    "asked",
    [
        "entries?since=yesterday",
        "entries?noun=cups",
        "new?since=soon",
        "reports?since=soon",
        "reports?show=all",
        "search?words=port&noun=cups",
        "accuracy?noun=cups",
    ],
)
def test_a_question_of_no_sense_is_refused(client, asked):
    assert client.get(f"/api/v1/{asked}").status_code == 422


def test_bytes_that_are_no_report_are_refused_by_their_own_name(client, store):
    answer = client.post("/api/v1/reports?name=../etc/noise", content=b"\x00\x01\x02")
    assert answer.status_code == 422
    assert answer.json()["error"]["why"] == "noise: binary, not text"
    assert [p.path for p in store.reports.problems()] == ["noise"]


def test_what_pages_do_the_api_does(client, store):
    def ask(path, **params):
        answer = client.get(f"/api/v1/{path}", params=params)
        assert answer.status_code == 200, answer.text
        return answer.json()

    actor = ask("boards/actors", limit=1)["items"][0]
    assert actor["number"] > 0
    parts = ask(f"entries/actors/{actor['id']}/parts")["items"]
    assert {part["report"] for part in parts} <= set(store.reports.ids())
    assert "items" in ask("boards/pairs")
    key = store.reports.ids()[0]
    wish = {"noun": "reports", "verb": "reject", "targets": [key]}
    client.post("/api/v1/decisions", json=wish)
    assert [r["id"] for r in ask("reports", show="removed")["items"]] == [key]
    until = ask("new")["until"]
    assert client.post("/api/v1/seen", json={"until": until}).json()["since"] == until
    assert "items" in ask("audit")


def test_a_decision_made_without_sight_of_anothers_is_refused(signed, store):
    from dragoman.store import Role

    ana, bo = (signed(name, Role.REVIEWER) for name in ("ana", "bo"))
    figure = entry_of(store, "figures")
    seen = ana.get("/api/v1/new").json()["until"]
    wish = {"noun": "figures", "verb": "accept", "targets": [figure.id], "seen": seen}
    assert ana.post("/api/v1/decisions", json=wish).status_code == 201
    wish["verb"] = "reject"
    answer = bo.post("/api/v1/decisions", json=wish)
    assert answer.status_code == 409
    assert "ana decided" in answer.json()["error"]["why"]
    assert bo.post("/api/v1/decisions", json={**wish, "seen": ""}).status_code == 201
    differing = bo.get("/api/v1/decisions/differing").json()
    assert {item["who"] for item in differing["items"]} == {"ana", "bo"}


def test_rules_are_held_against_what_people_found(client, store):
    figure, event = entry_of(store, "figures"), entry_of(store, "events")
    for entry, verb in ((figure, "accept"), (event, "reject")):
        wish = {"noun": entry.noun, "verb": verb, "targets": [entry.id]}
        client.post("/api/v1/decisions", json=wish)
    lines = client.get("/api/v1/accuracy").json()["items"]
    found = {line["rule"]: line["precision"] for line in lines}
    assert (found[figure.rule], found[event.rule]) == (1.0, 0.0)
