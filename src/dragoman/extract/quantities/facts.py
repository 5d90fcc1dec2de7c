"""Which counts are told as fact, and which are wishes, plans or mere words.

"The rebels hold 90 men" tells a fact; in "they demand freedom for 90 men" and
"would free 90 men" the number belongs to a proposal; "the two sides" counts
nothing that anybody would record.
"""

from collections.abc import Iterator
from functools import cache

from dragoman.extract.grammar import (
    ancestors,
    auxiliaries,
    is_future,
    is_passive,
    is_past,
    is_unreal,
)
from dragoman.extract.parse import Token
from dragoman.extract.quantities.counts import Count
from dragoman.model.quantity import Hedge
from dragoman.reference import read_table

FEW = 3
MOST_SPEAKERS = 10
OLDEST = 110
DEFINITE = frozenset({"the", "these", "those", "both", "all"})
RECURRING = frozenset({"every", "each", "per"})
ADJACENT_TIME = frozenset(
    {"next", "past", "last", "coming", "previous", "following", "first", "another"}
)
AFTER_LENGTH = frozenset({"ago", "after", "before", "later", "earlier", "since"})
UNREAL_PREPOSITIONS = frozenset({"in", "within", "every", "over", "up"})
PROMISING = frozenset({"would", "'d"})
OBLIGING = frozenset({"must", "shall"})
CONDITIONS = frozenset({"after", "once", "until", "till", "if", "unless", "when"})
NOUN_CLAUSES = frozenset({"relcl", "acl"})
CLAUSES = frozenset({"relcl", "acl", "advcl"})


def is_fact(count: Count) -> bool:
    """Whether a count is told as a fact worth recording."""
    return not (
        _is_one(count)
        or _is_passing_time(count)
        or _is_length_of_plan(count)
        or _is_age(count)
        or _is_conversion(count)
        or _is_mere_number(count)
        or _counts_speakers(count)
        or is_unreal_count(count)
    )


@cache
def _cues(role: str) -> frozenset[tuple[str, str]]:
    return frozenset(
        (row["lemma"], row["pos"].upper())
        for row in read_table("figure_cues")
        if row["role"] == role
    )


@cache
def _speech_verbs() -> frozenset[str]:
    rows = read_table("speech_verbs")
    return frozenset(r["lemma"] for r in rows if r["strength"] == "core")


def _has_role(word: Token, role: str) -> bool:
    pos = "NOUN" if word.pos == "PROPN" else word.pos
    return (word.lemma.lower(), pos) in _cues(role)


def _neighbour(word: Token, step: int) -> Token | None:
    words = word.sentence.tokens
    i = word.i - words[0].i + step
    return words[i] if 0 <= i < len(words) else None


def _first(count: Count) -> Token:
    return count.number[0]


def _before(count: Count, back: int = 1) -> str:
    """Give the word before the hedge and number."""
    first = _first(count)
    while (previous := _neighbour(first, -1)) and previous.start >= count.start:
        first = previous
    found = _neighbour(first, -back)
    return found.lower if found else ""


def _after(count: Count) -> str:
    last = count.counted if count.counted is not None else count.number[-1]
    found = _neighbour(last, 1)
    return found.lower if found else ""


def _is_one(count: Count) -> bool:
    """Whether it is "one thing": no count, but in "one soldier was killed"."""
    if count.quantity.high != 1 or _first(count).lower != "one" or count.duration:
        return False
    if count.quantity.hedge is not Hedge.EXACT or count.counted is None:
        return count.counted is None
    return not any(_has_role(word, "harm") for word in (count.counted.head,))


def _is_passing_time(count: Count) -> bool:
    """Whether it is a length of time that only places something in time."""
    if count.duration is None:
        return False
    before, after = _before(count), _after(count)
    if before in RECURRING or before in ADJACENT_TIME:
        return True
    if _first(count).lower in {"a", "an"}:
        return count.quantity.hedge is Hedge.EXACT or not _lasts(count)
    if _opening(count) in {"just", "only"}:
        return True
    return before in UNREAL_PREPOSITIONS and after not in AFTER_LENGTH


def _lasts(count: Count) -> bool:
    """Whether something is told to last so long ("spoke for nearly an hour")."""
    noun = count.counted
    if noun is None:
        return False
    if noun.dep == "pobj":
        return noun.head.lower == "for"
    return noun.dep in {"npadvmod", "dobj", "attr"} and noun.head.pos == "VERB"


def _opening(count: Count) -> str:
    """Give the first word, hedge included."""
    words = count.head.sentence.tokens
    return next((w.lower for w in words if w.start >= count.start), "")


def _is_length_of_plan(count: Count) -> bool:
    """Whether it is the length of a measure ("a 40-day truce")."""
    if count.duration is None or count.counted is None:
        return False
    noun = count.counted.head
    of = noun.head if noun.lower == "of" else noun
    return _has_role(noun, "plan") or (noun.lower == "of" and _has_role(of, "plan"))


def _is_age(count: Count) -> bool:
    """Whether it tells how old somebody is ("the driver, 34,", "men over 50")."""
    number = count.quantity
    if count.counted is not None or count.currency or number.high > OLDEST:
        old = count.duration and _after(count) == "-" and _first(count).lower != "the"
        return bool(old) and _says_old(count)
    head = count.head
    before = _before(count)
    is_apposed = head.dep in {"appos", "npadvmod"} or before == ","
    is_told = head.dep == "attr" and count.quantity.hedge is Hedge.EXACT
    if _follows_aged(count) or (is_apposed and _after(count) in {",", "."}):
        return True
    return is_told or (
        head.dep in {"pobj", "nummod"}
        and head.head.lower in {"over", "under", "aged", "above"}
    )


def _follows_aged(count: Count) -> bool:
    """Whether "aged" stands just before ("aged 34 and 51")."""
    return any(_before(count, back) == "aged" for back in (1, 2, 3))


def _says_old(count: Count) -> bool:
    """Whether "-old" follows and a person is meant."""
    if count.counted is None or not count.counted.lower.startswith("year"):
        return False
    old = _neighbour(count.counted, 2)
    return old is not None and old.lower in {"old", "olds"}


def _is_conversion(count: Count) -> bool:
    """Whether it repeats the number before it in other units, in brackets."""
    return _before(count) == "("


def _is_mere_number(count: Count) -> bool:
    """Whether it numbers parties in passing ("the two sides")."""
    if count.quantity.high > FEW or count.quantity.hedge is not Hedge.EXACT:
        return False
    if count.duration or count.is_share or count.currency:
        return False
    if count.counted is None:
        return not count.head.dep.startswith("nsubj")
    return _has_role(count.counted, "dual")


def _counts_speakers(count: Count) -> bool:
    """Whether it counts people only as the source of a statement."""
    noun = count.counted
    if (
        noun is None
        or count.quantity.high > MOST_SPEAKERS
        or not noun.dep.startswith("nsubj")
    ):
        return False
    return noun.head.lemma in _speech_verbs() and _has_role(noun, "dual")


def is_unreal_count(count: Count) -> bool:
    """Whether what is counted is only wished for, planned or feared."""
    if _is_held(count) or _is_old(count) or _tells_interval(count):
        return False
    for below, word in _path(count):
        told = _told_by(below, word, count)
        if told is not None:
            return not told
    return False


def _told_by(below: Token, word: Token, count: Count) -> bool | None:
    """Whether a word above a count tells it as fact, ``None`` to look higher."""
    if _is_subject(below, word) and not _promises(word):
        return True if word.dep not in CLAUSES | {"ccomp"} else None
    if _is_wish(below, word):
        return False
    if word.pos not in {"VERB", "AUX"}:
        return None
    if is_unreal(word) or is_future(word) or auxiliaries(word) & OBLIGING:
        return _estimates(word, count)
    if is_past(word):
        return None if _is_condition(word) else True
    return True if word.dep in NOUN_CLAUSES and word.tag != "VB" else None


def _promises(verb: Token) -> bool:
    """Whether a verb tells a plan of its subject ("would join", "will be freed")."""
    if auxiliaries(verb) & PROMISING:
        return True
    return is_future(verb) and is_passive(verb)


def _is_wish(below: Token, word: Token) -> bool:
    if word.pos == "VERB" and below.i < word.i:
        return False
    if word.lemma == "call":
        return below.lower in {"for", "on"}
    if word.lemma == "agree":
        return below.dep in {"xcomp", "ccomp"}
    if word.lemma in {"exchange", "return"} and word.pos == "NOUN":
        return word.dep == "pobj" and word.head.lower == "in"
    return _has_role(word, "wish")


def _estimates(verb: Token, count: Count) -> bool:
    """Whether it guesses at what is ("there may be as many as 300")."""
    return verb.lemma == "be" and count.quantity.hedge is not Hedge.EXACT


def _is_condition(verb: Token) -> bool:
    """Whether a clause only says when or if something else would be."""
    return verb.dep == "advcl" and any(c.lower in CONDITIONS for c in verb.children)


def _tells_interval(count: Count) -> bool:
    """Whether it tells how long after or before something else is."""
    return count.duration is not None and _after(count) in AFTER_LENGTH


def _is_old(count: Count) -> bool:
    """Whether it is an age of things ("a 33-month-old crisis")."""
    last = count.counted
    following = _neighbour(last, 2) if last is not None and count.duration else None
    return following is not None and following.lower == "old"


def _path(count: Count) -> Iterator[tuple[Token, Token]]:
    """Give the words above a count, each with the word that leads to it."""
    below = count.head
    for word in ancestors(count.head):
        yield below, word
        below = word


def _is_subject(below: Token, verb: Token) -> bool:
    return below.dep in {"nsubj", "nsubjpass"} and verb.pos in {"VERB", "AUX"}


def _is_held(count: Count) -> bool:
    """Whether a participle tells what is so of the counted ("90 men held in")."""
    noun = count.counted
    if noun is None or count.duration or count.head.head is not noun:
        return False
    return any(
        c.dep == "acl" and c.tag == "VBN" and c.i > noun.i for c in noun.children
    )
