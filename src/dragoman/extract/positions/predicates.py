"""Stances that "be" tells with a preposition: "is against", "is in favour of"."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dragoman.extract.grammar import (
    child,
    children,
    conjuncts,
    is_negated,
    subtree,
)
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.cues import load_cues
from dragoman.extract.positions.holders import holder
from dragoman.extract.positions.phrases import after
from dragoman.extract.positions.spoken import held_by_speaker, held_in_clause
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import is_act, is_stake
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance
from dragoman.reference import read_words

REACH = 6  # words after the verb in which it is ruled out
MUSTS = frozenset({"must", "precondition", "prerequisite", "requirement", "imperative"})
LEAST = frozenset({"floor", "minimum"})
FAVOUR = frozenset({"favour", "favor", "support"})
TURNED = {Stance.REJECTS: None, Stance.DEMANDS: None, Stance.ACCEPTS: Stance.REJECTS}


def find_predicate(verb: Token) -> Held | None:
    """Find "the party is against …", "they are in favour of …"."""
    if verb.lemma not in {"be", "remain"} or is_supposed(verb):
        return None
    ruled_out = _ruled_out(verb)
    if ruled_out is not None:
        return ruled_out
    red = _red_line(verb)
    if red is not None:
        return red
    must = _called_must(verb)
    if must is not None:
        return must
    least = _called_least(verb)
    if least is not None:
        return least
    for stance, preposition in _stances(verb):
        thing = child(preposition, "pobj", "pcomp")
        party = holder(verb)
        told = TURNED[stance] if is_negated(verb) else stance
        if thing is None or party is None or told is None or party.dep == "expl":
            continue
        return held_in_clause(
            verb, told, party, tuple(conjuncts(thing)), rule=f"predicate-{stance.value}"
        )
    return None


def _ruled_out(verb: Token) -> Held | None:
    """Read "a later date is out of the question", "is not up for discussion"."""
    thing = child(verb, "nsubj", "csubj")
    after = [w for w in verb.sentence.tokens if verb.i < w.i <= verb.i + REACH]
    words = [w.lower for w in after if w.dep != "neg" and w.pos != "PUNCT"]
    said = " ".join(["not", *words] if is_negated(verb) else words)
    if thing is None or _is_stance(thing):
        return None
    if not any(f" {said} ".startswith(f" {p} ") for p in _phrases()):
        return None
    return held_by_speaker(
        verb,
        Stance.REJECTS,
        thing,
        rule="ruled-out",
        subject=thing,
    )


def _is_stance(noun: Token) -> bool:
    """Whether a noun tells a stance itself, as "demand" does but "price" does not."""
    return any(cue.takes != {"list"} for cue in load_cues("noun").get(noun.lemma, ()))


def _red_line(verb: Token) -> Held | None:
    """Read "a cut is a red line for us", "our red line is the return of all"."""
    thing, named = child(verb, "nsubj", "csubj"), child(verb, "attr")
    if thing is None or named is None or is_negated(verb):
        return None
    if _is_red_line(named):
        held = held_by_speaker(verb, Stance.REJECTS, thing, rule="red-line")
        party = after(named, "for", "of") or child(named, "poss")
    elif _is_red_line(thing):
        held = held_by_speaker(verb, Stance.DEMANDS, named, rule="red-line")
        party = after(thing, "for", "of") or child(thing, "poss")
    else:
        return None
    return replace(held, party=party, by_speaker=party is None)


def _is_red_line(noun: Token) -> bool:
    return noun.lemma == "line" and any(c.lower == "red" for c in noun.children)


def _called_must(verb: Token) -> Held | None:
    """Read "a pardon is a must (for the rebels)", "is a precondition"."""
    thing, named = child(verb, "nsubj", "csubj"), child(verb, "attr")
    if thing is None or named is None or is_negated(verb) or thing.pos == "PRON":
        return None
    if named.lemma not in MUSTS or _is_stance(thing):
        return None
    held = held_by_speaker(verb, Stance.DEMANDS, thing, rule="must", subject=thing)
    party = after(named, "for") if named.lemma == "must" else None
    return replace(held, party=party, by_speaker=party is None)


def _called_least(verb: Token) -> Held | None:
    """Read "a third of the shares was its floor": who says so takes no less."""
    thing, named = child(verb, "nsubj"), child(verb, "attr")
    if thing is None or named is None or is_negated(verb):
        return None
    if named.lemma not in LEAST or thing.pos not in {"NOUN", "NUM", "PROPN"}:
        return None
    if not any(w.tag == "CD" for w in subtree(thing)):
        return None
    return held_by_speaker(
        verb,
        Stance.DEMANDS,
        thing,
        rule="least",
        subject=thing,
    )


@cache
def _phrases() -> tuple[str, ...]:
    kept = read_words("red_lines", "phrase") - {"never"}
    return tuple(p for p in sorted(kept) if " " in p)


def _stances(verb: Token) -> Iterator[tuple[Stance, Token]]:
    for part in children(verb, "prep"):
        if part.lower == "against":
            yield Stance.REJECTS, part
        if part.lower == "after" and _is_sought(part):
            yield Stance.DEMANDS, part
        if part.lower == "for" and _is_backed(part):
            yield Stance.ACCEPTS, part
        favour = child(part, "pobj") if part.lower == "in" else None
        of = child(favour, "prep") if favour is not None else None
        if favour is not None and favour.lemma in FAVOUR and of is not None:
            yield Stance.ACCEPTS, of


def _is_sought(after_: Token) -> bool:
    """Whether somebody "is after" a thing, not a time or an event."""
    thing = child(after_, "pobj")
    timed = thing is None or thing.entity in {"DATE", "TIME", "EVENT"}
    return not timed and thing is not None and (thing.pos == "NUM" or is_act(thing))


def _is_backed(for_: Token) -> bool:
    """Whether somebody "is for the truce", a plan or a law."""
    thing = child(for_, "pobj")
    return thing is not None and is_stake(thing)
