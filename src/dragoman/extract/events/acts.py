"""Public acts: what a body or person did once, told by the verb alone.

"The senate ratified the treaty", "the union called off the walkout", "the firm sold
its mines": no day and no place is needed to see that this happened.
"""

from functools import cache

from dragoman.extract.events.cues import Trigger, find_cue, find_roles
from dragoman.extract.events.frame import find_doer, find_place
from dragoman.extract.events.unions import are_members
from dragoman.extract.events.when import find_time_words
from dragoman.extract.grammar import (
    auxiliaries,
    child,
    children,
    is_passive,
    is_past,
    prepositions,
)
from dragoman.extract.syntax import Token
from dragoman.model.claim import EventType
from dragoman.reference import read_table, read_words

CLAUSES = frozenset({"ROOT", "ccomp", "parataxis"})
ALONGSIDE = frozenset({"when", "though", "although", "whereas"})
REFUSING = frozenset({"reject", "refuse", "accept", "spurn"})
CROWDS = frozenset({"protester", "demonstrator", "rioter", "marcher", "striker"})
GOING = frozenset({"go", "leave", "walk", "return"})
PRESENT = frozenset({"is", "are", "'s", "'re", "being"})


def read_act(verb: Token) -> Trigger | None:
    """Read a verb of a public act, with what it needs to be one."""
    if not is_public_act(verb):
        return None
    cue = find_cue(verb)
    alone = child(verb, "dobj", "nsubjpass") is None
    attack = cue is not None and cue.type is EventType.ATTACK
    if attack and _by_how_much(verb):
        return None
    kind = EventType.OTHER if cue is None or (attack and alone) else cue.type
    if attack and is_by_crowd(verb):
        kind = EventType.PROTEST
    if "utter" in find_roles(verb) and find_time_words(verb):
        kind = EventType.STATEMENT
    return Trigger(word=verb, type=find_carried(verb) or kind, rule="act")


def read_let_go(verb: Token) -> Trigger | None:
    """Read "let nine captives go on Tuesday", "were let out at dawn on Friday"."""
    gone = child(verb, "ccomp", "xcomp") if verb.lemma == "let" else None
    if gone is None or gone.lemma not in GOING or not is_past(verb):
        return None
    if not any(map(find_time_words, (verb, gone))):
        return None
    return Trigger(word=verb, thing=gone, type=EventType.OTHER, rule="verb")


def _by_how_much(verb: Token) -> bool:
    """Whether a share or price moved so far ("sank $1.20", "sank 3 percent")."""
    far = children(verb, "npadvmod", "dobj")
    return any(c.tag == "CD" or c.lemma in {"percent", "cent", "%"} for c in far)


def is_by_crowd(verb: Token) -> bool:
    """Whether those who protest did it: what they burn, they burn in protest."""
    who = find_doer(verb)
    return who is not None and who.lemma in CROWDS


def is_by_workers(verb: Token) -> bool:
    """Whether workers strike, and hit nobody ("teachers last struck in 1998")."""
    who = find_doer(verb)
    aimless = verb.lemma == "strike" and child(verb, "dobj") is None
    return aimless and who is not None and are_members(who)


def is_public_act(verb: Token) -> bool:
    """Whether a verb tells a public act as done, to something or alone."""
    rows = _acts().get(verb.lemma)
    what = rows is not None and (who := child(verb, "nsubj")) and who.lower == "what"
    if rows is None or what or not is_finished(verb) or not _is_main(verb):
        return False
    needs_object = next((rows[word] for word in _near(verb) if word in rows), None)
    if needs_object is None:
        return False
    return not needs_object or child(verb, "dobj", "nsubjpass") is not None


def is_finished(verb: Token) -> bool:
    """Whether a verb tells what was done ("is blocked" tells a state)."""
    helpers = auxiliaries(verb)
    return is_past(verb) and not (helpers & PRESENT and not helpers & {"has", "have"})


def _is_main(verb: Token) -> bool:
    """Whether a clause tells something by itself, or as the moment of another."""
    if verb.dep == "conj" and verb.head is not verb:
        return _is_main(verb.head)
    if verb.dep == "relcl" and verb.lemma in REFUSING:
        return bool(find_time_words(verb))
    if verb.dep == "advcl":
        return any(c.lower in ALONGSIDE for c in children(verb, "advmod", "mark"))
    if verb.dep == "ccomp":
        return not any(c.lower in {"if", "whether"} for c in verb.children)
    return verb.dep in CLAUSES


def _near(verb: Token) -> list[str]:
    """Give what a row may ask for: particles, prepositions, the object, nothing."""
    particles = [c.lower for c in verb.children if c.dep in {"prt", "advmod"}]
    links = [p.lower for p in prepositions(verb)]
    phrases = [
        f"{p.lower} {thing.lemma}"
        for p in prepositions(verb)
        for thing in children(p, "pobj")
    ]
    objects = [c.lemma.lower() for c in children(verb, "dobj", "nsubjpass", "acomp")]
    return [*phrases, *particles, *objects, *links, ""]


def find_carried(verb: Token) -> EventType | None:
    """Read "sent troops across the border" as the arrival of those who are sent."""
    who = child(verb, "nsubjpass") if is_passive(verb) else child(verb, "dobj")
    if who is not None and who.tag in {"WP", "WDT"}:
        who = verb.head
    if who is None or "carry" not in find_roles(verb) or not _travels(who):
        return None
    sent = "light" not in find_roles(verb) or verb.lemma == "send"
    there = sent or find_place([verb, who], travel=True) is not None
    return EventType.ARRIVAL if there else None


def _travels(who: Token) -> bool:
    """Whether people are sent, or what is theirs ("thousands of troops")."""
    people = read_words("person_nouns")
    heads = [who, *(t for p in prepositions(who, "of") for t in children(p, "pobj"))]
    return any(
        {h.lemma.lower(), h.lower} & people or "vehicle" in find_roles(h) for h in heads
    )


@cache
def _acts() -> dict[str, dict[str, bool]]:
    """Read the table of acts: lemma → particle → whether it needs an object."""
    found: dict[str, dict[str, bool]] = {}
    for row in read_table("public_acts"):
        found.setdefault(row["lemma"], {})[row["particle"]] = row["alone"] != "yes"
    return found
