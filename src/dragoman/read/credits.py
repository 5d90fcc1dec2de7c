"""What a report's own first and last lines say of it: headline, outlet, agencies."""

import re

from dragoman.read.mastheads import find_masthead, is_date_line
from dragoman.read.source import Metadata
from dragoman.reference import read_table, split_list

MAX_TITLE = 160
MAX_CREDIT = 120
MIN_BODY_LINES = 2
HEAD, TAIL = 4, 3
SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’)\]]*$")
CREDIT = re.compile(
    r"^(?:sources?|reporting by|with reporting from|from|by)\s*:?\s+(.+)$",
    re.IGNORECASE,
)
PARENTHESIS = re.compile(r"\(([A-Z][A-Za-z. ]{1,30})\)\s*[-–—]")
DATELINE_AGENCY = re.compile(r"^[A-Z][A-Z ,.'-]+.{0,40}\(([A-Z][A-Za-z ]{1,30})\)")
DATELINE = re.compile(r"[A-Z][A-Z.'’ -]{2,}(?:[,(].{0,40})?\s[-–—]+\s")
AND = re.compile(r",|\band\b|;|/")


def read_credits(text: str, body: int = 0) -> Metadata:
    """Find headline, outlet and agencies in the first and last lines of a text.

    A headline is a short first line that does not end as a sentence does. An
    outlet stands alone above or below the headline, on the last line, or after
    "Source:"; an agency in brackets before the first sentence, or in the credits.
    """
    lines = [line.strip("\ufeff \t") for line in text[body:].split("\n")]
    lines = [line for line in lines if line]
    found: dict[str, str] = {}
    agencies: list[str] = []
    masthead = find_masthead(lines)
    if masthead and _credited(masthead[1]):
        masthead = None
    if masthead:
        found["outlet"] = masthead[1]
        lines = _drop_masthead(lines, masthead[0])
    title = _title(lines)
    head, tail = lines[:-TAIL][:HEAD], lines[-TAIL:]
    for line in (*head, *tail):
        for name, kind in _credited(line):
            if kind == "agency":
                agencies.append(name)
            elif line in tail:
                found.setdefault("outlet", name)
    wire = tuple(dict.fromkeys(agencies))
    bases = [("title", "first line")] if title else []
    known_by = "masthead" if masthead else "credit line"
    bases += [("outlet", known_by)] if "outlet" in found else []
    bases += [("wire", "credit line")] if wire else []
    return Metadata(
        title=title, outlet=found.get("outlet"), wire=wire, bases=tuple(bases)
    )


def _title(lines: list[str]) -> str | None:
    """Give the first line if it is no sentence, or is said again by the second."""
    if len(lines) < MIN_BODY_LINES or len(lines[0]) > MAX_TITLE:
        return None
    if lines[1][:1].islower() or DATELINE.match(lines[0]):
        return None
    first, second = lines[0].lstrip("# ").rstrip("."), lines[1].rstrip(".")
    if first.endswith(second) and second:
        return second
    return None if SENTENCE_END.search(lines[0]) else first


def _drop_masthead(lines: list[str], number: int) -> list[str]:
    """Give the lines without the outlet's, nor the date's under it."""
    rest = [line for n, line in enumerate(lines) if n != number]
    dated = number < len(rest) and is_date_line(rest[number])
    return rest[:number] + rest[number + 1 :] if dated else rest


def _credited(line: str) -> list[tuple[str, str]]:
    """Give the outlets that a credit line names, with their kinds."""
    outlets = _outlets()
    if len(line) <= MAX_CREDIT and line.casefold() in outlets:
        return [outlets[line.casefold()]]
    names: list[str] = []
    if len(line) <= MAX_CREDIT and (credit := CREDIT.match(line)):
        names = [part.strip(" .") for part in AND.split(credit[1])]
    head = PARENTHESIS.search(line[:MAX_CREDIT]) or DATELINE_AGENCY.match(line)
    names += [head[1].strip()] if head else []
    return [outlets[name.casefold()] for name in names if name.casefold() in outlets]


def _outlets() -> dict[str, tuple[str, str]]:
    known: dict[str, tuple[str, str]] = {}
    for row in read_table("outlets"):
        for name in (row["name"], *split_list(row["aliases"])):
            known.setdefault(name.casefold(), (row["name"], row["kind"]))
    return known
