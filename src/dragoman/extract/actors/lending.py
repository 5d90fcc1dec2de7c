"""Roles that pass between somebody and whom it belongs to.

Those who have no role of their own have that of whom they belong to, and bodies
that of their people.
"""

from collections.abc import Mapping, Sequence

from dragoman.extract.actors.cues import Cue
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.fits import is_lawmaker, is_organ
from dragoman.extract.actors.governments import is_seat
from dragoman.extract.actors.lexicon import (
    actor_words,
    bargaining_words,
    person_nouns,
)
from dragoman.extract.grammar import agent, child, conjuncts, subject
from dragoman.extract.syntax import Syntax
from dragoman.model.actor import ActorKind, Role

LONGEST_CHAIN = 3
LEADING = frozenset({Role.PARTY, Role.MEDIATOR})
ACTING = frozenset({"speaks", "claims"})

Cues = Mapping[int, Mapping[Role, list[Cue]]]


def lend_to_bodies(drafts: Sequence[Draft], own: dict[int, list[Cue]]) -> None:
    """Give a body without a role that of its people who have one of their own."""
    for draft in drafts:
        owner, cues = draft.owner, own.get(id(draft), [])
        if owner is None or not cues or is_lawmaker(draft):
            continue
        if cues[0].role not in LEADING and cues[0].rule != "called":
            continue
        if is_only_from(draft, owner):
            continue
        retinue = bool(draft.nouns & actor_words("retinue"))
        if not own.get(id(owner)) and (owner.kind is not ActorKind.PERSON or retinue):
            own[id(owner)] = [cue._replace(rule="people") for cue in cues]


def lend_to_leaders(
    syntax: Syntax, meant: Mapping[int, Draft], own: dict[int, list[Cue]]
) -> None:
    """Give who leads a team its role: "a Norlandic team led by X", "X led his team"."""
    for word in syntax.tokens:
        if word.lemma not in bargaining_words("leading") or word.pos != "VERB":
            continue
        led, leader = child(word, "dobj"), subject(word)
        if word.dep == "acl":
            led, leader = word.head, agent(word)
        team = meant.get(led.i) if led is not None else None
        if team is not None and team.kind is ActorKind.PERSON:
            continue
        leaders = conjuncts(leader) if leader is not None and team is not None else ()
        for draft in (meant[w.i] for w in leaders if w.i in meant):
            for body in (team, team.owner) if team is not None else ():
                if body is not None and id(body) in own and draft is not body:
                    lent = [cue._replace(rule="leads") for cue in own[id(body)]]
                    own.setdefault(id(draft), lent)


def inherit(draft: Draft, own: dict[int, list[Cue]], cues: Cues) -> None:
    """Give somebody, and the bodies between, the role of whom it belongs to."""
    path, owner = [draft], draft.owner
    while id(path[-1]) not in own and owner is not None and len(path) <= LONGEST_CHAIN:
        takes_after = _takes_after(path[-1], owner, draft)
        if not takes_after and not _acts_for(draft, owner, cues):
            return
        path.append(owner)
        owner = owner.owner
    if id(path[-1]) in own:
        for one in path[:-1]:
            own[id(one)] = [cue._replace(rule="member") for cue in own[id(path[-1])]]


def is_only_from(draft: Draft, owner: Draft) -> bool:
    """Whether a body is of a country, and neither its state nor an organ of that."""
    if owner.kind is not ActorKind.STATE or draft.kind is ActorKind.PERSON:
        return False
    return not (is_seat(draft) or is_organ(draft))


def _acts_for(draft: Draft, owner: Draft, cues: Cues) -> bool:
    """Whether a named office speaks for its state, as no court or chamber does."""
    if owner.kind is not ActorKind.STATE or draft.kind is not ActorKind.ORGANISATION:
        return False
    if is_seat(draft):
        return True
    if is_only_from(draft, owner):
        return False
    words = {w.lower for name in draft.names for w in name.tokens}
    told = [cue for found in cues.get(id(draft), {}).values() for cue in found]
    acting = any(cue.rule in ACTING for cue in told)
    return acting and not words & actor_words("unbound")


def _takes_after(draft: Draft, owner: Draft, first: Draft) -> bool:
    """Whether somebody has a part in talks because its owner has.

    Those who speak or fight for it have; a captive, a former officer, an expert,
    a lawmaker of a state, a named office of a state need not.
    """
    if owner.kind is ActorKind.OUTLET or draft.nouns & actor_words("past"):
        return False
    sorts = {known.sort for noun in draft.nouns if (known := person_nouns().get(noun))}
    if sorts & {"captive", "expert", "media"}:
        return False
    if owner.kind is ActorKind.STATE and draft.kind is ActorKind.ORGANISATION:
        called = {word for name in draft.called for word in name.lower().split()}
        called |= {word.lower for name in draft.names for word in name.tokens}
        if is_only_from(draft, owner) or called & actor_words(
            "apart"
        ) | called & actor_words("learned"):
            return False
        return not draft.names or first is not draft
    return not (owner.kind is ActorKind.STATE and is_lawmaker(draft))
