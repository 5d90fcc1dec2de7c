"""Whether a verb has the arguments that its kind of event needs."""

from collections.abc import Callable

from dragoman.extract.events.cues import NOMINAL, TRAVEL, Cue, find_cue, find_roles
from dragoman.extract.events.frame import find_doer, find_place, is_place
from dragoman.extract.events.when import TIMES, find_time_words
from dragoman.extract.grammar import (
    child,
    children,
    is_future,
    is_passive,
    is_past,
    objects_of,
)
from dragoman.extract.syntax import Token
from dragoman.model.claim import EventType
from dragoman.reference import read_words

AWAY = frozenset({"abroad", "home", "there", "here", "overseas"})
BACK = frozenset({"go", "come"})  # with "back", and no day or place, a figure of speech
POSTS = frozenset({"office", "power", "school", "work", "government", "politics"})
NO_PLACES = frozenset({"poll", "work", "court", "drawing", "basics", "ballot", "war"})
PRESS = frozenset({"reporter", "journalist", "press", "medium", "correspondent"})
NOT_GUESTS = frozenset({"body", "paper", "patient", "casualty", "injured", "wounded"})
WARS = frozenset({"war", "conflict", "violence", "campaign", "insurgency", "genocide"})
AMOUNTS = frozenset({"MONEY", "PERCENT", "QUANTITY"})
TASKS = frozenset({"negotiation", "talk", "mediation", "presidency", "role", "job"})
DAY = 2  # digits
NEED_OBJECT = frozenset({"COERCE", "SANCTION", "AID"})


def fits(verb: Token, cue: Cue) -> bool:
    """Whether the arguments are such as the kind of event needs."""
    thing = child(verb, "dobj")
    if cue.type in TRAVEL:
        return _travels(verb, thing) and not _is_made_to_go(verb)
    if "toll" in find_roles(verb):
        return _takes_lives(verb, thing)
    if cue.category in NEED_OBJECT and cue.type is EventType.OTHER:
        done_to = child(verb, "dobj", "nsubjpass")
        return done_to is not None and done_to.entity not in TIMES | AMOUNTS
    one = OF_ONE_VERB.get(verb.lemma)
    return one is None or one(verb, thing)


def _gathers(verb: Token, thing: Token | None) -> bool:
    """Whether people gather, not evidence ("evidence that we gathered")."""
    return verb.dep != "relcl" or (find_doer(verb) or verb) is verb.head


def _negotiates(verb: Token, thing: Token | None) -> bool:
    return thing is None or bool(find_time_words(verb))


def _receives(verb: Token, thing: Token | None) -> bool:
    return thing is not None and is_person(thing) and thing.lemma not in NOT_GUESTS


def _is_made_to_go(verb: Token) -> bool:
    """Whether a verb of going alone is passive ("is set off against the fee")."""
    return verb.lemma in {"set", "leave"} and is_passive(verb)


def _meets(verb: Token, thing: Token | None) -> bool:
    """Whether people meet, and not a demand; what follows a comma sums it up."""
    if is_passive(verb):
        return False
    return thing is None or not _is_thing(thing) or is_apart(thing)


def is_apart(thing: Token) -> bool:
    """Whether a phrase stands after a comma, and so in apposition to the clause."""
    before = thing.left.i - thing.sentence.tokens[0].i - 1
    return before >= 0 and thing.sentence.tokens[before].text == ","


def _sinks(verb: Token, thing: Token | None) -> bool:
    """Whether somebody sinks it; what sinks by itself is no attack."""
    who = find_doer(verb)
    if who is not None and who.tag in {"WP", "WDT"}:
        return False
    if thing is not None:
        return thing.entity not in {"MONEY", "CARDINAL"} and not _is_thing(thing)
    return is_passive(verb)


def _expires(verb: Token, thing: Token | None) -> bool:
    """Whether what runs out binds two sides, or runs out on a day that is told."""
    if verb.dep != "xcomp" and find_time_words(verb):
        return True
    who = find_doer(verb)
    cue = find_cue(who) if who is not None and who.pos in NOMINAL else None
    return cue is not None and cue.type is EventType.AGREEMENT


def _talks(verb: Token, thing: Token | None) -> bool:
    """Whether talking with somebody, or to them on a day, is told as a meeting."""
    heard = objects_of(verb, "to", "with")
    if not heard:
        return _is_of_several(find_doer(verb)) and is_past(verb)
    press = any(t.lemma.lower() in PRESS for t in heard)
    company = bool(objects_of(verb, "with"))
    return bool(heard and (company or find_time_words(verb))) and not press


def _is_of_several(who: Token | None) -> bool:
    """Whether a subject names more than one who could talk with each other."""
    if who is None or not is_person(who):
        return False
    return child(who, "conj") is not None or any(
        c.lower in {"both", "two"} for c in who.children
    )


def _discusses(verb: Token, thing: Token | None) -> bool:
    """Whether a talk with somebody is told as one held on a day."""
    return bool(objects_of(verb, "with") and find_time_words(verb))


def _is_dated(verb: Token, thing: Token | None) -> bool:
    return bool(find_time_words(verb))


def _accepts(verb: Token, thing: Token | None) -> bool:
    """Whether somebody accepted something, and does not promise to."""
    return thing is not None and is_past(verb) and not is_future(verb)


def _dies(verb: Token, thing: Token | None) -> bool:
    """Whether people died on one day, not over a month or a year."""
    return any(
        time.lower.endswith("day") or any(map(_is_of_month, children(time, "nummod")))
        for time in find_time_words(verb)
    )


def _is_of_month(number: Token) -> bool:
    return number.text.isdigit() and len(number.text) <= DAY


def _takes(verb: Token, thing: Token | None) -> bool:
    """Whether somebody takes a place or people, not an office or an hour."""
    office = bool(objects_of(verb, "as"))
    return not office and (
        thing is None or not (thing.entity in TIMES or thing.lemma in TASKS)
    )


def _settles(verb: Token, thing: Token | None) -> bool:
    """Whether somebody settles with another or for so much, on a day."""
    who = find_doer(verb)
    return thing is None and who is not None and bool(find_time_words(verb))


def _sees(verb: Token, thing: Token | None) -> bool:
    """Whether somebody is to be seen, or was on a day ("will see the minister")."""
    guest = thing is not None and is_person(thing) and thing.pos != "PRON"
    return guest and bool(find_time_words(verb))


def _calls(verb: Token, thing: Token | None) -> bool:
    return thing is not None and is_person(thing)


def _welcomes(verb: Token, thing: Token | None) -> bool:
    """Whether somebody is welcomed to a place, not a thing with words."""
    whom = child(verb, "dobj", "nsubjpass")
    guest = whom is not None and is_person(whom) and whom.pos != "PRON"
    return guest and any(map(is_place, objects_of(verb, "to", "at", "in")))


OF_ONE_VERB: dict[str, Callable[[Token, Token | None], bool]] = {
    "chair": lambda verb, thing: False,  # a body is chaired for years
    "expire": _expires,
    "lapse": _expires,
    "gather": _gathers,
    "negotiate": _negotiates,
    "receive": _receives,
    "host": _receives,
    "meet": _meets,
    "sink": _sinks,
    "phone": _calls,
    "ring": _calls,
    "telephone": _calls,
    "see": _sees,
    "talk": _talks,
    "shuttle": _is_dated,
    "dine": _is_dated,
    "haggle": _is_dated,
    "converge": _is_dated,
    "descend": _is_dated,
    "fast": _is_dated,
    "settle": _settles,
    "accept": _accepts,
    "die": _dies,
    "take": _takes,
    "discuss": _discusses,
    "welcome": _welcomes,
}


def _is_struck(verb: Token) -> bool:
    """Read "the depot was hit with mortars": a weapon makes it an attack told."""
    things = objects_of(verb, "with", "by") if is_passive(verb) else []
    return any("weapon" in find_roles(thing) for thing in things)


def _takes_lives(verb: Token, thing: Token | None) -> bool:
    """Whether a verb of killing tells one attack, not what a war has cost.

    A strike or a bomb kills somewhere or some day; a war goes on killing.
    """
    dated = bool(find_time_words(verb))
    who = find_doer(verb)
    if who is None or not (_is_thing(who) or "weapon" in find_roles(who)):
        return dated or _is_struck(verb)
    if who.lemma in WARS or is_passive(verb) or not is_past(verb):
        return False
    held = [verb] if thing is None else [verb, thing]
    return dated or find_place(held) is not None


def _travels(verb: Token, thing: Token | None) -> bool:
    """Whether somebody goes somewhere: who is no event, and where is a place."""
    who = find_doer(verb)
    if who is not None and who.pos in NOMINAL and find_cue(who) is not None:
        return False
    if thing and thing.lemma in POSTS and not thing.children:
        return False
    if thing and thing.entity not in TIMES:
        return _is_goal(thing) or find_place([verb, thing], travel=True) is not None
    if "goal" in find_roles(verb):
        return False
    if thing is None and verb.lemma in {"leave", "depart", "arrive"}:
        return who is not None
    away = verb.lemma not in BACK and any(c.lower in AWAY for c in verb.children)
    roads = [verb, *(c for c in verb.children if c.dep == "advmod")]
    goals = (t for road in roads for t in objects_of(road, "to", "into"))
    if any(t.lemma in NO_PLACES for t in goals):
        return False
    return away or bool(find_place([verb], travel=True) or find_time_words(verb))


def _is_goal(thing: Token) -> bool:
    """Whether one can go to it or leave it: a place, or a name of no person."""
    return is_place(thing) or (thing.pos == "PROPN" and thing.entity != "PERSON")


def is_person(word: Token) -> bool:
    """Whether a word names or means somebody."""
    return word.pos in {"PROPN", "PRON"} or word.lemma.lower() in read_words(
        "person_nouns"
    )


def _is_thing(word: Token) -> bool:
    """Whether a noun is no person or body ("met the demand", "met resistance")."""
    return word.pos == "NOUN" and find_cue(word) is not None
