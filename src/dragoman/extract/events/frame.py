"""The clause around the word that tells an event: its doer, its place, its span."""

from collections.abc import Iterable
from functools import cache

from dragoman.extract.events.cues import NOMINAL
from dragoman.extract.events.when import CARRIERS, TIMES, find_time_words
from dragoman.extract.grammar import (
    ancestors,
    children,
    conjuncts,
    noun_phrase,
    objects_of,
    prepositions,
    subject,
)
from dragoman.extract.syntax import Token
from dragoman.reference import read_words

PLACE_LINKS = ("in", "at", "near", "on", "inside", "outside", "across", "around")
ROADS = ("to", "into", "from", "for", "toward", "towards", "over", "of")
NAMED_LINKS = frozenset({"in", "at", "to", "into", "from"})
COMPANY = ("with", "between", "among", "by", "to", "against", "from", "on", "alongside")
PLACES = frozenset({"GPE", "LOC", "FAC"})
UPWARD = CARRIERS | {"npadvmod", "advmod", "tmod", "compound"}
INSERTION = 25  # characters between a subject and its verb
AFTER = frozenset(
    [
        "dobj",
        "dative",
        "prep",
        "agent",
        "prt",
        "npadvmod",
        "tmod",
        "attr",
        "oprd",
        "advmod",
        "acomp",
        "aux",
        "auxpass",
        "neg",
        "nsubjpass",
    ]
)
CLAUSAL = frozenset(
    ["relcl", "acl", "advcl", "ccomp", "appos", "conj", "cc", "parataxis"]
)


@cache
def _place_words() -> frozenset[str]:
    return frozenset(word for word in read_words("place_words") if " " not in word)


def is_place(word: Token) -> bool:
    """Whether a noun phrase with this head can be where something happens."""
    return word.entity in PLACES or word.lemma.lower() in _place_words()


def find_doer(verb: Token) -> Token | None:
    """Give the subject of a verb, also through "was due to" and for "who"."""
    found = subject(verb)
    if found is None and verb.dep == "xcomp" and verb.head.dep in {"acomp", "oprd"}:
        found = subject(verb.head.head)
    if verb.dep == "xcomp" and verb.head.dep in {"amod", "acl"}:
        noun = verb.head.head  # "the walkout due to begin"
        return noun if noun.pos in NOMINAL else found
    if found is None or found.tag not in {"WP", "WDT"}:
        return found
    return next((a for a in ancestors(found) if a.pos in NOMINAL), found)


def _is_name(word: Token) -> bool:
    """Whether a name that is neither a time nor a person can be a place."""
    return word.pos == "PROPN" and word.entity not in TIMES | {"PERSON", "EVENT"}


def find_place(words: Iterable[Token], *, travel: bool = False) -> Token | None:
    """Give the head of the place that hangs on one of these words, nearest first.

    Where somebody comes from or goes to counts only where the words tell of travel.
    """
    links = (*PLACE_LINKS, *ROADS) if travel else PLACE_LINKS
    for word in words:
        holders = [word, *children(word, "advmod", "prt", "dobj")]
        if travel:
            holders += prepositions(word, "out", "away")
        for link in links:
            for holder in holders:
                for thing in objects_of(holder, link):
                    if _is_where(thing, link, travel=travel):
                        return thing
    return None


def _is_where(thing: Token, link: str, *, travel: bool) -> bool:
    if is_place(thing):
        return True
    if link in {"inside", "outside", "near"}:
        return thing.entity not in TIMES
    if travel and link in NAMED_LINKS:
        # Of whom one goes to, the name alone is as likely a town's.
        bare = link in {"to", "into"} and not thing.children
        people = frozenset() if bare else {"PERSON"}
        return thing.pos == "PROPN" and thing.entity not in TIMES | people
    return link in NAMED_LINKS and _is_name(thing)


def find_span(verb: Token) -> tuple[int, int]:
    """Give the clause of a verb from its subject to its last time or place.

    Clauses that hang on it are left out, and so is all after them. A subject that
    a long insertion parts from its verb is left out too.
    """
    start, end = find_clause_start(verb), verb.end
    for c in verb.children:
        if c.i > verb.i and c.dep in AFTER and _tells(c):
            end = max(end, reach(c))
        elif c.i > verb.i and c.dep in {"advcl", "ccomp", "conj", "relcl", "cc"}:
            break
    return start, end


def _tells(word: Token) -> bool:
    """Whether a complement says who, when or where ("in an attempt" does not)."""
    if word.lower == "with" and word.dep == "prep":
        return not _is_aside(word)
    if word.dep != "prep" or word.lower in COMPANY:
        return True
    things = children(word, "pobj")
    return any(t.entity in TIMES or is_place(t) for t in things)


def _is_aside(link: Token) -> bool:
    """Whether "with" opens a clause of its own ("with both sides blaming it")."""
    before = link.i - link.sentence.tokens[0].i - 1
    clauses = (c for thing in children(link, "pobj") for c in children(thing, "acl"))
    after = before >= 0 and link.sentence.tokens[before].text == ","
    return bool(children(link, "pcomp")) or (
        after and any(c.tag == "VBG" for c in clauses)
    )


def find_clause_start(verb: Token) -> int:
    """Give where the subject of a verb begins, or its first auxiliary."""
    start = verb.start
    for c in reversed(verb.children):
        if c.i > verb.i:
            continue
        if c.dep in {"aux", "auxpass", "neg"}:
            start = min(start, c.start)
        elif c.dep.startswith("nsubj") and not _is_parted(c, start):
            start = min(start, noun_phrase(c)[0])
    return start


def _is_parted(who: Token, start: int) -> bool:
    """Whether a long insertion parts a subject from the verb group at an offset."""
    last = max(conjuncts(who), key=lambda one: one.i)
    if start - last.end < INSERTION:
        return False
    between = (t for t in last.sentence.tokens if last.end <= t.start < start)
    return any(t.text in {",", "(", "-", "–", "—"} for t in between)


def find_saying_span(verb: Token, act: Token | None) -> tuple[int, int]:
    """Give the words that say who spoke, when, where and in what.

    What is said is left out. A phrase in front counts ("In a speech on Monday").
    """
    start, end = find_clause_start(verb), verb.end
    heard = children(verb, "dative") or [
        c for c in children(verb, "dobj") if verb.i < c.i or c is act
    ]
    heard += children(verb, "prt")
    for c in (*heard, *find_time_words(verb), *([act] if act else [])):
        top = c
        while top.head is not verb and top.head is not top and top.dep in UPWARD:
            top = top.head
        if top.i < verb.i:
            start = min(start, top.left.start)
        else:
            end = max(end, reach(c))
    for c in verb.children:
        if c.i > verb.i and c.dep.startswith("nsubj"):
            end = max(end, reach(c))
    return start, end


def find_noun_span(noun: Token) -> tuple[int, int]:
    """Give a noun phrase up to its last modifier that is no clause."""
    start = min([noun.start, *(c.left.start for c in noun.children if c.i < noun.i)])
    return start, reach(noun)


def reach(word: Token) -> int:
    """Give where a phrase ends before any clause inside it."""
    end = word.end
    for c in word.children:
        if c.i < word.i:
            continue
        if c.dep in CLAUSAL or c.dep == "punct":
            break
        end = max(end, reach(c))
    return end
