"""Positions on whether to talk at all: "no talks", "ready to sit down with them".

Reports name that matter by ever other words ("a summit", "to come to the table"), and
hardly any of them twice. Who speaks of what is to be talked about is on that instead.
"""

import re

from dragoman.model.claim import Position

LEAD = (
    r"^\W*(?:(?:that|to|any|new|direct|further|more|all|the|an?|even|face-to-face|formal"
    r"|enter|entertain|into|hold|holding|open|opening|resume|resuming|return|returning"
    r"|go|going|come|coming|back|attend|attending|join|joining|begin|start|take|part"
    r"|in|round|of|sit|sitting|point)\s)*?[\"“'‘]?"
)
TALK = (
    r"(?:talks?|talking|negotiat(?:e|ing|ions?)|meet|meeting|summit|sit(?:ting)?\sdown"
    r"|speak|speaking|conversations?|dialogue|(?:to|at)\sthe\stable|contacts?)\b"
    r"[\"”'’]?"
)
ON = re.compile(
    r"\s(?:about|over|on)\s"
    r"(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|any(?:thing|\sother)\b)",
    re.I,
)
WITHOUT = re.compile(
    r"\s*(?:$|[^\w\s]|(?:on|about|over|with|until|before|after|as|unless|while|under|in|at|if|on|this"
    r"|next|again|here|there|now|directly|face|to|only|when|so|without"
    r"|between|would|the\s(?:rebels|government|union|company|other))\b)",
    re.I,
)
MET = re.compile(r"(?:[Mm]eet|[Ss]it down with)\s(?:(?:the|its|his|her)\s\w+\s)?[A-Z]")
REFUSED = re.compile(
    rf"\b(?:not|never|no|refus\w+\sto|before\s(?:any|it|he|she|they))\s(?:\w+\s){{0,3}}?"
    rf"(?P<talk>{TALK})",
    re.I,
)
NAMED = re.compile(rf"{LEAD}(?P<talk>{TALK})", re.I)


def is_on_talking(position: Position) -> bool:
    """Whether a position is on talking itself, and not on what to talk about."""
    quote = position.evidence[0].quote
    text = quote[max(0, quote.find(position.issue_text)) :]
    found = NAMED.search(text) or REFUSED.search(text)
    if found is None:
        return False
    end = found.end("talk")
    if MET.match(text, found.start("talk")):
        return True
    return not ON.match(text, end) and WITHOUT.match(text, end) is not None
