"""Stances that a verdict on a proposal tells: "called the offer a non-starter"."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dragoman.extract.grammar import auxiliaries, child, children, is_negated, subtree
from dragoman.extract.positions.conditions import find_condition, is_supposed
from dragoman.extract.positions.holders import holder
from dragoman.extract.positions.spans import clause_span
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import (
    is_act,
    is_plan,
    is_plan_or_bid,
    is_stake,
    names_issue,
)
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance
from dragoman.reference import read_table

NAMING = frozenset(
    {"call", "describe", "brand", "label", "dub", "deem", "consider", "find", "term"}
    | {"regard", "view", "declare", "dismiss", "slam", "hail", "characterize"}
)
MAKING = frozenset(
    {"make", "put", "present", "strike", "offer", "propose", "represent", "table"}
    | {"submit", "unveil", "advance", "produce", "be"}
)
GIVING = frozenset({"offer", "provide", "give", "contain", "include", "do"})
SAID_OF = frozenset({"take", "fall", "go", "come", "be", "remain", "seem", "look"})
SLIGHTING = frozenset({"undervalue", "shortchange", "underestimate"})
SHOWING = SLIGHTING | NAMING | MAKING | GIVING | SAID_OF
VIEWS = frozenset({"view", "stance", "attitude", "position"})
FLAT = frozenset({"unacceptable", "inadmissible", "intolerable", "non-negotiable"})
UNTIMELY = frozenset({"premature", "pointless", "useless", "unthinkable", "wrong"})
ANSWERS = frozenset(
    {"answer", "solution", "compromise", "option", "alternative", "concession", "way"}
)
POINTING = frozenset({"this", "that", "it", "these", "those"})
CALLING = frozenset({"call", "brand", "dub", "label", "term", "describe", "deem"})
APART = ("conj", "advcl")
VERBS = frozenset({"VERB", "AUX"})
GROUNDS = frozenset(
    {"foundation", "step", "start", "beginning", "opening", "opportunity"}
    | {"chance", "progress", "advance", "improvement", "framework"}
)
QUOTES = frozenset({'"', "“", "'", "‘"})
REFUSED = Stance.REJECTS
TURNED = {Stance.ACCEPTS: Stance.REJECTS}


@cache
def load_verdicts() -> dict[str, Stance]:
    """Load the words of verdicts with the stance that each tells."""
    return {row["word"]: Stance(row["stance"]) for row in read_table("verdicts")}


def find_verdict(verb: Token) -> Held | None:
    """Find the verdict on a proposal that a verb brings, or ``None``."""
    if verb.lemma not in SHOWING or is_supposed(verb):
        return None
    if auxiliaries(verb) & {"to", "must", "should"}:
        return None
    if "would" in auxiliaries(verb):
        return _predicated(verb) if _is_final(verb) else None
    if verb.lemma in NAMING:
        return _named(verb)
    if verb.lemma == "take":
        return _viewed(verb)
    return _measured(verb) or _predicated(verb) or _praised(verb)


def _is_final(verb: Token) -> bool:
    """Whether a thing is refused before it is there ("would be unacceptable")."""
    said = child(verb, "acomp")
    return said is not None and any(w.lower in FLAT for w in _near(said))


def _named(verb: Token) -> Held | None:
    """Read "called the offer a non-starter"."""
    thing = child(verb, "dobj")
    small = child(verb, "ccomp", "oprd", "xcomp")
    if thing is None and small is not None:
        thing = child(small, "nsubj")
    party = holder(verb)
    if verb.dep == "relcl" and (thing is None or thing.tag == "WDT"):
        thing = _told_of(verb)
    if thing is None or party is None or verb.dep == "acl":
        return None
    after = _said_of(verb, thing)
    slight = _slight(verb, after) if is_named(thing) else None
    near = thing is verb.head or _is_matter(thing) or is_named(thing)
    if slight is None and not near:
        return None
    stance = _stance(verb, after) or slight
    held = _held(verb, stance, party, "verdict-named")
    return replace(held, matter=(thing,)) if held else None


def _said_of(verb: Token, thing: Token) -> list[Token]:
    """Give the words after a thing that say what it is called.

    Another verb beside or under the naming one tells something else ("called it
    fair but said that it would not sign").
    """
    apart = (c for c in children(verb, *APART) if c.i > thing.i and c.pos in VERBS)
    others = {w.i for c in apart for w in subtree(c)}
    return [w for w in subtree(verb) if w.i > thing.i and w.i not in others]


def _is_matter(thing: Token) -> bool:
    return is_plan(thing) or names_issue(thing)


def is_named(thing: Token) -> bool:
    """Whether it is a thing said or proposed, or a word that points to one."""
    return thing.lower in {"it", "that", "this"} or is_act(thing)


def _slight(verb: Token, after: list[Token]) -> Stance | None:
    """Read "called it 'a sieve'" in quotation marks, "dismissed it as a stunt".

    What is called by words of one's own in quotation marks is seldom praised.
    """
    if is_negated(verb) or auxiliaries(verb) & {"may", "might"}:
        return None
    if verb.lemma in {"dismiss", "deride"} and any(w.lower == "as" for w in after):
        return Stance.REJECTS
    quoted = verb.lemma in CALLING and any(w.text in QUOTES for w in after[:4])
    known = load_verdicts().keys() | GROUNDS
    return None if not quoted or any(w.lower in known for w in after) else REFUSED


def _told_of(verb: Token) -> Token | None:
    """Give what is named in "a levy that the mayor called illegal"."""
    above = verb.head
    return above if child(verb, "nsubj") is not None and is_stake(above) else None


def _viewed(verb: Token) -> Held | None:
    """Read "took a positive view of the offer"."""
    view, party = child(verb, "dobj"), holder(verb)
    if view is None or view.lemma not in VIEWS or party is None:
        return None
    of = next((c for c in view.children if c.lower in {"of", "on"}), None)
    thing = child(of, "pobj") if of is not None else None
    if thing is None:
        return None
    return _held(verb, _stance(verb, list(_near(view))), party, "verdict-named")


def _measured(verb: Token) -> Held | None:
    """Read "the offer falls short", "the deal does not go far enough"."""
    thing = child(verb, "nsubj")
    if thing is None or not (is_plan_or_bid(thing) or thing.lower in POINTING):
        return None
    if verb.lemma in GIVING:
        lacking = is_negated(verb) and any(w.lower == "enough" for w in subtree(verb))
        return _held(verb, Stance.REJECTS, None, "verdict") if lacking else None
    if verb.lemma in SLIGHTING and is_plan_or_bid(thing) and not is_negated(verb):
        return _held(verb, Stance.REJECTS, None, "verdict")
    if verb.lemma not in {"fall", "go", "come"}:
        return None
    after = {w.lower for w in subtree(verb) if w.i > verb.i}
    short = "short" in after or {"too", "far"} <= after
    far = {"far", "enough"} <= after and (is_negated(verb) or "nowhere" in after)
    return _held(verb, Stance.REJECTS, None, "verdict") if short or far else None


def _predicated(verb: Token) -> Held | None:
    """Read "the offer is unfair", "this is a bad deal", "it's not enough"."""
    if verb.lemma not in {"be", "remain", "seem", "look"}:
        return None
    thing, said = child(verb, "nsubj"), child(verb, "acomp", "attr")
    if thing is None and said is not None and said.lemma in ANSWERS:
        thing = child(verb, "csubj")
    if thing is None or said is None:
        return None
    if said.lemma in ANSWERS and is_negated(verb) and _is_course(thing):
        return _held(verb, Stance.REJECTS, None, "verdict")
    if thing.lower == "it" and (
        child(verb, "ccomp", "csubj") is not None or _is_untimely(verb, said)
    ):
        return _held(verb, _stance(verb, list(_near(said))), None, "verdict")
    flat = said.lower in FLAT and thing.pos in {"NOUN", "PROPN"}
    if (
        not is_plan(thing)
        and not flat
        and not (
            thing.lower in POINTING
            and (is_plan(said) or said.lower == "enough" or _is_flat(said, thing))
        )
    ):
        return None
    return _held(verb, _stance(verb, list(_near(said))), None, "verdict")


def _is_untimely(verb: Token, said: Token) -> bool:
    """Whether it refuses a course ("it is premature to talk of a vote")."""
    deed = child(verb, "xcomp") or child(said, "xcomp")
    return said.lower in FLAT | UNTIMELY and deed is not None


def _is_course(thing: Token) -> bool:
    """Whether it names what is proposed to be done, or a way of doing it."""
    return is_plan(thing) or thing.tag == "VBG" or thing.dep == "csubj"


def _is_flat(said: Token, thing: Token) -> bool:
    """Whether it refuses what was named before: "that is unacceptable"."""
    return thing.lower in {"that", "this"} and said.lower in FLAT


def _praised(verb: Token) -> Held | None:
    """Read "he made a very reasonable offer", as another says."""
    thing = child(verb, "dobj")
    if verb.lemma not in MAKING or thing is None or not is_plan(thing):
        return None
    return _held(verb, _stance(verb, list(_near(thing))[1:]), None, "verdict-praise")


def _near(head: Token) -> Iterator[Token]:
    yield head
    for part in head.children:
        if part.dep in {"amod", "advmod", "conj", "acomp", "compound", "oprd"}:
            yield from _near(part)


def _stance(verb: Token, words: list[Token]) -> Stance | None:
    verdicts = load_verdicts()
    texts = [w.lower for w in words]
    joined = {
        f"{a.text}-{b.text}".lower()
        for a in words
        for b in words
        if a.i < b.i <= a.i + 2
    }
    told = [verdicts[t] for t in (*texts, *joined) if t in verdicts]
    found = REFUSED if REFUSED in told else next(iter(told), None)
    if found is None:
        return None
    if is_negated(verb) or "not" in texts:
        return TURNED.get(found)
    return found


def _held(
    verb: Token, stance: Stance | None, party: Token | None, rule: str
) -> Held | None:
    if stance is None or find_condition(verb) is not None:
        return None
    start, end = clause_span(verb, child(verb, "nsubj"))
    said_of = [c for c in verb.children if c.dep in {"dobj", "nsubj"}]
    plans = [c for c in said_of if is_plan(c)]
    return Held(
        cue=verb,
        stance=stance,
        party=party,
        by_speaker=party is None,
        matter=tuple(plans or [c for c in said_of if c.pos == "NOUN"][:1]),
        start=start,
        end=end,
        rule=rule,
    )
