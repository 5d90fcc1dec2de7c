"""A move that a sentence tells → the position that it was made from.

"It dropped the demand" names its matter in passing, so that one number, issue or few
words tell which of a side's earlier positions it means.
"""

from collections.abc import Iterable

from dragoman.model.claim import Position, Stance
from dragoman.record.derive.changes.course import Course
from dragoman.record.derive.changes.moves import ASKING, GIVING
from dragoman.record.derive.changes.told_moves import Move
from dragoman.record.derive.changes.turns import ROOT
from dragoman.record.derive.topics import ONE_MATTER, VAGUE, Topic, are_one_matter
from dragoman.reference.wording import content_stems, share_words

LEAST_FIT = 2  # of what a move is made from: a number, an issue or two words


def is_of_move(position: Position, move: Move) -> bool:
    """Whether a position is what a move is made from: a gift, or else a claim."""
    return (position.stance in GIVING) is move.is_gift


def find_before(
    after: Position, positions: Iterable[Position], course: Course
) -> Position | None:
    """Find what a move that a sentence tells was made from: the best that is known."""
    move = course.moves[after.id]
    earlier = [
        p
        for p in positions
        if p.id != after.id
        and p.id not in course.moves
        and is_of_move(p, move)
        and (p.stance in GIVING or p.stance in ASKING or p.stance is Stance.REJECTS)
        and _may_precede(p, after, course)
        and _share_matter(p, after, course)
        and not course.is_step_left_out(p, after)
        and not course.is_told_again(p, after)
    ]
    scored = [(_fits(p, after, course), course.day(p), p.id, p) for p in earlier]
    best = max((row for row in scored if row[0] >= LEAST_FIT), default=None)
    return best[-1] if best else None


def _may_precede(before: Position, after: Position, course: Course) -> bool:
    ours, theirs = before.evidence[0], after.evidence[0]
    is_inner = (
        ours.report == theirs.report
        and theirs.start <= ours.start
        and ours.end <= theirs.end
    )
    return is_inner or course.is_earlier(before, after)


def _share_matter(before: Position, after: Position, course: Course) -> bool:
    """Whether two positions count one thing, or are on one matter."""
    ours, theirs = course.topics[before.id], course.topics[after.id]
    units = theirs.numbers.now.keys() | theirs.numbers.then.keys()
    return (
        bool(ours.numbers.now.keys() & units)
        or are_one_matter(ours, theirs)
        or share_words(ours.words, theirs.words) >= ONE_MATTER
        or _is_condition(before, theirs)
    )


def _is_condition(before: Position, theirs: Topic) -> bool:
    """Whether what a side moves on is what it had made its condition."""
    if before.stance is not Stance.CONDITIONAL or not theirs.plain:
        return False
    told = {stem[:ROOT] for stem in content_stems(before.evidence[0].quote)}
    return {stem[:ROOT] for stem in theirs.plain} <= told


def _fits(before: Position, after: Position, course: Course) -> int:
    """Say how well an earlier position fits a move that names its matter in passing."""
    ours, theirs = course.topics[before.id], course.topics[after.id]
    known, now = ours.numbers, theirs.numbers
    return (
        2 * bool(known.now.keys() & (now.now.keys() | now.then.keys()))
        + 2 * (ours.issue == theirs.issue and ours.issue not in VAGUE)
        + 2 * _is_condition(before, theirs)
        + 2 * bool(ours.theme and ours.theme == theirs.theme)
        + len(ours.words & theirs.words)
        + (share_words(ours.words, theirs.words) >= ONE_MATTER)
    )
