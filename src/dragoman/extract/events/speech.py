"""Sayings that are acts of their own: dated, placed, or made in a statement."""

from functools import cache

from dragoman.extract.events.cues import NOMINAL, Trigger, find_cue, find_roles
from dragoman.extract.events.frame import find_place, is_place
from dragoman.extract.events.nouns import find_event_noun
from dragoman.extract.events.when import TIMES, find_time_words, is_deadline
from dragoman.extract.grammar import (
    agent,
    child,
    children,
    is_passive,
    is_past,
    objects_of,
    prepositions,
    subject,
)
from dragoman.extract.syntax import Token
from dragoman.model.claim import EventType
from dragoman.reference import read_table

SPEECH = frozenset({"say", "claim", "deny", "ask", "order", "promise", "warn", "write"})
ACT_LINKS = ("in", "at", "during", "on", "to", "through", "via")
TOPIC_LINKS = ("on", "about", "of", "over", "regarding", "concerning")
PLACE_LINKS = ("in", "at", "outside", "from")
PUTTING_OUT = frozenset(
    {"tell", "address", "write", "sign", "send", "issue", "release", "publish", "read"}
)
NAMING = frozenset({"call", "brand", "label", "dub", "term"})
SPEAKING = frozenset({"speak", "comment", "testify"})
GIVING = frozenset({"give", "make", "voice", "express", "issue", "deliver"})


def read_saying(verb: Token) -> Trigger | None:
    """Read a saying that is an act of its own: dated, placed, or in a statement."""
    if not (is_saying(verb) or _is_answer(verb)) or subject(verb) is None:
        return None
    meeting = _meeting(verb)
    if meeting is not None:
        return Trigger(
            word=verb, thing=meeting, type=EventType.MEETING, rule="said-in-meeting"
        )
    act = find_act(verb) or _occasion(verb)
    pinned = find_saying_times(verb) or _saying_place(verb) or _is_speaking(verb)
    pinned = pinned or _is_posted(verb) or _is_announced(verb) or _is_public(verb)
    if act is None and (not pinned or _is_passed_on(verb)):
        return None
    if verb.lemma == "brief" and _is_briefing(verb):
        return Trigger(word=verb, type=EventType.MEETING, rule="speech")
    return Trigger(word=verb, thing=act, type=EventType.STATEMENT, rule="speech")


def find_saying_times(verb: Token) -> list[Token]:
    """Give the words that say when something was said, not when what it is about was.

    Neither a day in what is spoken of ("On the clashes of Friday, she said") nor a
    deadline after the verb ("put the odds of a deal by June at ...") does.
    """
    return [
        time
        for time in find_time_words(verb)
        if not (is_deadline(time) and time.i > verb.i)
        and not is_topic(verb, time)
        and not _is_of_deed(verb, time)
    ]


def is_topic(verb: Token, time: Token) -> bool:
    """Whether a time is of what a saying is about ("On Friday's vote, he said")."""
    for link in prepositions(verb, *TOPIC_LINKS):
        for thing in children(link, "pobj"):
            inside = thing.left.i <= time.i <= thing.right.i
            said = (cue := find_cue(thing)) and cue.type is EventType.STATEMENT
            if inside and thing is not time and thing.entity not in TIMES and not said:
                return link.i < verb.i
    return False


def _is_of_deed(verb: Token, time: Token) -> bool:
    """Whether a time is of the deed spoken of ("condemned the raid of Friday")."""
    for thing in children(verb, "dobj"):
        cue = find_cue(thing) if thing.pos in NOMINAL else None
        deed = cue is not None and cue.type is not EventType.STATEMENT
        if deed and thing is not time and thing.left.i <= time.i <= thing.right.i:
            return True
    return False


def _is_answer(verb: Token) -> bool:
    """Read "was evasive on Monday when asked": who is asked answers."""
    return verb.lemma == "be" and any(
        c.lemma == "ask" and any(w.lower == "when" for w in c.children)
        for c in children(verb, "advcl")
    )


def _meeting(verb: Token) -> Token | None:
    """Give the meeting or call in which something was said ("told him in a call")."""
    for thing in objects_of(verb, "in", "during"):
        found = find_event_noun(thing)
        if found is None or found[1].type is not EventType.MEETING:
            continue
        cue = found[1]
        if thing.tag == "NNS":
            continue
        if cue.mode == "phone" or "weak" not in find_roles(thing):
            return found[0]
    return None


def _occasion(verb: Token) -> Token | None:
    """Give the gathering at which something was said ("told them at a forum")."""
    for thing in objects_of(verb, "at"):
        cue = find_cue(thing) if thing.pos in NOMINAL else None
        if cue is not None and cue.type is EventType.MEETING:
            return thing
    return None


def _saying_place(verb: Token) -> bool:
    """Whether a named place is said to be where something was said."""
    return any(is_place(thing) for thing in objects_of(verb, *PLACE_LINKS))


def _is_speaking(verb: Token) -> bool:
    """Read "speaking in the capital, she said", "speaking on the radio"."""
    return any(
        c.lemma in SPEAKING
        and (find_place([c]) or find_time_words(c) or _has_hearers(c))
        for c in children(verb, "advcl")
    )


def _has_hearers(verb: Token) -> bool:
    """Whether somebody speaks to, with or on somebody or a medium with a name."""
    things = objects_of(verb, "on", "to", "with")
    return any(t.pos == "PROPN" and t.entity not in TIMES for t in things) or (
        verb.lemma == "comment" and any(map(is_place, objects_of(verb, "from")))
    )


def _is_posted(verb: Token) -> bool:
    """Whether words were put out through a medium ("wrote on her page")."""
    return any(
        "medium" in find_roles(thing)
        for thing in objects_of(verb, "on", "by", "via", "over")
    )


def _is_passed_on(verb: Token) -> bool:
    """Whether a saying in the passive leaves out who says it ("they were told")."""
    return is_passive(verb) and agent(verb) is None and "utter" not in find_roles(verb)


def _is_briefing(verb: Token) -> bool:
    """Whether a body or people of state are briefed on a day, not the press."""
    heard = child(verb, "dobj")
    press = heard is not None and heard.lemma in {"reporter", "journalist", "press"}
    return heard is not None and not press and bool(find_time_words(verb))


def _is_public(verb: Token) -> bool:
    """Whether many were told at once ("told a crowd", "told parliament")."""
    heard = children(verb, "dobj", "dative") if verb.lemma == "tell" else []
    return is_past(verb) and any("hearers" in find_roles(one) for one in heard)


def _is_announced(verb: Token) -> bool:
    """Whether somebody with a name made something known ("announced the bid")."""
    who = child(verb, "nsubj")
    told = child(verb, "dobj", "ccomp")
    return (
        "announce" in find_roles(verb)
        and who is not None
        and who.pos in NOMINAL
        and verb.dep in {"ROOT", "conj"}
        and told is not None
        and is_past(verb)
    )


def find_act(verb: Token) -> Token | None:
    """Give the statement, speech or interview in which something is said."""
    things = objects_of(verb, *ACT_LINKS)
    for said in children(verb, "dobj"):
        things += objects_of(said, "in", "during")
    if verb.lemma in PUTTING_OUT:
        things += children(verb, "dobj", "dative")
    if (who := child(verb, "nsubj")) is not None and _is_new_document(who):
        things.append(who)
    for thing in things:
        cue = find_cue(thing) if thing.pos in NOMINAL else None
        if cue and cue.type is EventType.STATEMENT:
            return thing
    return None


def _is_new_document(noun: Token) -> bool:
    """Whether a noun brings up a paper that speaks ("a statement said")."""
    named = any(c.lower in {"the", "that", "this", "its"} for c in noun.children)
    return "document" in find_roles(noun) and not named


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


def is_saying(verb: Token) -> bool:
    """Whether a verb says something, or gives or makes a saying."""
    particles = _speech_verbs().get(verb.lemma, frozenset())
    if "" in particles or "say" in find_roles(verb):
        return True
    if verb.lemma in NAMING and child(verb, "oprd") is not None:
        return True
    near = {c.lower for c in verb.children if c.dep in {"prt", "prep", "advmod"}}
    if particles & near:
        return True
    thing = child(verb, "dobj")
    return verb.lemma in GIVING and thing is not None and thing.lower in _speech_nouns()


def is_mental(verb: Token) -> bool:
    """Whether a verb is of saying, thinking or wanting, and so tells no deed."""
    return verb.lemma in _mental()


@cache
def _mental() -> frozenset[str]:
    return frozenset(
        row["lemma"]
        for row in read_table("speech_verbs")
        if row["strength"] == "core" and not row["particle"]
    )
