"""Words that tell where a party stands, from the reference table."""

from dataclasses import dataclass
from functools import cache

from dragoman.model.claim import Stance
from dragoman.reference import read_table, split_list

NARROW = frozenset({"not", "buy", "block", "giving", "price", "measure"})
HELPED = frozenset({"able", "would"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A word that tells a stance, and what its matter may be.

    Attributes:
        lemma: The word.
        mark: The particle or preposition that goes with it, or "".
        stance: What it tells.
        negated: What it tells when negated; ``None`` if nothing.
        takes: Shapes of the matter (object, to, that, must, ing, appeal), and the
            helpers that it needs: "able" (can, could …), "would".
    """

    lemma: str
    mark: str
    stance: Stance
    negated: Stance | None
    takes: frozenset[str]


@cache
def load_cues(pos: str) -> dict[str, tuple[Cue, ...]]:
    """Load the cues of one part of speech, by lemma."""
    cues: dict[str, tuple[Cue, ...]] = {}
    for row in read_table("stance_frames"):
        if row["pos"] != pos:
            continue
        cue = Cue(
            lemma=row["cue"],
            mark=row["mark"],
            stance=Stance(row["stance"]),
            negated=Stance(row["negated"]) if row["negated"] else None,
            takes=frozenset(split_list(row["takes"])),
        )
        cues[cue.lemma] = (*cues.get(cue.lemma, ()), cue)
    return {lemma: tuple(sorted(found, key=_rank)) for lemma, found in cues.items()}


def _rank(cue: Cue) -> tuple[bool, bool, bool]:
    """Try a cue with a particle first, and what is narrow before what is wide."""
    narrow = cue.takes <= NARROW or bool(cue.takes & HELPED)
    return not cue.mark, not narrow, "appeal" not in cue.takes
