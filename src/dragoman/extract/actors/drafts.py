"""Actors in the making, and what the form of a name says of its bearer."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from dragoman.extract.actors.lexicon import (
    NameNoun,
    body_of,
    feasts,
    given_names,
    name_noun,
    plain,
    state_of,
)
from dragoman.extract.actors.names import Name
from dragoman.extract.grammar import child
from dragoman.extract.syntax import Token
from dragoman.model.actor import ActorKind

LABELS = {
    "PERSON": ActorKind.PERSON,
    "ORG": ActorKind.ORGANISATION,
    "GPE": ActorKind.STATE,
    "NORP": ActorKind.ORGANISATION,
    "PRODUCT": ActorKind.ORGANISATION,
}
LONGEST_ACRONYM = 6
LONGEST_PERSON = 3
KNOWN = 6  # general data knows the name
HEADED = 4  # the noun at its head tells
CLEAR = 3
LABEL_WEIGHT = 3
SPECIAL = (ActorKind.ARMED_GROUP, ActorKind.OUTLET)


@dataclass(slots=True, eq=False)
class Draft:
    """An actor in the making: its names so far, and what speaks for each kind.

    Attributes:
        names: Where it is named.
        votes: How much speaks for each kind; ``None`` for what cannot act.
        labels: How often the parser took it for each kind.
        state: The state's name, where general data knows it.
        described: Heads of the descriptions and pronouns that mean it.
        seen: Adjectives of it ("Norlandic").
        called: Descriptions that are as good as its name ("the Norlandic government").
        nouns: Common nouns said of it, in lower case.
        gender: "m", "f" or "".
        words: What to call it where it has no name.
        owner: Whom it belongs to or speaks for.
        owners: All of them, where there are several.
        members: Those who make it up ("the two leaders").
        collective: It is a role or a crowd, not somebody in particular.
        plural: It is spoken of as several.
        acting: A description showed it to act.
        governs: It has a title of a state's government.
    """

    names: list[Name] = field(default_factory=list)
    votes: Counter[ActorKind | None] = field(default_factory=Counter)
    labels: Counter[ActorKind | None] = field(default_factory=Counter)
    state: str | None = None
    described: list[Token] = field(default_factory=list)
    seen: list[Token] = field(default_factory=list)
    called: Counter[str] = field(default_factory=Counter)
    nouns: set[str] = field(default_factory=set)
    gender: str = ""
    words: str = ""
    owner: "Draft | None" = None
    owners: tuple["Draft", ...] = ()
    members: tuple["Draft", ...] = ()
    collective: bool = False
    plural: bool = False
    acting: bool = False
    governs: bool = False
    _weighed: tuple[ActorKind | None] | None = None

    @property
    def kind(self) -> ActorKind | None:
        """What most evidence takes it for; ``None`` for what cannot act."""
        if self._weighed is None:
            self._weighed = (self._weigh(),)
        return self._weighed[0]

    def vote(self, votes: Mapping[ActorKind | None, int]) -> None:
        """Add to what speaks for each kind."""
        self.votes.update(votes)
        self._weighed = None

    def _weigh(self) -> ActorKind | None:
        total = sum(self.labels.values())
        weights: dict[ActorKind | None, float] = dict(self.votes)
        for label, count in self.labels.items():
            weights[label] = weights.get(label, 0) + LABEL_WEIGHT * count / total
        if not weights:
            return ActorKind.ORGANISATION
        best = max(weights, key=lambda kind: (weights[kind], str(kind)))
        if best is not ActorKind.ORGANISATION:
            return best
        special = max(SPECIAL, key=lambda kind: self.votes[kind])
        known = self.votes[ActorKind.ORGANISATION] >= KNOWN
        return special if self.votes[special] >= CLEAR + known else best

    def absorb(self, other: "Draft") -> None:
        """Take over the names and votes of another."""
        if not other.names:
            return
        self.names = sorted(self.names + other.names, key=lambda n: n.tokens[0].i)
        self.vote(other.votes)
        self.labels += other.labels
        self.state = self.state or other.state
        owners = [d for d in (self.owner, other.owner) if d not in (None, self, other)]
        self.owner = owners[0] if owners else None


def weigh_form(name: Name) -> Counter[ActorKind | None]:
    """Give what the form of a name says of its bearer."""
    votes: Counter[ActorKind | None] = Counter()
    last = name_noun(name.tokens[-1].text) or _first_noun(name)
    thing = last is not None and last.kind is None
    compound = len(name.tokens) > 1
    if last is not None and (compound or (thing and name.head.dep != "nsubj")):
        votes[last.kind] += HEADED
    if plain(name.text) in feasts():
        votes[None] += KNOWN
    if state_of(name.text):
        votes[ActorKind.STATE] += KNOWN
    body = body_of(name.text)
    if body is not None and name.label != "PERSON":
        plainly = compound or looks_acronym(name) or name.label == "ORG"
        votes[body.kind] += KNOWN if plainly else CLEAR
    votes.update(_weigh_beginning(name, known=bool(body or last)))
    if looks_acronym(name) or (not thing and child(name.head, "det") is not None):
        votes[ActorKind.ORGANISATION] += 2
    return votes


def _weigh_beginning(name: Name, *, known: bool) -> Counter[ActorKind | None]:
    """Give what the first word tells: an outlet's edition, or a person."""
    votes: Counter[ActorKind | None] = Counter()
    first = body_of(name.tokens[0].text)
    outlet = first is not None and first.kind is ActorKind.OUTLET
    if known or len(name.tokens) == 1:
        return votes
    if outlet and name.label in {"ORG", "GPE"}:
        votes[ActorKind.OUTLET] += KNOWN
    elif _has_given_name(name):
        votes[ActorKind.PERSON] += CLEAR
    return votes


def _has_given_name(name: Name) -> bool:
    """Whether a name of two or three words begins with a common first name."""
    words = [word for word in name.tokens if word.text[0].isupper()]
    plainly = len(words) == len(name.tokens) and 1 < len(words) <= LONGEST_PERSON
    return plainly and words[0].lower in given_names()


def _first_noun(name: Name) -> NameNoun | None:
    for before, word in pairwise(name.tokens):
        if word.lower in {"of", "for"}:
            return name_noun(before.text)
    return None


def looks_acronym(name: Name) -> bool:
    """Whether a name is written as initials are."""
    text = name.text.replace(".", "")
    return text.isupper() and 1 < len(text) <= LONGEST_ACRONYM
