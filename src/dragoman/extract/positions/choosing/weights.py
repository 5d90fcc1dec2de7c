"""What each feature of a holder weighs, as learned from annotated reports."""

from collections.abc import Mapping
from functools import cache

from dragoman.extract.learned.weights import read_weights
from dragoman.extract.positions.choosing.features import Feature

FILE = "holders"
SEPARATOR = "\t"


@cache
def weigh_features() -> Mapping[Feature, float]:
    """Give the weight of each feature that has one.

    ``training/train_holders.py`` makes them.
    """
    learned = read_weights(FILE)
    features = (tuple(name.split(SEPARATOR)) for name in learned.features)
    weights = learned.weights.astype(float).tolist()
    return dict(zip(features, weights, strict=True))


def to_name(feature: Feature) -> str:
    """Give the name by which a feature is filed."""
    return SEPARATOR.join(feature)
