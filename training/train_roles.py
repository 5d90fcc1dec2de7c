"""Train the model that judges the part of actors of whom no rule tells one.

    python -m training.train_roles tests/eval/wide

Every report is read by the rules as they stand; each actor of
whose part they are silent gets its traits and, from the annotation, its answer: a
party, a mediator, a guarantor, an observer, or aside. Prints how many of all the
annotated actors that are found have their annotated role, by the rules alone and
with the model, by five-fold cross-validation over reports; then trains on all and
writes ``reference/weights/roles.npz``.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from benchmarks.annotated import read_annotated
from dragoman.extract.actors import find_cast, judging, roles
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.traits import Cues, Decided, Scene
from dragoman.extract.learned.linear import LinearModel, save_model
from dragoman.extract.parse import parse_reports
from dragoman.extract.syntax import Syntax
from dragoman.model.actor import Actor

WEIGHTS = Path("src/dragoman/reference/weights")
ANSWERS = ("party", "mediator", "guarantor", "observer", judging.ASIDE)
ROLES = (*ANSWERS[:-1], "source", "other")
AS_ANNOTATED = {"host": "mediator", "monitor": "observer", "outlet": "source"}
FOLDS = 5
RAREST = 3  # actors that must show a trait
STRENGTH = 0.02  # inverse of the regularisation
NEVER = -20.0  # where an answer that nobody has starts from


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """An annotated report as the rules read it.

    Attributes:
        syntax: Its parse.
        gold: The annotated role of each name.
        cases: The traits and the answer of each actor to learn from.
    """

    syntax: Syntax
    gold: Mapping[str, str]
    cases: Sequence[tuple[Sequence[str], str]]


def gather(folder: Path) -> list[Read]:
    """Read the annotated reports of a folder with the rules."""
    annotated = [*read_annotated(folder)]
    syntaxes = parse_reports([one.report for one in annotated])
    reads = []
    for one, syntax in zip(annotated, syntaxes, strict=True):
        gold = {actor["name"]: actor["role"] for actor in one.gold["actors"]}
        cases = [*find_cases(syntax, gold)]
        reads.append(Read(syntax=syntax, gold=gold, cases=cases))
    return reads


@contextmanager
def replaced(module: ModuleType, name: str, stand_in: object) -> Iterator[None]:
    """Let something stand in for a part of a module."""
    own = getattr(module, name)
    setattr(module, name, stand_in)
    try:
        yield
    finally:
        setattr(module, name, own)


def find_cases(
    syntax: Syntax, gold: Mapping[str, str]
) -> Iterator[tuple[Sequence[str], str]]:
    """Give the annotated actors of whose part the rules are silent."""
    traits: list[Sequence[str]] = []

    def watch(
        meant: Mapping[int, Draft], drafts: Sequence[Draft], cues: Cues, told: Decided
    ) -> Decided:
        scene = Scene(meant, drafts, cues, told)
        for draft in drafts:
            silent = judging.is_open(draft, told.get(id(draft), ()))
            traits.append(scene.describe(draft) if silent else ())
        return told

    with replaced(roles, "judge_roles", watch):
        actors = find_cast(syntax).actors
    for place, role in match(actors, gold).items():
        if traits[place]:
            yield traits[place], role if role in ANSWERS else judging.ASIDE


def match(actors: Sequence[Actor], gold: Mapping[str, str]) -> dict[int, str]:
    """Give the annotated role of each actor that is found, by its place."""
    found: dict[int, str] = {}
    for name, role in gold.items():
        likeness = {
            place: max(alike(name, known) for known in (actor.name, *actor.aliases))
            for place, actor in enumerate(actors)
            if place not in found
        }
        best = max(likeness, key=likeness.__getitem__, default=None)
        if best is not None and likeness[best]:
            found[best] = role
    return found


def alike(left: str, right: str) -> float:
    """Give the share of words that two names have in common, if one holds the other."""
    one, other = words(left), words(right)
    if not one or not other or not (one <= other or other <= one):
        return 0.0
    return len(one & other) / len(one | other)


def words(name: str) -> set[str]:
    """Give the words of a name in lower case, without "the" and points."""
    plain = name.casefold().replace(".", "").replace("-", " ").replace("’", "'")
    return {word for word in plain.split() if word != "the"}


def learn(reads: Sequence[Read]) -> LinearModel:
    """Learn what each trait adds to each answer."""
    cases = [case for read in reads for case in read.cases]
    counts = Counter(trait for traits, _ in cases for trait in traits)
    known = sorted(trait for trait, count in counts.items() if count >= RAREST)
    places = {trait: place for place, trait in enumerate(known)}
    cells = [
        (row, places[trait])
        for row, (traits, _) in enumerate(cases)
        for trait in traits
        if trait in places
    ]
    shape = (len(cases), len(known))
    matrix = csr_matrix((np.ones(len(cells)), tuple(zip(*cells, strict=True))), shape)
    fitted = LogisticRegression(C=STRENGTH, max_iter=1000)
    fitted.fit(matrix, [ANSWERS.index(answer) for _, answer in cases])
    weights = np.zeros((len(known), len(ANSWERS)), np.float32)
    bias = np.full(len(ANSWERS), NEVER, np.float32)
    for column, answer in enumerate(fitted.classes_):
        weights[:, answer] = fitted.coef_[column]
        bias[answer] = fitted.intercept_[column]
    return LinearModel(answers=ANSWERS, places=places, weights=weights, bias=bias)


def count(reads: Sequence[Read]) -> Counter[str]:
    """Count the annotated actors that are found, and those with their role."""
    counts: Counter[str] = Counter()
    for read in reads:
        actors = find_cast(read.syntax).actors
        for place, role in match(actors, read.gold).items():
            told = {claim.role.value for claim in actors[place].roles}
            told = {AS_ANNOTATED.get(name, name) for name in told}
            right = role in told or (role == "other" and not told)
            counts[role] += 1
            counts[f"{role} right"] += right
    return counts


def cross_validate(reads: Sequence[Read]) -> Counter[str]:
    """Count each fold with a model that has learned from the others."""
    counts: Counter[str] = Counter()
    for fold in range(FOLDS):
        model = learn([r for at, r in enumerate(reads) if at % FOLDS != fold])
        with replaced(judging, "load_model", lambda _, model=model: model):
            counts += count(reads[fold::FOLDS])
    return counts


def show(name: str, counts: Counter[str]) -> None:
    """Print how many roles are right, over all and of each role."""
    right = sum(counts[f"{role} right"] for role in ROLES)
    total = sum(counts[role] for role in ROLES)
    each = (f"{role} {counts[f'{role} right']}/{counts[role]}" for role in ROLES)
    print(f"{name}: {right}/{total} right ({right / total:.3f}); {', '.join(each)}")


def main() -> int:
    """Train, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path)
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    reads = gather(options.reports)
    with replaced(roles, "judge_roles", lambda _meant, _drafts, _cues, told: told):
        show("rules alone", count(reads))
    show("cross-validated", cross_validate(reads))
    model = learn(reads)
    path = options.weights / "roles.npz"
    save_model(path, model)
    cases = sum(len(read.cases) for read in reads)
    print(f"{len(reads)} reports, {cases} actors, {len(model.places)} traits")
    return 0


if __name__ == "__main__":
    sys.exit(main())
