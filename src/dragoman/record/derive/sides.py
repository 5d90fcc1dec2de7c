"""A matter's actors → the sides for which they speak.

An actor belongs to a body by what stands beside its name in most reports. What has no
name is known by its noun where only one side can be meant: "the company" where one
party is a company, "the rebels" where one bears arms. A minister is of the government,
which is one side unless ministers of two states are in the talks. No outlet is a side.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model.actor import Actor, ActorKind, Role, RoleStatus
from dragoman.model.record import Record
from dragoman.record.derive.belonging import PLAIN, Votes, count_votes, side_words
from dragoman.record.derive.voices import Mentions, index_mentions
from dragoman.record.lookup import MAX_DEPTH, Lookup

TITLE = 45  # characters before a name within which its title stands
MOST = 0.6  # of the times that a noun names somebody, for it to name nobody else
THE = re.compile(r"(?:the|this|that)\s(?:\w+\s)?(?P<noun>[\w-]+)\Z", re.I)
UNNAMED = frozenset(["company", "union", "armed", "government"])

BARE = re.compile(r"(?:the\s)?government\Z", re.I)
TITLE_BEFORE = re.compile(
    r"(?P<title>[\w-]+)(?:\s(?:of|for)\s(?:the\s)?[\w\s]{2,25}?)?,?\s"
    r"(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?$"
)
TITLE_AFTER = re.compile(
    r",\s(?:the\s|a\s)?(?:[\w-]+\s){0,2}?(?P<title>minister|premier)\b"
)

type Sides = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """What is known of the actors of a matter.

    Attributes:
        actors: By id, as each report has them.
        mentions: Where they are named.
        votes: Of what bodies people are said to be.
        lookup: Reports and actors.
    """

    actors: Mapping[str, Sequence[Actor]]
    mentions: Mentions
    votes: Votes
    lookup: Lookup


def settle_sides(record: Record, lookup: Lookup) -> Lookup:
    """Give a lookup that knows for whom the actors of a matter speak."""
    mentions = index_mentions(record)
    actors: dict[str, list[Actor]] = defaultdict(list)
    for actor in record.actors:
        actors[actor.id].append(actor)
    cast = Cast(
        actors=actors,
        mentions=mentions,
        votes=count_votes(record, mentions, lookup),
        lookup=lookup,
    )
    sides, joint = find_sides(cast)
    parties = frozenset(sides.get(key, key) for key in lookup.parties)
    known = {key: sides.get(key, key) for key in lookup.mediators}
    mediators = frozenset(
        side for key, side in known.items() if side == key or side in known
    )
    return replace(
        lookup,
        sides=sides,
        joint=joint,
        parties=parties - (mediators - lookup.parties),
        mediators=mediators,
    )


def find_sides(cast: Cast) -> tuple[Sides, Mapping[str, tuple[str, ...]]]:
    """Find for whom each actor speaks, and who are spoken of together.

    Returns:
        For each actor that speaks for another, the side; for each that stands for
        several ("the two unions"), those.
    """
    belongs = _belong(cast)
    _join_government(cast, belongs)
    called = _count_called(cast, belongs)
    for actor in cast.actors:
        kind = _kind_of(cast.lookup.name(actor))
        if kind and actor not in belongs and _is_unnamed(actor, cast):
            side = _most(called[kind])
            if side and side != actor:
                belongs[actor] = side
    sides = {actor: _follow(actor, belongs) for actor in cast.actors}
    return sides, _find_joint(cast, sides)


def _belong(cast: Cast) -> Sides:
    """Give for each actor the body that most words say it is of."""
    found: Sides = {}
    for actor in cast.actors:
        known = cast.lookup.actors.get(actor)
        if votes := cast.votes.get(actor):
            best = max(votes, key=lambda key: (votes[key], key))
            if best != actor and (votes[best] >= PLAIN or not _mediates(actor, cast)):
                found[actor] = best
        elif known and known.affiliation and not _is_outlet(known.affiliation, cast):
            found[actor] = known.affiliation
    return found


def _is_outlet(actor: str, cast: Cast) -> bool:
    known = cast.lookup.actors.get(actor)
    return known is not None and known.kind is ActorKind.OUTLET


def _follow(actor: str, belongs: Mapping[str, str]) -> str:
    for _ in range(MAX_DEPTH):
        actor = belongs.get(actor, actor)
    return actor


def _kind_of(name: str) -> str:
    """Give what a body without a name is called by its last word, "" for nothing."""
    last = name.casefold().split()[-1:] or [""]
    return next((kind for kind in UNNAMED if last[0] in side_words(kind)), "")


def _is_unnamed(actor: str, cast: Cast) -> bool:
    name = cast.lookup.name(actor)
    return not any(word[:1].isupper() for word in name.split()[1:]) and (
        name[:1].islower() or bool(_kind_of(name))
    )


def _count_called(cast: Cast, belongs: Mapping[str, str]) -> Mapping[str, Counter[str]]:
    """Count for each noun ("the company") the named sides that reports mean by it."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for actor, told in cast.actors.items():
        side = _follow(actor, belongs)
        if not (_is_unnamed(side, cast) or _is_outlet(side, cast)):
            for passage in (m for one in told for m in one.mentions):
                match = THE.match(passage.quote)
                kind = _kind_of(match["noun"]) if match else ""
                if kind:
                    found[kind][side] += 1
    return defaultdict(Counter, found)


def _most(counts: Mapping[str, int]) -> str:
    """Give what has by far most of all counts, "" for nothing."""
    best = max(counts, key=lambda key: (counts[key], key), default="")
    return best if best and counts[best] >= MOST * sum(counts.values()) else ""


def _join_government(cast: Cast, belongs: Sides) -> None:
    """Make ministers, ministries and "the government" one side, where it is one."""
    mediators = cast.lookup.mediators
    ministers = {
        actor
        for actor, told in cast.actors.items()
        if told[0].kind is ActorKind.PERSON and _is_minister(told, cast)
    }
    offices = {
        actor
        for actor in cast.actors
        if not _is_outlet(actor, cast)
        and (
            _kind_of(cast.lookup.name(actor)) == "government"
            or _is_called_government(cast.actors[actor])
        )
    }
    mediating = {
        a for a in ministers if _mediates(a, cast) or belongs.get(a) in mediators
    }
    states = {
        belongs[actor]
        for actor in (ministers | offices) - mediating
        if max(cast.votes.get(actor, {}).values(), default=0) >= PLAIN
        or (actor in offices and _is_named_for(actor, belongs, cast))
    }
    states -= {belongs[actor] for actor in mediating if actor in belongs}
    states = {_follow(key, belongs) for key in states} - ministers
    if offices:
        states = {key for key in states if _may_govern(key, offices, belongs, cast)}
    members = (ministers | offices) - mediating
    if len(states) > 1 or not members:
        return
    named = states or {max(offices or members, key=lambda a: (_count(a, cast), a))}
    (head,) = named
    belongs[head] = head
    for actor in sorted(members - {head}):
        if max(cast.votes.get(actor, {}).values(), default=0) < PLAIN:
            belongs[actor] = head


def _may_govern(
    side: str, offices: Iterable[str], belongs: Mapping[str, str], cast: Cast
) -> bool:
    """Whether a side may have ministers: a state, or what an office is named for."""
    known = cast.lookup.actors.get(side)
    return (
        (known is not None and known.kind is ActorKind.STATE)
        or side in offices
        or any(
            belongs.get(office) == side and _is_named_for(office, belongs, cast)
            for office in offices
        )
    )


def _is_named_for(actor: str, belongs: Mapping[str, str], cast: Cast) -> bool:
    """Whether an office has in its name whose it is ("the Norland government")."""
    whose = cast.lookup.name(belongs.get(actor))
    return bool(whose) and cast.lookup.name(actor).startswith(whose)


def _is_called_government(told: Iterable[Actor]) -> bool:
    return any(BARE.match(m.quote) for one in told for m in one.mentions)


def _count(actor: str, cast: Cast) -> int:
    return sum(len(one.mentions) for one in cast.actors[actor])


def _mediates(actor: str, cast: Cast) -> bool:
    """Whether a named actor is told to mediate more often than to be a party."""
    told: Counter[Role] = Counter()
    for one in cast.actors[actor]:
        for role in one.roles:
            if role.status is RoleStatus.HELD:
                told[role.role] += len(role.evidence)
    named = not cast.lookup.name(actor)[:1].islower()
    return named and told[Role.MEDIATOR] > told[Role.PARTY]


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


def _find_joint(cast: Cast, sides: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Find who is meant where several of a kind are named at once."""
    named = sorted(
        {
            side
            for actor in cast.actors
            if not _is_unnamed(side := sides.get(actor, actor), cast)
            and not _is_unnamed(actor, cast)
            and cast.actors[actor][0].kind is not ActorKind.PERSON
            and not side_words("union").isdisjoint(
                cast.lookup.name(actor).casefold().split()
            )
        }
    )
    return {
        actor: tuple(named)
        for actor in cast.actors
        if _is_unnamed(actor, cast)
        and cast.lookup.name(actor).casefold().endswith("unions")
        and len(named) > 1
    }
