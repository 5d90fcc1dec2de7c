"""Actors of many readings as one."""

from dataclasses import replace

from dragoman.model.actor import Actor, ActorKind, Role, RoleClaim
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


def with_role(one, role):
    return replace(one, roles=(RoleClaim(role=role, evidence=one.mentions[:1]),))


def roles_by_report(merged):
    return {(p.report, claim.role) for claim in merged.roles for p in claim.evidence}


def test_a_party_in_one_report_is_none_in_another_that_only_names_it():
    fights = with_role(actor("a", "Orlan", ActorKind.STATE, 3), Role.PARTY)
    named = actor("b", "Orlan", ActorKind.STATE, 1)
    (merged,) = merge_actors([fights, named], {"a": "a", "b": "a"})
    assert roles_by_report(merged) == {("a", Role.PARTY), ("b", Role.OTHER)}


def test_a_go_between_is_one_where_a_report_only_names_her():
    goes = with_role(actor("a", "Ilse Orlan", ActorKind.PERSON, 3), Role.MEDIATOR)
    named = actor("b", "Ilse Orlan", ActorKind.PERSON, 1)
    (merged,) = merge_actors([goes, named], {"a": "a", "b": "a"})
    assert roles_by_report(merged) == {("a", Role.MEDIATOR)}


def test_an_actor_without_a_part_anywhere_keeps_none():
    pair = [actor(key, "Orlan", ActorKind.STATE, 1) for key in "ab"]
    (merged,) = merge_actors(pair, {"a": "a", "b": "a"})
    assert merged.roles == ()


def test_who_most_reports_know_by_a_word_alone_stays_a_group() -> None:
    named = actor("a", "Northerners", ActorKind.ORGANISATION, 3)
    groups = [
        replace(actor(key, "Northerners", ActorKind.ORGANISATION, 1), collective=True)
        for key in ("b", "c")
    ]
    heads = dict.fromkeys("abc", "a")
    assert merge_actors([named, *groups], heads)[0].collective
    assert not merge_actors([named, groups[0]], heads)[0].collective
