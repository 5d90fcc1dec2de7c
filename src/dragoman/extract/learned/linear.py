"""Linear models over features that are strings: weights in a file, sums at run time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dragoman.extract.learned.weights import Weights, read_weights, save_weights

type Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinearModel:
    """Weights of features for each of several answers.

    Attributes:
        answers: What the columns stand for.
        places: The row of each feature.
        weights: A row for each feature, a column for each answer.
        bias: What each answer starts from.
    """

    answers: tuple[str, ...]
    places: Mapping[str, int]
    weights: Scores
    bias: Scores

    def scores(self, features: Iterable[str]) -> Scores:
        """Give the log-odds of each answer; features that it does not know are nil."""
        places = self.places
        rows = {at for at in map(places.get, features) if at is not None}
        return self.weights[sorted(rows)].sum(axis=0) + self.bias


@cache
def load_model(name: str) -> LinearModel:
    """Load a model from the reference data, once."""
    learned = read_weights(name)
    bias = np.zeros(len(learned.answers)) if learned.bias is None else learned.bias
    return LinearModel(
        answers=tuple(learned.answers),
        places={feature: at for at, feature in enumerate(learned.features)},
        weights=learned.weights.astype(np.float32),
        bias=bias.astype(np.float32),
    )


def save_model(path: Path, model: LinearModel) -> None:
    """Store a model at a path; features without any weight are left out."""
    used = np.abs(model.weights).max(axis=1) > 0
    learned = Weights(
        features=[name for name, at in model.places.items() if used[at]],
        weights=model.weights[used],
        answers=model.answers,
        bias=model.bias,
    )
    save_weights(path, learned)
