"""Which of the words that could tell an event do tell one.

A report names far more happenings than it tells: purposes, demands, what a plan
would bring, a headline that the text repeats. An event is told where a main verb
says it, or where a date or place pins it down.
"""

from dragoman.extract.actors import Cast
from dragoman.extract.events.acts import is_finished, is_public_act
from dragoman.extract.events.categories import read_category
from dragoman.extract.events.cues import TRAVEL, VERBAL, Trigger, find_cue, find_roles
from dragoman.extract.events.frame import (
    find_doer,
    find_place,
)
from dragoman.extract.events.modality import find_telling
from dragoman.extract.events.participants import find_participants, means_somebody
from dragoman.extract.events.speech import is_saying
from dragoman.extract.events.when import find_time_words, is_quoted
from dragoman.extract.grammar import (
    agent,
    auxiliaries,
    child,
    children,
    is_future,
    is_negated,
    is_passive,
    is_past,
    objects_of,
    subject,
    subtree,
)
from dragoman.extract.syntax import Sentence, Token
from dragoman.model.claim import EventType, Modality
from dragoman.reference import read_words

NOT_TOLD = frozenset({Modality.HYPOTHETICAL, Modality.CONDITIONAL})
WOULD = frozenset({"would", "'d", "could", "can"})
FINITE = frozenset({"ROOT", "ccomp", "conj", "advcl", "parataxis", "relcl"})
ENDINGS = frozenset({".", "?", "!", '"', ":", ";", "”", "'", ")"})
DEEDS = frozenset({"RETREAT", "COERCE", "SANCTION", "MOBILIZE", "AID"})
STAGED = frozenset({"staged", "planned"})
RARE = frozenset({"first", "only", "second", "third", "last", "latest", "most"})
HEARSAY = frozenset({"reportedly", "allegedly", "apparently", "supposedly"})
SHORTEST = 5  # letters of the words that a title sets in capitals
YEAR = 4  # digits
FIRST = 4  # sentences in which a headline may stand


def is_told(trigger: Trigger, cast: Cast) -> bool:
    """Whether a trigger tells an event rather than names it in passing."""
    if trigger.rule == "until":
        return _is_finite(trigger.word) and not is_quoted(trigger.word)
    return _is_told(trigger, cast)


def _is_told(trigger: Trigger, cast: Cast) -> bool:
    word = trigger.word
    when = any(find_time_words(one) for one in trigger.words)
    said = trigger.rule == "speech" and trigger.thing is not None
    if (not when and not said and _is_headline(word)) or _is_aside_line(word):
        return False
    modality = find_telling(trigger)
    if modality in NOT_TOLD:
        imagined = trigger.rule == "deed" and bool(auxiliaries(word) & WOULD)
        imagined = imagined or trigger.rule == "speech"
        return when and word.dep in {"ROOT", "ccomp", "conj"} and not imagined
    if word.pos not in VERBAL:
        return not _is_far_off(word)
    seems = word.dep == "xcomp" and word.head.lemma in {"seem", "appear"}
    if seems and trigger.type is EventType.AGREEMENT:
        return False
    if trigger.type is EventType.STATEMENT:
        beside = when and word.dep == "advcl" and word.tag == "VBG"
        return (_is_finite(word) or beside) and not _is_own_word(word)
    if _is_aside(trigger, cast):
        return False
    if trigger.rule == "deed" or not _is_finite(word):
        accused = word.dep == "pcomp" and is_saying(word.head.head)
        return trigger.rule == "deed" or (when and word.dep != "csubj" and not accused)
    return when or _is_pinned(trigger, modality, cast) or _is_act(trigger, cast)


def _is_aside_line(word: Token) -> bool:
    return _is_date_line(word) or _is_first_since(word)


def _is_date_line(word: Token) -> bool:
    """Whether a word stands in the line of a report's date ("News bulletin")."""
    sentence = word.sentence
    if sentence.index >= FIRST or sentence.tokens[-1].text in ENDINGS:
        return False
    bare = not any(t.pos in VERBAL for t in sentence.tokens)
    return bare and any(
        len(t.text) == YEAR and t.text.isdigit() for t in sentence.tokens
    )


def _is_first_since(verb: Token) -> bool:
    """Whether a clause says how rare a thing is ("the first they signed since")."""
    what = verb.head
    if verb.dep != "relcl" or not any(c.lower in RARE for c in what.children):
        return False
    return any(t.lower in {"since", "in", "for"} for t in verb.children)


def _is_far_off(noun: Token) -> bool:
    """Whether a noun tells what is not yet there ("close to a deal on Friday")."""
    link = noun.head
    if noun.dep != "pobj":
        return False
    return link.lower in {"without", "toward", "towards"} or (
        link.lower == "to" and link.head.lower in {"close", "closer", "near", "nearer"}
    )


def _is_own_word(verb: Token) -> bool:
    """Whether somebody quoted speaks of saying something ("we will defend")."""
    who = find_doer(verb)
    own = who is not None and who.lower in {"i", "we"}
    return own and (is_quoted(verb) or verb.lemma == "put")


def _is_habit(verb: Token) -> bool:
    """Whether a clause tells what is so, not what happened ("who leads protests")."""
    helped = any(c.dep in {"aux", "auxpass"} for c in verb.children)
    return verb.tag in {"VBZ", "VBP"} and not helped and verb.lemma != "be"


def _is_aside(trigger: Trigger, cast: Cast) -> bool:
    """Whether a verb tells nothing that somebody did, whatever date it has."""
    word = trigger.word
    who = find_doer(word)
    if _is_habit(word) and not any(find_time_words(one) for one in trigger.words):
        return True
    if trigger.type in TRAVEL and not _can_travel(who, cast):
        return True
    if trigger.type in TRAVEL and is_negated(word) and is_future(word):
        return True
    if trigger.rule == "staged" and trigger.type is EventType.ATTACK:
        return word.dep == "relcl"
    if trigger.rule == "deed":
        own = _is_finite(word) or _is_due(word)
        return not own or who is None or not _is_actor(who, cast)
    return False


def _is_pinned(trigger: Trigger, modality: Modality, cast: Cast) -> bool:
    """Whether place and participants make an undated event one of its own."""
    where = find_place(trigger.words, travel=trigger.type in TRAVEL) is not None
    if where and trigger.rule == "staged" and modality is Modality.ASSERTED:
        return True
    who = find_participants(trigger.words, cast)
    if modality is Modality.DENIED:
        met = trigger.type is EventType.MEETING and len(who) > 1
        return met or (where and bool(who))
    match trigger.type:
        case EventType.AGREEMENT:
            things = children(trigger.word, "dobj")
            several = _is_several(subject(trigger.word)) or any(
                objects_of(one, "with") for one in (*trigger.words, *things)
            )
            by_all = agent(trigger.word) is not None and is_past(trigger.word)
            return (
                several
                or by_all
                or _binds_itself(trigger.word, who)
                or (modality is Modality.PLANNED and is_future(trigger.word))
            )
        case EventType.OTHER:
            return _is_done(trigger, modality, cast)
        case EventType.MEETING:
            staged = trigger.rule in STAGED and modality is Modality.PLANNED
            staged = staged or _is_counted(trigger)
            company = any(objects_of(one, "with") for one in trigger.words)
            settled = company and bool(who) and is_future(trigger.word)
            return staged or where or settled or len(who) > 1
        case EventType.ATTACK:
            struck = is_passive(trigger.word) and is_finished(trigger.word)
            return is_past(trigger.word) and (where or struck or bool(who))
        case _:
            return bool(who)


def _is_counted(trigger: Trigger) -> bool:
    """Whether so many rounds are said to have been held."""
    who = find_doer(trigger.word)
    counted = who is not None and child(who, "nummod") is not None
    return counted and trigger.rule == "staged" and is_past(trigger.word)


def _is_act(trigger: Trigger, cast: Cast) -> bool:
    """Whether the report itself tells a public act, and somebody did it."""
    word = trigger.word
    if is_quoted(word) or not is_public_act(word):
        return False
    if find_telling(trigger) is not Modality.ASSERTED:
        return False
    who = find_doer(word)
    passive = is_passive(word)
    return passive or (who is not None and (who.pos == "PROPN" or _acts(who, cast)))


def _acts(who: Token, cast: Cast) -> bool:
    """Whether a subject is somebody, or what passes a house ("the bill passed")."""
    return _is_actor(who, cast) or bool({"act", "vehicle"} & find_roles(who))


def _can_travel(who: Token | None, cast: Cast) -> bool:
    """Whether somebody or a vehicle travels ("attention returned to" does not)."""
    if who is None or who.pos in {"PRON", "PROPN"}:
        return True
    return "vehicle" in find_roles(who) or _is_actor(who, cast)


def _is_actor(word: Token, cast: Cast) -> bool:
    """Whether a subject is somebody: of the cast, or people without a name."""
    known = means_somebody(word, cast) or word.lower in read_words("person_nouns")
    return known and find_cue(word) is None


def _is_done(trigger: Trigger, modality: Modality, cast: Cast) -> bool:
    """Whether a main clause of the report itself tells a deed as done."""
    word = trigger.word
    main = word.dep == "ROOT" or (word.dep == "conj" and word.head.dep == "ROOT")
    who = find_doer(word)
    if trigger.rule == "ended" and who is not None and who is trigger.thing:
        return main and not is_quoted(word)
    by_somebody = who is not None and _is_actor(who, cast)
    finished = is_finished(word) or trigger.rule == "ended"
    if not (finished if is_passive(word) else by_somebody):
        return False
    deed = read_category(word) in DEEDS and trigger.rule in {"verb", "ended"}
    return main and deed and not is_quoted(word) and modality is Modality.ASSERTED


def _binds_itself(verb: Token, who: tuple[str, ...]) -> bool:
    """Whether somebody agreed to do a thing ("agreed to pay"), and not by hearsay."""
    if verb.lemma != "agree" or not who or is_quoted(verb):
        return False
    own = child(verb, "nsubj")
    if verb.dep in {"ccomp", "relcl"} and (own is None or own.tag not in {"WP", "WDT"}):
        return False
    hearsay = any(c.lower in HEARSAY for c in verb.children)
    return is_past(verb) and not hearsay and child(verb, "xcomp") is not None


def _is_several(word: Token | None) -> bool:
    """Whether a subject names two sides ("both nations", "the union and the firm")."""
    if word is None:
        return False
    return child(word, "conj") is not None or any(
        token.lower in {"both", "two", "all"} for token in subtree(word)
    )


def _is_finite(word: Token) -> bool:
    """Whether a verb stands in a clause of its own, not as a participle or aim."""
    if word.dep == "xcomp" and find_roles(word.head) & {"plan", "begin", "end"}:
        head = word.head.head if word.head.dep == "acomp" else word.head
        return _is_finite(head)
    if word.dep not in FINITE:
        return False
    alone = not any(c.dep in {"aux", "auxpass"} for c in word.children)
    if word.dep == "conj" and alone and word.tag in {"VB", "VBG", "VBN"}:
        return _is_finite(word.head)
    helped = any(c.dep in {"aux", "auxpass"} and c.lower != "to" for c in word.children)
    return helped or word.tag in {"VBD", "VBZ", "VBP"} or word.dep == "ROOT"


def _is_due(word: Token) -> bool:
    """Whether a verb is said to come ("is to resume", "is due to go")."""
    head = word.head
    planned = head.lemma in {"be", "due", "set", "expect"} or "plan" in find_roles(head)
    due = word.dep == "xcomp" and planned
    return due and any(c.lower == "to" for c in word.children)


def _is_headline(word: Token) -> bool:
    """Whether a verb is of a headline: no full stop, or a bare present tense."""
    sentence = word.sentence
    if sentence.index >= FIRST:
        return False
    bare = sentence.tokens[-1].text not in ENDINGS
    return _is_habit(word) or bare or _is_title(sentence)


def _is_title(sentence: Sentence) -> bool:
    """Whether a sentence is set as a title ("Harbour Talks Fail As Owners Walk")."""
    long = [t.text for t in sentence.tokens if len(t.text) >= SHORTEST]
    return len(long) >= FIRST and all(word[0].isupper() for word in long)
