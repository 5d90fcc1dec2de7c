"""States and parties of a report, and which state's government it speaks of most."""

from collections.abc import Callable, Sequence

from dragoman.extract.actors.affiliations import HEADING, offices
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.lexicon import capitals, plain, seats, state_of_people
from dragoman.extract.actors.names import Name
from dragoman.extract.actors.peoples import find_party, find_state
from dragoman.extract.actors.tables import Table, find_table
from dragoman.extract.syntax import Token
from dragoman.model.actor import ActorKind

GOVERNED = 5  # how many mentions a word such as "the Norlandic government" is worth
PLAINLY = 3
PLAINLY_AT_WAR = 2
ALIKE = 4  # times as often that a report may speak of one of two sides


class Governments:
    """The states and parties that a report names or speaks of.

    Attributes:
        unnamed: States known by an adjective only, in order of appearance.
        table: Two states at odds, where the report speaks of such.
    """

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.unnamed: list[Draft] = []
        self.table: Table | None = None
        self._states: dict[str, Draft] = {}
        self._parties: dict[str, Draft] = {}
        self._governed: dict[int, int] = {}
        self._headed: list[Draft] = []
        self._war = any(draft.kind is ActorKind.ARMED_GROUP for draft in drafts)
        self._plainly = PLAINLY_AT_WAR if self._war else PLAINLY
        for draft in drafts:
            if draft.kind is ActorKind.STATE and not _is_town(draft):
                self._states[draft.state or draft.names[0].text] = draft
            elif draft.kind is ActorKind.ORGANISATION:
                peoples = [name for name in draft.names if name.label == "NORP"]
                self._parties |= {name.text: draft for name in peoples}
        for draft in drafts:
            if draft.owner is not None and is_seat(draft):
                self._governed[id(draft.owner)] = GOVERNED * len(draft.names)

    def find(self, adjective: str) -> Draft | None:
        """Find the state or party that an adjective belongs to."""
        state = find_state(adjective, self._states)
        if state is not None:
            return self._states[state]
        party = find_party(adjective, self._parties)
        return self._parties[party] if party is not None else None

    def add(self, adjective: str) -> Draft | None:
        """Begin a state that only an adjective tells of, if one is known by it."""
        known = state_of_people(adjective)
        if known is None:
            return None
        draft = Draft(state=known, words=known)
        draft.vote({ActorKind.STATE: 1})
        self._states[known] = draft
        self.unnamed.append(draft)
        return draft

    def count(self, state: Draft, *, headed: bool = False) -> None:
        """Note that a report speaks of this state's government, or its head."""
        first = 0 if self._governed else GOVERNED
        self._governed[id(state)] = self._governed.get(id(state), 0) + GOVERNED + first
        if headed:
            self._headed.append(state)

    def main(self) -> Draft | None:
        """Give the state whose government the report speaks of most."""
        found = max(self._states.values(), key=self._weigh, default=None)
        return found if found is not None and self._is_told(found) else None

    def seat(self, near: Callable[[Sequence[Draft]], Table]) -> None:
        """Find whether two states are at odds, of whom the report speaks much alike.

        Where rebels are, "the government" is that which they fight.
        """
        if self._war:
            return
        rivals = find_table(self._states.values())
        most = max(map(self._weigh, self._states.values()), default=0)
        rivals = [state for state in rivals if self._weigh(state) * ALIKE >= most]
        self.table = near(rivals) if len(rivals) > 1 else None

    def meant(self, word: Token) -> Draft | None:
        """Give the state whose government a bare noun means.

        That of which the report speaks most; where two are at odds, that of which its
        sentence or paragraph speaks.
        """
        return self.table.near(word) if self.table is not None else self.main()

    def only(self) -> Draft | None:
        """Give the one state that the report names, if it names no other."""
        named = [state for state in self._states.values() if state.names]
        return named[0] if len(named) == 1 else None

    def governed_by(self, draft: Draft, name: Name) -> Draft | None:
        """Give the state that somebody with a bare title most likely governs.

        The report's main state, unless that has its head already; then the
        likeliest of the others.
        """
        heads = bool(offices(name) & HEADING)
        free = [s for s in self._states.values() if not heads or s not in self._headed]
        found = max(free, key=self._weigh, default=None)
        needed = GOVERNED if len(draft.names) > 1 else GOVERNED + 1
        return found if found is not None and self._weigh(found) >= needed else None

    def _is_told(self, draft: Draft) -> bool:
        """Whether a state is more than named in passing."""
        told = sum(not name.bare for name in draft.names)
        return told >= self._plainly or id(draft) in self._governed or not draft.names

    def _weigh(self, draft: Draft) -> int:
        told = sum(map(_is_named, draft.names))
        return told + len(draft.described) + self._governed.get(id(draft), 0)


def _is_town(draft: Draft) -> bool:
    """Whether a place that no table knows is a town: what happens "at" it tells."""
    heads = (name.head for name in draft.names)
    return draft.state is None and any(
        head.dep == "pobj" and head.head.lower == "at" for head in heads
    )


def _is_named(name: Name) -> bool:
    """Whether a state is named here, not a city of it as a place of meeting."""
    placed = name.head.dep == "pobj" and plain(name.text) in capitals()
    return not (name.bare or placed)


def is_seat(draft: Draft) -> bool:
    """Whether somebody is called by the building of a government."""
    return any(plain(name.text) in seats() for name in draft.names)
