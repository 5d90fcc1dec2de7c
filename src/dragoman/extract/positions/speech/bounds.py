"""Where a side stops: a number as the last word, "six is six", "nine would do"."""

from dataclasses import replace

from dragoman.extract.grammar import auxiliaries, child, is_negated, subtree
from dragoman.extract.positions.conditions import find_condition, is_supposed
from dragoman.extract.positions.speech_words import speech_words
from dragoman.extract.positions.spoken import held_by_speaker
from dragoman.extract.positions.stances import Held
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance
from dragoman.reference import read_words

BEING = frozenset({"be", "remain"})
WOULD = frozenset({"would", "will", "'d", "'ll", "shall"})
ABLE = frozenset({"can", "could"})
FINAL = frozenset({"final", "last"})
MOST = frozenset({"most", "all"})
LEAST = frozenset({"least"})
NAMED = frozenset({"offer", "figure", "number", "price", "sum", "that", "this", "it"})
SELVES = frozenset({"they", "we", "he", "she", "i", "it", "you", "that", "this"})
OWN = frozenset({"our", "my", "his", "her", "their", "its"})
WANTS = frozenset({"concern", "need", "demand", "condition", "objection", "wish"})
ALONE = frozenset({"only", "nobody", "none"})
WITH = frozenset(
    {"to", "with", "on", "in", "at", "through", "by", "for", "under", "against"}
)


def find_last(verb: Token) -> Held | None:
    """Find "nine was its last word", "six is six", "six is not nine"."""
    thing, said = child(verb, "nsubj"), child(verb, "attr", "acomp", "ccomp")
    if verb.lemma not in BEING or thing is None or said is None:
        return None
    counted = any(w.tag == "CD" for w in subtree(thing))
    if is_supposed(verb) or said.i < verb.i:
        return None
    if said.dep == "ccomp":
        able = counted and bool(auxiliaries(said) & ABLE) and not is_negated(verb)
        return _held(verb, Stance.OFFERS, thing, "speech-last") if able else None
    if is_negated(verb):
        other = counted and said.tag == "CD" and thing.lemma != said.lemma
        return _held(verb, Stance.REJECTS, thing, "speech-same") if other else None
    if counted and thing.lemma == said.lemma:
        return _held(verb, Stance.DEMANDS, thing, "speech-same")
    if not (counted or thing.lemma in NAMED):
        return None
    if said.lemma in speech_words("least") | LEAST and _is_bound(said):
        return _held(verb, Stance.DEMANDS, thing, "speech-last")
    return _held(verb, Stance.OFFERS, thing, "speech-last") if _is_last(said) else None


def _is_last(said: Token) -> bool:
    """Whether something is named as the last word: "final", "the most we can give"."""
    if said.lower in FINAL:
        return True
    if said.lemma in {"word", "offer"}:
        return any(c.lower in FINAL for c in said.children)
    return (said.lemma in speech_words("last") | MOST) and _is_bound(said)


def _is_bound(said: Token) -> bool:
    """Whether a limit is somebody's: "our floor", "the limit", "all we can give"."""
    if said.lemma in MOST | LEAST:
        return child(said, "relcl", "acl", "ccomp") is not None
    return True


def find_enough(verb: Token) -> Held | None:
    """Find "sixty would do", "a pause would be acceptable"."""
    thing = child(verb, "nsubj")
    helpers = auxiliaries(verb)
    if thing is None or not helpers & WOULD or "have" in helpers or is_supposed(verb):
        return None
    if thing.lower in SELVES or thing.tag in {"WDT", "WP"}:
        return None
    if verb.lemma == "be":
        return _fitting(verb, thing)
    if is_negated(verb) or not (_serves(verb) or _meets_wants(verb)):
        return None
    return _held(verb, _bound(verb, Stance.ACCEPTS), thing, "speech-enough")


def _serves(verb: Token) -> bool:
    return verb.lemma in speech_words("serving") and child(verb, "dobj") is None


def _meets_wants(verb: Token) -> bool:
    """Whether it is "would meet our concerns"."""
    wants = child(verb, "dobj")
    if verb.lemma not in {"meet", "satisfy", "address"} or wants is None:
        return False
    return wants.lemma in WANTS and any(c.lower in OWN for c in wants.children)


def _fitting(verb: Token, thing: Token) -> Held | None:
    said = child(verb, "acomp")
    if said is None or child(verb, "expl") is not None:
        return None
    if said.lower in speech_words("fit"):
        stance = Stance.ACCEPTS
    elif said.lower in speech_words("open"):
        stance = Stance.OFFERS
    else:
        return None
    if is_negated(verb) or is_negated(thing):
        return _held(verb, Stance.REJECTS, thing, "speech-fit")
    return _held(verb, _bound(verb, stance), thing, "speech-fit")


def _bound(verb: Token, stance: Stance) -> Stance:
    return stance if find_condition(verb) is None else Stance.CONDITIONAL


def find_only(verb: Token) -> Held | None:
    """Find "would talk to nobody but the mayor", "will meet only on deck"."""
    if not auxiliaries(verb) & WOULD or is_negated(verb) or is_supposed(verb):
        return None
    doer = child(verb, "nsubj")
    if doer is None or verb.pos != "VERB" or not _is_alone(verb):
        return None
    if verb.lemma in read_words("involuntary_verbs"):
        return None
    held = _held(verb, Stance.CONDITIONAL, verb, "speech-only", doer)
    return replace(held, end=max(held.end, _last_told(verb).end))


def _is_alone(verb: Token) -> bool:
    """Whether a verb goes with one alone: "to nobody but", "only on"."""
    after = [c for c in verb.children if c.i > verb.i]
    for part in after:
        if part.dep != "prep" or part.lower not in WITH:
            continue
        near = (*part.children, *(d for c in part.children for d in c.children))
        if any(w.lower in ALONE for w in (*near, _before(part))):
            return True
    return False


def _last_told(verb: Token) -> Token:
    """Give the last word of with whom, and "but" whom."""
    words = verb.sentence.tokens
    told = [c.right for c in verb.children if c.dep in {"prep", "dobj"}]
    at = max((w.i for w in told), default=verb.i) - words[0].i
    if at + 1 < len(words) and words[at + 1].lower in {"but", "except"}:
        while at + 1 < len(words) and words[at + 1].pos != "PUNCT":
            at += 1
    return words[at]


def _before(word: Token) -> Token:
    words = word.sentence.tokens
    return words[max(0, word.left.i - 1 - words[0].i)]


def _held(
    verb: Token, stance: Stance, thing: Token, rule: str, doer: Token | None = None
) -> Held:
    subject = doer or child(verb, "nsubj")
    return held_by_speaker(verb, stance, thing, rule=rule, subject=subject)
