"""Sentences written for a test, parsed as a report would be."""

import datetime
from collections.abc import Callable

import pytest

from dragoman.extract.parse import parse_reports
from dragoman.extract.syntax import Syntax
from dragoman.model.claim import identify
from dragoman.model.date import Basis, DateRange, Precision
from dragoman.model.report import Report

PUBLISHED = datetime.date(2023, 6, 14)  # a Wednesday


@pytest.fixture(scope="session")
def read() -> Callable[[str], Syntax]:
    """Parse a text, as if published on the Wednesday above."""
    published = DateRange(
        start=PUBLISHED,
        end=PUBLISHED,
        precision=Precision.DAY,
        basis=Basis.EXPLICIT,
    )

    def parse(text: str) -> Syntax:
        report = Report(id=identify(text), path="", text=text, published=published)
        return next(iter(parse_reports([report])))

    return parse
