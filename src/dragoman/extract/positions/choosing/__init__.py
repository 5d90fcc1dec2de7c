"""Whom an entry belongs to, where the rules are unsure: a choice that is learned."""

from dragoman.extract.positions.choosing.asks import Ask
from dragoman.extract.positions.choosing.chooser import Chooser, read_chooser

__all__ = ["Ask", "Chooser", "read_chooser"]
