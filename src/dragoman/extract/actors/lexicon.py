"""What general reference data knows of names and of nouns for people."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from dragoman.extract.syntax import Token
from dragoman.model.actor import ActorKind
from dragoman.reference import read_class, read_table, read_words, split_list

LONGEST_TITLE = 5
SAYING = frozenset({"say", "claim", "deny", "warn", "write"})
KNOWN_TABLES = (
    ("armed_groups", ActorKind.ARMED_GROUP),
    ("organisations", ActorKind.ORGANISATION),
    ("outlets", ActorKind.OUTLET),
)


class PersonNoun(NamedTuple):
    """What a common noun for people says: how many, of which sort."""

    number: str
    sort: str
    anonymous: bool


class NameNoun(NamedTuple):
    """What the noun at the head of a name says; no kind for what cannot act."""

    kind: ActorKind | None
    descriptive: bool


@cache
def person_nouns() -> Mapping[str, PersonNoun]:
    """Common nouns for people and bodies, in lower case."""
    return {
        row["noun"].lower(): PersonNoun(
            row["number"], row["class"], row["anonymous"] == "yes"
        )
        for row in reversed(read_table("person_nouns"))
    }


@cache
def name_nouns() -> Mapping[str, NameNoun]:
    """Nouns that head names, in lower case; weaker ones from a longer list."""
    weak = {
        row["word"].lower(): NameNoun(ActorKind(row["kind"]), descriptive=False)
        for row in read_table("organisation_words")
        if row["kind"] != "outlet"
    }
    return weak | {
        row["noun"]: NameNoun(
            None if row["kind"] == "none" else ActorKind(row["kind"]),
            row["descriptive"] == "yes",
        )
        for row in read_table("name_nouns")
    }


@cache
def titles() -> Mapping[tuple[str, ...], str]:
    """Titles as words in lower case, each with what its bearer does."""
    return {
        tuple(row["title"].lower().replace("-", " - ").split()): row["role_hint"]
        for row in read_table("titles")
    }


@cache
def title_starts() -> frozenset[str]:
    """First words of titles, in lower case."""
    return frozenset(words[0] for words in titles())


@cache
def states() -> Mapping[str, str]:
    """Names and capitals of states in lower case → the state's name."""
    return _read_states("name", "aliases", "capitals")


@cache
def capitals() -> frozenset[str]:
    """Cities that stand for a state only where they act, in lower case."""
    return frozenset(_read_states("capitals"))


@cache
def seats() -> frozenset[str]:
    """Buildings that stand for a government, in lower case."""
    return frozenset(_read_states("government_seats"))


@cache
def demonyms() -> Mapping[str, str]:
    """Adjectives and people of states in lower case → the state's name."""
    return _read_states("demonyms")


class Known(NamedTuple):
    """A body that general data knows: its usual name, its kind, its state."""

    name: str
    kind: ActorKind
    state: str


@cache
def known_bodies() -> Mapping[str, Known]:
    """Names and aliases of bodies that general data knows, in plain form."""
    known: dict[str, Known] = {}
    for table, kind in KNOWN_TABLES:
        for row in read_table(table):
            body = Known(row["name"], kind, row.get("state", ""))
            for name in (row["name"], *split_list(row["aliases"])):
                known.setdefault(plain(name), body)
    for seat, state in _read_states("government_seats").items():
        known.setdefault(seat, Known(seat, ActorKind.ORGANISATION, state))
    return known


def _read_states(*columns: str) -> dict[str, str]:
    known: dict[str, str] = {}
    for row in read_table("states"):
        for column in columns:
            for word in split_list(row[column]):
                known.setdefault(plain(word), row["name"])
    return known


@lru_cache(maxsize=8192)
def plain(name: str) -> str:
    """Give a name in lower case, hyphens open, without points or "the"."""
    words = name.lower().replace("-", " ").replace(".", "").split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def person_noun(word: Token) -> PersonNoun | None:
    """Give what a common noun says of people, or ``None``."""
    return person_nouns().get(word.lower)


def name_noun(word: str) -> NameNoun | None:
    """Give what a noun at the end of a name says of its bearer."""
    return name_nouns().get(word.lower())


def body_of(name: str) -> Known | None:
    """Give the body that general data knows by this name, or ``None``."""
    return known_bodies().get(plain(name))


def state_of(name: str) -> str | None:
    """Give the state that a name, capital or seat of government stands for."""
    return states().get(plain(name))


def state_of_people(word: str) -> str | None:
    """Give the state that an adjective or a people belongs to."""
    return demonyms().get(plain(word))


def title_at(words: list[str], start: int) -> int:
    """Give how many words from here are a title; 0 for none."""
    if words[start] not in title_starts():
        return 0
    known = titles()
    for size in range(min(LONGEST_TITLE, len(words) - start), 0, -1):
        if tuple(words[start : start + size]) in known:
            return size
    return 0


@cache
def bargaining_words(use: str) -> frozenset[str]:
    """Words that show who bargains or deals with whom, of one use."""
    return read_class("bargaining_words", use, "use")


@cache
def actor_words(use: str) -> frozenset[str]:
    """Words that the finding of actors asks for, of one use."""
    return read_class("actor_words", use, "use")


@cache
def role_words(pos: str) -> Mapping[str, str]:
    """Single words that give an actor a role, in lower case, with the role."""
    return {
        row["lemma"]: row["role"]
        for row in read_table("role_cues")
        if row["pos"] == pos and " " not in row["lemma"]
    }


@cache
def speech_verbs() -> frozenset[str]:
    """Verbs that plainly introduce what somebody said."""
    return frozenset(
        row["lemma"]
        for row in read_table("speech_verbs")
        if row["strength"] == "core" and row["class"] in SAYING and not row["particle"]
    )


@cache
def telling_verbs() -> frozenset[str]:
    """Verbs by which somebody may tell something, those that seldom do among them."""
    rows = read_table("speech_verbs")
    return frozenset(row["lemma"] for row in rows if row["class"] in SAYING)


@cache
def genders() -> Mapping[str, str]:
    """Titles and nouns that tell a man ("m") or a woman ("f")."""
    rows = read_table("gendered_words")
    return {row["word"]: row["gender"] for row in rows if row["gender"]}


@cache
def given_names() -> frozenset[str]:
    """First names of people, in lower case."""
    return frozenset(name.lower() for name in read_words("given_names"))


@cache
def kin() -> frozenset[str]:
    """Nouns for relations by blood or marriage."""
    rows = read_table("gendered_words")
    return frozenset(row["word"] for row in rows if row["kin"] == "yes")


@cache
def feasts() -> frozenset[str]:
    """Names of feasts and holidays, in plain form."""
    return frozenset(plain(name) for name in read_words("feasts", "names"))


@cache
def places() -> frozenset[str]:
    """Common nouns for places, in lower case."""
    return read_words("place_words", "word")
