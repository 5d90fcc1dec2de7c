"""Score who said what against PolNeAR.

    python benchmarks/polnear.py ../shared/data/polnear/dev
    python benchmarks/polnear.py ../shared/data/polnear/dev --cache /tmp/parses

Reads `text/*.txt` of the folder, and leaves the comparison with `attributions/*.ann`
to ``../shared/score/polnear.py``. PolNeAR also marks beliefs, attitudes and plans
that Dragoman keeps as positions, and never one statement inside another.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

from gold import parse_cached, read_texts

from dragoman.codec import encode_record
from dragoman.extract.actors import find_cast
from dragoman.extract.statements import find_statements
from dragoman.extract.syntax import Syntax
from dragoman.model.claim import Reading
from dragoman.record import assemble_record


def read_statements(syntax: Syntax) -> Reading:
    """Give a reading that holds the cast and what it says, nothing else."""
    cast = find_cast(syntax)
    return Reading(
        report=syntax.report,
        actors=cast.actors,
        statements=find_statements(syntax, cast),
    )


def main() -> int:
    """Read, score, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--record", type=Path, default=Path("/tmp/polnear.json"))
    parser.add_argument(
        "--scorer", type=Path, default=Path("../shared/score/polnear.py")
    )
    options = parser.parse_args()
    reports = read_texts(options.data / "text")
    readings = [read_statements(parse_cached(r, options.cache)) for r in reports]
    record = encode_record(assemble_record(readings))
    options.record.write_text(json.dumps(record, ensure_ascii=False))
    command = [sys.executable, str(options.scorer), "--record", str(options.record)]
    return subprocess.call([*command, "--data", str(options.data)])


if __name__ == "__main__":
    sys.exit(main())
