"""Those who are only described: begun at their first description, joined to a name."""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.extract.actors.descriptions import Description
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.fits import is_unique
from dragoman.extract.actors.governments import Governments
from dragoman.extract.actors.lexicon import actor_words, genders, name_noun
from dragoman.extract.actors.variation import find_announced
from dragoman.model.actor import ActorKind


class Newcomers:
    """The actors of a report who have no name.

    Attributes:
        groups: They, in order of appearance.
    """

    def __init__(self, meant: Mapping[int, Draft], governments: Governments) -> None:
        self.groups: list[Draft] = []
        self._meant = meant
        self._governments = governments
        self._keyed: dict[tuple[object, ...], Draft] = {}

    def introduce(self, described: Description, owners: Sequence[Draft]) -> Draft:
        """Begin an actor who has no name, or give the one so described before."""
        owner = owners[0] if owners else None
        key = self._key(described, owner)
        if key in self._keyed:
            return self._keyed[key]
        body = name_noun(described.lemma)
        kind = body.kind if body else None
        several = described.plural or described.noun.number == "collective"
        draft = Draft(
            words=described.words, owner=owner, owners=tuple(owners), plural=several
        )
        draft.collective = not is_unique(described, owner)
        if owner is None and not draft.collective and kind is ActorKind.ORGANISATION:
            draft.owner = self._governments.meant(described.head)
        draft.nouns.add(described.lemma)
        draft.gender = genders().get(described.lemma, "")
        draft.vote({_kind(described, kind): 1})
        self._keyed[key] = draft
        self.groups.append(draft)
        return draft

    def _key(self, described: Description, owner: Draft | None) -> tuple[object, ...]:
        words = tuple(w.lower for w in described.modifiers if w.i not in self._meant)
        place = (
            described.head.sentence.index if described.article == "indefinite" else -1
        )
        plural = described.plural and described.noun.number != "collective"
        lemma = described.head.lower if not plural else described.lemma
        return id(owner), words, lemma, plural, place

    def join(self, drafts: Iterable[Draft]) -> dict[int, Draft]:
        """Join one who is only described to the name that turned up later.

        Returns:
            The named one for each that was joined, by the id of its draft.
        """
        named = list(drafts)
        into: dict[int, Draft] = {}
        for group in self.groups:
            firm = find_announced(group, named)
            if firm is not None:
                into[id(group)] = firm
                firm.described += group.described
                group.described = []
                continue
            if group.owner is None or group.plural:
                continue
            if group.kind is not ActorKind.PERSON:
                continue
            found = [
                d for d in named if d.owner is group.owner and group.nouns & d.nouns
            ]
            if len(found) == 1:
                into[id(group)] = found[0]
                found[0].described += group.described
                group.described = []
        return into


def _kind(described: Description, kind: ActorKind | None) -> ActorKind:
    """Give what one so described is: what its noun heads, else a person or body."""
    if kind is ActorKind.OUTLET and described.noun.sort != "media":
        kind = None
    if kind is ActorKind.ORGANISATION and _is_armed(described):
        kind = ActorKind.ARMED_GROUP
    person = described.noun.number == "sg" and described.noun.sort != "other"
    return kind or (ActorKind.PERSON if person else ActorKind.ORGANISATION)


def _is_armed(described: Description) -> bool:
    """Whether what narrows a body tells that it fights ("its military wing")."""
    said = {word.lower for word in described.modifiers}
    return not said.isdisjoint(actor_words("armed") | {"military"})
