"""Dictionary forms that the parser gets wrong."""

import pytest

from dragoman.extract.parse import mend_lemma


@pytest.mark.parametrize(
    ("form", "lemma", "mended"),
    [
        ("hoped", "hop", "hope"),
        ("staged", "stag", "stage"),
        ("fined", "fin", "fine"),
        ("hopped", "hop", "hop"),
        ("visited", "visit", "visit"),
        ("called", "call", "call"),
        ("boxed", "box", "box"),
    ],
)
def test_a_silent_e_comes_back(form, lemma, mended):
    assert mend_lemma(form, lemma) == mended
