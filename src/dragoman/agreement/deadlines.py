"""Words of a term → by when it is owed, in days from day zero.

A length counts from day zero only where the words count it from the signing or from
when the agreement takes effect, or say of no other moment. What counts from something
else (a vote, each complaint) has no day until a person gives it one.
"""

import calendar
import datetime
import re
from dataclasses import dataclass
from enum import Enum
from functools import cache

from dragoman.reference import read_table

MONTHS = {name.casefold(): n for n, name in enumerate(calendar.month_name) if name}
LENGTHS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
PACT = r"(?:agreement|deal|accord|treaty|pact|truce|cease-?fire|contract|settlement)"
SIGNED = re.compile(
    r"(?:the |its |their )?(?:day of |date of )?(?:the |its )?(?:formal )?"
    r"(?:signature|signing|initialling)\b"
    rf"|(?:the |this |an? )?(?:\w+ )?{PACT}(?:'s (?:signing|signature)"
    r"| (?:is|was|being|has been) (?:signed|initialled))\b",
    re.I,
)
IN_FORCE = re.compile(
    r"(?:the |its |their )?(?:day of |date of )?(?:the |its )?"
    r"(?:(?:entry|entering|coming) into (?:force|effect)|taking effect|effective date"
    rf"|(?:start|beginning|outset) of (?:the |an? )?(?:\w+ )?{PACT})\b"
    rf"|(?:the |this |an? )?(?:\w+ )?{PACT}(?:'s (?:start|entry into force)"
    r"| (?:takes?|taking) effect| (?:comes?|coming|enters?|entering|goes) into"
    r" (?:force|effect)| (?:begins|starts|beginning|starting))\b",
    re.I,
)
BARE = re.compile(rf"(?:the |this |an? )?(?:\w+ )?{PACT}\Z|now\Z|today\Z", re.I)
EACH_TIME = re.compile(
    r"\b(?:each|every|any)\b|\b(?:complaint|dispute|claim|request|violation|breach"
    r"|appeal|application|incident|objection|notice|quer(?:y|ie)|invoice)(?:e?s)?\b",
    re.I,
)
ANCHOR = r"(?:\s+(?:of|after|from|following)\s+(?P<anchor>[^,.;:()\"”]+))?"
CUT = re.compile(r"\s(?:and|but|or|if|unless|while|when|provided|under|with)\s.*", re.S)
CLAUSE_END = re.compile(r"[,.;:\n\"”]|\s(?:and|but)\s")
MONTH = "|".join(MONTHS)
DAY = re.compile(
    r"\b(?P<how>by|before|until|till|on|(?:no|not) later than|on or before)\s+"
    r"(?P<last>(?:the\s+)?end\s+of\s+)?"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+)?(?P<month>{MONTH})?"
    r"(?:\s+(?P<day2>\d{1,2})(?:st|nd|rd|th)?\b)?,?(?:\s*\b(?P<year>(?:19|20|21)\d\d)\b)?",
    re.I,
)
FROM_YEAR = re.compile(r"\b(?:from|starting in|as of)\s+(?P<year>\d{4})\b", re.I)


class Anchor(Enum):
    """From what a length is counted."""

    NOTHING = "nothing named"
    SIGNING = "the signing"
    FORCE = "taking effect"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """By when something is owed, as far as the words say.

    Attributes:
        words: The words that say so.
        end: The last day, counted from day zero, or ``None`` where it is no day yet.
        start: The first day, where the words give one.
        anchor: From what a length counts; ``None`` for a day of the calendar.
    """

    words: str
    end: int | None = None
    start: int | None = None
    anchor: Anchor | None = None


def find_deadline(
    words: str, day_zero: datetime.date, told: datetime.date | None = None
) -> Deadline | None:
    """Find by when the words of a term say that it is owed.

    Args:
        words: The words, to the end of their clause.
        day_zero: The day from which the agreement counts.
        told: When they were told; a day without a year is the first after it, and no
            day where that is not known.

    Example:
        >>> zero = datetime.date(2031, 3, 1)
        >>> find_deadline("hand over the maps within two weeks of signing", zero).end
        14
        >>> find_deadline("vacate the hall by 20 March", zero, told=zero).end
        19
        >>> find_deadline("pay within ten days of the vote", zero).end is None
        True
    """
    return _find_length(words) or _find_day(words, day_zero, told)


def cut_clause(text: str, start: int, end: int) -> str:
    """Give words with what follows them up to the end of their clause."""
    found = CLAUSE_END.search(text, end)
    return " ".join(text[start : found.start() if found else len(text)].split())


def _find_length(words: str) -> Deadline | None:
    match = _within().search(words) or _counted_from().search(words)
    if match is None:
        return None
    told = CUT.sub("", match.group()).strip()
    anchor = _judge_anchor(CUT.sub("", match.group("anchor") or "").strip())
    repeated = not match.group("anchor") and EACH_TIME.search(words[: match.start()])
    if anchor is None or repeated or match.group("kind"):
        return Deadline(words=told)
    number = _numbers().get(match.group("number").casefold())
    days = int(number or match.group("number")) * LENGTHS[match.group("unit").lower()]
    return Deadline(words=told, end=days, anchor=anchor)


def _judge_anchor(words: str) -> Anchor | None:
    """Say from what a length counts, ``None`` for what is no beginning of a deal."""
    if SIGNED.match(words):
        return Anchor.SIGNING
    if IN_FORCE.match(words):
        return Anchor.FORCE
    return Anchor.NOTHING if not words or BARE.match(words) else None


def _find_day(
    words: str, day_zero: datetime.date, told: datetime.date | None
) -> Deadline | None:
    for match in DAY.finditer(words):
        if not (match.group("month") or match.group("year")):
            continue
        day = _read_day(match, told)
        end = (day - day_zero).days if day else None
        late = end is not None and end >= 0
        return Deadline(words=match.group().strip(" ,"), end=end if late else None)
    if begun := FROM_YEAR.search(words):
        start = (datetime.date(int(begun.group("year")), 1, 1) - day_zero).days
        return Deadline(words=begun.group(), start=max(start, 0))
    return None


def _read_day(match: re.Match[str], told: datetime.date | None) -> datetime.date | None:
    """Give the last day that words name, ``None`` for a month or year without more."""
    month = MONTHS.get((match.group("month") or "").casefold())
    day = int(match.group("day") or match.group("day2") or 0)
    year = int(match.group("year") or 0)
    before = match.group("how").casefold() == "before"
    is_last = bool(match.group("last")) and not day
    if not (day or is_last or before) or not (year or told):
        return None
    try:
        first = datetime.date(year or told.year if told else year, month or 1, day or 1)
    except ValueError:
        return None
    if told and not year and first < told and (day or first.month < told.month):
        first = first.replace(year=told.year + 1)
    if is_last:
        days = calendar.monthrange(first.year, first.month)[1]
        return first.replace(day=days) if month else first.replace(month=12, day=31)
    return first - datetime.timedelta(days=1) if before else first


@cache
def _numbers() -> dict[str, int]:
    rows = read_table("number_words")
    known = {r["word"]: int(r["value"]) for r in rows if r["kind"] == "cardinal"}
    return {"a": 1, "an": 1} | {word: n for word, n in known.items() if n}


@cache
def _length() -> str:
    number = "|".join(sorted(_numbers(), key=len, reverse=True))
    return (
        rf"(?P<number>\d+|{number})[\s-](?:calendar )?(?P<kind>working |business )?"
        r"(?P<unit>day|week|fortnight|month|year)s?\b"
    )


@cache
def _within() -> re.Pattern[str]:
    opening = r"(?:within|inside|in|(?:no|not) later than|over|during)"
    lead = r"(?:the\s+)?(?:first\s+|next\s+|following\s+|at most\s+)?"
    return re.compile(rf"\b{opening}\s+{lead}{_length()}{ANCHOR}", re.I)


@cache
def _counted_from() -> re.Pattern[str]:
    named = ANCHOR.removesuffix("?").replace("of|", "")
    return re.compile(rf"\b{_length()}{named}", re.I)


def lasts(words: str) -> bool:
    """Whether words say for how long something is done ("for 90 days")."""
    return _lasting().search(words) is not None


@cache
def _lasting() -> re.Pattern[str]:
    lead = r"(?:at least\s+|up to\s+|another\s+|(?:the\s+)?(?:first|next)\s+)?"
    return re.compile(rf"\bfor\s+{lead}{_length()}", re.I)
