"""Nouns that tell an event without a verb of their own: when, where or with whom."""

from functools import cache

from dragoman.extract.events.cues import (
    NOMINAL,
    TRAVEL,
    Cue,
    Trigger,
    find_cue,
    find_roles,
)
from dragoman.extract.events.frame import find_place
from dragoman.extract.events.when import (
    TIMES,
    find_day_after,
    find_time_words,
    is_deadline,
)
from dragoman.extract.grammar import (
    child,
    children,
    conjuncts,
    objects_of,
    prepositions,
)
from dragoman.extract.syntax import Token
from dragoman.model.claim import EventType
from dragoman.reference import read_table, read_words

UNDONE = frozenset({"a", "any", "no", "another", "possible", "planned", "future"})
UTTERING = frozenset({"announce", "unveil", "send", "deliver"})
PUBLISHING = frozenset({"publish", "circulate", "broadcast", "leak", "air"})
ACTS = frozenset({"RETREAT", "COERCE", "SANCTION", "MOBILIZE", "ASSAULT", ""})


def read_noun(noun: Token) -> Trigger | None:
    """Read a bare noun that says when, where or with whom."""
    return _bare(noun) or _made(noun)


def _made(noun: Token) -> Trigger | None:
    """Read what was made or done on a day ("an injunction granted on Tuesday")."""
    made = (c for c in children(noun, "acl") if c.tag == "VBN" and not _has_own(c))
    clause = next((c for c in made if find_time_words(c)), None)
    if clause is None or find_roles(clause) & {"state", "end"}:
        return None
    if all(is_deadline(time) for time in find_time_words(clause)):
        return None
    person = noun.lower in read_words("person_nouns") and not _is_said(noun)
    if person or noun.entity in TIMES | {"PERSON"}:
        return None
    cue = find_cue(noun)
    told = cue.type if cue else EventType.OTHER
    published = clause.lemma in PUBLISHING and told is EventType.OTHER
    published = published or (cue is None and clause.lemma in UTTERING)
    kind = EventType.STATEMENT if _is_said(noun) or published else told
    return Trigger(word=noun, thing=clause, type=kind, rule="made")


def _has_own(clause: Token) -> bool:
    """Whether a clause has a subject of its own ("that the board dismissed")."""
    return any(c.dep.startswith("nsubj") for c in clause.children)


def _is_said(noun: Token) -> bool:
    """Whether a noun is something said or put out ("a report dated March 3")."""
    return noun.lower in _said()


@cache
def _said() -> frozenset[str]:
    rows = read_table("speech_nouns")
    return frozenset(row["noun"] for row in rows if row["class"] == "say")


def _bare(noun: Token) -> Trigger | None:
    cue = find_cue(noun)
    if cue is None or not is_act(cue):
        return None
    if noun.dep in {"compound", "amod"} or noun.entity in TIMES or _is_ended(noun):
        return None
    if cue.type in TRAVEL and _is_of_a_thing(noun):
        return None
    holder = find_holder(noun)
    settled = [c for c in children(noun, "acl") if find_roles(c) & {"plan", "light"}]
    when = any(find_time_words(one) for one in (noun, holder))
    clause = None if when else next((c for c in settled if find_time_words(c)), None)
    if clause is not None and clause.tag == "VBN":
        return Trigger(word=noun, thing=clause, type=cue.type, rule="made")
    if when or clause or (not noun.entity and find_day_after(noun) is not None):
        return Trigger(word=noun, type=cue.type, rule="dated-noun")
    if cue.type is EventType.MEETING and _company(noun, holder):
        return Trigger(word=noun, type=cue.type, rule="company-noun")
    done = cue.type is EventType.ATTACK and _is_known_deed(noun)
    if done or ("whole" in find_roles(noun) and _aims_at_name(noun)):
        return Trigger(word=noun, type=cue.type, rule="whole-noun")
    return None


def _is_ended(noun: Token) -> bool:
    """Whether what is told is the end of it ("the end of the siege on Monday")."""
    link = noun.head
    if noun.dep != "pobj" or link.lower not in {"of", "to"}:
        return False
    return link.head.pos == "NOUN" and "over" in find_roles(link.head)


def _aims_at_name(noun: Token) -> bool:
    """Whether an invasion and the like is one: of or by somebody with a name."""
    whose = [*objects_of(noun, "of", "by"), *children(noun, "poss")]
    planned = any(c.lower in UNDONE for c in noun.children)
    return not planned and any(t.pos == "PROPN" for t in whose)


def _is_known_deed(noun: Token) -> bool:
    """Whether it is one known attack ("the abduction of six teachers")."""
    one = noun.tag == "NN" and any(c.lower == "the" for c in noun.children)
    return one and any(child(t, "nummod") for t in objects_of(noun, "of"))


def _is_of_a_thing(noun: Token) -> bool:
    """Whether it is no body's travel: "the levy returns on Friday", read as nouns."""
    people = read_words("person_nouns")
    if noun.tag != "NNS":
        return False
    if not any(c.i < noun.i and c.dep != "punct" for c in noun.children):
        return True
    return any(
        c.pos == "NOUN" and c.lemma not in people
        for c in children(noun, "compound", "nsubj")
    )


def find_holder(noun: Token) -> Token:
    """Give "round" for the talks of "a second round of talks", else the noun."""
    whole = noun.head.head
    if noun.dep == "pobj" and noun.head.lower == "of" and is_part(whole):
        return whole
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


def find_event_noun(word: Token | None) -> tuple[Token, Cue] | None:
    """Give the noun that tells the event of a phrase ("a round of talks")."""
    if word is None:
        return None
    if is_part(word):
        for inner in objects_of(word, "of"):
            if (found := find_event_noun(inner)) is not None:
                return found
    for one in conjuncts(word):
        cue = find_cue(one) if one.pos in NOMINAL and not one.entity else None
        if cue is not None and is_act(cue):
            return one, cue
    return None


def find_parts(thing: Token | None) -> list[int]:
    """Give the talks that are told with their round ("attended a round of talks")."""
    if thing is None or not is_part(thing):
        return []
    return [noun.i for noun in objects_of(thing, "of")]


def is_part(word: Token) -> bool:
    """Whether a noun is part of what follows its "of"."""
    return "part" in find_roles(word)


def is_act(cue: Cue) -> bool:
    """Whether a cue tells something done rather than said."""
    return cue.type is not EventType.OTHER or cue.category in ACTS
