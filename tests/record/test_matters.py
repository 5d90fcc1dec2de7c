"""Reports on one matter, and on two."""

from dataclasses import replace

from dragoman.model.actor import ActorKind
from dragoman.record.matters import FEW, FOREMOST, find_foremost, find_matters


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


def test_a_name_beside_a_great_power_makes_no_two_wars_one():
    north = {f"n{i:03}": ("board", "union", "power") for i in range(FEW)}
    south = {f"s{i:03}": ("dock", "league", "power") for i in range(FEW)}
    strays = {"n900": ("berg", "union", "power"), "s900": ("berg", "dock", "power")}
    found = find_matters(north | south | strays)
    assert {found[key] for key in (*north, "n900")} == {"n000"}
    assert {found[key] for key in (*south, "s900")} == {"s000"}


def test_a_report_that_only_common_pairs_tell_of_goes_where_most_of_them_are():
    north = {f"n{i:03}": ("board", "union", "power") for i in range(2 * FEW)}
    told = north | {"n100": ("board", "union", "berg"), "x": ("berg", "union")}
    assert set(find_matters(told).values()) == {"n000"}


def test_two_reports_that_share_only_a_common_pair_stay_two_matters():
    north = {f"n{i:03}": ("board", "union", "power") for i in range(2 * FEW)}
    found = find_matters(north | {"x": ("berg", "power"), "y": ("berg", "power")})
    assert (found["x"], found["y"]) == ("x", "y")


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


def test_a_report_alone_goes_with_the_one_that_names_most_of_the_same():
    foremost = {"r1": "ab", "r2": "ab", "r3": "cx", "r4": "yz"}
    named = {"r1": "abcd", "r2": "abe", "r3": "cxd", "r4": "yzc"}
    matters = find_matters(foremost, named)
    assert matters["r3"] == matters["r1"] == matters["r2"]
    assert matters["r4"] == "r4"
