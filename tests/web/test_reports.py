"""Reports at the workbench: dated, corrected, taken out, brought back."""

import re

import pytest

from dragoman.pipeline import refresh_record


def send(client, path, **form):
    page = client.get("/reports").text
    csrf = re.search(r'name="csrf" content="(\w+)"', page)[1]
    answer = client.post(path, data={"csrf": csrf, **form}, follow_redirects=False)
    assert answer.status_code == 303, answer.text


@pytest.fixture
def report(store):
    return store.reports.all()[0]


def test_a_title_and_a_date_are_set_and_taken_back(client, store, report):
    path = f"/reports/{report.id}"
    form = {"f.title": "Dues", "f.published.start": "2031-07-01", "why": "as printed"}
    form["f.published.end"] = "2031-07-01"
    send(client, f"{path}/edit", **form)
    page = client.get(path).text
    assert "published 1 July 2031" in page
    assert "as printed" in page
    assert "2031-07-01" in client.get("/reports").text
    assert [r.id for r in store.reports.unread()] == [report.id]
    (logged,) = store.decisions.page(target=report.id).items
    assert ("published.basis", "explicit") in logged.decision.fields
    send(client, f"/decisions/{logged.decision.id}/undo")
    assert store.reports.find(report.id) == report


def test_a_report_is_taken_out_listed_apart_and_brought_back(client, store, report):
    send(client, f"/reports/{report.id}/remove", why="a hoax")
    assert report.id not in client.get("/reports").text.split("taken out")[0]
    assert report.id in client.get("/reports?show=removed").text
    assert "was taken out" in client.get(f"/reports/{report.id}").text
    refresh_record(store)
    assert store.entries.marks(report.id) == ()
    assert report.title in client.get("/decisions").text
    (logged,) = store.decisions.page(target=report.id).items
    send(client, f"/decisions/{logged.decision.id}/undo")
    refresh_record(store)
    assert store.entries.marks(report.id) != ()


def test_the_api_decides_on_reports(client, store, report):
    fields = {"published.start": "2031-07-01", "published.end": "2031-07-01"}
    wish = {"noun": "reports", "verb": "edit", "targets": [report.id], "fields": fields}
    made = client.post("/api/v1/decisions", json=wish)
    assert made.status_code == 201
    assert store.reports.find(report.id).published.start.isoformat() == "2031-07-01"
    wrong = {**wish, "fields": {"text": "nothing"}}
    assert client.post("/api/v1/decisions", json=wrong).status_code == 422
    out = {"noun": "reports", "verb": "reject", "targets": [report.id]}
    key = client.post("/api/v1/decisions", json=out).json()["id"]
    listed = client.get("/api/v1/reports").json()
    assert report.id not in {item["id"] for item in listed["items"]}
    client.post(f"/api/v1/decisions/{key}/undo", json={})
    assert client.get("/api/v1/reports").json()["total"] == listed["total"] + 1
