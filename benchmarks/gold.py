"""Score what Dragoman reads against hand-made gold.

    python benchmarks/gold.py --gold ../shared/gold --texts ../shared/seeds
    python benchmarks/gold.py --gold ../shared/dev/gold --texts ../shared/dev/texts \
        --cache /tmp/parses --misses 60

The scorer is ``../shared/score/score.py``. With ``--cache`` the parses are kept,
so that a change of rules is scored in a second or two.
"""

import argparse
import json
import pickle
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from dragoman.codec import encode_record
from dragoman.extract import extract_reading, layout, masks, parse, syntax
from dragoman.extract.parse import parse_rows
from dragoman.extract.publication import refine_published
from dragoman.extract.syntax import Syntax
from dragoman.model.claim import identify
from dragoman.model.report import Report
from dragoman.record import assemble_record


def read_texts(folder: Path) -> Iterator[Report]:
    """Give each text file of a folder as a report without any metadata."""
    for path in sorted(folder.glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        yield Report(id=identify(text), path=str(path), text=text)


def parse_cached(report: Report, cache: Path | None) -> Syntax:
    """Parse a report, or take its parse from the cache."""
    if cache is None:
        return Syntax(*next(parse_rows([report])))
    modules = (layout, masks, parse, syntax)
    sources = b"".join(Path(m.__file__ or "").read_bytes() for m in modules)
    key = sha256(sources + report.id.encode()).hexdigest()[:20]
    path = cache / f"{key}.pickle"
    if not path.exists():
        cache.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pickle.dumps(next(parse_rows([report]))))
    _, blocks, rows = pickle.loads(path.read_bytes())
    return Syntax(report, blocks, rows)


def main() -> int:
    """Read, score, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--record", type=Path, default=Path("/tmp/record.json"))
    parser.add_argument("--scorer", type=Path, default=Path("../shared/score/score.py"))
    parser.add_argument("--misses", default="0")
    options = parser.parse_args()
    syntaxes = (parse_cached(r, options.cache) for r in read_texts(options.texts))
    readings = refine_published([extract_reading(syntax) for syntax in syntaxes])
    record = assemble_record(readings)
    options.record.write_text(json.dumps(encode_record(record), ensure_ascii=False))
    command = [sys.executable, str(options.scorer), "--record", str(options.record)]
    command += ["--gold", str(options.gold), "--texts", str(options.texts)]
    return subprocess.call([*command, "--misses", options.misses])


if __name__ == "__main__":
    sys.exit(main())
