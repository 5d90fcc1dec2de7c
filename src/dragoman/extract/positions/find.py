"""Every stance in a report, each found once, in order."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from dragoman.extract.positions.absences import find_absence
from dragoman.extract.positions.adjectives import find_adjective_stance
from dragoman.extract.positions.attendants import find_attendant
from dragoman.extract.positions.bids import find_bid
from dragoman.extract.positions.clauses import is_charge
from dragoman.extract.positions.deadlines import GIVING, find_deadline
from dragoman.extract.positions.deontic import find_duty, find_order
from dragoman.extract.positions.exclusions import find_exclusion
from dragoman.extract.positions.followers import find_follower
from dragoman.extract.positions.hesitations import (
    HESITATING,
    find_hesitation,
    find_waiting,
)
from dragoman.extract.positions.idle import DENYING
from dragoman.extract.positions.nouns import find_noun_stance
from dragoman.extract.positions.phrases import find_phrase
from dragoman.extract.positions.pledges import find_pledge, goes_on_with_plan
from dragoman.extract.positions.policies import find_limit, find_policy
from dragoman.extract.positions.predicates import find_predicate
from dragoman.extract.positions.preferences import find_preference
from dragoman.extract.positions.refusals import (
    find_denial,
    find_refusal,
    find_threat,
)
from dragoman.extract.positions.remits import find_remit
from dragoman.extract.positions.settlements import find_settlement
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.standstills import find_standstill
from dragoman.extract.positions.tellers import may_tell
from dragoman.extract.positions.ties import find_tie
from dragoman.extract.positions.verbs import find_verb_stance, governed
from dragoman.extract.positions.verdicts import find_verdict
from dragoman.extract.positions.votes import find_vote
from dragoman.extract.syntax import Sentence, Syntax, Token
from dragoman.model.claim import Modality, Stance

FINDERS = {
    "VERB": (
        find_vote,
        find_tie,
        find_verdict,
        find_verb_stance,
        find_settlement,
        find_adjective_stance,
    ),
    "AUX": (find_tie, find_verdict, find_predicate),
    "NOUN": (
        find_phrase,
        find_attendant,
        find_noun_stance,
        find_bid,
        find_waiting,
        find_follower,
        find_adjective_stance,
    ),
    "ADJ": (find_adjective_stance,),
}
FALLBACKS = (
    find_preference,
    find_hesitation,
    find_denial,
    find_absence,
    find_threat,
    find_deadline,
    find_duty,
    find_standstill,
    find_refusal,
    find_policy,
    find_limit,
    find_order,
    find_pledge,
    find_exclusion,
    find_remit,
)
FALLBACK_LEMMAS = HESITATING | GIVING | DENYING | {"be", "threaten", "need", "require"}
GIVEN = frozenset({Stance.ACCEPTS, Stance.OFFERS})
LONGEST_HEADING = 25  # words
LONGEST_TITLE = 16
SHORTEST_TEXT = 4  # blocks that a text with a title has
ENDS = frozenset({".", "!", "?", '"', "'", ":", ")", "…"})


@lru_cache(maxsize=1)  # positions and terms both ask, report by report
def find_stances(syntax: Syntax) -> tuple[Held, ...]:
    """Find who demands, offers, accepts, rejects what, in the report's words."""
    found: list[Held] = []
    in_plan = False
    block = -1
    for sentence in body_of(syntax):
        in_plan = in_plan and sentence.block == block
        block = sentence.block
        found += [
            held
            for held in find_in_sentence(sentence)
            if not (in_plan and held.rule == "pledge" and held.cue.dep == "ROOT")
        ]
        in_plan = goes_on_with_plan(sentence, in_plan=in_plan)
    return tuple(found)


def body_of(syntax: Syntax) -> list[Sentence]:
    """Give the sentences of a report without its title, headings and captions."""
    counts = Counter(sentence.block for sentence in syntax.sentences)
    title = _words(syntax.sentences[0]) if syntax.sentences else ""
    return [
        sentence
        for sentence in syntax.sentences
        if not _is_heading(sentence) and not (_is_title(sentence, title, counts))
    ]


def _is_heading(sentence: Sentence) -> bool:
    """Whether it is a heading or caption: short, and without a full stop."""
    short = len(sentence.tokens) < LONGEST_HEADING
    return short and sentence.tokens[-1].text[-1:] not in ENDS


def _is_title(sentence: Sentence, title: str, counts: Counter[int]) -> bool:
    """Whether it is the title, or says it again, above a text of some length."""
    if sentence.block > 1 or len(counts) < SHORTEST_TEXT:
        return False
    alone = counts[sentence.block] == 1 and len(sentence.tokens) < LONGEST_TITLE
    return alone and _words(sentence) in title


def _words(sentence: Sentence) -> str:
    return " ".join(word.text for word in sentence.tokens)


def find_in_sentence(sentence: Sentence) -> Iterator[Held]:
    """Find the stances of one sentence."""
    if sentence.tokens[-1].text == "?":
        return
    found = [
        held
        for word in sentence.tokens
        if word.pos in FINDERS and may_tell(word)
        for held in _told_by(word)
    ]
    spoken_for = {i for held in found for i in governed(held)}
    phrased = {_verb_in(held).i for held in found if held.rule == "phrase"}
    found = [h for h in found if not _is_part_of(h.cue, phrased)]
    cues = {held.cue.i for held in found}
    for word in sentence.tokens:
        if word.pos not in {"VERB", "AUX"} or word.i in cues or word.i in spoken_for:
            continue
        other = _fall_back(word)
        if other is not None:
            found.append(other)
            spoken_for |= set(governed(other)) - {word.i}
    spoken_for |= set(_said_before(found))
    speaking = {held.cue.i for held in found}
    for held in found:
        aside = held.rule.startswith("verb") and _is_aside(held.cue, speaking)
        if held.cue.i not in spoken_for and not aside and not _is_any(held.party):
            yield _as_charged(held)


def _as_charged(held: Held) -> Held:
    """Take for possible only what somebody is accused of having given away."""
    if held.stance not in GIVEN or not is_charge(held.cue):
        return held
    return replace(held, modality=Modality.HYPOTHETICAL)


def _fall_back(verb: Token) -> Held | None:
    """Find what a verb without a cue tells, by its helpers or a word of its own."""
    plain = verb.lemma not in FALLBACK_LEMMAS and verb.tag != "VB"
    if plain and not any(c.dep in {"aux", "auxpass"} for c in verb.children):
        return None
    return next(filter(None, (find(verb) for find in FALLBACKS)), None)


def _is_part_of(cue: Token, phrased: set[int]) -> bool:
    """Whether a cue is told already by a verb and its noun ("left the door open")."""
    if cue.pos == "ADJ":
        return cue.head.i in phrased or cue.head.head.i in phrased
    return cue.pos == "VERB" and cue.i in phrased


def _verb_in(phrase: Held) -> Token:
    """Give the verb that a stance of a verb and its noun has taken in."""
    above = phrase.cue.head
    return above.head if above.pos == "ADP" else above


def _said_before(found: list[Held]) -> Iterator[int]:
    """Give the nouns that tell again what a verb tells of them ("keeps its demand")."""
    for held in found:
        for thing in held.matter:
            told = held.cue.pos == "VERB" and held.party is not None
            if told and thing.pos == "NOUN" and _is_told(thing, held.stance, found):
                yield thing.i


def _is_told(noun: Token, stance: Stance, found: list[Held]) -> bool:
    return any(h.cue is noun and h.stance is stance for h in found)


def _is_any(party: Token | None) -> bool:
    """Whether it speaks of anybody who might ("any firm that accepts …")."""
    return party is not None and any(
        c.lower == "any" and c.dep == "det" for c in party.children
    )


def _is_aside(verb: Token, speaking: set[int]) -> bool:
    """Whether it only says who joins a speaker ("the guild, backed by the firm, …")."""
    noun = verb.head
    participle = verb.dep == "acl" and verb.tag == "VBN"
    return participle and noun.dep == "nsubj" and noun.head.i in speaking


def _told_by(word: Token) -> Iterator[Held]:
    for find in FINDERS.get(word.pos, ()):
        held = find(word)
        if held is not None:
            yield held
            return
