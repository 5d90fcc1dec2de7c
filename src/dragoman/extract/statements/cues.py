"""Which words of a sentence say that somebody speaks, thinks, wants or intends."""

from dataclasses import dataclass
from functools import cache

from dragoman.extract.grammar import child, is_negated
from dragoman.extract.syntax import Token
from dragoman.reference import read_table, split_list

SPEAKING = frozenset({"say", "claim", "ask", "order", "warn", "promise", "write"})
CUE_TAGS = frozenset({"VERB", "AUX", "ADJ"})
MAX_GAP = 3
AMOUNT = "at"  # "put the dead at nine": what is counted stands between
PARTICLES = frozenset({"prt", "prep", "advmod", "acomp", "dobj", "xcomp", "attr"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """What a verb, with its particle, does as a cue.

    Attributes:
        kind: Class of the verb: say, claim, think, want, …
        complements: In which forms what is said may follow.
        core: Whether it is nearly always a cue.
        particle: The words that go with the verb, or "".
    """

    kind: str
    complements: frozenset[str]
    core: bool
    particle: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A verb of saying or thinking in its sentence.

    Attributes:
        verb: The verb (the noun, in "expressed hope").
        sense: What it does.
        start: Offset of the cue's first character.
        end: Offset after its last.
        negated: Whether the saying is denied.
        particle: The word of the particle that what is said hangs on, if any.
    """

    verb: Token
    sense: Sense
    start: int
    end: int
    negated: bool = False
    particle: Token | None = None

    @property
    def speaks(self) -> bool:
        """Whether it tells of words rather than of thoughts."""
        return self.sense.kind in SPEAKING


@cache
def senses() -> dict[str, tuple[Sense, ...]]:
    """Give the senses of each verb, those with the longest particle first."""
    found: dict[str, list[Sense]] = {}
    for row in read_table("speech_verbs"):
        found.setdefault(row["lemma"], []).append(
            Sense(
                kind=row["class"],
                complements=frozenset(split_list(row["complements"])),
                core=row["strength"] == "core",
                particle=tuple(row["particle"].split()),
            )
        )
    return {
        lemma: tuple(sorted(some, key=lambda sense: -len(sense.particle)))
        for lemma, some in found.items()
    }


@cache
def speech_nouns() -> dict[str, str]:
    """Give the nouns that stand for saying or thinking, each with its class."""
    return {row["noun"]: row["class"] for row in read_table("speech_nouns")}


def noun_class(noun: Token) -> str:
    """Give the class of a noun that stands for saying or thinking, else ""."""
    nouns = speech_nouns()
    return nouns.get(noun.lower) or nouns.get(noun.lemma) or ""


def senses_of(word: Token) -> tuple[Sense, ...]:
    """Give the senses of a verb; the parser takes "hoped" for a form of "hop"."""
    lemma = word.lemma.lower()
    found = senses().get(lemma)
    if found is None and word.tag in {"VBD", "VBN", "VBG", "VBZ"}:
        found = senses().get(f"{lemma}e")
    return found or ()


def find_cue(word: Token) -> Cue | None:
    """Read a word as a cue, or give ``None`` where it is no verb of saying."""
    if word.pos not in CUE_TAGS:
        return None
    if word.pos == "ADJ" and word.head.lemma == "make":
        return None
    for sense in senses_of(word):
        last = particle_of(word, sense.particle)
        if last is not None:
            return Cue(
                verb=word,
                sense=sense,
                start=word.start,
                end=max(word.end, last.end) if _is_near(word, last) else word.end,
                negated=is_negated(word) or _is_refused(word),
                particle=last if last is not word else None,
            )
    return None


def _is_refused(word: Token) -> bool:
    """Whether saying it is what somebody refuses ("refused to say")."""
    if word.dep != "xcomp":
        return False
    return any(s.kind == "deny" for s in senses().get(word.head.lemma.lower(), ()))


def particle_of(word: Token, particle: tuple[str, ...]) -> Token | None:
    """Give the last word of a particle where the verb has it (itself if none)."""
    if not particle:
        return word
    first = next(
        (
            c
            for c in word.children
            if c.lower == particle[0] and c.i > word.i and c.dep in PARTICLES
        ),
        None,
    )
    if first is None and particle == ("for",):
        first = _infinitive_for(word)
    if first is None or first.i - word.i > MAX_GAP:
        return None
    if len(particle) == 1:
        return first
    return _following(first, particle[1:])


def _infinitive_for(word: Token) -> Token | None:
    """Give the "for" of "calling for the minister to go"."""
    clauses = [c for c in word.children if c.dep in {"advcl", "xcomp", "ccomp"}]
    marks = (m for c in clauses for m in c.children if m.dep == "mark")
    return next((m for m in marks if m.lower == "for" and m.i > word.i), None)


def _following(word: Token, particle: tuple[str, ...]) -> Token | None:
    tokens = word.sentence.tokens
    at = word.i - tokens[0].i + 1
    wanted = tokens[at : at + len(particle)]
    if tuple(token.lower for token in wanted) != particle:
        return None
    return wanted[-1]


def _is_near(word: Token, particle: Token) -> bool:
    amount = particle.lower == AMOUNT and particle.i > word.i + 1
    return 0 <= particle.i - word.i <= MAX_GAP and not amount


def addressee(verb: Token) -> Token | None:
    """Give whom a verb of telling is said to ("told the paper")."""
    found = child(verb, "dative", "dobj")
    if found is not None and found.dep == "dative" and found.pos == "ADP":
        return child(found, "pobj")
    return found
