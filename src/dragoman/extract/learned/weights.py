"""Learned weights as files: ``reference/weights/<name>.npz``.

Lists of names are each one text of lines, so that nothing need be unpickled. Where a
feature has one weight only, a file tells neither answers nor what they start from.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

type Numbers = NDArray[np.floating]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What one file of weights holds.

    Attributes:
        features: What is weighed.
        weights: A row for each feature; a column for each answer, if there are any.
        answers: What the columns stand for.
        bias: What each answer starts from, if there are any.
    """

    features: Sequence[str]
    weights: Numbers
    answers: Sequence[str] = ()
    bias: Numbers | None = None


def read_weights(name: str) -> Weights:
    """Read the weights of a name from the reference data."""
    folder = resources.files("dragoman.reference").joinpath("weights")
    packed = BytesIO(folder.joinpath(f"{name}.npz").read_bytes())
    with np.load(packed, allow_pickle=False) as kept:
        return Weights(
            features=_lines(kept["features"]),
            weights=kept["weights"],
            answers=_lines(kept["answers"]) if "answers" in kept else (),
            bias=kept.get("bias"),
        )


def save_weights(path: Path, learned: Weights) -> None:
    """Store weights, in half the precision, under a path that ends in ``.npz``."""
    kept: dict[str, Numbers | NDArray[np.str_]] = {
        "features": np.array("\n".join(learned.features)),
        "weights": learned.weights.astype(np.float16),
    }
    if learned.answers:
        kept["answers"] = np.array("\n".join(learned.answers))
    if learned.bias is not None:
        kept["bias"] = learned.bias
    np.savez_compressed(path, allow_pickle=False, **kept)


def _lines(text: NDArray[np.str_]) -> tuple[str, ...]:
    return tuple(str(text).split("\n"))
