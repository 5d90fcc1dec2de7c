import pytest

from dragoman.extract.layout import split_blocks


def blocks(text):
    return [text[start:end] for start, end in split_blocks(text)]


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("OSLEY, March 14 - The union walked out.", "OSLEY, March 14 -"),
        ("PORT ELM (Reuters) - Dockers walked out.", "PORT ELM (Reuters) -"),
        ("KOSTI, Zambara, Nov 3 (AP) — Rebels left.", "KOSTI, Zambara, Nov 3 (AP) —"),
        ("(KNN) The minister resigned.", "(KNN)"),
        ("Elm (dpa) - Dockers walked out.", "Elm (dpa) -"),
        (
            "Elm, 4 May (Tidal/Agence Lo) - Rebels left.",
            "Elm, 4 May (Tidal/Agence Lo) -",
        ),
        ("ELM (Tidal/ECO) The minister resigned.", "ELM (Tidal/ECO)"),
    ],
)
def test_a_dateline_is_a_block_of_its_own(text, dateline):
    assert blocks(text) == [dateline, text[len(dateline) + 1 :]]


@pytest.mark.parametrize(
    "text",
    [
        "- The first demand of the list is a raise.",
        "The union (GMB) - the largest - left.",
        "A man - the best of them - left.",
        "Union-company talks - a long story - resumed.",
        "PORT ELM - MAY 3: Smoke rises over the quay.",
    ],
)
def test_a_dash_elsewhere_cuts_nothing(text):
    assert blocks(text) == [text]
