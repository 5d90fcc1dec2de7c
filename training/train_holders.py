"""Learn whom entries belong to where the rules name nobody.

    python -m training.train_holders tests/eval/wide [--check]

Reads the annotated reports of a folder (``benchmarks/annotated.py`` tells the
format) and writes ``src/dragoman/reference/weights/holders.npz``. With ``--check``
it prints instead how often the choice is right on reports that were kept out of the
learning, by cross-validation over five parts, and how often the rules were.

A conditional logit over the actors of a report: of those whom the annotation names
at least one should weigh most. Names are no features. Deterministic.

On 320 reports the choice was right, kept out of the learning, for .35 of the terms
that the rules find and give to nobody or to a mere description (the rules: .10), and
for .50 of such events (.29).
"""

import argparse
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from benchmarks.annotated import Annotated, read_annotated
from dragoman.extract import extract_reading
from dragoman.extract.learned.weights import Weights, save_weights
from dragoman.extract.parse import parse_reports
from dragoman.extract.positions.choosing import Ask, Chooser
from dragoman.extract.positions.choosing import chooser as choosing
from dragoman.extract.positions.choosing.features import Feature
from dragoman.extract.positions.choosing.weights import to_name
from dragoman.extract.syntax import Syntax, Token
from dragoman.model.actor import Actor

OUT = Path("src/dragoman/reference/weights/holders.npz")
PARTS = 5
RIDGE = 8.0
STEPS = 60
SEEN = 4  # questions in which a feature must occur
LIGHTEST = 0.02  # smaller weights are left out
ARTICLES = {"the", "a", "an", "mr", "mrs", "ms", "dr", "of"}
# Each noun, and where its annotation keeps its sort and whose it is.
NOUNS = {
    "positions": ("position", "stance", "party"),
    "terms": ("term", "kind", "party"),
    "events": ("event", "type", "participants"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An annotated entry: what it is, whose, and its passage."""

    noun: str
    sort: str
    who: tuple[str, ...]
    passage: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question with the features of its candidates and the right ones."""

    report: str
    noun: str
    found: bool
    ruled: tuple[str, ...]
    right: frozenset[str]
    features: dict[str, list[Feature]]


def entries_of(annotated: Annotated) -> Iterator[Entry]:
    """Give the entries of a report whose passage stands in its text."""
    for key, (noun, sort, holder) in NOUNS.items():
        for row in annotated.gold[key]:
            if row["span"] in annotated.report.text:
                told = row[holder] or ()
                who = (told,) if isinstance(told, str) else tuple(told)
                yield Entry(noun=noun, sort=row[sort], who=who, passage=row["span"])


def is_named(actor: Actor, name: str) -> bool:
    """Whether a name of an actor holds another's words, or the other way round."""
    wanted = words_of(name)
    names = (words_of(own) for own in (actor.name, *actor.aliases))
    return any(own and wanted and (own <= wanted or wanted <= own) for own in names)


def words_of(name: str) -> set[str]:
    """Give the words of a name that tell it from others."""
    kept = "".join(c if c.isalnum() else " " for c in name.casefold()).split()
    return set(kept) - ARTICLES or set(kept)


def find_root(words: Sequence[Token]) -> Token | None:
    """Give the word of a passage on which most of its others depend."""
    inside = {word.i for word in words}
    roots = [w for w in words if w.head is w or w.head.i not in inside]
    kinds = {"VERB", "NOUN", "ADJ", "AUX", "PROPN", "NUM"}
    roots = [w for w in roots if w.pos in kinds] or roots
    if not roots:
        return None
    last, first = max(inside), min(inside)
    return max(roots, key=lambda w: min(w.right.i, last) - max(w.left.i, first))


def questions_of(
    name: str, syntax: Syntax, entries: Iterable[Entry]
) -> Iterator[Question]:
    """Give the questions that the entries of a report put, with their answers."""
    choosing.read_chooser.cache_clear()
    heard: list[Chooser] = []
    original = choosing.Chooser.settle

    def listen(self: Chooser, ask: Ask) -> tuple[str, ...]:
        heard[:] = [self]
        self.asked.append(ask)
        return ask.ruled

    choosing.Chooser.settle = listen  # type: ignore[method-assign]
    try:
        extract_reading(syntax)
    finally:
        choosing.Chooser.settle = original  # type: ignore[method-assign]
    if not heard:
        return
    chooser = heard[0]
    for entry in entries:
        start = syntax.report.text.find(entry.passage)
        words = syntax.between(start, start + len(entry.passage))
        root = find_root(words)
        if root is None or not entry.who:
            continue
        asked = [a for a in chooser.asked if is_about(a, entry, words)]
        ask = asked[0] if asked else chooser.ask_at(entry.noun, root, entry.sort)
        actors = chooser.cast.actors
        right = (a.id for a in actors if any(is_named(a, who) for who in entry.who))
        if chooser.is_unsure(ask):
            yield Question(
                report=name,
                noun=entry.noun,
                found=bool(asked),
                ruled=ask.ruled,
                right=frozenset(right),
                features=chooser.clues_of(ask),
            )


def is_about(ask: Ask, entry: Entry, words: Sequence[Token]) -> bool:
    """Whether the rules found an annotated entry and asked this of it."""
    same = ask.noun == entry.noun
    if same and entry.noun != "position":
        same = ask.sort == entry.sort
    return same and any(ask.cue is word for word in words)


def read_questions(folder: Path) -> list[Question]:
    """Give the questions of every report of a folder."""
    read = list(read_annotated(folder))
    parsed = zip(read, parse_reports([one.report for one in read]), strict=True)
    return [
        question
        for one, syntax in parsed
        for question in questions_of(one.gold["id"], syntax, entries_of(one))
    ]


class Table:
    """Questions as a matrix: a row for each candidate, a column for each feature."""

    def __init__(
        self, questions: Sequence[Question], columns: dict[Feature, int]
    ) -> None:
        cells: list[tuple[int, int]] = []
        self.group: list[int] = []
        right: list[bool] = []
        for number, question in enumerate(questions):
            for actor, features in question.features.items():
                row = len(self.group)
                known = {columns[f] for f in features if f in columns}
                cells += ((row, column) for column in sorted(known))
                self.group.append(number)
                right.append(actor in question.right)
        shape = len(self.group), len(columns)
        rows, places = (np.array(part) for part in zip(*cells, strict=True))
        self.cells = csr_matrix((np.ones(len(rows)), (rows, places)), shape=shape)
        self.right = np.array(right, dtype=float)


def choose_columns(questions: Iterable[Question]) -> dict[Feature, int]:
    """Number the features that occur in several questions."""
    counts: Counter[Feature] = Counter()
    for question in questions:
        counts.update({f for found in question.features.values() for f in found})
    kept = sorted(feature for feature, count in counts.items() if count >= SEEN)
    return {feature: place for place, feature in enumerate(kept)}


def learn(questions: Sequence[Question], columns: dict[Feature, int]) -> np.ndarray:
    """Give the weights by which the right candidates weigh most."""
    answered = [q for q in questions if not q.right.isdisjoint(q.features)]
    table = Table(answered, columns)
    group = np.array(table.group)
    starts = np.searchsorted(group, np.arange(len(answered)))

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = table.cells @ weights
        raised = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        whole = np.add.reduceat(raised, starts)
        good = np.add.reduceat(raised * table.right, starts)
        slope = raised / whole[group] - raised * table.right / good[group]
        cost = float(np.log(whole / good).sum() + RIDGE / 2 * weights @ weights)
        return cost, table.cells.T @ slope + RIDGE * weights

    first = np.zeros(len(columns))
    options = {"maxiter": STEPS}
    found = minimize(loss, first, jac=True, method="L-BFGS-B", options=options)
    return np.asarray(found.x)


def check(questions: Sequence[Question]) -> None:
    """Print how often rules and choice are right on reports not learned from."""
    parts = [zlib.crc32(q.report.encode()) % PARTS for q in questions]
    counts: Counter[tuple[str, bool, str]] = Counter()
    for part in range(PARTS):
        rest = [q for q, p in zip(questions, parts, strict=True) if p != part]
        columns = choose_columns(rest)
        weights = learn(rest, columns)
        for question, own in zip(questions, parts, strict=True):
            if own != part or not question.features:
                continue
            scores = {
                actor: sum(weights[columns[f]] for f in set(features) if f in columns)
                for actor, features in question.features.items()
            }
            best = max(scores, key=scores.__getitem__)
            key = question.noun, question.found
            counts[*key, "all"] += 1
            counts[*key, "rules"] += bool(question.right & set(question.ruled))
            counts[*key, "choice"] += best in question.right
    for noun, found in sorted({key[:2] for key in counts}, reverse=True):
        every = counts[noun, found, "all"]
        told = "found by rules" if found else "not found by rules"
        shares = [counts[noun, found, by] / every for by in ("rules", "choice")]
        print(f"{noun:9} {told:19} {every:5} {shares[0]:.3f} {shares[1]:.3f}")


def save(weights: np.ndarray, columns: dict[Feature, int], out: Path) -> None:
    """Write the weights that matter."""
    kept = [f for f, place in columns.items() if abs(weights[place]) >= LIGHTEST]
    out.parent.mkdir(parents=True, exist_ok=True)
    learned = Weights(
        features=[to_name(feature) for feature in kept],
        weights=np.array([weights[columns[feature]] for feature in kept]),
    )
    save_weights(out, learned)
    print(f"{len(kept)} features, {out.stat().st_size} bytes")


def main() -> None:
    """Read, learn, write or check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    questions = [q for q in read_questions(options.reports) if q.features]
    print(f"{len(questions)} questions")
    if options.check:
        check(questions)
        return
    columns = choose_columns(questions)
    save(learn(questions, columns), columns, OUT)


if __name__ == "__main__":
    main()
