"""Who said what, to whom, relayed by whom."""

from dragoman.extract.actors import Cast
from dragoman.extract.parse import Syntax
from dragoman.model.claim import Statement

__all__ = ["find_statements"]


def find_statements(syntax: Syntax, cast: Cast) -> tuple[Statement, ...]:
    """Find everything that somebody is reported to have said or thought."""
    return ()
