"""What is needed to ask which events a sentence tells."""

from collections.abc import Callable

import pytest

from dragoman.extract.actors import find_cast
from dragoman.extract.events import find_events
from dragoman.extract.syntax import Syntax, Token
from dragoman.extract.times import find_times
from dragoman.model.claim import Event


class Told:
    """The events of a text, with the names of those who take part."""

    def __init__(self, syntax: Syntax) -> None:
        self.syntax = syntax
        self.cast = find_cast(syntax)
        self.events = find_events(syntax, self.cast, find_times(syntax), ())

    def quote(self, event: Event) -> str:
        passage = event.evidence[0]
        return self.syntax.report.text[passage.start : passage.end]

    def names(self, event: Event) -> set[str]:
        return {self.cast.actor(one).name for one in event.participants}

    def kinds(self) -> list[str]:
        return [event.type.value for event in self.events]


@pytest.fixture
def tell(read: Callable[[str], Syntax]) -> Callable[[str], Told]:
    """Find the events of a text."""
    return lambda text: Told(read(text))


@pytest.fixture
def word(read: Callable[[str], Syntax]) -> Callable[[str, str], Token]:
    """Parse a text and give the first of its words with this form."""

    def find(text: str, form: str) -> Token:
        return next(token for token in read(text).tokens if token.text == form)

    return find
