"""Words of a report that say that the next speaker tells a thing otherwise."""

import re
from functools import cache

from dragoman.reference import read_table


def find_frame(words: str) -> re.Match[str] | None:
    """Find words of a report that say that the next speaker tells it otherwise."""
    return _frame().search(words)


@cache
def _words(kind: str) -> str:
    words = {row["word"] for row in read_table("answer_words") if row["class"] == kind}
    folded = (re.escape(word).replace("'", "['’]") for word in words)
    return "|".join(sorted(folded, key=lambda w: (-len(w), w)))


@cache
def _frame() -> re.Pattern[str]:
    """Give the pattern of "saw it otherwise", "has another version", "Not so, …"."""
    it = r"(?:it|that|this|things|matters|them|the \w+)"
    return re.compile(
        rf"\b(?:{_words('see')})\s(?:{it}\s)?(?:(?:quite|rather|very|somewhat)\s)?"
        rf"(?:{_words('other')})\b"
        rf"|\b(?:{_words('see')})\s{it}\s(?:less|more)\s\w+(?=[.:;,])"
        rf"|\b(?:another|different|differing|contrary|contradictory|conflicting|opposite"
        rf"|less \w+|more \w+)\s(?:{_words('account')})\b"
        rf"|\b(?:{_words('differ')})(?=\s?[.:;,]|\s(?:to|with|saw)\b)"
        rf"|\b(?:{_words('oppose')})\s(?:(?:that|this|the|his|her|their|its|such an?)\s"
        rf"(?:{_words('account')})|(?:that|this|it)(?=\s?[.:;,]))"
        rf"|(?P<mood>\b(?:less|more)\s(?:{_words('mood')})\b(?=\s?[.:;,]|\s(?:about|than)\b))"
        rf"|\bst(?:ood|ands?|uck|icks?)\s(?:by|to)\s(?:its|his|her|their)\s"
        rf"(?:{_words('account')})\b"
        rf"|(?:(?<=[.!?]\s)|(?<=[.!?][\"”’]\s)|(?<=\n)|^)[\"“]?(?:{_words('short')})"
        r"[,!.]?[\"”]?,?\s(?:says?|said|replie[sd])\b",
        re.I,
    )
