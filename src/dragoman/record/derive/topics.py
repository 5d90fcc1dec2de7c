"""Positions → what each is about: an issue, and words that tell matters apart.

Reports seldom name a matter twice: "the government rejected the demand". A position
whose own words name no matter is about what the nearest position before it is about.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from dragoman.model.claim import Position, ProposalStatus, Stance
from dragoman.model.quantity import Quantity
from dragoman.model.record import Record
from dragoman.record.derive.belonging import side_words
from dragoman.record.derive.changes.talking import is_on_talking
from dragoman.record.derive.changes.yielding import is_on_yielding
from dragoman.record.derive.moving_words import words_of
from dragoman.record.derive.numbers import (
    LENGTH,
    PERCENT,
    SIZES,
    Numbers,
    find_numbers,
    find_values,
    is_size_word,
)
from dragoman.record.derive.voices import sentences_between
from dragoman.record.lookup import Lookup
from dragoman.reference import read_table, read_words
from dragoman.reference.counting import name_measures
from dragoman.reference.wording import content_stems, fold_words, share_words

OTHER = "other"
VAGUE = frozenset([OTHER, "talks"])  # issues that many matters are under
ASIDE = re.compile(r"(?<=\w)\s(?:after|before|since|following)\s.+", re.DOTALL)
DISPUTE = re.compile(
    r"\b(?:[\w-]+\s)?(?:crisis|siege|standoff|stand-off|drama|saga|dispute|conflict)\b"
)
PLAN = re.compile(r"\b(?:plan|proposal|deal|agreement|package|compromise|formula)\b")
PERCENTS = frozenset(["percent", "per cent", "%", "pct"])
TABLED = frozenset(
    [ProposalStatus.CURRENT, ProposalStatus.RUMOURED, ProposalStatus.AGREED]
)
GIVES: Mapping[Stance, bool] = {Stance.DEMANDS: False, Stance.OFFERS: True}
HEADS = {
    "an offer": re.compile(r"\b(?:offer|bid|approach|takeover)\b"),
    "a plan": re.compile(r"\b(?:plan|proposal|draft|package|compromise|text|paper)\b"),
}
GENERIC = content_stems(
    "offer bid approach takeover plan proposal draft package compromise text paper "
    "final first second last latest new fresh improved revised sweetened share price "
    "hand terms"
)
ANSWERS = frozenset([Stance.REJECTS, Stance.ACCEPTS])
SIDE_KINDS = ("government", "company", "union", "armed", "own")
REACH = 1  # sentences back to what a position points to
TALKING, YIELDING = "talking", "yielding"
LEAST_WORDS = 2  # in common, of two positions that no issue joins
LIKE = 3  # times as much, at most, of sizes that no word tells to be of one matter
ONE_MATTER = 0.5  # share of words; below it two positions are on two matters
ONE_ISSUE = 0.3  # the same where both are on one issue of a pack


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What a position is about.

    Attributes:
        issue: Id of an issue, or "other".
        words: Stems of the words that name the matter.
        sizes: Of what kinds are the sizes that are asked or given.
        numbers: What is counted.
        plain: Those words that are no part of what anybody is called.
        plan: What the plan comes to that a position is on.
        gives: Whether something is given, or asked; ``None`` for neither.
        theme: What it is on that no word names: talking, or giving way, at all.
    """

    issue: str
    words: frozenset[str]
    sizes: frozenset[str] = frozenset()
    numbers: Numbers = field(default_factory=Numbers)
    plain: frozenset[str] = frozenset()
    plan: Mapping[str, Quantity] = field(default_factory=dict)
    gives: bool | None = None
    theme: str = ""

    @property
    def counted(self) -> frozenset[str]:
        """What is counted besides sizes and time."""
        return frozenset(self.numbers.now.keys() - SIZES - {LENGTH})

    @property
    def keys(self) -> frozenset[str]:
        """What another position on the matter has at least one of."""
        on = frozenset([self.theme]) if self.theme else frozenset()
        return self.words | self.sizes | self.counted | on


def find_topics(record: Record, lookup: Lookup) -> Mapping[str, Topic]:
    """Say what each position of a record is about, by its id."""
    told: dict[str, list[Position]] = {}
    for position in record.positions:
        told.setdefault(position.evidence[0].report, []).append(position)
    named = name_holders(record, lookup)
    words = {word for actor in record.actors for word in fold_words(actor.name)}
    called = frozenset(stem for word in words for stem in _name(word))
    tabled = find_tabled(record)
    found: dict[str, Topic] = {}
    for members in told.values():
        members.sort(key=lambda p: (p.evidence[0].start, p.id))
        for place, position in enumerate(members):
            numbers = find_numbers(position, lookup)
            plan: Mapping[str, Quantity] = {}
            if not numbers.now and PLAN.search(position.issue_text):
                plan = tabled.get(position.evidence[0].report, {})
            topic = name_topic(position, named)
            topic = replace(
                topic,
                plain=topic.words - called - _talk(),
                sizes=SIZES & (numbers.now.keys() | plan.keys()),
                plan=plan,
                numbers=numbers,
                gives=GIVES.get(position.stance),
                theme=_name_theme(position),
            )
            before = (
                None
                if topic.words or topic.theme
                else _pointed_at(position, members[:place], found, lookup)
            )
            found[position.id] = (
                found[before.id] if before else _tabled(position, topic)
            )
    return found


def _name_theme(position: Position) -> str:
    if is_on_talking(position):
        return TALKING
    return YIELDING if is_on_yielding(position) else ""


def _tabled(position: Position, topic: Topic) -> Topic:
    """Give a position on an offer or plan without any other word that as its matter."""
    if position.stance not in ANSWERS or topic.words - GENERIC:
        return topic
    text = position.issue_text.casefold()
    heads = {head for head, pattern in HEADS.items() if pattern.search(text)}
    words = frozenset(heads) if len(heads) == 1 else topic.words
    return replace(topic, words=words, plain=words)


def find_tabled(record: Record) -> Mapping[str, Mapping[str, Quantity]]:
    """Give what plans come to in each report, in per cent or money: the whole of it."""
    found: dict[str, dict[str, Quantity]] = {}
    for plan in record.proposals:
        for term in plan.terms if plan.status in TABLED else ():
            unit = PERCENT if term.unit.casefold() in PERCENTS else ""
            for passage in term.evidence if unit and term.quantity else ():
                sizes = found.setdefault(passage.report, {})
                known = sizes.get(unit)
                if term.quantity and (not known or known.low < term.quantity.low):
                    sizes[unit] = term.quantity
    return found


def name_holders(record: Record, lookup: Lookup) -> frozenset[str]:
    """Give the stems of the names of all who hold positions: they are no matters."""
    sides = {lookup.side(position.party) for position in record.positions}
    names = (
        name
        for actor in record.actors
        if lookup.side(actor.id) in sides
        for name in (actor.name, *actor.aliases)
        if not name[:1].islower() or _is_side(name)
    )
    return frozenset(stem for name in names for stem in content_stems(name))


def _is_side(name: str) -> bool:
    """Whether a nameless body is called what sides are called ("the company")."""
    last = name.rsplit(maxsplit=1)[-1]
    return any(last in side_words(kind) for kind in SIDE_KINDS)


def name_topic(position: Position, named: frozenset[str] = frozenset()) -> Topic:
    """Give what a position says that it is about.

    Args:
        position: The position.
        named: Stems of names, which tell no matter.
    """
    text = position.issue_text or position.evidence[0].quote
    text = DISPUTE.sub(" ", ASIDE.sub("", text))
    skipped = words_of("pointing") | words_of("holding") | words_of("yielding")
    words = (word for word in fold_words(text) if word not in skipped)
    stems = frozenset(stem for word in words for stem in _name(word))
    return Topic(issue=position.issue, words=stems - named)


def _name(word: str) -> frozenset[str]:
    """Give what a word counts, else its family or stem; none for a number."""
    if word[0].isdigit() or is_size_word(word) or find_values(word):
        return frozenset()
    family = _families().get(word)
    if family:
        return frozenset([family])
    return name_measures(word) or content_stems(word)


@cache
def _families() -> Mapping[str, str]:
    """Give, for a word, what stands for all words on its matter."""
    return {row["word"]: row["family"] for row in read_table("matter_families")}


@cache
def _talk() -> frozenset[str]:
    words = read_words("talk_words") | words_of("claim") | words_of("gift")
    return frozenset(stem for word in words for stem in content_stems(word))


def _pointed_at(
    position: Position,
    before: Sequence[Position],
    found: Mapping[str, Topic],
    lookup: Lookup,
) -> Position | None:
    """Find the position whose matter another points to, ``None`` for its own."""
    words = fold_words(position.issue_text)
    if position.issue != OTHER or words_of("pointing").isdisjoint(words):
        return None
    for other in reversed(before):
        apart = sentences_between(other.evidence[0], position.evidence[0], lookup)
        if apart > REACH:
            return None
        if other.party != position.party and found[other.id].words:
            return other
    return None


def are_one_matter(left: Topic, right: Topic) -> bool:
    """Whether two positions are on one matter."""
    if left.theme and left.theme == right.theme:
        return True
    common_size = bool(left.sizes & right.sizes)
    if common_size and not (left.words and right.words) and _are_near(left, right):
        return True  # "3 per cent" is of what the side gives per cents of
    if left.counted & right.counted and _may_be_one(left, right):
        return True
    share = share_words(left.words, right.words)
    if left.issue == right.issue and left.issue not in VAGUE:
        return share >= ONE_ISSUE or common_size
    common = len(left.words & right.words)
    alike = left.issue == right.issue and left.words == right.words
    alone = min(len(left.words), len(right.words)) == 1 and left.plain & right.plain
    return share >= ONE_MATTER and (
        common >= LEAST_WORDS or bool((alike or alone) and common > 0)
    )


def _are_near(left: Topic, right: Topic) -> bool:
    """Whether sizes that nothing else tells apart are much the same."""
    ours, theirs = ({**t.plan, **t.numbers.now} for t in (left, right))
    return all(
        1 / LIKE <= ours[unit].low / theirs[unit].low <= LIKE
        for unit in left.sizes & right.sizes
        if ours[unit].low and theirs[unit].low
    )


def _may_be_one(left: Topic, right: Topic) -> bool:
    """Whether what is counted may be of one matter: not given by the one, and asked."""
    issues = {left.issue, right.issue}
    one_way = {left.gives, right.gives} != {True, False}
    return one_way and (len(issues) == 1 or OTHER in issues)
