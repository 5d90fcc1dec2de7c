"""Positions on giving way at all: "we will not back down", "we shall not get it all".

Neither names a matter, and both are on the same: whether a side holds to all it wants.
"""

import re

from dragoman.model.claim import Position

WORDS = 12  # of a stance on giving way at all; more words name a matter
NOT = r"(?:not|never|n['’]t|no)"
YIELD = (
    r"(?:step back|back (?:down|off|away)|give (?:in|way|up|ground)|yield|budge|bend"
    r"|retreat|waver|climb down|compromise|surrender|capitulate|concede|go back)"
)
REST = (
    r"(?:\s(?:an inch|one inch|a (?:\w+\s)?(?:step|inch|metre|meter)|now|again|ever"
    r"|on (?:this|that|it|anything)|to (?:pressure|threats?|blackmail|force|terror\w*)"
    r"|under (?:\w+\s)?(?:pressure|threat\w*)|in the face of \w+))*"
)
HELD = re.compile(
    rf"\b(?:{NOT}\s(?:\w+\s)?|refus\w+ to\s){YIELD}{REST}[\s\"”'’.,!]*$"
    r"|\bno (?:\w+\s)?(?:concessions?|compromise|retreat|surrender)[\s\"”'’.,!]*$",
    re.I,
)
CONCEDED = re.compile(
    rf"\b{NOT}\s(?:achieve|get|win|obtain|secure|have|gain)\s(?:all\b|everything\b|every\b"
    r"|the whole\b)"
    r"|\b(?:ready|willing|prepared)\sto\s(?:compromise|(?:make|offer)\s(?:\w+\s)?"
    r"concessions?)[\s\"”'’.,!]*$"
    r"|\b(?:has|have|had)\s(?:made|offered)\s(?:\w+\s)?concessions?[\s\"”'’.,!]*$",
    re.I,
)


def is_on_yielding(position: Position) -> bool:
    """Whether a position is on giving way itself, and on no matter in which."""
    quote = position.evidence[0].quote
    if len(quote.split()) > WORDS:
        return False
    return bool(HELD.search(quote) or CONCEDED.search(quote))
