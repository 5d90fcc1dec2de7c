"""Stances that verbs tell: demand, offer, accept, reject, and their negation."""

from collections.abc import Iterator

from dragoman.extract.grammar import auxiliaries, is_negated
from dragoman.extract.parse import Token
from dragoman.extract.positions.conditions import find_condition, is_supposed
from dragoman.extract.positions.cues import Cue, load_cues
from dragoman.extract.positions.holders import holder
from dragoman.extract.positions.matter import Matter, find_matter
from dragoman.extract.positions.spans import clause_span
from dragoman.extract.positions.stances import Held
from dragoman.model.claim import Modality, Stance

YIELDING = frozenset({Stance.OFFERS, Stance.ACCEPTS})
COMMITTING = frozenset({Stance.OFFERS, Stance.ACCEPTS, Stance.REJECTS})
HEDGING = frozenset({"may", "might", "could"})
RAISING = frozenset({"expect", "likely", "due", "set", "poise", "plan", "intend"})


def find_verb_stance(verb: Token) -> Held | None:
    """Find the stance that a verb tells, or ``None``."""
    cued = find_cued(verb)
    if cued is None or is_supposed(verb):
        return None
    cue, matter = cued
    stance = settle(verb, cue, matter)
    if stance is None:
        return None
    party = holder(verb)
    start, end = clause_span(verb, party)
    return Held(
        cue=verb,
        stance=stance,
        party=party,
        matter=matter.heads,
        start=start,
        end=end,
        addressee=matter.addressee,
        modality=modality(verb),
        rule=f"verb-{cue.stance.value}",
    )


def find_cued(word: Token) -> tuple[Cue, Matter] | None:
    """Find the cue that a verb is here, with what it is about."""
    cues = load_cues("verb").get(word.lemma, ())
    for cue in sorted(cues, key=lambda c: -len(c.mark)):
        matter = find_matter(word, cue)
        if matter is not None and (cue.takes != {"yielding"} or is_refused(word)):
            return cue, matter
    return None


def settle(word: Token, cue: Cue, matter: Matter) -> Stance | None:
    """Give the stance, after negation, embedded verbs and conditions."""
    stance: Stance | None = cue.stance
    if is_refused(word):
        stance = cue.negated
    if stance is None:
        return None
    inner = [head for head in matter.heads if head.pos in {"VERB", "AUX"}]
    if matter.addressee is None:
        stance = embed(stance, inner)
    if stance in COMMITTING and find_condition(word, *inner) is not None:
        return Stance.CONDITIONAL
    return stance


def embed(stance: Stance, inner: list[Token]) -> Stance:
    """Give what two stance verbs make together ("refused to reject", "agreed to offer")."""
    for verb in inner:
        if verb.dep == "ccomp":
            continue
        cued = find_cued(verb)
        if cued is None:
            continue
        below = cued[0].stance
        if stance is Stance.REJECTS:
            return Stance.UNDECIDED if below is Stance.REJECTS else Stance.REJECTS
        if below in {Stance.REJECTS, Stance.OFFERS, Stance.ACCEPTS}:
            return below
    return stance


def is_refused(verb: Token) -> bool:
    """Whether a verb is negated, itself or by a subject such as "no union"."""
    if is_negated(verb):
        return True
    subjects = [c for c in verb.children if c.dep == "nsubj"]
    return any(
        c.lower in {"no", "neither"} and c.dep in {"det", "preconj"}
        for s in subjects
        for c in s.children
    )


def modality(verb: Token) -> Modality:
    """Give how a stance is told: as held, denied, planned or only possible."""
    if auxiliaries(verb) & HEDGING:
        return Modality.HYPOTHETICAL
    if auxiliaries(verb) & {"will", "'ll"}:
        return Modality.PLANNED
    head = verb.head
    if verb.dep in {"xcomp", "ccomp"}:
        if head.lemma in RAISING:
            return Modality.PLANNED
        if head.lemma == "deny":
            return Modality.DENIED
    return Modality.ASSERTED


def governed(held: Held) -> Iterator[int]:
    """Give the verbs that a stance already speaks for."""
    for head in held.matter:
        while head.pos in {"VERB", "AUX"}:
            yield head.i
            below = next((c for c in head.children if c.dep == "xcomp"), None)
            if below is None:
                break
            head = below
