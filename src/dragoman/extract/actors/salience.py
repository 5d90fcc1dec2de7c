"""Whom a report has just spoken of, and whom a word can take up."""

from collections.abc import Callable

from dragoman.extract.actors.identity import Draft
from dragoman.extract.parse import Token

REACH = 6
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
ARGUMENTS = SUBJECTS | {"dobj", "dative"}


class Memory:
    """Remembers who was spoken of, where, in the order of the text."""

    def __init__(self) -> None:
        self._recent: list[tuple[Token, Draft]] = []

    def add(self, word: Token, draft: Draft) -> None:
        """Remember that a word means somebody."""
        self._recent.append((word, draft))

    def latest(
        self, word: Token, fits: Callable[[Draft], bool], reach: int = REACH
    ) -> Draft | None:
        """Find whom a word takes up: the last subject that fits, else the last.

        A subject of the sentence before is preferred to another word there, and
        any word of a nearer sentence to one farther off.
        """
        best: tuple[int, Draft] | None = None
        for token, draft in reversed(self._recent):
            behind = word.sentence.index - token.sentence.index
            if behind > reach or (best is not None and best[0] <= behind * 2):
                break
            if not fits(draft) or _shares_verb(token, word):
                continue
            rank = behind * 2 + (token.dep not in SUBJECTS)
            if best is None or rank < best[0]:
                best = rank, draft
        return best[1] if best else None


def _shares_verb(token: Token, word: Token) -> bool:
    """Whether two words are arguments of one verb, so not the same."""
    if word.tag == "PRP$" or token.sentence is not word.sentence:
        return False
    return token.head is word.head and token.dep in ARGUMENTS
