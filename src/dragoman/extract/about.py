"""Which claims lie inside what somebody is reported to have said."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.model.claim import Reading, Statement
from dragoman.model.report import Passage

type Place = tuple[int, int, str]


def fill_about(reading: Reading) -> Reading:
    """Give the reading with each statement naming the claims inside it.

    A claim is inside where one of its passages lies wholly within the content;
    a statement counts where its content does. Ids come in order of the text.
    """
    places = sorted(_places(reading))
    starts = [start for start, _, _ in places]
    statements = tuple(
        replace(statement, about=tuple(_inside(statement, places, starts)))
        for statement in reading.statements
    )
    return replace(reading, statements=statements)


def _places(reading: Reading) -> Iterator[Place]:
    for statement in reading.statements:
        yield statement.content.start, statement.content.end, statement.id
    for figure in reading.figures:
        yield figure.evidence.start, figure.evidence.end, figure.id
    for proposal in reading.proposals:
        for term in proposal.terms:
            yield from _all(term.evidence, term.id)
    for position in reading.positions:
        yield from _all(position.evidence, position.id)
    for event in reading.events:
        yield from _all(event.evidence, event.id)


def _all(passages: Iterable[Passage], name: str) -> Iterator[Place]:
    return ((passage.start, passage.end, name) for passage in passages)


def _inside(
    statement: Statement, places: list[Place], starts: list[int]
) -> Iterator[str]:
    given = {statement.id}
    for content in (statement.content, *statement.content_rest):
        at = bisect_left(starts, content.start)
        while at < len(places) and starts[at] < content.end:
            _, end, name = places[at]
            if end <= content.end and name not in given:
                given.add(name)
                yield name
            at += 1
