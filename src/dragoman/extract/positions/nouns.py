"""Stances that nouns and adjectives tell: "its demand for", "reluctant to"."""

from dragoman.extract.grammar import child, is_negated
from dragoman.extract.parse import Token
from dragoman.extract.positions.conditions import find_condition, is_supposed
from dragoman.extract.positions.cues import load_cues
from dragoman.extract.positions.holders import antecedent, holder, owner
from dragoman.extract.positions.matter import Matter, find_matter
from dragoman.extract.positions.spans import clause_span, phrase_span
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.verbs import COMMITTING, embed
from dragoman.model.claim import Stance

KEEPING = frozenset(
    [
        "reiterate",
        "repeat",
        "renew",
        "maintain",
        "make",
        "voice",
        "express",
        "underscore",
        "restate",
        "state",
        "press",
        "have",
        "show",
        "stress",
        "reaffirm",
        "raise",
        "issue",
        "set",
        "keep",
        "hold",
        "announce",
        "declare",
    ]
)
DROPPING = frozenset(
    ["drop", "withdraw", "abandon", "relinquish", "renounce", "soften", "lift"]
)


def find_noun_stance(noun: Token) -> Held | None:
    """Find the stance that a noun tells, or ``None``."""
    for cue in load_cues("noun").get(noun.lemma, ()):
        matter = find_matter(noun, cue)
        if matter is None or is_negated(noun) or is_supposed(noun):
            continue
        party = owner(noun)
        if party is None:
            return None
        start, end = phrase_span(noun)
        verb = noun.head if noun.dep in {"dobj", "attr"} else None
        if verb is not None and _keeps(verb):
            start, end = clause_span(verb, child(verb, "nsubj"))
        elif verb is not None and verb.lemma in DROPPING:
            return None
        return Held(
            cue=noun,
            stance=embed(cue.stance, [h for h in matter.heads if h.pos == "VERB"]),
            party=party,
            matter=matter.heads,
            start=start,
            end=end,
            rule=f"noun-{cue.stance.value}",
        )
    return None


def _keeps(verb: Token) -> bool:
    """Whether the subject of a verb upholds its object ("reiterated its demand")."""
    if is_negated(verb):
        return verb.lemma in DROPPING
    return verb.lemma in KEEPING


def find_adjective_stance(word: Token) -> Held | None:
    """Find the stance that an adjective tells of the noun it is said of."""
    for cue in load_cues("adj").get(word.lemma, ()):
        matter = find_matter(word, cue) if cue.takes else Matter(heads=())
        if matter is None or is_supposed(word):
            continue
        verb = word.head
        party = _bearer(word)
        if party is None:
            return None
        stance: Stance | None = cue.stance
        if is_negated(word) or is_negated(verb) or _is_nobody(party):
            stance = cue.negated
        if stance is None:
            return None
        inner = [h for h in matter.heads if h.pos == "VERB"]
        stance = embed(stance, inner)
        if stance in COMMITTING and find_condition(verb, word, *inner):
            stance = Stance.CONDITIONAL
        copular = word.dep in {"acomp", "attr", "oprd"}
        clause = verb if copular else word
        start, end = clause_span(clause, child(clause, "nsubj"))
        return Held(
            cue=word,
            stance=stance,
            party=party,
            matter=matter.heads,
            start=start,
            end=end,
            rule=f"adjective-{cue.stance.value}",
        )
    return None


def _bearer(word: Token) -> Token | None:
    if word.dep in {"acomp", "attr", "oprd"} or word.dep == "conj":
        return holder(word.head)
    own = child(word, "nsubj")
    if own is not None:
        return antecedent(own)
    return word.head if word.dep in {"amod", "acl", "relcl"} else None


def _is_nobody(party: Token) -> bool:
    return any(c.lower in {"neither", "no"} and c.dep == "det" for c in party.children)
