"""What a figure counts, told from the words about it.

"34,000 people have been killed" and "a death toll of more than 34,000" count one
thing in other words. The measure is that thing; the state is what has become of
those counted, so that hostages taken, held and freed are three things.
"""

import re
from dataclasses import dataclass
from functools import cache

from dragoman.model.claim import Figure
from dragoman.model.quantity import Hedge, Quantity
from dragoman.record.derive.fates import find_clause, find_fate
from dragoman.record.lookup import Lookup
from dragoman.reference import read_table, read_words
from dragoman.reference.patterns import any_of
from dragoman.reference.wording import content_stems, fold_words

REACH = 60  # characters between a number and the verb that says what is counted
TIME_UNITS = frozenset(
    ["second", "minute", "hour", "day", "week", "month", "year", "decade", "time"]
)
GENERIC = frozenset(
    [
        *("people", "person", "persons", "population", "other", "others", ""),
        *("man", "men", "woman", "women", "child", "children"),
        *("civilian", "civilians", "soldier", "soldiers"),
    ]
)
SHARES = frozenset(["percent", "per cent", "%", "share", "point", "times"])
STATED = frozenset(["captives", "prisoners", "missing"])  # what may be taken or freed
TWO = 2
SUBJECT = re.compile(r"(?:\A|[,;:]\s|\b(?:and|but|while|whereas|though)\s)\Z")
OWN_VERB = re.compile(r"\s(?:others?\s|more\s)?(?:was|were|is|are|has|have|had)\s")
BESIDE = 14  # characters between a noun and what is said of it at once ("held by")
RISES = "rises"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Measure:
    """What is counted.

    Attributes:
        name: The thing.
        state: What has become of those counted, or "".
        grows: Whether such a count can only grow with time.
    """

    name: str
    state: str = ""
    grows: bool = False


def find_measure(figure: Figure, lookup: Lookup) -> Measure | None:
    """Find what a figure counts; ``None`` for lengths of time and shares."""
    unit = figure.unit.casefold()
    if {unit, unit.rstrip("s")} & (TIME_UNITS | SHARES):
        return None
    sentence = lookup.sentence(figure.evidence)
    place = max(0, sentence.find(figure.evidence.quote))
    end = place + len(figure.evidence.quote)
    quote = figure.evidence.quote
    within = _nearest(quote, 0, len(quote), "measures", "word")
    row = within or _about(unit, figure, sentence, (place, end))
    if row is None:
        if unit in GENERIC:
            return None
        is_stuff = unit in read_words("units")
        return Measure(
            name=unit, state="" if is_stuff else find_fate(sentence, (place, end))
        )
    state = ""
    if row["measure"] in STATED:
        state = find_fate(sentence, (place, end), captive=True)
        state = state or ("held" if row["measure"] == "captives" else "")
    return Measure(name=row["measure"], state=state, grows=row["growth"] == RISES)


def count_alike(left: Measure | None, right: Measure | None) -> bool:
    """Whether two measures may be one: of two fates they never are."""
    if left is None or right is None or left.name in STATED:
        return left == right
    fates = {left.state, right.state} - {""}
    return (left.name, left.grows) == (right.name, right.grows) and len(fates) < TWO


def _about(
    unit: str, figure: Figure, sentence: str, span: tuple[int, int]
) -> dict[str, str] | None:
    """Find the word that tells what is counted where the noun counted does not.

    A number that begins a clause and has a verb of its own is of what that verb tells.
    """
    start, end = span
    if SUBJECT.search(sentence, 0, start) and OWN_VERB.match(sentence, end):
        _, last = find_clause(sentence, span)
        return _nearest(sentence[end:last], 0, 0, "measures", "word")
    found = _nearest(sentence, *span, "measures", "word")
    if found is None or unit in GENERIC or figure.unit.istitle():
        return found
    return _nearest(sentence[span[1] : span[1] + BESIDE], 0, 0, "measures", "word")


def _nearest(
    text: str, start: int, end: int, table: str, column: str
) -> dict[str, str] | None:
    """Find the row whose word stands nearest to a span; a tie goes to the later."""
    best: tuple[int, int] | None = None
    found = None
    for match in _pattern(table, column).finditer(text.casefold()):
        gap = max(start - match.end(), match.start() - end, 0)
        rank = (gap, -match.start())
        row = _rows(table, column)[match.group()]
        fits = gap == 0 or row.get("place") != "noun"
        if fits and gap <= REACH and (best is None or rank < best):
            best, found = rank, row
    return found


@cache
def _rows(table: str, column: str) -> dict[str, dict[str, str]]:
    return {row[column]: dict(row) for row in read_table(table)}


@cache
def _pattern(table: str, column: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(_rows(table, column))}\b")


def population_words(figure: Figure) -> frozenset[str]:
    """Give the proper names in a figure that say of whom it is."""
    words = fold_words(f"{figure.unit} {figure.population}")
    written = set(re.findall(r"\b[A-Z][a-z]+\w*", f"{figure.evidence.quote}"))
    named = {word.casefold().rstrip("s") for word in written if len(word) > len("Abc")}
    starts = figure.evidence.quote[:1].isupper()
    first = figure.evidence.quote.split()[0].casefold() if starts else ""
    named.discard(first.rstrip("s"))
    return frozenset(named & ({w.rstrip("s") for w in words} | named))


def find_modifiers(words: str, unit: str) -> frozenset[str]:
    """Give the words that say which of a kind are counted ("presidential sites").

    Args:
        words: The words of a figure, from its hedge to what is counted.
        unit: What is counted.
    """
    known = " ".join([unit, *_number_words(), *GENERIC])
    stems = content_stems(words) - content_stems(known)
    return frozenset(stem for stem in stems if not stem[0].isdigit())


@cache
def _number_words() -> frozenset[str]:
    """Give the words of numbers and their hedges."""
    return read_words("number_words") | read_words("hedges")


def print_quantity(quantity: Quantity) -> str:
    """Give a number in words, with its hedge ("more than 450")."""
    hedge = "" if quantity.hedge is Hedge.EXACT else f"{quantity.hedge.value} "
    number = f"{quantity.low:,.0f}"
    if quantity.high > quantity.low:
        number += f"–{quantity.high:,.0f}"
    return f"{hedge.replace('_', ' ')}{number}"
