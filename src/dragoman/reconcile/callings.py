"""What a report calls its actors by: short names, offices, nouns.

One report has "Irena Berg, the administrator" and another only "the administrator";
one has "the Harbour Board" and another only "the Board". What the fuller report calls
somebody by is what the other may mean by it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from dragoman.model.actor import Actor, ActorKind
from dragoman.model.claim import Reading
from dragoman.reconcile.names import content_words, fold_name, is_proper, person_words
from dragoman.reference import read_class, read_table

BEFORE = 60  # characters before a name within which its title stands
FOREMOST = 10  # actors of a report that say what it is about
LONGEST = 4  # words of a title
DEFINITE = re.compile(
    r"(?:(?i:the|this|that|his|her|its|their|our|your)"
    r"|(?:[Tt]he\s)?[A-Z][\w.-]*(?:\s[A-Z][\w.-]*)*['’]s?)\s(?P<rest>.+)"
)
OF = re.compile(r"\s(?:of|for|and|to)\s")
THE = re.compile(r"(?i:the|this|that)\s(?P<noun>[\w-]+)\Z")
OF_ONE = re.compile(r"(?:(?i:the|an?)\s)?[A-Z][\w-]+\s[a-z]")
CUT = re.compile(r",|;|:|\s(?:of|for|from|at|in|to|who|which|whose|with|on)\s")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
NOT_NOW = frozenset(
    {"former", "ex", "acting", "new", "old", "next", "late", "other", "another"}
    | {"second", "same", "one", "own"}
)

type Key = tuple[str, ...]  # "whole", "name" or "office", the words, and of whom


@dataclass(frozen=True, slots=True, kw_only=True)
class Calling:
    """An actor of a report, and by what it may be known elsewhere.

    Attributes:
        actor: Its id.
        bears: What others may mean it by.
        asks: By what it is called, where that may be somebody of a fuller name.
    """

    actor: str
    bears: frozenset[Key] = frozenset()
    asks: frozenset[Key] = frozenset()


def read_callings(reading: Reading, clusters: Mapping[str, str]) -> tuple[Calling, ...]:
    """Give by what a report calls each of its actors, and those that it only names."""
    text = reading.report.text
    found = []
    for actor in reading.actors:
        if actor.kind is not ActorKind.OUTLET:
            whose = clusters.get(actor.affiliation or "", "")
            asks = is_weak(actor)
            keys = frozenset(_find_keys(actor, text, whose, asks=asks))
            bears = frozenset(_whole_keys(actor)) | (frozenset() if asks else keys)
            asked = keys if asks else frozenset()
            found.append(Calling(actor=actor.id, bears=bears, asks=asked))
    for actor in reading.named:
        names = {("whole", *fold_name(actor.name))}
        if is_weak(actor):
            names.add(("name", fold_name(actor.name)[-1]))
        found.append(Calling(actor=actor.id, asks=frozenset(names)))
    return tuple(found)


def find_company(reading: Reading, clusters: Mapping[str, str]) -> tuple[str, ...]:
    """Give the clusters of the named actors that a report speaks of most."""
    counts: Counter[str] = Counter()
    for actor in reading.actors:
        if _has_name(actor) and actor.kind is not ActorKind.OUTLET:
            counts[clusters[actor.id]] += len(actor.mentions)
    ranked = sorted(counts, key=lambda key: (-counts[key], key))
    return tuple(ranked[:FOREMOST])


def is_weak(actor: Actor) -> bool:
    """Whether an actor has no name, or one word of a name that may be another's."""
    if not _has_name(actor):
        return True
    names = (actor.name, *actor.aliases)
    tell = person_words if actor.kind is ActorKind.PERSON else content_words
    return actor.kind is not ActorKind.STATE and all(
        len(tell(name)) == 1 for name in names
    )


def _has_name(actor: Actor) -> bool:
    return is_proper(actor.name) and not actor.collective


def _whole_keys(actor: Actor) -> Iterator[Key]:
    """Give the names by which one is known where a report does no more than name it.

    A state is none: it may be named as a place.
    """
    if _has_name(actor) and actor.kind is not ActorKind.STATE:
        for name in (actor.name, *actor.aliases):
            if is_proper(name):
                yield "whole", *fold_name(name)


def _find_keys(actor: Actor, text: str, whose: str, *, asks: bool) -> Iterator[Key]:
    is_person = actor.kind is ActorKind.PERSON
    if _has_name(actor):
        for name in (actor.name, *actor.aliases):
            yield from _name_keys(name, is_person=is_person, asks=asks)
    if not is_person and not (asks and is_proper(actor.name)):
        for passage in actor.mentions:
            yield from _noun_keys(passage.quote)
    if asks and is_person and any(OF_ONE.match(m.quote) for m in actor.mentions):
        return  # "the Dominican president": of which, one that is only a president?
    for passage in actor.mentions if is_person else ():
        before = text[max(0, passage.start - BEFORE) : passage.start]
        for words in (_find_title(before), _read_description(passage.quote)):
            yield from _office_keys(words, whose, asks=asks)


def _name_keys(name: str, *, is_person: bool, asks: bool) -> Iterator[Key]:
    words = person_words(name) if is_person else fold_name(OF.split(name)[0])
    if asks or len(words) > 1:
        yield "name", words[-1]
    if not asks and not is_person and len(words) > 1:
        yield "name", words[0]


def _office_keys(words: tuple[str, ...], whose: str, *, asks: bool) -> Iterator[Key]:
    """Give an office with whose it is; what many bodies have is nothing without it."""
    if not words or words[-1] not in offices():
        return
    of_one = words[-1] not in of_bodies()
    for held in {" ".join(words), words[-1] if not asks else " ".join(words)}:
        if whose:
            yield "office", held, whose
        if of_one and bool(whose) is asks:
            yield "office", held, ""
        if of_one and not (asks and whose):
            yield "office", held


@lru_cache(maxsize=100_000)
def _noun_keys(quote: str) -> tuple[Key, ...]:
    """Give what a description calls a body ("the union"), fighters by one word.

    Governments and companies there are in any report, and more than one.
    """
    found = THE.match(quote)
    if found is None:
        return ()
    noun = found["noun"]
    if noun in side_words("armed"):
        return (("noun", "armed"),)
    vague = side_words("company") | side_words("government")
    return (("noun", noun),) if noun in bodies() - vague else ()


@lru_cache(maxsize=100_000)
def _read_description(quote: str) -> tuple[str, ...]:
    """Give the office that a description names ("the Orlan trade minister")."""
    found = DEFINITE.match(quote)
    if found is None:
        return ()
    head = CUT.split(found["rest"], maxsplit=1)[0]
    return _keep_office(WORD.findall(head))


def _find_title(before: str) -> tuple[str, ...]:
    """Give the title that stands right before a name."""
    if not before.endswith(" "):
        return ()
    line = re.split(r"[\n.,;:()\"“”]", before)[-1]
    words = list(WORD.findall(line))[-LONGEST:]
    for start in range(len(words)):
        if " ".join(words[start:]).casefold() in titles():
            return _keep_office(words[start:])
    return ()


def _keep_office(words: list[str]) -> tuple[str, ...]:
    plain = [w.casefold() for w in words]
    if not plain or not NOT_NOW.isdisjoint(plain):
        return ()
    while (
        plain and plain[0] not in offices() and words[0][0].isupper() and len(plain) > 1
    ):
        plain, words = plain[1:], words[1:]  # the people whose office it is
    return tuple(plain[-LONGEST:])


@cache
def bodies() -> frozenset[str]:
    """Give nouns by which a body named before is meant again."""
    rows = read_table("name_nouns")
    return frozenset(row["noun"] for row in rows if row["descriptive"] == "yes")


@cache
def side_words(kind: str) -> frozenset[str]:
    """Give the words of one class by which reports name sides."""
    return read_class("side_words", kind)


@cache
def of_bodies() -> frozenset[str]:
    """Give offices that every body has ("chairman"); ministers are of one state."""
    return side_words("office") - side_words("minister") - side_words("head")


@cache
def titles() -> frozenset[str]:
    """Give titles before names, in lower case."""
    rows = read_table("titles")
    return frozenset(r["title"].casefold() for r in rows if r["class"] != "honorific")


@cache
def offices() -> frozenset[str]:
    """Give the last words of offices that one person holds at a time."""
    many = {
        row["noun"]
        for row in read_table("person_nouns")
        if row["class"] in {"source", "spokesperson", "media", "civilian", "worker"}
    }
    return frozenset(title.split()[-1] for title in titles() if title) - many
