"""The cast of a report: its actors, and whom each word means."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dragoman.extract.actors.agency import acts, is_there
from dragoman.extract.actors.coreference import Resolver
from dragoman.extract.actors.cues import Cue
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.fits import is_of_members
from dragoman.extract.actors.identity import draft_actors
from dragoman.extract.actors.kinds import weigh_contexts
from dragoman.extract.actors.lexicon import capitals, plain
from dragoman.extract.actors.names import find_names
from dragoman.extract.actors.roles import find_roles
from dragoman.extract.grammar import noun_phrase
from dragoman.extract.syntax import Syntax, Token
from dragoman.model.actor import Actor, ActorKind, Role, RoleClaim, RoleStatus
from dragoman.model.claim import identify
from dragoman.model.report import Passage


class Cast:
    """Who appears in a report.

    Attributes:
        actors: Everybody, in order of first mention; ids are local to the report.
        named: Who is only named, and does nothing.
    """

    def __init__(
        self,
        actors: Sequence[Actor],
        meant: Mapping[int, str],
        spans: Mapping[int, tuple[int, int]],
        named: Sequence[Actor] = (),
    ) -> None:
        self.actors = tuple(actors)
        self.named = tuple(named)
        self._meant = meant
        self._spans = spans
        self._by_id = {actor.id: actor for actor in actors}

    def at(self, word: Token) -> str | None:
        """Give the id of the actor that a noun phrase with this head means.

        Names, pronouns and descriptions ("the group", "its chief") count; an
        adjective ("Israeli") means nobody by itself.
        """
        return self._meant.get(word.i)

    def actor(self, actor_id: str) -> Actor:
        """Give the actor with this id."""
        return self._by_id[actor_id]

    def principal_of(self, actor_id: str) -> str:
        """Give whom somebody speaks for: a state or body, at last itself.

        "Norlandic officials" speak for Norland, a union's chief for the union.
        """
        seen = {actor_id}
        owner = self._by_id[actor_id].affiliation
        while owner is not None and owner not in seen:
            seen.add(owner)
            actor_id, owner = owner, self._by_id[owner].affiliation
        return actor_id

    def mention_span(self, word: Token) -> tuple[int, int]:
        """Give the offsets of the whole mention that a word heads.

        For a name, all its words with the title before it; else the noun phrase.
        """
        return self._spans.get(word.i) or noun_phrase(word)

    def name_of(self, actor_id: str) -> str:
        """Give the fullest name of the actor with this id."""
        return self._by_id[actor_id].name


def find_cast(syntax: Syntax) -> Cast:
    """Find who appears in a report."""
    named = draft_actors(syntax, find_names(syntax))
    weigh_contexts(syntax, named)
    resolver = Resolver(syntax, named)
    resolver.resolve()
    drafts = [d for d in resolver.drafts if acts(d)]
    groups = [*resolver.groups, *resolver.governments.unnamed]
    for draft in groups:
        draft.collective = draft.collective or not (draft.acting or is_there(draft))
    drafts += [d for d in groups if d.described or d.seen]
    drafts += _silent_owners(drafts)
    roles = find_roles(syntax, resolver.meant, drafts, resolver.governments.main())
    actors = {id(draft): _finish(syntax, draft, roles[id(draft)]) for draft in drafts}
    owners = {
        id(d): actors[id(d.owner)].id
        for d in drafts
        if d.owner and id(d.owner) in actors and not is_of_members(d, d.owner)
    }
    cast = [
        replace(actor, affiliation=owners.get(key)) for key, actor in actors.items()
    ]
    meant = {i: actors[id(d)].id for i, d in resolver.meant.items() if id(d) in actors}
    silent = [d for d in resolver.drafts if d.names and id(d) not in actors]
    return Cast(cast, meant, _spans(drafts), [_name(syntax, d) for d in silent])


def _spans(drafts: Iterable[Draft]) -> dict[int, tuple[int, int]]:
    """Give how far the name and title around each word of a name reach."""
    return {
        word.i: ((name.title or name.tokens)[0].start, name.tokens[-1].end)
        for draft in drafts
        for name in draft.names
        for word in (*name.title, *name.tokens)
    }


def _silent_owners(drafts: Sequence[Draft]) -> list[Draft]:
    """Give those whom others belong to and who do not act themselves."""
    known = {id(draft) for draft in drafts}
    found: dict[int, Draft] = {}
    for draft in drafts:
        owner = draft.owner
        while owner is not None and id(owner) not in known | found.keys():
            owner.collective = True
            found[id(owner)] = owner
            owner = owner.owner
    return [d for d in found.values() if any(not name.bare for name in d.names)]


def _finish(syntax: Syntax, draft: Draft, cues: Sequence[Cue]) -> Actor:
    """Turn a draft into an actor."""
    names = Counter(name.text for name in draft.names) or Counter([draft.words])
    kind = draft.kind or ActorKind.ORGANISATION
    best = _fullest(names, kind)
    if draft.state and plain(best) in capitals():
        names[best] += 1
        best = draft.state
    spans = sorted({*_mentions(draft)})
    mentions = tuple(syntax.report.passage(*span) for span in spans)
    roles = _claims(syntax, cues)
    if kind is ActorKind.OUTLET and not _is_at_odds(cues):
        roles = (RoleClaim(role=Role.OUTLET, evidence=mentions[:1], rule="outlet"),)
    return Actor(
        id=_id(syntax, draft, best, mentions[0]),
        name=best,
        aliases=tuple(name for name in (*names, *draft.called) if name != best),
        kind=kind,
        mentions=mentions,
        roles=roles,
        collective=draft.collective,
    )


def _name(syntax: Syntax, draft: Draft) -> Actor:
    """Turn a draft of one who does nothing into an actor that is only named."""
    spans = sorted({(n.tokens[0].start, n.tokens[-1].end) for n in draft.names})
    mentions = tuple(syntax.report.passage(*span) for span in spans)
    names = Counter(name.text for name in draft.names)
    kind = draft.kind or ActorKind.ORGANISATION
    best = _fullest(names, kind)
    return Actor(
        id=_id(syntax, draft, best, mentions[0]),
        name=best,
        aliases=tuple(name for name in names if name != best),
        kind=kind,
        mentions=mentions,
    )


def _is_at_odds(cues: Sequence[Cue]) -> bool:
    """Whether an outlet is plainly a party itself: it bids, or its staff strike."""
    plain_cues = {"stake", "seals", "strikes", "between", "own-talks"}
    told = {cue.rule for cue in cues if cue.role is Role.PARTY}
    return len(told & plain_cues) > 0


def _claims(syntax: Syntax, cues: Sequence[Cue]) -> tuple[RoleClaim, ...]:
    """Turn cues into role claims, one for each role and status."""
    found: dict[tuple[Role, RoleStatus], list[Cue]] = {}
    for cue in cues:
        found.setdefault((cue.role, cue.status), []).append(cue)
    return tuple(
        RoleClaim(
            role=role,
            status=status,
            evidence=tuple(_around(syntax, backing)),
            rule=backing[0].rule,
        )
        for (role, status), backing in found.items()
    )


def _around(syntax: Syntax, cues: Iterable[Cue]) -> Iterator[Passage]:
    for sentence in dict.fromkeys(cue.word.sentence for cue in cues):
        yield syntax.report.passage(sentence.start, sentence.end)


def _id(syntax: Syntax, draft: Draft, name: str, first: Passage) -> str:
    """Make an id; that of somebody without a name can be read."""
    if draft.names:
        return identify(syntax.report.id, "actor", name)
    slug = "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())
    return f"{slug}-{identify(syntax.report.id, 'group', name, first.start)[:8]}"


def _fullest(names: Counter[str], kind: ActorKind) -> str:
    """Choose the longest name; for a state the commonest."""
    if kind is ActorKind.STATE:
        return max(names, key=lambda n: (plain(n) not in capitals(), names[n], n))
    return max(names, key=lambda name: (len(name.split()), len(name), name))


def _mentions(draft: Draft) -> Iterator[tuple[int, int]]:
    """Give the offsets of every place where somebody is named or meant."""
    for name in draft.names:
        yield name.tokens[0].start, name.tokens[-1].end
    for word in draft.described or draft.seen:
        yield (word.start, word.end) if word.pos == "PRON" else noun_phrase(word)
