"""Saved web pages."""

import pytest

from dragoman.errors import ReadError
from dragoman.read.formats import find_reader
from dragoman.read.html import read_html
from dragoman.read.text import read_text

PAGE = """<!doctype html><html lang="en"><head><title>Rail talks - The Courier</title>
<meta property="og:site_name" content="The Courier">
<meta property="article:published_time" content="2024-03-02T10:00:00Z"></head>
<body><nav>Home | Sport | Weather</nav><article><h1>Rail talks</h1>
<p>The drivers’ union and the railway met on Saturday, a mediator said, and they
will meet again on Tuesday to speak of wages and of rest days.</p>
<p>“We are <b>not</b> there yet,” said the union’s chief negotiator.</p></article>
<script>alert("no")</script><footer>All rights reserved</footer></body></html>"""


def test_a_page_gives_its_report_and_metadata_without_what_surrounds_it():
    source = read_html(PAGE.encode())
    assert "“We are not there yet,” said the union’s chief negotiator." in source.text
    assert "alert" not in source.text
    assert "Weather" not in source.text
    assert source.metadata.outlet == "The Courier"
    assert source.metadata.published.isoformat() == "2024-03-02"
    assert dict(source.metadata.bases)["published"] == "page metadata"


def test_a_page_without_a_date_has_none():
    page = "".join(line for line in PAGE.splitlines() if "published" not in line)
    assert read_html(page.encode()).metadata.published is None


@pytest.mark.parametrize("page", ["<html>", "<html></p></div>", "<html><script>x"])
def test_a_page_with_nothing_to_read_is_an_error_of_one_line(page):
    with pytest.raises(ReadError) as caught:
        read_html(page.encode())
    assert "\n" not in caught.value.why


@pytest.mark.parametrize("page", ["<html><body><p>Words", "<html><<<>>><p>Words"])
def test_a_broken_page_gives_the_words_that_it_holds(page):
    assert "Words" in read_html(page.encode()).text


@pytest.mark.parametrize(
    ("name", "data", "reader"),
    [
        ("a.txt", b"<!DOCTYPE html><html>", read_html),
        ("a.html", b"plain", read_html),
        ("a", b"Plain words", read_text),
        ("-", b"\n <html lang=en>", read_html),
        ("a.b", b"a < b", read_text),
    ],
)
def test_the_first_bytes_tell_the_reader_and_else_the_name(name, data, reader):
    assert find_reader(name, data) is reader
