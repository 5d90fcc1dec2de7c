"""How a text is laid out: blocks that a sentence never crosses.

A block is a paragraph, a heading or a caption. Headings glued to the next
sentence are the commonest cause of a bad parse, so each line is a block of its
own, unless the text is wrapped at a fixed width.
"""

import re

MIN_WRAPPED_LINES = 3
MIN_WIDTH = 50
MAX_DATELINE = 90
MAX_WIDTH = 100
SENTENCE_END = (".", "!", "?", ":", '"', "”", "’", "'", ")", "]")
CAPITALS = r"[A-Z][A-Z.'’/-]+(?:[ ,]+[A-Z][\w.'’/-]*){0,4}[, ]*"
PLACE = r"[A-Z][\w.'’-]+(?:,? [A-Z][\w.'’-]+){0,3},? "
DAY = (
    r"(?:[ ,]*(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})"
    r"(?:,? \d{4})?[, ]*)?"
)
DASH, OPENING = r"(?:--?|[–—])\s+", r"(?=[\"“A-Z])(?![A-Z]{3,9} \d)"
DATELINE = re.compile(
    rf"(?=[A-Z(])(?:{CAPITALS})?{DAY}(?:\([A-Z][\w. /]{{1,24}}\) ?)?{DASH}{OPENING}"
    rf"|{PLACE}{DAY}\([A-Za-z][\w./ -]{{1,30}}\) ?{DASH}{OPENING}"
    rf"|{CAPITALS}{DAY}\([A-Z][\w./ -]{{1,30}}\)\s+{OPENING}"
    rf"|\([A-Z]{{2,8}}\)\s+{OPENING}"
)
LINE = re.compile(r"[^\n]*\S[^\n]*")
MAX_BLOCK = 20_000


def split_blocks(text: str, body: int = 0) -> list[tuple[int, int]]:
    """Give the offsets of each block from ``body`` on, without outer white space."""
    blocks: list[tuple[int, int]] = []
    wrapped = is_wrapped(text)
    previous_end = -2
    for match in LINE.finditer(text, body):
        start, end = _strip(text, *match.span())
        if wrapped and blocks and match.start() == previous_end + 1:
            previous = text[blocks[-1][0] : blocks[-1][1]]
            if _continues(previous, text[start:end]):
                blocks[-1] = (blocks[-1][0], end)
                previous_end = match.end()
                continue
        lead = _after_dateline(text, start, end)
        if lead > start:
            blocks.append(_strip(text, start, lead))
        blocks += _cut(text, lead, end)
        previous_end = match.end()
    return blocks


def is_wrapped(text: str) -> bool:
    """Whether the lines of a text break in the middle of sentences."""
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    if len(lines) < MIN_WRAPPED_LINES:
        return False
    broken = sum(
        MIN_WIDTH - 15 <= len(line) <= MAX_WIDTH and not line.endswith(SENTENCE_END)
        for line in lines
    )
    longest = max(len(line) for line in lines)
    return longest <= MAX_WIDTH and broken >= len(lines) / 2


def _continues(previous: str, line: str) -> bool:
    last = previous.rsplit("\n", 1)[-1]
    return len(last) >= MIN_WIDTH - 15 or line[:1].islower()


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _after_dateline(text: str, start: int, end: int) -> int:
    """Give where the sentence after "NAIROBI, Nov 3 (AP) - " begins, else the start.

    Parsed together with it, the place would pass for the subject.
    """
    match = DATELINE.match(text, start, min(end, start + MAX_DATELINE))
    return match.end() if match and match.end() < end else start


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut an enormous line at spaces, so that no block is over the limit."""
    pieces = []
    while end - start > MAX_BLOCK:
        cut = text.rfind(" ", start, start + MAX_BLOCK)
        cut = cut if cut > start else start + MAX_BLOCK
        pieces.append((start, cut))
        start, _ = _strip(text, cut, end)
    if start < end:
        pieces.append((start, end))
    return pieces
