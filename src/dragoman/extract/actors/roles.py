"""Who is a party, who mediates, guarantees, watches, or only tells.

Cues are weighed twice. The first weighing finds the parties. The second uses
them: who presses a party without being one, mediates. Those who have no role of
their own have that of whom they belong to, and bodies that of their people.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from dragoman.extract.actors.bearers import find_bearers
from dragoman.extract.actors.callings import read_name
from dragoman.extract.actors.cues import PLAIN, Cue
from dragoman.extract.actors.disputes import find_involved
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.evidence import find_cues
from dragoman.extract.actors.fits import is_onlooker
from dragoman.extract.actors.foremost import find_foremost
from dragoman.extract.actors.judging import judge_roles
from dragoman.extract.actors.lending import inherit, lend_to_bodies, lend_to_leaders
from dragoman.extract.actors.outsiders import find_outsiders, is_of_states
from dragoman.extract.syntax import Syntax
from dragoman.model.actor import ActorKind, Role

ENOUGH = 1.5
FIGHTING = 1
WATCHING = (Role.GUARANTOR, Role.MONITOR, Role.OBSERVER)

Cues = dict[int, dict[Role, list[Cue]]]


def find_roles(
    syntax: Syntax,
    meant: Mapping[int, Draft],
    drafts: Sequence[Draft],
    state: Draft | None = None,
) -> dict[int, list[Cue]]:
    """Decide which cues give each draft a role, by the draft's id.

    Args:
        syntax: The report.
        meant: Whom each word means.
        drafts: Those to decide on.
        state: The state whose government the report speaks of most.
    """
    cues: Cues = defaultdict(lambda: defaultdict(list))
    for cue in find_cues(syntax, meant):
        cues[id(cue.draft)][cue.role].append(cue)
    for draft in drafts:
        for cue in read_name(draft):
            cues[id(draft)][cue.role].append(cue)
    parties = {key for key, roles in cues.items() if _is(Role.PARTY, roles)}
    for cue in find_outsiders(syntax, meant, drafts, parties):
        cues[id(cue.draft)][cue.role].append(cue)
    own = {key: found for key, roles in cues.items() if (found := _strongest(roles))}
    _oppose(state, own)
    lend_to_leaders(syntax, meant, own)
    for draft, cue in list(find_involved(syntax, drafts, cues, own)):
        own[id(draft)] = [cue]
    lend_to_bodies(drafts, own)
    for draft, cue in list(find_foremost(drafts, own)):
        own[id(draft)] = [cue]
    for draft in drafts:
        inherit(draft, own, cues)
    own |= {id(d): [cue] for d, cue in find_bearers(syntax, drafts, cues, own)}
    told = {id(d): own.get(id(d)) or _tell(d, cues.get(id(d), {})) for d in drafts}
    return judge_roles(meant, drafts, cues, told)


def _is(role: Role, roles: Mapping[Role, list[Cue]]) -> bool:
    found = _strongest(roles)
    return bool(found) and found[0].role is role


def _strongest(roles: Mapping[Role, list[Cue]]) -> list[Cue]:
    """Choose the cues of the role that most speaks for; none if too little."""
    weights = {role: sum(cue.weight for cue in cues) for role, cues in roles.items()}
    party, mediator = weights.get(Role.PARTY, 0), weights.get(Role.MEDIATOR, 0)
    for role in WATCHING:
        if weights.get(role, 0) >= PLAIN and weights[role] >= max(party, mediator):
            return roles[role]
    if mediator >= ENOUGH and mediator * 2 >= party:
        return roles[Role.MEDIATOR]
    fights = any(
        c.draft.kind is ActorKind.ARMED_GROUP for c in roles.get(Role.PARTY, [])
    )
    if any(is_onlooker(c.draft) for c in roles.get(Role.PARTY, [])[:1]):
        return roles.get(Role.HOST, [])
    if party >= (FIGHTING if fights else ENOUGH):
        return roles[Role.PARTY]
    return roles.get(Role.HOST, [])


def _oppose(state: Draft | None, own: dict[int, list[Cue]]) -> None:
    """Make the government a party where only an armed group seems to be one."""
    parties = [cues for cues in own.values() if cues[0].role is Role.PARTY]
    drafts = [cues[0].draft for cues in parties]
    armed = [d for d in drafts if d.kind is ActorKind.ARMED_GROUP]
    states = [d for d in drafts if _is_of_a_state(d)]
    taken = state in states or any(d.owner is state for d in states)
    if len(states) > 1 or taken or not armed:
        return
    if state is not None and id(state) not in own:
        own[id(state)] = [
            cue._replace(draft=state, rule="opposed") for cue in own[id(armed[0])]
        ]


def _is_of_a_state(draft: Draft) -> bool:
    owner = draft.owner if draft.kind is ActorKind.PERSON else None
    return draft.kind is ActorKind.STATE or (
        owner is not None and owner.kind is ActorKind.STATE
    )


def _tell(draft: Draft, cues: Mapping[Role, list[Cue]]) -> list[Cue]:
    """Give the role of one who only speaks."""
    told = cues.get(Role.SOURCE, [])
    if not told or draft.kind is ActorKind.OUTLET:
        return []
    if _is_official(draft):
        return [cue._replace(role=Role.OBSERVER) for cue in told]
    return told


def _is_official(draft: Draft) -> bool:
    """Whether somebody speaks as or for a state or a body of states."""
    if draft.kind is ActorKind.STATE:
        return True
    if draft.kind is ActorKind.ORGANISATION:
        return is_of_states(draft)
    owner = draft.owner
    return owner is not None and draft.governs and owner.kind is ActorKind.STATE
