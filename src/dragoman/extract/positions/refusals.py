"""Refusals and conditions without a cue: "will not return until …"."""

from dataclasses import replace

from dragoman.extract.grammar import auxiliaries, child, is_negated
from dragoman.extract.positions.clauses import has_to
from dragoman.extract.positions.conditions import find_condition, is_supposed
from dragoman.extract.positions.cues import load_cues
from dragoman.extract.positions.holders import holder
from dragoman.extract.positions.idle import (
    CLAIMS,
    DENYING,
    IDLE,
    NEWS,
    has_else,
    tells_nothing,
)
from dragoman.extract.positions.nouns import DROPPING
from dragoman.extract.positions.spans import clause_span
from dragoman.extract.positions.spoken import held_in_clause
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import is_plan, words_of
from dragoman.extract.positions.verbs import stretch
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance
from dragoman.reference import read_words

WILL = frozenset({"will", "wo", "would", "can", "ca", "could", "'ll", "'d", "shall"})
TALKS = frozenset({"talk", "negotiation", "solution", "peace", "dialogue", "progress"})
LIFTING = frozenset({"lift", "soften"})  # a ban or embargo, seldom a demand
SEEING = frozenset(
    {"acknowledge", "admit", "concede", "predict", "believe", "expect", "think", "hope"}
    | {"estimate", "fear", "worry", "doubt", "know"}
)
STATES = frozenset({"expect", "have", "need", "become", "get", "know"})  # no choice
BEING = frozenset({"is", "'s", "are", "'re", "was", "were", "am", "'m", "be"})
LEAVING = frozenset({"leave", "go", "talk", "speak", "sign", "disarm", "return"})
EMPTY = frozenset(
    {"choice", "doubt", "problem", "objection", "harm", "difference", "idea", "effect"}
    | {"difficulty", "trouble", "mistake", "secret", "bearing", "alternative", "use"}
    | {"impact", "sense", "attention", "notice", "part", "time", "effort", "longer"}
    | {"expense", "bound", "favour", "favor", "help", "end", "good", "difference"}
)
ABLE = frozenset({"can", "ca", "could", "would"})


def find_refusal(verb: Token) -> Held | None:
    """Find "we will not X" (rejects) and "will X only if" (conditional)."""
    helpers = auxiliaries(verb)
    going = is_going_to(verb)
    if not (helpers & WILL or going) or not _may_refuse(verb, helpers):
        return None
    top = verb.head if going else verb
    condition = find_condition(verb, top) or find_sequel(verb) or _given_when(verb)
    negated = is_negated(verb) or (going and is_negated(verb.head)) or _is_of_none(verb)
    if not negated and (condition is None or verb.lemma in STATES):
        return None
    able = helpers & ABLE and not _is_reported_future(verb) and not _is_told(verb)
    if condition is None and (able or verb.lemma in read_words("involuntary_verbs")):
        return None
    party = holder(verb)
    if party is None or (condition and not _may_hold(party, verb, condition)):
        return None
    if negated and condition is None and verb.lemma in DROPPING - LIFTING:
        return _upheld(verb, party)
    refused = Stance.OFFERS if _is_peaceful(verb) else Stance.REJECTS
    on_talks = is_plan(party) or party.lemma in TALKS
    if on_talks and condition is None:
        return None
    start, end = clause_span(top, party)
    return Held(
        cue=verb,
        stance=refused if condition is None else Stance.CONDITIONAL,
        party=party,
        by_speaker=on_talks,
        matter=(verb,),
        start=start,
        end=stretch(end, verb, top),
        rule="refusal" if condition is None else "condition",
    )


def _is_of_none(verb: Token) -> bool:
    """Whether it is done to nothing ("will recognise no congress", "sign nothing")."""
    thing = child(verb, "dobj")
    if thing is None or thing.lemma in EMPTY | NEWS or verb.lemma == "do":
        return False
    nothing = thing.lower == "nothing" and not has_else(thing)
    nothing = nothing or thing.lower == "none"
    return nothing or any(c.lower == "no" and c.dep == "det" for c in thing.children)


def _may_refuse(verb: Token, helpers: set[str]) -> bool:
    """Whether a verb tells what somebody may do or not, and what is no mere telling."""
    if verb.pos != "VERB" or "have" in helpers or verb.lemma in IDLE:
        return False
    return not is_supposed(verb) and not tells_nothing(verb)


def is_going_to(verb: Token) -> bool:
    """Whether a verb stands under "is going to"."""
    above = verb.head
    going = verb.dep == "xcomp" and above.lower == "going" and has_to(verb)
    return going and bool(auxiliaries(above) & BEING)


def find_threat(verb: Token) -> Held | None:
    """Find "threatened to walk out unless the plan is dropped"."""
    if verb.lemma != "threaten":
        return None
    deed, party = child(verb, "xcomp"), holder(verb)
    if deed is None or party is None or is_negated(verb) or is_supposed(verb):
        return None
    if find_condition(verb, deed) is None:
        return None
    held = held_in_clause(verb, Stance.CONDITIONAL, party, (deed,), rule="condition")
    return replace(held, end=stretch(held.end, verb, deed))


def _is_peaceful(verb: Token) -> bool:
    """Whether it is promised not to fight ("will not resume the attacks")."""
    thing = child(verb, "dobj")
    if verb.lemma in {"continue", "resume", "repeat", "launch", "renew"}:
        return thing is not None and thing.lemma in words_of("hostility")
    return verb.lemma in {"attack", "shell", "bomb", "invade", "harm", "shoot"}


def _may_hold(party: Token, verb: Token, condition: Token) -> bool:
    """Whether a pronoun stands for a party: "said it would return only if"."""
    if party.dep == "expl" or party.lower in {"this", "that"}:
        return False
    if party.lower != "it":
        return True
    free = verb.lemma not in read_words("involuntary_verbs")
    giving = verb.dep == "ROOT" and verb.lemma in read_words("pledging_verbs")
    told = (verb.dep == "ccomp" or giving) and condition.i > verb.i
    return free and told and not auxiliaries(verb) & {"could"}


def _upheld(verb: Token, party: Token) -> Held | None:
    """Read "will not drop its claim": it is still demanded."""
    thing = child(verb, "dobj")
    if thing is None or thing.lemma in load_cues("noun"):
        return None
    return held_in_clause(verb, Stance.DEMANDS, party, (thing,), rule="upheld")


def _given_when(verb: Token) -> Token | None:
    """Give when something will be given ("will leave when the mines are gone")."""
    giving = verb.lemma in read_words("pledging_verbs") | LEAVING
    if not giving or verb.lemma == "meet" or is_negated(verb):
        return None
    if not auxiliaries(verb) & {"will", "would", "'ll"}:
        return None
    clauses = (c for c in verb.children if c.dep == "advcl" and c.i > verb.i)
    return next(
        (c for c in clauses if any(m.lower in {"when", "once"} for m in c.children)),
        None,
    )


def _is_reported_future(verb: Token) -> bool:
    """Whether "would not" is a "will not" told in the past ("said it would not")."""
    if not auxiliaries(verb) & {"would", "'d"}:
        return False
    first = verb
    while first.dep == "conj":
        first = first.head
    told = first.head.tag in {"VBD", "VBG", "VBN"} and first.head.lemma not in SEEING
    return first.dep == "ccomp" and told


def find_sequel(verb: Token) -> Token | None:
    """Give what has to come before talks "can resume after …"."""
    doer = child(verb, "nsubj", "nsubjpass")
    if doer is None or not (is_plan(doer) or doer.lemma in TALKS):
        return None
    if not auxiliaries(verb) & {"can", "could"}:
        return None
    marks = {"after", "once", "when"}
    return next(
        (
            c
            for c in verb.children
            if c.dep == "advcl" and any(m.lower in marks for m in c.children)
        ),
        None,
    )


def _is_told(verb: Token) -> bool:
    """Whether a report tells on its own what a person "would not" do."""
    doer = child(verb, "nsubj")
    if verb.dep != "ROOT" or doer is None or not auxiliaries(verb) & {"would", "'d"}:
        return False
    return doer.lower in {"he", "she", "they"} or doer.entity in {"PERSON", "NORP"}


def find_denial(verb: Token) -> Held | None:
    """Find "denied that its men would disarm": they will not."""
    if verb.lemma not in DENYING or is_supposed(verb) or is_negated(verb):
        return None
    deed = _denied(verb)
    party = holder(verb) if deed is not None else None
    if deed is None or party is None or deed.pos != "VERB":
        return None
    if not auxiliaries(deed) & {"would", "will"} or deed.lemma in IDLE:
        return None
    return held_in_clause(verb, Stance.REJECTS, party, (deed,), rule="denial")


def _denied(verb: Token) -> Token | None:
    """Give what is denied, straight or as a rumour ("dismissed reports that …")."""
    claim = child(verb, "dobj")
    if claim is not None and claim.lemma in CLAIMS:
        return next((c for c in claim.children if c.dep in {"acl", "relcl"}), None)
    return child(verb, "ccomp") if verb.lemma == "deny" else None
