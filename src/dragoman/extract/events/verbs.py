"""Verbs that tell an event: by themselves, with their object, or of their subject."""

from collections.abc import Callable

from dragoman.extract.events.acts import find_carried, read_act
from dragoman.extract.events.cues import (
    NOMINAL,
    TRAVEL,
    Cue,
    Trigger,
    find_cue,
    find_roles,
)
from dragoman.extract.events.frame import find_doer, find_place, is_place
from dragoman.extract.events.modality import find_modality
from dragoman.extract.events.nouns import find_event_noun, is_act
from dragoman.extract.events.speech import (
    find_act,
    is_mental,
    is_saying,
    read_saying,
)
from dragoman.extract.events.when import TIMES, find_time_words
from dragoman.extract.grammar import (
    child,
    children,
    is_negated,
    is_passive,
    objects_of,
)
from dragoman.extract.parse import Token
from dragoman.model.claim import EventType, Modality
from dragoman.reference import read_words

PLANNED = Modality.PLANNED
# Who ends a meeting has held it; who breaks it off has not.
COMPLETING = frozenset({"end", "conclude", "finish", "complete", "wrap"})
TAKING_PART = frozenset({"participate", "engage", "join", "partake", "involve"})
AWAY = frozenset({"abroad", "home", "there", "here", "overseas", "back"})
NEED_OBJECT = frozenset({"COERCE", "SANCTION", "AID"})


def read_verb(verb: Token) -> Trigger | None:
    """Read what a verb tells, the surest way of reading it first."""
    if verb.dep in {"aux", "auxpass"}:
        return None
    if is_saying(verb) and find_act(verb) is not None:
        return read_saying(verb)
    for read in (_light, _staged, _plain, read_act, read_saying, _stay, _deed):
        if (trigger := read(verb)) is not None:
            return trigger
    return None


def _light(verb: Token) -> Trigger | None:
    """Read "held talks", "launched an attack", "took part in the march"."""
    roles = find_roles(verb)
    if not roles & {"light", "begin", "end", "plan"}:
        return None
    direct = child(verb, "dobj")
    inside = direct.lower == "part" if direct else verb.lemma in TAKING_PART
    things = objects_of(verb, "in") if inside else [direct] if direct else []
    found = next((f for t in things if (f := find_event_noun(t))), None)
    if found is None:
        return None
    noun, cue = found
    if cue.type is EventType.STATEMENT and not _is_issued(verb, noun):
        return None
    if roles & {"light", "begin"}:
        return Trigger(word=verb, thing=noun, type=cue.type, rule="light-verb")
    if "plan" in roles and not find_time_words(verb):
        return None
    if "plan" in roles:
        return Trigger(word=verb, thing=noun, type=cue.type, rule="planned")
    kind = cue.type if verb.lemma in COMPLETING else EventType.OTHER
    return Trigger(word=verb, thing=noun, type=kind, rule="ended")


def _is_issued(verb: Token, noun: Token) -> bool:
    """Whether a statement is put out, not got, and is one that stands for itself."""
    who = find_doer(verb)
    no_one = who is not None and who.pos == "NOUN" and not _is_person(who)
    if "get" in find_roles(verb) or is_negated(noun):
        return False
    if no_one and "document" not in find_roles(noun):
        return False
    return "document" in find_roles(noun) or bool(find_time_words(verb))


def _staged(verb: Token) -> Trigger | None:
    """Read "talks resumed", "the march was held", "the talks collapsed"."""
    who = find_doer(verb)
    if who is not None and who.lower in {"they", "it"}:
        return _resumed(verb)
    found = find_event_noun(who)
    if found is None or _has_object(verb):
        return None
    noun, cue = found
    if cue.type is EventType.STATEMENT:
        return None
    if verb.lemma == "be" and not is_passive(verb):
        return _existing(verb, noun, cue)
    roles = find_roles(verb)
    staging = {"light", "begin", "plan"} if is_passive(verb) else {"begin"}
    if roles & staging and "want" not in roles:
        return Trigger(word=verb, thing=noun, type=cue.type, rule="staged")
    if "end" in roles:
        # Talks that are yet to end are told as talks, not as their end.
        coming = cue.type is EventType.MEETING and find_modality(verb) is PLANNED
        kind = EventType.MEETING if coming else EventType.OTHER
        return Trigger(word=verb, thing=noun, type=kind, rule="ended")
    return None


def _has_object(verb: Token) -> bool:
    """Whether a verb has an object; what stands after a comma is in apposition."""
    thing = child(verb, "dobj")
    if thing is None or thing.lower == "place":
        return False
    before = thing.left.i - verb.sentence.tokens[0].i - 1
    return verb.sentence.tokens[before].text != ","


def _resumed(verb: Token) -> Trigger | None:
    """Read "when they resume on Monday": what resumes so is talks."""
    if verb.lemma != "resume" or child(verb, "dobj") or not find_time_words(verb):
        return None
    return Trigger(word=verb, type=EventType.MEETING, rule="staged")


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
    if cue.type is EventType.STATEMENT and is_saying(verb):
        return None
    if not is_act(cue) or not _fits(verb, cue):
        return None
    whom = child(verb, "dobj")
    if cue.type in TRAVEL and whom is not None and whom.entity == "PERSON":
        return Trigger(word=verb, type=EventType.MEETING, rule="verb")
    kind = find_carried(verb) if cue.type is EventType.OTHER else None
    return Trigger(word=verb, type=kind or cue.type, rule="verb")


def _fits(verb: Token, cue: Cue) -> bool:
    """Whether the arguments are such as the kind of event needs."""
    thing = child(verb, "dobj")
    if cue.type in TRAVEL:
        return _travels(verb, thing)
    if "toll" in find_roles(verb):
        told = bool(find_time_words(verb)) or _is_struck(verb)
        return told and not _is_thing(find_doer(verb) or verb)
    if cue.category in NEED_OBJECT and cue.type is EventType.OTHER:
        done_to = child(verb, "dobj", "nsubjpass")
        return done_to is not None and done_to.entity not in TIMES
    fits = OF_ONE_VERB.get(verb.lemma)
    return fits is None or fits(verb, thing)


def _gathers(verb: Token, thing: Token | None) -> bool:
    """Whether people gather, not evidence ("evidence that we gathered")."""
    return verb.dep != "relcl" or (find_doer(verb) or verb) is verb.head


def _negotiates(verb: Token, thing: Token | None) -> bool:
    return thing is None or bool(find_time_words(verb))


def _receives(verb: Token, thing: Token | None) -> bool:
    return thing is not None and _is_person(thing)


def _meets(verb: Token, thing: Token | None) -> bool:
    return not is_passive(verb) and (thing is None or not _is_thing(thing))


def _sinks(verb: Token, thing: Token | None) -> bool:
    """Whether somebody sinks it; what sinks by itself is no attack."""
    return thing is not None or is_passive(verb)


def _expires(verb: Token, thing: Token | None) -> bool:
    """Whether what runs out binds two sides, as a truce does and an offer does not."""
    who = find_doer(verb)
    cue = find_cue(who) if who is not None and who.pos in NOMINAL else None
    return cue is not None and cue.type is EventType.AGREEMENT


OF_ONE_VERB: dict[str, Callable[[Token, Token | None], bool]] = {
    "chair": lambda verb, thing: False,  # a body is chaired for years
    "expire": _expires,
    "gather": _gathers,
    "negotiate": _negotiates,
    "receive": _receives,
    "host": _receives,
    "meet": _meets,
    "sink": _sinks,
}


def _is_struck(verb: Token) -> bool:
    """Read "the depot was hit with mortars": a weapon makes it an attack told."""
    things = objects_of(verb, "with", "by") if is_passive(verb) else []
    return any("weapon" in find_roles(thing) for thing in things)


def _travels(verb: Token, thing: Token | None) -> bool:
    """Whether somebody goes somewhere: who is no event, and where is a place."""
    who = find_doer(verb)
    if who is not None and who.pos in NOMINAL and find_cue(who) is not None:
        return False
    if thing and thing.entity not in TIMES:
        return _is_goal(thing) or find_place([verb, thing], travel=True) is not None
    if thing and "goal" in find_roles(verb):
        return False
    if thing is None and verb.lemma in {"leave", "depart", "arrive"}:
        return who is not None
    away = any(c.lower in AWAY for c in verb.children)
    return away or bool(find_place([verb], travel=True) or find_time_words(verb))


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


def _stay(verb: Token) -> Trigger | None:
    """Read "is in the capital for talks", "was due in", "was back at"."""
    if verb.lemma != "be":
        return None
    if find_place([verb]) is not None:
        return _present(verb)
    for state in children(verb, "acomp"):
        if state.lower == "due" and find_place([state], travel=True) is not None:
            return Trigger(word=verb, thing=state, type=EventType.ARRIVAL, rule="due")
    return None


def _present(verb: Token) -> Trigger | None:
    for purpose in objects_of(verb, "for"):
        if (found := find_event_noun(purpose)) is not None:
            noun, cue = found
            return Trigger(word=verb, thing=noun, type=cue.type, rule="presence")
    if any(c.lower == "back" for c in verb.children):
        return Trigger(word=verb, type=EventType.ARRIVAL, rule="presence")
    return None


def _deed(verb: Token) -> Trigger | None:
    """Read any other deed that has a date ("carried food into the camp on Sunday")."""
    if "state" in find_roles(verb) or is_mental(verb) or verb.pos != "VERB":
        return None
    who = find_doer(verb)
    if who is None or who.entity in TIMES or not find_time_words(verb):
        return None
    if (cue := find_cue(verb)) is not None and is_act(cue) and not _fits(verb, cue):
        return None
    if (thing := child(verb, "dobj")) is not None and thing.entity in TIMES:
        return None
    said = any(is_saying(c) for c in children(verb, "advcl") if c.tag == "VBG")
    asks = "ask" in find_roles(verb)
    kind = EventType.STATEMENT if asks or (said and cue is None) else EventType.OTHER
    return Trigger(word=verb, type=kind, rule="deed")
