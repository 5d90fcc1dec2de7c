"""Values in words, as a dossier prints them."""

import datetime
import re

from dragoman.model.date import Basis, DateRange
from dragoman.model.quantity import Hedge, Quantity

HEDGES = {
    Hedge.EXACT: "",
    Hedge.AT_LEAST: "at least ",
    Hedge.AROUND: "about ",
    Hedge.MORE_THAN: "more than ",
    Hedge.UP_TO: "up to ",
    Hedge.NEARLY: "nearly ",
}

SPAN = re.compile(r"P(\d+(?:\.\d+)?)([YMWD])|PT(\d+(?:\.\d+)?)([HM])")
SPANS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour"}
CURRENCY = re.compile(r"[A-Z]{0,3}[$€£¥₦₪₩₹₺₽₴]")
MIN_STEM = 3
MONTHS = 12  # of a year


def print_day(day: datetime.date) -> str:
    """Give a day as "5 May 2024"."""
    return f"{day.day} {day:%B %Y}"


def print_date(date: DateRange) -> str:
    """Give a date with what is known of it, "date unknown" for none."""
    if date.start is None and date.end is None:
        return f"“{date.words}”" if date.words else "date unknown"
    if date.start is None or date.end is None:
        edge = date.start or date.end
        side = "from" if date.start else "until"
        return f"{side} {print_day(edge)}" if edge else "date unknown"
    if date.start == date.end:
        return print_day(date.start)
    if whole := _print_whole(date.start, date.end):
        return whole
    first = _short(date.start, date.end)
    dash = "–" if first.isdigit() else " – "
    return f"{first}{dash}{print_day(date.end)}"


def _print_whole(start: datetime.date, end: datetime.date) -> str:
    """Give a whole month or year by its name, "" for what is none."""
    day = datetime.timedelta(days=1)
    if start.day != 1 or (end + day).day != 1 or start.year != end.year:
        return ""
    if start.month == end.month:
        return f"{start:%B %Y}"
    return str(start.year) if (start.month, end.month) == (1, MONTHS) else ""


def _short(start: datetime.date, end: datetime.date) -> str:
    if (start.year, start.month) == (end.year, end.month):
        return str(start.day)
    if start.year == end.year:
        return f"{start.day} {start:%B}"
    return print_day(start)


def print_basis(date: DateRange) -> str:
    """Say how a date is known: ``inferred from “a week after …”``."""
    if date.basis is Basis.UNKNOWN:
        return "the report gives no date"
    words = f" “{date.words}”" if date.words else ""
    anchor = f", {date.anchor}" if date.anchor else ""
    return f"{date.basis.value}{words}{anchor}"


def print_quantity(quantity: Quantity) -> str:
    """Give a number with its hedge: "more than 34,600"."""
    low, high = _number(quantity.low), _number(quantity.high)
    value = low if low == high else f"{low}–{high}"
    return f"{HEDGES[quantity.hedge]}{value}"


def print_amount(quantity: Quantity, unit: str, words: str) -> str:
    """Give a number with what is counted, as the report's own words spell it.

    Args:
        quantity: The number.
        unit: What is counted, one head word ("captive").
        words: The report's words, where its form stands ("33 captives").
    """
    if unit == "percent":
        return f"{print_quantity(quantity)} %"
    if CURRENCY.fullmatch(unit):
        hedge = HEDGES[quantity.hedge]
        return f"{hedge}{unit}{print_quantity(quantity).removeprefix(hedge)}"
    return f"{print_quantity(quantity)} {_find_form(unit, words)}".strip()


def _find_form(unit: str, words: str) -> str:
    """Find a word's form in a report's words, "" where it is not among them."""
    stem = unit.removesuffix("y") if len(unit) > MIN_STEM else unit
    found = re.search(rf"\b{re.escape(stem)}\w{{0,4}}\b", words, re.IGNORECASE)
    return found[0] if stem and found else ""


def print_duration(duration: str) -> str:
    """Give an ISO 8601 duration as "40 days"; one of several parts as it is."""
    found = SPAN.fullmatch(duration)
    if not found:
        return duration
    number, unit = found[1] or found[3], SPANS[found[2] or "H"]
    if found[4] == "M":
        unit = "minute"
    return f"{number} {unit}{'' if number == '1' else 's'}"


def shorten(words: str, limit: int) -> str:
    """Give words on one line, cut between two of them where they are too many."""
    line = " ".join(words.split())
    if len(line) <= limit:
        return line
    return f"{line[:limit].rsplit(' ', 1)[0].rstrip(',;:–—-')} …"


def _number(value: float) -> str:
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,}"
