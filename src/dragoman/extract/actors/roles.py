"""Who is a party, who mediates, guarantees, watches, or only tells.

Cues are weighed twice. The first weighing finds the parties. The second uses
them: who presses a party without being one, mediates. Those who have no role of
their own have that of whom they belong to, and bodies that of their people.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dragoman.extract.actors.cues import Cue, find_cues, pressed_by
from dragoman.extract.actors.identity import Draft
from dragoman.extract.actors.lexicon import bargaining_words, name_noun, person_nouns
from dragoman.extract.grammar import agent, conjuncts, is_passive, subject
from dragoman.extract.parse import Syntax, Token
from dragoman.model.actor import ActorKind, Role

LONGEST_CHAIN = 3
PLAIN = 3
ENOUGH = 2
FIGHTING = 1
WATCHING = (Role.GUARANTOR, Role.MONITOR, Role.OBSERVER)
OUTSIDE = frozenset({"former", "retired", "ex"})
LAWMAKERS = frozenset({"senator", "congressman", "congresswoman", "representative", "lawmaker", "legislator", "mp"})
LEADING = frozenset({Role.PARTY, Role.MEDIATOR})

Cues = dict[int, dict[Role, list[Cue]]]


def find_roles(
    syntax: Syntax, meant: Mapping[int, Draft], drafts: Sequence[Draft]
) -> dict[int, list[Cue]]:
    """Decide which cues give each draft a role, by the draft's id."""
    cues: Cues = defaultdict(lambda: defaultdict(list))
    for cue in find_cues(syntax, meant):
        cues[id(cue.draft)][cue.role].append(cue)
    parties = {key for key, roles in cues.items() if _is(Role.PARTY, roles)}
    for cue in _outsiders(syntax, meant, parties):
        cues[id(cue.draft)][cue.role].append(cue)
    own = {key: _strongest(roles) for key, roles in cues.items()}
    _lend_to_bodies(drafts, own)
    return {id(d): _settle(d, own, cues.get(id(d), {})) for d in drafts}


def _is(role: Role, roles: Mapping[Role, list[Cue]]) -> bool:
    found = _strongest(roles)
    return bool(found) and found[0].role is role


def _outsiders(
    syntax: Syntax, meant: Mapping[int, Draft], parties: set[int]
) -> Iterator[Cue]:
    """Find those who are no party, and move one, or back what one is offered."""
    for word in syntax.tokens:
        if word.pos == "VERB" and word.lemma in bargaining_words("press"):
            moved = [d for w in pressed_by(word) for d in _meant(w, meant)]
            if any(id(d) in parties for d in moved):
                yield from _mediates(subject(word), meant, parties, word, "presses")
        elif word.lower == "backed" and is_passive(word) | (word.dep in {"acl", "relcl"}):
            if word.head.lemma in {"proposal", "plan", "deal", "initiative"}:
                yield from _mediates(agent(word), meant, parties, word, "backs")
        elif word.lemma == "delegation" and len(parties) > 1:
            yield from _mediates(word, meant, parties, word, "delegates")


def _meant(word: Token | None, meant: Mapping[int, Draft]) -> list[Draft]:
    words = conjuncts(word) if word is not None else []
    found = [meant[w.i] for w in words if w.i in meant]
    return [d for one in found for d in (one, *one.owners)]


def _mediates(
    word: Token | None,
    meant: Mapping[int, Draft],
    parties: set[int],
    cue: Token,
    rule: str,
) -> Iterator[Cue]:
    for draft in _meant(word, meant):
        ultimate = {id(draft), id(draft.owner), *map(id, draft.owners)}
        if not ultimate & parties and (rule != "presses" or _speaks_for_state(draft)):
            yield Cue(draft, Role.MEDIATOR, ENOUGH, cue, rule)


def _speaks_for_state(draft: Draft) -> bool:
    owner = draft.owner
    if draft.kind is ActorKind.STATE or _is_of_states(draft):
        return True
    return owner is not None and (owner.kind is ActorKind.STATE or _is_of_states(owner))


def _strongest(roles: Mapping[Role, list[Cue]]) -> list[Cue]:
    """Choose the cues of the role that most speaks for; none if too little."""
    weights = {role: sum(cue.weight for cue in cues) for role, cues in roles.items()}
    party, mediator = weights.get(Role.PARTY, 0), weights.get(Role.MEDIATOR, 0)
    for role in WATCHING:
        if weights.get(role, 0) >= PLAIN and weights[role] >= max(party, mediator):
            return roles[role]
    if mediator >= ENOUGH and mediator * 2 >= party:
        return roles[Role.MEDIATOR]
    fights = any(c.draft.kind is ActorKind.ARMED_GROUP for c in roles.get(Role.PARTY, []))
    if party >= (FIGHTING if fights else ENOUGH):
        return roles[Role.PARTY]
    return roles.get(Role.HOST, [])


def _lend_to_bodies(drafts: Sequence[Draft], own: dict[int, list[Cue]]) -> None:
    """Give a body without a role that of its people who have one of their own."""
    for draft in drafts:
        owner, cues = draft.owner, own.get(id(draft), [])
        if owner is None or not cues or cues[0].role not in LEADING:
            continue
        if not own.get(id(owner)) and owner.kind is not ActorKind.PERSON:
            own[id(owner)] = [cue._replace(rule="people") for cue in cues]


def _settle(
    draft: Draft, own: Mapping[int, list[Cue]], cues: Mapping[Role, list[Cue]]
) -> list[Cue]:
    roles = own.get(id(draft), [])
    owner, steps = draft.owner, 0
    while not roles and owner is not None and steps < LONGEST_CHAIN:
        if not _takes_after(draft, owner):
            break
        roles = [cue._replace(rule="member") for cue in own.get(id(owner), [])]
        owner, steps = owner.owner, steps + 1
    if roles or draft.kind is ActorKind.OUTLET:
        return roles
    told = cues.get(Role.SOURCE, [])
    if told and _is_official(draft):
        return [cue._replace(role=Role.OBSERVER) for cue in told]
    return told


def _takes_after(draft: Draft, owner: Draft) -> bool:
    """Whether somebody has a part in talks because its owner has.

    Those who speak or fight for it have; a captive, a former officer, an expert,
    a lawmaker of a state, a named office of a state need not.
    """
    if owner.kind is ActorKind.OUTLET or draft.nouns & OUTSIDE:
        return False
    sorts = {known.sort for noun in draft.nouns if (known := person_nouns().get(noun))}
    if sorts & {"captive", "expert", "media"}:
        return False
    if owner.kind is ActorKind.STATE and draft.kind is ActorKind.ORGANISATION:
        return not draft.names
    return not (owner.kind is ActorKind.STATE and draft.nouns & LAWMAKERS)


def _is_official(draft: Draft) -> bool:
    """Whether somebody speaks as or for a state or a body of states."""
    if draft.kind is ActorKind.STATE:
        return True
    if draft.kind is ActorKind.ORGANISATION:
        return _is_of_states(draft)
    owner = draft.owner
    return owner is not None and draft.governs and owner.kind is ActorKind.STATE


def _is_of_states(draft: Draft) -> bool:
    """Whether a body is one of states, to judge by the head of its name."""
    return any(
        word.lower in {"nations", "un", "eu"}
        or (word.lower in {"union", "league"} and name_noun(word.lower) is not None)
        for name in draft.names
        for word in name.tokens
    )
