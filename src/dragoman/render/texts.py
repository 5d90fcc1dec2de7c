"""Reports as they were read, every passage marked and tied to its entry."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from dragoman.model.report import Passage, Report
from dragoman.render.index import NOUNS, Index


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A run of words under the same marks.

    Attributes:
        text: The words.
        nouns: The nouns of the entries that rest on them.
        codes: The entries' codes.
        places: Ids of the passages that begin here.
        ending: Codes of the entries whose passage ends here.
    """

    text: str
    nouns: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    ending: tuple[str, ...] = ()


Paragraph = tuple[Segment, ...]


def mark_report(report: Report, index: Index) -> tuple[Paragraph, ...]:
    """Cut a report's text where passages begin and end, by paragraphs."""
    passages = index.by_report().get(report.id, [])
    paragraphs = []
    position = 0
    for line in report.text.splitlines(keepends=True):
        start, end = position, position + len(line.rstrip("\n"))
        position += len(line)
        if line.strip() and start >= report.body:
            here = [(c, p) for c, p in passages if p.start < end and p.end > start]
            paragraphs.append(_mark_line(report, start, end, here, index))
    return tuple(paragraphs)


def _mark_line(
    report: Report,
    start: int,
    end: int,
    passages: list[tuple[str, Passage]],
    index: Index,
) -> Paragraph:
    cuts = {start, end}
    opening: dict[int, dict[str, None]] = defaultdict(dict)
    closing: dict[int, dict[str, None]] = defaultdict(dict)
    for code, passage in passages:
        cuts |= {max(start, passage.start), min(end, passage.end)}
        if passage.start >= start:
            opening[passage.start][index.place(passage)] = None
        if code and passage.end <= end:
            closing[passage.end][code] = None
    edges = sorted(cuts)
    segments = []
    for left, right in pairwise(edges):
        codes = [c for c, p in passages if c and p.start <= left and right <= p.end]
        segments.append(
            Segment(
                text=report.text[left:right],
                nouns=tuple(sorted({NOUNS[code[0]] for code in codes})),
                codes=tuple(dict.fromkeys(codes)),
                places=tuple(opening.get(left, ())),
                ending=tuple(closing.get(right, ())),
            )
        )
    return tuple(segments)
