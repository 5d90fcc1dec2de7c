"""Numbers in figures and in words: "34,683", "2.3 million", "two dozen".

A word such as "dozens" or "hundreds" is no number, and none is read from it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache

from dragoman.extract.quantities.durations import unit_of_time
from dragoman.extract.quantities.money import currency_at, is_money
from dragoman.extract.syntax import Token
from dragoman.reference import read_table

DIGITS = re.compile(r"^(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(bn|tn|mn|[mk])?$")
GLUED = re.compile(r"^([A-Z][a-z]{0,2}|[A-Z]{2,3})(\d[\d,]*(?:\.\d+)?(?:bn|tn|mn|m)?)$")
FRACTION = re.compile(r"^(\d)/(\d)$")
GLYPHS: Mapping[str, float] = {"½": 0.5, "¼": 0.25, "¾": 0.75}
SHARES: Mapping[str, float] = {
    "third": 1 / 3,
    "quarter": 1 / 4,
    "fifth": 1 / 5,
    "sixth": 1 / 6,
    "tenth": 1 / 10,
}
RARE_MULTIPLIERS = frozenset({"score", "gross"})
AFTER_HALF = frozenset({"of", "the", "a", "an", "its"})
AFTER_SHARE = frozenset({"of", "since"})
BEFORE_SHARE = frozenset({"by", "than", "about", "nearly", "almost", "over"})
THOUSAND = 1000
LARGEST_TOP = 9  # of a fraction in words, and of the ones after tens
PLAIN_ADJECTIVES = 5  # words in which a plural noun comes, hyphens among them
DESCRIBING = frozenset({"ADJ", "PROPN", "NOUN", "PUNCT", "VERB"})
POINTING = frozenset({"the", "that", "this", "those", "these"})
ARTICLES = frozenset({"a", "an"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number, and the words of the sentence that write it.

    Attributes:
        value: The number.
        first: Index in the sentence of its first word, a currency sign included.
        last: Index of its last word.
        currency: The sign before it, or "".
    """

    value: float
    first: int
    last: int
    currency: str = ""


@cache
def number_words(kind: str) -> Mapping[str, float]:
    """Give the number words of one kind with their values."""
    return {
        row["word"]: float(row["value"])
        for row in read_table("number_words")
        if row["kind"] == kind and row["value"]
    }


def read_numeral(words: Sequence[Token], i: int) -> Numeral | None:
    """Read the number that begins at a word, or ``None`` if none does."""
    glued = _read_glued(words, i)
    if glued is not None:
        return glued
    currency = currency_at(words, i)
    if not currency and not _may_begin(words[i].text):
        return None
    start = i + 1 if currency else i
    found = _read_half(words, start) or _read_sum(words, start)
    if found is None:
        return None
    value, last = found
    value, last = _with_suffix(words, last, value, currency)
    whole = Numeral(value=value, first=i, last=last, currency=currency)
    return _part_of_sum(words, whole) if value < 1 else whole


def _read_glued(words: Sequence[Token], i: int) -> Numeral | None:
    """Read "K12 billion" and "Rs40m": a sum whose sign is a letter or two."""
    match = GLUED.match(words[i].text)
    value = digit_value(match[2]) if match else None
    if match is None or value is None:
        return None
    factor = _multipliers().get(_at(words, i + 1))
    if factor is None:
        scaled = match[2][-1].isalpha()
        whole = Numeral(value=value, first=i, last=i, currency=match[1])
        return whole if scaled else None
    value = round(value * factor, 6)
    return Numeral(value=value, first=i, last=i + 1, currency=match[1])


def _part_of_sum(words: Sequence[Token], part: Numeral) -> Numeral:
    """Take in the sum that a share is a share of ("half of the $8 million")."""
    if _at(words, part.last + 1) != "of":
        return part
    j = part.last + 2
    j += _at(words, j) in POINTING
    of = read_numeral(words, j) if j < len(words) else None
    if of is None or not (of.currency or _counts_money(words, of.last + 1)):
        return part
    share = Fraction(part.value).limit_denominator(10)  # .3333 is a third
    value = round(float(share * Fraction(of.value)), 2)
    return Numeral(value=value, first=part.first, last=of.last, currency=of.currency)


def _counts_money(words: Sequence[Token], i: int) -> bool:
    return i < len(words) and is_money(words[i])


@lru_cache(maxsize=1 << 14)
def _may_begin(text: str) -> bool:
    """Whether a number can begin with a word."""
    lower = text.lower()
    if lower in ARTICLES or lower == "half":
        return True
    return _whole(lower) is not None or digit_value(lower) is not None


def digit_value(text: str) -> float | None:
    """Give the value of a number in figures, or ``None`` for other words."""
    if text in GLYPHS:
        return GLYPHS[text]
    if match := FRACTION.match(text):
        below = int(match[2])
        return int(match[1]) / below if below else None
    match = DIGITS.match(text)
    if not match or not (match[1] or match[2]):
        return None
    value = float((match[1] or "0").replace(",", "") + (match[2] or ""))
    return _scale(value, match[3])


def _scale(value: float, suffix: str | None) -> float:
    """Multiply without leaving the traces of binary fractions."""
    if not suffix:
        return value
    factor = {"m": 1e6, "k": 1e3}.get(suffix) or number_words("multiplier")[suffix]
    return round(value * factor, 6)


def _at(words: Sequence[Token], i: int) -> str:
    return words[i].lower if 0 <= i < len(words) else ""


def _with_suffix(
    words: Sequence[Token], last: int, value: float, currency: str
) -> tuple[float, int]:
    """Take in a letter that the parser cut off ("£400m")."""
    following = _at(words, last + 1)
    if currency and following in {"m", "bn", "tn", "k", "mn"}:
        return _scale(value, following), last + 1
    return value, last


def _read_half(words: Sequence[Token], i: int) -> tuple[float, int] | None:
    """Read "half of", "a third of", "two-thirds", "three quarters of"."""
    is_length = unit_of_time(_at(words, i + 2)) is not None
    if _at(words, i) == "half" and _at(words, i + 1) in AFTER_HALF and not is_length:
        return 0.5, i
    top = _whole(_at(words, i))
    if top is None or top > LARGEST_TOP:
        return None
    ratio = _read_ratio(words, i, top)
    if ratio is not None:
        return ratio
    j = i + 2 if _at(words, i + 1) == "-" else i + 1
    below = _at(words, j)
    name = below.removesuffix("s") if top > 1 else below
    is_share = _at(words, j + 1) in AFTER_SHARE or (
        below.endswith("s") and name != "quarter"
    )
    is_share = is_share or _at(words, i - 1) in BEFORE_SHARE
    if name in SHARES and is_share:
        return round(top * SHARES[name], 4), j
    if below == "half" and _at(words, j + 1) == "of":
        return 0.5, j
    return None


def _read_ratio(words: Sequence[Token], i: int, top: float) -> tuple[float, int] | None:
    """Read "one in five", where a plural follows."""
    if _at(words, i + 1) != "in" or _at(words, i) in ARTICLES:
        return None
    below = _whole(_at(words, i + 2)) or digit_value(_at(words, i + 2)) or 0
    plural = _plural_after(words, i + 3)
    if plural is None or below <= top or unit_of_time(plural.lower):
        return None
    return round(top / below, 4), i + 2


def _plural_after(words: Sequence[Token], i: int) -> Token | None:
    """Give the plural noun that begins here, adjectives before it passed over."""
    for word in words[i : i + PLAIN_ADJECTIVES]:
        if word.tag in {"NNS", "NNPS"}:
            return word
        if (
            word.pos not in {"ADJ", "PROPN", "NOUN", "PUNCT", "VERB"}
            or word.text == ","
        ):
            return None
    return None


def _whole(word: str) -> float | None:
    if word in ARTICLES:
        return 1.0
    return number_words("cardinal").get(word) if word != "no" else None


def _read_sum(words: Sequence[Token], i: int) -> tuple[float, int] | None:
    """Read a number by adding and multiplying its words from the left."""
    first = _at(words, i)
    total, current, last = 0.0, _start(words, i), i
    if current is None:
        return None
    in_figures = digit_value(first) is not None
    j = i + 1
    while j < len(words):
        word = words[j].lower
        step = _next_step(words, j, in_figures=in_figures)
        if step is None:
            break
        kind, value, j = step
        if kind == "multiply":
            current = round(max(current, 1) * value, 6)
            if value >= THOUSAND:
                total, current = total + current, 0.0
            in_figures = in_figures and value >= THOUSAND
        else:
            current += value
        last = j
        in_figures = in_figures and digit_value(word) is None
        j += 1
    return total + current, last


def _start(words: Sequence[Token], i: int) -> float | None:
    word = _at(words, i)
    if word in ARTICLES:
        is_counted = _at(words, i + 1) in _multipliers()
        return 1.0 if is_counted else None
    value = digit_value(word)
    return value if value is not None else _whole(word)


@cache
def _multipliers() -> Mapping[str, float]:
    words = number_words("multiplier")
    return {k: v for k, v in words.items() if k not in RARE_MULTIPLIERS and k != "k"}


def _next_step(
    words: Sequence[Token], j: int, *, in_figures: bool
) -> tuple[str, float, int] | None:
    """Give how the next word goes on with the number, and where it ends."""
    word = words[j].lower
    if word in _multipliers():
        return "multiply", _multipliers()[word], j
    fraction = FRACTION.match(word) or word in GLYPHS
    if fraction and (value := digit_value(word)) is not None:
        return "add", value, j
    after = j + 1 if word in {"-", "and"} else j
    if word == "and" and _at(words, j + 1) in ARTICLES and _at(words, j + 2) == "half":
        return "add", 0.5, j + 2
    if word == "-" and [_at(words, j + k) for k in (1, 3, 5)] == ["and", "a", "half"]:
        return "add", 0.5, j + 5
    if in_figures:
        return None
    value = number_words("cardinal").get(_at(words, after))
    previous = _at(words, j - 1)
    if value is None or not value:
        return None
    is_large = previous in {"hundred", "thousand", "million"} and word != "-"
    is_tens = previous.endswith("ty") and value <= LARGEST_TOP and word != "and"
    return ("add", value, after) if is_large or is_tens else None
