"""The lines that a message begins with: from whom, on what, when."""

import datetime
import re
from collections.abc import Mapping
from email.utils import parseaddr, parsedate_to_datetime

from dragoman.read.days import read_day
from dragoman.read.source import Metadata, note_unread_date

BASIS = "message header"
NAMES = ("from", "to", "cc", "reply-to", "subject", "date", "sent")
HEADER = re.compile(
    rf"\ufeff?((?:(?:{'|'.join(NAMES)}):[ \t]*\S.*\n(?:[ \t]+\S.*\n)*){{2,}})\s*\n",
    re.IGNORECASE,
)
LINE = re.compile(r"^([A-Za-z-]+):[ \t]*(.*)$", re.MULTILINE)


def read_header(text: str) -> tuple[Metadata, int]:
    """Read the header lines that a pasted message begins with.

    Returns:
        What they say and where they end; nothing and 0 where there are none.
    """
    found = HEADER.match(text)
    if found is None:
        return Metadata(), 0
    values = {name.lower(): value for name, value in LINE.findall(found[1])}
    return to_metadata(values), found.end()


def to_metadata(values: Mapping[str, str]) -> Metadata:
    """Turn header lines, by their names in small letters, into metadata."""
    title = values.get("subject", "").strip() or None
    outlet = parseaddr(values.get("from", ""))[0] or None
    written = (values.get("date") or values.get("sent") or "").strip()
    published = _day(written)
    unread = note_unread_date(written, BASIS) if written and not published else ()
    known = {"title": title, "outlet": outlet, "published": published}
    return Metadata(
        title=title,
        outlet=outlet,
        published=published,
        bases=(*((name, BASIS) for name, value in known.items() if value), *unread),
    )


def _day(text: str) -> datetime.date | None:
    """Give the day that a header tells in the form that mail prescribes, or another."""
    try:
        return parsedate_to_datetime(text).date()
    except ValueError:
        return read_day(text)
