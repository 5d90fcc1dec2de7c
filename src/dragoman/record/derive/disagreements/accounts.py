"""Words by which a report says how one count stands to another.

"Gives a different account" sets the next counts against the last ones; "disputes the
figure" answers a count; "four of the wounded" counts some of those counted before.
"""

import re

from dragoman.record.derive.numbers import MONEY, list_numbers
from dragoman.reference.wording import content_stems

OTHER_ACCOUNT = re.compile(
    r"\b(?:different|differing|another|conflicting|contradictory|rival|its own"
    r"|their own|very other)\s(?:\w+\s)?(?:account|version|figure|toll|count|number"
    r"|story|tally)s?\b",
    re.I,
)
ANSWER = re.compile(
    r"\b(?:disput\w+|contest\w*|challeng\w+|reject\w*|(?:not|n['’]t|never)\s(?:yet\s)?"
    r"(?:accept\w*|recogni[sz]\w+|agree\w*\swith))\s(?:\w+\s){0,2}?"
    r"(?:finding|figure|number|sum|amount|count|estimate|total|bill|toll|result)s?\b",
    re.I,
)
OTHER_TIME = re.compile(
    r"\b(?:from|against|compared\s(?:with|to)|another|additional|further|extra"
    r"|(?:last|previous)\s\w+['’]s)\s(?:the\s|about\s|some\s|(?:its|his|her|their)\s)?"
    r"[^\w\s]*\Z",
    re.I,
)
COMPOUND = re.compile(r"-[a-z]")
PART = re.compile(r"\bof\s(?:the\s(?P<whole>\w+)|them|those|these|whom)\b", re.I)


def announces_other(words: str) -> bool:
    """Whether words announce another account of what was told before."""
    return OTHER_ACCOUNT.search(words) is not None


def answers_count(sentence: str) -> bool:
    """Whether a sentence says that somebody does not accept a count."""
    return ANSWER.search(sentence) is not None


def is_some(words: str, known: str | None = None) -> bool:
    """Whether a count is of some of a whole ("four of the wounded").

    Args:
        words: The words of the count.
        known: Words that tell what was counted before; by default, anything was.
    """
    found = PART.search(words)
    if found is None or known is None:
        return found is not None
    whole = content_stems(found.group("whole") or "")
    return not whole or bool(whole & content_stems(known))


def is_money(words: str) -> bool:
    """Whether words give a sum of money, which may be of anything."""
    return MONEY in list_numbers(words)


def counts_else(before: str, after: str) -> bool:
    """Whether a number is told as of another time, as more, or names a thing.

    Args:
        before: The words before the number in its sentence.
        after: The words after it.
    """
    return (
        OTHER_TIME.search(before) is not None
        or COMPOUND.match(after) is not None
        or after.rstrip('"” ').endswith("?")
    )
