"""A report's text, cut where passages begin and end; they may lie over each other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.model.report import Report
from dragoman.store import Mark
from dragoman.web.cards import SINGULAR

BESIDE = frozenset({"cue", "chain"})  # words beside what an entry rests on
UNCODED = frozenset({"actor", "cue"})
CONTROLS = frozenset(
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A run of characters under the same marks.

    Attributes:
        text: The characters.
        keys: Ids of the entries that rest on them, the narrowest first.
        nouns: Their nouns, of one, each once; ``cue`` for who says it, and how.
        ending: Ids of the entries whose passage ends here.
        places: Ids for links to the passages that begin here.
        found: Whether these words were looked for.
    """

    text: str
    keys: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    ending: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    found: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One line of a report.

    Attributes:
        number: Counted from 1, without what stands before the report proper.
        start: Offset of its first character.
        segments: Its characters.
        is_front: Whether it stands before the report proper.
    """

    number: int
    start: int
    segments: tuple[Segment, ...]
    is_front: bool


def lay_report(
    report: Report, marks: Iterable[Mark], found: Iterable[tuple[int, int]] = ()
) -> tuple[Paragraph, ...]:
    """Cut a report's text by paragraphs, and these by marks.

    Args:
        report: The report.
        marks: Where entries rest in it.
        found: Where words that were looked for stand.
    """
    spans = [_Span(m.start, m.end, m.id, _class(m)) for m in marks]
    spans += [_Span(start, end, "", "") for start, end in found]
    spans.sort(key=lambda span: (span.start, -span.end))
    paragraphs = []
    position, number, first = 0, 0, 0
    active: list[_Span] = []
    for line in report.text.splitlines(keepends=True):
        start, end = position, position + len(line.rstrip("\r\n"))
        position += len(line)
        while first < len(spans) and spans[first].start < end:
            active.append(spans[first])
            first += 1
        active = [span for span in active if span.end > start]
        if not line.strip():
            continue
        is_front = start < report.body
        number += not is_front
        segments = _cut(report.text, start, end, active)
        paragraphs.append(
            Paragraph(number=number, start=start, segments=segments, is_front=is_front)
        )
    return tuple(paragraphs)


def count_controls(text: str) -> int:
    """Count the characters that turn the direction of text."""
    return sum(character in CONTROLS for character in text)


def _class(mark: Mark) -> str:
    return "cue" if mark.field in BESIDE else SINGULAR[mark.noun]


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    key: str
    noun: str


def _cut(
    text: str, start: int, end: int, spans: Sequence[_Span]
) -> tuple[Segment, ...]:
    """Cut a line, going once over the places where spans begin and end."""
    opening: Mapping[int, list[_Span]] = defaultdict(list)
    closing: Mapping[int, list[_Span]] = defaultdict(list)
    for span in spans:
        opening[max(start, span.start)].append(span)
        closing[min(end, span.end)].append(span)
    edges = sorted({start, end, *opening, *closing})
    open_now: dict[_Span, None] = {}
    segments = []
    for left, right in pairwise(edges):
        for span in closing.get(left, ()):
            open_now.pop(span, None)
        for span in opening.get(left, ()):
            open_now[span] = None
        begun = [s for s in opening.get(left, ()) if s.start == left]
        ended = [s for s in closing.get(right, ()) if s.end == right]
        segments.append(_segment(text[left:right], open_now, begun, ended))
    return tuple(segments)


def _segment(
    text: str, spans: Iterable[_Span], begun: Iterable[_Span], ended: Iterable[_Span]
) -> Segment:
    inner = sorted(spans, key=lambda span: span.end - span.start)
    kept = [span for span in inner if span.key]
    return Segment(
        text=text,
        keys=tuple(dict.fromkeys(span.key for span in kept)),
        nouns=tuple(dict.fromkeys(span.noun for span in kept)),
        ending=tuple(
            dict.fromkeys(s.key for s in ended if s.key and s.noun not in UNCODED)
        ),
        places=tuple(dict.fromkeys(f"at-{s.start}-{s.end}" for s in begun)),
        found=any(not span.key for span in inner),
    )
