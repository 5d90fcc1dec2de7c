"""No entry whose quote is not exactly the report's text at its offsets."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman import Report, build_record, read_reports
from dragoman.codec import dump_record

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
FOLDERS = {
    "examples/truce": ROOT / "examples" / "truce",
    "examples/strike": ROOT / "examples" / "strike",
    "seeds": SHARED / "seeds",
    "development texts": SHARED / "dev" / "texts",
}
PIECES = [
    "The dockers' union said on Monday that it would sign.",
    "“We are not\nthere yet,” a mediator told Radio Kestrel, “but close.”",
    "PORT ANSEL, March 5 (Reuters) - ",
    "At least 1,200 people marched, the board said; 40 of them were hurt.",
    "Under the plan, the rebels would free 33 captives within 40 days.",
    "\u202eThe board\x07 denied it\u00a0…",
    "\n",
    "\n\n",
    "  ",
    "🚢 ",
    "e\u0301",
]


def find_passages(value: object) -> Iterator[dict[str, object]]:
    """Find each passage in the wire form of a record, wherever it stands."""
    if isinstance(value, dict):
        if {"start", "end", "quote"} <= value.keys():
            yield value
        for part in value.values():
            yield from find_passages(part)
    elif isinstance(value, list):
        for part in value:
            yield from find_passages(part)


def check_record(record):
    """Hold every passage of a record to the texts; give their number."""
    wire = json.loads(dump_record(record))
    texts = {report["id"]: report["text"] for report in wire["reports"]}
    passages = list(find_passages(wire))
    wrong = [
        p for p in passages if texts[p["report"]][p["start"] : p["end"]] != p["quote"]
    ]
    assert wrong == []
    return len(passages)


@pytest.mark.parametrize("name", FOLDERS)
def test_every_quote_is_the_text_at_its_offsets(name):
    folder = FOLDERS[name]
    if not folder.is_dir():
        pytest.skip(f"{name}: measuring data is not beside this checkout")
    assert check_record(build_record(read_reports(folder))) > 0


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12))
def test_every_quote_is_the_text_whatever_the_text(pieces):
    check_record(build_record([Report(id="r", path="r", text=" ".join(pieces))]))
