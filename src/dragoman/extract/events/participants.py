"""Who takes part in an event: by role in the clause, and whom each phrase names."""

from collections.abc import Iterable, Iterator

from dragoman.extract.actors import Cast
from dragoman.extract.actors.lexicon import actor_words, demonyms, state_of
from dragoman.extract.events.cues import NOMINAL, VERBAL, find_cue
from dragoman.extract.events.frame import find_doer, is_place
from dragoman.extract.events.speech import is_saying
from dragoman.extract.events.unions import find_union
from dragoman.extract.grammar import (
    agent,
    child,
    children,
    conjuncts,
    is_passive,
    objects_of,
)
from dragoman.extract.syntax import Sentence, Token
from dragoman.model.actor import Actor, ActorKind, Role
from dragoman.model.claim import EventType
from dragoman.reference import read_words

VERB_COMPANY = ("with", "between", "among", "by", "to", "against", "from", "on", "of")
NOUN_COMPANY = ("with", "between", "among", "by", "of", "from", "against", "on")
DELEGATES = frozenset({"delegate", "delegation", "negotiator", "representative"})
ARRESTING = frozenset({"arrest", "detain", "jail", "handcuff"})
PAIR = 2
FEW = 3  # parties whose talks may be meant where nobody is named
STATES = frozenset({"country", "nation", "government", "state"})
LEADERS = frozenset({"lead", "head", "chair", "host", "mediate", "broker", "represent"})


def find_participants(
    words: Iterable[Token], cast: Cast, *, travel: bool = False
) -> tuple[str, ...]:
    """Give the ids of the actors that take part, doer first, each once.

    Where somebody travels to or from takes no part in the travel.
    """
    found: dict[str, None] = {}
    for word in words:
        heads = _of_verb(word) if word.pos in VERBAL else _of_noun(word)
        doer = find_doer(word) if travel and word.pos in VERBAL else None
        for head in heads:
            if travel and head is not doer and _is_goal(head):
                continue
            found.update(dict.fromkeys(_actors(head, cast)))
    return tuple(found)


def means_somebody(head: Token, cast: Cast) -> bool:
    """Whether a phrase means or names an actor."""
    return any(True for _ in _actors(head, cast))


def find_previous_doer(
    word: Token, sentences: Iterable[Sentence], cast: Cast
) -> tuple[str, ...]:
    """Give the nearest subject before a word, if it is somebody.

    Args:
        word: The verb that has no subject.
        sentences: Its sentence and those before it, the nearest first.
        cast: Who appears.
    """
    for sentence in sentences:
        for token in reversed(sentence.tokens):
            doer = token.i < word.i and token.dep in {"nsubj", "nsubjpass"}
            if doer and (found := tuple(dict.fromkeys(_actors(token, cast)))):
                return found
    return ()


def find_pair(
    words: Iterable[Token], sentences: Iterable[Sentence], cast: Cast
) -> tuple[str, ...]:
    """Give whom "the two leaders" or "both nations" means: those named last before.

    Args:
        words: The words that tell the event.
        sentences: The sentence and those before it, the nearest first.
        cast: Who appears.
    """
    doers = [find_doer(word) for word in words if word.pos in VERBAL]
    pair = next((one for one in doers if one is not None and _is_pair(one)), None)
    if pair is None:
        return ()
    kind = ActorKind.STATE if pair.lemma in STATES else ActorKind.PERSON
    found: dict[str, None] = {}
    for sentence in sentences:
        for token in reversed(sentence.tokens):
            actor = cast.at(token) if token.i < pair.i else None
            if actor is None or token.pos != "PROPN":
                continue
            if cast.actor(actor).kind is kind:
                found[actor] = None
            if len(found) == PAIR:
                return tuple(found)
    return ()


def _is_pair(head: Token) -> bool:
    """Whether a plural means two people or states ("the two presidents")."""
    before = {c.lower for c in head.children}
    two = {"the", "two"} <= before or "both" in before
    bare = not any(c.dep in {"prep", "appos"} for c in head.children)
    people = head.tag == "NNS" and head.lower in read_words("person_nouns")
    return two and bare and people and head.lemma not in {"side", "party"}


def find_bystanders(sentences: Iterable[Sentence], cast: Cast) -> tuple[str, ...]:
    """Give the bodies that the first sentence with any names, but not as places.

    Talks of which nobody is said to take part in are those of the bodies named
    beside them, or of the two parties where others are. Outlets and people are out.
    """
    for sentence in sentences:
        found = dict.fromkeys(
            actor
            for word in sentence.tokens
            if (actor := cast.at(word)) and not _is_where(word)
        )
        bodies = tuple(one for one in found if _is_body(cast.actor(one)))
        if bodies:
            parties = tuple(_parties(cast))
            aside = len(parties) == PAIR and not set(parties) & set(bodies)
            return parties if aside else bodies
    parties = tuple(_parties(cast))
    return parties if len(parties) <= FEW else ()


def _is_where(word: Token) -> bool:
    return word.dep == "pobj" and word.head.lower in {"in", "at", "near", "to", "from"}


def _is_goal(word: Token) -> bool:
    road = word.dep == "pobj" and word.head.lower in {"to", "into", "from", "for"}
    return (road and word.pos == "PROPN") or (
        is_place(word) and word.dep in {"pobj", "dobj"}
    )


def _is_body(actor: Actor) -> bool:
    people = {ActorKind.OUTLET, ActorKind.PERSON}
    return actor.kind not in people and not actor.collective


def _of_verb(verb: Token) -> Iterator[Token]:
    own = children(verb, "nsubj", "nsubjpass")
    doer = find_doer(verb)
    for head in (*own[1:], doer, agent(verb), *children(verb, "dobj", "dative")):
        if head is not None:
            yield from conjuncts(head)
    yield from objects_of(verb, *VERB_COMPANY)


def _of_noun(noun: Token) -> Iterator[Token]:
    for before in children(noun, "poss", "compound", "amod", "nmod"):
        yield before
        yield from children(before, "compound", "nmod")
    cue = find_cue(noun)
    heard = ("to",) if cue is not None and cue.type is EventType.STATEMENT else ()
    yield from objects_of(noun, *NOUN_COMPANY, *heard)
    for clause in children(noun, "acl", "relcl"):
        yield from objects_of(clause, "by", "with", "between")
    verb = _governor(noun)
    if verb is not None and not _is_topic(noun, verb):
        yield from (who for who in (find_doer(verb), child(verb, "dobj")) if who)
        yield from objects_of(verb, "with", "between")


def _is_topic(noun: Token, verb: Token) -> bool:
    """Whether a noun in front is what a saying is about ("On the clashes, he said")."""
    return noun.i < verb.i and noun.head.lower in {"on", "about"} and is_saying(verb)


def _governor(noun: Token) -> Token | None:
    """Give the verb whose object or circumstance a noun is."""
    word = noun
    while word.dep in {"pobj", "dobj", "prep"}:
        word = word.head
        if word.pos in VERBAL:
            return word
    return None


def _actors(head: Token, cast: Cast) -> Iterator[str]:
    """Give whom a phrase means, and on whose behalf a body or group acts."""
    found = cast.at(head) or _by_name(head, cast)
    if found is None or cast.actor(found).collective or head.pos == "NOUN":
        yield from find_union(head, cast)
    if found is not None:
        actor = cast.actor(found)
        yield found
        if actor.collective:
            yield from _bargaining(head, actor, cast)
        if actor.affiliation is None:
            yield from _of_nation(head, cast)
        if actor.kind is not ActorKind.PERSON or actor.collective:
            if actor.affiliation is not None:
                yield actor.affiliation
            yield from _inside(head, cast)
    elif head.pos in NOMINAL:
        yield from _of_nation(head, cast)
        yield from _inside(head, cast)


def _by_name(head: Token, cast: Cast) -> str | None:
    """Give the actor of whose name a word is all, where the cast passed it over."""
    if head.pos != "PROPN":
        return None
    named = (a.id for a in cast.actors if head.text in (a.name, *a.aliases))
    return next(named, None)


def _bargaining(head: Token, actor: Actor, cast: Cast) -> tuple[str, ...]:
    """Give the parties, where "the two sides" or "the delegates" mean them."""
    parties = tuple(_parties(cast))
    sent = actor.affiliation is None and _are_sent(head) and len(parties) <= FEW
    return parties if sent or _are_sides(head) else ()


def _are_sides(head: Token) -> bool:
    """Whether a plural means those who bargain ("the two sides", "both camps")."""
    return head.tag == "NNS" and head.lemma in actor_words("side")


def _are_sent(head: Token) -> bool:
    """Whether a plural means those who bargain for the parties ("the delegates")."""
    whose = any(c.dep in {"poss", "prep"} for c in head.children)
    return head.tag == "NNS" and head.lemma in DELEGATES and not whose


def find_police(verb: Token, cast: Cast) -> tuple[str, ...]:
    """Give the police that a report names, where nobody is said to have arrested."""
    if verb.lemma not in ARRESTING or not is_passive(verb) or agent(verb) is not None:
        return ()
    police = (a.id for a in cast.actors if "police" in a.name.lower().split())
    return tuple(police)[:1]


def _parties(cast: Cast) -> Iterator[str]:
    """Give the named bodies that are parties."""
    for actor in cast.actors:
        if _is_body(actor) and any(role.role is Role.PARTY for role in actor.roles):
            yield actor.id


def _of_nation(head: Token, cast: Cast) -> Iterator[str]:
    """Give the state that an adjective before a body names ("the Danish army")."""
    if head.entity:
        return
    for before in children(head, "amod", "compound"):
        for adjective in conjuncts(before):
            state = demonyms().get(adjective.lower)
            if state is not None:
                yield from (a.id for a in cast.actors if _is_called(a, state))


def _is_called(actor: Actor, state: str) -> bool:
    """Whether a name is one of this state ("US" for the United States)."""
    return any(state in (name, state_of(name)) for name in (actor.name, *actor.aliases))


def _inside(head: Token, cast: Cast) -> Iterator[str]:
    """Give the actors named in a phrase: "from" whom, "led by" whom, in apposition."""
    named = [
        *children(head, "compound", "poss", "nmod"),
        *objects_of(head, "of", "from"),
    ]
    for apposed in children(head, "appos"):
        named += conjuncts(apposed)
    for clause in children(head, "acl"):
        if clause.lemma in LEADERS:
            named += objects_of(clause, "by")
    for word in named:
        for one in conjuncts(word):
            if (found := cast.at(one)) is not None:
                yield found
