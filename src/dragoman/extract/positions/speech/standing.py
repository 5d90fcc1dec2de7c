"""What has not moved, or is open still: "the date stands", "the offer is good"."""

from dataclasses import replace

from dragoman.extract.grammar import auxiliaries, child, is_negated
from dragoman.extract.positions.conditions import find_condition, is_supposed
from dragoman.extract.positions.speech_words import speech_words
from dragoman.extract.positions.spoken import held_by_speaker
from dragoman.extract.positions.stances import Held
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance

BEING = frozenset({"be", "remain"})


def find_standing(verb: Token) -> Held | None:
    """Find "the date stands", "our answer is still no": nothing has moved."""
    thing = child(verb, "nsubj")
    if thing is None or is_negated(verb) or is_supposed(verb):
        return None
    if auxiliaries(verb) - {"will", "would"}:
        return None
    if verb.lemma in {"stand", "stay"} and thing.pos == "NOUN" and _is_put(verb):
        return _held(verb, Stance.DEMANDS, thing, "speech-stands")
    if verb.lemma in BEING and thing.lemma in speech_words("answer"):
        return _answered(verb, thing)
    return None


def _is_put(verb: Token) -> bool:
    """Whether a thing just stands, or "stays where it is", "stays in the camp"."""
    after = [
        c for c in verb.children if c.i > verb.i and c.dep not in {"punct", "conj"}
    ]
    after = [c for c in after if c.dep != "cc"]
    if verb.lemma == "stand":
        return not after
    return not after or after[0].lower in {"put", "where", "in"}


def _answered(verb: Token, thing: Token) -> Held | None:
    after = [w.lower for w in verb.sentence.tokens if verb.i < w.i <= verb.i + 3]
    if not {"no", "same"} & set(after):
        return None
    by = child(thing, "poss")
    held = _held(verb, Stance.REJECTS, thing, "speech-answer")
    return replace(held, party=by, by_speaker=by is None)


def find_open(verb: Token) -> Held | None:
    """Find "the offer is still good", "a pardon is on the cards"."""
    thing = child(verb, "nsubj")
    if verb.lemma not in BEING or thing is None or is_supposed(verb):
        return None
    if auxiliaries(verb) - {"will", "would"} or thing.tag in {"WP", "WDT"}:
        return None
    said, where = child(verb, "acomp"), child(verb, "prep")
    held_open = (
        said is not None
        and said.lower in speech_words("good")
        and thing.lemma in speech_words("offered")
    )
    there = where is not None and _is_on_table(where)
    if not held_open and not (there and not is_negated(verb)):
        return None
    if is_negated(verb):
        return _held(verb, Stance.REJECTS, thing, "speech-open")
    bound = find_condition(verb) is not None
    stance = Stance.CONDITIONAL if bound else Stance.OFFERS
    return _held(verb, stance, thing, "speech-open")


def _is_on_table(preposition: Token) -> bool:
    thing = child(preposition, "pobj")
    if thing is None or preposition.lower not in {"on", "in"}:
        return False
    return f"{preposition.lower} {thing.lemma}" in speech_words("there")


def _held(verb: Token, stance: Stance, thing: Token, rule: str) -> Held:
    return held_by_speaker(verb, stance, thing, rule=rule, subject=thing)
