"""Commitments in a speaker's own words: "said it would pay", "we will free them"."""

from dragoman.extract.grammar import auxiliaries, child, is_negated, is_passive, subtree
from dragoman.extract.positions.conditions import (
    find_condition,
    find_return,
    is_supposed,
)
from dragoman.extract.positions.holders import holder
from dragoman.extract.positions.idle import tells_nothing
from dragoman.extract.positions.spans import clause_span
from dragoman.extract.positions.speech_words import speech_words
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import is_plan
from dragoman.extract.syntax import Sentence, Token
from dragoman.model.claim import Modality, Stance
from dragoman.reference import read_words

WILL = frozenset({"will", "'ll", "would", "'d", "shall"})
LETTING = frozenset({"let", "allow", "ensure"})
SELVES = frozenset({"we", "i"})
MADE = frozenset({"effort", "concession", "payment", "amends", "sacrifice"})
SAYING = frozenset({"say", "announce", "tell", "add", "confirm", "state", "write"})
SIDES = frozenset(
    {"government", "company", "firm", "union", "side", "group", "party", "ministry"}
    | {"army", "board", "bank", "administration", "council", "country", "movement"}
    | {"management", "team", "city", "owner", "members", "state", "rebel", "coalition"}
)
BODIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
HINTING = frozenset({"hint", "indicate", "signal"})
MIGHT = frozenset({"could"})
PLANNED = frozenset(
    {"phase", "stage", "then", "plan", "deal", "agreement", "accord", "return"}
    | {"exchange", "draft"}
)
OTHERS = frozenset({"it", "they", "he", "she"})


def find_pledge(verb: Token) -> Held | None:
    """Find what a speaker says that it will do itself."""
    helpers = auxiliaries(verb)
    hinted = bool(helpers & MIGHT) and _is_hinted(verb)
    if verb.pos != "VERB" or not (helpers & WILL or hinted) or "have" in helpers:
        return None
    if not _is_yielding(verb) or is_negated(verb) or is_passive(verb):
        return None
    doer = child(verb, "nsubj")
    if doer is None or not _is_speaker(doer, verb) or is_supposed(verb):
        return None
    thing = child(verb, "dobj", "xcomp", "prep")
    if thing is None and verb.lemma in LETTING:
        thing = child(verb, "ccomp")
    if thing is None or tells_nothing(verb) or _is_none(thing):
        return None
    bound = find_condition(verb) or find_return(verb)
    start, end = clause_span(verb, doer)
    return Held(
        cue=verb,
        stance=Stance.CONDITIONAL if bound is not None else Stance.OFFERS,
        party=holder(verb),
        matter=(verb,),
        start=start,
        end=end,
        modality=Modality.PLANNED,
        rule="pledge",
    )


def goes_on_with_plan(sentence: Sentence, *, in_plan: bool) -> bool:
    """Whether the next sentence may tell what a plan holds ("Under the draft, …").

    Args:
        sentence: The sentence before it.
        in_plan: Whether that one may itself.
    """
    root = sentence.root
    if in_plan and auxiliaries(root) & WILL:
        return True
    first = sentence.tokens[0]
    return first.lower == "under" and any(
        is_plan(c) for c in first.children if c.dep == "pobj"
    )


def _is_speaker(doer: Token, verb: Token) -> bool:
    """Whether somebody speaks of himself, or is told to ("the port would pay")."""
    if doer.lower in SELVES:
        return "will" in auxiliaries(verb) or "'ll" in auxiliaries(verb)
    would = bool(auxiliaries(verb) & {"would", "'d"})
    if verb.dep == "ROOT":
        own = doer.lower in OTHERS or doer.pos in {"NOUN", "PROPN"}
        planned = any(w.lemma in PLANNED for w in subtree(verb))
        return own and not planned and would
    named = would and doer.pos in {"NOUN", "PROPN"}
    told = verb.dep == "ccomp" and verb.head.lemma in SAYING | HINTING
    return told and (doer.lower in OTHERS or doer.lemma in SIDES or named)


def _is_none(thing: Token) -> bool:
    """Whether there is nothing that it is done to ("will release none of them")."""
    return is_negated(thing) or thing.lower in {"none", "nothing"}


def _is_hinted(verb: Token) -> bool:
    return verb.dep == "ccomp" and verb.head.lemma in HINTING


def _is_yielding(verb: Token) -> bool:
    """Whether it does something for others: "pay", "make every effort"."""
    if verb.lemma == "make":
        thing = child(verb, "dobj")
        return thing is not None and thing.lemma in MADE
    meant = child(verb, "xcomp")
    if meant is not None and meant.lemma in speech_words("harming"):
        return False  # "they would begin to kill hostages" is a threat
    return verb.lemma in read_words("pledging_verbs")
