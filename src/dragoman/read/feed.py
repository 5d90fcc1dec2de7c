"""RSS and Atom → reports: an item's own text, with its date, title and outlet."""

import datetime
import io
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import feedparser

from dragoman.errors import ReadError
from dragoman.read.source import Metadata

MAX_ITEMS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One item of a feed.

    Attributes:
        address: Where the whole of it is said to be.
        data: Its text, as a page.
        written: What the feed says of it.
    """

    address: str
    data: bytes
    written: Metadata


def read_feed(address: str, data: bytes) -> Iterator[FeedEntry]:
    """Read the items of a feed that have a text.

    Raises:
        ReadError: It is no feed.
    """
    # A stream, since feedparser would open what looks like an address or a file.
    stream = io.BytesIO(data)
    found = feedparser.parse(stream, sanitize_html=True, resolve_relative_uris=False)
    if not found.get("version"):
        raise ReadError(address, "no feed: neither RSS nor Atom")
    outlet = str(found.feed.get("title", ""))
    for item in found.entries[:MAX_ITEMS]:
        text = _text(item)
        if text:
            yield _entry(address, outlet, item, text)


def _entry(address: str, outlet: str, item: Mapping[str, Any], text: str) -> FeedEntry:
    title = str(item.get("title", ""))
    day = _day(item)
    written = Metadata(
        title=title or None,
        outlet=outlet or None,
        published=day,
        bases=tuple(
            (name, f"feed {address}")
            for name, value in (
                ("title", title),
                ("outlet", outlet),
                ("published", day),
            )
            if value
        ),
    )
    page = (
        '<!doctype html><html><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title></head>"
        f"<body><article><h1>{escape(title)}</h1>{text}</article></body></html>"
    )
    return FeedEntry(
        address=str(item.get("link") or item.get("id") or address),
        data=page.encode("utf-8", "replace"),
        written=written,
    )


def _text(item: Mapping[str, Any]) -> str:
    """Give the longest text of an item, as paragraphs."""
    texts = [str(part.get("value", "")) for part in item.get("content", ())]
    texts.append(str(item.get("summary", "")))
    text = max(texts, key=len)
    return text if "<" in text or not text.strip() else f"<p>{escape(text)}</p>"


def _day(item: Mapping[str, Any]) -> datetime.date | None:
    for name in ("published_parsed", "updated_parsed"):
        moment = item.get(name)
        if isinstance(moment, time.struct_time):
            return datetime.date(moment.tm_year, moment.tm_mon, moment.tm_mday)
    return None
