"""Stances in one report, as words: who holds which, on what."""

from dataclasses import dataclass

from dragoman.extract.syntax import Token
from dragoman.model.claim import Modality, Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A stance that a report tells, still in the report's words.

    Attributes:
        cue: The word that tells it.
        stance: Which.
        party: Who holds it, or ``None`` where the words do not say.
        matter: Heads of what it is about, coordinated matters one by one.
        start: Offset where the words that show it begin.
        end: Offset after them.
        addressee: Of whom something is demanded.
        beside: Who holds it too, told apart from the party.
        by_speaker: Whether whoever speaks here holds it.
        wish: The verb that tells what is wanted in return ("but wants …").
        modality: As told.
        rule: Which rule found it.
    """

    cue: Token
    stance: Stance
    party: Token | None
    matter: tuple[Token, ...]
    start: int
    end: int
    addressee: Token | None = None
    beside: tuple[Token, ...] = ()
    by_speaker: bool = False
    wish: Token | None = None
    modality: Modality = Modality.ASSERTED
    rule: str
