"""Saved web pages: the report in them, without what surrounds it."""

import datetime

from lxml.etree import LxmlError

from dragoman.errors import ReadError
from dragoman.read.source import Metadata, Source
from dragoman.read.text import decode

CAREFUL_DATES = {"extensive_search": False, "original_date": True}
BASIS = "page metadata"


def read_html(data: bytes) -> Source:
    """Read a saved web page.

    Raises:
        ReadError: There is no report in it.
    """
    import trafilatura  # noqa: PLC0415 (half a second, for pages only)

    page = _declared(data)
    try:
        found = trafilatura.bare_extraction(
            page,
            with_metadata=True,
            include_comments=False,
            date_extraction_params=CAREFUL_DATES,
        )
    except (LxmlError, ValueError, RecursionError) as error:
        raise ReadError("", f"broken page: {error}") from error
    text = getattr(found, "text", None)
    if found is None or not text:
        raise ReadError("", "a web page with no report in it")
    return Source(text=str(text), metadata=_metadata(found))


def _declared(data: bytes) -> str | bytes:
    """Decode a page, unless it declares an encoding for the parser to obey."""
    head = data[:2048].lower()
    return data if b"charset=" in head and b"utf-8" not in head else decode(data)


def _metadata(found: object) -> Metadata:
    date = getattr(found, "date", None)
    language = getattr(found, "language", None)
    title = getattr(found, "title", None) or None
    outlet = getattr(found, "sitename", None) or None
    known = {"title": title, "outlet": outlet, "published": date, "language": language}
    return Metadata(
        title=title,
        outlet=outlet,
        published=datetime.date.fromisoformat(date) if date else None,
        language=language[:2].lower() if language else None,
        bases=tuple((name, BASIS) for name, value in known.items() if value),
    )
