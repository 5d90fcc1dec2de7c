import re

import pytest

from dragoman.store import REVIEWED, Query
from dragoman.web.cards import find_address

BOARDS = ["positions", "proposals", "figures", "disagreements", "timeline", "actors"]


def addresses(store):
    key = store.reports.ids()[0]
    found = ["/", "/reports", f"/reports/{key}", f"/reports/{key}?find=port", "/queue"]
    found += [f"/boards/{name}" for name in BOARDS]
    found += ["/entries", "/new", "/search?q=port", "/decisions", "/accuracy", "/audit"]
    found += ["/decisions?show=differing", "/decisions?show=waiting", "/me"]
    found += [f"/reports/{key}/add?words=port&noun=positions"]
    for noun in REVIEWED:
        for entry in store.entries.page(Query(nouns=(noun,)), limit=1).items:
            found.append(find_address(noun, entry.id))
    return found


def test_every_page_answers(client, store):
    answers = {path: client.get(path).status_code for path in addresses(store)}
    assert {path: code for path, code in answers.items() if code != 200} == {}


def test_a_passage_of_the_report_is_marked_and_leads_to_its_entry(client, store):
    (figure,) = store.entries.page(Query(nouns=("figures",)), limit=1).items
    report = figure.passages[0].report
    page = client.get(f"/reports/{report}").text
    assert f'id="figure-{figure.id}"' in page
    marked = re.findall(r'data-keys="([^"]+)"', page)
    assert any(figure.id in keys.split() for keys in marked)


def test_all_of_a_report_stands_on_its_page_as_it_was_read(client, store):
    from lxml import html

    key = store.reports.ids()[0]
    tree = html.fromstring(client.get(f"/reports/{key}").text)
    for extra in tree.xpath("//section[@class='prose']//sup"):
        extra.drop_tree()
    shown = [p.text_content() for p in tree.xpath("//section[@class='prose']/p")]
    text = store.reports.find(key).text
    assert shown == [line for line in text.split("\n") if line.strip()]
    starts = [int(p.get("data-start")) for p in tree.xpath("//section/p[@data-start]")]
    assert [text[at : at + 5] for at in starts] == [line[:5] for line in shown]


@pytest.mark.parametrize("path", ["/reports/none", "/entries/figures/none", "/x"])
def test_what_is_not_there_is_said_to_be_missing(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert "Nothing here" in answer.text


def test_a_found_word_is_marked_in_its_report(client, store):
    key = store.reports.ids()[0]
    page = client.get(f"/reports/{key}?find=pilots").text
    assert "found" in page
    assert client.get("/search?q=pilots").text.count("/reports/") >= 3


def test_pages_say_no_inline_script_or_style(client, store):
    for path in addresses(store):
        text = client.get(path).text
        assert " style=" not in text
        assert "<script>" not in text
        assert " onclick" not in text


def test_the_latest_position_is_in_the_matrix_and_leads_to_its_course(client, store):
    page = client.get("/boards/positions").text
    assert "Pilots&#39; Guild of Varn" in page
    (cell, *_) = client.app.state.desk.store.boards.cells()
    course = client.get(f"/boards/positions/{cell.party}/{cell.issue}")
    assert course.text.count('class="card position') == cell.number


def test_looking_is_remembered(client):
    assert "Everything is new to you" in client.get("/new").text
    token = client.get("/new").text.split('name="csrf" value="')[1].split('"')[0]
    client.post("/new", data={"csrf": token})
    assert "New since" in client.get("/new").text


def test_a_report_that_is_sent_in_is_read_and_shown(client, store):
    text = "Varn, 2 May 2031. The port said on Friday that 40 ships wait outside."
    token = client.get("/me").text.split('name="csrf" content="')[1].split('"')[0]
    send = {"data": {"csrf": token}, "follow_redirects": False}
    files = {"file": ("../wait.txt", text.encode(), "text/html")}
    answer = client.post("/uploads", files=files, **send)
    key = answer.headers["location"].removeprefix("/reports/")
    assert store.reports.find(key).text == text
    assert store.reports.find_original(key) == text.encode()
    again = client.post("/uploads", files=files, **send)
    assert "has this report already" in again.text
    assert (
        client.post("/uploads", files={"file": ("x", b"")}, **send).status_code == 422
    )


def test_words_of_two_proposals_that_differ_are_marked(client):
    page = client.get("/boards/proposals").text
    assert '<mark class="differs">' in page


def test_every_page_counts_what_is_left_to_review_alike(client, store):
    def told(path):
        return re.search(r"([\d,]+ of [\d,]+) reviewed", client.get(path).text)[1]

    (figure,) = store.entries.page(Query(nouns=("figures",)), limit=1).items
    wish = {"noun": "figures", "verb": "reject", "targets": [figure.id]}
    client.post("/api/v1/decisions", json=wish)
    status = client.get("/api/v1/status").json()
    shown = f"{status['reviewed']} of {status['to_review']}"
    assert told("/") == told("/queue") == shown
    assert status["reviewed"] == 1


def test_codes_are_those_of_the_dossier(client, store):
    from dragoman.render.index import Index

    index = Index(store.record())
    key = store.reports.ids()[1]
    page = client.get(f"/reports/{key}").text
    for noun in ("figures", "positions", "events", "terms", "statements"):
        for entry in store.entries.page(Query(nouns=(noun,), report=key)).items:
            assert f">{index.code(entry.id)}</a>" in page


def test_issues_to_choose_from_stand_by_pack_the_records_own_first(client, store):
    (position,) = store.entries.page(Query(nouns=("positions",)), limit=1).items
    edit = {"noun": "positions", "verb": "edit", "targets": [position.id]}
    client.post("/api/v1/decisions", json={**edit, "fields": {"issue": "wages"}})
    page = client.get(find_address("positions", position.id)).text
    groups = re.findall(r'<optgroup label="([^"]+)">', page)
    assert len(groups) > 2
    assert 'value="wages" selected' in page.split("<optgroup")[1]


def test_a_plan_is_as_sure_as_its_terms_until_a_person_accepts_it(client, store):
    found = store.entries.page(Query(nouns=("proposals",)), limit=9).items
    plan = next(entry for entry in found if entry.wire["terms"])
    assert plan.confidence == 0.6
    wish = {"noun": "proposals", "verb": "accept", "targets": [plan.id]}
    client.post("/api/v1/decisions", json=wish)
    assert store.entries.find("proposals", plan.id).confidence == 1.0


def test_a_search_leads_on_to_other_endings(client):
    page = client.get("/search?q=ship").text
    assert "ship*" in page
    assert client.get("/search?q=ship*").text.count("<li>") > page.count("<li>")
