"""What a cue of somebody's role is, and how much each kind of cue weighs."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from dragoman.extract.actors.drafts import Draft
from dragoman.extract.syntax import Token
from dragoman.model.actor import Role, RoleStatus

# Weights were set on the development reports: a plain cue makes a role alone,
# two weak ones make a party, faint ones only add to others.
PLAIN = 3.0
CLEAR = 2.0
HALF = 1.5
WEAK = 1.0
FAINT = 0.5


class Cue(NamedTuple):
    """One word that speaks for a role, and how much."""

    draft: Draft
    role: Role
    weight: float
    word: Token
    rule: str
    status: RoleStatus = RoleStatus.HELD


Meaning = Callable[[Token | None], list[Draft]]


class Sign(NamedTuple):
    """A cue before it is known for whom: role, weight, word and rule."""

    role: Role
    weight: float
    word: Token
    rule: str
    status: RoleStatus = RoleStatus.HELD

    def of(self, drafts: Iterable[Draft]) -> Iterator[Cue]:
        """Give the cue for each of these."""
        for draft in drafts:
            yield Cue(draft, *self)
