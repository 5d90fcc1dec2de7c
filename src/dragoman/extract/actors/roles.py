"""Who is a party, who mediates, guarantees, watches, or only tells.

Each cue is weighed; a cue is a word of the report, so each role claim has its
passage. Those who have no role of their own have that of whom they belong to.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dragoman.extract.actors.identity import Draft
from dragoman.extract.actors.lexicon import bargaining_words, role_words, speech_verbs
from dragoman.extract.grammar import (
    agent,
    child,
    conjuncts,
    doer,
    is_negated,
    is_passive,
    objects_of,
    subject,
)
from dragoman.extract.parse import Syntax, Token
from dragoman.model.actor import ActorKind, Role, RoleStatus


LONGEST_CHAIN = 3
PLAIN = 3
ENOUGH = 2


class Cue(NamedTuple):
    """One word that speaks for a role, and how much."""

    draft: Draft
    role: Role
    weight: float
    word: Token
    rule: str
    status: RoleStatus = RoleStatus.HELD


Meaning = Callable[[Token | None], list[Draft]]


def find_cues(syntax: Syntax, meant: Mapping[int, Draft]) -> Iterator[Cue]:
    """Find every word of a report that speaks for somebody's role."""

    def meaning(word: Token | None) -> list[Draft]:
        if word is None:
            return []
        found = [meant[w.i] for w in conjuncts(word) if w.i in meant]
        return [d for one in found for d in _principals(one)]

    for word in syntax.tokens:
        if word.pos == "VERB":
            yield from _verb_cues(word, meaning)
        elif word.pos == "NOUN":
            yield from _noun_cues(word, meaning)
            yield from _named_cues(word, meaning)
        if word.text == "-":
            yield from _hyphen_cues(word, syntax, meaning)


def _principals(draft: Draft) -> list[Draft]:
    """Give those for whom a group speaks, else itself."""
    if draft.names or not draft.owners:
        return [draft]
    return [draft, *(o for o in draft.owners if o.kind is not ActorKind.PERSON)]


def _verb_cues(verb: Token, meaning: Meaning) -> Iterator[Cue]:
    who = subject(verb) if not is_passive(verb) else agent(verb)
    role = role_words("verb").get(verb.lemma)
    lemma = verb.lemma
    if role in {"mediator", "host"} and lemma in {"mediate", "broker", "facilitate", "host", "arbitrate"}:
        for draft in meaning(who):
            yield Cue(draft, Role(role), 3, verb, "mediates")
        for object_ in objects_of(verb, "between"):
            for draft in meaning(object_):
                yield Cue(draft, Role.PARTY, 3, verb, "between")
    if lemma in bargaining_words("claim"):
        for draft in meaning(who):
            yield Cue(draft, Role.PARTY, 1, verb, "claims")
        for object_ in objects_of(verb, "with", "between"):
            for draft in meaning(object_):
                yield Cue(draft, Role.PARTY, 1, verb, "with")
    if lemma in bargaining_words("strife"):
        for draft in meaning(who):
            yield Cue(draft, Role.PARTY, 1, verb, "fights")
    if lemma in bargaining_words("press"):
        pressed = [child(verb, "dobj"), *objects_of(verb, "on", "upon"), _inner_subject(verb)]
        for object_ in pressed:
            for draft in meaning(object_):
                yield Cue(draft, Role.PARTY, 1, verb, "pressed")
        if any(meaning(o) for o in pressed):
            for draft in meaning(who):
                yield Cue(draft, Role.MEDIATOR, 0.7, verb, "presses")
    if lemma in speech_verbs():
        for draft in meaning(who):
            yield Cue(draft, Role.SOURCE, 1, verb, "speaks")


def _inner_subject(verb: Token) -> Token | None:
    inner = child(verb, "ccomp", "xcomp")
    return child(inner, "nsubj") if inner is not None else None


def _noun_cues(noun: Token, meaning: Meaning) -> Iterator[Cue]:
    """Weigh "talks between A and B", "A's demand", "a deal with A"."""
    if noun.lemma in bargaining_words("talks"):
        for object_ in objects_of(noun, "between"):
            for draft in meaning(object_):
                yield Cue(draft, Role.PARTY, 3, noun, "between")
        for object_ in objects_of(noun, "with"):
            for draft in meaning(object_):
                yield Cue(draft, Role.PARTY, 1, noun, "with")
    if noun.lemma in bargaining_words("stake"):
        for draft in meaning(child(noun, "poss")):
            yield Cue(draft, Role.PARTY, 1.5, noun, "stake")
    if noun.lemma in {"effort", "attempt"} and _is_for_peace(noun):
        for draft in meaning(doer(noun.head) if noun.head.pos == "VERB" else None):
            yield Cue(draft, Role.MEDIATOR, 2, noun, "efforts")


def _is_for_peace(noun: Token) -> bool:
    words = {w.lemma for w in (*noun.children, *(w for c in noun.children for w in c.children))}
    return bool(words & (bargaining_words("talks") | {"mediation", "reach"}))


def _named_cues(noun: Token, meaning: Meaning) -> Iterator[Cue]:
    """Weigh nouns that name a role: "mediators X and Y", "to be guarantors"."""
    role = role_words("noun").get(noun.lemma)
    if role not in {"mediator", "guarantor", "monitor", "observer"}:
        return
    if noun.lemma in {"guarantee", "assurance", "monitoring", "witness", "track", "watch"}:
        return
    for draft in meaning(noun):
        yield Cue(draft, Role(role), 3, noun, "is-called", _status(noun))
    if noun.dep in {"attr", "oprd"}:
        for draft in meaning(subject(noun.head)):
            yield Cue(draft, Role(role), 3, noun, "is-called", _status(noun.head))
    beside = noun.head if noun.dep == "pobj" else None
    if beside is not None and beside.head.pos in {"NUM", "PRON", "NOUN"} and beside.head.dep == "appos":
        for draft in meaning(beside.head.head):
            yield Cue(draft, Role(role), 3, noun, "one-of")


def _status(word: Token) -> RoleStatus:
    """Tell whether a role is held, or only wanted or refused."""
    while word.head is not word:
        if word.lemma in {"reject", "refuse", "decline"} or is_negated(word):
            return RoleStatus.REJECTED
        if word.head.lemma in {"reject", "refuse", "rejection"}:
            return RoleStatus.REJECTED
        if word.lemma in {"demand", "want", "insist", "request", "ask"}:
            return RoleStatus.DEMANDED
        if word.lemma in {"offer", "propose"}:
            return RoleStatus.OFFERED
        word = word.head
    return RoleStatus.HELD


def _hyphen_cues(hyphen: Token, syntax: Syntax, meaning: Meaning) -> Iterator[Cue]:
    """Weigh "X-mediated talks"."""
    if not 0 < hyphen.i < len(syntax.tokens) - 1:
        return
    after = syntax.tokens[hyphen.i + 1].lower
    if after in {"mediated", "brokered", "sponsored", "facilitated", "led"} and after != "led":
        for draft in meaning(syntax.tokens[hyphen.i - 1]):
            yield Cue(draft, Role.MEDIATOR, 3, syntax.tokens[hyphen.i + 1], "mediates")


def settle_roles(cues: Iterator[Cue], drafts: Sequence[Draft]) -> dict[int, list[Cue]]:
    """Decide which cues give each draft a role, by the draft's id.

    The strongest role wins. Who has none has that of whom they belong to; who
    has none either but speaks is a source, or an observer if it is a state.
    """
    found: dict[int, dict[Role, list[Cue]]] = defaultdict(lambda: defaultdict(list))
    for cue in cues:
        found[id(cue.draft)][cue.role].append(cue)
    own = {key: _strongest(roles) for key, roles in found.items()}
    return {
        id(draft): _settle(draft, own, found.get(id(draft), {})) for draft in drafts
    }


def _settle(
    draft: Draft, own: Mapping[int, list[Cue]], cues: Mapping[Role, list[Cue]]
) -> list[Cue]:
    roles = own.get(id(draft), [])
    owner, steps = draft.owner, 0
    while not roles and owner is not None and steps < LONGEST_CHAIN:
        roles = [cue._replace(rule="member") for cue in own.get(id(owner), [])]
        owner, steps = owner.owner, steps + 1
    if roles or draft.kind is ActorKind.OUTLET:
        return roles
    told = cues.get(Role.SOURCE, [])
    if told and _is_official(draft):
        return [cue._replace(role=Role.OBSERVER) for cue in told]
    return told


def _is_official(draft: Draft) -> bool:
    """Whether somebody speaks as or for a state or a body of states."""
    if draft.kind is ActorKind.STATE:
        return True
    return draft.owner is not None and draft.owner.kind is ActorKind.STATE


def _strongest(roles: Mapping[Role, list[Cue]]) -> list[Cue]:
    weights = {role: sum(cue.weight for cue in cues) for role, cues in roles.items()}
    party, mediator = weights.get(Role.PARTY, 0), weights.get(Role.MEDIATOR, 0)
    for role in (Role.GUARANTOR, Role.MONITOR, Role.OBSERVER):
        if weights.get(role, 0) >= PLAIN and weights[role] >= max(party, mediator):
            return roles[role]
    if mediator >= ENOUGH and mediator * 2 >= party:
        return roles[Role.MEDIATOR]
    if party >= ENOUGH:
        return roles[Role.PARTY]
    return roles.get(Role.HOST, [])
