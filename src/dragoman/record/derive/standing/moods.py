"""How each side says that the talks go → lines, in its own words.

A side that sees them move "but" sees something in their way as well is told with that
reserve; words that are no clause are told with the words that report them.
"""

import re
from collections.abc import Iterable
from functools import cache

from dragoman.model.actor import ActorKind
from dragoman.model.record import StandingKind, StandingLine
from dragoman.model.report import Passage
from dragoman.record.derive.assessments import Assessment
from dragoman.record.derive.clauses import clip_words, is_fragment
from dragoman.record.lookup import Lookup
from dragoman.reference import read_class
from dragoman.reference.patterns import any_of
from dragoman.reference.wording import find_sentence

MAX_MOODS = 4
LONG = 220  # characters of a mood in which others may speak too
OTHERS = re.compile(r"\b(?:said|says|told|according to)\b")
TURN = re.compile(
    r"\b(?:but|yet|though|although|however|even though|while|despite)\b", re.I
)
ELSEWHERE = re.compile(
    r"\bon the (?:front|ground|battlefield|border|streets?|road|field)\b", re.I
)
HAD_SAID = re.compile(
    r"\bhad\s(?:\w+\s)?(?:said|called|described|told|spoken|declared|termed|hailed)\b",
    re.I,
)
OWN = re.compile(r"\bour (?:\w+ )?(?:correspondent|reporter)\b", re.I)
RULE = "latest words of a side on how the talks go"


def tell_mood(mood: Assessment, lookup: Lookup) -> StandingLine | None:
    """Tell how a side says that the talks go, ``None`` where others speak in it."""
    passage = mood.passage
    if len(passage.quote) > LONG and OTHERS.search(passage.quote):
        return None
    if ELSEWHERE.search(passage.quote) or _is_past(passage, lookup):
        return None
    words = _quote(passage, lookup)
    way = "talks move" if mood.forward else "talks do not move"
    if mood.forward and _has_reserve(words):
        way = "talks move, with reserve"
    return StandingLine(
        kind=StandingKind.MOOD,
        text=f"{mood.name}: {way} — “{words}”",
        refs=(mood.statement,),
        passages=(passage,),
        date=mood.date,
        rule=RULE,
    )


def keep_moods(
    moods: Iterable[tuple[str, StandingLine]], lookup: Lookup
) -> tuple[StandingLine, ...]:
    """Give the latest moods, those of the sides before those of onlookers."""
    told = list(moods)
    of_talks = lookup.parties | lookup.mediators
    ours = [line for side, line in told if side in of_talks]
    others = [
        line
        for side, line in told
        if side not in of_talks and not (ours and _is_outlet(side, lookup))
    ]
    kept = [*ours[-MAX_MOODS:], *others[-max(0, MAX_MOODS - len(ours)) :]]
    return tuple(line for _, line in told if line in kept[:MAX_MOODS])


def _is_outlet(side: str, lookup: Lookup) -> bool:
    found = lookup.actors.get(side)
    return found is not None and found.kind is ActorKind.OUTLET


def _has_reserve(words: str) -> bool:
    """Whether who sees the talks move names in one breath what is in their way."""
    turn = TURN.search(words)
    if turn is None:
        return False
    return _obstacle().search(words, turn.end()) is not None


@cache
def _obstacle() -> re.Pattern[str]:
    """Give a pattern of what is in the way, or that a thing is not so."""
    words = any_of(read_class("standing_words", "obstacle"))
    return re.compile(rf"\b(?:{words}|still|not|no)\b|n['’]t\b", re.I)


def _is_past(passage: Passage, lookup: Lookup) -> bool:
    """Whether a report says that it was said before, or has it from its own people."""
    text = lookup.reports[passage.report].text
    first, last = find_sentence(text, passage.start, passage.end)
    before = text[first : passage.start]
    return bool(HAD_SAID.search(before) or OWN.search(text, first, last))


def _quote(passage: Passage, lookup: Lookup) -> str:
    """Give the words of a mood, with those before them where they are no clause."""
    words = " ".join(passage.quote.split())
    if not is_fragment(words):
        return clip_words(words)
    text = lookup.reports[passage.report].text
    first, _ = find_sentence(text, passage.start, passage.end)
    return clip_words(text[first : passage.end].strip())
