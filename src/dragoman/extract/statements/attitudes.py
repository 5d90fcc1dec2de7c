"""What somebody backs, opposes, wants or speaks of, without the words being told."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from dragoman.extract.grammar import agent, auxiliaries, child, is_passive
from dragoman.extract.statements.contents import following_content
from dragoman.extract.statements.cues import particle_of
from dragoman.extract.statements.draft import Draft
from dragoman.extract.statements.sorts import VOICELESS, can_speak
from dragoman.extract.statements.subjects import speaker_of
from dragoman.extract.syntax import Syntax, Token
from dragoman.reference import read_table, split_list

MODALS = frozenset({"will", "would", "could", "should", "may", "might", "must", "can"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attitude:
    """How a verb takes what somebody has an attitude to.

    Attributes:
        particle: The words that go with the verb, or none.
        forms: In which forms its object may follow.
        everywhere: Whether it counts outside main clauses too.
    """

    particle: tuple[str, ...]
    forms: frozenset[str]
    everywhere: bool


@cache
def attitudes() -> dict[str, tuple[Attitude, ...]]:
    """Give the attitudes of each verb, those with the longest particle first."""
    found: dict[str, list[Attitude]] = {}
    for row in read_table("attitude_verbs"):
        found.setdefault(row["lemma"], []).append(
            Attitude(
                particle=tuple(row["particle"].split()),
                forms=frozenset(split_list(row["forms"])),
                everywhere=row["reach"] == "any",
            )
        )
    return {
        lemma: tuple(sorted(some, key=lambda one: -len(one.particle)))
        for lemma, some in found.items()
    }


def find_attitudes(
    syntax: Syntax, quoted: set[int], used: Collection[int]
) -> Iterator[Draft]:
    """Find "backs the plan", "was endorsed by the board", "declined to comment".

    Args:
        syntax: The parsed report.
        quoted: The words between quotation marks.
        used: Offsets at which cues of other statements begin.
    """
    table = attitudes()
    for word in syntax.tokens:
        some = table.get(word.lemma) if word.pos == "VERB" else None
        if not some or word.i in quoted or word.start in used:
            continue
        found = (_read(word, attitude) for attitude in some)
        draft = next((draft for draft in found if draft is not None), None)
        if draft is not None:
            yield draft


def _read(verb: Token, attitude: Attitude) -> Draft | None:
    last = particle_of(verb, attitude.particle)
    if last is None or not (attitude.everywhere or _is_main(verb)):
        return None
    if is_passive(verb):
        speaker, thing = agent(verb), child(verb, "nsubjpass")
        bounds = (thing.left.start, thing.right.end) if thing else None
    else:
        speaker, thing = speaker_of(verb), _object(verb, last, attitude)
        bounds = following_content(thing.left, thing) if thing else None
    if speaker is None or bounds is None or thing is None or thing.pos == "PRON":
        return None
    if not (can_speak(speaker) or speaker.lower not in VOICELESS):
        return None
    return Draft(
        start=bounds[0],
        end=bounds[1],
        rule="attitude",
        cue=(verb.start, max(verb.end, last.end)),
        speaker=speaker,
        anchor=bounds[0],
    )


def _is_main(verb: Token) -> bool:
    """Whether a verb is finite, in a main clause, with a subject of its own."""
    if verb.dep not in {"ROOT", "conj"} or child(verb, "nsubj", "nsubjpass") is None:
        return False
    return not auxiliaries(verb) & MODALS


def _object(verb: Token, last: Token, attitude: Attitude) -> Token | None:
    """Give what a verb, with its particle, is about."""
    holder = last if last.dep in {"prep", "prt"} and last is not verb else verb
    after = [c for c in {holder, verb} for c in c.children if c.i > verb.i]
    after.sort(key=lambda word: word.i)
    for word in after:
        if word.dep in {"dobj", "pobj"} and "np" in attitude.forms:
            return word
        if word.dep in {"pcomp", "xcomp"} and word.tag == "VBG":
            return word if "gerund" in attitude.forms else None
        if word.dep == "xcomp" and "to" in auxiliaries(word):
            return word if "to_inf" in attitude.forms else None
        if word.dep == "ccomp" and "wh" in attitude.forms:
            return word
    return None
