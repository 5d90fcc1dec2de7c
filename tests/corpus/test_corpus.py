"""Each folder here is a case: a report, what must be found in it, and why it exists.

``expected.json`` maps a noun to entries. An entry is met if the record has one whose
words contain ``quote`` and whose attributes are those given; attributes not given are
free. Where the record has an actor's id, the case has a name. ``never`` maps a noun to
entries that must not be there. ``waits`` says why a case cannot pass yet; once it
passes, the suite fails until the line is taken out.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import dragoman
from dragoman.codec import encode_record

CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/expected.json"))

type Names = dict[str, list[str]]


def read_case(case: Path) -> dict[str, Any]:
    reports = dragoman.read_reports(case / "report.txt")
    return json.loads(json.dumps(encode_record(dragoman.build_record(reports))))


def find_entries(record: dict[str, Any], noun: str) -> Iterator[dict[str, Any]]:
    if noun == "terms":
        for proposal in record["proposals"]:
            about = {
                "proposal": proposal["label"],
                "proposal_status": proposal["status"],
            }
            yield from ({**about, **term} for term in proposal["terms"])
    else:
        yield from record[noun]


def words_of(entry: dict[str, Any]) -> list[str]:
    """The words that an entry rests on, whatever its noun calls them."""
    found = [entry.get(key) for key in ("content", "evidence", "mentions")]
    passages = [
        p for value in found for p in (value if isinstance(value, list) else [value])
    ]
    return [passage["quote"] for passage in passages if passage]


def meets(wanted: Any, given: Any, names: Names) -> bool:
    """Whether a value is the one wanted; of lists and objects, the part wanted."""
    if isinstance(wanted, dict):
        return isinstance(given, dict) and all(
            meets(value, given.get(key), names) for key, value in wanted.items()
        )
    if isinstance(wanted, list):
        return isinstance(given, list) and all(
            any(meets(value, item, names) for item in given) for value in wanted
        )
    return bool(given == wanted) or wanted in names.get(str(given), [])


def is_met(wanted: dict[str, Any], entry: dict[str, Any], names: Names) -> bool:
    quote = wanted.get("quote", "")
    attributes = {key: value for key, value in wanted.items() if key != "quote"}
    return any(quote in words for words in words_of(entry)) and meets(
        attributes, entry, names
    )


def load_case(case: Path) -> Any:
    waits = json.loads((case / "expected.json").read_text("utf-8")).get("waits")
    marks = [pytest.mark.xfail(reason=waits, strict=True)] if waits else []
    return pytest.param(case, id=case.name, marks=marks)


@pytest.mark.parametrize("case", [load_case(case) for case in CASES])
def test_a_case_reads_as_expected(case):
    expected = json.loads((case / "expected.json").read_text("utf-8"))
    record = read_case(case)
    names = {
        actor["id"]: [actor["name"], *actor["aliases"]]
        for actor in [*record["actors"], *record.get("groups", [])]
    }
    missing = [
        (noun, wanted)
        for noun, entries in expected.items()
        if noun not in {"never", "waits"}
        for wanted in entries
        if not any(is_met(wanted, e, names) for e in find_entries(record, noun))
    ]
    unwanted = [
        (noun, banned)
        for noun, entries in expected.get("never", {}).items()
        for banned in entries
        if any(is_met(banned, e, names) for e in find_entries(record, noun))
    ]
    assert not missing, f"not found: {missing}"
    assert not unwanted, f"found, though it is not there: {unwanted}"


@pytest.mark.parametrize("case", [pytest.param(c, id=c.name) for c in CASES])
def test_a_case_says_why_it_exists_and_quotes_its_report(case):
    text = (case / "report.txt").read_text("utf-8")
    expected = json.loads((case / "expected.json").read_text("utf-8"))
    expected.pop("waits", None)
    groups = [*expected.pop("never", {}).values(), *expected.values()]
    quotes = [entry.get("quote", "") for entries in groups for entry in entries]
    assert (case / "note.md").read_text("utf-8").strip()
    assert [quote for quote in quotes if quote not in text] == []
