"""Which words may tell a stance at all, so that the rest is passed over fast."""

from collections.abc import Mapping
from functools import cache

from dragoman.extract.positions.attendants import AGAINST, IN_FAVOUR, STANDS
from dragoman.extract.positions.bids import BIDS
from dragoman.extract.positions.cues import load_cues
from dragoman.extract.positions.followers import FOLLOWERS
from dragoman.extract.positions.hesitations import MANNERS
from dragoman.extract.positions.phrases import load_phrases
from dragoman.extract.positions.settlements import SETTLING
from dragoman.extract.positions.settling import MISREAD
from dragoman.extract.positions.ties import TYING
from dragoman.extract.positions.verdicts import SHOWING
from dragoman.extract.positions.votes import SAYING
from dragoman.extract.syntax import Token

NON = "non-"  # which the parser splits off


def may_tell(word: Token) -> bool:
    """Whether a rule knows a word of this kind; if not, none need be tried."""
    known = _load_tellers()[word.pos]
    return word.lemma in known or word.lower in known


@cache
def _load_tellers() -> Mapping[str, frozenset[str]]:
    adjectives = {word.removeprefix(NON) for word in load_cues("adj")}
    adjectives |= set(load_cues("adj"))
    nouns = {noun for _, noun in load_phrases()} | set(load_cues("noun"))
    nouns |= BIDS | MANNERS | set(FOLLOWERS) | AGAINST | IN_FAVOUR | set(STANDS)
    verbs = set(load_cues("verb")) | set(MISREAD) | SETTLING | SHOWING | SAYING
    verbs |= TYING
    return {
        "VERB": frozenset(verbs | adjectives),
        "AUX": SHOWING,
        "NOUN": frozenset(nouns | adjectives),
        "ADJ": frozenset(adjectives),
    }
