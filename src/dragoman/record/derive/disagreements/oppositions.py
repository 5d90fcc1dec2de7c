"""Statements → disagreements: what one says is so and another says is not.

"The talks will begin in a week" and "no talks were agreed"; "its soldiers have left
the zone" and "soldiers are still in the zone". Two statements are opposed where two
sides make them, the one turns round a word that the other uses plainly, and both speak
of the same doer. Close by in one report that word is enough; over two reports of one
day most words must be the same. What a side says it will not do, or sets a condition
for, is a position, and no disagreement on what is so.
"""

import calendar
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from dragoman.model.claim import Modality, Statement, identify
from dragoman.model.record import (
    Disagreement,
    DisagreementItem,
    DisagreementKind,
    Record,
)
from dragoman.record.derive.assessments import find_direction
from dragoman.record.derive.voices import (
    Mentions,
    index_mentions,
    is_told_as_so,
    name_speaker,
    named_between,
    sentences_between,
    side_of,
)
from dragoman.record.lookup import Lookup, days_apart
from dragoman.reference import read_table
from dragoman.reference.wording import (
    WORD,
    WORDINGS,
    content_stems,
    fold_words,
    share_words,
)

REACH = 1  # sentences between two statements of one report that answer each other
FOCUS = 1  # words of content after a negation that it turns round
MODAL = 3  # words before a negation among which one tells of an intention
NEXT = 3  # statements after one that may answer it
KEYS = 4  # of the words of a statement, the longest, under which it is looked for
SAME_TIME = 1  # days between two reports that tell of one moment
SHARED = 0.5  # of the words of the shorter one, over two reports
LEAST_WORDS = 3
LEAST_COMMON = 2  # words that both use, what the one turns round among them
NONE = re.compile(
    r"\bthere(?:['’]s|\s(?:is|are|was|were|(?:has|have|had) been))\s(?:no|never)\b"
    r"|\bno such\b|\bnot one\b",
    re.I,
)
CONDITIONS = frozenset(["if", "unless", "until", "before", "provided", "whether"])
WANTS = frozenset(["want", "wants", "wanted", "demand", "demands", "demanded"])
NOT_BECAUSE = (
    "both speak of the same doer and of the same days, and neither says only what it "
    "means to do"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What a statement says plainly and what it turns round, as stems with places.

    Attributes:
        plain: Stems that are said as they stand, with where each begins.
        turned: Stems that are turned round, with where each begins.
        meant: Whether it turns round what somebody will, may or must do.
        ahead: Whether it speaks of what will, may or must be.
        still: Whether it says that something goes on.
        over: Whether it says that something has come to an end.
        days: The days of the week and months that it names.
    """

    plain: Mapping[str, int]
    turned: Mapping[str, int]
    meant: bool = False
    ahead: bool = False
    still: bool = False
    over: bool = False
    days: frozenset[str] = frozenset()


def derive_oppositions(record: Record, lookup: Lookup) -> tuple[Disagreement, ...]:
    """Find statements of two sides of which only one can be so."""
    told = [s for s in record.statements if s.chain and is_claim(s)]
    wordings = {s.id: read_wording(s.content.quote) for s in told}
    mentions = index_mentions(record)
    found: dict[frozenset[str], Disagreement] = {}
    pairs = (*_close_by(told, lookup), *_same_days(told, wordings, lookup))
    for pair in pairs:
        focus = find_opposed(*(wordings[s.id] for s in pair))
        if (
            focus
            and _are_on_one_thing(pair, wordings)
            and _is_on_one_doer(pair, focus, wordings, mentions, lookup)
        ):
            said = frozenset(s.content.quote for s in pair)
            found.setdefault(said, _disagreement(pair, lookup))
    return tuple(found.values())


def is_claim(statement: Statement) -> bool:
    """Whether a statement says that something is so, and sets no condition."""
    words = set(fold_words(statement.content.quote))
    told = statement.modality is Modality.ASSERTED and is_told_as_so(statement)
    return told and not words & (CONDITIONS | WANTS)


@lru_cache(WORDINGS)
def read_wording(text: str) -> Wording:
    """Part the words of a statement into those said plainly and those turned round."""
    words = [
        (m.group().casefold().replace("’", "'"), m.start()) for m in WORD.finditer(text)
    ]
    turned: dict[str, int] = {}
    meant = False
    for place, (word, _) in enumerate(words):
        if word in _class("before") or word.endswith("n't"):
            turned |= dict(_stems(words[place + 1 :])[:FOCUS])
            around = {w for w, _ in words[max(0, place - MODAL) : place + 1]}
            meant = meant or bool(around & _class("modal"))
        elif word in _class("after"):
            said = _stems(words[:place])[-1:]  # none where "nobody" is the subject
            turned |= dict(said or _stems(words[place + 1 :])[:FOCUS])
    known = {word for word, _ in words}
    return Wording(
        plain={stem: at for stem, at in _stems(words) if stem not in turned},
        turned=turned,
        meant=meant,
        ahead=bool(known & _class("modal")),
        still=bool(known & _class("still")),
        over=bool(known & _class("over")),
        days=frozenset(word for word in known if word in _days()),
    )


def _stems(words: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    skipped = _class("still") | _class("modal") | {"longer"}
    return [
        (stem, at)
        for word, at in words
        if word not in skipped
        for stem in content_stems(word)
    ]


def find_opposed(left: Wording, right: Wording) -> str:
    """Find the word that one statement turns round and the other says plainly.

    Returns:
        Its stem; where one says that something goes on which the other says has
        ended, the stem of what both name; "" where they are not opposed.
    """
    if left.days and right.days and not left.days & right.days:
        return ""
    if (left.meant and not right.ahead) or (right.meant and not left.ahead):
        return ""
    if left.turned and right.turned:
        return ""
    crossed = (left.turned.keys() & right.plain.keys()) | (
        right.turned.keys() & left.plain.keys()
    )
    if crossed:
        return min(crossed)
    common = left.plain.keys() & right.plain.keys()
    goes_on = (left.still and right.over) or (right.still and left.over)
    return min(common) if goes_on and common and not _turns(left, right) else ""


def _turns(*wordings: Wording) -> bool:
    return any(wording.turned for wording in wordings)


def _close_by(
    told: Sequence[Statement], lookup: Lookup
) -> Iterator[tuple[Statement, Statement]]:
    """Pair each statement with the next ones of its report that another side makes."""
    ordered = sorted(told, key=lambda s: (s.content, s.id))
    for place, left in enumerate(ordered):
        for right in ordered[place + 1 : place + 1 + NEXT]:
            if sentences_between(left.content, right.content, lookup) > REACH:
                break
            if side_of(left, lookup) != side_of(right, lookup):
                yield left, right


def _same_days(
    told: Sequence[Statement], wordings: Mapping[str, Wording], lookup: Lookup
) -> Iterator[tuple[Statement, Statement]]:
    """Pair statements of two reports of one day that share most of their words."""
    index: dict[str, list[Statement]] = defaultdict(list)
    said_in = {s.id: _words(wordings[s.id]) for s in told}
    for statement in told:
        for stem in _keys(wordings[statement.id].plain):
            index[stem].append(statement)
    for denial in (s for s in told if wordings[s.id].turned):
        words = said_in[denial.id]
        near = {s.id: s for key in _keys(words) for s in index[key]}
        for said in near.values():
            if _shares(words, said_in[said.id]) and _is_of_day(denial, said, lookup):
                yield said, denial


def _keys(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda w: (-len(w), w))[:KEYS]


def _words(wording: Wording) -> frozenset[str]:
    return frozenset(wording.plain) | frozenset(wording.turned)


def _shares(left: frozenset[str], right: frozenset[str]) -> bool:
    return len(left & right) >= LEAST_WORDS and share_words(left, right) >= SHARED


def _is_of_day(denial: Statement, said: Statement, lookup: Lookup) -> bool:
    if denial.content.report == said.content.report:
        return False
    apart = days_apart(*(lookup.published(s.content) for s in (denial, said)))
    both = side_of(denial, lookup), side_of(said, lookup)
    return apart is not None and apart <= SAME_TIME and both[0] != both[1]


def _are_on_one_thing(
    pair: tuple[Statement, Statement], wordings: Mapping[str, Wording]
) -> bool:
    """Whether two who do not both say "not" name one thing in more than a word.

    A word will do where one says that there is no such thing, or that it is over.
    """
    told = [wordings[s.id] for s in pair]
    if not _turns(*told) or any(NONE.search(s.content.quote) for s in pair):
        return True
    ours, theirs = map(_words, told)
    return len(ours & theirs) >= LEAST_COMMON


def _is_on_one_doer(
    pair: tuple[Statement, Statement],
    focus: str,
    wordings: Mapping[str, Wording],
    mentions: Mentions,
    lookup: Lookup,
) -> bool:
    """Whether both speak of one doer, and neither of what its speaker means to do."""
    doers = []
    for statement in pair:
        wording = wordings[statement.id]
        place = wording.turned.get(focus, wording.plain.get(focus, 0))
        start = statement.content.start
        named = named_between(mentions, statement.content.report, start, start + place)
        doer = lookup.side(named[-1]) if named else ""
        if wording.meant and doer in ("", side_of(statement, lookup)):
            return False
        doers.append("" if named and lookup.actors[named[-1]].collective else doer)
    return len(set(filter(None, doers))) < len(doers)


def _disagreement(pair: Sequence[Statement], lookup: Lookup) -> Disagreement:
    one, other = (name_speaker(statement, lookup) for statement in pair)
    on_talks = all(find_direction(s.content.quote) for s in pair)
    return Disagreement(
        id=identify("opposition", *sorted(s.id for s in pair)),
        kind=DisagreementKind.ASSESSMENT if on_talks else DisagreementKind.STATEMENT,
        items=tuple(
            DisagreementItem(
                ref=s.id,
                value=f"said by {name_speaker(s, lookup)}",
                passage=s.content,
            )
            for s in pair
        ),
        why=(
            f"“{pair[0].content.quote}” according to {one}, "
            f"“{pair[1].content.quote}” according to {other}."
        ),
        not_because=NOT_BECAUSE,
    )


@cache
def _class(name: str) -> frozenset[str]:
    rows = read_table("polarity_words")
    return frozenset(row["word"] for row in rows if row["class"] == name)


@cache
def _days() -> frozenset[str]:
    return frozenset(
        name.casefold() for name in (*calendar.day_name, *calendar.month_name) if name
    )
