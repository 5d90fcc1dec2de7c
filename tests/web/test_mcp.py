from concurrent.futures import ThreadPoolExecutor

import anyio
import pytest

from dragoman.store import Query
from dragoman.web.mcp import TOOLS, Desk, make_server


@pytest.fixture
def desk(store):
    return Desk(store)


def test_every_answer_on_entries_cites_words_of_a_report(desk, store):
    for noun in ("statements", "figures", "positions", "events", "actors"):
        answer = desk.list_entries(noun)
        assert answer["items"]
        for item in answer["items"]:
            (first, *_) = item["passages"]
            text = store.reports.find(first["report"]).text
            assert text[first["start"] : first["end"]] == first["quote"]
            assert first["title"]


def test_an_entry_is_found_by_words_and_read_with_its_decisions(desk):
    found = desk.search_record("ships wait", "figures")
    answer = desk.read_entry("figures", found["items"][0]["id"])
    assert answer["decisions"] == []
    assert answer["wire"]["unit"] == "ships"


def test_a_report_is_read_piece_by_piece_and_a_passage_in_its_sentence(desk, store):
    key = store.reports.ids()[0]
    whole = desk.read_report(key)
    assert whole["text"] == store.reports.find(key).text
    assert whole["next"] is None
    at = whole["text"].index("ships wait")
    sentence = desk.read_around(key, at, at + 5)["sentence"]
    assert sentence.startswith("Some")


def test_what_is_not_there_is_said(desk):
    assert "no such thing" in desk.read_entry("figures", "none")["error"]
    assert "no such thing" in desk.read_report("none")["error"]


def test_the_server_offers_reading_alone(store):
    with ThreadPoolExecutor() as pool:  # a browser's loop may be at work in this one
        tools = pool.submit(anyio.run, make_server(store).list_tools).result()
    assert {tool.name for tool in tools} == {tool.__name__ for tool in TOOLS}
    assert all(tool.annotations.read_only_hint for tool in tools)
    assert all(tool.description for tool in tools)


def test_positions_come_with_their_issue(desk, store):
    answer = desk.read_positions()
    cells = store.entries.page(Query(nouns=("positions",))).total
    assert sum(item["tellings"] for item in answer["items"]) == cells
