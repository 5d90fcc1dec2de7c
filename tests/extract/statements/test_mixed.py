"""Quotations where marks mislead the parser."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "''You hear that a lot, and I see the point,'' said Representative Dan "
            "Killen, a lawyer who flew to Tarn.",
            "Representative Dan Killen",
            "You hear that a lot, and I see the point",
        ),
        (
            '"We are very happy" about the ruling of the court, said Rose Moran.',
            "Rose Moran",
            '"We are very happy" about the ruling of the court',
        ),
        (
            'Mr. Junius said Nalco\'s "intention is to remain a public company."',
            "Mr. Junius",
            'Nalco\'s "intention is to remain a public company."',
        ),
        (
            'The pact angered members ("I want my dues back," wrote Ed Nell).',
            "Ed Nell",
            "I want my dues back",
        ),
    ],
)
def test_marks_do_not_mislead(said, text, speaker, content):
    assert [(who, words) for who, words, _ in said(text)] == [(speaker, content)]


def test_sentences_between_marks_are_whose_sentence_announces_them(said):
    text = (
        '"We will keep the trains running," the mayor said. His rival, Tod Cross, '
        'tweeted a warning. "Remember who stopped the trains."'
    )
    assert said(text)[-1][1] == "Remember who stopped the trains."
    assert said(text)[-1][0] != "the mayor"


def test_a_name_between_marks_is_not_the_whole_of_what_is_said(said):
    assert said('Eurofen called the plan "a gift to dumpers".')[0][2] is False
