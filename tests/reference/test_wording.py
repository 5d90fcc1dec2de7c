"""Words and sentences without a parse."""

import pytest

from dragoman.reference.counting import count_days, is_one_length, name_measures
from dragoman.reference.wording import (
    content_stems,
    find_sentence,
    fold_words,
    share_words,
)


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("They met. They left. It rained.", "left", "They left."),
        ("Mr. Berg met Gen. Lind. They left.", "Lind", "Mr. Berg met Gen. Lind."),
        ("On Dec. 17 they met. So it was.", "17", "On Dec. 17 they met."),
        ("“We go,” he said. “Now.”", "Now", "“Now.”"),
        ("A line\nAnother line", "Another", "Another line"),
        ("One! Two", "One", "One!"),
        ("One. Two", ".", "One."),
    ],
)
def test_a_sentence_is_found_about_words(text, words, sentence):
    start = text.index(words)
    first, last = find_sentence(text, start, start + len(words))
    assert text[first:last].strip() == sentence


def test_stems_are_what_a_text_is_about():
    assert content_stems("They dropped the demand") == content_stems("drops demands")
    assert content_stems("killing") == {"kill"}
    assert content_stems("of the") == frozenset()


def test_possessives_are_cut():
    assert fold_words("The rebels’ leader’s men") == ("the", "rebels", "leader", "men")


def test_shares_are_of_the_smaller_set():
    assert share_words(frozenset("ab"), frozenset("abcd")) == 1
    assert share_words(frozenset(), frozenset("a")) == 0


def test_lengths_and_measures():
    assert count_days("P1Y2M") == pytest.approx(425.8)
    assert count_days("PT5H") == 0
    assert count_days(None) == 0
    assert is_one_length(40, 42)
    assert not is_one_length(40, 60)
    assert name_measures("33 captives for prisoners") == {"captives", "prisoners"}
