"""Whether two counts that stand near each other count one thing.

The second often stands without the noun ("the police made it 300"), or for those that
were counted ("police said 300 had come"), or is told as what another wrongly gives
("not the 300 of the police").
"""

import re
from functools import cache

from dragoman.record.derive.disagreements.accounts import (
    answers_count,
    counts_else,
    is_some,
)
from dragoman.record.derive.disagreements.counts import Count, says_only
from dragoman.record.derive.disagreements.givers import is_denied
from dragoman.record.derive.measures import (
    BESIDE,
    GENERIC,
    SHARES,
    TIME_UNITS,
    count_alike,
    find_measure,
    find_modifiers,
)
from dragoman.record.derive.numbers import find_values, is_size_word
from dragoman.record.derive.parts import is_of_young, is_told_among
from dragoman.record.derive.voices import sentences_between
from dragoman.record.lookup import Lookup
from dragoman.reference import read_words
from dragoman.reference.wording import content_stems, find_sentence, fold_words

THEM = re.compile(
    r"\b(?:there (?:were|are|had been)|numbered?|counted)\s(?:\w+\s){0,3}?[\w,.]+"
    r"\sof\s(?:them|those)\b",
    re.I,
)
PUT = re.compile(
    r"\b(?:(?:puts?|has\sput|have\sput)\s(?:it|that|this|the\s(?:\w+\s){1,3}?)\s?at"
    r"|(?:made|makes?)\sit|(?:speaks?|spoke|talks?|talked)\sof"
    r"|(?:gave|gives?)\sthe\s(?:\w+\s){1,3}?as"
    r"|puts?\sout\sa\s(?:figure|number|count)\sof|\bit(?:['’]s|\s(?:is|was)))\s*\Z",
    re.I,
)
SAID_OF_THEM = re.compile(
    r"\b(?:said|says?|maintain\w*|insist\w*|claim\w*|reckon\w*|count\w*)\s(?:that\s)?"
    r"(?:there\s(?:are|were|had\sbeen|have\sbeen)\s)?\Z"
)
LESS = re.compile(
    r"(?:only|just|no more than|fewer than|at most|not more than)\b", re.I
)
TURN = re.compile(
    r"[;—–]|\b(?:but|while|whereas|though|although|against|however|yet|only|not)\b"
)
TOLD = content_stems("said says reported reports told tells put puts gave gives")
DID = re.compile(r"\s(?:had|have|has|were|was|are|is)\b|[.;]|\Z")
RATES = (
    frozenset(["rise", "increase", "growth", "gain", "rose", "risen", "increased"]),
    frozenset(["fall", "drop", "decline", "cut", "fell", "fallen", "declined"]),
    frozenset(["turnout"]),
)
RATE = re.compile(
    r"\bthe\s(?:\w+\s)?(?P<rate>rise|increase|growth|gain|fall|drop|decline|cut|turnout)"
    r"\s(?:was|is|has been|came to|amounted to|stood at)\b"
)


def count_one_thing(left: Count, right: Count, lookup: Lookup) -> bool:
    """Whether the second counts what the first does, or names nothing to count."""
    units = {left.unit, right.unit}
    if is_set_against(right, lookup) and right.unit in {"", left.unit}:
        return not _is_length(left) or not right.unit
    if units <= SHARES and right.unit:
        return _is_one_rate(left, right, lookup)
    if any({unit, unit.rstrip("s")} & (TIME_UNITS | SHARES) for unit in units):
        return False
    if not right.unit:
        return _ends_in_number(right) and _stands_for_those(left, right, lookup)
    if _counts_them(right, lookup):
        return not _is_share(left)
    return _is_of_one_kind(left, right, lookup)


def _stands_for_those(left: Count, right: Count, lookup: Lookup) -> bool:
    """Whether a number without a noun is of those that the other one counts."""
    return not _is_share(left) and bool(
        are_in_one_sentence(left, right, lookup)
        or (left.unit and says_only(right, lookup.reports[right.passage.report]))
        or _stands_for_count(right, lookup)
        or is_said_of_them(right, lookup)
        or _counts_them(right, lookup)
    )


def _is_of_one_kind(left: Count, right: Count, lookup: Lookup) -> bool:
    """Whether two numbers with nouns count the same, and on one matter."""
    alike = left.unit == right.unit or bool(({left.unit, right.unit} - {""}) & GENERIC)
    if are_in_one_sentence(left, right, lookup) and not _is_turn(left, right, lookup):
        return False
    if not alike or find_modifiers(right.passage.quote, right.unit) - find_modifiers(
        left.passage.quote, left.unit
    ):
        return False
    is_answer = answers_count(lookup.sentence(right.passage))
    if left.spoken or right.spoken or left.figure is None or right.figure is None:
        return is_answer or _share_words(left, right, lookup)
    measures = find_measure(left.figure, lookup), find_measure(right.figure, lookup)
    if not count_alike(*measures):
        return False
    is_named = measures[0] is not None and measures[0].name != left.unit
    return is_named or is_answer or _share_words(left, right, lookup)


def _is_turn(left: Count, right: Count, lookup: Lookup) -> bool:
    """Whether words between two counts set the one against the other."""
    text = lookup.reports[left.passage.report].text
    return TURN.search(text, left.passage.end, right.passage.start) is not None


def tells_else(count: Count, lookup: Lookup) -> bool:
    """Whether a count is told as of another time or thing than the one before it."""
    passage = count.passage
    text = lookup.reports[passage.report].text
    first, last = find_sentence(text, passage.start, passage.end)
    places = find_values(passage.quote)
    end = passage.start + places[0][1] if places else passage.end
    return counts_else(text[first : passage.start], text[end:last])


def _is_put(count: Count, lookup: Lookup) -> bool:
    """Whether somebody puts at a number what was told of ("the police made it 300")."""
    text = lookup.reports[count.passage.report].text
    first, _ = find_sentence(text, count.passage.start, count.passage.end)
    return PUT.search(text[first : count.passage.start]) is not None


def is_set_against(count: Count, lookup: Lookup) -> bool:
    """Whether the words of a count themselves set it against another."""
    report = lookup.reports[count.passage.report]
    return _is_put(count, lookup) or is_denied(count.passage, report)


def is_said_to_be_less(count: Count, lookup: Lookup) -> bool:
    """Whether somebody says of those told of that they were fewer ("only 640 had")."""
    return (
        is_said_of_them(count, lookup) and LESS.match(count.passage.quote) is not None
    )


def is_said_of_them(count: Count, lookup: Lookup) -> bool:
    """Whether a number stands for those counted ("police said 300 had come")."""
    passage = count.passage
    text = lookup.reports[passage.report].text
    first, _ = find_sentence(text, passage.start, passage.end)
    said = SAID_OF_THEM.search(text[first : passage.start])
    return said is not None and DID.match(text, passage.end) is not None


def _ends_in_number(count: Count) -> bool:
    """Whether nothing that is counted stands in a count's words ("two hilltop")."""
    values = find_values(count.passage.quote)
    if not values:
        return False
    return all(map(is_size_word, fold_words(count.passage.quote[values[-1][1] :])))


def _is_length(count: Count) -> bool:
    return bool({count.unit, count.unit.rstrip("s")} & TIME_UNITS)


def _counts_them(count: Count, lookup: Lookup) -> bool:
    """Whether a number is of all that was counted ("there were 1,500 of them")."""
    return THEM.search(lookup.sentence(count.passage)) is not None


def _is_one_rate(left: Count, right: Count, lookup: Lookup) -> bool:
    """Whether two shares are of one rise or fall ("the increase was 18 percent")."""
    ours, theirs = (lookup.sentence(c.passage).casefold() for c in (left, right))
    found = RATE.search(theirs)
    way = next((w for w in RATES if found and found["rate"] in w), frozenset())
    return not way.isdisjoint(fold_words(ours))


def is_part(left: Count, right: Count, lookup: Lookup) -> bool:
    """Whether the smaller counts some of what the larger does ("four of the hurt")."""
    small, large = sorted((left, right), key=lambda c: c.quantity.low)
    passage = small.passage
    if _counts_them(small, lookup):
        return False
    text = lookup.reports[passage.report].text
    is_young = is_of_young(passage.quote) > is_of_young(large.passage.quote)
    if is_young or is_told_among(passage, lookup):
        return bool(large.unit)
    known = f"{lookup.sentence(large.passage)} {large.unit}"
    return is_some(text[passage.start : passage.end + BESIDE], known)


def _share_words(left: Count, right: Count, lookup: Lookup) -> bool:
    """Whether the words about two counts have more in common than what is counted."""
    words = [
        content_stems(lookup.sentence(c.passage))
        - content_stems(c.passage.quote)
        - TOLD
        for c in (left, right)
    ]
    return bool(words[0] & words[1])


def _is_share(count: Count) -> bool:
    return bool({count.unit, count.unit.rstrip("s")} & SHARES)


def _stands_for_count(count: Count, lookup: Lookup) -> bool:
    """Whether a bare number is what somebody puts a count at."""
    words = lookup.sentence(count.passage).casefold()
    place = max(0, words.find(count.passage.quote.casefold()))
    return _counting().search(words[:place]) is not None


def are_in_one_sentence(left: Count, right: Count, lookup: Lookup) -> bool:
    """Whether one sentence gives both."""
    return not sentences_between(left.passage, right.passage, lookup)


@cache
def _counting() -> re.Pattern[str]:
    """Give the words that put a bare number in the place of a count."""
    words = sorted(read_words("counting_words"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")
