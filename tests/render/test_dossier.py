"""The dossier: complete, escaped, linked both ways, and the same each time."""

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest

from dragoman import Report, Reports, build_record, read_reports, render_dossier
from dragoman.model.record import Record
from dragoman.model.report import Problem
from dragoman.render.index import Index

EXAMPLES = Path(__file__).parents[2] / "examples"


class Page(HTMLParser):
    """Ids, inner links and outer addresses of a page, and the words in it."""

    def __init__(self, html):
        super().__init__()
        self.ids, self.links, self.outer, self.words = [], [], [], []
        self.quiet = 0
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.ids += [values["id"]] if "id" in values else []
        href = values.get("href", "")
        self.links += [href[1:]] if href.startswith("#") else []
        self.outer += [
            v for k, v in attrs if k in {"src", "href"} and not v.startswith("#")
        ]

        self.quiet += tag == "sup"

    def handle_endtag(self, tag):
        self.quiet -= tag == "sup"

    def handle_data(self, data):
        self.words += [] if self.quiet else [data]


@pytest.fixture(scope="module", params=["strike", "truce"])
def record(request):
    return build_record(read_reports(EXAMPLES / request.param))


@pytest.fixture(scope="module")
def html(record):
    return render_dossier(record)


def test_every_inner_link_leads_somewhere_and_every_id_is_one(html):
    page = Page(html)
    assert not set(page.links) - set(page.ids)
    assert [key for key, number in Counter(page.ids).items() if number > 1] == []


def test_nothing_is_loaded_from_elsewhere(html):
    assert not Page(html).outer
    assert not re.search(r"@import|url\(", html)


def test_every_entry_stands_in_the_page_and_its_words_are_marked(record, html):
    index, page = Index(record), Page(html)
    ids = set(page.ids)
    nouns = [*record.statements, *record.figures, *record.positions, *record.events]
    nouns += [term for proposal in record.proposals for term in proposal.terms]
    assert nouns
    for entry in nouns:
        assert index.anchor(entry.id) in ids
        for passage in index.passages[entry.id]:
            assert index.place(passage) in ids


def test_every_report_stands_in_the_page_to_the_word(record, html):
    words = "".join(Page(html).words)
    for report in record.reports:
        for line in report.text[report.body :].splitlines():
            assert line.strip()[:40] in words


def test_the_same_record_gives_the_same_page(record, html):
    assert render_dossier(record) == html


def test_markup_in_a_report_is_shown_and_never_runs():
    text = (
        "The union said that <script>alert(1)</script> it would strike on Monday.\n"
        "“<img src=x onerror=alert(1)>,” said a spokesman for the union.\n"
    )
    report = Report(id="r1", path="<b>.txt", text=text, title="<i>Title</i>")
    problem = Problem(path="<u>.txt", why="<em>why</em>")
    reports = Reports(reports=(report,), problems=(problem,))
    page = render_dossier(build_record(reports))
    for tag in ("<script>alert", "<img", "<b>", "<i>", "<u>", "<em>"):
        assert tag not in page
    assert "&lt;script&gt;alert(1)" in page


def test_an_empty_record_says_so():
    page = render_dossier(Record())
    assert "The reports do not let this be derived" in page
    assert "Everything given was read" in page
