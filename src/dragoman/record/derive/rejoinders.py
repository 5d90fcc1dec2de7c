"""Statements → disagreements: what one tells and the next who speaks tells otherwise.

Two stand side by side in one report: "Seven ships had docked, said the navy. The
harbour master said not one had." The second answers the first where the report says
that it tells otherwise, where it denies it, leaves nothing of it, or names another
doer or day; and where it tells something else of what the first told, right after it.
"""

import re
from collections.abc import Iterator, Sequence

from dragoman.model.claim import Modality, Statement, identify
from dragoman.model.record import (
    Disagreement,
    DisagreementItem,
    DisagreementKind,
    Record,
)
from dragoman.model.report import Passage
from dragoman.record.derive.assessments import find_direction
from dragoman.record.derive.contrary import (
    Sign,
    are_on_two_days,
    find_frame,
    find_sign,
    is_clause,
    is_of_past,
    is_plain,
    points_back,
)
from dragoman.record.derive.voices import (
    Mentions,
    index_mentions,
    is_told_as_so,
    name_speaker,
    named_between,
    sentences_between,
    side_of,
)
from dragoman.record.lookup import Lookup
from dragoman.reference.wording import SENTENCE_END, content_stems

REACH = 1  # sentences from a telling to what answers it
FAR_REACH = 2  # where words between them say that it is told otherwise
LEAST_WORDS = 2  # of content, in what is answered
BACK = 4  # statements before one among which is what it answers
DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|contest(?:s|ed|ing)?"
    r"|refut(?:es?|ed|ing)|rebut(?:s|ted|ting)?)\b",
    re.I,
)
SAYS = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?)|insist(?:s|ed|ing)?|maintain(?:s|ed|ing)?"
    r"|according|stat(?:es?|ed|ing)|claim(?:s|ed|ing)?|repl(?:y|ied|ies)|counter(?:s|ed)"
    r"|argue[sd]?|assert(?:s|ed)|allege[sd]?|report(?:s|ed)|answered)\b",
    re.I,
)
THERE = re.compile(r"(?:that )?(?:there|it|they|any)\b", re.I)
HE = re.compile(r"[\"“]?(?:he|she)\b", re.I)
NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen)\b"
)
NOT_BECAUSE = (
    "the one answers the other in one report, so neither speaks of a later day, and "
    "neither says only what it wants"
)


def derive_rejoinders(record: Record, lookup: Lookup) -> tuple[Disagreement, ...]:
    """Find what one tells and the next who speaks in the report tells otherwise."""
    mentions = index_mentions(record)
    found: dict[tuple[str, str], Disagreement] = {}
    for told in list_tellings(record):
        for left, right in _pairs(told, lookup):
            sign = _find_sign(left, right, mentions, lookup)
            if sign:
                key = left.id, side_of(right, lookup)
                found.setdefault(key, _disagreement(left, right, sign, lookup))
    return tuple(found.values())


def list_tellings(record: Record) -> Iterator[Sequence[Statement]]:
    """Give what each report has whom say is so, but for words around other words."""
    reports: dict[str, list[Statement]] = {}
    for statement in sorted(record.statements, key=lambda s: (s.content, s.id)):
        if statement.chain and statement.modality is Modality.ASSERTED:
            reports.setdefault(statement.content.report, []).append(statement)
    for told in reports.values():
        yield [s for s in told if is_told_as_so(s) and not _is_turn(s, told)]


def _is_turn(statement: Statement, told: Sequence[Statement]) -> bool:
    """Whether words of several sentences hold what others are told to say."""
    around = statement.content
    return SENTENCE_END.search(around.quote) is not None and any(
        other is not statement
        and around.start <= other.content.start
        and other.content.end <= around.end
        for other in told
    )


def _pairs(
    told: Sequence[Statement], lookup: Lookup
) -> Iterator[tuple[Statement, Statement]]:
    """Pair each telling with the last that another side gives, if it is not far."""
    for place, right in enumerate(told):
        for left in reversed(told[max(0, place - BACK) : place]):
            if sentences_between(left.content, right.content, lookup) > FAR_REACH:
                break
            if (
                left.content.end <= right.content.start
                and side_of(left, lookup) != side_of(right, lookup)
                and len(content_stems(left.content.quote)) >= LEAST_WORDS
            ):
                yield left, right
                break


def _find_sign(
    left: Statement, right: Statement, mentions: Mentions, lookup: Lookup
) -> Sign | None:
    said, answer = (
        " ".join(p.quote for p in _passages(statement)) for statement in (left, right)
    )
    text = lookup.reports[left.content.report].text
    between = text[left.content.end : right.content.start]
    if is_plain(said) and find_frame(between):
        return Sign.OTHERWISE
    if sentences_between(left.content, right.content, lookup) > REACH:
        return None
    together = "\n" not in between
    shares = bool(content_stems(said) & content_stems(answer))
    if is_plain(said) and is_clause(said) and _denies(right) and is_clause(answer):
        there = THERE.match(answer) is not None
        return Sign.DENIED if shares or there else None
    near = together or shares
    if sign := find_sign(said, answer, same_words=near):
        return sign
    is_handed_over = together and right.cue and left.content.end <= right.cue.start
    if is_handed_over and _tells_else(left, right):
        return Sign.ELSE if _is_on_same(left, right, mentions, lookup) else None
    return None


def _is_on_same(
    left: Statement, right: Statement, mentions: Mentions, lookup: Lookup
) -> bool:
    """Whether "he" who begins an answer is neither who spoke before nor who answers.

    Who answers may tell what he himself did or saw, where both give numbers.
    """
    content = right.content
    pronoun = HE.match(content.quote)
    if pronoun is None:
        return True
    end = content.start + pronoun.end()
    named = named_between(mentions, content.report, content.start, end)
    sides = {lookup.side(actor) for actor in named}
    if side_of(left, lookup) in sides:
        return False
    is_self = not sides or side_of(right, lookup) in sides
    return not is_self or all(NUMBER.search(s.content.quote) for s in (left, right))


def _tells_else(left: Statement, right: Statement) -> bool:
    """Whether both say how something was, and the second of what the first told."""
    said, answer = left.content.quote, right.content.quote
    return (
        _is_said(left)
        and _is_said(right)
        and is_plain(said)
        and is_clause(said)
        and is_of_past(said)
        and is_of_past(answer)
        and points_back(said, answer)
        and not are_on_two_days(said, answer)
    )


def _denies(statement: Statement) -> bool:
    return statement.cue is not None and bool(DENIES.search(statement.cue.quote))


def _is_said(statement: Statement) -> bool:
    return statement.cue is None or bool(SAYS.search(statement.cue.quote))


def _passages(statement: Statement) -> tuple[Passage, ...]:
    return (statement.content, *statement.content_rest)


def _disagreement(
    left: Statement, right: Statement, sign: Sign, lookup: Lookup
) -> Disagreement:
    one, other = name_speaker(left, lookup), name_speaker(right, lookup)
    on_talks = all(find_direction(s.content.quote) for s in (left, right))
    kind = DisagreementKind.ASSESSMENT if on_talks else DisagreementKind.STATEMENT
    return Disagreement(
        id=identify("rejoinder", left.id, right.id),
        kind=DisagreementKind.ATTRIBUTION if sign is Sign.DOER else kind,
        items=tuple(
            DisagreementItem(ref=said.id, value=f"said by {name}", passage=passage)
            for said, name in ((left, one), (right, other))
            for passage in _passages(said)
        ),
        why=(
            f"“{left.content.quote}” according to {one}; “{right.content.quote}” "
            f"according to {other}, who {sign.value}."
        ),
        not_because=NOT_BECAUSE,
    )
