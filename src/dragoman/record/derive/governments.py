"""Ministers, ministries and "the government" → one side, where it is one.

A minister may be told without his state, and "the government" always is. They are of
the one state that has ministers in the talks, else of the one that is called so by
far the most; where two states have some, each stays who it is.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.actor import Actor, ActorKind, Role
from dragoman.record.derive.belonging import PLAIN, READ, side_words
from dragoman.record.derive.cast import (
    Cast,
    Sides,
    follow,
    is_outlet,
    is_unnamed,
    kind_of,
    mediates,
)

TITLE = 45  # characters before a name within which its title stands
ONCE = READ / 2  # what one report was read to say
MOST = 0.6  # of what is told of states, for one to be meant
OFTEN, NEARLY_ALL = 5, 0.75  # of the times, one state is called the government
HEAD = re.compile(r"\b(?:prime minister|premier|chancellor|president|king)\b", re.I)
BARE = re.compile(r"(?:the\s)?government\Z", re.I)
TITLE_BEFORE = re.compile(
    r"(?P<title>[\w-]+)(?:\s(?:of|for)\s(?:the\s)?[\w\s]{2,25}?)?,?\s"
    r"(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?$"
)
TITLE_AFTER = re.compile(
    r",\s(?:the\s|a\s)?(?:[\w-]+\s){0,2}?(?P<title>minister|premier)\b"
)


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of the states that may have a government in the talks.

    Attributes:
        plainly: What stands beside its ministers and ministries, by state.
        all: The same with what was only read.
        called: How often each is called the government.
    """

    plainly: Mapping[str, float]
    all: Mapping[str, float]
    called: Mapping[str, int]


def join_government(cast: Cast, belongs: Sides) -> None:
    """Make ministers, ministries and "the government" one side, where it is one."""
    ministers = {
        actor
        for actor, told in cast.actors.items()
        if told[0].kind is ActorKind.PERSON and _is_minister(told, cast)
    }
    offices = {actor for actor in cast.actors if _is_office(actor, cast)}
    mediators = cast.lookup.mediators
    mediating = {
        a for a in ministers if mediates(a, cast) or belongs.get(a) in mediators
    }
    members = (ministers | offices) - mediating
    if not members:
        return
    hosts = {follow(a, belongs) for a in mediating} | mediators
    told = _weigh(members, offices, belongs, cast)
    head = _find_head(told, hosts)
    if head is None:
        return
    whole = {actor for actor in offices if _is_whole(actor, cast)}
    head = head or max(whole or offices or members, key=lambda a: (_count(a, cast), a))
    belongs[head] = head
    for actor in sorted(members - {head}):
        votes = cast.votes.get(actor, {})
        is_bound = max(votes.values(), default=0) > ONCE or _is_state(actor, cast)
        if not (is_bound or _is_remote(actor, cast)):
            belongs[actor] = head


def _is_whole(actor: str, cast: Cast) -> bool:
    """Whether an office is the government itself, and no ministry."""
    return BARE.search(cast.lookup.name(actor)) is not None


def _is_remote(actor: str, cast: Cast) -> bool:
    """Whether somebody leads some state, and no report has him in the talks."""
    told = cast.actors[actor]
    if told[0].kind is not ActorKind.PERSON or cast.votes.get(actor):
        return False
    is_party = any(role.role is Role.PARTY for one in told for role in one.roles)
    return not is_party and any(
        HEAD.search(text, max(0, passage.start - TITLE), passage.end)
        for one in told
        for passage in one.mentions
        if (text := cast.lookup.reports[passage.report].text)
    )


def _weigh(
    members: Collection[str], offices: Collection[str], belongs: Sides, cast: Cast
) -> Told:
    """Weigh what is told of the states that may have a government in the talks."""
    plainly: Counter[str] = Counter()
    weighed: dict[str, float] = {}
    for actor in members:
        votes = dict(cast.votes.get(actor, {}))
        if actor in offices and _is_named_for(actor, belongs, cast):
            votes[belongs[actor]] = PLAIN
        for body, weight in votes.items():
            state = follow(body, belongs)
            if state not in members and _may_govern(state, offices, belongs, cast):
                weighed[state] = weighed.get(state, 0.0) + weight
                plainly[state] += weight >= PLAIN
    called = {
        actor: times
        for actor, told in cast.actors.items()
        if _is_state(actor, cast) and (times := _count_called(told))
    }
    return Told(
        plainly={state: weighed[state] for state in plainly if plainly[state]},
        all=weighed,
        called=called,
    )


def _find_head(told: Told, hosts: Iterable[str]) -> str | None:
    """Find the one state whose government is in the talks.

    Returns:
        The state; "" where none is told, ``None`` where it is several.
    """
    left = set(hosts)
    plainly, weighed, called = (
        {state: weight for state, weight in weights.items() if state not in left}
        for weights in (told.plainly, told.all, told.called)
    )
    most = _find_most(called, NEARLY_ALL)
    if most and called[most] >= OFTEN:
        return most
    if plainly:
        return next(iter(plainly)) if len(plainly) == 1 else None
    both = {state: weighed.get(state, 0) for state in weighed | called}
    return _find_most({s: w + called.get(s, 0) for s, w in both.items()}, MOST)


def _find_most(weights: Mapping[str, float], share: float) -> str:
    """Give what has at least a share of all weights, "" for nothing."""
    best = max(weights, key=lambda key: (weights[key], key), default="")
    return best if best and weights[best] >= share * sum(weights.values()) else ""


def _is_office(actor: str, cast: Cast) -> bool:
    """Whether somebody is a body of a government, or mostly called the government."""
    if is_outlet(actor, cast) or _is_state(actor, cast):
        return False
    told = cast.actors[actor]
    if kind_of(cast.lookup.name(actor)) == "government":
        return True
    return 2 * _count_called(told) >= _count(actor, cast)


def _is_state(actor: str, cast: Cast) -> bool:
    """Whether an actor is a state with a name of its own."""
    known = cast.lookup.actors.get(actor)
    if known is None or known.kind is not ActorKind.STATE:
        return False
    return kind_of(known.name) != "government" and not is_unnamed(actor, cast)


def _may_govern(
    side: str, offices: Collection[str], belongs: Mapping[str, str], cast: Cast
) -> bool:
    """Whether a side may have ministers: a state, or what an office is named for.

    Where no office is told at all, whatever body ministers are of.
    """
    known = cast.lookup.actors.get(side)
    if not offices:
        return known is not None and known.kind is not ActorKind.PERSON
    return _is_state(side, cast) or any(
        belongs.get(office) == side and _is_named_for(office, belongs, cast)
        for office in offices
    )


def _is_named_for(actor: str, belongs: Mapping[str, str], cast: Cast) -> bool:
    """Whether an office has in its name whose it is ("the Norland government")."""
    whose = cast.lookup.name(belongs.get(actor))
    return bool(whose) and cast.lookup.name(actor).startswith(whose)


def _count_called(told: Iterable[Actor]) -> int:
    return sum(BARE.match(m.quote) is not None for one in told for m in one.mentions)


def _count(actor: str, cast: Cast) -> int:
    return sum(len(one.mentions) for one in cast.actors[actor])


def _is_minister(told: Sequence[Actor], cast: Cast) -> bool:
    """Whether a title of a minister stands right before, or in, a name.

    A president of a body is none.
    """
    plainly = max(cast.votes.get(told[0].id, {}).values(), default=0) >= PLAIN
    titles = side_words("minister") | (frozenset() if plainly else side_words("head"))
    for passage in (m for one in told for m in one.mentions):
        text = cast.lookup.reports[passage.report].text
        before = text[max(0, passage.start - TITLE) : passage.start]
        found = [TITLE_BEFORE.search(before), TITLE_AFTER.match(text, passage.end)]
        words = [passage.quote, *(match["title"] for match in found if match)]
        if not titles.isdisjoint(" ".join(words).casefold().split()):
            return True
    return False
