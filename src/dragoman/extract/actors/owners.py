"""Whom a description belongs to: "Norland's envoy", "the Orlan rebels", "its chief"."""

from collections.abc import Callable, Mapping, Sequence

from dragoman.extract.actors.descriptions import (
    Description,
    find_owners,
    read_description,
)
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.fits import most_named
from dragoman.extract.actors.governments import Governments
from dragoman.extract.actors.lexicon import (
    actor_words,
    bargaining_words,
    state_of_people,
)
from dragoman.extract.grammar import child, objects_of
from dragoman.extract.syntax import Syntax, Token
from dragoman.model.actor import ActorKind

SETTLED = frozenset({"poss", "pobj", "compound", "nmod"})
STAYING = frozenset({"in", "at", "with"})


class Owners:
    """Finds whom descriptions belong to, as far as a report has been read.

    Attributes:
        settle: Settles whom a word means, for an owner that is only described.
    """

    def __init__(
        self,
        syntax: Syntax,
        drafts: Sequence[Draft],
        meant: Mapping[int, Draft],
        governments: Governments,
        settle: Callable[[Token], Draft | None],
    ) -> None:
        self.settle = settle
        self._syntax = syntax
        self._drafts = drafts
        self._meant = meant
        self._governments = governments

    def of(self, described: Description) -> list[Draft]:
        """Find whom a description belongs to; several for "Norlandic and Orlan"."""
        words = sorted(
            find_owners(described), key=lambda w: w.lower in actor_words("armed")
        )
        found: list[Draft] = []
        for word in words:
            draft = self._owner(word)
            placed = word.dep == "pobj" and word.head.lower in STAYING
            if draft is None or draft in found:
                continue
            if not (placed and draft.kind is ActorKind.STATE):
                found.append(draft)
        return found

    def _owner(self, word: Token) -> Draft | None:
        draft = self._meant.get(word.i)
        if draft is None and (
            word.text[0].isupper() or word.lower in actor_words("armed")
        ):
            draft = self.people(word)
        if draft is None and word.dep in SETTLED:
            draft = self.settle(word)
        return draft

    def people(self, word: Token) -> Draft | None:
        """Find the state or party that an adjective belongs to, named or not."""
        people = self._whole_people(word)
        found = self._governments.find(people)
        if found is not None:
            return found
        if word.lower in actor_words("armed"):
            return most_named(self._drafts, ActorKind.ARMED_GROUP)
        found = self._governments.add(people)
        if found is not None:
            found.seen.append(word)
        return found

    def _whole_people(self, word: Token) -> str:
        """Give an adjective of two words whole ("South Norlandic")."""
        before = self._syntax.tokens[word.i - 1] if word.i else word
        both = f"{before.text} {word.text}"
        return both if state_of_people(both) else word.text

    def led(self, word: Token) -> list[Draft]:
        """Find what a clause says that somebody leads or belongs to."""
        found: list[Draft] = []
        for clause in word.children:
            if clause.dep not in {"relcl", "acl"}:
                continue
            if clause.lemma in bargaining_words("leading"):
                found += self._behind(child(clause, "dobj"))
            elif clause.lemma == "be":
                found += self._behind(child(clause, "attr"))
        return found

    def _behind(self, head: Token | None) -> list[Draft]:
        """Give whom a phrase belongs to, else whom it means."""
        if head is None:
            return []
        draft = self.settle(head)
        described = read_description(head)
        if described is not None:
            owners = self.of(described)
        else:
            inner = objects_of(head, "of", "at", "for", "in")
            owners = [self._meant[w.i] for w in inner if w.i in self._meant]
        return owners or ([draft] if draft else [])


def affiliate(draft: Draft, owners: Sequence[Draft]) -> None:
    """Let somebody belong to the first of these that is somebody in particular."""
    able = [
        o for o in owners if o is not draft and (o.names or o.state or not o.collective)
    ]
    if draft.owner is None and able and draft.kind is not ActorKind.STATE:
        draft.owner = able[0]
