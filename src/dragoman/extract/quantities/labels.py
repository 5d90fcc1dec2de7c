"""Numbers that count nothing: years, days of a month, clock times, names."""

import re
from collections.abc import Sequence

from dragoman.extract.quantities.numerals import Numeral
from dragoman.extract.syntax import Token

MONTH = re.compile(
    r"^(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)"
    r"(uary|ruary|ch|il|e|y|ust|ember|ober)?\.?$"
)
FIGURES = re.compile(
    r"(?<!\d)(?:\d{4}[-/]\d\d?[-/]\d\d?|\d\d?[-/.]\d\d?[-/.]\d{2,4})(?!\d)"
)
CLOCK = frozenset({"a.m.", "p.m.", "am", "pm", "a.m", "p.m", "o'clock", "gmt", "hours"})
WAVES = frozenset({"fm", "mhz", "khz", "ghz"})  # of a radio station
AT_RATE = frozenset(
    {
        "put",
        "stand",
        "estimate",
        "remain",
        "set",
        "fix",
        "keep",
        "hold",
        "hover",
        "peak",
    }
    | {"leave", "price", "value", "reckon", "number", "be", "stay", "total", "stop"}
    | {"place", "level", "cap", "start", "figure", "toll", "steady", "unchanged"}
)
LAST_HOUR = 12
NUMBERED = frozenset({"no.", "nos.", "number", "#"})
FIRST_YEAR, LAST_YEAR = 1000, 2100
YEAR_DIGITS = 4
LAST_DAY = 31  # of a month
LINE_MARKS = frozenset({".", ")", "/"})


def is_label(words: Sequence[Token], numeral: Numeral) -> bool:
    """Whether a number dates or names something instead of counting it."""
    first, last = words[numeral.first], words[numeral.last]
    before = words[numeral.first - 1] if numeral.first else None
    after = words[numeral.last + 1] if numeral.last + 1 < len(words) else None
    if numeral.currency:
        return False
    if _is_part_of_date(words, numeral):
        return True
    bare = before is None or before.lower not in {"least", "than"}
    if first is last and first.lower == "one" and first.dep != "nummod" and bare:
        return True
    return (
        _is_day_of_month(before, after, numeral.value)
        or _is_year(first, last, numeral)
        or _is_paired(words, numeral)
        or (after is not None and after.lower in WAVES | CLOCK - {"hours"})
        or _is_hour(words, numeral)
        or _names(before, first, last)
        or _is_item(before, first, after)
    )


def _is_hour(words: Sequence[Token], numeral: Numeral) -> bool:
    """Whether it is an hour of the day ("left at six", "the news at six")."""
    last = words[numeral.last]
    if numeral.first != numeral.last or not 1 <= numeral.value <= LAST_HOUR:
        return False
    at = last.head
    if numeral.value % 1 or last.dep != "pobj" or at.lower != "at":
        return False
    of = any(c.dep == "prep" for c in last.children)
    rates = any(w.lower == "at" and w.head.lemma in AT_RATE for w in words)
    return not rates and not of


def _is_part_of_date(words: Sequence[Token], numeral: Numeral) -> bool:
    """Whether it stands in a date in figures ("2011-06-14", "14/6/2011")."""
    near = words[max(0, numeral.first - 4) : numeral.last + 5]
    written = "".join(
        w.text + ("" if n + 1 < len(near) and near[n + 1].start == w.end else " ")
        for n, w in enumerate(near)
    )
    dates = FIGURES.findall(written)
    own = "".join(w.text for w in words[numeral.first : numeral.last + 1])
    return any(own in date for date in dates)


def _is_paired(words: Sequence[Token], numeral: Numeral) -> bool:
    """Whether it is half of "2018-19" or "fifty-fifty"."""
    first, last = numeral.first, numeral.last
    for hyphen, other in ((first - 1, first - 2), (last + 1, last + 2)):
        if other < 0 or other >= len(words) or words[hyphen].text not in {"-", "–"}:
            continue
        text = words[other].lower
        is_year = len(text) == YEAR_DIGITS and text.isdigit() and other < first
        if text == words[first].lower or is_year:
            return True
    return False


def _is_day_of_month(before: Token | None, after: Token | None, value: float) -> bool:
    if LAST_DAY < value < FIRST_YEAR:
        return False
    beside = [w for w in (before, after) if w is not None]
    if after is not None and after.lower in {"and", "or", "to", "-", "–", ","}:
        beside += after.sentence.tokens[_index(after) + 2 : _index(after) + 3]
    return any(MONTH.match(w.lower) and w.text[:1].isupper() for w in beside)


def _index(word: Token) -> int:
    return word.i - word.sentence.tokens[0].i


def _is_year(first: Token, last: Token, numeral: Numeral) -> bool:
    is_bare = first is last and len(first.text) == YEAR_DIGITS and first.text.isdigit()
    if not is_bare or not FIRST_YEAR <= numeral.value <= LAST_YEAR:
        return False
    noun = last.head
    counts = last.dep == "nummod" and noun.tag == "NNS" and noun.i > last.i
    return not counts or noun.i > last.i + 3


def _names(before: Token | None, first: Token, last: Token) -> bool:
    """Whether it numbers what stands before it ("Article 5", "phase two")."""
    if before is None:
        return False
    if before.lower in NUMBERED or before.text in {"No", "Nos"} or _is_stop(before):
        return True
    if (
        before.lower == "of"
        and before.head.pos == "PROPN"
        and before.i - 1 == before.head.i
    ):
        return before.head.lower in {"group", "gang"}
    if first.text[:1].isupper() and first.text.isalpha() and before.pos == "PROPN":
        return True
    if before.lower in {"-", "/"} and before.start > 0 and before.end == first.start:
        return first.text.isdigit() and before.head.pos == "PROPN"
    is_after = last.dep in {"nummod", "appos", "npadvmod"} and last.head is before
    return is_after and before.pos in {"NOUN", "PROPN"}


def _is_stop(before: Token) -> bool:
    """Whether it is the full stop of "No." that the parser cut off."""
    words, i = before.sentence.tokens, _index(before)
    return before.text == "." and i > 0 and words[i - 1].lower in {"no", "nos"}


def _is_item(before: Token | None, first: Token, after: Token | None) -> bool:
    """Whether it is the number of a list item ("2. ", "3)")."""
    is_marked = after is not None and after.lower in LINE_MARKS
    return is_marked and first.text.isdigit() and first is first.sentence.tokens[0]
