"""Words that speak for somebody's role: who bargains, fights, mediates, tells."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.lexicon import bargaining_words, role_words, speech_verbs
from dragoman.extract.actors.standing import status_of
from dragoman.extract.grammar import (
    agent,
    ancestors,
    child,
    conjuncts,
    is_passive,
    objects_of,
    subject,
)
from dragoman.extract.parse import Syntax, Token
from dragoman.model.actor import ActorKind, Role, RoleStatus

PLAIN = 3.0
CLEAR = 2.0
HALF = 1.5
WEAK = 1.0
FAINT = 0.5
CALLED = frozenset({"mediator", "guarantor", "monitor", "observer"})
NOT_PEOPLE = frozenset(
    {"guarantee", "assurance", "monitoring", "witness", "watch", "verification"}
)
MEDIATED = frozenset({"mediated", "brokered", "facilitated"})
TOGETHER = frozenset({"along", "together"})
BENEATH = 2


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
        words = [*_listed(word, meant), *_company(word)]
        found = [meant[w.i] for w in words if w.i in meant]
        return list(dict.fromkeys(d for one in found for d in _principals(one)))

    for word in syntax.tokens:
        if word.pos == "VERB":
            yield from _verb_cues(word, meaning)
        elif word.pos == "NOUN":
            yield from _noun_cues(word, meaning)
            yield from _called_cues(word, syntax, meaning)
        if word.lower == "between":
            yield from _between_cues(word, meaning)
        elif word.lower in MEDIATED and word.i:
            yield from _mediated_cues(word, syntax, meaning)
        elif word.lower == "according":
            yield from _according_cues(word, meaning)


def _listed(word: Token, meant: Mapping[int, Draft]) -> Iterator[Token]:
    """Give a word with those coordinated, a list taken for apposition too."""
    for one in conjuncts(word):
        yield one
        for c in one.children:
            if c.dep == "appos" and meant.get(c.i) is not meant.get(one.i):
                yield from conjuncts(c)


def _company(word: Token) -> Iterator[Token]:
    """Give those named by "along with", "together with" beside a subject."""
    for c in (*word.children, *word.head.children):
        if c.lower in TOGETHER:
            for found in objects_of(c, "with"):
                yield from conjuncts(found)


def _principals(draft: Draft) -> list[Draft]:
    """Give a group with those for whom it speaks, else the one alone."""
    if draft.names or not draft.owners:
        return [draft]
    return [draft, *(o for o in draft.owners if o.kind is not ActorKind.PERSON)]


def _verb_cues(verb: Token, meaning: Meaning) -> Iterator[Cue]:
    lemma = verb.lemma
    uses = _uses(lemma) | ({"gathering"} if lemma in {"bring", "invite"} else set())
    speaks = lemma in speech_verbs() and _has_content(verb)
    if not uses and not speaks:
        return
    doers = meaning(agent(verb) or (None if is_passive(verb) else subject(verb)))
    several = WEAK if len(doers) < BENEATH else HALF
    if speaks:
        yield from _each(doers, Role.SOURCE, WEAK, verb, "speaks")
    if "mediating" in uses:
        for draft in doers:
            yield Cue(draft, Role.MEDIATOR, PLAIN, verb, "mediates", status_of(verb))
    if "hosting" in uses:
        yield from _each(doers, Role.HOST, PLAIN, verb, "hosts")
    if "claim" in uses:
        yield from _each(doers, Role.PARTY, several, verb, "claims")
        for word in objects_of(verb, "with"):
            yield from _each(meaning(word), Role.PARTY, WEAK, verb, "with")
        yield from _each(
            meaning(child(verb, "dative")), Role.PARTY, WEAK, verb, "offered"
        )
    if "strife" in uses and not is_passive(verb):
        yield from _each(doers, Role.PARTY, WEAK, verb, "fights")
    if "blame" in uses:
        yield from _each(doers, Role.PARTY, FAINT, verb, "blames")
        yield from _each(
            meaning(child(verb, "dobj")), Role.PARTY, FAINT, verb, "blamed"
        )
    if "sitting" in uses and len(doers) > 1:
        yield from _each(doers, Role.PARTY, HALF, verb, "meets")
    if "rejoining" in uses and _reaches_talks(verb):
        yield from _each(doers, Role.PARTY, WEAK, verb, "rejoins")
    if lemma in {"bring", "invite", "call", "host"} and _reaches_talks(verb):
        yield from _each(doers, Role.MEDIATOR, CLEAR, verb, "gathers")
    if "press" in uses:
        for word in _pressed(verb):
            yield from _each(meaning(word), Role.PARTY, WEAK, verb, "pressed")


def _each(
    drafts: list[Draft], role: Role, weight: float, word: Token, rule: str
) -> Iterator[Cue]:
    for draft in drafts:
        yield Cue(draft, role, weight, word, rule)


def _uses(lemma: str) -> set[str]:
    return {use for use in VERB_USES if lemma in bargaining_words(use)}


VERB_USES = (
    "mediating",
    "hosting",
    "claim",
    "strife",
    "blame",
    "sitting",
    "rejoining",
    "press",
)


def _has_content(verb: Token) -> bool:
    """Whether a verb of saying has what was said beside it."""
    return (
        any(
            c.dep in {"ccomp", "parataxis", "prep"} or c.text == '"'
            for c in verb.children
        )
        or verb.dep in {"ccomp", "parataxis", "advcl", "conj"}
        or verb.lemma in {"say", "tell"}
    )


def _reaches_talks(verb: Token) -> bool:
    words = [child(verb, "dobj"), *objects_of(verb, "to")]
    return any(
        w is not None and (w.lemma in bargaining_words("talks") or w.lemma == "table")
        for w in words
    )


def pressed_by(verb: Token) -> list[Token]:
    """Give the words for whom a verb of pressing moves."""
    inner = child(verb, "ccomp", "xcomp")
    found = [child(verb, "dobj"), *objects_of(verb, "on", "upon", "for")]
    if inner is not None:
        found.append(child(inner, "nsubj"))
    return [word for word in found if word is not None]


_pressed = pressed_by


def _noun_cues(noun: Token, meaning: Meaning) -> Iterator[Cue]:
    """Weigh "A's demand", "a deal with A", "efforts to reach a truce"."""
    if noun.lemma in bargaining_words("talks"):
        for word in objects_of(noun, "with"):
            yield from _each(meaning(word), Role.PARTY, WEAK, noun, "with")
    if noun.lemma in bargaining_words("stake"):
        for c in noun.children:
            if c.dep in {"poss", "compound", "nmod", "amod"}:
                yield from _each(meaning(c), Role.PARTY, HALF, noun, "stake")
        for word in objects_of(noun, "from", "by"):
            yield from _each(meaning(word), Role.PARTY, HALF, noun, "stake")
        for word in objects_of(noun, "for") if noun.lemma in {"bid", "offer"} else ():
            yield from _each(meaning(word), Role.PARTY, HALF, noun, "bid-for")
    if noun.dep == "pobj" and noun.lemma in bargaining_words("talks"):
        verb = noun.head.head
        if verb.lemma in {"work", "push", "press"} and verb.pos == "VERB":
            yield from _each(
                meaning(subject(verb)), Role.MEDIATOR, CLEAR, verb, "works"
            )
    if noun.lemma in {"effort", "attempt", "bid"} and _is_for_peace(noun):
        verb = noun.head
        if verb.pos == "VERB" and noun.dep == "dobj":
            yield from _each(
                meaning(subject(verb)), Role.MEDIATOR, CLEAR, noun, "efforts"
            )


def _is_for_peace(noun: Token) -> bool:
    below = (*noun.children, *(w for c in noun.children for w in c.children))
    words = {w.lemma for w in below}
    return "mediation" in words or bool(words & {"reach", "broker", "mediate"})


def _between_cues(word: Token, meaning: Meaning) -> Iterator[Cue]:
    """Weigh "talks between A and B"."""
    above = [word.head, word.head.head]
    if not any(
        w.lemma in bargaining_words(u)
        for w in above
        for u in ("talks", "mediating", "sitting")
    ):
        return
    for object_ in word.children:
        if object_.dep == "pobj":
            yield from _each(meaning(object_), Role.PARTY, PLAIN, word, "between")


def _called_cues(noun: Token, syntax: Syntax, meaning: Meaning) -> Iterator[Cue]:
    """Weigh nouns that name a role: "mediators A and B", "to be guarantors"."""
    role = role_words("noun").get(noun.lemma)
    if role not in CALLED or noun.lemma in NOT_PEOPLE:
        return
    called = [*meaning(noun), *_named_after(noun, syntax, meaning)]
    if noun.dep in {"attr", "oprd"}:
        called += meaning(subject(noun.head))
        for wanted in objects_of(noun.head.head, "for"):
            called += meaning(wanted) if noun.head.dep == "acl" else []
    if any(c.lower == "fellow" for c in noun.children):
        called += _fellows(noun, meaning)
    for above in (noun.head, noun.head.head, noun.head.head.head):
        if noun.dep == "pobj" and above.dep == "appos":
            called += meaning(above.head)
            break
    if noun.dep in {"compound", "poss"}:
        called += [d for d in meaning(noun.head) if not d.names]
    for draft in dict.fromkeys(called):
        yield Cue(draft, Role(role), PLAIN, noun, "called", status_of(noun))


def _fellows(noun: Token, meaning: Meaning) -> list[Draft]:
    """Give those whose fellows are spoken of: "A met fellow mediators"."""
    verb = next((w for w in ancestors(noun) if w.pos in {"VERB", "AUX"}), None)
    return meaning(subject(verb)) if verb is not None else []


def _named_after(noun: Token, syntax: Syntax, meaning: Meaning) -> list[Draft]:
    """Give those named right after a plural: "the three mediators - A, B and C"."""
    if noun.tag != "NNS":
        return []
    place = noun.i + 1
    while place < len(syntax.tokens) and syntax.tokens[place].text in {
        "-",
        "–",
        "—",
        ",",
    }:
        place += 1
    words = syntax.tokens[place : place + BENEATH * 2]
    found: list[Draft] = []
    for word in words:
        if word.sentence is noun.sentence and word.text[0].isupper():
            top = word
            while top.dep in {"compound", "poss", "amod", "nmod"}:
                top = top.head
            found = meaning(top)
            break
        if word.pos not in {"ADJ", "NOUN", "DET"}:
            break
    return found


def _mediated_cues(word: Token, syntax: Syntax, meaning: Meaning) -> Iterator[Cue]:
    """Weigh "the Norlandic-mediated talks"."""
    before = syntax.tokens[word.i - 1]
    if before.text == "-" and word.i > 1:
        before = syntax.tokens[word.i - 2]
    if before.text[0].isupper() and word.dep in {"amod", "acl", "compound", "nmod"}:
        yield from _each(meaning(before), Role.MEDIATOR, PLAIN, word, "mediates")


def _according_cues(word: Token, meaning: Meaning) -> Iterator[Cue]:
    """Weigh "according to A" and "according to figures from A"."""
    for object_ in objects_of(word, "to"):
        yield from _each(meaning(object_), Role.SOURCE, WEAK, word, "according")
        for further in objects_of(object_, "from", "of", "by"):
            yield from _each(meaning(further), Role.SOURCE, WEAK, word, "according")
        owner = [c for c in object_.children if c.dep in {"poss", "compound"}]
        for c in owner:
            yield from _each(meaning(c), Role.SOURCE, WEAK, word, "according")
