"""Stances that nouns tell: "its demand for", "the refusal to"."""

from dragoman.extract.grammar import child, is_negated, words_before
from dragoman.extract.positions.clauses import has_to
from dragoman.extract.positions.conditions import find_condition, is_supposed
from dragoman.extract.positions.cues import load_cues
from dragoman.extract.positions.holders import BRINGING, owner
from dragoman.extract.positions.idle import is_idle
from dragoman.extract.positions.matter import Matter, find_matter
from dragoman.extract.positions.settling import embed
from dragoman.extract.positions.spans import clause_span, phrase_span
from dragoman.extract.positions.stances import Held
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance

KEEPING = frozenset(
    {"reiterate", "repeat", "renew", "maintain", "make", "voice", "express", "restate"}
    | {"defend"}
    | {"underscore", "state", "press", "have", "show", "stress", "reaffirm", "raise"}
    | {"issue", "set", "keep", "hold", "announce", "declare", "offer", "take"}
)
GIVING = frozenset({"give", "lend", "signal", "indicate", "confirm", "throw"})
HARD = frozenset({"tough", "hard", "firm", "strong", "tougher", "harder", "strict"})
ACTS = frozenset(
    {"willingness", "readiness", "approval", "acceptance", "support", "backing"}
    | {"endorsement", "interest", "wish", "desire", "intention", "intent"}
)
EFFORTS = frozenset({"effort", "attempt", "push", "drive"})
ENDING = frozenset({"curb", "stop", "cease", "end", "silence"})
BACKING = frozenset({"support", "backing", "endorsement", "approval"})
READY = frozenset({"willingness", "readiness"})
DROPPING = frozenset(
    {"drop", "withdraw", "abandon", "relinquish", "renounce", "soften", "lift"}
)
SUSPENDING = frozenset({"suspend", "halt", "discontinue", "pause"})


def find_noun_stance(noun: Token) -> Held | None:
    """Find the stance that a noun tells, or ``None``."""
    for cue in load_cues("noun").get(noun.lemma, ()):
        matter = find_matter(noun, cue)
        if matter is None or is_supposed(noun) or is_idle(cue, matter):
            continue
        stance = cue.negated if is_denied(noun) else cue.stance
        if stance is None or (cue.takes == {"issue"} and not is_hard(noun)):
            continue
        if noun.lemma in ACTS and not _brings(noun):
            continue
        if noun.lemma in EFFORTS and noun.dep == "dobj" and noun.head.lemma == "make":
            continue  # who only strives for an end takes no side in it
        if _is_taken(noun) and stance is not cue.negated:
            continue
        return _held(noun, stance, matter)
    return None


def _held(noun: Token, stance: Stance, matter: Matter) -> Held | None:
    party = _reflexive(noun) or owner(noun) or owner_afar(noun)
    if party is None:
        return None
    start, end = phrase_span(noun)
    verb = noun.head if noun.dep in {"dobj", "attr"} else None
    if verb is not None and (
        verb.lemma in ENDING or (_is_wished(verb) and not matter.heads)
    ):
        return None
    if verb is not None and stance is Stance.REJECTS and _is_over(verb):
        return None
    if verb is not None and verb.pos in {"VERB", "AUX"}:
        if is_kept(verb) or stance is Stance.REJECTS:
            start, end = clause_span(verb, child(verb, "nsubj"))
        elif verb.lemma in DROPPING or (not matter.heads):
            return None
    elif not matter.heads:
        return None
    stance = _settle(noun, stance, matter)
    last = max((head.right.end for head in matter.heads), default=end)
    return Held(
        cue=noun,
        stance=stance,
        party=party,
        matter=matter.heads,
        start=start,
        end=max(end, last) if noun.dep != "compound" else last,
        addressee=matter.addressee,
        rule=f"noun-{stance.value}",
    )


def _settle(noun: Token, stance: Stance, matter: Matter) -> Stance:
    """Give the stance with what the verbs below the noun make of it."""
    inner = [h for h in matter.heads if h.pos == "VERB"]
    below = embed(stance, inner)
    if stance is not Stance.DEMANDS or below is Stance.REJECTS:
        stance = below
    bound = find_condition(noun.head, noun, *inner) if inner else None
    yields = stance in {Stance.OFFERS, Stance.REJECTS}
    return Stance.CONDITIONAL if yields and bound is not None else stance


def _is_wished(verb: Token) -> bool:
    """Whether somebody is only to do it ("a way for both to make concessions")."""
    return has_to(verb) and child(verb, "nsubj") is not None


def _reflexive(noun: Token) -> Token | None:
    """Give the subject that "its" stands for in "extended its offer for the firm"."""
    own = child(noun, "poss")
    pronoun = own is not None and own.tag == "PRP$"
    if not pronoun or noun.dep != "dobj" or noun.head.lemma not in BRINGING:
        return None
    doer = child(noun.head, "nsubj")
    return doer if doer is not None and doer.pos != "PRON" else None


def _is_taken(noun: Token) -> bool:
    """Whether it is only "has taken an interest in"."""
    return noun.lemma == "interest" and noun.head.lemma in {"have", "take", "keep"}


def is_hard(noun: Token) -> bool:
    """Whether a stand is called tough."""
    return any(c.lower in HARD for c in noun.children)


def is_denied(noun: Token) -> bool:
    """Whether there is none of it ("has shown no interest")."""
    if is_negated(noun):
        return True
    verb = noun.head
    return noun.dep == "dobj" and is_negated(verb) and verb.lemma in KEEPING


def _brings(noun: Token) -> bool:
    """Whether a verb brings it forth ("expressed its readiness")."""
    verb = noun.head
    if any(c.lower == "from" and c.dep == "prep" for c in noun.children):
        return noun.lemma in BACKING
    if noun.dep == "dobj":
        return verb.lemma in KEEPING | GIVING
    if noun.dep == "pobj" and verb.lower in {"for", "about", "of"}:
        return False
    if noun.dep in {"pobj", "nsubj"} and noun.lemma in READY:
        return child(noun, "poss") is not None
    if noun.dep == "nsubj" and verb.lemma in {"clear", "plain", "known"}:
        return True
    return noun.dep in {"attr", "nsubj", "nsubjpass"} and verb.lemma in {"be", "remain"}


def _is_over(verb: Token) -> bool:
    """Whether a verb ends what its object tells ("lifted its boycott of the talks")."""
    off = {c.lower for c in verb.children if c.dep == "prt"} & {"off", "up"}
    over = verb.lemma in DROPPING | SUSPENDING or (
        off and verb.lemma in {"give", "call"}
    )
    return bool(over) and not is_negated(verb) and not has_to(verb)


def is_kept(verb: Token) -> bool:
    """Whether the subject of a verb upholds its object ("reiterated its demand")."""
    if is_negated(verb):
        return verb.lemma in DROPPING
    return verb.lemma in KEEPING


def owner_afar(noun: Token) -> Token | None:
    """Give whose stance it is in "from the union, there is an insistence …"."""
    verb = noun.head
    if noun.dep in {"attr", "nsubj"} and verb.lemma == "be":
        for part in verb.children:
            if part.dep == "prep" and part.lower in {"from", "among"}:
                return child(part, "pobj")
    if noun.dep == "appos":
        return owner(noun.head)
    if noun.dep in {"nsubj", "ROOT", "conj"} and noun.left.lower == "the":
        before = words_before(noun.left)
        doers = [w for w in before if w.dep == "nsubj" and w.pos in {"NOUN", "PROPN"}]
        return doers[-1] if doers else None
    return None
