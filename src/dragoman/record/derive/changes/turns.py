"""Sentences that tell how a side stood before, beside how it stands now.

"The guild, which had ruled out any cut, said a small one could be talked about": the
relative clause is the earlier position and the main clause the later one, whatever
other reports tell. The same goes for "…, though it had earlier refused" and for
"…, a month after she had said". Where a side is told to stand as it stood, or the two
clauses have nothing to do with each other, nothing has turned.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.model.claim import Position, Stance, identify
from dragoman.model.record import ChangeKind, Record
from dragoman.model.report import Passage, Report
from dragoman.record.derive.voices import Mention, index_mentions
from dragoman.record.lookup import Lookup
from dragoman.reference import read_table
from dragoman.reference.wording import content_stems, find_sentence

RELATIVE = re.compile(r",\s(?:who|which|whose\s\w+)\s(?P<then>[^,;“”\"]+),\s(?=\S)")
CONCEDED = re.compile(
    r"(?:,\s|\s)(?:(?:even\s)?though|although|despite the fact that|while"
    r"|(?:[\w-]+\s)?(?:days|weeks|months|years|a\s\w+)\s(?:after|before))\s"
    r"(?P<who>[^,;\"“”]{1,60}?)\s(?=had\b)(?P<then>[^;]+?)(?=[.;]|$)"
)
CONCEDING = re.compile(
    r"^\W*(?:Having|Although|Though|While|Even though)\s(?P<then>[^,;]+),\s(?=\S)"
)
DENIED = re.compile(r"(?:\b(?:not|never|no)\b|n['’]t\b)(?:\s\w+){0,3}\s$")
NOTHING = re.compile(r"\s(?:\w+\s)?(?:nothing|nobody|no|none|neither)\b")
NEAR = 4  # characters from the end of a name to the clause on it
RULE = "turn"
ROOT = 5  # letters in which words of one family begin
STANCES: Mapping[str, Stance] = {
    "rejects": Stance.REJECTS,
    "demands": Stance.DEMANDS,
    "threatens": Stance.CONDITIONAL,
    "offers": Stance.OFFERS,
    "accepts": Stance.ACCEPTS,
}
GIVING = frozenset(["offers", "accepts"])
KINDS: Mapping[Stance, str] = {stance: kind for kind, stance in STANCES.items()}

type Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """How a side stood and how it stands, as one sentence tells it.

    Attributes:
        before: The earlier position, the record's own where it has it.
        after: The later one.
        kind: Which way the side moved, if the sentence says so.
    """

    before: Position
    after: Position
    kind: ChangeKind | None = None


def find_turns(record: Record, lookup: Lookup) -> tuple[Turn, ...]:
    """Find the sentences that tell how a side stood before and stands now."""
    mentions = index_mentions(record)
    known: dict[str, list[Position]] = {}
    for position in sorted(record.positions, key=lambda p: (p.evidence[0], p.id)):
        known.setdefault(position.evidence[0].report, []).append(position)
    return tuple(
        turn
        for report in record.reports
        for turn in _read(
            report, mentions.get(report.id, ()), known.get(report.id, ()), lookup
        )
    )


def list_told(record: Record, turns: Iterable[Turn]) -> tuple[Position, ...]:
    """List the positions of turns that the record does not have already."""
    known = {position.id for position in record.positions}
    told = {p.id: p for turn in turns for p in (turn.before, turn.after)}
    return tuple(told[key] for key in sorted(told.keys() - known))


def _read(
    report: Report,
    mentions: Sequence[Mention],
    known: Sequence[Position],
    lookup: Lookup,
) -> Iterator[Turn]:
    for then, now, place in _find_clauses(report):
        who = _find_doer(place, mentions)
        kinds = _judge(report.text[slice(*then)], report.text[slice(*now)])
        if not (who and kinds):
            continue
        before, after = (
            tell_position(span, who, kind, report, known)
            for span, kind in zip((then, now), kinds, strict=True)
        )
        if before.id != after.id:
            yield Turn(before=before, after=after)


def _find_clauses(report: Report) -> Iterator[tuple[Span, Span, Span]]:
    """Find clauses on what was and what is, and where their doer is named."""
    text = report.text
    for match in RELATIVE.finditer(text, report.body):
        first, last = find_sentence(text, match.start(), match.end())
        name = max(first, match.start() - NEAR), match.start()
        if first < match.start():
            yield match.span("then"), (match.end(), last), name
    for match in CONCEDED.finditer(text, report.body):
        first, _ = find_sentence(text, match.start(), match.start() + 1)
        yield match.span("then"), (first, match.start()), match.span("who")


def _find_doer(place: Span, mentions: Sequence[Mention]) -> str:
    """Give who is named in a place, the last where there are several."""
    start, end = place
    found = [
        actor
        for first, last, actor in mentions
        if start <= last <= end or (start <= first and last <= end)
    ]
    return found[-1] if found else ""


def _judge(then: str, now: str) -> tuple[str, str] | None:
    """Say how a side stood and how it stands, ``None`` where nothing has turned."""
    if not _past().search(then):
        return None
    before, after = find_kind(then), find_kind(now)
    if not before or (before == after and before != "demands"):
        return None
    if before == "threatens":
        return (before, after or "rejects") if _off().search(now) else None
    if before in GIVING:
        return (before, after) if after == "rejects" else None
    if after in GIVING:
        return before, after
    if after in ("", "threatens") and _have_common(then, now):
        return (before, "offers") if _soft().search(now) else None
    return None


def _have_common(then: str, now: str) -> bool:
    roots = [{stem[:ROOT] for stem in content_stems(words)} for words in (then, now)]
    return bool(roots[0] & roots[1])


def find_kind(clause: str) -> str:
    """Give how a clause says that a side stands, by its first such word."""
    words = clause.casefold()
    found = _stances().search(words)
    if found is None:
        return ""
    kind = _classes()[found.group()]
    if words[: found.start()].endswith("been "):
        return ""
    is_denied = DENIED.search(words[: found.start()]) or NOTHING.match(
        words, found.end()
    )
    return "rejects" if kind in GIVING and is_denied else kind


def find_kind_word(clause: str) -> int:
    """Give where the word stands by which a clause says how a side stands, else -1."""
    found = _stances().search(clause.casefold())
    return found.start() if found else -1


def tell_position(
    span: Span, who: str, kind: str, report: Report, known: Sequence[Position]
) -> Position:
    """Give the position that a clause tells: one that is known, else a new one."""
    start, end = span
    passage = _trim(report, start, end)
    inside = [p for p in known if _lies_in(p.evidence[0], passage) and p.party == who]
    if inside:
        return inside[0]
    return Position(
        id=identify(RULE, passage.report, passage.start, passage.end, who),
        party=who,
        issue_text=passage.quote,
        stance=STANCES[kind],
        evidence=(passage,),
        rule=RULE,
    )


def _lies_in(inner: Passage, outer: Passage) -> bool:
    both = min(inner.end, outer.end) - max(inner.start, outer.start)
    return both * 2 > inner.end - inner.start


def _trim(report: Report, start: int, end: int) -> Passage:
    words = report.text[start:end]
    first = start + len(words) - len(words.lstrip(' \n"“'))
    return report.passage(first, start + len(words.rstrip(" \n.")))


@cache
def _classes() -> Mapping[str, str]:
    rows = read_table("turn_words")
    return {row["word"]: row["class"] for row in rows if row["class"] in STANCES}


def _compile(words: Sequence[str]) -> re.Pattern[str]:
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, ordered))})\b")


@cache
def _stances() -> re.Pattern[str]:
    return _compile(list(_classes()))


@cache
def _class(kind: str) -> re.Pattern[str]:
    rows = read_table("turn_words")
    return _compile([row["word"] for row in rows if row["class"] == kind])


def _past() -> re.Pattern[str]:
    return _class("past")


def _soft() -> re.Pattern[str]:
    return _class("soft")


def _off() -> re.Pattern[str]:
    return _class("off")
