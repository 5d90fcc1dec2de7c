"""Which words of a report tell an event: verbs, and nouns with or without a verb."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dragoman.extract.events.cues import (
    NOMINAL,
    TRAVEL,
    VERBAL,
    Cue,
    find_cue,
    find_roles,
)
from dragoman.extract.events.frame import (
    TIMES,
    find_doer,
    find_place,
    find_time_words,
    is_place,
)
from dragoman.extract.grammar import (
    ancestors,
    child,
    children,
    conjuncts,
    is_passive,
    objects_of,
    prepositions,
    subject,
)
from dragoman.extract.parse import Syntax, Token
from dragoman.model.claim import EventType
from dragoman.reference import read_table, read_words

SPEECH = frozenset({"say", "claim", "deny", "ask", "order", "promise", "warn", "write"})
PARTS = frozenset(
    {"round", "day", "series", "flurry", "session", "week", "hour", "wave", "string"}
)
AWAY = frozenset({"abroad", "home", "there", "here", "overseas", "back"})
STATES = frozenset(
    {
        "appear",
        "seem",
        "have",
        "remain",
        "stay",
        "include",
        "mean",
        "last",
        "continue",
        "follow",
        "come",
        "go",
        "get",
        "keep",
        "become",
        "lie",
        "stand",
        "rise",
        "fall",
        "do",
        "occur",
    }
)
NEED_OBJECT = frozenset({"COERCE", "SANCTION", "AID"})
DOCUMENTS = frozenset(
    {"statement", "communique", "communiqué", "letter", "declaration", "announcement"}
)
ACT_LINKS = ("in", "at", "during", "on", "to", "through", "via")


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
def _speech_verbs() -> dict[str, frozenset[str]]:
    """Read the verbs of saying: lemma → the particles that it may go with."""
    found: dict[str, set[str]] = {}
    for row in read_table("speech_verbs"):
        if row["class"] in SPEECH and row["strength"] == "core":
            found.setdefault(row["lemma"], set()).add(row["particle"])
    return {lemma: frozenset(particles) for lemma, particles in found.items()}


@cache
def _speech_nouns() -> frozenset[str]:
    return frozenset(
        row["noun"] for row in read_table("speech_nouns") if row["class"] in SPEECH
    )


def _is_saying(verb: Token) -> bool:
    """Whether a verb says something, or gives or makes a saying."""
    particles = _speech_verbs().get(verb.lemma, frozenset())
    if "" in particles:
        return True
    near = {c.lower for c in verb.children if c.dep in {"prt", "prep", "advmod"}}
    if particles & near:
        return True
    thing = child(verb, "dobj")
    light = verb.lemma in {"give", "make", "voice", "express", "issue", "deliver"}
    return light and thing is not None and thing.lower in _speech_nouns()


@cache
def _mental_verbs() -> frozenset[str]:
    """Give verbs of saying, thinking and wanting, which are no deeds."""
    return frozenset(
        row["lemma"]
        for row in read_table("speech_verbs")
        if row["strength"] == "core" and not row["particle"]
    )


def find_triggers(syntax: Syntax) -> Iterator[Trigger]:
    """Find the words of a report that tell events, verbs before bare nouns."""
    used: set[int] = set()
    verbs = [w for w in syntax.tokens if w.pos in VERBAL]
    for verb in verbs:
        trigger = _read_verb(verb)
        if trigger is not None:
            used.update(word.i for word in trigger.words)
            used.update(_held(trigger.thing))
            yield trigger
    for noun in syntax.tokens:
        if noun.pos in NOMINAL and noun.i not in used:
            trigger = _read_noun(noun)
            if trigger is not None:
                yield trigger


def _held(thing: Token | None) -> list[int]:
    """Give the talks that are told with their round ("attended a round of talks")."""
    if thing is None or thing.lemma not in PARTS:
        return []
    return [noun.i for noun in objects_of(thing, "of")]


def _read_verb(verb: Token) -> Trigger | None:
    if verb.dep in {"aux", "auxpass"}:
        return None
    for read in (_light, _staged, _plain, _speech, _stay, _deed):
        if (trigger := read(verb)) is not None:
            return trigger
    return None


def _event_noun(word: Token | None) -> tuple[Token, Cue] | None:
    if word is None:
        return None
    if word.lemma in PARTS:
        for inner in objects_of(word, "of"):
            if (found := _event_noun(inner)) is not None:
                return found
    for one in conjuncts(word):
        if one.pos in NOMINAL and not one.entity and (cue := find_cue(one)):
            if cue.type is EventType.OTHER and not _is_act(cue):
                continue
            return one, cue
    return None


def _is_act(cue: Cue) -> bool:
    return cue.category in {"RETREAT", "COERCE", "SANCTION", "MOBILIZE", "ASSAULT", ""}


def _light(verb: Token) -> Trigger | None:
    """Read "held talks", "launched an attack", "took part in the march"."""
    roles = find_roles(verb)
    if not roles & {"light", "begin", "end"}:
        return None
    direct = child(verb, "dobj")
    things = [direct] if direct and direct.lower != "part" else objects_of(verb, "in")
    found = next((f for t in things if (f := _event_noun(t))), None)
    if found is None:
        return None
    noun, cue = found
    if cue.type is EventType.STATEMENT and not _is_issued(verb, noun):
        return None
    if roles & {"light", "begin"}:
        return Trigger(word=verb, thing=noun, type=cue.type, rule="light-verb")
    return Trigger(word=verb, thing=noun, type=EventType.OTHER, rule="ended")


def _is_issued(verb: Token, noun: Token) -> bool:
    """Whether a statement is put out, not got, and is one that stands for itself."""
    if verb.lemma in {"receive", "have", "see", "attend"}:
        return False
    return noun.lemma in DOCUMENTS or bool(find_time_words(verb))


def _staged(verb: Token) -> Trigger | None:
    """Read "talks resumed", "the march was held", "the talks collapsed"."""
    who = find_doer(verb)
    if who is not None and who.lower in {"they", "it"} and verb.lemma == "resume":
        if child(verb, "dobj") is None and find_time_words(verb):
            return Trigger(word=verb, type=EventType.MEETING, rule="staged")
    found = _event_noun(who)
    thing = child(verb, "dobj")
    if found is None or (thing is not None and thing.lower != "place"):
        return None
    noun, cue = found
    if cue.type is EventType.STATEMENT:
        return None
    roles = find_roles(verb)
    if verb.lemma == "be" and not is_passive(verb):
        return _existing(verb, noun, cue)
    if is_passive(verb) and roles & {"light", "begin", "plan"}:
        return Trigger(word=verb, thing=noun, type=cue.type, rule="staged")
    if not is_passive(verb) and (roles & {"begin"} or verb.lemma == "follow"):
        return Trigger(word=verb, thing=noun, type=cue.type, rule="staged")
    if "end" in roles:
        return Trigger(word=verb, thing=noun, type=EventType.OTHER, rule="ended")
    return None


def _existing(verb: Token, noun: Token, cue: Cue) -> Trigger | None:
    """Read "talks are under way", "the meeting is on Monday"."""
    under_way = any(c.lower in {"under", "underway"} for c in verb.children)
    if under_way or find_place([verb]) or find_time_words(verb):
        return Trigger(word=verb, thing=noun, type=cue.type, rule="existing")
    return None


def _plain(verb: Token) -> Trigger | None:
    cue = find_cue(verb)
    if cue is None:
        return None
    if cue.type is EventType.STATEMENT and _is_saying(verb):
        return None
    if cue.type is EventType.OTHER and not _is_act(cue):
        return None
    if not _fits(verb, cue):
        return None
    return Trigger(word=verb, type=cue.type, rule="verb")


def _fits(verb: Token, cue: Cue) -> bool:
    """Whether the arguments are such as the kind of event needs."""
    thing = child(verb, "dobj")
    if cue.type in TRAVEL:
        who = find_doer(verb)
        if who is not None and who.pos in NOMINAL and find_cue(who) is not None:
            return False
        if thing and thing.entity not in TIMES:
            return _is_goal(thing) or find_place([verb, thing]) is not None
        if thing and verb.lemma in {"enter", "reach", "visit", "tour"}:
            return False
        if thing is None and verb.lemma in {"leave", "depart", "arrive"}:
            return who is not None
        away = any(c.lower in AWAY for c in verb.children)
        return away or bool(find_place([verb]) or find_time_words(verb))
    if cue.category in NEED_OBJECT and cue.type is EventType.OTHER:
        return child(verb, "dobj", "nsubjpass") is not None
    if verb.lemma in {"receive", "host"}:
        return thing is not None and _is_person(thing)
    if verb.lemma == "meet":
        return not is_passive(verb) and (thing is None or not _is_thing(thing))
    return True


def _is_goal(thing: Token) -> bool:
    """Whether one can go to it or leave it: a place, or a name of no person."""
    return is_place(thing) or (thing.pos == "PROPN" and thing.entity != "PERSON")


def _is_person(word: Token) -> bool:
    return word.pos in {"PROPN", "PRON"} or word.lemma.lower() in read_words(
        "person_nouns"
    )


def _is_thing(word: Token) -> bool:
    """Whether a noun is no person or body ("met the demand", "met resistance")."""
    return word.pos == "NOUN" and find_cue(word) is not None


def _speech(verb: Token) -> Trigger | None:
    """Read a saying that is an act of its own: dated, placed, or in a statement."""
    if not _is_saying(verb) or subject(verb) is None:
        return None
    act = _act(verb)
    if act is None and not _saying_times(verb) and not _saying_place(verb):
        return None
    return Trigger(word=verb, thing=act, type=EventType.STATEMENT, rule="speech")


def _saying_times(verb: Token) -> list[Token]:
    """Give when something was said, not when the meeting was in which it was."""
    return [time for time in find_time_words(verb) if not _of_meeting(time, verb)]


def _of_meeting(time: Token, verb: Token) -> bool:
    for above in ancestors(time):
        if above is verb:
            return False
        if above.pos in NOMINAL and (cue := find_cue(above)):
            return cue.type is EventType.MEETING
    return False


def _saying_place(verb: Token) -> bool:
    """Whether a named place is said to be where something was said."""
    links = ("in", "at", "outside", "from")
    return any(is_place(thing) for thing in objects_of(verb, *links))


def _act(verb: Token) -> Token | None:
    """Give the statement, speech or interview in which something is said."""
    things = objects_of(verb, *ACT_LINKS) + children(verb, "dobj", "dative")
    for thing in things:
        cue = find_cue(thing) if thing.pos in NOMINAL else None
        if cue and cue.type is EventType.STATEMENT:
            return thing
    return None


def _stay(verb: Token) -> Trigger | None:
    """Read "is in the capital for talks", "was due in", "was back at"."""
    if verb.lemma != "be":
        return None
    place = find_place([verb])
    if place is not None:
        for purpose in objects_of(verb, "for"):
            found = _event_noun(purpose)
            if found:
                return Trigger(
                    word=verb, thing=found[0], type=found[1].type, rule="presence"
                )
        if any(c.lower == "back" for c in verb.children):
            return Trigger(word=verb, type=EventType.ARRIVAL, rule="presence")
    for state in children(verb, "acomp"):
        if state.lower == "due" and find_place([state]) is not None:
            return Trigger(word=verb, thing=state, type=EventType.ARRIVAL, rule="due")
    return None


def _deed(verb: Token) -> Trigger | None:
    """Read any other deed that has a date ("carried food into the camp on Sunday")."""
    if verb.lemma in STATES or verb.lemma in _mental_verbs() or verb.pos != "VERB":
        return None
    who = find_doer(verb)
    if who is None or who.entity in TIMES or not find_time_words(verb):
        return None
    return Trigger(word=verb, type=EventType.OTHER, rule="deed")


def _read_noun(noun: Token) -> Trigger | None:
    """Read a bare noun that says when, where or with whom."""
    cue = find_cue(noun)
    if cue is None or (cue.type is EventType.OTHER and not _is_act(cue)):
        return None
    if noun.dep in {"compound", "amod"} or noun.entity in TIMES:
        return None
    holder = _holder(noun)
    settled = [c for c in children(noun, "acl") if find_roles(c) & {"plan", "light"}]
    if any(find_time_words(one) for one in (noun, holder, *settled)):
        return Trigger(word=noun, type=cue.type, rule="dated-noun")
    if cue.type is EventType.MEETING and _company(noun, holder):
        return Trigger(word=noun, type=cue.type, rule="company-noun")
    return None


def _holder(noun: Token) -> Token:
    """Give "round" for the talks of "a second round of talks", else the noun."""
    if noun.dep == "pobj" and noun.head.lower == "of" and noun.head.head.lemma in PARTS:
        return noun.head.head
    return noun


def _company(noun: Token, holder: Token) -> bool:
    """Whether a noun is one meeting with somebody ("a meeting with the envoy")."""
    with_whom = prepositions(noun, "with", "between")
    place = find_place([noun])
    where = place is not None and place.pos == "PROPN"
    if not (where or with_whom or prepositions(holder, "with", "between")):
        return False
    single = holder.tag in {"NN", "NNP"}
    return single and any(
        c.lower in {"a", "an"} or c.dep == "poss" for c in holder.children
    )
