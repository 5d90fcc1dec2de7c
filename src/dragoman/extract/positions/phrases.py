"""Stances that a verb tells with its noun: "took issue with", "drew fire from"."""

from dataclasses import dataclass
from functools import cache

from dragoman.extract.grammar import (
    SUBJECTS,
    auxiliaries,
    child,
    children,
    conjuncts,
    is_negated,
    subtree,
)
from dragoman.extract.positions.clauses import has_to
from dragoman.extract.positions.conditions import (
    find_condition,
    find_return,
    is_supposed,
)
from dragoman.extract.positions.holders import antecedent, holder
from dragoman.extract.positions.settling import is_refused
from dragoman.extract.positions.spans import clause_span
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import is_stake
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance
from dragoman.reference import read_table, split_list

UNSURE = frozenset({"can", "could", "may", "might", "should", "must"})
ABLE = frozenset({"can", "could"})
BARE = "-"
BEFORE = frozenset({"with", "into", "out", "on", "behind", "in"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A verb with its noun that tells a stance.

    Attributes:
        marks: What leads from it to its matter.
        stance: What it tells, if anything.
        negated: What it tells with "no" or "not", if anything.
        from_afar: Whether who stands after "from" holds it, not the subject.
    """

    marks: frozenset[str]
    stance: Stance | None
    negated: Stance | None
    from_afar: bool


@cache
def load_phrases() -> dict[tuple[str, str], tuple[Phrase, ...]]:
    """Load the phrases by verb and noun."""
    found: dict[tuple[str, str], tuple[Phrase, ...]] = {}
    for row in read_table("stance_phrases"):
        phrase = Phrase(
            marks=frozenset(split_list(row["marks"])),
            stance=_stance(row["stance"]),
            negated=_stance(row["negated"]),
            from_afar=row["holder"] == "from",
        )
        for verb in split_list(row["verbs"]):
            for noun in split_list(row["nouns"]):
                found[verb, noun] = (*found.get((verb, noun), ()), phrase)
    return found


def _stance(text: str) -> Stance | None:
    return Stance(text) if text not in {"", BARE} else None


def find_phrase(noun: Token) -> Held | None:
    """Find the stance that a noun tells with the verb above it, or ``None``."""
    verb = _verb_of(noun)
    if verb is None or is_supposed(verb) or _is_plain_door(noun, verb):
        return None
    unsure = UNSURE - ABLE if verb.lemma == "see" else UNSURE
    if auxiliaries(verb) & unsure or (has_to(verb) and verb.dep != "xcomp"):
        return None
    for phrase in load_phrases().get((verb.lemma, noun.lemma), ()):
        nothing = is_refused(verb) or is_negated(noun) or _is_yet_to(verb)
        stance = phrase.negated if nothing else phrase.stance
        read = _from_afar if phrase.from_afar else _of_subject
        held = read(noun, verb, phrase, stance) if stance is not None else None
        if held is not None:
            return held
    return None


def _is_yet_to(verb: Token) -> bool:
    """Whether it has not been done so far ("has yet to make up its mind")."""
    waiting = verb.dep == "xcomp" and verb.head.lemma in {"have", "be"}
    near = (*verb.head.children, *verb.children) if waiting else ()
    return any(c.lower == "yet" for c in near)


def _is_plain_door(noun: Token, verb: Token) -> bool:
    """Whether a door or option is kept, but not "open"."""
    if verb.lemma not in {"keep", "leave"}:
        return False
    beside = (*verb.children, *noun.children)
    return not any(c.lower in {"open", "opened"} for c in beside)


def _verb_of(noun: Token) -> Token | None:
    """Give the verb whose object a noun is, straight or after a preposition."""
    above = noun.head
    if noun.dep == "pobj" and above.lower in BEFORE:
        above = above.head
    elif noun.dep not in {"dobj", "nsubjpass", "attr"}:
        return None
    return above if above.pos in {"VERB", "AUX"} else None


def _of_subject(
    noun: Token, verb: Token, phrase: Phrase, stance: Stance
) -> Held | None:
    """Read "the mayor took issue with the plan"."""
    matter = _matter(noun, verb, phrase)
    party = holder(verb)
    if not matter or party is None:
        return None
    inner = [m for m in matter if m.pos in {"VERB", "AUX"}]
    if stance in {Stance.ACCEPTS, Stance.OFFERS} and (
        find_condition(verb, noun, *inner) or find_return(verb, noun, *inner)
    ):
        stance = Stance.CONDITIONAL
    return _held(noun, verb, party, matter, stance)


def _matter(noun: Token, verb: Token, phrase: Phrase) -> list[Token]:
    for part in (*noun.children, *verb.children):
        if part.dep in {"prep", "dative"} and part.lower in phrase.marks:
            thing = child(part, "pobj", "pcomp")
            if thing is not None and part.i > noun.i:
                return conjuncts(thing)
        to_do = part.dep in {"acl", "xcomp", "advcl", "relcl"} and has_to(part)
        if to_do and "to" in phrase.marks and part.i > noun.i:
            return conjuncts(part)
    clause = next((c for c in noun.children if c.dep in {"acl", "relcl"}), None)
    feared = child(clause, "nsubj") if clause is not None else None
    if "that" in phrase.marks and feared is not None and is_stake(feared):
        return [feared]
    given = child(verb, "dative")
    if given is not None and given.pos in {"NOUN", "PROPN"}:
        return [given]
    things = [c for c in children(verb, "dobj") if c.i < noun.i]
    if BARE in phrase.marks:
        return things or [noun]
    return []


def _from_afar(noun: Token, verb: Token, phrase: Phrase, stance: Stance) -> Held | None:
    """Read "the plan drew fire from the owners", "has the support of the crews"."""
    thing = child(verb, *SUBJECTS) or holder(verb)
    party = after(noun, "from", "by", "of") or after(verb, "from", "by")
    party = party or _from_within(noun)
    if thing is None or party is None or thing.dep == "expl":
        return None
    return _held(noun, verb, party, [antecedent(thing)], stance)


def _from_within(noun: Token) -> Token | None:
    """Give who stands after a "from" that the parse hangs lower."""
    low = [w for w in subtree(noun) if w.lower == "from" and w.i > noun.i]
    return child(low[0], "pobj") if low else None


def after(word: Token, *prepositions: str) -> Token | None:
    """Give what stands after one of these prepositions of a word."""
    for part in word.children:
        if part.lower in prepositions and part.dep in {"prep", "agent"}:
            return child(part, "pobj")
    return None


def _held(
    noun: Token, verb: Token, party: Token, matter: list[Token], stance: Stance
) -> Held:
    start, end = clause_span(verb, party)
    return Held(
        cue=noun,
        stance=stance,
        party=party,
        matter=tuple(matter),
        start=start,
        end=max(end, noun.right.end),
        rule="phrase",
    )
