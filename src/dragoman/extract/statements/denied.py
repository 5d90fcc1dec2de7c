"""What a report says that somebody does not think: "no longer believes that …"."""

from dragoman.extract.grammar import child, is_negated, is_passive
from dragoman.extract.statements.cues import Cue
from dragoman.extract.syntax import Token

THOUGHTS = frozenset({"think", "feel", "learn", "want", "deny"})
PREDICATES = frozenset({"acomp", "oprd", "ccomp"})
NOBODY = frozenset({"nobody", "none", "neither", "few"})
NO = frozenset({"no", "few", "neither"})
READER = "you"
OPEN = "rule"  # "did not rule out" is no denial of anything


def is_unthought(cue: Cue, speaker: Token | None) -> bool:
    """Whether a verb of thought is negated, or nobody is its subject."""
    if cue.sense.kind not in THOUGHTS or cue.verb.lemma == OPEN:
        return False
    return cue.negated or _is_nobody(speaker)


def is_unfelt(word: Token, speaker: Token | None) -> bool:
    """Whether it is the adjective or noun of "is not hopeful that …"."""
    above = word.dep in PREDICATES and is_negated(word.head)
    return above or is_negated(word) or _is_nobody(speaker)


def is_nobodys(verb: Token, speaker: Token | None) -> bool:
    """Whether a thought is the reader's, or nobody's: "you know", "to forget that".

    Not so "it is understood that …", which somebody understands.
    """
    if speaker is None:
        return not is_passive(verb)
    return speaker.lower == READER


def _is_nobody(speaker: Token | None) -> bool:
    """Whether it is the subject of "nobody expects", "few of them believe"."""
    if speaker is None:
        return False
    if speaker.lower in NOBODY and child(speaker, "det") is None:
        return True
    before = {c.lower for c in speaker.children if c.i < speaker.i}
    return bool(before & NO) and "a" not in before
