"""Score actors, positions, terms and events on reports of our own of many kinds.

    python benchmarks/wide.py --half even --cache /tmp/parses --misses 40

``tests/eval/wide`` holds 320 reports on invented negotiations with their
annotation: wars, hostages, strikes, takeovers, coalitions, treaties. Rules may be
mended on those whose name ends in an odd number; the even ones say how that
carries over. The scorer is ``../shared/score/score.py``; its lines on statements
and figures mean nothing here, since neither is annotated.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from annotated import Annotated, read_annotated
from gold import parse_cached

from dragoman.codec import encode_record
from dragoman.extract import extract_reading
from dragoman.record import assemble_record

HALVES = {"odd": "13579", "even": "02468", "all": "0123456789"}


def write(folder: Path, annotated: list[Annotated], cache: Path | None) -> None:
    """Write texts, gold and the record of what the rules read."""
    for kind in ("texts", "gold"):
        (folder / kind).mkdir()
    for one in annotated:
        name = one.gold["id"]
        (folder / "texts" / f"{name}.txt").write_text(one.report.text, "utf-8")
        gold = json.dumps(one.gold, ensure_ascii=False)
        (folder / "gold" / f"{name}.json").write_text(gold, "utf-8")
    parsed = (parse_cached(one.report, cache) for one in annotated)
    record = assemble_record([extract_reading(syntax) for syntax in parsed])
    written = json.dumps(encode_record(record), ensure_ascii=False)
    (folder / "record.json").write_text(written, "utf-8")


def main() -> int:
    """Read, score, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=Path, default=Path("tests/eval/wide"))
    parser.add_argument("--half", choices=sorted(HALVES), default="even")
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--scorer", type=Path, default=Path("../shared/score/score.py"))
    parser.add_argument("--misses", default="0")
    options = parser.parse_args()
    last = HALVES[options.half]
    chosen = [a for a in read_annotated(options.reports) if a.gold["id"][-1] in last]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        write(folder, chosen, options.cache)
        command = [sys.executable, str(options.scorer), "--misses", options.misses]
        command += ["--record", str(folder / "record.json")]
        command += ["--gold", str(folder / "gold"), "--texts", str(folder / "texts")]
        return subprocess.call(command)


if __name__ == "__main__":
    sys.exit(main())
