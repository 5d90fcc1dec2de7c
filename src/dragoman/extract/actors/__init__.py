"""Who is named, what they are, and which later words mean them."""

from dragoman.extract.actors.cast import Cast, find_cast
from dragoman.extract.actors.holders import add_holders

__all__ = ["Cast", "add_holders", "find_cast"]
