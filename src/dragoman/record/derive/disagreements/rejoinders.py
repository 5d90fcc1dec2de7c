"""Statements → disagreements: what one tells and the next who speaks tells otherwise.

Two stand side by side in one report: "Seven ships had docked, said the navy. The
harbour master said not one had." The second answers the first where the report says
that it tells otherwise, where it denies it, leaves nothing of it, or names another
doer or day; and where it tells something else of what the first told, right after it.
"""

import re

from dragoman.model.claim import Statement, identify
from dragoman.model.record import (
    Disagreement,
    DisagreementItem,
    DisagreementKind,
    Record,
)
from dragoman.record.derive.assessments import find_direction
from dragoman.record.derive.disagreements.answers import (
    REACH,
    Answer,
    find_answers,
    list_passages,
)
from dragoman.record.derive.disagreements.contrary import (
    NOT,
    Sign,
    are_on_two_days,
    find_sign,
    gainsays,
    is_clause,
    is_of_past,
    is_plain,
    lessens,
    names_doer,
    points_back,
    tells_who_began,
)
from dragoman.record.derive.disagreements.denials import is_denial
from dragoman.record.derive.disagreements.endings import name_others
from dragoman.record.derive.disagreements.frames import find_frame
from dragoman.record.derive.disagreements.opposites import are_opposite
from dragoman.record.derive.disagreements.outlooks import find_outlooks, see_two_ways
from dragoman.record.derive.disagreements.texts import read_text_otherwise
from dragoman.record.derive.voices import (
    Mentions,
    index_mentions,
    name_speaker,
    named_between,
    sentences_between,
    side_of,
)
from dragoman.record.lookup import Lookup
from dragoman.reference.wording import content_stems, share_words

SAME = 0.6  # of the words of the shorter telling, with which it repeats the other
ROOT = 4  # letters with which words of one root begin
AROUND = 300  # characters before two who speak of talks, in which these are named
SAYS = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?)|insist(?:s|ed|ing)?|maintain(?:s|ed|ing)?"
    r"|according|stat(?:es?|ed|ing)|claim(?:s|ed|ing)?|repl(?:y|ied|ies)|counter(?:s|ed)"
    r"|argue[sd]?|assert(?:s|ed)|allege[sd]?|report(?:s|ed)|answered)\b",
    re.I,
)
BLAMES = re.compile(r"\bblam(?:es?|ed|ing)\b", re.I)
ACCUSES = re.compile(r"\b(?:blam(?:es?|ed|ing)|accus(?:es?|ed|ing))\b", re.I)
JOINED = re.compile(r";|\b(?:but|while|whereas|though|although|yet)\b")
ALSO = re.compile(r"\b(?:also|too|likewise|similarly|in turn)\b", re.I)
BUT = re.compile(r"\bBut\b|\bhowever\b")
CLAIM = re.compile(  # what is denied is told in another way than by a clause
    r"(?:an?|the|any|this|that|these|those)\s(?:[\w-]+\s){0,2}?(?:report|claim|charge"
    r"|accusation|allegation|rumou?r|suggestion)s?\b",
    re.I,
)
THERE = re.compile(r"(?:that )?(?:there|it|they|any|having|ever)\b", re.I)
HE = re.compile(r"[\"“]?(?:he|she)\b", re.I)
NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen)\b", re.I
)
NOT_BECAUSE = (
    "the one answers the other in one report, so neither speaks of a later day, and "
    "neither says only what it wants"
)


def derive_rejoinders(record: Record, lookup: Lookup) -> tuple[Disagreement, ...]:
    """Find what one tells and the next who speaks in the report tells otherwise."""
    mentions = index_mentions(record)
    found: dict[tuple[str, str], Disagreement] = {}
    for answer in find_answers(record, lookup):
        sign = _find_sign(answer, mentions, lookup)
        if sign:
            key = answer.left.id, side_of(answer.right, lookup)
            found.setdefault(key, _disagreement(answer, sign, lookup))
    return tuple(found.values())


def _find_sign(answer: Answer, mentions: Mentions, lookup: Lookup) -> Sign | None:
    """Find how a telling answers the one before it, ``None`` where it does not."""
    if _is_framed(answer, lookup):
        return Sign.OTHERWISE
    passages = answer.left.content, answer.right.content
    if name_others(*passages, mentions, lookup):
        return Sign.DOER
    if not (answer.is_near or answer.shares):
        return None
    if is_denial(answer.right) and is_clause(answer.told):
        return Sign.DENIED if _denies_it(answer) else None
    sign = _find_contrary(answer, lookup)
    if sign or not answer.is_near:
        return sign
    if _is_of_accused(answer, mentions, lookup):
        return Sign.ANSWERED
    return _find_other_view(answer, lookup) or _find_else(answer, mentions, lookup)


def _denies_it(answer: Answer) -> bool:
    """Whether what is denied is what was said, and not what some report told."""
    if is_denial(answer.left) or not is_plain(answer.said):
        return False
    if CLAIM.match(answer.told) or not is_clause(answer.said):
        return False
    return answer.shares or THERE.match(answer.told) is not None


def _is_of_accused(answer: Answer, mentions: Mentions, lookup: Lookup) -> bool:
    """Whether somebody accused says right after it how things were."""
    left, cue = answer.left, answer.left.cue
    if cue is None or not (answer.is_together and _cue(left, ACCUSES)):
        return False
    place = left.content.report, cue.start, left.content.end
    accused = {lookup.side(actor) for actor in named_between(mentions, *place)}
    is_told = _cue(answer.right, SAYS) and is_of_past(answer.told)
    return is_told and side_of(answer.right, lookup) in accused


def _cue(statement: Statement, pattern: re.Pattern[str]) -> bool:
    return statement.cue is not None and bool(pattern.search(statement.cue.quote))


def _is_framed(answer: Answer, lookup: Lookup) -> bool:
    """Whether the report says between the two that the second tells it otherwise."""
    frame = find_frame(answer.between)
    if frame is None or not is_plain(answer.said):
        return False
    passage = answer.left.content
    report = lookup.reports[passage.report]
    words = report.passage(passage.end + frame.start(), passage.end + frame.end())
    if sentences_between(passage, words, lookup) > REACH:
        return False
    return not frame["mood"] or bool(find_outlooks(answer.said))


def _find_contrary(answer: Answer, lookup: Lookup) -> Sign | None:
    """Find a sign in the words of the answer, the nearer the surer."""
    is_close = answer.is_near and answer.is_together
    if is_close and _puts_blame(answer):
        return Sign.DOER
    sign = find_sign(answer.said, answer.told)
    if sign is None or not (is_close or answer.shares):
        return None
    sides = {side_of(s, lookup) for s in (answer.left, answer.right)}
    is_turn = answer.shares and BUT.search(answer.between) is not None
    is_next = answer.apart == REACH or JOINED.search(answer.between)
    is_sure = (is_next or is_turn) and len(sides) > 1
    return sign if is_sure or sign is not Sign.NOTHING else None


def _puts_blame(answer: Answer) -> bool:
    """Whether one lays a deed on somebody and the other on somebody else."""
    if _cue(answer.left, ACCUSES) and names_doer(answer.told):
        return True
    tells = is_plain(answer.said) and is_clause(answer.said)
    return tells and _cue(answer.right, BLAMES)


def _find_other_view(answer: Answer, lookup: Lookup) -> Sign | None:
    """Find what is told as the opposite, or of the talks or of a text otherwise."""
    said, told = answer.said, answer.told
    if answer.is_together or answer.shares:
        if are_opposite(said, told, near=answer.is_together):
            return Sign.OPPOSITE
        text = lookup.reports[answer.left.content.report].text
        first = max(0, answer.left.content.start - AROUND)
        if see_two_ways(said, told, text[first : answer.right.content.end]):
            return Sign.OUTLOOK
    if not (answer.is_together and _are_said(answer)):
        return None
    if read_text_otherwise(said, told):
        return Sign.TEXT
    if answer.is_new and is_plain(said) and is_clause(said) and lessens(told):
        return Sign.LESS
    return Sign.GAINSAID if answer.is_new and gainsays(said, told) else None


def _are_said(answer: Answer) -> bool:
    return all(s.cue is None or _cue(s, SAYS) for s in (answer.left, answer.right))


def _find_else(answer: Answer, mentions: Mentions, lookup: Lookup) -> Sign | None:
    """Find what tells something else of the same, by somebody newly named for it."""
    if (
        answer.is_together
        and answer.is_new
        and not _repeats(answer)
        and _are_said(answer)
        and _are_of_one_past(answer.said, answer.told)
        and _tells_it_otherwise(answer)
        and _is_on_same(answer, mentions, lookup)
    ):
        return Sign.ELSE
    return None


def _repeats(answer: Answer) -> bool:
    """Whether the second says much the same as the first, or adds to it."""
    words = content_stems(answer.said), content_stems(answer.told)
    is_same = share_words(*words) >= SAME and len(words[0] & words[1]) > 1
    return is_same or ALSO.search(answer.between) is not None


def _tells_it_otherwise(answer: Answer) -> bool:
    """Whether an answer names what was said, has a number for its, or says "no"."""
    both = all(map(NUMBER.search, (answer.said, answer.told)))
    return both or _share_roots(answer) or NOT.search(answer.told) is not None


def _share_roots(answer: Answer) -> bool:
    """Whether a word of the one begins as one of the other ("a vote", "voted")."""
    ours, theirs = (
        {stem[:ROOT] for stem in content_stems(words)}
        for words in (answer.said, answer.told)
    )
    return bool(ours & theirs)


def _are_of_one_past(said: str, told: str) -> bool:
    """Whether both say how something was, and the second of what the first told."""
    return (
        is_plain(said)
        and is_clause(said)
        and is_of_past(said)
        and is_of_past(told)
        and (points_back(said, told) or tells_who_began(said))
        and not are_on_two_days(said, told)
    )


def _is_on_same(answer: Answer, mentions: Mentions, lookup: Lookup) -> bool:
    """Whether "he" who begins an answer is neither who spoke before nor who answers.

    Who answers may tell what he himself did or saw, where both give numbers.
    """
    content = answer.right.content
    pronoun = HE.match(content.quote)
    if pronoun is None:
        return True
    end = content.start + pronoun.end()
    named = named_between(mentions, content.report, content.start, end)
    sides = {lookup.side(actor) for actor in named}
    if side_of(answer.left, lookup) in sides:
        return False
    is_self = not sides or side_of(answer.right, lookup) in sides
    return not is_self or all(map(NUMBER.search, (answer.said, answer.told)))


def _disagreement(answer: Answer, sign: Sign, lookup: Lookup) -> Disagreement:
    left, right = answer.left, answer.right
    one, other = name_speaker(left, lookup), name_speaker(right, lookup)
    return Disagreement(
        id=identify("rejoinder", left.id, right.id),
        kind=_kind(answer, sign),
        items=tuple(
            DisagreementItem(ref=said.id, value=f"said by {name}", passage=passage)
            for said, name in ((left, one), (right, other))
            for passage in list_passages(said)
        ),
        why=(
            f"“{left.content.quote}” according to {one}; “{right.content.quote}” "
            f"according to {other}, who {sign.value}."
        ),
        not_because=NOT_BECAUSE,
    )


def _kind(answer: Answer, sign: Sign) -> DisagreementKind:
    on_talks = all(find_direction(words) for words in (answer.said, answer.told))
    if sign is Sign.OUTLOOK or on_talks:
        return DisagreementKind.ASSESSMENT
    kinds = {
        Sign.DOER: DisagreementKind.ATTRIBUTION,
        Sign.TEXT: DisagreementKind.TERM,
        Sign.OPEN: DisagreementKind.EVENT,
        Sign.DAY: DisagreementKind.EVENT,
        Sign.OPPOSITE: DisagreementKind.EVENT,
    }
    return kinds.get(sign, DisagreementKind.STATEMENT)
