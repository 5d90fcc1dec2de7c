"""Whether two tell otherwise what a text says ("the accord obliges", "it sets no")."""

import calendar
import re

from dragoman.record.derive.disagreements.contrary import NOT, ONLY
from dragoman.record.derive.numbers import find_values

DATED = re.compile(
    r"\b(?:in|on|until|by|since|to)\s"
    rf"(?:{'|'.join((*calendar.day_name, *calendar.month_name[1:]))})\b"
)
DOCUMENT = (
    r"(?:text|accord|agreement|deal|plan|paper|draft|contract|annex|document|page|clause"
    r"|article|treaty|offer|protocol|letter|memorandum|pact|settlement|proposal)"
)
READS = re.compile(
    rf"(?:\b(?:the|this|that|its|our|their|a)\s(?:\w+\s){{0,2}}?{DOCUMENT}s?\b"
    r"[^.;]{0,60}?|\A[\"“]?(?:it|that|page \w+)\s)"
    r"(?:(?:would|will|had|has|only|also)\s)*"
    r"(?:provid\w+|oblig\w+|calls?|called|guarante\w+|protect\w*|rul(?:es?|ed) out"
    r"|allow\w*|includ\w+|sets?|sa(?:ys|id)|sp(?:eaks?|oke)|requir\w+|ensur\w+"
    r"|g(?:ives?|ave)|bar(?:s|red)|commit\w*|fores(?:ees?|aw)|appl(?:ies|ied)|contain\w*"
    r"|mean[ts]?|cover\w*|bind\w*|bound|speci\w+|leaves?|left|mention\w*|fix\w*|makes?"
    r"|expir\w+|r[ua]ns?|laps\w+|lasts?|lasted|made|permit\w*|promis\w+|name[sd]?|end(?:s|ed)?)\b",
    re.I,
)


def read_text_otherwise(said: str, answer: str) -> bool:
    """Whether both tell what a text says, the one with a number or less than the other.

    "The accord obliges the company", "it sets no date": that there is no more in it
    than something tells it otherwise, and so does another number.
    """
    if not all(map(READS.search, (said, answer))):
        return False
    less = [bool(NOT.search(words) or ONLY.search(words)) for words in (said, answer)]
    return less[0] is not less[1] or all(map(_names_size_or_time, (said, answer)))


def _names_size_or_time(words: str) -> bool:
    return bool(find_values(words)) or DATED.search(words) is not None
