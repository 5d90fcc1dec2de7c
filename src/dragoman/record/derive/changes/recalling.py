"""Clauses that recall how a side stood: "had until now refused", "in May would not".

The pluperfect tells that it was before what else is told; in reported speech it does so
only with a word of time. "Having insisted on it" is of whoever the clause before is of.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.record.derive.changes.scenes import NEAR, Scene
from dragoman.record.derive.changes.turns import Span, find_kind

MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November"
    "|December"
)
SINCE = (
    r"until\s(?:now|then|recently|this\s\w+|last\s\w+)|as\s(?:recently|late)\sas\s\w+"
    r"(?:\s\w+)?|originally|initially|at\sfirst|at\sthe\s(?:start|outset|beginning)"
    r"|once|begun\sby|only\slast\s\w+|for\s(?:\w+\s)?(?:days|weeks|months|years)"
)
TIMES = (
    rf"{SINCE}|earlier|previously|formerly|last\s\w+|long|always|repeatedly"
    r"|consistently"
    rf"|in\s(?:{MONTHS})|(?:only\s)?(?:an?|\w+)\s(?:days?|weeks?|fortnight|months?"
    r"|years?)\s(?:ago|before|earlier)"
)
HAD = re.compile(r"\bhad\s(?=\w)")
HELD = re.compile(rf"\b(?:{TIMES})\b", re.I)
STRONG = re.compile(rf"\b(?:{SINCE})\b", re.I)
OPENING = re.compile(rf"\W*(?:{TIMES}),?\s(?=\w)", re.I)
AFTER = re.compile(
    r",\s(?=having\s\w)|\s(?=after\s(?:\w+\s)?(?:days|weeks|months|years)\sof\s\w)"
)
WH = re.compile(r"(?:,\s|\s)(?:who|which|that|whose\s\w+)\s*$")
CALLED = re.compile(
    r",\s(?:which|something|a\s(?:\w+\s)?(?:step|move|demand|concession|condition|point"
    r"|idea|measure|option|figure|thing))\s(?:that\s)?(?:[\w.'’-]+\s){1,4}$"
)
RELATIVE = re.compile(r",\s(?:who|which|whose\s\w+)\s(?P<then>[^,;“”\"]+),\s(?=\S)")
SAID = re.compile(r"\b(?:said|says|told|added|announced|confirmed|stated)\b")
END = re.compile(r";|,\s(?:but|while|although|though|and)\b|[.!?][\"”’']*$")
COMMA = re.compile(r",\s|[;.!?]")
NO = re.compile(
    r"\b(?:not|never)\sto\b|\bthat\s(?:[\w-]+\s){0,4}?(?:no|not\sone|nobody|none|never|nothing)\b"
    r"|\bno\s(?:alternative|other\sway|need|point|such)\b|\bnot\sone\b"
)
LEAD = re.compile(
    rf"^\W*(?:had|having|after|of|who|(?:{TIMES})|(?:\w+\s){{1,2}}of|\w+ly|also|even|been"
    r"|already|,|\s)*\b(?=\w)",
    re.I,
)
TELLING = re.compile(
    r"(?:sa(?:id|ying)|told|argued|arguing|maintained|claimed|stated|announced"
    r"|declared|made\sclear|let\sit\sbe\sknown|insisted|warned|written|called|described)\b",
    re.I,
)
VERB = 26  # characters from the beginning of a clause within which its verb stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """How a side stands or stood, as one clause tells it.

    Attributes:
        span: Where the clause is.
        who: Whose stand it is, "" for that of the clause before.
        kind: How it stands, "" where no word says so.
        strong: Whether it is said to be so no more.
        timed: Whether it is said to be of another time.
        main: Where the clause is that it is part of, if of one.
    """

    span: Span
    who: str
    kind: str
    strong: bool = False
    timed: bool = False
    main: Span | None = None


def find_recalls(scene: Scene, sentence: Span) -> Iterator[Stand]:
    """Find the clauses of a sentence that tell how somebody stood before."""
    opening = OPENING.match(scene.report.text, *sentence)
    found = list(_find_had(scene, sentence, opening))
    yield from found
    yield from _find_relative(scene, sentence)
    if opening and not found:
        yield from _find_opened(scene, sentence, opening)
    for match in AFTER.finditer(scene.report.text, *sentence):
        span = match.end(), sentence[1]
        if kind := judge_clause(scene.read(span)):
            yield Stand(span=span, who="", kind=kind, strong=True, timed=True)


def _find_had(
    scene: Scene, sentence: Span, opening: re.Match[str] | None
) -> Iterator[Stand]:
    text = scene.report.text
    first, last = sentence
    for match in HAD.finditer(text, *sentence):
        wh = WH.search(text, first, match.start())
        called = CALLED.search(text, first, match.start())
        end = (COMMA if wh else END).search(text, match.end(), last)
        span = match.start(), end.start() if end else last
        clause = scene.read(span)
        timed = bool(opening or HELD.search(clause))
        kind = judge_clause(clause)
        if not kind or (
            SAID.search(text, first, match.start()) and not (timed or called)
        ):
            continue
        main = None
        if called:
            main = first, called.start()
        elif wh and end and end.group()[0] == ",":
            main = end.end(), last
        if who := scene.name(wh.start() if wh and not called else match.start(), first):
            lead = opening.group() if opening else ""
            yield Stand(
                span=span,
                who=who,
                kind=kind,
                strong=bool(STRONG.search(lead + clause)),
                timed=timed or bool(wh or called),
                main=main,
            )


def _find_relative(scene: Scene, sentence: Span) -> Iterator[Stand]:
    """Find a relative clause in the simple past with a word of time."""
    text = scene.report.text
    for match in RELATIVE.finditer(text, *sentence):
        clause = match["then"]
        if HAD.search(clause) or not HELD.search(clause):
            continue
        kind, who = judge_clause(clause), scene.name(match.start(), sentence[0])
        if kind and who:
            yield Stand(
                span=match.span("then"),
                who=who,
                kind=kind,
                strong=bool(STRONG.search(clause)),
                timed=True,
                main=(match.end(), sentence[1]),
            )


def _find_opened(
    scene: Scene, sentence: Span, opening: re.Match[str]
) -> Iterator[Stand]:
    """Find a sentence in the simple past that begins with a word of time."""
    end = END.search(scene.report.text, opening.end(), sentence[1])
    span = opening.end(), end.start() if end else sentence[1]
    named = [m for m in scene.mentions if span[0] <= m[0] < span[0] + NEAR]
    kind = judge_clause(scene.read(span))
    if named and kind in ("rejects", "demands"):
        strong = bool(STRONG.search(opening.group()))
        yield Stand(span=span, who=named[0][2], kind=kind, strong=strong, timed=True)


def judge_clause(clause: str) -> str:
    """Say how a clause tells that a side stood by its verb, "" where it does not."""
    words = LEAD.sub("", clause)
    told = TELLING.match(words)
    if told:
        return "rejects" if NO.search(words.casefold()) else find_kind(words)
    kind = find_kind(words[:VERB])
    if kind in ("threatens", "accepts") and NO.search(words.casefold()):
        return "rejects"
    return kind
