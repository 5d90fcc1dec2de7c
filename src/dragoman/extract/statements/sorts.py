"""What sort of thing a noun is: somebody who can speak, an outlet, a document."""

from functools import cache

from dragoman.extract.actors import Cast
from dragoman.extract.syntax import Token
from dragoman.model.actor import ActorKind
from dragoman.model.claim import Naming
from dragoman.reference import read_class, read_table, read_words, split_list

VOICELESS = frozenset(
    {"it", "this", "that", "these", "those", "which", "what", "there"}
)
UNNAMED = frozenset({"one", "others", "another", "person"})
TIMES = frozenset({"DATE", "TIME"})
PERSON_NAMES = frozenset({"PERSON", "NORP", "GPE", "LOC"})
BODIES = frozenset({"organisation", "state", "armed_group"})
PUBLISHING = frozenset({"agency", "service", "network", "group", "company"})
DOCUMENTS = frozenset({"say", "claim", "warn", "write"})


@cache
def person_nouns(column: str, *values: str) -> frozenset[str]:
    """Give the nouns for people that have one of these values in a column."""
    rows = read_table("person_nouns")
    return frozenset(row["noun"] for row in rows if row[column] in values)


@cache
def speaking_nouns() -> frozenset[str]:
    """Give the nouns for those who can speak: people, bodies, outlets."""
    bodies = {
        row["noun"]
        for row in read_table("name_nouns")
        if row["kind"] not in {"none", ""}
    }
    people = read_words("person_nouns", "noun")
    return frozenset(people | bodies | outlet_nouns())


@cache
def outlet_nouns() -> frozenset[str]:
    """Give the common nouns for outlets and what they publish."""
    rows = read_table("outlet_words")
    words = {row["word"] for row in rows if "noun" in split_list(row["position"])}
    media = person_nouns("class", "media")
    bodies = read_class("name_nouns", "outlet", "kind", "noun")
    return frozenset(words | media | bodies | {"reports", "media", "press"})


@cache
def bodies() -> frozenset[str]:
    """Give the nouns for bodies, which the report names by what they are."""
    rows = read_table("name_nouns")
    return frozenset(row["noun"] for row in rows if row["kind"] in BODIES)


@cache
def gathered() -> frozenset[str]:
    """Give the nouns for one body of many people: a team, a campaign, a union."""
    return bodies() | person_nouns("number", "collective")


@cache
def document_nouns() -> frozenset[str]:
    """Give the nouns for words that somebody issues: a statement, a report."""
    rows = read_table("speech_nouns")
    return frozenset(row["noun"] for row in rows if row["class"] in DOCUMENTS)


@cache
def findings() -> frozenset[str]:
    """Give the nouns for what can show or find something: a study, a poll."""
    return read_class("speech_nouns", "show", words="noun") | document_nouns()


def can_speak(head: Token) -> bool:
    """Whether a noun or pronoun can mean somebody who speaks."""
    if head.pos == "PROPN":
        return head.entity not in TIMES
    if head.pos == "PRON":
        return head.lower not in VOICELESS
    if head.pos in {"NUM", "DET", "ADJ"} or _is_misread_name(head):
        return True
    return head.lower in speaking_nouns() or head.lemma in speaking_nouns()


def _is_misread_name(head: Token) -> bool:
    """Whether a capitalised noun is a name that the tagger took for a plural."""
    return head.text[0].isupper() and head.entity in {"PERSON", "ORG", "GPE"}


def is_outlet(head: Token, cast: Cast) -> bool:
    """Whether a noun phrase means an outlet, or what outlets publish."""
    found = cast.at(head)
    if found is not None:
        return cast.actor(found).kind is ActorKind.OUTLET
    return head.lower in outlet_nouns() or head.lemma in outlet_nouns()


def is_told_outlet(head: Token, cast: Cast) -> bool:
    """Whether somebody who is told something will publish it."""
    if head.pos == "PROPN" and _is_body(head):
        return False
    if is_outlet(head, cast):
        return True
    if head.pos != "PROPN" or head.entity in PERSON_NAMES or head.tag == "NNPS":
        return False
    if head.entity in TIMES:
        return False
    found = cast.at(head)
    return found is None or cast.actor(found).kind is ActorKind.ORGANISATION


def _is_body(head: Token) -> bool:
    """Whether a name is that of a body which publishes nothing ("the Council")."""
    words = {head.lower, *(c.lower for c in head.children if c.dep == "compound")}
    return bool(words & bodies()) and not words & (outlet_nouns() | PUBLISHING)


def naming_of(head: Token) -> Naming:
    """Tell how a noun phrase names whom it means."""
    if head.pos == "PROPN":
        return Naming.NAMED
    if head.pos in {"NUM", "DET"} or head.lower in UNNAMED:
        return Naming.ANONYMOUS
    if head.tag == "NN" and head.lower in bodies():
        return Naming.ROLE
    if head.lower in person_nouns("anonymous", "yes"):
        return Naming.ANONYMOUS
    if head.tag == "NNS" or head.lower in person_nouns("number", "pl", "collective"):
        return Naming.COLLECTIVE
    return Naming.ROLE
