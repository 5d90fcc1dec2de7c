"""Whom a report has just spoken of, and whom a word can take up."""

from collections.abc import Callable, Collection

from dragoman.extract.actors.drafts import Draft
from dragoman.extract.grammar import first_conjunct
from dragoman.extract.syntax import Syntax, Token
from dragoman.model.actor import ActorKind

REACH = 6
PAIR = 2
RANKS = 3
GENDERS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
ARGUMENTS = SUBJECTS | {"dobj", "dative"}


class Memory:
    """Remembers who was spoken of, where, in the order of the text.

    Args:
        quoted: The places of words inside quotation marks.
    """

    def __init__(self, quoted: Collection[int] = ()) -> None:
        self._recent: list[tuple[Token, Draft]] = []
        self._quoted = quoted

    def add(self, word: Token, draft: Draft) -> None:
        """Remember that a word means somebody."""
        self._recent.append((word, draft))

    def latest(
        self, word: Token, fits: Callable[[Token, Draft], bool], reach: int = REACH
    ) -> Draft | None:
        """Find whom a word takes up: the last subject that fits, else the last.

        A subject of the sentence before is preferred to another word there, and
        any word of a nearer sentence to one farther off. A pronoun outside a
        quotation means nobody whom only the quotation names.
        """
        outside = word.pos == "PRON" and word.i not in self._quoted
        best: tuple[int, Draft] | None = None
        for token, draft in reversed(self._recent):
            behind = word.sentence.index - token.sentence.index
            if behind > reach or (best is not None and best[0] <= behind * RANKS):
                break
            if outside and token.i in self._quoted:
                continue
            if not fits(token, draft) or _shares_verb(token, word):
                continue
            rank = behind * RANKS + _rank(token, word)
            if best is None or rank < best[0]:
                best = rank, draft
        return best[1] if best else None

    def last_two(self, word: Token, fits: Callable[[Draft], bool]) -> tuple[Draft, ...]:
        """Find the two who were spoken of last, if two were close by."""
        found: list[Draft] = []
        for token, draft in reversed(self._recent):
            if word.sentence.index - token.sentence.index > REACH or len(found) == PAIR:
                break
            if draft not in found and fits(draft):
                found.append(draft)
        return tuple(found) if len(found) == PAIR else ()


def _rank(token: Token, word: Token) -> int:
    """Rank the subject of a main clause first, then other subjects, then the rest.

    Main is also what is told before who tells it ("A wants B to go, its envoy said").
    """
    if token.dep not in SUBJECTS:
        return RANKS - 1
    verb = first_conjunct(token.head)
    told = verb.dep == "ccomp" and verb.i < verb.head.i and word.i > verb.right.i
    return 0 if verb.head is verb or told else 1


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
        found = memory.latest(word, lambda _, draft: _is_one(draft, gender))
        if found is not None:
            found.gender = gender
        return found
    if word.lower in IT and word.dep != "expl":
        return memory.latest(word, lambda _, d: _is_body(d) and not d.plural)
    if word.lower in THEY:
        return memory.latest(word, _are_several) or memory.latest(
            word, lambda _, draft: _is_body(draft)
        )
    return None


def _is_one(draft: Draft, gender: str) -> bool:
    if draft.kind is not ActorKind.PERSON or draft.plural:
        return False
    return draft.gender in {"", gender}


def _is_body(draft: Draft) -> bool:
    return draft.kind not in {ActorKind.PERSON, None}


def _are_several(token: Token, draft: Draft) -> bool:
    """Whether somebody is spoken of as several: of old, or by a plural here."""
    if draft.kind is ActorKind.OUTLET:
        return False
    here = token.tag in {"NNS", "NNPS"} and draft.kind is not ActorKind.PERSON
    return draft.plural or here


def find_quoted(syntax: Syntax) -> set[int]:
    """Find the places of words inside quotation marks, block by block."""
    quoted: set[int] = set()
    block, open_ = -1, False
    for word in syntax.tokens:
        if word.sentence.block != block:
            block, open_ = word.sentence.block, False
        if word.text == '"':
            open_ = not open_
        elif open_:
            quoted.add(word.i)
    return quoted
