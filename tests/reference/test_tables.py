"""Each table loads, keeps to its closed sets, and takes a user's rows."""

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from dragoman.errors import ConfigError
from dragoman.reference import list_tables, read_table, read_words

KEYED_BY_FIRST = [
    "armed_groups",
    "attribution_phrases",
    "dated_events",
    "feasts",
    "furniture",
    "given_names",
    "hedges",
    "organisation_words",
    "organisations",
    "outlets",
    "person_nouns",
    "place_words",
    "speech_nouns",
    "states",
    "titles",
    "units",
]
KEYS = {
    "event_cues": ("lemma", "particle", "pos", "type"),
    "event_operators": ("lemma", "particle"),
    "number_words": ("word", "kind"),
    "office_holders": ("name", "titles", "start"),
    "figurative_fields": ("word",),
    "outlet_words": ("word", "position"),
    "public_acts": ("lemma", "particle"),
    "role_cues": ("lemma", "pos", "role"),
    "speech_verbs": ("lemma", "particle"),
    **dict.fromkeys(KEYED_BY_FIRST, ()),
}
POS = "verb noun adj"
KINDS = "duration release withdrawal aid ceasefire guarantee monitoring payment other"
SPEECH = "say claim deny ask order think want intend feel show agree warn promise"
CLOSED = {
    ("event_cues", "type"): (
        "meeting arrival departure statement attack agreement protest other"
    ),
    ("event_cues", "pos"): POS,
    ("given_names", "gender"): "f m u",
    ("hedges", "hedge"): "exact at_least around more_than up_to nearly",
    ("organisation_words", "kind"): "organisation armed_group outlet state",
    ("organisations", "kind"): "organisation",
    ("outlets", "kind"): "agency newspaper broadcaster site magazine",
    ("person_nouns", "number"): "sg pl collective",
    ("person_nouns", "anonymous"): "yes no",
    ("role_cues", "role"): (
        "party mediator host guarantor monitor observer donor other"
    ),
    ("speech_nouns", "class"): f"{SPEECH} write learn",
    ("speech_verbs", "class"): f"{SPEECH} write learn",
    ("speech_verbs", "polarity"): "pos neg neutral",
    ("speech_verbs", "strength"): "core weak",
}


@pytest.fixture
def user_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DRAGOMAN_REFERENCE", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize("name", list_tables())
def test_every_table_has_rows_in_form_nfc(name: str) -> None:
    for row in read_table(name):
        for cell in row.values():
            assert cell == unicodedata.normalize("NFC", cell).strip()


@pytest.mark.parametrize("name", KEYS)
def test_no_key_comes_twice(name: str) -> None:
    rows = read_table(name)
    columns = KEYS[name] or (next(iter(rows[0])),)
    keys = [tuple(row[column] for column in columns) for row in rows]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(("name", "column"), CLOSED)
def test_a_closed_column_holds_only_its_values(name: str, column: str) -> None:
    allowed = set(CLOSED[name, column].split())
    assert {row[column] for row in read_table(name)} <= allowed


@pytest.mark.parametrize("name", ["organisations", "outlets"])
def test_the_state_of_a_body_is_a_row_of_states(name: str) -> None:
    assert read_words(name, "state") <= read_words("states")


def test_dated_events_end_after_they_start() -> None:
    for row in read_table("dated_events"):
        start = date.fromisoformat(row["start"])
        assert not row["end"] or date.fromisoformat(row["end"]) >= start


def test_a_table_is_read_once() -> None:
    assert read_table("hedges") is read_table("hedges")


def test_words_come_from_lists_inside_cells() -> None:
    assert {"Kremlin", "Downing Street"} <= read_words("states", "government_seats")


def test_a_users_rows_follow_with_the_missing_columns_empty(user_folder: Path) -> None:
    path = user_folder / "outlets.tsv"
    path.write_text("# mine\nname\tkind\nValley Crier\tnewspaper\n", encoding="utf-8")
    last = read_table("outlets")[-1]
    assert last == {
        "name": "Valley Crier",
        "aliases": "",
        "kind": "newspaper",
        "state": "",
    }


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("name\tcolour\nValley Crier\tred\n", "unknown columns: colour"),
        ("name\tkind\nValley Crier\n", "line 2"),
        ("name\tname\na\tb\n", "repeated column"),
        ("name\tkind\n", "at least one row"),
    ],
)
def test_a_malformed_table_says_where_and_why(
    user_folder: Path, text: str, why: str
) -> None:
    path = user_folder / "outlets.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=why) as caught:
        read_table("outlets")
    assert caught.value.where == str(path)


def test_a_table_that_is_not_utf8_is_refused(user_folder: Path) -> None:
    (user_folder / "outlets.tsv").write_bytes(b"name\nCaf\xe9\n")
    with pytest.raises(ConfigError, match="cannot be read"):
        read_table("outlets")


def test_an_unknown_table_or_column_is_refused() -> None:
    with pytest.raises(ConfigError, match="no such reference table"):
        read_table("dragons")
    with pytest.raises(ConfigError, match="no such column"):
        read_words("hedges", "colour")
