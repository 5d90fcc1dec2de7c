"""The words of a position → the numbers that they name, each with what it counts.

Terms and figures carry the numbers that a report sets out; what a side asks or gives
is often told in passing ("raised its offer to 6 percent"). A number that a sentence
sets against the new one ("from 4 percent", "instead of the 30") is the old one.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from dragoman.model.claim import Position
from dragoman.model.quantity import Hedge, Quantity
from dragoman.record.derive.moving_words import words_of
from dragoman.record.lookup import Lookup
from dragoman.reference import read_class, read_table, read_words
from dragoman.reference.counting import DAYS, name_measures
from dragoman.reference.patterns import any_of
from dragoman.reference.wording import WORDINGS, content_stems, find_sentence

PERCENT, MONEY, LENGTH = "percent", "money", "days"
SIZES = frozenset([PERCENT, MONEY])  # of which a side has one on the table
SIZE_WORDS = re.compile(r"(?:per|cent|percent|pct|percentage|[mbt]n|[mb])\Z")
TAIL = re.compile(r"[;.](?=\s|$)|,\s(?:but|while|and|which|who)\b|\bafter\b|\bsaying\b")
BARE = re.compile(r"\s*(?:$|[.,;:!?”\"]|(?:if|and|but|or|as|in|on|to|at|when)\b)")
FAR = 1500  # characters back to what a bare number counts
BESIDE = 150  # characters back to a number of much the same size
LIKE = 5  # times as many, at most
SHARE = re.compile(r"\s(?:out\s)?of\s(?:(?:the|its|their|all)\s)?(?:[\d,]+\s)?")
REACH = 90  # characters after a matter within which its amount may stand
SHORT = 6  # words of a matter in which the number stands that it is about
COUNTED = 3  # words after a number that may say what it counts
OLD = re.compile(
    r"(?:\binstead of|\brather than|\bcompared (?:with|to)|\bnot|\bagainst"
    r"|\bearlier|\bprevious|\boriginal|\binitial|\bfirst)\s(?:\w+\s)?[^\w\s]*$",
    re.I,
)
FROM = re.compile(
    r"(?P<moved>\b(?:up|down|away|cut|reduced|raised|lowered)\s)?\bfrom\s"
    r"(?:(?:an?|the|its|their|his|her|initial|original|earlier|present|current)\s)*"
    r"[^\w\s]*$",
    re.I,
)
RAISED_TO = re.compile(r"\bto\s(?:about\s|some\s|just\s|only\s)?[^\w\s]*$", re.I)
DATED = re.compile(
    r"\b(?:(?:Janu|Febru)ary|March|April|May|June|July|August|\w+(?:tem|to|vem|cem)ber)\s$"
)
YEAR = re.compile(r"(?:19|20)\d\d\Z")
TIMES: Mapping[str, str] = {
    "day": "D",
    "week": "W",
    "month": "M",
    "year": "Y",
    "fortnight": "2W",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """What words count.

    Attributes:
        now: The numbers, by what they count.
        then: Those that the words themselves set against them as the old ones.
    """

    now: Mapping[str, Quantity] = field(default_factory=dict)
    then: Mapping[str, Quantity] = field(default_factory=dict)


def find_numbers(position: Position, lookup: Lookup) -> Numbers:
    """Give the numbers of a position: in its matter, else in what follows upon it."""
    found = read_numbers(position.issue_text)
    if found.now.keys() - {LENGTH}:
        return found
    if names_claim(position.issue_text):
        return read_numbers(_tail(position, lookup))
    return _borrow(position, found, lookup)


def _borrow(position: Position, found: Numbers, lookup: Lookup) -> Numbers:
    """Give a bare number ("we will sign for seven") the unit of the last before it."""
    passage = position.evidence[0]
    matter = position.issue_text or passage.quote
    bare = next(_find_bare(" ".join(matter.split()[:SHORT])), None)
    if bare is None:
        return found
    text = lookup.reports[passage.report].text
    before = text[max(0, passage.start - FAR) : passage.start]
    sizes = {unit: Quantity(low=bare, high=bare) for unit in _find_units(bare, before)}
    return replace(found, now={**found.now, **sizes})


def _find_units(value: float, text: str) -> tuple[str, ...]:
    """Give what a bare number counts: what it counted before, or a near one does."""
    sizes: tuple[str, ...] = ()
    for match in reversed(list(_number().finditer(text))):
        units = tuple(unit for unit, _ in _units(match, text))
        other = _value(match)
        if not (units and other and value) or LENGTH in units:
            continue
        is_near = len(text) - match.end() <= BESIDE
        if other == value or (is_near and 1 / LIKE <= other / value <= LIKE):
            return units
        if not sizes and set(units) & SIZES:
            sizes = units
    return sizes


def _find_bare(text: str) -> Iterator[float]:
    """Find the numbers of a text that count nothing by name."""
    for match in _number().finditer(text):
        after = BARE.match(text, match.end())
        is_date = YEAR.match(match["number"]) or DATED.search(text, 0, match.start())
        is_plain = not (match["sign"] or is_date)
        if after and is_plain and match["number"].casefold() != "one":
            yield _value(match)


def is_size_word(word: str) -> bool:
    """Whether a word only says how a size is counted ("per cent", "million")."""
    return (
        SIZE_WORDS.match(word) is not None
        or word in _money()
        or word in _values("multiplier")
    )


def names_claim(text: str) -> bool:
    """Whether a matter is told as a claim or an offer ("its latest offer")."""
    return not content_stems(text).isdisjoint(_claims())


@lru_cache(WORDINGS)
def read_numbers(text: str) -> Numbers:
    """Read the numbers of a text with what each counts.

    Example:
        >>> sorted(read_numbers("a rise of 6 percent instead of 4 percent").now)
        ['percent']
    """
    now: dict[str, Quantity] = {}
    then: dict[str, Quantity] = {}
    for match in _number().finditer(text):
        value = _value(match)
        if not value:
            continue
        kept = then if _is_old(match, text) else now
        units = list(_units(match, text))
        if not units and BARE.match(text, match.end()):
            units = [(unit, 1.0) for unit in then]  # "from two posts to three"
        for unit, factor in units:
            size = value * factor
            hedge = _hedge(text[: match.start()])
            kept.setdefault(unit, Quantity(low=size, high=size, hedge=hedge))
    return Numbers(now=now, then=then)


def _hedge(before: str) -> Hedge:
    """Give what the words before a number make of it; a bound counts as itself."""
    found = _roughly().search(before)
    return Hedge.AROUND if found else Hedge.EXACT


@lru_cache(WORDINGS)
def list_numbers(text: str) -> Mapping[str, tuple[float, ...]]:
    """List every number that a text names, by what it counts."""
    found: dict[str, list[float]] = {}
    for match in _number().finditer(text):
        for unit, factor in _units(match, text):
            found.setdefault(unit, []).append(_value(match) * factor)
    return {unit: tuple(values) for unit, values in found.items()}


@lru_cache(WORDINGS)
def find_values(text: str) -> tuple[tuple[int, int, float], ...]:
    """Give where a text has numbers, and what each is."""
    return tuple((*m.span("number"), _value(m)) for m in _number().finditer(text))


def _is_old(match: re.Match[str], text: str) -> bool:
    """Whether a number is told as the one that was ("from 4 to 6", "not the 30")."""
    if OLD.search(text, 0, match.start()):
        return True
    found = FROM.search(text, 0, match.start())
    if found is None:
        return False
    others = [m for m in _number().finditer(text) if m.start() != match.start()]
    return bool(found["moved"]) or any(
        RAISED_TO.search(text, 0, other.start()) for other in others
    )


def _tail(position: Position, lookup: Lookup) -> str:
    """Give what a sentence says after the words that name a matter."""
    passage = position.evidence[0]
    text = lookup.reports[passage.report].text
    place = passage.quote.find(position.issue_text) if position.issue_text else 0
    start = passage.start + max(0, place)
    _, end = find_sentence(text, passage.start, passage.end)
    skipped = start + len(position.issue_text)
    cut = TAIL.search(text, skipped, min(end, skipped + REACH))
    return text[start : cut.start() if cut else min(end, skipped + REACH)]


def _value(match: re.Match[str]) -> float:
    word = match["number"].casefold().replace(",", "")
    cardinals = _values("cardinal")
    value = cardinals[word] if word in cardinals else float(word)
    for factor in (match["times"] or "").casefold().split():
        value *= _values("multiplier").get(factor, 1)
    return value


def _units(match: re.Match[str], text: str) -> Iterator[tuple[str, float]]:
    """Give what a number counts, and what one of it is worth."""
    share = SHARE.match(text, match.end())
    first = share.end() if share else match.end()
    after = text[first : first + 60]
    words = _following(after)
    if match["sign"] or (words and words[0] in _money()):
        yield MONEY, 1
    elif re.match(r"\s?(?:%|percent|per\scent|pct|percentage|points?\b)", after, re.I):
        yield PERCENT, 1
    elif words and words[0].removesuffix("s") in TIMES:
        length = TIMES[words[0].removesuffix("s")]
        yield LENGTH, DAYS[length[-1]] * (2 if length[0] == "2" else 1)
    else:
        counted = name_measures(" ".join(words)) or content_stems(" ".join(words))
        yield from ((unit, 1) for unit in counted)


def _following(after: str) -> Sequence[str]:
    """Give the words of the noun phrase that a number begins."""
    found: list[str] = []
    for match in re.finditer(r"(?:^|\s|-)([^\W\d_]+)|[^\w\s-]", after):
        word = (match[1] or "").casefold()
        is_time = word.removesuffix("s") in TIMES
        stops = not word or (word in read_words("stop_words") and not is_time)
        if stops or len(found) == COUNTED:
            break
        found.append(word)
    return found


@cache
def _claims() -> frozenset[str]:
    words = words_of("claim") | words_of("gift")
    return frozenset(stem for word in words for stem in content_stems(word))


@cache
def _money() -> frozenset[str]:
    return read_class("units", "money", "kind", "unit")


@cache
def _values(kind: str) -> Mapping[str, float]:
    return {
        row["word"]: float(row["value"])
        for row in read_table("number_words")
        if row["kind"] == kind and row["value"]
    }


@cache
def _roughly() -> re.Pattern[str]:
    """Give the words right before a number that say that it is not exact."""
    words = read_class("hedges", Hedge.AROUND.value, "hedge", "phrase")
    return re.compile(rf"\b{any_of(words)}\s(?:an?\s)?\Z", re.I)


@cache
def _number() -> re.Pattern[str]:
    cardinal, multiplier = any_of(_values("cardinal")), any_of(_values("multiplier"))
    digits = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
    return re.compile(
        rf"(?P<sign>[$€£¥₹]\s?)?(?<![\w.,])(?P<number>{digits}|{cardinal}\b)"
        rf"(?P<times>(?:\s{multiplier}\b|(?:bn|mn|tn|m|k)\b)*)",
        re.I,
    )
