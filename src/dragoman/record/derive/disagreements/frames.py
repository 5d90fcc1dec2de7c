"""Words of a report that say that the next speaker tells a thing otherwise."""

import re
from functools import cache

from dragoman.reference import read_table


def find_frame(words: str) -> re.Match[str] | None:
    """Find words of a report that say that the next speaker tells it otherwise."""
    return _frame().search(words)


@cache
def either_of(kind: str) -> str:
    """Give the pattern of the words of a kind in the table of answers."""
    words = {row["word"] for row in read_table("answer_words") if row["class"] == kind}
    folded = (re.escape(word).replace("'", "['’]") for word in words)
    return "|".join(sorted(folded, key=lambda w: (-len(w), w)))


@cache
def _frame() -> re.Pattern[str]:
    """Give the pattern of "saw it otherwise", "has another version", "Not so, …"."""
    it = r"(?:it|that|this|things|matters|them|the \w+)"
    return re.compile(
        rf"\b(?:{either_of('see')})\s(?:{it}\s)?(?:(?:quite|rather|very|somewhat)\s)?"
        rf"(?:{either_of('other')})\b"
        rf"|\b(?:{either_of('see')})\s{it}\s(?:less|more)\s\w+(?=[.:;,])"
        rf"|\b(?:another|different|differing|contrary|contradictory|conflicting|opposite"
        rf"|less \w+|more \w+)\s(?:{either_of('account')})\b"
        rf"|\b(?:{either_of('differ')})(?=\s?[.:;,]|\s(?:to|with|saw)\b)"
        rf"|\b(?:{either_of('oppose')})\s"
        r"(?:(?:that|this|the|his|her|their|its|such an?)\s"
        rf"(?:{either_of('account')})|(?:that|this|it)(?=\s?[.:;,]))"
        rf"|(?P<mood>\b(?:less|more)\s(?:{either_of('mood')})\b(?=\s?[.:;,]|\s(?:about|than)\b))"
        rf"|(?:(?<=[.!?]\s)|(?<=[.!?][\"”’]\s)|(?<=\n)|^)[\"“]?(?:{either_of('short')})"
        r"[,!.]?[\"”]?,?\s(?:says?|said|replie[sd])\b",
        re.I,
    )
