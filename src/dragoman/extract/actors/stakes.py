"""Nouns and small words that speak for a role: demands, deals, "between"."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from dragoman.extract.actors.callings import CONCILING
from dragoman.extract.actors.cues import CLEAR, HALF, PLAIN, WEAK, Cue, Meaning, Sign
from dragoman.extract.actors.lexicon import bargaining_words
from dragoman.extract.grammar import (
    agent,
    ancestors,
    child,
    children,
    objects_of,
    subject,
)
from dragoman.extract.syntax import Syntax, Token
from dragoman.model.actor import Role

Reading = Callable[[Token, Meaning], Iterator[Cue]]
OWNING = frozenset({"poss", "compound", "nmod", "amod"})
FARTHEST = 4
MEETINGS = frozenset({"meeting", "summit", "session", "exchange"})
MEDIATED = frozenset({"mediated", "brokered", "facilitated"})
NARROWING = frozenset({"amod", "acl", "compound", "nmod"})
EFFORTS = frozenset({"effort", "attempt", "bid"})
HELP = frozenset({"help", "assistance", "support", "encouragement", "office"})
AEGIS = frozenset({"auspex", "auspice", "auspices", "aegis", "eye", "chairmanship"})
SERVICES = frozenset({"service", "body", "board", "agency", "commission", "panel"})
MEETING = frozenset({"talk", "negotiation", "dialogue"})
STRIVING = frozenset({"work", "push", "press"})
PEACEMAKING = frozenset({"mediation", "reach", "broker", "mediate"})
TALKING = ("talks", "mediating", "sitting")


def read_noun(noun: Token, meaning: Meaning) -> Iterator[Cue]:
    """Find what a noun says of the roles of those about it."""
    for read in _readings().get(noun.lemma, ()):
        yield from read(noun, meaning)


def _read_help(noun: Token, meaning: Meaning) -> Iterator[Cue]:
    """Weigh "a deal reached with help from C", "C's good offices"."""
    if noun.lemma == "office" and any(c.lower == "good" for c in noun.children):
        for word in (*objects_of(noun, "of"), *children(noun, "poss")):
            yield from Sign(Role.MEDIATOR, PLAIN, noun, "helps").of(meaning(word))
    elif noun.dep == "pobj" and _helps_talks(noun):
        for word in (*objects_of(noun, "from", "of"), *children(noun, "poss")):
            yield from Sign(Role.MEDIATOR, CLEAR, noun, "helps").of(meaning(word))


def _read_effort(noun: Token, meaning: Meaning) -> Iterator[Cue]:
    """Weigh "C renewed its effort to reach a truce"."""
    if noun.dep == "dobj" and _is_for_peace(noun):
        doers = meaning(subject(noun.head))
        yield from Sign(Role.MEDIATOR, CLEAR, noun, "efforts").of(doers)


def _read_mediation(noun: Token, meaning: Meaning) -> Iterator[Cue]:
    """Weigh "C's mediation", "the mediation of C"."""
    words = children(noun, "amod", "compound", "nmod", "poss")
    for word in (*words, *objects_of(noun, "by", "of"), *_after_by(noun)):
        yield from Sign(Role.MEDIATOR, PLAIN, noun, "mediates").of(meaning(word))


def _after_by(noun: Token) -> list[Token]:
    """Give whom "by" right after a noun names, wherever it hangs."""
    words = noun.sentence.tokens
    place = noun.i - words[0].i + 1
    link = words[place] if place < len(words) else noun
    return children(link, "pobj") if link.lower == "by" else []


def _read_aegis(noun: Token, meaning: Meaning) -> Iterator[Cue]:
    """Weigh "under the auspices of C", "under C's eye"."""
    if noun.dep == "pobj" and noun.head.lower == "under":
        for word in (*children(noun, "poss", "compound"), *objects_of(noun, "of")):
            yield from Sign(Role.MEDIATOR, PLAIN, noun, "aegis").of(meaning(word))


def _read_service(noun: Token, meaning: Meaning) -> Iterator[Cue]:
    """Weigh "the conciliation service C"."""
    if any(c.lower in CONCILING for c in children(noun, "compound", "nmod", "amod")):
        yield from Sign(Role.MEDIATOR, PLAIN, noun, "called").of(meaning(noun))


def _read_message(noun: Token, meaning: Meaning) -> Iterator[Cue]:
    """Weigh "C carries messages between A and B"."""
    places = (noun, noun.head)
    between = any(c.lower == "between" for word in places for c in word.children)
    carried = noun.dep == "dobj" and noun.head.lemma in bargaining_words("carrying")
    if between and carried:
        doers = meaning(subject(noun.head))
        yield from Sign(Role.MEDIATOR, PLAIN, noun, "messages").of(doers)


def _read_talks(noun: Token, meaning: Meaning) -> Iterator[Cue]:
    """Weigh "a deal with A", "B's talks with A", and "C is working on a deal"."""
    yield from _read_pact(noun, meaning)
    owners = [c for c in noun.children if c.dep == "poss"]
    for word in objects_of(noun, "with"):
        yield from Sign(Role.PARTY, WEAK, noun, "with").of(meaning(word))
        for owner in owners:
            yield from Sign(Role.PARTY, CLEAR, noun, "own-talks").of(meaning(owner))
    verb = noun.head.head
    own = verb.lemma != "work" and noun.lemma in MEETING
    if noun.dep == "pobj" and verb.lemma in STRIVING and verb.pos == "VERB" and not own:
        yield from Sign(Role.MEDIATOR, CLEAR, verb, "works").of(meaning(subject(verb)))


def _read_pact(noun: Token, meaning: Meaning) -> Iterator[Cue]:
    """Weigh "A has struck a deal with B", wherever "with" hangs, "reached by A"."""
    verb = noun.head
    for clause in children(noun, "acl", "relcl"):
        if clause.lemma in bargaining_words("sealing"):
            yield from Sign(Role.PARTY, CLEAR, noun, "seals").of(meaning(agent(clause)))
    if noun.dep != "dobj" or verb.lemma not in bargaining_words("sealing"):
        return
    for word in (*objects_of(noun, "with"), *objects_of(verb, "with")):
        both = [*meaning(subject(verb)), *meaning(word)]
        yield from Sign(Role.PARTY, CLEAR, noun, "seals").of(both)


def _read_stake(noun: Token, meaning: Meaning) -> Iterator[Cue]:
    """Weigh "A's demand", "an offer from A", "the bid for B"."""
    words = [c for c in noun.children if c.dep in OWNING]
    for word in (*words, *objects_of(noun, "from", "by")):
        yield from Sign(Role.PARTY, HALF, noun, "stake").of(meaning(word))
    for word in objects_of(noun, "for") if noun.lemma in {"bid", "offer"} else ():
        yield from Sign(Role.PARTY, HALF, noun, "bid-for").of(meaning(word))


def _read_stoppage(noun: Token, meaning: Meaning) -> Iterator[Cue]:
    """Weigh "the union began a strike", not "he called the strike illegal"."""
    if noun.dep != "dobj":
        return
    if child(noun.head, "oprd", "acomp", "ccomp") is None:
        doers = meaning(subject(noun.head))
        yield from Sign(Role.PARTY, CLEAR, noun, "strikes").of(doers)
    for word in objects_of(noun, "by"):
        yield from Sign(Role.PARTY, CLEAR, noun, "strikes").of(meaning(word))


def _read_suit(noun: Token, meaning: Meaning) -> Iterator[Cue]:
    """Weigh "A filed a suit against B", "the suit brought by A against B"."""
    verb = noun.head if noun.dep == "dobj" else None
    clauses = [*children(noun, "acl"), *([verb] if verb is not None else [])]
    sued = objects_of(noun, "against")
    for clause in clauses:
        sued += objects_of(clause, "against")
        doer = agent(clause) if clause is not verb else subject(clause)
        yield from Sign(Role.PARTY, HALF, noun, "sues").of(meaning(doer))
    for word in sued:
        yield from Sign(Role.PARTY, HALF, noun, "sued").of(meaning(word))


def _helps_talks(noun: Token) -> bool:
    """Whether a deal was reached with this help: "negotiated with help from C"."""
    reached = noun.head.head
    if noun.head.lower not in {"with", "through"}:
        return False
    return reached.lemma in bargaining_words("sealing") | bargaining_words("talks")


def _is_for_peace(noun: Token) -> bool:
    below = (*noun.children, *(w for c in noun.children for w in c.children))
    return any(word.lemma in PEACEMAKING for word in below)


def read_between(word: Token, meaning: Meaning) -> Iterator[Cue]:
    """Weigh "talks between A and B"."""
    above = _held_between(word)
    if any(above & bargaining_words(use) for use in TALKING):
        weight = PLAIN
    elif above & MEETINGS:
        weight = HALF
    else:
        return
    for object_ in (c for c in word.children if c.dep == "pobj"):
        yield from Sign(Role.PARTY, weight, word, "between").of(meaning(object_))


def _held_between(word: Token) -> set[str]:
    """Give the nouns that "between" may belong to, across "in the capital"."""
    above = {word.head.lemma}
    for one, _ in zip(ancestors(word), range(FARTHEST), strict=False):
        if one.pos == "VERB":
            staged = subject(one)
            return above | ({staged.lemma} if staged is not None else set())
        above.add(one.lemma)
    return above


def read_mediated(word: Token, syntax: Syntax, meaning: Meaning) -> Iterator[Cue]:
    """Weigh "the Norlandic-mediated talks"."""
    before = syntax.tokens[word.i - 1]
    if before.text == "-" and word.i > 1:
        before = syntax.tokens[word.i - 2]
    if before.text[0].isupper() and word.dep in NARROWING:
        yield from Sign(Role.MEDIATOR, PLAIN, word, "mediates").of(meaning(before))


def read_according(word: Token, meaning: Meaning) -> Iterator[Cue]:
    """Weigh "according to A" and "according to figures from A"."""
    for object_ in objects_of(word, "to"):
        named = [c for c in object_.children if c.dep in {"poss", "compound"}]
        further = objects_of(object_, "from", "of", "by")
        for told in (object_, *further, *named):
            yield from Sign(Role.SOURCE, WEAK, word, "according").of(meaning(told))


@cache
def _readings() -> Mapping[str, tuple[Reading, ...]]:
    """Give what each noun may tell, by its lemma."""
    found: dict[str, list[Reading]] = {}
    told = [(bargaining_words(use), read) for use, read in USES.items()]
    for words, read in (*told, *OTHERS.items()):
        for word in words:
            found.setdefault(word, []).append(read)
    return {word: tuple(reads) for word, reads in found.items()}


USES: Mapping[str, Reading] = {
    "talks": _read_talks,
    "stake": _read_stake,
    "stoppage": _read_stoppage,
    "litigation": _read_suit,
}
OTHERS: Mapping[frozenset[str], Reading] = {
    HELP: _read_help,
    AEGIS: _read_aegis,
    EFFORTS: _read_effort,
    frozenset({"mediation"}): _read_mediation,
    frozenset({"message"}): _read_message,
    SERVICES: _read_service,
}
