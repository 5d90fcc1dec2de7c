"""Reports that repeat another: wire copies, updates, near-duplicates.

Two reports are likely one text where many of their runs of words are the same. That
share is estimated from a sketch of each report (MinHash: Broder 1997), and only
reports whose sketches agree in a band are compared.
"""

from collections.abc import Iterable
from functools import cache
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from dragoman.model.report import Report
from dragoman.reconcile.compare import Comparison
from dragoman.reference.wording import fold_words

RUN = 5  # words in a run
HASHES, BANDS = 144, 48  # a share of a third meets in a band in five cases of six
ECHO = 0.33  # share of runs from which a report repeats another; others share few
UNSURE = 0.2

type Sketch = npt.NDArray[np.uint64]


def sketch_report(report: Report) -> Sketch:
    """Sketch the runs of words of a report, to estimate what it shares."""
    words = fold_words(report.text[report.body :])
    runs = {" ".join(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1))}
    hashes = np.fromiter((_hash(run) for run in sorted(runs)), dtype=np.uint64)
    factors, offsets = _permutations()
    mixed = hashes[:, None] * factors[None, :] + offsets[None, :]
    sketch: Sketch = mixed.min(axis=0)
    return sketch


def band_keys(sketch: Sketch) -> list[tuple[int, bytes]]:
    """Give the keys under which a sketch meets those that may be alike."""
    told = sketch.tobytes()
    width = len(told) // BANDS
    return [(i, told[i * width : (i + 1) * width]) for i in range(BANDS)]


def compare_sketches(left: Sketch, right: Sketch) -> Comparison:
    """Estimate the share of runs of words that two reports have in common."""
    share = float(np.mean(left == right))
    return Comparison(share, f"{share:.0%} of their runs of {RUN} words are the same")


def _hash(run: str) -> int:
    return int.from_bytes(blake2b(run.encode(), digest_size=8).digest())


@cache
def _permutations() -> tuple[Sketch, Sketch]:
    """Give odd factors and offsets, the same in every run of the program."""
    values: Iterable[int] = (_hash(f"dragoman {i}") for i in range(2 * HASHES))
    numbers = np.fromiter(values, dtype=np.uint64)
    return numbers[:HASHES] | np.uint64(1), numbers[HASHES:]
