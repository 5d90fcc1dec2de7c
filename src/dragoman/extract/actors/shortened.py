"""Which longer name of a report a name is a part of.

"Berg" is Ada Berg, "the Council" the Harbour Council, "Orlan" Orlan Co., unless
somebody else may be meant.
"""

from collections.abc import Sequence

from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.joined import Joined
from dragoman.extract.actors.lexicon import body_of, name_noun, person_nouns, places
from dragoman.extract.actors.parts import (
    is_firm,
    is_introduced,
    is_of_members,
    is_paper_of,
    is_part_of_body,
    is_retinue,
)
from dragoman.model.actor import ActorKind

LONGEST_PERSON = 3
WHERE = frozenset({"in", "into", "near", "at", "across", "around", "from", "to"})


class Shortened:
    """Finds the full names of the drafts that have been joined so far."""

    def __init__(self, joined: Joined) -> None:
        self._joined = joined
        self._drafts = joined.drafts
        self._holding: dict[str, list[str]] = {}  # stem of a word → names that have it
        for key in joined.drafts:
            for stem in dict.fromkeys(w.removesuffix("s") for w in key.split()):
                self._holding.setdefault(stem, []).append(key)

    def find(self, key: str) -> str | None:
        """Find the longer name that a name is part of."""
        draft = self._drafts[key]
        if key in self._joined.into or draft.state:
            return None
        words = key.split()
        near = self._holding.get(words[0].removesuffix("s"), ())
        found = [k for k in near if self._is_part(words, draft, k)]
        first = self._joined.first(key)
        before = [k for k in found if self._joined.first(self._joined.find(k)) < first]
        return before[-1] if before else (found[0] if found else None)

    def _is_part(self, words: Sequence[str], draft: Draft, key: str) -> bool:
        longer = [word.removesuffix("'s") for word in key.split()]
        if len(longer) <= len(words) or self._joined.are_one(key, " ".join(words)):
            return False
        other = self._drafts[key]
        if other.state or _is_home(draft, words, longer):
            return False
        ends, begins = longer[-len(words) :] == words, longer[: len(words)] == words
        if begins and is_firm(longer) and self._is_firm_alone(words, draft, key):
            return True
        unsure = not other.votes and len(longer) <= LONGEST_PERSON
        if unsure and ends and draft.kind is ActorKind.PERSON:
            return True
        if (begins or ends) and self._is_short(words, draft, key):
            return True
        if other.kind is ActorKind.PERSON and set(words) <= set(longer):
            introduced = is_introduced(draft, longer) and not ends
            one = draft.kind is ActorKind.PERSON or len(words) == 1
            one = one or (ends and name_noun(words[-1]) is None)
            return not introduced and one
        if other.kind is None:
            return False
        retinue = draft.kind is ActorKind.PERSON and is_retinue(longer)
        return not retinue and is_part_of_body(words, longer)

    def _is_short(self, words: Sequence[str], draft: Draft, key: str) -> bool:
        """Whether a body is called by the first or last words of its full name.

        They must mean no body by themselves, nor belong to a second name.
        """
        able = {ActorKind.ORGANISATION, ActorKind.STATE}
        able |= {ActorKind.PERSON} if words[0] == "st" else set()
        longer = self._drafts[key].kind
        if longer is not ActorKind.ORGANISATION or draft.kind not in able:
            return False
        if self._is_after(draft, key) or draft.names[0].label == "NORP":
            return False
        if draft.labels[ActorKind.STATE] and (draft.state or _is_place(draft)):
            return False
        last = words[-1]
        generic = name_noun(last) or person_nouns().get(last) or last in places()
        if generic or body_of(" ".join(words)):
            return False
        sharing = [k for k in self._drafts if set(words) < set(k.split())]
        return bool(sharing) and all(self._joined.are_one(k, key) for k in sharing)

    def _is_firm_alone(self, words: Sequence[str], draft: Draft, key: str) -> bool:
        """Whether a name is all that a report calls a firm by ("Orlan" for Orlan Co.).

        Another firm or a person of that name may be meant instead.
        """
        if any(name.title for name in draft.names):
            return False
        size = len(words)
        others = [k.split() for k in self._drafts if not self._joined.are_one(k, key)]
        return not any(
            (o[:size] == words and is_firm(o)) or (o[-size:] == words and len(o) > size)
            for o in others
        )

    def _is_after(self, draft: Draft, key: str) -> bool:
        """Whether the longer name came up only after the shorter one."""
        return self._joined.first(key) > draft.names[0].tokens[0].i


def _is_home(draft: Draft, words: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether the words are only where those of the longer name are."""
    if is_of_members(words, longer):
        return True
    return is_paper_of(words, longer) and _is_place(draft)


def _is_place(draft: Draft) -> bool:
    """Whether a name stands where a place can ("in Orlan"), or never acts."""
    heads = [name.head for name in draft.names]
    placed = any(w.dep == "pobj" and w.head.lower in WHERE for w in heads)
    acting = any(w.dep in {"nsubj", "poss"} for w in heads)
    return placed or not acting or any(name.bare for name in draft.names)
