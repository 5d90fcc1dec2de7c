"""Metadata that somebody wrote down: a sidecar file, or front matter.

The sidecar of ``report.txt`` is ``report.txt.json`` or ``report.json`` beside it:
an object with any of ``title``, ``outlet``, ``published`` (ISO 8601, or
with the name of its month), ``language`` and ``wire`` (a list, or names parted by
commas). A date that cannot be read is left out, and told among the bases.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from dragoman.errors import ReadError
from dragoman.read.days import read_day
from dragoman.read.source import FIELDS, Metadata, note_unread_date

SYNONYMS = {
    "headline": "title",
    "source": "outlet",
    "publisher": "outlet",
    "date": "published",
    "lang": "language",
    "agencies": "wire",
}
LANGUAGE_CODE = 2


def find_sidecar(path: Path) -> Path | None:
    """Find the file beside a report that holds its metadata."""
    for candidate in (path.with_name(path.name + ".json"), path.with_suffix(".json")):
        if candidate != path and candidate.is_file():
            return candidate
    return None


def read_sidecar(path: Path) -> Metadata:
    """Read a sidecar file.

    Raises:
        ReadError: It is no JSON object, or cannot be read.
    """
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ReadError(str(path), f"sidecar cannot be read: {error}") from error
    if not isinstance(values, dict):
        raise ReadError(str(path), "sidecar is no JSON object")
    return to_metadata(values, f"sidecar {path.name}")


def to_metadata(values: Mapping[str, object], basis: str) -> Metadata:
    """Turn named values into metadata; names that mean nothing here are ignored."""
    known = {SYNONYMS.get(name, name): value for name, value in values.items() if value}
    wire = known.get("wire", ())
    names = wire.split(",") if isinstance(wire, str) else wire
    language = _text(known.get("language"))
    written = _text(known.get("published"))
    published = read_day(written) if written else None
    unread = note_unread_date(written, basis) if written and not published else ()
    told = [name for name in FIELDS if name in known]
    if unread:
        told.remove("published")
    return Metadata(
        title=_text(known.get("title")),
        outlet=_text(known.get("outlet")),
        published=published,
        language=language[:LANGUAGE_CODE].lower() if language else None,
        wire=tuple(str(n).strip() for n in names) if isinstance(names, list) else (),
        bases=(*((name, basis) for name in told), *unread),
    )


def _text(value: object) -> str | None:
    return str(value).strip() or None if value is not None else None
