"""Score resolved dates and durations on TimeML files (TempEval-3).

    python benchmarks/dates.py ../shared/data/te3/AQUAINT ../shared/data/te3/TimeBank
    python benchmarks/dates.py DATA... --cache /tmp/parses --misses 100

The scorer is ``../shared/score/dates.py``; several folders are scored together.
"""

import argparse
import importlib.util
import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

from gold import parse_cached

from dragoman.extract.times import find_times
from dragoman.model.claim import identify
from dragoman.model.date import Basis, DateRange, Precision
from dragoman.model.report import Report


def read_written(text: str | None) -> DateRange:
    """Give the day that a file says it was written on."""
    if not text:
        return DateRange()
    day = date.fromisoformat(text[:10])
    return DateRange(
        start=day, end=day, precision=Precision.DAY, basis=Basis.EXPLICIT, words=text
    )


def find_values(folder: Path, cache: Path | None) -> Iterator[dict[str, object]]:
    """Find the times of each text of a folder."""
    for path in sorted(folder.glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        written = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        report = Report(
            id=identify(text),
            path=str(path),
            text=text,
            published=read_written(written["published"]),
        )
        for found in find_times(parse_cached(report, cache)).expressions:
            if found.value:
                yield {
                    "doc": path.stem,
                    "start": found.start,
                    "end": found.end,
                    "value": found.value,
                    "words": " ".join(text[found.start : found.end].split()),
                }


def load_scorer(path: Path) -> ModuleType:
    """Load the scorer as a module, to list what was missed."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def list_misses(
    gold: Path, given: list[dict[str, object]], scorer: Path
) -> Counter[str]:
    """Count what was missed, misread or made up, by its words."""
    load = load_scorer(scorer).load
    counts: Counter[str] = Counter()
    for path in sorted(gold.glob("*.tml")):
        text, _, times = load(path)
        free = [g for g in given if g["doc"] == path.stem]
        for start, end, value in times:
            words = " ".join(text[start:end].split())
            near = [g for g in free if g["start"] < end and g["end"] > start]
            if not near:
                counts[f"MISSED {words!r} {value}"] += 1
                continue
            best = next((g for g in near if g["value"] == value), near[0])
            free.remove(best)
            if best["value"] != value:
                counts[f"WRONG {words!r} gold {value} given {best['value']}"] += 1
        for g in free:
            counts[f"EXTRA {g['words']!r} {g['value']}"] += 1
    return counts


def main() -> int:
    """Write texts, find their times, score, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--scorer", type=Path, default=Path("../shared/score/dates.py"))
    parser.add_argument("--misses", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        gold, texts = Path(name) / "gold", Path(name) / "texts"
        gold.mkdir()
        for folder in options.data:
            for path in folder.glob("*.tml"):
                shutil.copy(path, gold)
        score = [sys.executable, str(options.scorer), "--gold", str(gold)]
        subprocess.run([*score, "--texts", str(texts)], check=True)
        given = list(find_values(texts, options.cache))
        lines = Path(name) / "given.jsonl"
        lines.write_text("".join(json.dumps(g) + "\n" for g in given), encoding="utf-8")
        code = subprocess.call([*score, "--given", str(lines)])
        if options.misses:
            misses = list_misses(gold, given, options.scorer)
            for line, count in misses.most_common(options.misses):
                print(f"{count:4} {line}")
    return code


if __name__ == "__main__":
    sys.exit(main())
