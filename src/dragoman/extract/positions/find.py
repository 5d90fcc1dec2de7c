"""Every stance in a report, each found once, in order."""

from collections.abc import Iterator

from dragoman.extract.parse import Sentence, Syntax
from dragoman.extract.positions.nouns import find_adjective_stance, find_noun_stance
from dragoman.extract.positions.refusals import find_absence, find_refusal
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.verbs import find_verb_stance, governed


def find_stances(syntax: Syntax) -> tuple[Held, ...]:
    """Find who demands, offers, accepts, rejects what, in the report's words."""
    return tuple(held for s in syntax.sentences for held in _in_sentence(s))


def _in_sentence(sentence: Sentence) -> Iterator[Held]:
    if sentence.tokens[-1].text == "?":
        return
    found: list[Held] = []
    for word in sentence.tokens:
        if word.pos == "VERB":
            found += filter(None, [find_verb_stance(word)])
        elif word.pos == "NOUN":
            found += filter(None, [find_noun_stance(word)])
        elif word.pos == "ADJ":
            found += filter(None, [find_adjective_stance(word)])
    spoken_for = {i for held in found for i in governed(held)}
    cues = {held.cue.i for held in found}
    for word in sentence.tokens:
        if word.i in cues or word.i in spoken_for:
            continue
        held = find_refusal(word) if word.pos == "VERB" else None
        held = held or (find_absence(word) if word.lemma == "be" else None)
        found += filter(None, [held])
    yield from (held for held in found if held.cue.i not in spoken_for)
