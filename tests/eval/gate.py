"""Score the extraction against gold, and fail where it falls below its floors.

    python tests/eval/gate.py             compare with floors.json
    python tests/eval/gate.py --update    raise the floors to the scores reached

The texts, the gold and the scorer lie beside the checkout in ``../shared``; without
them the gate says so and passes. ``floors.json`` holds a floor for each noun and set,
and the hash of the texts and gold that it speaks of. Floors only ever rise here: to
lower one, edit the file, so that the change shows and can be explained.
"""

import argparse
import hashlib
import json
import math
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
FLOORS = Path(__file__).with_name("floors.json")
DRAGOMAN = Path(sys.executable).with_name("dragoman")
MEASURES = ("found_f1", "right_f1")

type Scores = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Texts with gold, by name."""

    name: str
    texts: Path
    gold: Path

    def hash(self) -> str:
        """Hash every text and gold file, with its name."""
        total = hashlib.sha256()
        for path in sorted([*self.texts.glob("*.txt"), *self.gold.glob("*.json")]):
            total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        return total.hexdigest()


def find_corpora(shared: Path) -> list[Corpus]:
    """Find the sets that are here."""
    known = [
        Corpus("seeds", shared / "seeds", shared / "gold"),
        Corpus("dev", shared / "dev" / "texts", shared / "dev" / "gold"),
    ]
    return [corpus for corpus in known if corpus.texts.is_dir()]


def find_passages(value: Any) -> Iterator[dict[str, Any]]:
    """Find every passage of a record, however deep."""
    if isinstance(value, dict):
        if "quote" in value:
            yield value
        for inner in value.values():
            yield from find_passages(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from find_passages(inner)


def find_misquotes(record: dict[str, Any], texts: Path) -> list[str]:
    """Find passages whose words are not the report's at that place."""
    text = {
        report["id"]: (texts / Path(report["path"]).name).read_text(encoding="utf-8")
        for report in record["reports"]
    }
    return [
        f"{passage['start']}..{passage['end']} {passage['quote']!r}"
        for passage in find_passages(record)
        if text[passage["report"]][passage["start"] : passage["end"]]
        != passage["quote"]
    ]


def score(corpus: Corpus, shared: Path, scratch: Path) -> Scores:
    """Read the texts with the command that users run, and score its record."""
    record, scores = scratch / "record.json", scratch / "scores.json"
    subprocess.run([DRAGOMAN, "read", corpus.texts, "-o", record], check=True)
    misquotes = find_misquotes(json.loads(record.read_text("utf-8")), corpus.texts)
    if misquotes:
        raise SystemExit(f"{corpus.name}: not the report's words: {misquotes[:5]}")
    print(f"\n{corpus.name}", flush=True)
    scorer = [sys.executable, shared / "score" / "score.py", "--record", record]
    sets = ["--gold", corpus.gold, "--texts", corpus.texts, "--json", scores]
    subprocess.run([*scorer, *sets], check=True)
    rows: dict[str, dict[str, float]] = json.loads(scores.read_text("utf-8"))["nouns"]
    return {
        noun: {measure: row[measure] for measure in MEASURES}
        for noun, row in rows.items()
    }


def find_falls(name: str, floors: Scores, scores: Scores) -> list[str]:
    """Say which scores are below their floor."""
    return [
        f"{name}: {noun} {measure} is {scores[noun][measure]:.3f}, floor {floor:.3f}"
        for noun, row in floors.items()
        for measure, floor in row.items()
        if scores[noun][measure] < floor
    ]


def raise_floors(floors: Scores, scores: Scores) -> Scores:
    """Give the higher of floor and score, rounded down to three places."""
    return {
        noun: {
            measure: max(
                floors.get(noun, {}).get(measure, 0.0),
                math.floor(reached * 1000) / 1000,
            )
            for measure, reached in row.items()
        }
        for noun, row in scores.items()
    }


def main() -> int:
    """Run the gate."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--update", action="store_true", help="raise the floors")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    options = parser.parse_args()
    kept = json.loads(FLOORS.read_text("utf-8"))
    corpora = find_corpora(options.shared)
    if not corpora:
        print(f"eval: skipped, since {options.shared} is not here")
    failures: list[str] = []
    for corpus in corpora:
        pinned = kept.setdefault(corpus.name, {"corpus": "", "floors": {}})
        if pinned["corpus"] != corpus.hash() and not options.update:
            failures.append(f"{corpus.name}: texts or gold are not those of the floors")
        with tempfile.TemporaryDirectory() as scratch:
            scores = score(corpus, options.shared, Path(scratch))
        failures += find_falls(corpus.name, pinned["floors"], scores)
        pinned["corpus"] = corpus.hash()
        pinned["floors"] = raise_floors(pinned["floors"], scores)
    if options.update and not failures:
        FLOORS.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
    print("\n".join(failures) if failures else "eval: no score below its floor")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
