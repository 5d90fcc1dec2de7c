"""Indirect words that run on: "The pact would end in May, he said. It would …"."""

from collections.abc import Iterator, Sequence

from dragoman.extract.grammar import auxiliaries
from dragoman.extract.statements.cues import Cue
from dragoman.extract.statements.draft import Draft
from dragoman.extract.syntax import Syntax

TELLING = ("clause-say", "clause-before", "parenthesis", "hearsay")
MIN_WORDS = 5


def find_running(
    syntax: Syntax, drafts: Sequence[Draft], cues: Sequence[Cue], quoted: set[int]
) -> Iterator[Draft]:
    """Find sentences with "would" after what somebody is told to have said.

    The teller backs such a sentence no more than the one before; where it has a
    verb of saying of its own, or a quotation, it is another statement.
    """
    told = {d.verb.verb.sentence.index: d for d in drafts if d.verb and _tells(d)}
    speaking = {cue.verb.sentence.index for cue in cues if cue.speaks}
    for sentence in syntax.sentences[1:]:
        before = told.get(sentence.index - 1)
        if before is None or sentence.index in speaking or before.verb is None:
            continue
        if before.verb.verb.sentence.block != sentence.block:
            continue
        words, helpers = sentence.tokens, auxiliaries(sentence.root)
        plain = "would" in helpers and "have" not in helpers
        if not plain or len(words) < MIN_WORDS:
            continue
        if any(w.i in quoted or w.lower == "according" for w in words):
            continue
        yield Draft(
            start=sentence.start,
            end=sentence.end,
            rule="indirect-running",
            follows=before,
            anchor=sentence.start,
        )


def _tells(draft: Draft) -> bool:
    """Whether a sentence as a whole tells what somebody said."""
    cue = draft.verb
    if cue is None or cue.negated or not (cue.speaks and cue.sense.core):
        return False
    if not draft.rule.startswith(TELLING):
        return False
    root = cue.verb.dep in {"ROOT", "parataxis", "ccomp"}
    return root and cue.verb.tag in {"VBD", "VBN"}
