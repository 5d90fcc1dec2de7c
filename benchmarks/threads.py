"""Score reconciliation on negotiations of our own, each with its gold in one file.

    python benchmarks/threads.py --half even --cache /tmp/parses

A file holds the reports of one negotiation and what of them is one. Each report has a
line ``@``, its name, its date and its outlet, then ``TEXT`` and the text, a paragraph a
line. After ``GOLD``, cells parted by tabs, come ``A`` for an actor (all names and
phrases for it; "name@report" holds for one report), ``E`` for an event (its tellings),
``C`` for a change of position (side, tellings before, "=>", tellings after) and ``D``
for a disagreement (kind, tellings of each side, parted by "|"). A telling is
"report: words", quoted exactly.

Rules may be mended on the negotiations of the odd half; the even half tells how that
carries over to others.
"""

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from gold import parse_cached
from reconcile import score

from dragoman.extract import extract_reading
from dragoman.extract.publication import refine_published
from dragoman.model.claim import identify
from dragoman.model.date import DateRange
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.reconcile import link_readings
from dragoman.record import assemble_record

FOLDER = Path(__file__).parent.parent / "tests" / "eval" / "threads"

CLUSTERED = {"actors": "conll", "events": "b_cubed"}
TWO_SIDES = 2

type Scores = dict[str, dict[str, float]]

type Span = tuple[str, int, int]


class MisquotedError(ValueError):
    """Words of the gold that do not stand, or do not stand once, in their report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A negotiation told by several reports, with its gold.

    Attributes:
        name: Name of its file.
        reports: The reports, in the order of the file.
        gold: What of them is one, as `reconcile.py` scores it.
    """

    name: str
    reports: tuple[Report, ...]
    gold: dict[str, Any] = field(repr=False)


def read_threads(folder: Path) -> Iterator[Thread]:
    """Give the negotiations of a folder, in order of name."""
    for path in sorted(folder.glob("*.txt")):
        yield read_thread(path)


def read_thread(path: Path) -> Thread:
    """Read one negotiation.

    Raises:
        MisquotedError: If the gold quotes words that its report does not hold once.
    """
    told, annotated = path.read_text(encoding="utf-8").split("\nGOLD\n")
    reports = tuple(_read_reports(told))
    rows = [line.split("\t") for line in annotated.split("\n") if line.strip()]
    texts = {Path(report.path).stem: report.text for report in reports}
    return Thread(name=path.stem, reports=reports, gold=_read_gold(rows, texts))


def _read_reports(told: str) -> Iterator[Report]:
    for block in re.split(r"(?m)^(?=@\t)", told):
        if not block.strip():
            continue
        head, _, *lines = block.split("\n")
        _, name, day, outlet = head.split("\t")
        text = "\n".join(line for line in lines if line.strip())
        on = date.fromisoformat(day)
        yield Report(
            id=identify(name, text),
            path=f"{name}.txt",
            text=text,
            outlet=outlet,
            published=DateRange(start=on, end=on),
        )


def _read_gold(rows: Sequence[list[str]], texts: dict[str, str]) -> dict[str, Any]:
    gold: dict[str, Any] = {"events": {}, "changes": [], "disagreements": []}
    gold["actors"] = _find_names([row[1:] for row in rows if row[0] == "A"], texts)
    for number, row in enumerate(rows):
        cells = [cell for cell in row[1:] if cell.strip()]
        if row[0] == "E":
            gold["events"][f"e{number}"] = [_find(cell, texts) for cell in cells]
        elif row[0] == "C":
            before, after = _part(cells[1:], "=>", texts)
            gold["changes"].append({"before": before, "after": after})
        elif row[0] == "D":
            sides = _part(cells[1:], "|", texts)
            gold["disagreements"].append({"kind": cells[0], "sides": sides})
    return gold


def _part(
    cells: Sequence[str], between: str, texts: dict[str, str]
) -> list[list[Span]]:
    parts: list[list[Span]] = [[]]
    for cell in cells:
        if cell == between:
            parts.append([])
        else:
            parts[-1].append(_find(cell, texts))
    if len(parts) < TWO_SIDES or not all(parts):
        raise MisquotedError(f"one side only: {cells}")
    return parts


def _find(cell: str, texts: dict[str, str]) -> Span:
    name, _, words = cell.partition(": ")
    words = words.strip()
    text = texts.get(name.strip())
    if text is None:
        raise MisquotedError(f"no such report: {cell}")
    if text.count(words) != 1:
        raise MisquotedError(f"stands {text.count(words)} times: {cell}")
    start = text.index(words)
    return name.strip(), start, start + len(words)


def _find_names(
    actors: Sequence[Sequence[str]], texts: dict[str, str]
) -> dict[str, list[Span]]:
    """Give the mentions of each actor; the longest name, in one report first, wins."""
    names = []
    for cells in actors:
        for cell in filter(str.strip, cells):
            name, _, only = cell.partition("@")
            names.append((name.strip(), only.strip(), cells[0]))
    names.sort(key=lambda row: (-len(row[0]), not row[1]))
    found: dict[str, list[Span]] = {cells[0]: [] for cells in actors}
    for report, text in texts.items():
        taken: list[tuple[int, int]] = []
        for name, only, actor in names:
            if only and only != report:
                continue
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
                start, end = match.span()
                if all(end <= s or e <= start for s, e in taken):
                    taken.append((start, end))
                    found[actor].append((report, start, end))
    return {actor: sorted(spans) for actor, spans in found.items() if spans}


def build(thread: Thread, cache: Path | None) -> Record:
    """Read, extract and reconcile the reports of a negotiation."""
    readings = [extract_reading(parse_cached(r, cache)) for r in thread.reports]
    readings = list(refine_published(readings))
    found = link_readings(readings)
    return assemble_record(readings, found.heads, found.links)


def score_threads(
    folder: Path, half: str, cache: Path | None
) -> Iterator[tuple[str, Scores]]:
    """Score the negotiations of one half of a folder ("odd", "even" or "all")."""
    for thread in read_threads(folder):
        number = int(re.sub(r"\D", "", thread.name) or "0")
        if half in ("all", "odd" if number % 2 else "even"):
            yield thread.name, score(thread.gold, build(thread, cache))


def pool(found: Sequence[Scores]) -> Scores:
    """Give means of what is clustered, and what is found counted each alike."""
    pooled: Scores = {
        noun: {key: sum(s[noun][key] for s in found) / len(found)}
        for noun, key in CLUSTERED.items()
    }
    for noun in ("changes", "disagreements"):
        gold = sum(s[noun]["gold"] for s in found)
        given = sum(s[noun]["given"] for s in found)
        right = sum(s[noun]["precision"] * s[noun]["given"] for s in found)
        hit = sum(s[noun]["recall"] * s[noun]["gold"] for s in found)
        pooled[noun] = {
            "gold": gold,
            "given": given,
            "precision": right / max(1, given),
            "recall": hit / max(1, gold),
        }
    return pooled


def main() -> int:
    """Score and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--half", choices=("odd", "even", "all"), default="even")
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    found: list[Scores] = []
    for name, scores in score_threads(options.folder, options.half, options.cache):
        found.append(scores)
        pairs = "  ".join(
            f"{noun} {scores[noun]['given']:.0f} given of {scores[noun]['gold']:.0f} "
            f"P {scores[noun]['precision']:.2f} R {scores[noun]['recall']:.2f}"
            for noun in ("changes", "disagreements")
        )
        means = "  ".join(
            f"{noun} {scores[noun][key]:.2f}" for noun, key in CLUSTERED.items()
        )
        print(f"{name:14}{means}  {pairs}")
    for noun, values in pool(found).items() if found else ():
        print(f"{noun:14}" + "  ".join(f"{k} {v:.3f}" for k, v in values.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
