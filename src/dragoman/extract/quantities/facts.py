"""Which counts are told as fact, and which are wishes, plans or mere words.

"The rebels hold 90 men" tells a fact; in "they demand freedom for 90 men" and
"would free 90 men" the number belongs to a proposal; "the two sides" counts
nothing that anybody would record.
"""

from functools import cache

from dragoman.extract.quantities.beside import (
    first,
    has_role,
    neighbour,
    opening,
    word_after,
    word_before,
)
from dragoman.extract.quantities.counts import Count
from dragoman.extract.quantities.durations import unit_of_time
from dragoman.extract.quantities.unreal import AFTER_LENGTH, is_unreal_count
from dragoman.extract.syntax import Token
from dragoman.model.quantity import Hedge
from dragoman.reference import read_table

FEW = 3
MOST_SPEAKERS = 10
OLDEST = 110
RECURRING = frozenset({"every", "each", "per"})
ADJACENT_TIME = frozenset(
    {"next", "past", "last", "coming", "previous", "following", "first", "another"}
)
UNREAL_PREPOSITIONS = frozenset({"in", "within", "every", "over", "up"})
PARTS_OF_TEXT = frozenset(
    {"page", "point", "part", "paragraph", "step", "phase", "stage", "tier", "way"}
    | {"item", "word", "volume", "track", "pronged", "member"}
)
BESIDE_ACTORS = frozenset({"by", "with", "between", "from", "to"})
SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter", "season"})


def is_fact(count: Count) -> bool:
    """Whether a count is told as a fact worth recording."""
    return not (
        _is_one(count)
        or _is_passing_time(count)
        or _is_length_of_plan(count)
        or _is_age(count)
        or _is_conversion(count)
        or _is_name(count)
        or _is_shape(count)
        or _is_mere_number(count)
        or _counts_speakers(count)
        or is_unreal_count(count)
    )


@cache
def _speech_verbs() -> frozenset[str]:
    rows = read_table("speech_verbs")
    return frozenset(r["lemma"] for r in rows if r["strength"] == "core")


def _is_one(count: Count) -> bool:
    """Whether it is "one thing": no count, but in "one soldier was killed"."""
    if count.quantity.high != 1 or first(count).lower != "one" or count.duration:
        return False
    if count.quantity.hedge is Hedge.AT_LEAST:
        return False
    if count.quantity.hedge is not Hedge.EXACT or count.counted is None:
        return count.counted is None
    return not any(has_role(word, "harm") for word in (count.counted.head,))


def _is_passing_time(count: Count) -> bool:
    """Whether it is a length of time that only places something in time."""
    before, after = word_before(count), word_after(count)
    if count.duration is None:
        season = count.counted is not None and count.counted.lemma in SEASONS
        return season and before in ADJACENT_TIME
    if before in RECURRING or before in ADJACENT_TIME:
        return True
    if after == "ago" and count.quantity.hedge is Hedge.EXACT:
        return True
    if first(count).lower in {"a", "an"}:
        return count.quantity.hedge is Hedge.EXACT or not _lasts(count)
    if opening(count) in {"just", "only"}:
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


def _is_length_of_plan(count: Count) -> bool:
    """Whether it is the length of a measure ("a 40-day truce")."""
    if count.duration is None or count.counted is None:
        return False
    noun = count.counted.head
    of = noun.head if noun.lower == "of" else noun
    return has_role(noun, "plan") or (noun.lower == "of" and has_role(of, "plan"))


def _is_age(count: Count) -> bool:
    """Whether it tells how old somebody is ("the driver, 34,", "men over 50")."""
    number = count.quantity
    if count.counted is not None or count.currency or number.high > OLDEST:
        old = (
            count.duration and word_after(count) == "-" and first(count).lower != "the"
        )
        return bool(old) and _says_old(count)
    head = count.head
    before = word_before(count)
    is_apposed = head.dep in {"appos", "npadvmod"} or before == ","
    is_told = head.dep == "attr" and count.quantity.hedge is Hedge.EXACT
    if _follows_aged(count) or (is_apposed and word_after(count) in {",", "."}):
        return True
    return is_told or (
        before != "at"  # "puts the number at under 40"
        and head.dep in {"pobj", "nummod"}
        and head.head.lower in {"over", "under", "aged", "above"}
    )


def _follows_aged(count: Count) -> bool:
    """Whether "aged" stands just before ("aged 34 and 51")."""
    return any(word_before(count, back) == "aged" for back in (1, 2, 3))


def _says_old(count: Count) -> bool:
    """Whether "-old" follows and a person is meant."""
    if count.counted is None or not count.counted.lower.startswith("year"):
        return False
    old = neighbour(count.counted, 2)
    return old is not None and old.lower in {"old", "olds"}


def _is_conversion(count: Count) -> bool:
    """Whether it repeats the number before it in other units, in brackets."""
    return word_before(count) == "("


def _is_name(count: Count) -> bool:
    """Whether it stands in a title ("60 Minutes")."""
    noun = count.counted
    if noun is None or not unit_of_time(noun.lower):
        return False
    before = neighbour(noun, -1)
    small = before is not None and before.text[:1].islower()
    return noun.text[:1].isupper() and not noun.text.isupper() and not small


def _is_shape(count: Count) -> bool:
    """Whether it only says how a text or a plan is made ("a two-page letter")."""
    noun = count.counted
    last = neighbour(count.number[-1], 1)
    joined = last is not None and last.text in {"-", "–"}
    return noun is not None and joined and noun.lemma.lower() in PARTS_OF_TEXT


def _is_mere_number(count: Count) -> bool:
    """Whether it numbers parties in passing ("the two sides")."""
    if count.quantity.high > FEW or count.quantity.hedge is not Hedge.EXACT:
        return False
    if count.duration or count.is_share or count.currency:
        return False
    if count.counted is None:
        return not count.head.dep.startswith("nsubj")
    acting = has_role(count.counted, "acting") and _acts(count.counted)
    passing = acting or has_role(count.counted, "dual")
    return passing and not _is_harmed(count.counted)


def _acts(noun: Token) -> bool:
    """Whether those counted do something, or something is done with them."""
    if noun.dep == "nsubj":
        return noun.head.pos == "VERB"
    return noun.dep == "pobj" and noun.head.lower in BESIDE_ACTORS


def _is_harmed(noun: Token) -> bool:
    """Whether something was done to those counted ("arrested two men")."""
    verb = noun.head
    if noun.dep == "nsubj" and verb.lemma not in {"die", "drown"}:
        return False
    clauses = [c for c in noun.children if c.dep in {"acl", "relcl"}]
    return any(w.pos == "VERB" and has_role(w, "harm") for w in (verb, *clauses))


def _counts_speakers(count: Count) -> bool:
    """Whether it counts people only as the source of a statement."""
    noun = count.counted
    if (
        noun is None
        or count.quantity.high > MOST_SPEAKERS
        or not noun.dep.startswith("nsubj")
    ):
        return False
    return noun.head.lemma in _speech_verbs() and has_role(noun, "dual")
