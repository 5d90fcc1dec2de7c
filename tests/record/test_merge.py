"""Actors of many readings as one."""

from dragoman.model.actor import Actor, ActorKind
from dragoman.model.report import Passage
from dragoman.record.merge import merge_actors


def actor(key, name, kind, count):
    passages = [
        Passage(report=key, start=n, end=n + len(name), quote=name)
        for n in range(count)
    ]
    return Actor(id=key, name=name, kind=kind, mentions=tuple(passages))


def test_the_full_name_says_what_somebody_is():
    short = actor("a", "Orlan", ActorKind.ORGANISATION, 5)
    full = actor("b", "Ilse Orlan", ActorKind.PERSON, 2)
    (merged,) = merge_actors([short, full], {"a": "a", "b": "a"})
    assert (merged.name, merged.kind) == ("Ilse Orlan", ActorKind.PERSON)
    assert merged.aliases == ("Orlan",)
    assert len(merged.mentions) == 7
