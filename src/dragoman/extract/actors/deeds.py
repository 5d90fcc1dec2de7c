"""Verbs that speak for a role: who demands, fights, mediates, urges, tells."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from dragoman.extract.actors.cues import (
    CLEAR,
    FAINT,
    HALF,
    PLAIN,
    WEAK,
    Cue,
    Meaning,
    Sign,
)
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.lexicon import bargaining_words, person_noun, speech_verbs
from dragoman.extract.actors.standing import status_of
from dragoman.extract.grammar import (
    agent,
    child,
    is_negated,
    is_passive,
    objects_of,
    particle,
    subject,
)
from dragoman.extract.syntax import Token
from dragoman.model.actor import Role, RoleStatus

Reading = Callable[[Token, list[Draft], Meaning], Iterator[Cue]]
CONTENT = frozenset({"ccomp", "parataxis", "prep"})
MEETINGS = frozenset({"meeting", "summit", "conference", "session"})
TALKING = frozenset({"talk", "negotiation", "dialogue", "round", "table"})
HOLDING = frozenset({"hold", "free", "release", "detain", "strike", "occupy"})
OFFERS = frozenset({"offer", "bid", "readiness", "willingness", "proposal"})
TAKING = frozenset({"accept", "take", "welcome"})
INSIDE = frozenset({"ccomp", "parataxis", "advcl", "conj"})


def read_verb(verb: Token, meaning: Meaning) -> Iterator[Cue]:
    """Find what a verb says of the roles of those about it."""
    readings = _readings().get(verb.lemma, ())
    speaks = verb.lemma in speech_verbs() and _has_content(verb)
    if not readings and not speaks:
        return
    doers = meaning(agent(verb) or (None if is_passive(verb) else _doer(verb)))
    if speaks and not is_negated(verb):
        yield from Sign(Role.SOURCE, WEAK, verb, "speaks").of(doers)
    for read in readings:
        yield from read(verb, doers, meaning)


def _doer(verb: Token) -> Token | None:
    """Give the subject of a verb, that of "is due to …" and whose offer it is too."""
    above = verb.head
    if verb.dep in {"acl", "relcl"} and above.lemma in OFFERS and child(verb, "aux"):
        by = objects_of(above, "by", "from", "of")
        return next(iter(by), None) or child(above, "poss")
    found = subject(verb)
    if found is None and verb.dep == "xcomp" and above.dep == "acomp":
        return subject(above.head)
    return found


def pressed_by(verb: Token) -> list[Token]:
    """Give the words for those whom a verb of pressing moves.

    One calls *on* somebody to act; who calls somebody calls names, or the telephone.
    """
    inner = child(verb, "ccomp", "xcomp")
    direct = None if verb.lemma == "call" else child(verb, "dobj")
    found = [direct, *objects_of(verb, "on", "upon", "for")]
    if inner is not None:
        found.append(child(inner, "nsubj"))
    return [word for word in found if word is not None]


def _read_mediating(verb: Token, doers: list[Draft], _: Meaning) -> Iterator[Cue]:
    status = RoleStatus.HELD if _is_taken_up(verb) else status_of(verb)
    return Sign(Role.MEDIATOR, PLAIN, verb, "mediates", status).of(doers)


def _is_taken_up(verb: Token) -> bool:
    """Whether an offer to do it is accepted: "they accepted his offer to mediate"."""
    taking = verb.head.head
    is_offer = verb.dep in {"acl", "relcl"} and verb.head.lemma in OFFERS
    return is_offer and taking.lemma in TAKING and not is_negated(taking)


def _read_sponsoring(verb: Token, doers: list[Draft], _: Meaning) -> Iterator[Cue]:
    """Weigh "A and B sponsor the talks"; who sponsors a bill mediates nothing."""
    clause = verb.head if verb.dep == "relcl" else None
    held = [child(verb, "dobj"), child(verb, "nsubjpass"), clause]
    if any(w is not None and _is_meeting(w) for w in held):
        yield from Sign(Role.MEDIATOR, CLEAR, verb, "sponsors").of(doers)


def _read_hosting(verb: Token, doers: list[Draft], meaning: Meaning) -> Iterator[Cue]:
    """Weigh "A hosts the talks"; a lunch makes nobody a host of talks."""
    hosted = [child(verb, "dobj"), child(verb, "nsubjpass"), verb.head]
    if verb.dep == "pcomp" and verb.head.head.lemma == "thank":
        thanked = meaning(child(verb.head.head, "dobj"))
        yield from Sign(Role.HOST, PLAIN, verb, "hosts").of(thanked)
    elif any(w is not None and _is_meeting(w) for w in hosted):
        yield from Sign(Role.HOST, PLAIN, verb, "hosts").of(doers)


def _read_watching(verb: Token, doers: list[Draft], _: Meaning) -> Iterator[Cue]:
    """Weigh "A, which observes the talks"; who observes a feast watches nothing."""
    seen = child(verb, "dobj")
    if seen is None or seen.lemma in bargaining_words("talks"):
        yield from Sign(Role.OBSERVER, PLAIN, verb, "watches").of(doers)


def _read_gathering(verb: Token, doers: list[Draft], _: Meaning) -> Iterator[Cue]:
    """Weigh "A will bring the sides to talks"."""
    held = child(verb, "dobj")
    deal = held is not None and held.lemma not in MEETINGS | TALKING
    named = child(verb, "oprd", "acomp") is not None
    off = particle(verb) == "off"
    if off or named or (deal and verb.lemma == "call"):
        return
    if _reaches_talks(verb):
        yield from Sign(Role.MEDIATOR, CLEAR, verb, "gathers").of(doers)


def _read_claim(verb: Token, doers: list[Draft], meaning: Meaning) -> Iterator[Cue]:
    """Weigh "A and B agreed", "A insists", "A offered B a truce"."""
    together = HALF if len(doers) > 1 or _bargains(verb) else WEAK
    yield from Sign(Role.PARTY, together, verb, "claims").of(doers)
    for word in objects_of(verb, "with"):
        yield from Sign(Role.PARTY, WEAK, verb, "with").of(meaning(word))
    given = meaning(child(verb, "dative"))
    yield from Sign(Role.PARTY, WEAK, verb, "offered").of(given)


def _bargains(verb: Token) -> bool:
    """Whether only one at the table does this: "demands a rise", not "that B act"."""
    if verb.lemma not in bargaining_words("bargain") or is_negated(verb):
        return False
    inner = child(verb, "ccomp")
    return inner is None or child(inner, "nsubj") is None


def _read_strife(verb: Token, doers: list[Draft], _: Meaning) -> Iterator[Cue]:
    """Weigh "A attacked", "A holds captives"; not "A holds a meeting"."""
    if is_passive(verb) or verb.dep == "xcomp":
        return
    object_ = child(verb, "dobj")
    people = object_ is not None and person_noun(object_) is not None
    if people or verb.lemma not in HOLDING:
        yield from Sign(Role.PARTY, HALF, verb, "fights").of(doers)


def _read_blame(verb: Token, doers: list[Draft], meaning: Meaning) -> Iterator[Cue]:
    blamed = meaning(child(verb, "dobj"))
    yield from Sign(Role.PARTY, FAINT, verb, "blames").of(doers)
    yield from Sign(Role.PARTY, FAINT, verb, "blamed").of(blamed)


def _read_sitting(verb: Token, doers: list[Draft], _: Meaning) -> Iterator[Cue]:
    """Weigh "A and B met"; "A met B" says less."""
    if len(doers) > 1:
        yield from Sign(Role.PARTY, HALF, verb, "meets").of(doers)


def _read_rejoining(verb: Token, doers: list[Draft], _: Meaning) -> Iterator[Cue]:
    """Weigh "A will return to the table", "A and B will resume talks"."""
    if _reaches_talks(verb):
        together = len(doers) > 1 and child(verb, "nsubj") is not None
        weight = HALF if together else WEAK
        yield from Sign(Role.PARTY, weight, verb, "rejoins").of(doers)


def _read_excluding(verb: Token, _: list[Draft], meaning: Meaning) -> Iterator[Cue]:
    """Weigh "A was expelled from the talks"."""
    if _reaches_talks(verb):
        for word in (child(verb, "nsubjpass"), child(verb, "dobj")):
            yield from Sign(Role.PARTY, HALF, verb, "excluded").of(meaning(word))


def _read_pressing(verb: Token, _: list[Draft], meaning: Meaning) -> Iterator[Cue]:
    """Weigh "C urged A and B to accept" for A and B."""
    for word in pressed_by(verb):
        yield from Sign(Role.PARTY, WEAK, verb, "pressed").of(meaning(word))


DEEDS: Mapping[str, Reading] = {
    "mediating": _read_mediating,
    "hosting": _read_hosting,
    "sponsoring": _read_sponsoring,
    "watching": _read_watching,
    "gathering": _read_gathering,
    "claim": _read_claim,
    "strife": _read_strife,
    "blame": _read_blame,
    "sitting": _read_sitting,
    "rejoining": _read_rejoining,
    "press": _read_pressing,
    "excluding": _read_excluding,
}


@cache
def _readings() -> Mapping[str, tuple[Reading, ...]]:
    """Give what each verb may tell, by its lemma."""
    lemmas = {word for use in DEEDS for word in bargaining_words(use)}
    return {
        lemma: tuple(r for use, r in DEEDS.items() if lemma in bargaining_words(use))
        for lemma in lemmas
    }


def _has_content(verb: Token) -> bool:
    """Whether a verb of saying has what was said beside it."""
    if verb.dep in INSIDE or verb.lemma in {"say", "tell"}:
        return True
    return any(c.dep in CONTENT or c.text == '"' for c in verb.children)


def _is_meeting(word: Token) -> bool:
    return word.lemma in bargaining_words("talks") or word.lemma in MEETINGS


def _reaches_talks(verb: Token) -> bool:
    moved = child(verb, "dobj")
    words = [moved, *objects_of(verb, "to", "from", "of")]
    words += objects_of(moved, "to") if moved is not None else []
    lemmas = {word.lemma for word in words if word is not None}
    return "table" in lemmas or bool(lemmas & bargaining_words("talks"))
