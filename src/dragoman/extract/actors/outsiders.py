"""Who is no party and goes between: who presses one, backs a plan, sends an envoy."""

from collections.abc import Iterator, Mapping, Sequence

from dragoman.extract.actors.cues import Cue
from dragoman.extract.actors.deeds import pressed_by
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.lexicon import actor_words, bargaining_words, body_of
from dragoman.extract.grammar import (
    agent,
    child,
    conjuncts,
    is_passive,
    objects_of,
    particle,
    subject,
)
from dragoman.extract.syntax import Syntax, Token
from dragoman.model.actor import ActorKind, Role

ENOUGH = 1.5
TWO_SIDES = 2
BOTH = frozenset({"both", "two"})
ACTED_ON = frozenset({"dobj", "pobj", "dep", "dative"})
PLANS = frozenset({"proposal", "plan", "deal", "initiative"})


def find_outsiders(
    syntax: Syntax,
    meant: Mapping[int, Draft],
    drafts: Sequence[Draft],
    parties: set[int],
) -> Iterator[Cue]:
    """Find those who are no party, and move one, back an offer or send an envoy.

    Args:
        syntax: The report.
        meant: Whom each word means.
        drafts: Those to decide on.
        parties: The ids of the drafts of parties.
    """
    yield from _find_moving(syntax, meant, parties)
    yield from _find_between(syntax, meant, parties)
    yield from _find_authors(syntax, meant, parties)
    if len(parties) >= TWO_SIDES:
        yield from _find_envoys(drafts, parties)


def _find_moving(
    syntax: Syntax, meant: Mapping[int, Draft], parties: set[int]
) -> Iterator[Cue]:
    """Find those who are no party, and move one, or back what one is offered."""
    for word in syntax.tokens:
        if word.pos == "VERB" and word.lemma in bargaining_words("press"):
            moved = [d for w in pressed_by(word) for d in _meant(w, meant)]
            if any(id(d) in parties for d in moved):
                yield from _mediates(subject(word), meant, parties, word, "presses")
        elif word.lower == "backed" and _backs_plan(word):
            yield from _mediates(agent(word), meant, parties, word, "backs")


def _find_between(
    syntax: Syntax, meant: Mapping[int, Draft], parties: set[int]
) -> Iterator[Cue]:
    """Find those who are no party, and deal with both sides ("C spoke to both")."""
    for word in syntax.tokens:
        if word.lower not in BOTH or word.head is word:
            continue
        pair = _pair_of(word)
        verb = _dealt_by(pair) if pair is not None else None
        if verb is None or verb.lemma in actor_words("judging"):
            continue
        doer = subject(verb) if not is_passive(verb) else None
        if doer is not None and doer is not pair:
            yield from _mediates(doer, meant, parties, verb, "both")


def _find_authors(
    syntax: Syntax, meant: Mapping[int, Draft], parties: set[int]
) -> Iterator[Cue]:
    """Find those who are no party, and wrote a plan ("a text drawn up by C")."""
    for word in syntax.tokens:
        if word.lemma not in bargaining_words("drafting") or word.pos != "VERB":
            continue
        passive = is_passive(word) or word.dep == "acl"
        made = (subject(word) or word.head) if passive else child(word, "dobj")
        if word.dep == "acl":
            made = word.head
        if word.lemma == "come" and particle(word) == "up":
            made = next(iter(objects_of(word, "with")), None)
        if made is not None and made.lemma in bargaining_words("drafted"):
            doer = agent(word) if passive else subject(word)
            yield from _mediates(doer, meant, parties, word, "drafts")


def _pair_of(word: Token) -> Token | None:
    """Give the head of "both", "the two" or "both camps", if it means the sides."""
    noun = word.head
    if noun.tag != "NNS" or word.dep not in {"det", "nummod", "predet"}:
        plain = word.lower == "both" or any(c.lower == "the" for c in word.children)
        return word if plain and word.dep in ACTED_ON else None
    sides = noun.lemma in actor_words("side") | actor_words("rulers")
    the = word.lower == "both" or any(c.lower == "the" for c in noun.children)
    return noun if sides and the else None


def _dealt_by(pair: Token) -> Token | None:
    """Give the verb whose object is a pair, or who leans on or speaks to it."""
    if pair.dep in {"dobj", "dep", "dative"}:
        follows = pair.head.pos == "VERB" and pair.head.i < pair.i
        return pair.head if follows else None
    verb = pair.head.head if pair.dep == "pobj" else pair
    towards = pair.head.lower in {"on", "to", "with", "at"}
    return verb if towards and verb.pos == "VERB" else None


def _backs_plan(word: Token) -> bool:
    narrowing = is_passive(word) or word.dep in {"acl", "relcl"}
    return narrowing and word.head.lemma in PLANS


def _find_envoys(drafts: Sequence[Draft], parties: set[int]) -> Iterator[Cue]:
    """Find the envoys of outsiders: those whom no party sent go between."""
    for draft in drafts:
        titles = {word.lower for name in draft.names for word in name.title}
        if not (titles | draft.nouns) & actor_words("envoy") or id(draft) in parties:
            continue
        sender = draft.owner
        if sender is None or id(sender) in parties or not _speaks_for_state(draft):
            continue
        word = draft.names[0].head if draft.names else draft.described[0]
        yield Cue(draft, Role.MEDIATOR, ENOUGH, word, "envoy")


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
    if draft.kind is ActorKind.STATE or is_of_states(draft):
        return True
    return owner is not None and (owner.kind is ActorKind.STATE or is_of_states(owner))


def is_of_states(draft: Draft) -> bool:
    """Whether a body is known as one of no single state, or bears "nations"."""
    for name in draft.names:
        body = body_of(name.text)
        if body is not None and not body.state and body.kind is ActorKind.ORGANISATION:
            return True
        if any(word.lower in {"nations", "un"} for word in name.tokens):
            return True
    return False
