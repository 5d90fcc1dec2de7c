"""Who says something, whom a report names where, and how near two passages stand."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from dragoman.model.claim import Statement
from dragoman.model.record import Record
from dragoman.model.report import Passage
from dragoman.record.lookup import Lookup
from dragoman.reference import read_table
from dragoman.reference.wording import SENTENCE_END, WORDINGS, content_stems

FURTHEST = 700  # characters; nothing further away is a neighbour
FAR = 9  # sentences: more than any reach

type Mention = tuple[int, int, str]
type Said = Mapping[tuple[str, str], Sequence[tuple[int, int]]]
type Mentions = Mapping[str, Sequence[Mention]]


def index_mentions(record: Record) -> Mentions:
    """Give, for each report, where it names which actor, in the order of the text."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for actor in record.actors:
        for passage in actor.mentions:
            found[passage.report].append((passage.start, passage.end, actor.id))
    return {report: sorted(mentions) for report, mentions in found.items()}


def named_between(
    mentions: Mentions, report: str, start: int, end: int
) -> tuple[str, ...]:
    """Give the actors that a report names between two offsets, in their order."""
    told = mentions.get(report, ())
    first = bisect_left(told, (start, 0, ""))
    last = bisect_left(told, (end, 0, ""))
    return tuple(actor for _, stop, actor in told[first:last] if stop <= end)


def side_of(statement: Statement, lookup: Lookup) -> str:
    """Give whose side the speaker of a statement is on, "" where none is named."""
    if not statement.chain:
        return ""
    first = statement.chain[0]
    return lookup.side(first.actor) if first.actor else first.text.casefold()


def name_speaker(statement: Statement, lookup: Lookup) -> str:
    """Give the name of who makes a statement."""
    if not statement.chain:
        return "a report"
    first = statement.chain[0]
    return lookup.name(first.actor) or first.text


def name_other(statement: Statement, side: str, lookup: Lookup) -> str:
    """Give the name of who says or passes on a statement and is not of a side.

    Returns:
        The name of the first such link of its chain, "" where there is none.
    """
    for hop in statement.chain:
        whose = lookup.side(hop.actor) if hop.actor else hop.text.casefold()
        if whose != side:
            return lookup.name(hop.actor) or hop.text
    return ""


def is_told_as_so(statement: Statement) -> bool:
    """Whether somebody says that something is so, and asks or wants nothing."""
    cue = content_stems(statement.cue.quote) if statement.cue else frozenset()
    return not cue & _stems_of("ask", "want", "intend", "order", "feel", "promise")


@cache
def _stems_of(*classes: str) -> frozenset[str]:
    """Give the stems of the verbs of some classes and of no other."""
    rows = read_table("speech_verbs")
    of = {row["lemma"] for row in rows if row["class"] in classes}
    others = {row["lemma"] for row in rows if row["class"] not in classes}
    return frozenset(stem for lemma in of - others for stem in content_stems(lemma))


def index_statements(record: Record) -> Said:
    """Give where each report has whom speak, by report and speaker."""
    found: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for statement in record.statements:
        speaker = statement.chain[0].actor if statement.chain else None
        if speaker:
            content = statement.content
            found[content.report, speaker].append((content.start, content.end))
    return found


def sentences_between(left: Passage, right: Passage, lookup: Lookup) -> int:
    """Count the ends of sentences between two passages of one report.

    Returns:
        0 for one sentence, 1 for neighbouring ones; a large number for passages
        that are far from each other, or in two reports.
    """
    first, later = sorted((left, right), key=lambda p: p.start)
    if left.report != right.report or later.start - first.end > FURTHEST:
        return FAR
    text = lookup.reports[left.report].text
    return _count_apart(text, max(0, first.end - 1), max(0, later.start))


@lru_cache(WORDINGS)
def _count_apart(text: str, start: int, end: int) -> int:
    """Count ends of sentences; an empty line after a full stop is no further one."""
    count, last = 0, -1
    for match in SENTENCE_END.finditer(text, start, end):
        if last < 0 or text[last : match.start()].strip():
            count += 1
        last = match.end()
    return count
