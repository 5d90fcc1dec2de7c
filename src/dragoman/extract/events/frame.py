"""Who, where and when: what the syntax hangs on the word that tells an event."""

from collections.abc import Iterable
from functools import cache

from dragoman.extract.events.cues import NOMINAL, find_roles
from dragoman.extract.grammar import (
    ancestors,
    child,
    children,
    noun_phrase,
    objects_of,
    subject,
)
from dragoman.extract.parse import Token
from dragoman.reference import read_words

PLACE_LINKS = (
    "in",
    "at",
    "to",
    "into",
    "near",
    "from",
    "for",
    "on",
    "inside",
    "outside",
    "across",
    "around",
    "between",
    "over",
    "toward",
    "towards",
)
COMPANY = ("with", "between", "among", "by", "to", "against", "from", "on", "alongside")
PLACES = frozenset({"GPE", "LOC", "FAC"})
TIMES = frozenset({"DATE", "TIME"})
TIME_ADVERBS = frozenset({"today", "yesterday", "tomorrow", "tonight", "overnight"})
NO_DAY = frozenset(
    {"since", "until", "till", "for", "despite", "after", "before", "following"}
)
CARRIERS = frozenset({"prep", "pobj", "dobj", "dative", "agent", "attr"})
UNITS = frozenset({"minute", "hour", "day", "week", "month", "year", "decade"})


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
    if found is None or found.tag not in {"WP", "WDT"}:
        return found
    return next((a for a in ancestors(found) if a.pos in NOMINAL), found)


def find_time_words(word: Token) -> list[Token]:
    """Give the heads of the expressions of time that hang on a word.

    Those inside its objects and places count too ("met the envoy in the capital on
    Sunday" hangs the day on the capital); those inside its clauses do not, nor
    how long ("a two-hour meeting") nor since when.
    """
    found = []
    stack = list(word.children)
    if word.dep == "xcomp" and find_roles(word.head):
        stack += [c for c in word.head.children if c is not word and c.dep != "dobj"]
    while stack:
        one = stack.pop()
        if not _is_quotation_free(word, one):
            continue
        if _is_time(one, word):
            found.append(one)
        elif one.dep in CARRIERS and (one.lower not in NO_DAY or _ends(word, one)):
            stack += one.children
    return found


def _ends(word: Token, link: Token) -> bool:
    """Whether "since" says when something ended ("broken off since March")."""
    return link.lower == "since" and "end" in find_roles(word)


def _is_time(word: Token, of: Token) -> bool:
    if word.entity in TIMES:
        if word.dep in {"pobj", "npadvmod", "tmod", "advmod", "dep", "appos", "dobj"}:
            return not _is_long(word)
        before = {"poss", "compound", "nmod", "amod"}
        return word.head is of and word.dep in before and _is_day(word)
    return word.lower in TIME_ADVERBS and word.dep in {"advmod", "npadvmod"}


def _is_day(word: Token) -> bool:
    """Whether a word before a noun names a day or month ("Sunday's talks")."""
    return word.pos == "PROPN" or word.lower in {"today", "yesterday", "tomorrow"}


def _is_long(word: Token) -> bool:
    """Whether an expression of time says how long or how often, not when."""
    if word.lower in {"daily", "weekly", "annual", "monthly"}:
        return True
    if word.lemma not in UNITS:
        return False
    if word.dep == "pobj" and word.head.lower == "in":
        return any(c.lower in {"a", "an"} for c in word.children)
    befores = {c.lower for c in word.children}
    return not befores & {
        "this",
        "last",
        "next",
        "ago",
        "later",
        "earlier",
        "past",
        "coming",
        "recent",
        "same",
        "previous",
        "following",
        "that",
    }


def _is_quotation_free(word: Token, other: Token) -> bool:
    """Whether the other word is not within a quotation that the first is outside."""
    return _is_quoted(word) or not _is_quoted(other)


def _is_quoted(word: Token) -> bool:
    """Whether a word stands after an odd number of quotation marks."""
    tokens = word.sentence.tokens
    before = tokens[: word.i - tokens[0].i]
    return sum(token.text == '"' for token in before) % 2 == 1


def _is_name(word: Token) -> bool:
    """Whether a name that is neither a time nor a person can be a place."""
    return word.pos == "PROPN" and word.entity not in TIMES | {"PERSON", "EVENT"}


def find_place(words: Iterable[Token]) -> Token | None:
    """Give the head of the place that hangs on one of these words, nearest first."""
    for word in words:
        adverbs = children(word, "advmod", "prt")
        for link in PLACE_LINKS:
            for holder in (word, *adverbs):
                for thing in objects_of(holder, link):
                    if is_place(thing) or (link in {"in", "at"} and _is_name(thing)):
                        return thing
    return None


UPWARD = CARRIERS | {"npadvmod", "advmod", "tmod", "compound"}
INSERTION = 25  # characters between a subject and its verb
AFTER = frozenset(
    {
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
    }
)
CLAUSAL = frozenset(
    {"relcl", "acl", "advcl", "ccomp", "appos", "conj", "cc", "parataxis"}
)


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
    if word.dep != "prep" or word.lower in COMPANY:
        return True
    things = children(word, "pobj")
    return any(t.entity in TIMES or is_place(t) for t in things)


def find_clause_start(verb: Token) -> int:
    """Give where the subject of a verb begins, or its first auxiliary."""
    start = verb.start
    for c in reversed(verb.children):
        if c.i > verb.i:
            continue
        if c.dep in {"aux", "auxpass", "neg"}:
            start = min(start, c.start)
        elif c.dep.startswith("nsubj"):
            first, last = noun_phrase(c)
            start = min(start, first if start - last < INSERTION else start)
    return start


def find_saying_span(verb: Token, act: Token | None) -> tuple[int, int]:
    """Give the words that say who spoke, when, where and in what.

    What is said is left out. A phrase in front counts ("In a speech on Monday").
    """
    start, end = find_clause_start(verb), verb.end
    heard = children(verb, "dative") or [
        c for c in children(verb, "dobj") if child(verb, "ccomp") or c is act
    ]
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
