"""Whom people are of: by the words beside a name, not by a report's guess.

"Prime Minister Ada Berg of Norland" tells it; "Prime Minister Ada Berg" in another
report is of the state that this report speaks of most, which is a guess. Where reports
differ on whose somebody is, the words count and the guess does not; and what somebody
of one side says of another is not that other's own word.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.model.actor import Actor, ActorKind
from dragoman.model.claim import Position, Reading
from dragoman.record.derive.cast import follow

NEAR = 60  # characters from a name to what its bearer is of
TITLE = r"(?:(?!(?:said|says|told|and|with|that|by|to|as|met)\b)[\w-]+,?\s){0,5}"


def find_plain(reading: Reading) -> frozenset[str]:
    """Give the ids of the people whose report says beside the name what they are of."""
    actors = {actor.id: actor for actor in reading.actors}
    text = reading.report.text
    return frozenset(
        actor.id
        for actor in reading.actors
        if actor.kind is ActorKind.PERSON
        and (body := actors.get(actor.affiliation or ""))
        and any(_is_told(actor, name, text) for name in _list_names(body))
    )


def disown(
    positions: Iterable[Position], actors: Iterable[Actor]
) -> Iterator[Position]:
    """Give positions, those that a person of another side tells no longer as own.

    "Sund's rebels" are of no side by their name, and a bare "government" of any.
    """
    cast = {actor.id: actor for actor in actors}
    owners = {
        key: actor.affiliation for key, actor in cast.items() if actor.affiliation
    }
    people = {key for key in owners if cast[key].kind is ActorKind.PERSON}
    for position in positions:
        teller, party = position.as_stated_by, cast.get(position.party)
        is_told = position.own and teller in people and party is not None
        if is_told and teller and party and party.name[:1].isupper():
            is_own = follow(teller, owners) == follow(party.id, owners)
            yield position if is_own else replace(position, own=False)
        else:
            yield position


def _list_names(body: Actor) -> Iterator[str]:
    for name in (body.name, *body.aliases):
        if name[:1].isupper():
            yield name


def _is_told(actor: Actor, name: str, text: str) -> bool:
    """Whether a name stands right before or after one of somebody's mentions."""
    known = re.escape(name)
    before = re.compile(rf"\b{known}(?:['’]s?|[a-z]{{1,4}})?\s{TITLE}\Z")
    after = re.compile(
        rf",?\s(?:(?:the\s|an?\s)?{TITLE})?(?:of|for|from)\s(?:the\s)?{known}\b"
        rf"|,\s(?:the\s)?{known}(?:['’]s?|[a-z]{{1,4}})\s"
    )
    return any(
        before.search(text, max(0, passage.start - NEAR), passage.start)
        or after.match(text, passage.end, passage.end + NEAR)
        for passage in actor.mentions
        if passage.quote[:1].isupper()
    )
