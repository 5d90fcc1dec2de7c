"""Score the inferred day of publication against gold, a folder as a whole.

    python benchmarks/published.py --gold ../shared/gold --texts ../shared/seeds

A report counts as dated where the gold day lies inside an interval that is known
at both ends, and as dated to the week where that interval has at most seven days.
"""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from gold import parse_cached, read_texts

from dragoman.extract import extract_reading
from dragoman.extract.publication import refine_published
from dragoman.model.date import DateRange

WEEK = 7


def find_width(published: DateRange) -> int | None:
    """Give how many days an interval has, ``None`` if it is open or unknown."""
    if published.start is None or published.end is None:
        return None
    return (published.end - published.start).days + 1


def is_inside(published: DateRange, day: date) -> bool:
    """Whether a day may be the one of publication."""
    low, high = published.start, published.end
    return (low is None or low <= day) and (high is None or day <= high)


def main() -> int:
    """Read, infer, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    syntaxes = (parse_cached(r, options.cache) for r in read_texts(options.texts))
    inside = dated = to_the_week = total = 0
    for reading in refine_published([extract_reading(s) for s in syntaxes]):
        path = options.gold / f"{Path(reading.report.path).stem}.json"
        day = date.fromisoformat(json.loads(path.read_text("utf-8"))["published"])
        published = reading.report.published
        width = find_width(published)
        is_right = is_inside(published, day)
        total += 1
        inside += is_right
        dated += is_right and width is not None
        to_the_week += is_right and width is not None and width <= WEEK
        print(f"{path.stem:16} {day} {published.start}..{published.end} {is_right}")
        print(f"{'':16} {published.basis.value}: {published.words}")
    print(
        f"{inside} of {total} inside, {dated} at both ends, {to_the_week} to the week"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
