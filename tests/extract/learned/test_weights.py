"""Weights are read as they were stored, and lie where an install has them."""

from importlib import resources
from pathlib import Path

import numpy as np
import pytest

from dragoman.extract.learned import weights
from dragoman.extract.learned.linear import LinearModel, load_model, save_model
from dragoman.extract.learned.weights import Weights, read_weights, save_weights
from dragoman.extract.positions.choosing.weights import to_name, weigh_features


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in place of the reference data."""
    monkeypatch.setattr(weights.resources, "files", lambda _: tmp_path)
    made = tmp_path / "weights"
    made.mkdir()
    return made


def test_one_weight_a_feature_comes_back(folder: Path) -> None:
    stored = Weights(features=["d\tnear", "d\tfar"], weights=np.array([0.5, -2.0]))
    save_weights(folder / "own.npz", stored)
    back = read_weights("own")
    assert back.features == ("d\tnear", "d\tfar")
    assert back.weights.tolist() == [0.5, -2.0]
    assert back.answers == ()
    assert back.bias is None


def test_a_model_comes_back_without_the_features_that_weigh_nothing(
    folder: Path,
) -> None:
    model = LinearModel(
        answers=("party", "aside"),
        places={"speaks": 0, "silent": 1, "chairs": 2},
        weights=np.array([[0.5, 0.0], [0.0, 0.0], [1.0, -1.0]], np.float32),
        bias=np.array([0.25, 0.0], np.float32),
    )
    save_model(folder / "own.npz", model)
    back = load_model.__wrapped__("own")
    assert back.answers == model.answers
    assert dict(back.places) == {"speaks": 0, "chairs": 1}
    heard = ["speaks", "chairs", "chairs", "unheard of"]
    assert back.scores(heard).tolist() == model.scores(heard).tolist() == [1.75, -1.0]


@pytest.mark.parametrize("name", ["holders", "roles"])
def test_weights_lie_in_the_package(name: str) -> None:
    packed = resources.files("dragoman") / "reference" / "weights" / f"{name}.npz"
    assert packed.is_file()
    stored = read_weights(name)
    assert len(stored.features) == len(set(stored.features)) == len(stored.weights)


def test_the_weights_of_holders_are_filed_by_name() -> None:
    weighed = weigh_features()
    assert [to_name(feature) for feature in weighed] == list(
        read_weights("holders").features
    )
