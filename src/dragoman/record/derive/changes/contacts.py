"""Sides that broke off talks and come back to them, as two reports tell.

"The rebels suspended all contact" and then "the rebels are to return to the table" are
how one side stood and how it stands. Talks that resume, whoever is named, resume for
the side that broke them off last.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.record import ChangeKind
from dragoman.record.derive.changes.scenes import Scene, cut_clause
from dragoman.record.derive.changes.turns import Span, Turn, tell_position
from dragoman.record.lookup import comes_before

TALKS = (
    r"(?:(?:all|any|the|its|their|his|her|further|direct|formal|peace|other)\s)*"
    r"(?:[\w-]+\s)?(?:talks|contacts?|negotiations?|dialogue|meetings?|negotiating\stable"
    r"|table|discussions?|participation)\b"
)
STEP = re.compile(
    r"\b(?:resum|return|renew|reopen|restart|back\b|br[eo]|suspend|cut|fr[eo]|halt|end|quit"
    r"|boycott|abandon|le[fa]|walk|storm|pull|withdr)",
    re.I,
)
LEFT = re.compile(
    r"\b(?:(?:br(?:oke|oken|eak|eaks|eaking)\soff|suspend(?:s|ed|ing)?|cut(?:s|ting)?(?:\soff)?"
    r"|froze|frozen|freezing|halt(?:s|ed|ing)|quits?|quitting|boycott(?:s|ed|ing)"
    r"|abandon(?:s|ed|ing)|(?:pull|storm|walk)(?:s|ed|ing)\s(?:out|away)\s(?:of|from)"
    rf"|withdrew\sfrom|withdrawn\sfrom)\s{TALKS}"
    r"|(?:left|leaves|leaving)\sthe\s(?:\w+\s)?(?:table|talks)\b"
    r"|(?:ended|ending|ends)\sall\s(?:\w+\s)?(?:talks|contacts?)\b"
    r"|(?:walk|storm)(?:s|ed|ing)?\sout\b)"
)
OUT = re.compile(r"\bout\Z")
BACK = re.compile(
    rf"\b(?:resum|restart|reopen|renew)(?:e[sd]?|ing|s|ed)\s{TALKS}"
    rf"|\b(?:return(?:ed|s|ing)?|(?:c[oa]m(?:e|es|ing)|go|went|goes|going|gone|be|are|is)\sback)\s"
    rf"(?:to|at)\s{TALKS}"
)
AGAIN = re.compile(
    rf"\b{TALKS}(?:\s(?!not\b|never\b|no\b)[\w,-]+){{0,10}}?\s(?:resumed?|restarted|reopened)\b"
    rf"|\b{TALKS}(?:\s(?!not\b|never\b|no\b)[\w,-]+){{0,8}}?\s(?:be|were|been)\s(?:resumed|renewed|reopened)\b",
    re.I,
)
SHUT = re.compile(
    rf"\b{TALKS}(?:\s\w+){{0,3}}?\s(?:would|will)\snot\s(?:be\s)?(?:resumed?|renewed)\b"
    r"|\b(?:would|will)\snot\s(?:\w+\s)?(?:return\b|(?:come|go|be)\sback\b)"
    rf"(?:\sto\s{TALKS})?|\bno\sdate\sfor\s(?:coming\sback|a\sreturn)\b",
    re.I,
)
NOT = re.compile(
    r"(?:\b(?:not|never|no|nor|nobody|refus\w+|rul\w+\sout|could|if|unless|until|may|might|must"
    r"|should|threat\w*|ask\w*|urg\w+|want\w*|call\w*|hop\w+|before|demand\w*|press\w*"
    r"|warn\w*|failed|accus\w+|nearly|efforts?|bid)\b|n['’]t\b)[^,;]{0,50}$",
    re.I,
)
CONTEXT = re.compile(rf"\b{TALKS}|\bnegotiat\w+|\bsession\b|\bround\b")
ENDED = re.compile(r"[.!?][\"”’')\]]*\s*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What a sentence tells that a side did to the talks.

    Attributes:
        scene: The report.
        span: The clause.
        sides: Who takes the step, by side; none where nobody is told to.
        is_left: Whether the talks are broken off.
    """

    scene: Scene
    span: Span
    sides: Mapping[str, str]
    is_left: bool


def find_contacts(scenes: Sequence[Scene]) -> Iterator[Turn]:
    """Find where sides come back to talks, with where a report has them break off."""
    steps = sorted((s for scene in scenes for s in _find_steps(scene)), key=_order)
    for step in (s for s in steps if not s.is_left):
        left = _find_left(step, steps)
        if left is None:
            continue
        (who,) = left.sides.values()
        old, new = (
            tell_position(s.span, who, kind, s.scene.report, ())
            for s, kind in ((left, "rejects"), (step, "offers"))
        )
        yield Turn(before=old, after=new, kind=ChangeKind.SOFTENED)


def _find_left(step: Step, steps: Sequence[Step]) -> Step | None:
    """Find where a side broke off what it now comes back to: since it last came back.

    Where it says that it will not be back is preferred to what it did.
    """
    before = [s for s in steps if s.is_left and _precedes(s, step)]
    again = [s for s in steps if not s.is_left and _precedes(s, step)]
    open_ = [s for s in before if not any(_precedes(s, other) for other in again)]
    shut = [s for s in open_ if SHUT.search(s.scene.read(s.span))]
    return next(iter(shut or open_), None)


def _order(step: Step) -> tuple[str, str, Span]:
    return str(step.scene.report.published.start), step.scene.report.id, step.span


def _precedes(step: Step, other: Step) -> bool:
    """Whether one step was taken before another, and by a side that takes that too."""
    if not comes_before(step.scene.report.published, other.scene.report.published):
        return False
    return bool(step.sides.keys() & other.sides.keys())


def _find_steps(scene: Scene) -> Iterator[Step]:
    for sentence in scene.sentences:
        text = scene.report.text
        if not (STEP.search(text, *sentence) and ENDED.search(text, *sentence)):
            continue  # a headline is told again by the first sentence
        step = _find_step(scene, sentence, (BACK, AGAIN), is_left=False) or _find_step(
            scene, sentence, (SHUT, LEFT), is_left=True
        )
        if step:
            yield step


def _find_step(
    scene: Scene, sentence: Span, patterns: Sequence[re.Pattern[str]], *, is_left: bool
) -> Step | None:
    text = scene.report.text
    first, last = sentence
    for pattern in patterns:
        found = pattern.search(text, first, last)
        if (
            found is None
            or NOT.search(text, first, found.start())
            or (OUT.search(found.group()) and not CONTEXT.search(text, first, last))
        ):
            continue
        sides = (
            scene.list_sides(sentence)
            if pattern is AGAIN
            else _find_sides(scene, first, found.start())
        )
        span = cut_clause(text, sentence, found.span())
        if sides:
            return Step(scene=scene, span=span, sides=sides, is_left=is_left)
    return None


def _find_sides(scene: Scene, first: int, start: int) -> Mapping[str, str]:
    """Give who is named last before a step, else who says it."""
    lookup = scene.lookup
    named = [m[2] for m in scene.mentions if first <= m[0] and m[1] <= start]
    named = named or [who for s, e, who in scene.said if s <= start < e]
    found = [
        who
        for who in reversed(named)
        if lookup.side(who) not in lookup.mediators and not lookup.is_outlet(who)
    ]
    return {lookup.side(who): who for who in found[:1]}
