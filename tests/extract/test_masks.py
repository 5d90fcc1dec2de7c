"""Masks: the tree of a sentence does not hang on who is named in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.extract.masks import find_masks, hide_names
from dragoman.extract.parse import load_parser, parse_reports
from dragoman.model.report import Report

STORY = (
    "The dock workers of {one} walked out on Sunday. Talks between {one} and {two} "
    "broke down after {two} rejected a plan that {one} had tabled in March, said "
    "a spokesman for {two}.\n\n{one} and {two} at least agreed to meet again."
)


def read_tree(text: str) -> list[tuple[str, str, int]]:
    """Give tag, relation and head of each word."""
    syntax = next(parse_reports([Report(id="r", path="r.txt", text=text)]))
    return [(t.tag, t.dep, t.head.i) for t in syntax.tokens]


def find(text: str) -> dict[str, str]:
    """Give the masks of a text that is one block."""
    return dict(find_masks([load_parser().make_doc(text)]).names)


@settings(max_examples=20, deadline=None)
@given(
    one=st.sampled_from(["Ghana", "Chad", "Norway", "Vermol", "Strabag"]),
    two=st.sampled_from(["Peru", "Kenya", "Oskarn", "Delvane"]),
)
def test_parties_who_change_places_leave_the_tree_as_it_is(one: str, two: str) -> None:
    there = read_tree(STORY.format(one=one, two=two))
    back = read_tree(STORY.format(one=two, two=one))
    assert there == back


def test_words_offsets_and_lemmas_stay_the_reports_own() -> None:
    text = "On Monday Norway told Ghana that Norway and Ghana would talk."
    syntax = next(parse_reports([Report(id="r", path="r.txt", text=text)]))
    assert all(text[t.start : t.end] == t.text for t in syntax.tokens)
    assert {t.lemma for t in syntax.tokens if t.tag == "NNP"} >= {"Norway", "Ghana"}


@pytest.mark.parametrize("word", ["Monday", "March", "President", "Ministry"])
def test_days_titles_and_kinds_of_body_are_no_names(word: str) -> None:
    assert word not in find(f"They say the {word} and that {word} and this {word}.")


def test_a_word_that_the_report_also_writes_small_is_no_name() -> None:
    assert "Water" not in find("So Water rose, and Water says that water is dear.")


def test_a_name_that_no_list_knows_is_hidden_once_it_is_repeated() -> None:
    text = "We saw Vermol twice, and Vermol left. Once came Brast."
    masks = find(text)
    assert "Vermol" in masks
    assert "Brast" not in masks


def test_hidden_words_keep_their_number_and_spaces() -> None:
    doc = load_parser().make_doc("Ghana's offer, and Peru's.")
    hidden = hide_names(doc, {"Ghana": "Italy", "Peru": "Italy"})
    assert hidden.text == "Italy's offer, and Italy's."
    assert len(hidden) == len(doc)


@pytest.mark.parametrize(
    ("land", "people", "mask"),
    [
        ("Vermol", "Vermolians", "Italians"),
        ("Vermol", "Vermolian", "Italian"),
        ("Tashkaria", "Tashkarian", "Italian"),
        ("Ostrand", "Ostrandish", "Italian"),
        ("Zambura", "Zamburese", "Italian"),
        ("Brastland", "Brastlanders", "Italians"),
    ],
)
def test_a_land_is_told_by_an_adjective_of_its_own(
    land: str, people: str, mask: str
) -> None:
    text = f"A deal with {land} is near, {land} says. {people} were told."
    masks = find_masks([load_parser().make_doc(text)])
    assert masks.lands == {land: "Italy", people: mask}


def test_a_name_is_no_adjective_of_itself() -> None:
    text = "We saw Rolandi there, and Rolandi left with Rolandi."
    assert not find_masks([load_parser().make_doc(text)]).lands


def test_a_land_and_its_people_are_labelled_alike_wherever_they_stand() -> None:
    text = (
        "A truce with Vermol is near, Vermol says. From the Vermolians came an offer "
        "and thirty Vermolian captives."
    )
    syntax = next(parse_reports([Report(id="r", path="r.txt", text=text)]))
    labels = {t.text: t.entity for t in syntax.tokens if t.text.startswith("Verm")}
    assert labels == {"Vermol": "GPE", "Vermolians": "NORP", "Vermolian": "NORP"}
