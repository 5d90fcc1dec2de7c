"""Series that figures are drawn against: dates and values from a CSV file."""

import csv
import datetime
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import ReadError

MOST_POINTS = 5_000
DATE = "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceSeries:
    """Values over time, from outside of the reports.

    Attributes:
        name: The file's name and the column's.
        points: Days and values, earliest first.
    """

    name: str
    points: tuple[tuple[datetime.date, float], ...]


def read_series(path: Path) -> tuple[ReferenceSeries, ...]:
    """Read a CSV file: a column ``date``, and a series in each column of numbers.

    Raises:
        ReadError: The file cannot be read, or has no column of dates.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(str(path), f"no table of dates and values: {error}") from error
    rows = list(csv.DictReader(text.splitlines()))[:MOST_POINTS]
    if not rows or DATE not in rows[0]:
        raise ReadError(str(path), "a table needs a column named date")
    columns = [name for name in rows[0] if name and name != DATE]
    found = [_column(path, rows, name) for name in columns]
    return tuple(series for series in found if series.points)


def _column(path: Path, rows: list[dict[str, str]], name: str) -> ReferenceSeries:
    points = []
    for row in rows:
        try:
            day = datetime.date.fromisoformat(row[DATE].strip())
            points.append((day, float(row[name].replace(",", ""))))
        except (ValueError, AttributeError):
            continue  # an empty cell, or a column of words
    return ReferenceSeries(name=f"{path.stem}: {name}", points=tuple(sorted(points)))
