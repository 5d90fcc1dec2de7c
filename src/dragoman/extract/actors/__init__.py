"""Who is named, what they are, and which later words mean them."""

from dragoman.extract.actors.cast import Cast, find_cast

__all__ = ["Cast", "find_cast"]
