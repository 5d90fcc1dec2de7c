"""How many independent origins an entry has."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """How many independent origins an entry has.

    Attributes:
        entry: Id of the entry.
        origins: Where it comes from: the far end of each relay chain.
        why: What was counted as one, in words.
    """

    entry: str
    origins: tuple[str, ...]
    why: str = ""
