"""Agreements at the workbench: drafted, settled, followed, matched, in versions."""

import datetime
import re
from importlib import resources
from pathlib import Path

import pytest

from dragoman.store import Kind, Query, Role

FOLDER = Path(str(resources.files("dragoman.examples").joinpath("agreement")))


def send(client, path, **form):
    page = client.get("/agreements").text
    csrf = re.search(r'name="csrf" content="(\w+)"', page)[1]
    answer = client.post(path, data={"csrf": csrf, **form}, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


@pytest.fixture
def drafted(client, store):
    """Give the address of an agreement drafted from a proposal of the record."""
    (plan,) = store.entries.page(Query(nouns=("proposals",)), limit=1).items
    form = {"proposal": plan.id, "day_zero": "2031-05-02", "title": "Quay Truce"}
    return send(client, "/agreements/draft", **form)


@pytest.fixture
def story(client):
    plan = (FOLDER / "plan.toml").read_text()
    return send(client, "/agreements/paste", text=plan)


def test_each_term_of_a_proposal_becomes_an_obligation_that_is_settled(client, store):
    plan = next(
        p
        for p in store.entries.page(Query(nouns=("proposals",)), limit=9).items
        if p.wire["terms"]
    )
    page = send(client, "/agreements/draft", proposal=plan.id, day_zero="2031-05-02")
    assert plan.label in client.get(page).text
    assert page in client.get("/agreements").text


def test_what_is_left_open_is_settled_and_stays_open_elsewhere(client, store, story):
    form = {"debtor": "both", "act": "pause", "object": "fighting", "start": "0"}
    send(client, f"{story}/obligations/pause", end="P6W", lasting="yes", **form)
    page = client.get(f"{story}?as_of=2031-03-05").text
    assert "open: who owes it" not in page
    assert "open: how much that is in lorries" in page
    ratio = {"ratio_of": "soldiers", "ratio_each": "2", "category": "bodies"}
    send(client, f"{story}/obligations/bodies", **ratio)
    assert "2 for each of soldiers" in client.get(f"{story}?as_of=2031-03-05").text
    assert "12 April 2031" in page
    paper = store.papers.find(Kind.AGREEMENT, "ninety-days-in-three-phases")
    assert (paper.version, paper.who) == (3, "me")


def test_what_occurred_is_kept_and_moves_the_state_of_that_day(client, story):
    told = {"obligation": "civilians", "kind": "delivery", "credence": "verified"}
    send(client, f"{story}/occurrences", day="2031-03-20", amount="36", by="us", **told)
    assert "fulfilled" in client.get(f"{story}?as_of=2031-03-21").text
    before = client.get(f"{story}?as_of=2031-03-19").text
    assert '<span class="state fulfilled">' not in before
    changed = client.get(f"{story}?as_of=2031-03-21&since=2031-03-19").text
    assert "civilians: in effect → fulfilled" in changed


def test_a_delay_is_tried(client, story):
    page = client.get(f"{story}?late=civilians&by=10").text
    assert "late: towns +10, soldiers +8, bodies +10" in page


def test_the_calendar_and_the_texts_are_sent(client, story):
    calendar = client.get(f"{story}/calendar.ics?as_of=2031-03-05")
    assert calendar.headers["content-type"].startswith("text/calendar")
    assert calendar.text.count("BEGIN:VEVENT") == 8
    assert 'id = "civilians"' in client.get(f"{story}/plan.toml").text
    assert "format" in client.get(f"{story}/occurrences.toml").text


def test_a_version_that_somebody_else_saved_is_not_written_over(client, story):
    csrf = {"csrf": re.search(r'content="(\w+)">', client.get("/agreements").text)[1]}
    text = client.get(f"{story}/plan.toml").text
    longer = text.replace("days = 90", "days = 91")
    first = client.post(f"{story}/text", data={**csrf, "text": longer, "seen": "1"})
    assert first.status_code == 200
    late = client.post(f"{story}/text", data={**csrf, "text": text, "seen": "1"})
    assert late.status_code == 409
    wrong = client.post(f"{story}/text", data={**csrf, "text": "days = 3", "seen": "2"})
    assert wrong.status_code == 422
    assert "days = 3" in wrong.text
    send(client, f"{story}/restore", version="1", kind="agreement")
    assert "days = 90" in client.get(f"{story}/plan.toml").text


def test_an_agreement_taken_away_is_not_listed(client, story):
    send(client, f"{story}/remove", why="signed nowhere")
    assert client.get(story).status_code == 404
    assert story not in client.get("/agreements").text


def test_a_suggestion_counts_only_when_confirmed_and_stays_refused(client, store):
    plan = """format = "dragoman-agreement/1"
title = "Board"
day_zero = 2031-01-01
[[obligations]]
id = "meet"
act = "meeting"
object = "the port's board met on Wednesday in Varn"
debtor = "the port"
"""
    page = send(client, "/agreements/paste", text=plan)
    matches = send(client, f"{page}/look")
    found = re.findall(r"/occurrences/(\w+)\"", client.get(matches).text)
    assert len(found) == 3
    assert "count for nothing" in client.get(page).text
    one, other, _ = found
    send(client, f"{page}/occurrences/{one}", verb="refuse")
    told = {"obligation": "meet", "kind": "delivery", "credence": "verified"}
    send(client, f"{page}/occurrences/{other}", day="2031-05-04", by="us", **told)
    send(client, f"{page}/look")
    text = store.papers.find(Kind.OCCURRENCES, "board").text
    assert one not in text
    assert text.count("confirmed = false") == 1
    assert "fulfilled" in client.get(f"{page}?as_of=2031-06-01").text


def test_what_is_due_stands_on_the_first_page(client):
    today = datetime.datetime.now(datetime.UTC).date()
    plan = f"""format = "dragoman-agreement/1"
title = "Quay Truce"
day_zero = {today}
[[obligations]]
id = "pilots-back"
debtor = "the port"
end = 3
"""
    send(client, "/agreements/paste", text=plan)
    assert "pilots-back" in client.get("/").text


def test_readers_see_and_do_not_settle(signed, store):
    reader = signed("rita", Role.READER)
    reviewer = signed("vera", Role.REVIEWER)
    plan = (FOLDER / "plan.toml").read_text()
    page = send(reviewer, "/agreements/paste", text=plan)
    assert "Settle" not in reader.get(page).text
    csrf = re.search(r'content="(\w+)">', reader.get("/agreements").text)[1]
    assert reader.post(f"{page}/remove", data={"csrf": csrf}).status_code == 403


@pytest.mark.parametrize("query", ["as_of=soon", "since=x", "late=nothing", "days=-3"])
def test_what_is_asked_amiss_is_told_or_passed_over(client, story, query):
    answer = client.get(f"{story}?{query}")
    assert answer.status_code in {200, 422}


def test_the_api_follows_an_agreement(client):
    plan = (FOLDER / "plan.toml").read_text()
    told = (FOLDER / "occurrences.toml").read_text()
    begun = client.post("/api/v1/agreements", json={"text": plan}).json()
    path = f"/api/v1/agreements/{begun['id']}"
    sent = {"text": told, "seen": 0}
    assert client.put(f"{path}/occurrences", json=sent).json()["confirmed"] > 5
    assert client.put(f"{path}/occurrences", json={**sent, "text": ""}).is_error
    status = client.get(f"{path}/status?as_of=2031-04-30&since=2031-03-22").json()
    states = {line["obligation"]: line["state"] for line in status["obligations"]}
    assert states["towns"] == "suspended"
    assert "soldiers" in status["due"]
    longer = plan.replace("days = 90", "days = 91")
    assert client.put(path, json={"text": longer, "seen": 7}).status_code == 409
    assert client.get("/api/v1/agreements").json()["items"][0]["title"]
    first = client.get(f"{path}/versions/1").json()["text"]
    assert first == client.get(path).json()["agreement"]
    assert client.get(f"{path}/versions/99").status_code == 404
    assert client.get(f"{path}/calendar").text.startswith("BEGIN:VCALENDAR")
    asked = {"obligation": "towns", "days": 9}
    assert "moved" in client.get(f"{path}/delay", params=asked).json()
    asked["obligation"] = "nothing"
    assert client.get(f"{path}/delay", params=asked).status_code == 404
    assert client.delete(path).status_code == 200
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    "text",
    [
        'format = "dragoman-agreement/1"\ntitle = "x"\nday_zero = 2031-01-01\n'
        '[[obligations]]\nid = "far"\nstart = 99999999\n',
        "a = " + "[" * 5_000,
        'format = "dragoman-agreement/1"\ntitle = "<b>x</b>"\n',
    ],
)
def test_a_text_that_cannot_be_followed_is_refused_and_breaks_no_page(client, text):
    csrf = re.search(r'content="(\w+)">', client.get("/agreements").text)[1]
    answer = client.post("/agreements/paste", data={"csrf": csrf, "text": text})
    assert answer.status_code == 422
    assert client.get("/").status_code == client.get("/agreements").status_code == 200


def test_a_day_beyond_the_calendar_is_refused(client, story):
    assert client.get(f"{story}?as_of=9999-12-31").status_code == 422
