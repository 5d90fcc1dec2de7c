"""Saved web pages: the report in them, without what surrounds it."""

import datetime
import logging

from lxml.etree import LxmlError

from dragoman.errors import ReadError
from dragoman.read.source import Metadata, Source
from dragoman.read.text import decode
from dragoman.reference import read_table

CAREFUL_DATES = {"extensive_search": False, "original_date": True}
BASIS = "page metadata"
MAX_LINE = 160  # a page of a single paragraph is hardly ever longer
MAX_FURNITURE = 120

# What the library logs of a page is told as a problem, and not twice.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())


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
    text = _text(page, found)
    if found is None or not text.strip():
        raise ReadError("", "a web page with no report in it")
    return Source(text=text, metadata=_metadata(found))


def _text(page: str | bytes, found: object) -> str:
    """Give the report in a page, without the lines that belong to the page.

    A long text of a single line has lost its paragraphs; they are read anew.
    """
    text = str(getattr(found, "text", None) or "")
    if "\n" not in text.strip() and len(text) > MAX_LINE:
        from dragoman.read.blocks import read_blocks  # noqa: PLC0415 (the same)

        text = read_blocks(page)
    lines = (line for line in text.split("\n") if not _is_furniture(line))
    return "\n".join(lines)


def _is_furniture(line: str) -> bool:
    """Whether a line belongs to the page: "Read more: …", "Advertisement"."""
    words = line.strip(" |-*").casefold()
    if len(words) > MAX_FURNITURE:
        return False
    return any(
        words.startswith(row["phrase"])
        and (row["whole"] == "no" or words == row["phrase"])
        for row in read_table("furniture")
    )


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
