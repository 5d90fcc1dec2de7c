"""Whether something is told as so."""

from enum import Enum


class Modality(Enum):
    """Whether something is told as so."""

    ASSERTED = "asserted"
    DENIED = "denied"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    HYPOTHETICAL = "hypothetical"
