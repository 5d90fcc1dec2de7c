"""Time a cold brief, and extraction against the bare parse of the same texts.

    python benchmarks/speed.py ../shared/seeds --runs 5

Prints medians. The whole of extraction must do at least 0.7 of the words per
second of the bare parse by the same pipeline in the same run; a cold brief of the
five seeds may take 10 s on two cores.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from dragoman import Reports, read_reports
from dragoman.extract import extract_readings
from dragoman.extract.layout import split_blocks
from dragoman.extract.parse import BATCH_SIZE, LOOKALIKES, load_parser


def time_brief(folder: Path) -> float:
    """Time ``dragoman brief`` in a process of its own, in seconds."""
    with tempfile.TemporaryDirectory() as home:
        output = str(Path(home) / "dossier.html")
        program = str(Path(sys.executable).with_name("dragoman"))
        start = time.perf_counter()
        command = [program, "brief", str(folder), "-o", output]
        subprocess.run(command, check=True, capture_output=True)
        return time.perf_counter() - start


def time_parse(reports: Reports) -> tuple[float, int]:
    """Time the bare parse, in seconds; and count the words."""
    blocks = [
        report.text[start:end].translate(LOOKALIKES)
        for report in reports.reports
        for start, end in split_blocks(report.text, report.body)
    ]
    start = time.perf_counter()
    docs = load_parser().pipe(blocks, batch_size=BATCH_SIZE)
    words = sum(len(doc) for doc in docs)
    return time.perf_counter() - start, words


def time_extraction(reports: Reports) -> float:
    """Time the whole of extraction, parse included, in seconds."""
    start = time.perf_counter()
    for _ in extract_readings(reports.reports):
        pass
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    reports = read_reports(options.folder)
    time_extraction(reports)
    parses, wholes, briefs = [], [], []
    for _ in range(options.runs):
        seconds, words = time_parse(reports)
        parses.append(words / seconds)
        wholes.append(words / time_extraction(reports))
        briefs.append(time_brief(options.folder))
    ratios = [whole / parse for whole, parse in zip(wholes, parses, strict=True)]
    print(
        f"{len(reports.reports)} reports, {words} words, {options.runs} runs, medians"
    )
    print(f"bare parse        {median(parses):8.0f} words/s")
    print(f"whole extraction  {median(wholes):8.0f} words/s")
    print(f"ratio             {median(ratios):8.2f} (at least 0.70)")
    print(f"cold brief        {median(briefs):8.1f} s (at most 10)")


if __name__ == "__main__":
    main()
