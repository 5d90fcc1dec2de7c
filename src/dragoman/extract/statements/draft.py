"""A statement in the making: where it stands and which words speak."""

from dataclasses import dataclass, field

from dragoman.extract.statements.cues import Cue
from dragoman.extract.syntax import Token


@dataclass(slots=True, kw_only=True)
class Draft:
    """What a rule found, before speakers are resolved.

    Attributes:
        start: Offset of the content's first character.
        end: Offset after its last.
        rule: Which rule found it.
        rest: Where a broken quotation goes on.
        cue: Offsets of the cue, if there is one.
        verb: The cue as read, if it is a verb.
        speaker: Head of the noun phrase that speaks.
        follows: The statement whose speaker goes on speaking.
        relays: Heads of those who pass it on, nearest to the speaker first.
        direct: Whether the whole content is quoted.
        anchor: Offset that orders it among the others.
        denied: Whether the report says that it is not said or thought.
    """

    start: int
    end: int
    rule: str
    rest: list[tuple[int, int]] = field(default_factory=list)
    cue: tuple[int, int] | None = None
    verb: Cue | None = None
    speaker: Token | None = None
    follows: "Draft | None" = None
    relays: list[Token] = field(default_factory=list)
    direct: bool = False
    anchor: int = 0
    denied: bool = False

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Offsets of the content and where it goes on."""
        return [(self.start, self.end), *self.rest]
