"""Nineteen reports on one negotiation, against hand-made judgements.

The reports lie beside the checkout; without them this test is skipped.
"""

import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT.parent / "shared" / "data" / "lima"
FLOORS = {
    ("actors", "conll"): 0.75,
    ("events", "b_cubed"): 0.70,
    ("changes", "precision"): 0.80,
    ("disagreements", "precision"): 0.80,
    ("disagreements", "recall"): 0.70,
}

pytestmark = pytest.mark.skipif(
    not TEXTS.is_dir(), reason="the reports lie in ../shared, which is not here"
)


@pytest.fixture(scope="module")
def scores():
    sys.path.insert(0, str(ROOT / "benchmarks"))
    try:
        import reconcile
    finally:
        sys.path.pop(0)
    gold = json.loads((ROOT / "tests/eval/lima/gold.json").read_text("utf-8"))
    return reconcile.score(gold, reconcile.build(TEXTS, None))


@pytest.mark.parametrize(("noun", "measure"), FLOORS)
def test_reconciliation_is_no_worse_than_it_has_to_be(scores, noun, measure):
    assert scores[noun][measure] >= FLOORS[noun, measure]
