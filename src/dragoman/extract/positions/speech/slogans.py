"""Stances without a verb: "No names, no list", "First the men, then the talks"."""

from collections.abc import Iterator, Sequence

from dragoman.extract.positions.spans import trim
from dragoman.extract.positions.speech.contents import Said
from dragoman.extract.positions.stances import Held
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance
from dragoman.reference import read_words

LONGEST = 14  # words
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "VB"})
NAMING = frozenset({"NOUN", "PROPN", "NUM"})
THEN = frozenset({"then", "after", "afterwards", "later"})
BEFORE = frozenset({'"', "“", ":", "—", "–", "-", ".", ";", ",", "'"})


def find_slogan(said: Said) -> Iterator[Held]:
    """Find what a side says without a verb: what it will not have, or what first."""
    words = [w for w in said.words if w.pos != "PUNCT"]
    if not 1 < len(words) <= LONGEST or any(w.tag in FINITE for w in words):
        return
    if not _begins(words[0]) or not any(w.pos in NAMING for w in words):
        return
    first, last = words[0].lower, words[-1].lower
    if first == "first" and any(w.lower in THEN for w in words[1:]):
        yield _held(words, Stance.DEMANDS, "speech-first")
    elif last == "never" or (
        first in {"no", "not", "never"} and words[1].lower not in _small_talk()
    ):
        yield _held(words, Stance.REJECTS, "speech-slogan")


def _small_talk() -> frozenset[str]:
    return read_words("small_talk")


def _begins(word: Token) -> bool:
    """Whether a phrase stands by itself, at the beginning or after a stop."""
    words = word.sentence.tokens
    at = word.i - words[0].i
    return at == 0 or words[at - 1].text in BEFORE


def _held(words: Sequence[Token], stance: Stance, rule: str) -> Held:
    start, end = trim(words[0], words[-1])
    return Held(
        cue=words[0],
        stance=stance,
        party=None,
        by_speaker=True,
        matter=(words[0], words[-1]),
        start=start,
        end=end,
        rule=rule,
    )
