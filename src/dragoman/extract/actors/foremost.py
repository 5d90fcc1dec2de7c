"""Those whom a report is about: the few it speaks of most, with all their people.

Who bargains is seldom said in so many words. A reader takes the foremost for the
sides of a matter, unless something tells that they mediate, watch or only study it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from dragoman.extract.actors.cues import Cue
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.fits import is_onlooker
from dragoman.extract.actors.lending import is_only_from
from dragoman.extract.actors.lexicon import actor_words, person_nouns
from dragoman.model.actor import ActorKind, Role

# On the development reports the first two by mentions were parties in nine of ten
# reports, the next in most where they come near them.
SIDES = 5
LEAST = 3
LEAST_ALONE = 4  # of one who belongs to nobody
LEAST_SHARE = 0.3  # of the mentions of the first
NEARLY = 0.4  # the share that is enough by itself
LEAST_OF_NEARLY = 2
LOOKING_ON = frozenset({"expert", "media", "captive"})


def find_foremost(
    drafts: Sequence[Draft], own: Mapping[int, list[Cue]]
) -> Iterator[tuple[Draft, Cue]]:
    """Find the foremost who have no role of their own, with a cue for each.

    Args:
        drafts: Those to decide on.
        own: The cues of those who have a role.
    """
    told: Counter[int] = Counter()
    heads: dict[int, Draft] = {}
    for draft in drafts:
        if draft.kind is ActorKind.OUTLET or _looks_on(draft):
            continue
        head = _head(draft)
        heads[id(head)] = head
        told[id(head)] += len(draft.names) + len(draft.described)
    ranked = told.most_common(SIDES)
    for key, count in ranked:
        head = heads[key]
        if key not in own and _is_side(head, count, ranked[0][1]):
            word = head.names[0].head
            yield head, Cue(head, Role.PARTY, 0, word, "foremost")


def _head(draft: Draft) -> Draft:
    """Give whom somebody speaks for at last."""
    seen = {id(draft)}
    owner = draft.owner
    while owner is not None and id(owner) not in seen:
        if is_only_from(draft, owner):
            return draft
        draft, owner = owner, owner.owner
        seen.add(id(draft))
    return draft


def _is_side(draft: Draft, count: int, most: int) -> bool:
    """Whether somebody spoken of so much may be a side."""
    if draft.collective or not draft.names or draft.kind in {None, ActorKind.OUTLET}:
        return False
    if draft.kind is ActorKind.PERSON:
        return count >= max(LEAST_ALONE, LEAST_SHARE * most)
    place = draft.kind is ActorKind.STATE  # it may be only where all this happens
    near = not place and count >= max(LEAST_OF_NEARLY, NEARLY * most)
    return near or count >= max(LEAST, LEAST_SHARE * most)


def _looks_on(draft: Draft) -> bool:
    """Whether somebody studies the matter, tells of it or suffers it."""
    words = {word.lower for name in draft.names for word in name.tokens}
    if words & actor_words("learned") or is_onlooker(draft):
        return True
    sorts = {known.sort for noun in draft.nouns if (known := person_nouns().get(noun))}
    return bool(sorts & LOOKING_ON)
