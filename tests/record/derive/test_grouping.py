"""Positions on one thing that are filed under several issues."""

import pytest

from dragoman.model.claim import Stance
from dragoman.record.derive.grouping import join_issues

DEMANDS, OFFERS = Stance.DEMANDS, Stance.OFFERS


def join(make, *told):
    """Give the issues of positions, each told as side, issue and words."""
    source = make.report(" ".join(f"{words}." for *_, words in told), make.on(5, 2))
    positions = tuple(
        make.position(source, words, side, stance, issue=issue, id=f"p{n}")
        for n, (side, stance, issue, words) in enumerate(told)
    )
    record = make.record(source, positions=positions)
    return [p.issue for p in join_issues(record, make.look(record))]


@pytest.mark.parametrize(
    "told",
    [
        (
            ("union", DEMANDS, "wages", "a bonus of 9 per cent"),
            ("union", DEMANDS, "wages", "the bonus for night crews"),
            ("mill", OFFERS, "payment", "a yearly bonus"),
        ),
        (
            ("north", DEMANDS, "withdrawal", "the corridor to the sea"),
            ("north", DEMANDS, "withdrawal", "an open corridor"),
            ("south", OFFERS, "access", "a corridor under escort"),
        ),
        (
            ("isle", DEMANDS, "quotas", "a quota of 40 per cent"),
            ("coast", OFFERS, "other", "28 per cent"),
            ("coast", OFFERS, "tariffs", "30 per cent"),
        ),
        (
            ("north", DEMANDS, "withdrawal", "a buffer strip of 15 kilometres"),
            ("south", OFFERS, "other", "6 kilometres"),
        ),
    ],
)
def test_one_thing_in_other_words_is_one_issue(make, told):
    assert len(set(join(make, *told))) == 1


@pytest.mark.parametrize(
    "told",
    [
        (
            ("north", DEMANDS, "prisoners", "the release of the captured pilots"),
            ("south", OFFERS, "assets", "the release of frozen funds"),
            ("south", OFFERS, "other", "a release"),
        ),
        (
            ("union", DEMANDS, "wages", "a rise of 8 per cent"),
            ("union", DEMANDS, "pensions", "a pension of 12 per cent"),
            ("mill", OFFERS, "other", "10 per cent"),
        ),
        (
            ("isle", DEMANDS, "quotas", "a reasonable offer"),
            ("coast", OFFERS, "tariffs", "a reasonable plan"),
        ),
    ],
)
def test_what_differs_or_could_go_to_two_places_stays_apart(make, told):
    assert join(make, *told) == [issue for _, _, issue, _ in told]
