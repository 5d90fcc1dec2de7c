"""Questions of whom an entry belongs to, as the rules leave them."""

from dataclasses import dataclass

from dragoman.extract.syntax import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Who holds a position, owes a term or takes part in an event.

    Attributes:
        noun: What is asked about: "position", "term" or "event".
        cue: The word that tells the entry.
        base: The word that stands as holder, or ``None`` where none does.
        ruled: Whom the rules found.
        by: Who puts a term forward, if that is known.
        sort: Stance, kind of term or type of event.
    """

    noun: str
    cue: Token
    base: Token | None
    ruled: tuple[str, ...] = ()
    by: str | None = None
    sort: str = ""

    @property
    def here(self) -> Token:
        """Where the holder stands, or else the entry."""
        return self.base or self.cue
