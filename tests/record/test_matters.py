"""Reports on one matter, and on two."""

from dataclasses import replace

from dragoman.model.actor import ActorKind
from dragoman.record.matters import FOREMOST, find_foremost, find_matters


def test_two_foremost_actors_in_common_make_one_matter():
    foremost = {
        "0": ("board", "union", "council"),
        "1": ("union", "board"),
        "2": ("council", "league"),
        "3": ("league", "council", "dock"),
        "4": (),
        "5": ("dock", "league"),
    }
    found = find_matters(foremost)
    assert {found[key] for key in "01"} == {"0"}
    assert {found[key] for key in "235"} == {"2"}
    assert found["4"] == "4"


def test_outlets_and_groups_are_not_what_a_report_is_about(make):
    source = make.report("Union, Union, Board, guests of The Line and some more.")
    union = make.actor("u", "Union", source=source)
    actors = [
        make.actor("b", "Board", source=source),
        replace(union, mentions=(*union.mentions, source.passage(7, 12))),
        make.actor("l", "The Line", source=source, kind=ActorKind.OUTLET),
        replace(make.actor("g", "guests", source=source), collective=True),
    ]
    assert find_foremost(actors, {"u": "head"}) == ("head", "b")
    many = [make.actor(key, "more", source=source) for key in "abcdefgh"]
    assert len(find_foremost(many, {})) == FOREMOST
