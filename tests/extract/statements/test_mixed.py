"""Quotations where marks mislead the parser."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "''People say so often, and I grant them that,'' said Representative Dan "
            "Killen, a lawyer who flew to Tarn.",
            "Representative Dan Killen",
            "People say so often, and I grant them that",
        ),
        (
            '"We could not be prouder" of the ruling of the court, said Rose Moran.',
            "Rose Moran",
            '"We could not be prouder" of the ruling of the court',
        ),
        (
            'Mr. Junius said the harbour\'s "purpose is to go on as a free port."',
            "Mr. Junius",
            'the harbour\'s "purpose is to go on as a free port."',
        ),
        (
            'The pact angered members ("Give us a ballot first," wrote Ed Nell).',
            "Ed Nell",
            "Give us a ballot first",
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
    assert said('Portunion called the plan "a present for smugglers".')[0][2] is False
