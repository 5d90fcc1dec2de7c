"""What each feature weighs, as learned from annotated reports."""

from collections.abc import Mapping
from functools import cache
from importlib import resources

import numpy as np

from dragoman.extract.positions.choosing.features import Feature

FOLDER = ("reference", "weights")
FILE = "holders.npz"
SEPARATOR = "\t"


@cache
def read_weights() -> Mapping[Feature, float]:
    """Give the weight of each feature that has one.

    The file holds ``features`` (the parts of one joined by tabs) and ``weights``.
    ``training/train_holders.py`` writes it.
    """
    path = resources.files("dragoman").joinpath(*FOLDER, FILE)
    with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
        names = str(kept["features"]).split("\n")
        weights = kept["weights"].astype(float).tolist()
    found = zip(names, weights, strict=True)
    return {tuple(name.split(SEPARATOR)): weight for name, weight in found}
