"""Plain text with what stands above it."""

import pytest

from dragoman.read.text import read_text, unquote


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ('"Talks resume"', "Talks resume"),
        ("'Talks resume'", "Talks resume"),
        ('"A loan": museum answers', '"A loan": museum answers'),
        ('"Stay" and "go"', '"Stay" and "go"'),
        ("plain", "plain"),
    ],
)
def test_only_marks_around_the_whole_are_taken_off(written, meant):
    assert unquote(written) == meant


def test_a_title_keeps_the_quotation_it_begins_with():
    source = read_text(b'---\ntitle: "No deal": union says no\n---\nThe talks ended.\n')
    assert source.metadata.title == '"No deal": union says no'
