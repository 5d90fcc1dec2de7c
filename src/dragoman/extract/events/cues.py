"""Which words tell an event, and how a verb bends the event that it governs."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from dragoman.extract.events.figures import is_figurative
from dragoman.extract.grammar import child, children, prepositions
from dragoman.extract.syntax import Token
from dragoman.model.claim import EventType
from dragoman.reference import read_table, split_list

VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN"})
TRAVEL = frozenset({EventType.ARRIVAL, EventType.DEPARTURE})
ANY_OBJECT = "*"  # in the table: with whatever object
NEAR = 6  # words between a verb and a preposition that belongs to it


class Cue(NamedTuple):
    """What a word tells: the kind of event, its PLOVER category and mode."""

    type: EventType
    category: str
    mode: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word that tells an event.

    Attributes:
        word: The verb or noun.
        thing: The noun that a light verb takes its meaning from, if any.
        type: What kind of event.
        rule: Which rule found it.
    """

    word: Token
    thing: Token | None = None
    type: EventType
    rule: str

    @property
    def words(self) -> tuple[Token, ...]:
        """Give its words, verb first."""
        return (self.word,) if self.thing is None else (self.word, self.thing)


@cache
def _cues() -> dict[tuple[str, str], dict[str, Cue]]:
    """Read the cue table: (lemma, part of speech) → particle → cue."""
    found: dict[tuple[str, str], dict[str, Cue]] = {}
    for row in read_table("event_cues"):
        cue = Cue(EventType(row["type"]), row["plover"], row["mode"])
        rows = found.setdefault((row["lemma"], row["pos"]), {})
        rows.setdefault(row["particle"], cue)
    return found


@cache
def _operators() -> dict[str, dict[str, frozenset[str]]]:
    """Read the table of operators: lemma → particle → roles."""
    found: dict[str, dict[str, frozenset[str]]] = {}
    for row in read_table("event_operators"):
        roles = frozenset(split_list(row["roles"]))
        found.setdefault(row["lemma"], {})[row["particle"]] = roles
    return found


def find_cue(word: Token) -> Cue | None:
    """Give what a verb or noun tells, the longest known phrase first."""
    found = None
    if word.pos in VERBAL:
        rows = _cues().get((word.lemma, "verb"))
        found = _of_verb(word, rows) if rows else None
    elif word.pos in NOMINAL and word.entity not in {"DATE", "TIME"}:
        found = _find_noun(word)
    if found is not None and found.type is EventType.ATTACK and is_figurative(word):
        return None
    return found


def _of_verb(verb: Token, rows: dict[str, Cue]) -> Cue | None:
    """Read a verb; what is returned or flown to a place does not itself travel."""
    cue = _choose(rows, verb)
    moved = child(verb, "dobj", "nsubjpass")
    if cue is None or cue.type not in TRAVEL or moved is None:
        return cue
    return rows.get(ANY_OBJECT, cue) if moved.entity not in {"DATE", "TIME"} else cue


def find_roles(word: Token) -> frozenset[str]:
    """Give how a word bends the event named by its complement or object."""
    rows = _operators().get(word.lemma.lower())
    return (_choose(rows, word) if rows else None) or frozenset()


def roles_of(lemma: str) -> frozenset[str]:
    """Give the roles of a bare word, whatever goes with it."""
    return _operators().get(lemma, {}).get("", frozenset())


def _choose[T](rows: dict[str, T], word: Token) -> T | None:
    """Give the row that what goes with a word asks for; most words have but one."""
    if len(rows) == 1 and "" in rows:
        return rows[""]
    return _longest(rows, _companions(word))


def _longest[T](rows: dict[str, T], companions: list[str]) -> T | None:
    for phrase in companions:
        if phrase in rows:
            return rows[phrase]
    return rows.get("")


def _companions(word: Token) -> list[str]:
    """Give what goes with a verb: particles, prepositions, objects."""
    particles = [c.lower for c in word.children if c.dep in {"prt", "advmod"}]
    links = [
        p.lower for p in prepositions(word) if p.i - word.i <= NEAR and not _dates(p)
    ]
    pairs = [f"{a} {b}" for a in particles for b in links]
    phrases = list(_phrases(word))
    objects = children(word, "dobj", "acomp", "oprd", "nsubjpass")
    things = [form for c in objects for form in (c.lemma.lower(), c.lower)]
    return [*pairs, *phrases, *things, *particles, *links]


def _dates(link: Token) -> bool:
    """Whether a preposition says when ("called on Friday" is no "call on")."""
    thing = child(link, "pobj")
    return thing is not None and thing.entity in {"DATE", "TIME"}


def _phrases(word: Token) -> Iterator[str]:
    """Give "on strike" for "go on strike", "of power" for "out of power"."""
    near = prepositions(word)
    # "walked out of the talks" may hang "of" on "out".
    for preposition in (*near, *(p for one in near for p in prepositions(one))):
        thing = child(preposition, "pobj")
        if thing is not None:
            yield f"{preposition.lower} {thing.lemma}"
            yield f"{preposition.lower} {thing.lower}"


@cache
def _noun_words() -> frozenset[str]:
    """Give the words that a noun in the table may be, alone or after another."""
    rows = {lemma: found for (lemma, pos), found in _cues().items() if pos == "noun"}
    return frozenset(rows) | {word for found in rows.values() for word in found}


def _find_noun(word: Token) -> Cue | None:
    lemma = word.lemma.lower()
    if lemma not in _noun_words() and word.lower not in _noun_words():
        return None
    cues = _cues()
    for before in children(word, "compound", "amod"):
        if before.entity in {"DATE", "TIME"}:
            continue
        rows = cues.get((before.lemma.lower(), "noun"))
        if rows and (cue := rows.get(lemma) or rows.get(word.lower)):
            return cue
    rows = cues.get((lemma, "noun")) or cues.get((word.lower, "noun"))
    return _longest(rows, [*_governing(word), *_phrases(word)]) if rows else None


def _governing(noun: Token) -> Iterator[str]:
    """Give "<order" for what somebody orders: a verb may tell two senses apart."""
    if noun.dep in {"dobj", "nsubjpass"}:
        yield f"<{noun.head.lemma}"
