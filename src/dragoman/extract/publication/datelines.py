"""Date lines: "OSLO, 9 February 2011", "Published: 3 June 2019"."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.extract.moments.scan import Phrase
from dragoman.extract.moments.words import MONTHS
from dragoman.extract.parse import LOOKALIKES
from dragoman.extract.syntax import Syntax

TOP_BLOCKS = 8
END_BLOCKS = 3
LONGEST_LINE = 90
YEAR_DIGITS = 4
LAST_MONTH = 12
PLACE = r"(?:[A-Z][\w.'’-]*(?: (?:de|del|da|la|al|[A-Z][\w.'’-]*)){0,3})"
AGENCY = r"\(?[A-Z][\w./ ]{0,30}\)?"
LINE_WORD = re.compile(r"[^\W_]+(?:[.:'’-][^\W_]+)*")
# What may stand in small letters beside the date in its line.
FURNITURE = frozenset(
    {"first", "last", "published", "posted", "updated", "modified", "created", "issued"}
    | {"released", "date", "dated", "on", "by", "at", "and", "am", "pm", "a.m", "p.m"}
    | {"staff", "reporter", "correspondent", "news", "de", "del", "da", "la", "al"}
    | {"st", "nd", "rd", "th", "hours", "gmt", "utc", "local", "time"}
    | {"bulletin", "programme", "program", "broadcast", "edition", "newsletter"}
    | {"briefing", "update", "transcript", "dispatch", "digest", "round-up", "issue"}
    | {"morning", "midday", "noon", "evening", "night", "late", "early", "special"}
    | {"daily", "weekly", "report", "no", "number", "vol", "volume"}
)
OPENING = re.compile(
    rf"^(?:(?:{PLACE}(?:, {PLACE})?)[,:]? ?(?:\({AGENCY}\),? ?)?)?"
    rf"(?:[A-Z][a-z]+day,? )?"
    rf"\x00\.?,? ?(?:\(?{AGENCY}\))?(?: \({AGENCY}\))? ?(?:--|[-–—:])(?:\s|$)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLine:
    """The date that a report bears, its year unknown where it gives none.

    Attributes:
        day: Day of the month.
        month: Month.
        year: Year, or ``None``.
        words: The words, as the report has them.
        start: Offset of the first character.
    """

    day: int
    month: int
    year: int | None
    words: str
    start: int

    def in_year(self, year: int) -> datetime.date | None:
        """Give the date in a year, ``None`` where that year has no such day."""
        try:
            return datetime.date(year, self.month, self.day)
        except ValueError:
            return None


def find_date_line(syntax: Syntax, phrases: Sequence[Phrase]) -> DateLine | None:
    """Find the date that a report bears above or below its text.

    A date counts only where its line holds nothing else, or where it opens a
    paragraph before a dash; the first one with a year wins.
    """
    found = [
        line
        for phrase in phrases
        if _is_marginal(syntax, phrase)
        and (line := _read(syntax, phrase)) is not None
        and _bears_date(syntax, phrase)
    ]
    return next((line for line in found if line.year), found[0] if found else None)


def _is_marginal(syntax: Syntax, phrase: Phrase) -> bool:
    return phrase.block < TOP_BLOCKS or phrase.block >= len(syntax.blocks) - END_BLOCKS


def _read(syntax: Syntax, phrase: Phrase) -> DateLine | None:
    groups = phrase.match.groupdict()
    words = syntax.report.text[phrase.start : phrase.end]
    if groups.get("a"):
        first, second, third = (int(part) for part in re.findall(r"\d+", words)[:3])
        if len(groups["a"] or "") != YEAR_DIGITS or second > LAST_MONTH:
            return None
        year: int | None = first
        day, month = third, second
    elif groups.get("d") and groups.get("m"):
        month = MONTHS[(groups["m"] or "").lower().rstrip(".")]
        day = int(groups["d"] or 0)
        year = int(groups["y"]) if groups.get("y") else None
    else:
        return None
    line = DateLine(day=day, month=month, year=year, words=words, start=phrase.start)
    return line if line.in_year(year or 2000) else None


def _is_lone(rest: str) -> bool:
    """Whether beside its date a line has only names, times and furniture."""
    return all(
        word[0].isupper() or word[0].isdigit() or word.lower() in FURNITURE
        for word in LINE_WORD.findall(rest)
    )


def _bears_date(syntax: Syntax, phrase: Phrase) -> bool:
    """Whether a date stands alone on its line, or opens a paragraph."""
    start, end = syntax.blocks[phrase.block]
    before = syntax.report.text[start : phrase.start].translate(LOOKALIKES)
    after = syntax.report.text[phrase.end : end].translate(LOOKALIKES)
    line = f"{before}\x00{after}"
    if len(line) < LONGEST_LINE and _is_lone(f"{before} {after}"):
        return True
    return phrase.block < TOP_BLOCKS and bool(OPENING.match(line))
