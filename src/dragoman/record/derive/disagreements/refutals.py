"""Reports → what one is told to have said and another, close by, says is not so.

"The army denied the report", "dismissed the accusation as baseless", "a charge that
the union rejects", "That is not true": such a denial has no content of its own. It
goes with what it points to, which another said in the sentences before; or with what
it names itself ("called reports of a deal pure speculation").
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dragoman.model.claim import Statement, identify
from dragoman.model.record import (
    Disagreement,
    DisagreementItem,
    DisagreementKind,
    Record,
)
from dragoman.model.report import Passage
from dragoman.record.derive.disagreements.contrary import NOT, is_of_fact
from dragoman.record.derive.disagreements.denials import is_denial
from dragoman.record.derive.disagreements.deniers import Refutal, find_refutals
from dragoman.record.derive.numbers import find_values
from dragoman.record.derive.voices import (
    Mentions,
    index_mentions,
    is_told_as_so,
    name_other,
    named_between,
    sentences_between,
)
from dragoman.record.lookup import Lookup, comes_before, days_apart
from dragoman.reference.wording import content_stems, share_words

REACH = 2  # sentences back to what a denial points to
LEAST_SHARED = 2  # words of what is denied in what was said
PART = re.compile(r"\b(?:responsibility|involvement|complicity|wrongdoing)\b", re.I)
LEAST_FAR = 3  # words of what is denied in what another report has somebody say
SHARED_FAR = 0.6  # of the words of the shorter of the two
WEEK = 7  # days in which what is denied was told
LEAST_SAID = 3  # words of content from which something can be denied
VAGUE = re.compile(r"suggestion|insinuation|charge|account|version|stor", re.I)
COUNT = re.compile(r"\b(?:figure|estimate|count|toll)s?\b", re.I)
NOT_BECAUSE = (
    "the one answers the other in one report, so neither speaks of another matter or "
    "of a later day"
)


def derive_refutals(record: Record, lookup: Lookup) -> tuple[Disagreement, ...]:
    """Find what one says and another, close by, says is not so."""
    mentions = index_mentions(record)
    told = _by_report(record)
    found: dict[tuple[str, str], Disagreement] = {}
    for report in record.reports:
        statements = told.get(report.id, [])
        answered: dict[Passage, Passage] = {}
        for refutal in find_refutals(report, statements, mentions, lookup):
            clash = _oppose(refutal, statements, mentions, lookup)
            if clash is not None and refutal.denied is not None:
                clash = _add_far(clash, refutal, told, lookup)
            if clash is None:
                continue
            first = clash.items[0].passage
            before = answered.setdefault(first, refutal.passage)
            apart = sentences_between(before, refutal.passage, lookup)
            if before == refutal.passage or apart > 1:
                found.setdefault((clash.why, first.quote), clash)
    return tuple(found.values())


def _add_far(
    clash: Disagreement,
    refutal: Refutal,
    told: Mapping[str, Sequence[Statement]],
    lookup: Lookup,
) -> Disagreement:
    """Add what other reports of those days have others say of what is denied."""
    denied = refutal.denied or refutal.passage
    words = content_stems(denied.quote)
    far = [
        _item(s.id, f"said by {name_other(s, refutal.side, lookup)}", s.content)
        for report, statements in told.items()
        if report != denied.report and _is_of_days(report, denied.report, lookup)
        for s in statements
        if len(words & content_stems(s.content.quote)) >= LEAST_FAR
        and share_words(words, content_stems(s.content.quote)) >= SHARED_FAR
        and name_other(s, refutal.side, lookup)
        and not NOT.search(s.content.quote)
    ]
    return replace(clash, items=(*clash.items, *far))


def _is_of_days(report: str, denied: str, lookup: Lookup) -> bool:
    """Whether a report came out in the week before one that tells of a denial."""
    dates = [lookup.reports[key].published for key in (report, denied)]
    apart = days_apart(*dates)
    return apart is not None and apart <= WEEK and not comes_before(*dates[::-1])


def _by_report(record: Record) -> Mapping[str, list[Statement]]:
    told: dict[str, list[Statement]] = {}
    for statement in sorted(record.statements, key=lambda s: (s.content, s.id)):
        told.setdefault(statement.content.report, []).append(statement)
    return told


def _oppose(
    refutal: Refutal,
    statements: Sequence[Statement],
    mentions: Mentions,
    lookup: Lookup,
) -> Disagreement | None:
    """Set a denial against what it is of, ``None`` where the report tells nothing."""
    said = _find_said(refutal, statements, mentions, lookup)
    if said is not None:
        name = name_other(said, refutal.side, lookup)
        goes_on = refutal.goes_on
        if goes_on is not None and goes_on.chain[:1] == said.chain[:1]:
            refutal = replace(refutal, goes_on=None)
        first = _item(said.id, f"said by {name}", said.content)
        return _disagreement(refutal, first, f"Said by {name}")
    if refutal.denied is not None and not VAGUE.match(refutal.denied.quote):
        report = refutal.denied.report
        first = _item(report, "told by others", refutal.denied)
        return _disagreement(
            refutal, first, f"Told by others, “{refutal.denied.quote}”"
        )
    return None


def _find_said(
    refutal: Refutal,
    statements: Sequence[Statement],
    mentions: Mentions,
    lookup: Lookup,
) -> Statement | None:
    """Find what another said that a denial is of: the nearest before it."""
    words = content_stems(refutal.denied.quote) if refutal.denied else frozenset()
    near = [
        s
        for s in statements
        if name_other(s, refutal.side, lookup)
        and not is_denial(s)
        and s.content.start < refutal.passage.start
        and (refutal.denied is None or s.content.end <= refutal.passage.start)
        and is_told_as_so(s)
        and len(content_stems(s.content.quote)) >= LEAST_SAID
        and s.id != refutal.ref
        and sentences_between(s.content, refutal.passage, lookup) <= REACH
    ]
    if words:
        near = [s for s in near if _shares(words, content_stems(s.content.quote))]
    near = [s for s in near if not _is_relayed(s, refutal, mentions, lookup)]
    if COUNT.search(refutal.passage.quote):
        near = [s for s in near if _gives_count(s)]
    if PART.search(refutal.passage.quote):
        near = [
            s
            for s in near
            if _is_on(s, refutal, mentions, lookup) and is_of_fact(s.content.quote)
        ]
    return max(
        near,
        key=lambda s: (
            _is_next(s, refutal, lookup),
            _is_on(s, refutal, mentions, lookup),
            s.content.start,
        ),
        default=None,
    )


def _gives_count(said: Statement) -> bool:
    words = said.content.quote
    return is_of_fact(words) and bool(find_values(words))


def _is_relayed(
    said: Statement, refutal: Refutal, mentions: Mentions, lookup: Lookup
) -> bool:
    """Whether what was said tells of the denial itself, with who denies."""
    content, end = said.content, refutal.passage.start
    if content.end <= end:
        return False
    named = named_between(mentions, content.report, content.start, end)
    return any(lookup.side(actor) == refutal.side for actor in named)


def _shares(denied: frozenset[str], said: frozenset[str]) -> bool:
    """Whether what was said has a word of what is denied, two where that has many."""
    return len(denied & said) >= min(LEAST_SHARED, len(denied) // LEAST_SHARED)


def _is_next(said: Statement, refutal: Refutal, lookup: Lookup) -> bool:
    return sentences_between(said.content, refutal.passage, lookup) <= 1


def _is_on(
    said: Statement, refutal: Refutal, mentions: Mentions, lookup: Lookup
) -> bool:
    """Whether a statement speaks of who denies it, or accuses him of it."""
    content = said.content
    start = min(content.start, said.cue.start) if said.cue else content.start
    named = named_between(mentions, content.report, start, content.end)
    return any(lookup.side(actor) == refutal.side for actor in named)


def _item(ref: str, value: str, passage: Passage) -> DisagreementItem:
    return DisagreementItem(ref=ref, value=value, passage=passage)


def _sides(refutal: Refutal) -> Iterator[DisagreementItem]:
    """Give the words of denial, and what who denies says next."""
    value = f"denied by {refutal.name}"
    yield _item(refutal.ref, value, refutal.passage)
    if refutal.goes_on is not None:
        yield _item(refutal.goes_on.id, value, refutal.goes_on.content)


def _disagreement(refutal: Refutal, first: DisagreementItem, what: str) -> Disagreement:
    return Disagreement(
        id=identify("refutal", first.passage, refutal.passage),
        kind=DisagreementKind.STATEMENT,
        items=(first, *_sides(refutal)),
        why=f"{what}, denied by {refutal.name}.",
        not_because=NOT_BECAUSE,
    )
