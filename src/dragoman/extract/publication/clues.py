"""What a phrase of time says by itself: its words, its sentence, its day."""

import datetime

from dragoman.extract.moments.rule import Frame
from dragoman.extract.moments.scan import Phrase
from dragoman.extract.moments.words import MONTHS
from dragoman.extract.syntax import Syntax

DAY = datetime.timedelta(days=1)
YEAR = 366 * DAY
NO_FRAME = Frame(day=datetime.date(2, 1, 1))


def words_of(syntax: Syntax, phrase: Phrase) -> str:
    """Give the words of a phrase, as the report has them."""
    return syntax.report.text[phrase.start : phrase.end]


def sentence_of(syntax: Syntax, phrase: Phrase) -> str:
    """Give the sentence that a phrase stands in, "" where it is in none."""
    words = syntax.between(phrase.start, phrase.end)
    if not words:
        return ""
    sentence = words[0].sentence
    return syntax.report.text[sentence.start : sentence.end]


def day_of_month(phrase: Phrase) -> tuple[int, int] | None:
    """Give month and day of a date that has no year."""
    groups = phrase.match.groupdict()
    if not groups.get("d") or not groups.get("m") or groups.get("y"):
        return None
    return MONTHS[(groups["m"] or "").lower().rstrip(".")], int(groups["d"] or 0)


def is_day(year: int, found: tuple[int, int]) -> bool:
    """Whether a year has this month and day."""
    try:
        datetime.date(year, *found)
    except ValueError:
        return False
    return True
