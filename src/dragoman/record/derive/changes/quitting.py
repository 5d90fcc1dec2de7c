"""Who meant to go on trying and then gives up, as two reports tell.

"The bishops said they would come back on Friday to try again" and then "the bishops
have given up and gone home": nothing that is asked or offered has changed, but whether
they are still at it has.
"""

import re
from collections.abc import Iterator, Sequence

from dragoman.model.claim import Position
from dragoman.model.record import ChangeKind
from dragoman.record.derive.changes.scenes import Scene, cut_clause
from dragoman.record.derive.changes.turns import Span, Turn, tell_position
from dragoman.record.lookup import comes_before

TASK = (
    r"(?:(?:its|their|his|her|the|this|that|any|all|further)\s)?(?:[\w-]+\s)?"
    r"(?:efforts?|attempts?|mission|bid|search|campaign|fight|vigil|protest|quest"
    r"|mediation|shuttle|visit|journey)\b"
)
STEP = re.compile(r"\b(?:would|will|giv|gave|abandon|call|continu|keep|go on)", re.I)
PERSISTS = re.compile(
    r"\b(?:would|will|['’]ll)\s(?:(?!not\b|never\b)\w+\s){0,2}?"
    r"(?:try(?:ing)?\s(?:again|once more|until)"
    r"|(?:return|come back|go back)\s(?:[\w’']+\s){0,4}?(?:to\s)?try\b"
    r"|(?:keep|go on|continue|persist in)\s(?:on\s)?(?:trying|mediating|to try)"
    rf"|(?:continue|pursue|go on with|keep up|press on with|resume)\s{TASK}"
    r"|(?:not|never)\s(?:give up|go home)\b)",
    re.I,
)
QUITS = re.compile(
    rf"\b(?:g[ai]v(?:e|es|ing|en)\sup(?=\s{TASK}|\sand\s(?:go|re|le|he|fl|dep)\w+\b"
    rf"|[.,;”\"]|$)|abandon(?:s|ed|ing)?\s{TASK}|call(?:s|ed|ing)?\soff\s{TASK})",
    re.I,
)
UNREAL = re.compile(
    r"(?:\b(?:not|never|no|nor|if|unless|until|would|could|may|might|should|must"
    r"|refus\w+|urg\w+|ask\w*|want\w*|call\w* on|den\w+)\b|n['’]t\b)[^,;]{0,40}$",
    re.I,
)

type Told = tuple[Scene, Span, str]


def find_quits(scenes: Sequence[Scene]) -> Iterator[Turn]:
    """Find where somebody gives up what an earlier report has him go on with."""
    quits = [row for scene in scenes for row in _find(scene, QUITS, UNREAL)]
    persists = [r for scene in scenes for r in _find(scene, PERSISTS)] if quits else []
    told: set[Position] = set()
    for scene, span, who in sorted(quits, key=_when):
        before = [row for row in persists if _precedes(row, scene, who)]
        if not before:
            continue
        meant, words, by = max(before, key=_when)
        old = tell_position(words, by, "offers", meant.report, ())
        new = tell_position(span, who, "rejects", scene.report, ())
        if old not in told:  # a wire tells it again for days
            told.add(old)
            yield Turn(before=old, after=new, kind=ChangeKind.REVERSED)


def _when(told: Told) -> tuple[str, str, Span]:
    scene, span, _ = told
    return str(scene.report.published.start), scene.report.id, span


def _precedes(told: Told, scene: Scene, who: str) -> bool:
    """Whether a side is told something of in an earlier report."""
    other, _, by = told
    is_one = scene.lookup.side(by) == scene.lookup.side(who)
    return is_one and comes_before(other.report.published, scene.report.published)


def _find(
    scene: Scene, pattern: re.Pattern[str], unreal: re.Pattern[str] | None = None
) -> Iterator[Told]:
    """Find the clauses of a report that a pattern is in, with who does it."""
    text = scene.report.text
    for sentence in scene.sentences:
        if not STEP.search(text, *sentence):
            continue
        found = pattern.search(text, *sentence)
        if found is None or (
            unreal and unreal.search(text, sentence[0], found.start())
        ):
            continue
        who = scene.name(found.start(), sentence[0])
        if who:
            yield scene, cut_clause(text, sentence, found.span()), who
