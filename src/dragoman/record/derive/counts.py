"""Figures and terms → counts with who gives each.

A clause names the giver of its own count: "police put it at 300", "262 men, say the
mediators", "three by its own account", and with no verb, after another's count, "the
rebels say 41, the army 12".
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dragoman.model.claim import Figure, Statement, Term, TermKind
from dragoman.model.quantity import Quantity
from dragoman.model.record import Record
from dragoman.model.report import Passage, Report
from dragoman.record.derive.numbers import find_values
from dragoman.record.derive.voices import Mentions, named_between
from dragoman.record.lookup import Lookup
from dragoman.reference import read_words
from dragoman.reference.wording import find_sentence

CLAUSE = 160  # characters before a number within which its giver is named
AFTER = 90  # characters after a number within which its giver is named
END = re.compile(r"[.;:!?\n]|,|\b(?:while|whereas|but|and|although|though)\b")
LAST = re.compile(r"[.;!?\n]|,\s(?:while|whereas|but|and|although|though|which|who)\b")
SAID_AFTER = re.compile(
    r"(?:,|—|–)?\s?\b(?:according\sto|says?|said|claims?|reports?|by\sthat\sof)"
    r"\s(?:the\s)?(?=\S)"
)
OWN_ACCOUNT = re.compile(
    r"\bby\s(?:its|his|her|their)\s(?:own\s)?"
    r"(?:account|count|figures?|tally|reckoning|estimate|version)s?\b"
)
BEFORE_BARE = re.compile(r"[,;]\s(?:and\s|but\s|while\s|whereas\s)?(?:only\s|just\s)?")
BARE = re.compile(r"\s(?:only\s|just\s|at\s|some\s|about\s)?\Z")
WHO = re.compile(r"(?:[A-Z][\w-]*\s?){1,4}")
SAYING = re.compile(
    r"\s(?:says?|said|claims?|claimed|insists?|counts?|counted|(?:has|have)\scounted)"
    r"\s(?:only\s|just\s|at\smost\s|no\smore\sthan\s)?\Z"
)
COUNTED = re.compile(r"\s(?:\w+ed\s)?(?P<noun>[a-z]{3,})(?<!than)(?<!and)\b")
CALENDAR = re.compile(
    r"(?:\b(?:in|since|by|until|from|on)|January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\s$"
)
NEXT = 2  # characters from the end of a sentence into the next
NEAR_VERB = 6  # characters between a verb of saying and who says it


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number that somebody gives, in a figure or in a term of a plan.

    Attributes:
        entry: Id of the figure or term.
        quantity: The number.
        unit: What is counted, one word, or "".
        says: Who gives it, as an id or in words.
        passage: The words.
        figure: The figure, where it is one.
        spoken: Whether it stands in a statement only, and is read as no figure.
    """

    entry: str
    quantity: Quantity
    unit: str
    says: str
    passage: Passage
    figure: Figure | None = None
    spoken: bool = False


def find_counts(
    record: Record, mentions: Mentions, lookup: Lookup
) -> Iterator[list[Count]]:
    """Give the counts of each report in the order of its text."""
    for key, given in _by_report(record, lookup.reports).items():
        report = lookup.reports[key]
        told = sorted(given, key=lambda c: (c.passage.start, c.passage.end, c.entry))
        counts = [_with_giver(count, report, mentions) for count in told]
        yield sorted(
            [*counts, *_find_bare(counts, report, mentions)],
            key=lambda c: (c.passage.start, c.passage.end, c.entry),
        )


def _by_report(record: Record, reports: Mapping[str, Report]) -> dict[str, list[Count]]:
    counts: dict[str, list[Count]] = defaultdict(list)
    for figure in record.figures:
        counts[figure.evidence.report].append(_of_figure(figure))
    for plan in record.proposals:
        for term in plan.terms:
            for count in _of_term(term):
                counts[count.passage.report].append(count)
    for statement in record.statements:
        told = counts[statement.content.report]
        for count in _of_statement(statement, reports[statement.content.report]):
            if not any(_meet(count.passage, known.passage) for known in told):
                told.append(count)
    return counts


def _meet(one: Passage, other: Passage) -> bool:
    return one.start < other.end and other.start < one.end


def _of_statement(statement: Statement, report: Report) -> Iterator[Count]:
    """Give the numbers of things in what somebody says."""
    first = statement.chain[0] if statement.chain else None
    content = statement.content
    for start, end, value in find_values(content.quote) if first else ():
        noun = COUNTED.match(content.quote, end)
        stop = content.start + (noun.end() if noun else end)
        if first and value > 1 and not CALENDAR.search(content.quote[:start]):
            yield Count(
                entry=statement.id,
                quantity=Quantity(low=value, high=value),
                unit=noun["noun"].casefold().removesuffix("s") if noun else "",
                says=first.actor or first.text,
                passage=report.passage(content.start + start, stop),
                spoken=True,
            )


def _of_figure(figure: Figure) -> Count:
    return Count(
        entry=figure.id,
        quantity=figure.quantity,
        unit=figure.unit.casefold(),
        says=figure.says or figure.says_text,
        passage=figure.evidence,
        figure=figure,
    )


def _of_term(term: Term) -> Iterator[Count]:
    if term.quantity and term.as_stated_by and term.kind is not TermKind.DURATION:
        yield Count(
            entry=term.id,
            quantity=term.quantity,
            unit=term.unit.casefold(),
            says=term.as_stated_by,
            passage=term.evidence[0],
        )


def _with_giver(count: Count, report: Report, mentions: Mentions) -> Count:
    """Give a count with whom its own clause has give it.

    A second clause of a sentence has a speaker of its own; the first one's is told
    of the whole.
    """
    for find in (_giver_after, _giver_before, _giver_alone):
        says = find(count.passage, report, mentions)
        if says:
            return replace(count, says=says)
    return count


def _giver_before(passage: Passage, report: Report, mentions: Mentions) -> str:
    """Find who gives a count before it ("while police put it at 300")."""
    start = max(0, passage.start - CLAUSE)
    before = report.text[start : passage.start]
    found = list(_giving().finditer(before))
    if not found or END.search(before, found[-1].end()):
        return ""
    verb = start + found[-1].start()
    ends = (start + m.end() for m in END.finditer(before, 0, found[-1].start()))
    clause = max(ends, default=start)
    first, _ = find_sentence(report.text, passage.start, passage.end)
    named = named_between(mentions, report.id, clause, verb)
    if not named and report.text[clause - 1 : clause] == ",":  # "The man, who …, saw"
        named = named_between(mentions, report.id, first, verb)[:1]
    return named[-1] if named else ""


def _giver_after(passage: Passage, report: Report, mentions: Mentions) -> str:
    """Find who gives a count after it ("300, say police", "three by its account")."""
    text = report.text
    stop = LAST.search(text, passage.end, passage.end + AFTER)
    end = stop.start() if stop else passage.end + AFTER
    if OWN_ACCOUNT.search(text, passage.end, end):
        first, _ = find_sentence(text, passage.start, passage.end)
        named = named_between(mentions, report.id, first, passage.start)
        return named[-1] if named else ""
    said = SAID_AFTER.search(text, passage.end, end)
    if said is None:
        return ""
    near = said.end() + NEAR_VERB
    named = named_between(mentions, report.id, max(0, said.end() - NEAR_VERB), end)
    places = mentions.get(report.id, ())
    close = {who for start, _, who in places if start <= near and start > said.start()}
    if named and named[0] in close:
        return named[0]
    words = WHO.match(text, said.end(), end)
    return words.group().strip() if words else ""


def _giver_alone(passage: Passage, report: Report, mentions: Mentions) -> str:
    """Find who stands right before a count with no verb (", the army 12")."""
    start = max(0, passage.start - CLAUSE)
    before = report.text[start : passage.start]
    seams = list(BEFORE_BARE.finditer(before))
    first, _ = find_sentence(report.text, passage.start, passage.end)
    if not seams or start + seams[-1].start() < first:
        return ""
    for opens, closes, who in mentions.get(report.id, ()):
        after = report.text[closes : passage.start]
        beside = BARE.match(after) if closes <= passage.start else opens < passage.start
        if beside and opens >= start + seams[-1].start():
            return who if opens <= start + seams[-1].end() + len("the ") else ""
    return ""


def _giver_saying(passage: Passage, report: Report, mentions: Mentions) -> str:
    """Find who says nothing but a number ("The army says two.")."""
    first, _ = find_sentence(report.text, passage.start, passage.end)
    said = SAYING.search(report.text[first : passage.start])
    if said is None:
        return ""
    named = named_between(mentions, report.id, first, first + said.start() + 1)
    return named[-1] if named else ""


def says_only(count: Count, report: Report) -> bool:
    """Whether a count is all that somebody says there ("The army says two.")."""
    passage = count.passage
    first, _ = find_sentence(report.text, passage.start, passage.end)
    is_last = report.text[passage.end : passage.end + 1] in ".;,"
    return is_last and SAYING.search(report.text[first : passage.start]) is not None


def _find_bare(
    counts: Sequence[Count], report: Report, mentions: Mentions
) -> Iterator[Count]:
    """Find numbers without a noun that a sentence sets after another's count."""
    known = [(c.passage.start, c.passage.end) for c in counts]
    for (first, last), given in _sentences(counts, report).items():
        for start, end, value in find_values(report.text[first:last]):
            place, stop = first + start, first + end
            if any(s < stop and place < e for s, e in known):
                continue
            passage = report.passage(place, stop)
            says = _giver_alone(passage, report, mentions) or _giver_saying(
                passage, report, mentions
            )
            if says and report.text[stop : stop + 1] in ".;,":
                yield Count(
                    entry=given.entry,
                    quantity=Quantity(low=value, high=value),
                    unit="",
                    says=says,
                    passage=passage,
                    figure=given.figure,
                )


def _sentences(counts: Iterable[Count], report: Report) -> dict[tuple[int, int], Count]:
    """Give where sentences are that hold a count or come next, with that count."""
    found: dict[tuple[int, int], Count] = {}
    for count in counts:
        if count.figure is None or not count.says:
            continue
        span = find_sentence(report.text, count.passage.start, count.passage.end)
        found.setdefault(span, count)
        if span[1] + NEXT < len(report.text):
            after = find_sentence(report.text, span[1] + NEXT, span[1] + NEXT)
            found.setdefault(after, count)
    return found


@cache
def _giving() -> re.Pattern[str]:
    """Give the verbs with which somebody gives a count."""
    forms = "|".join(map(re.escape, sorted(read_words("giving_words"), key=len)[::-1]))
    return re.compile(rf"\b(?:{forms})\b")
