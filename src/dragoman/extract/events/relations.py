"""What one party does to another: the PLOVER category between two phrases."""

from collections.abc import Iterator

from dragoman.extract.events.cues import VERBAL, find_cue, find_roles
from dragoman.extract.events.roots import read_category
from dragoman.extract.grammar import ancestors, children
from dragoman.extract.parse import Token


def read_relation(source: Token, target: Token | None = None) -> str:
    """Give the PLOVER category of what the source does to the target, or "".

    Args:
        source: Head of the phrase of who acts.
        target: Head of the phrase of whom it is done to, if any.
    """
    for word in _predicates(source, target):
        if category := read_category(word):
            return category
    return ""


def _predicates(source: Token, target: Token | None) -> Iterator[Token]:
    """Give the verbs and nouns that may hold between the two, best first."""
    above = [source, *ancestors(source)]
    verbs = [word for word in above if word.pos in VERBAL]
    for verb in verbs:
        for one in _descend(verb, target):
            yield one
    yield from (word for word in above if word.pos not in VERBAL)
    if target is not None:
        yield from ancestors(target)


def _descend(verb: Token, target: Token | None) -> list[Token]:
    """Go from a verb of saying into what is said, to the verb near the target."""
    found = [verb]
    for word in found:
        found += [c for c in children(word, "ccomp", "conj") if c.pos in VERBAL]
    holding = [word for word in found if target is None or _holds(word, target)]
    return sorted(holding or [verb], key=_is_saying)


def _is_saying(word: Token) -> bool:
    return find_cue(word) is None and not find_roles(word)


def _holds(word: Token, target: Token) -> bool:
    return word.left.i <= target.i <= word.right.i
