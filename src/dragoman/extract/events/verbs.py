"""Verbs that tell an event: by themselves, with their object, or of their subject."""

from dragoman.extract.events.acts import (
    find_carried,
    is_by_crowd,
    is_by_workers,
    read_act,
    read_let_go,
)
from dragoman.extract.events.cues import (
    TRAVEL,
    Cue,
    Trigger,
    find_cue,
    find_roles,
)
from dragoman.extract.events.deadlines import read_until
from dragoman.extract.events.fits import WARS, fits, is_apart, is_person
from dragoman.extract.events.frame import find_doer, find_place
from dragoman.extract.events.modality import find_modality
from dragoman.extract.events.nouns import find_event_noun, is_act, is_part
from dragoman.extract.events.presence import read_stay
from dragoman.extract.events.speech import (
    find_act,
    is_mental,
    is_saying,
    read_saying,
)
from dragoman.extract.events.unions import are_members
from dragoman.extract.events.when import TIMES, UNITS, find_time_words, is_years
from dragoman.extract.grammar import (
    auxiliaries,
    child,
    children,
    is_negated,
    is_passive,
    is_past,
    objects_of,
)
from dragoman.extract.syntax import Token
from dragoman.model.claim import EventType, Modality

PLANNED = Modality.PLANNED
# Who ends a meeting has held it; who ends a siege or a strike holds none.
COMPLETING = frozenset({"end", "conclude", "finish", "complete", "wrap"})
HOSTILE = frozenset({EventType.ATTACK, EventType.PROTEST})
INQUIRIES = frozenset(
    {"audit", "inquiry", "enquiry", "investigation", "probe", "review", "inspection"}
)
OFFICERS = frozenset({"police", "officer", "customs", "inspector", "court"})
ERUPTING = frozenset({"break", "erupt", "flare"})
OF_CROWDS = frozenset({EventType.ATTACK, EventType.MEETING})
LASTING = frozenset({"last", "stretch", "drag"})
ORDERING = frozenset({"order", "direct", "command", "instruct"})
TAKING_PART = frozenset({"participate", "engage", "join", "partake", "involve"})


def read_verb(verb: Token) -> Trigger | None:
    """Read what a verb tells, the surest way of reading it first."""
    if verb.dep in {"aux", "auxpass"}:
        return None
    if is_saying(verb) and find_act(verb) is not None:
        return read_saying(verb)
    for read in READERS:
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
    if "announce" in roles and cue.type is EventType.AGREEMENT:
        return None
    if roles & {"light", "begin"}:
        return Trigger(word=verb, thing=noun, type=cue.type, rule="light-verb")
    if "plan" in roles and not find_time_words(verb):
        return None
    if "plan" in roles:
        return Trigger(word=verb, thing=noun, type=cue.type, rule="planned")
    held = verb.lemma in COMPLETING and cue.type not in HOSTILE
    kind = cue.type if held else EventType.OTHER
    return Trigger(word=verb, thing=noun, type=kind, rule="ended")


def _is_issued(verb: Token, noun: Token) -> bool:
    """Whether a statement is put out, not got, and is one that stands for itself."""
    who = find_doer(verb)
    no_one = who is not None and who.pos == "NOUN" and not is_person(who)
    if find_roles(verb) & {"get", "begin"} or is_negated(noun):
        return False
    if no_one and "document" not in find_roles(noun):
        return False
    return "document" in find_roles(noun) or bool(find_time_words(verb))


def _invited(verb: Token) -> Trigger | None:
    """Read "summoned both sides to a hearing on Wednesday"."""
    if "invite" not in find_roles(verb) or not is_past(verb):
        return None
    near = objects_of(verb, "to", "for")
    for thing in (*near, *(t for one in near for t in objects_of(one, "for"))):
        found = find_event_noun(thing)
        dated = bool(find_time_words(verb) or find_time_words(thing))
        if found is not None and found[1].type is EventType.MEETING and dated:
            noun, cue = found
            return Trigger(word=verb, thing=noun, type=cue.type, rule="planned")
    return None


def _staged(verb: Token) -> Trigger | None:
    """Read "talks resumed", "the march was held", "the talks collapsed"."""
    who = find_doer(verb)
    if who is None or who.lower in {"they", "it"}:
        return _resumed(verb)
    found = find_event_noun(who)
    if found is None:
        return _found_out(verb, who)
    noun, cue = found
    long = verb.lemma == "last" and _took_place(verb, who, cue)
    if cue.type is EventType.PROTEST and _goes_on(verb):
        return Trigger(word=verb, thing=noun, type=cue.type, rule="staged")
    if cue.type is EventType.ATTACK and _cost_lives(verb):
        return Trigger(word=verb, thing=noun, type=cue.type, rule="staged")
    if cue.type is EventType.STATEMENT or (_has_object(verb) and not long):
        return None
    if verb.lemma == "be" and not is_passive(verb):
        return _existing(verb, noun, cue)
    roles = find_roles(verb)
    staging = {"light", "begin", "plan"} if is_passive(verb) else {"begin"}
    if roles & staging and "want" not in roles:
        return Trigger(word=verb, thing=noun, type=cue.type, rule="staged")
    return _over(verb, who, noun, cue)


def _goes_on(verb: Token) -> bool:
    """Read "the strike entered its second week", "went into its tenth day"."""
    spans = [*children(verb, "dobj"), *objects_of(verb, "into")]
    return verb.lemma in {"enter", "go"} and any(
        one.lemma in UNITS and child(one, "poss") is not None for one in spans
    )


def _cost_lives(verb: Token) -> bool:
    """Read "an attack left nine dead in the port", "claimed two lives"."""
    what = child(verb, "dobj", "ccomp", "acomp", "oprd")
    dead = verb.lemma in {"leave", "claim"} and what is not None and is_past(verb)
    return dead and bool(find_time_words(verb) or find_place([verb]))


def _over(verb: Token, who: Token, noun: Token, cue: Cue) -> Trigger | None:
    """Read "the talks collapsed", "the session lasted nine hours"."""
    if _took_place(verb, who, cue):
        return Trigger(word=verb, thing=noun, type=cue.type, rule="staged")
    if "end" in find_roles(verb):
        # Talks that are yet to end are told as talks, not as their end.
        coming = cue.type is EventType.MEETING and find_modality(verb) is PLANNED
        kind = EventType.MEETING if coming else EventType.OTHER
        return Trigger(word=verb, thing=noun, type=kind, rule="ended")
    return None


def _took_place(verb: Token, who: Token, cue: Cue) -> bool:
    """Whether a round or session is told by its end or length ("lasted nine hours").

    Talks that end are told as ended; one round of them is told as held.
    """
    if cue.type is not EventType.MEETING or not is_past(verb):
        return False
    one = who.tag in {"NN", "NNP"} or is_part(who)
    ended = verb.lemma in COMPLETING and one
    lasted = verb.lemma in LASTING and not auxiliaries(verb)
    return ended or lasted or _broke_up(verb)


def _broke_up(verb: Token) -> bool:
    """Whether those who met went apart ("the talks broke up", "adjourned")."""
    parted = {c.lower for c in children(verb, "prt", "advmod")}
    return verb.lemma == "adjourn" or (verb.lemma == "break" and "up" in parted)


def _has_object(verb: Token) -> bool:
    """Whether a verb has an object; what stands after a comma is in apposition."""
    thing = child(verb, "dobj")
    if thing is None or thing.lower == "place":
        return False
    return not is_apart(thing)


def _resumed(verb: Token) -> Trigger | None:
    """Read "when they resume on Monday": what resumes so is talks."""
    if verb.lemma != "resume" or child(verb, "dobj") or not find_time_words(verb):
        return None
    return Trigger(word=verb, type=EventType.MEETING, rule="staged")


def _existing(verb: Token, noun: Token, cue: Cue) -> Trigger | None:
    """Read "talks are under way", "the meeting is on Monday"."""
    if child(verb, "attr") is not None:
        return None
    under_way = any(c.lower in {"under", "underway"} for c in verb.children)
    due = (c for c in children(verb, "acomp") if c.lower in {"due", "set"})
    if any(map(find_time_words, due)):
        return Trigger(word=verb, thing=noun, type=cue.type, rule="planned")
    if any(c.lower == "over" for c in verb.children):
        over = Trigger(word=verb, thing=noun, type=EventType.OTHER, rule="ended")
        return over if find_time_words(verb) else None
    if under_way or find_place([verb]) or find_time_words(verb):
        return Trigger(word=verb, thing=noun, type=cue.type, rule="existing")
    return None


def _plain(verb: Token) -> Trigger | None:
    cue = find_cue(verb)
    if cue is None:
        return None
    if cue.type is EventType.STATEMENT and is_saying(verb):
        return None
    if not is_act(cue) or not fits(verb, cue):
        return None
    whom = child(verb, "dobj")
    if cue.type in TRAVEL and whom is not None and whom.entity == "PERSON":
        return Trigger(word=verb, type=EventType.MEETING, rule="verb")
    return Trigger(word=verb, type=_of_doer(verb, cue) or cue.type, rule="verb")


def _of_doer(verb: Token, cue: Cue) -> EventType | None:
    """Give what a verb tells of those who do it, where that is not what it mostly is.

    Crowds gather and burn in protest, envoys walk out of a room and not from work,
    police seize what is theirs to seize, and a conflict that breaks out is fought.
    """
    who = find_doer(verb)
    if cue.type in OF_CROWDS and (is_by_crowd(verb) or is_by_workers(verb)):
        return EventType.PROTEST
    if who is not None and verb.lemma == "walk" and cue.type is EventType.PROTEST:
        room = is_person(who) and who.entity != "ORG" and not are_members(who)
        return EventType.DEPARTURE if room else None
    if who is not None and verb.lemma == "seize" and who.lemma.lower() in OFFICERS:
        return EventType.OTHER
    if verb.lemma == "strike" and verb.dep == "acl" and not is_person(verb.head):
        return EventType.AGREEMENT
    if verb.lower == "lay" and child(verb, "dobj", "nsubjpass") is None:
        return EventType.PROTEST
    if who is not None and verb.lemma in ERUPTING and who.lemma in WARS:
        return EventType.ATTACK
    return find_carried(verb) if cue.type is EventType.OTHER else None


def _found_out(verb: Token, who: Token) -> Trigger | None:
    """Read "the audit was completed", "the inquiry ended": what it found is known."""
    closed = verb.lemma in COMPLETING and find_time_words(verb)
    if not closed or who.lemma.lower() not in INQUIRIES or not is_past(verb):
        return None
    return Trigger(word=verb, thing=who, type=EventType.OTHER, rule="ended")


def _deed(verb: Token) -> Trigger | None:
    """Read any other deed that has a date ("carried food into the camp on Sunday")."""
    if "state" in find_roles(verb) or is_mental(verb) or verb.pos != "VERB":
        return None
    who = find_doer(verb)
    if who is None or who.entity in TIMES or not find_time_words(verb):
        return None
    if (cue := find_cue(verb)) is not None and is_act(cue) and not fits(verb, cue):
        return None
    if (thing := child(verb, "dobj")) is not None and thing.entity in TIMES:
        return None
    if who.lower == "nobody" or all(map(is_years, find_time_words(verb))):
        return None
    said = any(is_saying(c) for c in children(verb, "advcl") if c.tag == "VBG")
    asks = "ask" in find_roles(verb) and verb.lemma not in ORDERING
    told = asks or "utter" in find_roles(verb) or (said and cue is None)
    kind = EventType.STATEMENT if told else EventType.OTHER
    return Trigger(word=verb, type=find_carried(verb) or kind, rule="deed")


READERS = (
    read_until,
    _light,
    _invited,
    _staged,
    read_let_go,
    _plain,
    read_act,
    read_saying,
    read_stay,
    _deed,
)
