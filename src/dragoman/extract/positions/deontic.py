"""Demands in a speaker's own words: "the firm must …", "Free the crew"."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.extract.grammar import auxiliaries, child, is_negated, words_before
from dragoman.extract.positions.clauses import is_need
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.settling import is_refused
from dragoman.extract.positions.spoken import held_by_speaker
from dragoman.extract.positions.stances import Held
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance
from dragoman.reference import read_words

DUTIES = frozenset({"must", "should", "ought"})
OPENING = 3  # words that may stand before an order
GROWING = frozenset({"increase", "rise", "fall", "grow", "improve", "decline", "drop"})
HAVING = frozenset({"need"})
ASIDES = frozenset(
    {
        "let",
        "ask",
        "thank",
        "look",
        "see",
        "imagine",
        "like",
        "remember",
        "think",
        "say",
        "tell",
        "note",
        "watch",
        "know",
        "expect",
    }
)
ASKING = frozenset({"when", "how", "whether", "where", "why"})
OPENERS = frozenset({'"', "do", "not", "n't", "please", "now", "'", "and", "but", ":"})


def find_duty(verb: Token) -> Held | None:
    """Find what a speaker says that somebody must do, or must not."""
    if is_need(verb):
        return _need(verb)
    if verb.lemma == "need" and child(verb, "dobj") is not None:
        return _want(verb)
    helpers = auxiliaries(verb)
    owing = verb.lemma in HAVING and _deed(verb) is not None and not helpers & {"to"}
    if not owing and not helpers & DUTIES:
        return None
    doer = child(verb, "nsubj", "nsubjpass", "expl")
    if doer is None or doer.lower in {"i", "it", "who", "that", "which"}:
        return None
    deed = _deed(verb) if owing else verb
    if _is_turned(verb, doer):
        return None
    if deed is None or is_supposed(verb) or "have" in helpers or _is_idle(deed):
        return None
    nobody = is_refused(verb) or is_refused(deed)
    thing = child(verb, "attr")
    if thing is not None and any(c.lower == "no" for c in thing.children):
        nobody = True
    stance = Stance.REJECTS if nobody else Stance.DEMANDS
    held = held_by_speaker(verb, stance, deed, rule="duty", subject=doer)
    return held if doer.lower in {"there", "we"} else replace(held, addressee=doer)


def _want(verb: Token) -> Held | None:
    """Read "we need a bolder law", in a speaker's words."""
    doer, thing = child(verb, "nsubj"), child(verb, "dobj")
    plain = not auxiliaries(verb) - {"do"} and not is_supposed(verb)
    if doer is None or thing is None or doer.lower != "we" or not plain:
        return None
    if thing.pos == "PRON":
        return None
    return held_by_speaker(
        verb,
        Stance.REJECTS if is_negated(verb) else Stance.DEMANDS,
        thing,
        rule="need",
        subject=doer,
    )


def _is_idle(deed: Token) -> bool:
    """Whether it is nothing that somebody could be asked to do."""
    if deed.lemma == "be" and child(deed, "expl") is None:
        return True
    return deed.lemma in ASIDES or _happens(deed)


def _is_turned(verb: Token, doer: Token) -> bool:
    """Whether it is a condition ("should they lose"), a question or a reason."""
    helper = child(verb, "aux")
    before = helper is not None and helper.lower == "should" and helper.i < doer.i
    return (
        before
        or is_question(verb)
        or (verb.dep in {"relcl", "acl"} and verb.head.lemma == "reason")
    )


def is_question(verb: Token) -> bool:
    """Whether a question stands for a thing: "yielded on when they must leave"."""
    word = next((c for c in verb.children if c.lower in ASKING and c.i < verb.i), None)
    before = words_before(word)[-1:] if word is not None else []
    return bool(before) and before[0].lower in {"on", "over", "about", "of"}


def _happens(deed: Token) -> bool:
    """Whether it comes about by itself ("profits should rise")."""
    if deed.lemma in GROWING:
        return child(deed, "dobj", "auxpass") is None
    moved = child(deed, "dobj", "prep", "agent", "auxpass", "expl")
    return deed.lemma in read_words("involuntary_verbs") and moved is None


def _need(verb: Token) -> Held | None:
    """Read "further cuts are needed", in a speaker's words."""
    thing = child(verb, "nsubjpass", "nsubj")
    if thing is None or thing.pos == "PRON" or is_negated(verb) or is_supposed(verb):
        return None
    return held_by_speaker(
        verb,
        Stance.DEMANDS,
        thing,
        rule="need",
        subject=thing,
    )


def find_order(verb: Token) -> Held | None:
    """Find an imperative in quotation marks ("Free the crew")."""
    if verb.tag != "VB" or child(verb, "nsubj", "nsubjpass", "expl") is not None:
        return None
    opens = verb.i - verb.sentence.tokens[0].i < OPENING - 1
    if not opens and verb.dep not in {"ROOT", "ccomp", "appos", "parataxis", "dep"}:
        return None
    helpers = auxiliaries(verb)
    if helpers - {"do"} or verb.lemma in ASIDES:
        return None
    before = words_before(verb)
    opening = [w.lower for w in before]
    quoted = {'"', ":"} & set(opening)
    tail = opening[-3:]
    if _is_cut_short(before):
        return None
    if any(w not in OPENERS for w in tail[-1:]) or not (
        quoted or len(before) < OPENING
    ):
        return None
    if child(verb, "dobj", "prep", "xcomp", "ccomp", "prt") is None:
        return None
    return held_by_speaker(
        verb,
        Stance.REJECTS if is_negated(verb) else Stance.DEMANDS,
        verb,
        rule="order",
    )


def _is_cut_short(before: Sequence[Token]) -> bool:
    """Whether a quotation goes on with a clause begun outside it."""
    marks = [n for n, w in enumerate(before) if w.text == '"']
    return bool(marks) and marks[-1] > 0 and before[marks[-1] - 1].pos == "NOUN"


def _deed(verb: Token) -> Token | None:
    return next(
        (
            c
            for c in verb.children
            if c.dep == "xcomp"
            and c.i > verb.i
            and any(a.lower == "to" for a in c.children if a.dep == "aux")
        ),
        None,
    )
