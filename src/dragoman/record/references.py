"""Figures against a series from elsewhere: a ministry's counts, a data set's."""

import csv
import datetime
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from dragoman.errors import ReadError
from dragoman.model.record import Deviation, Record, Reference, Series
from dragoman.record.lookup import Lookup, make_lookup

COLUMNS = 2


def load_reference(path: str | Path, what: str) -> Reference:
    """Load a reference from a CSV file with a day and a value in each line.

    A first line that holds no day is taken for a header.

    Args:
        path: The file; days are ISO 8601.
        what: The thing counted, as series name it ("deaths").

    Raises:
        ReadError: The file cannot be read, or a line has no day and value.
    """
    source = Path(path)
    try:
        with source.open(encoding="utf-8-sig", newline="") as file:
            rows = [row for row in csv.reader(file) if any(row)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ReadError(str(path), f"no CSV: {error}") from error
    points = list(_points(rows, str(path)))
    if not points:
        raise ReadError(str(path), "no day and value in any line")
    return Reference(what=what, source=source.name, points=tuple(sorted(points)))


def _points(rows: list[list[str]], path: str) -> Iterator[tuple[datetime.date, float]]:
    for number, row in enumerate(rows, 1):
        try:
            day, value = row[:COLUMNS]
            yield datetime.date.fromisoformat(day.strip()), float(value)
        except ValueError as error:
            if number > 1:
                raise ReadError(path, f"line {number}: no day and value") from error


def add_reference(record: Record, reference: Reference) -> Record:
    """Give a record whose figures of one thing are read against a reference.

    A figure is compared with the latest point on or before its day. Where several
    series are of that thing, only the one whose values are nearest is compared.
    """
    lookup = make_lookup(record.reports, record.actors)
    found = [
        list(_deviate(series, record, reference, lookup))
        for series in record.series
        if series.what.startswith(reference.what)
    ]
    near = min((d for d in found if d), key=_distance, default=[])
    return replace(
        record,
        references=(*record.references, reference),
        deviations=(*record.deviations, *near),
    )


def _distance(deviations: list[Deviation]) -> float:
    return sum(abs(d.share) for d in deviations) / len(deviations)


def _deviate(
    series: Series, record: Record, reference: Reference, lookup: Lookup
) -> Iterator[Deviation]:
    days = [day for day, _ in reference.points]
    for figure in record.figures:
        day = lookup.counted(figure).start if figure.id in series.figures else None
        place = bisect_right(days, day) if day else 0
        if place:
            expected = reference.points[place - 1][1]
            share = (figure.quantity.low - expected) / (abs(expected) or 1.0)
            yield Deviation(
                figure=figure.id,
                reference=reference.source,
                expected=expected,
                share=round(share, 4),
            )
