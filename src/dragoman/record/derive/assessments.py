"""Statements → how those who speak of the talks say that they go.

"Progress" on one channel and "no progress" from a party on the same day is a
disagreement about the talks themselves; reports seldom set the two side by side.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from dragoman.model.claim import Modality, Naming, Statement, identify
from dragoman.model.date import DateRange
from dragoman.model.record import (
    Disagreement,
    DisagreementItem,
    DisagreementKind,
    Record,
)
from dragoman.model.report import Passage
from dragoman.record.lookup import Lookup, days_apart, is_near, print_days
from dragoman.reference import read_table, read_words
from dragoman.reference.patterns import any_of, match_class
from dragoman.reference.wording import fold_words

NEGATION = re.compile(
    r"\b(?:no|not|never|neither|without|little|lack of|hardly|scarcely|failed to"
    r"|fails to|cannot|nor|few|any hopes? of|denied|deny)\b|n['’]t\b"
)
NEGATION_REACH = 70  # characters before the words that a negation may stand
OTHER_MATTERS = re.compile(r"\b(?:economic|military|poll|health|medical)\s+$")
TURN = re.compile(
    r"[^.;:!?]{0,25}(?:\b(?:but|though|although|yet)\b|, not\b)[^.;:!?]{0,40}", re.I
)
PAST = re.compile(r"\b(?:after|following|since)\b[^.;,]{0,25}$")
UNREAL = re.compile(r"\b(?:if|unless|until|whether|once)\b[^.;,]{0,60}$")
BEFORE = 160  # characters before somebody's words in which talks may be named
NEXT = 220  # characters from such words to an answer to them
DAYS = range(2)  # days apart at which two speak of one state of the talks
NOT_BECAUSE = (
    "both speak of the talks within a day of each other, and neither takes back what "
    "it said before"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """How the talks go, says one speaker.

    Attributes:
        forward: Whether they move, or are stuck.
        speaker: Who says so, as an id or in words; "" for the report itself.
        side: Whom the speaker stands for.
        name: The speaker in words.
        statement: Id of the statement.
        passage: The words.
        date: When.
    """

    forward: bool
    speaker: str
    side: str
    name: str
    statement: str
    passage: Passage
    date: DateRange


def find_assessments(record: Record, lookup: Lookup) -> tuple[Assessment, ...]:
    """Find the statements that say how the talks go, in the record's order.

    Who speaks right after one that does, of movement or of none, speaks of the talks
    too, whether or not the words name them.
    """
    told = [s for s in record.statements if s.modality is Modality.ASSERTED and s.chain]
    judged = [(s, found) for s in told if (found := _assess(s, lookup))]
    surely = [found for s, found in judged if _tells_of_talks(s, lookup)]
    ends: dict[str, list[int]] = defaultdict(list)
    for assessment in surely:
        ends[assessment.passage.report].append(assessment.passage.end)
    known = {assessment.statement for assessment in surely}
    return tuple(
        found for s, found in judged if s.id in known or _goes_on(found.passage, ends)
    )


def _goes_on(passage: Passage, ends: Mapping[str, Sequence[int]]) -> bool:
    """Whether words stand right after others that say how the talks go."""
    return any(0 <= passage.start - end <= NEXT for end in ends[passage.report])


def find_direction(text: str) -> tuple[bool, int, int] | None:
    """Find the first words that say how talks go: whether forward, and where."""
    return next(_find_directions(text), None)


def is_torn(text: str) -> bool:
    """Whether a mood is told with its denial in one breath: "hopeful, but not …"."""
    found = list(_find_directions(text))
    return any(
        first[0] is not other[0] and TURN.fullmatch(text[first[2] : other[1]])
        for first, other in pairwise(found)
    )


def _find_directions(text: str) -> Iterator[tuple[bool, int, int]]:
    for match in _pattern().finditer(text.casefold()):
        before = text.casefold()[: match.start()]
        if any(p.search(before) for p in (OTHER_MATTERS, PAST, UNREAL)):
            continue
        clause = re.split(r"[.;:]|,? but |, while ", before)[-1]
        denied = bool(NEGATION.search(clause[-NEGATION_REACH:]))
        forward = (_directions()[match.group()] == "forward") is not denied
        yield forward, match.start(), match.end()


def is_about_talks(text: str) -> bool:
    """Whether a text names talks or what they are to bring."""
    return not _talk_words().isdisjoint(fold_words(text))


def derive_assessment_disagreements(
    assessments: Sequence[Assessment], lookup: Lookup
) -> tuple[Disagreement, ...]:
    """Find days on which some see the talks move and others do not."""
    dated = sorted(
        (a for a in assessments if is_near(a.date)),
        key=lambda a: (lookup.matter(a.passage), a.date.start, a.passage),
    )
    groups: list[list[Assessment]] = []
    for assessment in dated:
        if groups and _is_one_day(groups[-1][0], assessment, lookup):
            groups[-1].append(assessment)
        else:
            groups.append([assessment])
    undated: dict[str, list[Assessment]] = defaultdict(list)
    for assessment in (a for a in assessments if not is_near(a.date)):
        undated[assessment.passage.report].append(assessment)
    groups += undated.values()
    return tuple(found for group in groups for found in _oppose(group, lookup))


def _is_one_day(first: Assessment, other: Assessment, lookup: Lookup) -> bool:
    matters = {lookup.matter(first.passage), lookup.matter(other.passage)}
    return len(matters) == 1 and days_apart(first.date, other.date) in DAYS


def _assess(statement: Statement, lookup: Lookup) -> Assessment | None:
    found = find_direction(statement.content.quote)
    if found is None or is_torn(statement.content.quote):
        return None
    first = statement.chain[0]
    speaker = first.actor or first.text
    named = lookup.name(first.actor) or first.text
    return Assessment(
        forward=found[0],
        speaker=speaker,
        side=lookup.side(speaker),
        name=_unnamed(named) if first.naming is Naming.ANONYMOUS else named,
        statement=statement.id,
        passage=statement.content,
        date=lookup.published(statement.content),
    )


def _unnamed(name: str) -> str:
    """Give who is not named in words: "an unnamed official", "unnamed officials"."""
    is_many = name.endswith("s") and not name.endswith("ss")
    return f"unnamed {name}" if is_many else f"an unnamed {name}"


def _tells_of_talks(statement: Statement, lookup: Lookup) -> bool:
    """Whether the sentence names talks, or goes on from one that does.

    A party or a mediator who says that "nothing has moved" speaks of the talks.
    """
    passage = statement.content
    if is_about_talks(lookup.sentence(passage)):
        return True
    first = statement.chain[0]
    if not first.actor:
        return False
    text = lookup.reports[passage.report].text
    if is_about_talks(text[max(0, passage.start - BEFORE) : passage.start]):
        return True
    of_talks = lookup.side(first.actor) in lookup.parties | lookup.mediators
    moves = match_class("standing_words", "motion").search(passage.quote)
    return of_talks and moves is not None


def _oppose(group: Sequence[Assessment], lookup: Lookup) -> Iterator[Disagreement]:
    """Set those who say one thing only against each other; the torn are left out."""
    said: dict[str, set[bool]] = defaultdict(set)
    for assessment in group:
        said[assessment.side].add(assessment.forward)
    firm = [a for a in group if len(said[a.side]) == 1]
    voices = {(a.side, a.forward): a for a in reversed(firm)}
    kept = sorted(voices.values(), key=lambda a: (not a.forward, a.passage))
    if len({a.forward for a in kept}) > 1:
        yield _disagreement(kept)


def _disagreement(kept: Sequence[Assessment]) -> Disagreement:
    groups = [
        " and ".join(a.name for a in kept if a.forward is way) for way in (True, False)
    ]
    day = print_days(kept[0].date) if kept[0].date.is_known else "in one report"
    why = (
        f"{day[0].upper()}{day[1:]}: movement in the talks according to {groups[0]}, "
        f"none according to {groups[1]}."
    )
    return Disagreement(
        id=identify("assessment", *(a.statement for a in kept)),
        kind=DisagreementKind.ASSESSMENT,
        items=tuple(
            DisagreementItem(
                ref=a.statement,
                value="moving" if a.forward else "not moving",
                passage=a.passage,
            )
            for a in kept
        ),
        why=why,
        not_because=NOT_BECAUSE,
    )


@cache
def _directions() -> dict[str, str]:
    return {row["phrase"]: row["direction"] for row in read_table("assessments")}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(_directions())}\b")


@cache
def _talk_words() -> frozenset[str]:
    return read_words("talk_words")
