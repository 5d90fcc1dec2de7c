"""Positions → disagreements: what a side says it never asked for, offered or agreed to.

"The League never demanded that ministry": other reports, or others in the same one,
tell of the demand. The denial answers what is told of the side itself, in words that
name the same thing, before it or in the days after.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.model.claim import Modality, Position, Stance, Statement, identify
from dragoman.model.record import (
    Disagreement,
    DisagreementItem,
    DisagreementKind,
    Record,
)
from dragoman.model.report import Passage, Report
from dragoman.record.derive.disagreements.accounts import is_money
from dragoman.record.derive.voices import (
    Mentions,
    index_mentions,
    named_between,
    side_of,
)
from dragoman.record.lookup import Lookup, comes_before, days_apart
from dragoman.reference import read_table
from dragoman.reference.wording import content_stems, find_sentence

DAYS = 60  # between what is told of a side and its denial
NEXT = 3  # days after a denial in which it is still told
MONEY = re.compile(
    r"\b(?:cents?|penny|pennies|dollars?|money|ransom|coins?|sum)\b", re.I
)
SAME: Mapping[Stance, frozenset[Stance]] = {
    Stance.DEMANDS: frozenset([Stance.DEMANDS, Stance.CONDITIONAL]),
    Stance.OFFERS: frozenset([Stance.OFFERS, Stance.ACCEPTS, Stance.CONDITIONAL]),
    Stance.ACCEPTS: frozenset([Stance.OFFERS, Stance.ACCEPTS, Stance.CONDITIONAL]),
}
NOT_BECAUSE = (
    "the side says that it never did so, which is no change of mind, and others tell "
    "of it in the same weeks"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Disowned:
    """Words in which a side says that it never took a position.

    Attributes:
        side: The side.
        stance: The position that it says it never took.
        passage: The words.
        what: What follows the verb: what the position would have been on.
    """

    side: str
    stance: Stance
    passage: Passage
    what: str


def derive_disowned(record: Record, lookup: Lookup) -> tuple[Disagreement, ...]:
    """Find what a side is told to ask, offer or accept and says that it never did."""
    mentions = index_mentions(record)
    held: dict[str, list[Position]] = defaultdict(list)
    for position in record.positions:
        if position.modality is not Modality.DENIED:
            held[lookup.side(position.party)].append(position)
    said: dict[str, list[Statement]] = defaultdict(list)
    for statement in record.statements:
        said[statement.content.report].append(statement)
    found = []
    for report in record.reports:
        for denial in _find_disowned(report, said[report.id], mentions, lookup):
            told = [p for p in held[denial.side] if _is_of(denial, p, lookup)]
            if told:
                found.append(_disagreement(denial, told, lookup))
    return tuple(found)


def _find_disowned(
    report: Report, said: Sequence[Statement], mentions: Mentions, lookup: Lookup
) -> Iterator[Disowned]:
    for match in _pattern().finditer(report.text, report.body):
        word = (match["verb"] or match["noun"]).casefold()
        passage = report.passage(match.start(), match.end())
        side = _find_side(match.start("not"), passage, said, mentions, lookup)
        if side:
            yield Disowned(
                side=side,
                stance=_stances()["verb" if match["verb"] else "noun", word],
                passage=passage,
                what=match["what"],
            )


def _find_side(
    place: int,
    passage: Passage,
    said: Sequence[Statement],
    mentions: Mentions,
    lookup: Lookup,
) -> str:
    """Find of whom it is said: who is named right before, else who speaks."""
    named = named_between(mentions, passage.report, passage.start, place)
    if named:
        return lookup.side(named[-1])
    around = [
        s
        for s in said
        if s.content.start <= passage.start and place < s.content.end and s.chain
    ]
    inner = min(around, key=lambda s: s.content.end - s.content.start, default=None)
    return side_of(inner, lookup) if inner else ""


def _is_of(denial: Disowned, position: Position, lookup: Lookup) -> bool:
    """Whether a position is the one that is disowned, told by another in those days."""
    evidence = position.evidence[0]
    if position.stance not in SAME[denial.stance] or _are_beside(
        denial.passage, evidence, lookup
    ):
        return False
    dates = [lookup.published(p) for p in (evidence, denial.passage)]
    apart = days_apart(*dates)
    if apart is None or apart > (NEXT if comes_before(*dates[::-1]) else DAYS):
        return False
    words = content_stems(denial.what)
    told = content_stems(f"{position.issue_text} {evidence.quote}")
    of_money = MONEY.search(denial.what) is not None and is_money(evidence.quote)
    return bool(words & told) or of_money


def _are_beside(one: Passage, other: Passage, lookup: Lookup) -> bool:
    """Whether two passages stand in one sentence."""
    if one.report != other.report:
        return False
    text = lookup.reports[one.report].text
    start, end = find_sentence(text, one.start, one.end)
    return start < other.end and other.start < end


def _disagreement(
    denial: Disowned, told: Sequence[Position], lookup: Lookup
) -> Disagreement:
    name = lookup.name(denial.side) or denial.side
    first = min(told, key=lambda p: (p.evidence[0], p.id))
    return Disagreement(
        id=identify("disowned", denial.passage),
        kind=DisagreementKind.STATEMENT,
        items=(
            *(
                DisagreementItem(ref=p.id, value=f"told of {name}", passage=passage)
                for p in sorted(told, key=lambda p: (p.evidence[0], p.id))
                for passage in p.evidence
            ),
            DisagreementItem(
                ref=denial.side, value=f"denied by {name}", passage=denial.passage
            ),
        ),
        why=(
            f"“{first.evidence[0].quote}” is told of {name}; “{denial.passage.quote}” "
            f"says {name}."
        ),
        not_because=NOT_BECAUSE,
    )


@cache
def _stances() -> Mapping[tuple[str, str], Stance]:
    rows = read_table("disowned_words")
    return {(row["kind"], row["word"]): Stance(row["stance"]) for row in rows}


@cache
def _pattern() -> re.Pattern[str]:
    """Give the pattern of "never demanded that ministry", "gave no undertaking"."""

    def either(kind: str) -> str:
        words = sorted((word for k, word in _stances() if k == kind), key=len)
        return "|".join(map(re.escape, words[::-1]))

    return re.compile(
        r"(?:(?<=[.!?,;:]\s)|(?<=[.!?]\S\s)|^|(?<=[\"“]))(?:[^.!?;:,\n\"“”]{0,80}?)"
        r"(?P<not>(?:\b(?:did|had|has|have)\s(?:not|never)|\b(?:did|had|has|have)n['’]t"
        r"|\bnever|['’](?:d|ve)\s(?:not|never))\s(?:(?!to\b)\w+\s){0,4}?"
        rf"(?P<verb>{either('verb')})\b"
        rf"|\b(?:gave|given|made)\sno\s(?:such\s)?(?P<noun>{either('noun')})\b)"
        r"(?!\s(?:\w+\s)?before\b)(?P<what>[^.;\n]{0,120})",
        re.I | re.M,
    )
