"""Linear models over features that are strings: weights in a file, sums at run time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

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

    def choose(self, scores: Scores, group: str) -> tuple[str, float]:
        """Give the likeliest answer of a group ("group:answer"), and its share."""
        at = [i for i, name in enumerate(self.answers) if name.startswith(f"{group}:")]
        odds = np.exp(scores[at] - scores[at].max())
        best = int(odds.argmax())
        name = self.answers[at[best]].partition(":")[2]
        return name, float(odds[best] / odds.sum())


@cache
def load_model(name: str) -> LinearModel:
    """Load a model from the reference data, once."""
    folder = resources.files("dragoman.reference").joinpath("weights")
    stored = np.load(BytesIO(folder.joinpath(f"{name}.npz").read_bytes()))
    names = str(stored["features"]).split("\n")
    return LinearModel(
        answers=tuple(str(stored["answers"]).split("\n")),
        places={feature: at for at, feature in enumerate(names)},
        weights=stored["weights"].astype(np.float32),
        bias=stored["bias"].astype(np.float32),
    )


def save_model(
    path: Path,
    answers: Sequence[str],
    features: Sequence[str],
    weights: NDArray[np.floating],
    bias: NDArray[np.floating],
) -> None:
    """Store a model; features without any weight are left out.

    Args:
        path: Where to, ending in ``.npz``.
        answers: What the columns stand for.
        features: What the rows stand for.
        weights: A row for each feature, a column for each answer.
        bias: What each answer starts from.
    """
    used = np.abs(weights).max(axis=1) > 0
    kept = [name for name, use in zip(features, used, strict=True) if use]
    np.savez_compressed(
        path,
        answers=np.array("\n".join(answers)),
        features=np.array("\n".join(kept)),
        weights=weights[used].astype(np.float16),
        bias=bias.astype(np.float32),
    )


def to_share(log_odds: float) -> float:
    """Turn log-odds into a probability."""
    return float(1 / (1 + np.exp(-log_odds)))
