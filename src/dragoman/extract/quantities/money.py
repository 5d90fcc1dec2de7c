"""Money: the signs and names of currencies."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from dragoman.extract.syntax import Token
from dragoman.reference import read_table

SIGN = re.compile(r"^(?:[A-Z]{1,3})?[$£€¥₹₩]$")
SMALL = frozenset({"cent", "cents", "p", "pence"})  # need more than their name to count
NAMED_FIRST = frozenset({"real", "won", "rand", "sterling", "mark", "marks"})
DOLLAR = "USD"


def is_money(word: Token) -> bool:
    """Whether a word is the sign or name of a currency."""
    return word.tag == "$" or _names_money(word.text, word.lemma)


@lru_cache(maxsize=1 << 14)
def _names_money(text: str, lemma: str) -> bool:
    names = _names()
    return bool(SIGN.match(text)) or text in names or lemma.lower() in names


def currency_at(words: Sequence[Token], i: int) -> str:
    """Give the sign or name of a currency that stands before a number, or "".

    News agencies write names for signs ("dlrs 90 million", "DM 4 billion").
    """
    text = words[i].text
    if not _names_money(text, text):
        return ""
    if SIGN.match(text):
        return text
    if text in NAMED_FIRST or text not in _names() or i + 1 >= len(words):
        return ""
    told = words[i - 1].text[:1].isdigit() or words[i - 1].tag == "CD" if i else False
    if told or not words[i + 1].text[:1].isdigit():
        return ""
    return "$" if _names()[text] == DOLLAR else text


@cache
def _names() -> Mapping[str, str]:
    rows = (row for row in read_table("units") if row["kind"] == "money")
    return {r["unit"]: r["iso_unit"] for r in rows if r["unit"] not in SMALL}
