"""Whom a report has just spoken of, and whom a word can take up."""

from collections.abc import Callable

from dragoman.extract.actors.drafts import Draft
from dragoman.extract.parse import Token
from dragoman.model.actor import ActorKind

REACH = 6
GENDERS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
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


def find_antecedent(word: Token, memory: Memory) -> Draft | None:
    """Find whom a pronoun means; nobody for "I", "we" and an empty "it".

    A person whose gender was unknown has that of the pronoun from then on.
    """
    gender = GENDERS.get(word.lower)
    if gender is not None:
        found = memory.latest(word, lambda draft: _is_one(draft, gender))
        if found is not None:
            found.gender = gender
        return found
    if word.lower in IT and word.dep != "expl":
        return memory.latest(word, lambda draft: _is_body(draft) and not draft.plural)
    if word.lower in THEY:
        return memory.latest(word, _are_several) or memory.latest(word, _is_body)
    return None


def _is_one(draft: Draft, gender: str) -> bool:
    if draft.kind is not ActorKind.PERSON or draft.plural:
        return False
    return draft.gender in {"", gender}


def _is_body(draft: Draft) -> bool:
    return draft.kind not in {ActorKind.PERSON, None}


def _are_several(draft: Draft) -> bool:
    return draft.plural and draft.kind is not ActorKind.OUTLET
