"""Who is reported to have said what, and through whom."""

from dataclasses import dataclass
from enum import Enum

from dragoman.model.claim.modality import Modality
from dragoman.model.report import Passage


class Naming(Enum):
    """How a speaker is named."""

    NAMED = "named"
    ROLE = "role"
    ANONYMOUS = "anonymous"
    COLLECTIVE = "collective"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One link of a relay chain.

    Attributes:
        text: How the report names it.
        actor: Id of the actor, where the text allows it.
        naming: Named, by role, anonymous, or a collective.
        evidence: The words, or ``None`` for a pronoun-less carry-over.
    """

    text: str
    actor: str | None = None
    naming: Naming = Naming.NAMED
    evidence: Passage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something that somebody is reported to have said, thought or vowed.

    Attributes:
        id: Hash of its content passage and kind.
        content: What is said, without cue and enclosing quotation marks.
        content_rest: Where a quotation broken by its cue goes on.
        cue: The words that introduce it, or ``None``.
        direct: Whether the whole content is quoted.
        chain: Speaker first, the relay nearest to the report last.
        modality: Whether the saying itself is told as done.
        about: Ids of claims whose evidence lies inside the content.
        rule: Which rule found it.
        confidence: Share of such findings expected to be right, 0 to 1.
    """

    id: str
    content: Passage
    content_rest: tuple[Passage, ...] = ()
    cue: Passage | None = None
    direct: bool = False
    chain: tuple[Hop, ...] = ()
    modality: Modality = Modality.ASSERTED
    about: tuple[str, ...] = ()
    rule: str = ""
    confidence: float = 1.0
