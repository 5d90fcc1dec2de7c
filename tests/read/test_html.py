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


MARKED = """<!doctype html><html amp lang="en-GB"><head><title>Port talks | Post</title>
<script type="application/ld+json">{"@context": "https://schema.org",
"@type": "NewsArticle", "headline": "Port talks resume",
"datePublished": "2024-03-05T08:15:00+01:00", "dateModified": "2024-03-09",
"publisher": {"@type": "Organization", "name": "Harbour Post"}}</script></head><body>
<amp-sidebar>Menu Sections Sport</amp-sidebar><main><article><h1>Port talks resume</h1>
<div class="share">Share on Facebook Copy link</div>
<p>PORT ANSEL (Reuters) - The dockers' union and the harbour board met again on
Tuesday, a spokesman for the board said.</p>
<p>“We are ready to sign,” the union's president told reporters after the meeting,
which lasted for six hours.</p><p>Read more: <a href="/x">What it is about</a></p>
<p>The board has offered a raise of 4 percent over two years.</p></article></main>
</body></html>"""
LIVE = """<html><head><title>Live</title></head><body><nav>Home</nav><article>
<h1>Live: strike talks</h1><section><time>10:05</time><h2>Mediator arrives</h2>
<p>The state mediator arrived at the town hall shortly before ten, a reporter
says.</p></section><section><time>09:40</time><p>The union said that it had received no
new offer from the board, and that none was due before Friday.</p></section>
</article></body></html>"""
BROKEN_LINES = """<html><head><title>Talks</title></head><body><table><tr><td>Home</td>
<td><b>Talks stall</b><br><br>PORT ANSEL - The union said on Tuesday that the talks had
stalled.<br><br>A spokesman for the board denied this and said that a new round would
begin on Friday.<br><br>"We have time," he said. The mediator was silent.<br></td></tr>
</table></body></html>"""


def test_a_page_that_describes_itself_gives_its_metadata_and_no_furniture():
    source = read_html(MARKED.encode())
    known = source.metadata
    assert (known.title, known.outlet) == ("Port talks resume", "Harbour Post")
    assert known.published.isoformat() == "2024-03-05"
    for words in ("Read more", "Share on", "Sections"):
        assert words not in source.text
    assert source.text.endswith("a raise of 4 percent over two years.")


@pytest.mark.parametrize(
    ("page", "line"),
    [
        (LIVE, "The state mediator arrived at the town hall shortly before ten, a "),
        (BROKEN_LINES, "PORT ANSEL - The union said on Tuesday that the talks had "),
    ],
)
def test_a_page_without_paragraphs_of_its_own_keeps_its_lines(page, line):
    lines = read_html(page.encode()).text.splitlines()
    assert any(found.startswith(line) for found in lines)
    assert len(lines) > 4


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
