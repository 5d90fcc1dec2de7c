"""Deadlines that are put back or lifted, with the earlier report that told them.

"The rebels put back their deadline to Friday", "the levy, due on 1 May, is deferred to
June": what was put back is what the same side, in a report before, set for that day or
called by the same words.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.claim import Position
from dragoman.model.record import ChangeKind
from dragoman.record.derive.changes.scenes import Scene, cut_clause
from dragoman.record.derive.changes.turns import ROOT, Span, Turn, tell_position
from dragoman.record.lookup import comes_before
from dragoman.reference.wording import content_stems

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{MONTH})"
    rf"|(?P<month2>{MONTH})\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)\b"
)
NOUN = re.compile(
    r"\b(?:deadline|ultimatum|cut-?off|time\slimit)s?\b"
    r"|\bdate\sby\swhich\b",
    re.I,
)
TIME = (
    rf"(?:\w+\s){{0,3}}?(?:noon|midnight|\w+day\b|the\send|the\s\w+\sof|{MONTH}"
    rf"|{DAY}\s(?:of\s)?{MONTH})"
)
GIVEN = re.compile(
    r"\b(?:expires?|lapses?|runs?\sout|end)\b|\bgave\b|\bgiven\b|\bgives?\b"
    r"|\b(?:ha[ds]|have)\s(?:\w+\s){0,2}(?:hours|days|weeks)\b|\bor\selse\b"
)
BOUND = re.compile(
    rf"\b(?:by|until|till|no\slater\sthan)\s{TIME}"
    rf"|\b(?:will|would|to|shall|foreseen|due|planned|set)\s(?:\S+\s){{0,8}}?(?:on|for)\s{TIME}"
    rf"|\b(?:expires?|lapses?|runs?\sout)\b"
    r"|\b(?:within|ha[ds]|have|gives?|gave|given)\s(?:\w+\s){0,4}?(?:hours|days|weeks)\b"
)
NO_MORE_TIME = re.compile(
    r"\bno\s(?:\w+\s)?extension\b|\bnot\sbe\s(?:extended|prolonged|put\sback)\b", re.I
)
BACK = re.compile(
    r"\b(?:put|putting)\s(?:off|back)\b|\b(?:postpon|deferr?)(?:e[ds]?|ing)\b"
    r"|\b(?:(?:push|mov|set)\w*\sback|extend\w*|prolong\w*|delay\w*)\s"
    r"(?=(?:\w+\s){0,4}?(?:deadline|ultimatum|date|time\slimit))"
)
LONGER = re.compile(
    r"\b(?:deadline|ultimatum|date|time\slimit)\s(?:[\w-]+\s){0,3}?(?:put\sback|extended"
    r"|postponed|prolonged|pushed\sback|moved)\b"
    r"|\b(?:g[ai]v(?:es?|en|ing)|grant(?:s|ed|ing)?|allow(?:s|ed|ing)?|got)\s"
    r"(?:[\w'’.]+\s){0,5}?(?:another|an\sextra|a\sfurther|\w+\smore)\s(?:[\w-]+\s)?"
    r"(?:hours?|days?|weeks?|months?|fortnight|time)\b"
)
GONE = re.compile(
    r"\b(?:lift(?:ed|s)|dropp(?:ed|ing)|scrapp(?:ed|ing)|withdr(?:ew|awn)|gone"
    r"|no\slonger|any\s?more|waived?|cancell?ed|called\soff)\b"
)
NOT = re.compile(
    r"(?:\b(?:not|never|no|refus\w+|rul\w+\sout|would|could|if|may|might|must|should"
    r"|ask\w*|urg\w+|want\w*|until|hop\w+)\b|n['’]t\b)[^,;]{0,40}$",
    re.I,
)
ACCORDING = re.compile(
    r"\s*According to (?:[^,;]+,\s(?:a|the|its|their|his|her)?\s?(?:\w+\s)?(?:spokes\w+"
    r"|official|source|minister|envoy)\b[^,;]*,|[^,;]+,)"
)
LEAST = 2
NEAR = 50  # characters between a deadline and what becomes of it
LONGEST = 40  # characters of a name
MONTHS = 3  # letters that tell months apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """What is told of a deadline that is put back.

    Attributes:
        span: The clause.
        named: Who is named before the words that tell it, in order, but for whoever a
            sentence begins by saying that it is according to.
        sides: Who is named in the sentence or the one before.
        dates: The dates of the sentence.
        roots: The roots of the words of the clause, without names.
        is_named: Whether it is called a deadline.
        is_time: Whether somebody is given time.
    """

    span: Span
    named: Sequence[str]
    sides: frozenset[str]
    dates: frozenset[str]
    roots: frozenset[str]
    is_named: bool
    is_time: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Where a report sets a day by which something is to be done.

    Attributes:
        scene: The report.
        span: The clause.
        sides: Who is named in the sentence or the one before, by side.
        dates: The dates of the sentence.
        roots: The roots of its words, without names.
        is_named: Whether it is called a deadline, or is said to run out.
        is_bound: Whether it names the day.
        is_last: Whether no more time is said to be given.
    """

    scene: Scene
    span: Span
    sides: Mapping[str, str]
    dates: frozenset[str]
    roots: frozenset[str]
    is_named: bool
    is_bound: bool
    is_last: bool


def find_put_back(scenes: Sequence[Scene]) -> Iterator[Turn]:
    """Find deadlines that are put back or lifted, each with how it was set before."""
    shifts = [
        (scene, shift)
        for scene in scenes
        for place in range(len(scene.sentences))
        if (shift := _find_shift(scene, place))
    ]
    settings = [s for scene in scenes for s in _find_settings(scene)] if shifts else []
    for scene, shift in shifts:
        before = _find_before(shift, scene, settings)
        if before:
            after = tell_position(shift.span, before.party, "offers", scene.report, ())
            yield Turn(before=before, after=after, kind=ChangeKind.SOFTENED)


def _find_shift(scene: Scene, place: int) -> Shift | None:
    """Find the clause of a sentence that tells that a day is put back."""
    text = scene.report.text
    first, last = scene.sentences[place]
    noun = NOUN.search(text, first, last)
    found = BACK.search(text, first, last) or LONGER.search(text, first, last)
    if found is None and noun:
        low, high = noun.start() - NEAR, noun.end() + NEAR
        found = GONE.search(text, max(first, low), min(last, high))
    if found is None or NOT.search(text, first, found.start()):
        return None
    span = cut_clause(text, (first, last), found.span())
    source = ACCORDING.match(text, first, found.start())
    begin = source.end() if source else first
    named = [m[2] for m in scene.mentions if begin <= m[0] and m[1] <= found.start()]
    return Shift(
        span=span,
        named=named,
        sides=frozenset(scene.list_sides(_widen(scene, place))),
        dates=_dates(text[first:last]),
        roots=_roots(scene, span),
        is_named=noun is not None,
        is_time="time" in found.group() or LONGER.fullmatch(found.group()) is not None,
    )


def _find_settings(scene: Scene) -> Iterator[Setting]:
    text = scene.report.text
    for place, sentence in enumerate(scene.sentences):
        noun, bound, never = (
            pattern.search(text, *sentence) for pattern in (NOUN, BOUND, NO_MORE_TIME)
        )
        told = bound or noun or never
        if told and not (
            BACK.search(text, *sentence) or LONGER.search(text, *sentence)
        ):
            yield Setting(
                scene=scene,
                span=cut_clause(text, sentence, told.span()),
                sides=scene.list_sides(_widen(scene, place)),
                dates=_dates(scene.read(sentence)),
                roots=_roots(scene, sentence),
                is_named=bool(noun or GIVEN.search(text, *sentence)),
                is_bound=bound is not None,
                is_last=never is not None,
            )


def _find_before(
    shift: Shift, scene: Scene, settings: Sequence[Setting]
) -> Position | None:
    """Find where an earlier report sets what a later one tells to be put back."""
    lookup = scene.lookup
    negotiating = lookup.parties | lookup.mediators
    found = []
    for told in settings:
        report = told.scene.report
        common = shift.sides & told.sides.keys() & negotiating
        score = _score(shift, told)
        if (
            common
            and score >= LEAST
            and comes_before(report.published, scene.report.published)
        ):
            named = map(lookup.side, shift.named)
            doer = next((side for side in named if side in negotiating), min(common))
            if doer not in common:
                continue
            who = told.sides[doer]
            when = str(report.published.start)
            found.append(((score, when, report.id, told.span), told, who))
    if not found:
        return None
    _, told, who = max(found, key=lambda row: row[0])
    return tell_position(told.span, who, "threatens", told.scene.report, ())


def _score(shift: Shift, told: Setting) -> int:
    """Say how well what is set fits what is put back."""
    return (
        LEAST * bool(shift.dates & told.dates)
        + len(shift.roots & told.roots)
        + LEAST * (shift.is_named and told.is_named)
        + (shift.is_named and told.is_bound)
        + LEAST * (shift.is_time and told.is_last)
    )


def _widen(scene: Scene, place: int) -> Span:
    first = scene.sentences[max(0, place - 1)]
    return first[0], scene.sentences[place][1]


def _dates(words: str) -> frozenset[str]:
    return frozenset(
        f"{m['day'] or m['day2']} {(m['month'] or m['month2'])[:MONTHS]}"
        for m in DATE.finditer(words)
    )


def _roots(scene: Scene, span: Span) -> frozenset[str]:
    """Give the roots of a place that are no part of what anybody is called."""
    named = [m for m in scene.mentions if span[0] <= m[0] and m[1] <= span[1]]
    names = " ".join(scene.read((s, e)) for s, e, _ in named if e - s < LONGEST)
    words = content_stems(scene.read(span)) - content_stems(names)
    return frozenset(s[:ROOT] for s in words if not s[0].isdigit())
