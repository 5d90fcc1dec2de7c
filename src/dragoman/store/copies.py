"""The same words in the same paragraph of another report: a decision is on both.

A report comes back as a copy: reprinted, or added once more with a date at its head.
What a person rejected in the one is as wrong in the other.
"""

from collections.abc import Iterable, Mapping

from dragoman.model.claim import Reading
from dragoman.model.judgement import Decision, Verb
from dragoman.model.report import Passage

FEWEST = 60  # characters of a paragraph that two reports do not share by chance
CARRIED = frozenset({Verb.REJECT, Verb.EDIT})
Place = tuple[str, int, int]  # report, start and end


def find_copies(
    decisions: Iterable[Decision], readings: Iterable[Reading]
) -> Mapping[Place, tuple[Place, ...]]:
    """Find where the words of decisions stand in other reports, paragraph and all."""
    words = {p for d in decisions if d.verb in CARRIED for p in d.passages}
    if not words:
        return {}
    texts = {reading.report.id: reading.report.text for reading in readings}
    wanted: dict[str, list[tuple[Passage, int]]] = {}
    for passage in words:
        text = texts.get(passage.report, "")
        if text[passage.start : passage.end] != passage.quote:
            continue
        start = text.rfind("\n", 0, passage.start) + 1
        end = text.find("\n", passage.end)
        paragraph = text[start : end if end >= 0 else len(text)]
        if "\n" in paragraph:  # words that go over a line end
            continue
        if len(paragraph) >= FEWEST:
            at = passage.start - start
            wanted.setdefault(paragraph, []).append((passage, at))
    return _find(wanted, texts) if wanted else {}


def _find(
    wanted: Mapping[str, list[tuple[Passage, int]]], texts: Mapping[str, str]
) -> dict[Place, tuple[Place, ...]]:
    found: dict[Place, tuple[Place, ...]] = {}
    for report, text in texts.items():
        start = 0
        for line in text.split("\n"):
            for passage, at in wanted.get(line, ()):
                if report != passage.report:
                    key = (passage.report, passage.start, passage.end)
                    first = start + at
                    copy = (report, first, first + len(passage.quote))
                    found[key] = (*found.get(key, ()), copy)
            start += len(line) + 1
    return found
