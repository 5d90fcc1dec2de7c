import json
from xml.etree import ElementTree as ET

import pytest

from dragoman.bargaining.formats.genius import (
    read_profiles,
    write_domain,
    write_profile,
)
from dragoman.bargaining.formats.geniusweb import read_web_profiles, write_web_profile
from dragoman.bargaining.frontier import find_frontier
from dragoman.bargaining.problem import BargainingError
from dragoman.bargaining.scenario import (
    measure_options,
    measure_reservations,
    middle_scenario,
)
from dragoman.bargaining.solutions import Point, find_solutions
from dragoman.bargaining.space import RedLines, build_space

PROFILE = """<utility_space type="any" number_of_issues="3">
 <objective index="0" name="any" type="objective" etype="objective" description="">
  <issue index="1" name="Food" type="discrete" etype="discrete" vtype="discrete">
   <item index="1" value="Chips" evaluation="3"/>
   <item index="2" value="Catering" evaluation="4"/>
  </issue>
  <issue index="2" name="Guests" type="integer" etype="integer" vtype="integer"
    lowerbound="0" upperbound="2">
   <evaluator ftype="linear" offset="0" slope="0.5"/>
  </issue>
  <issue index="3" name="Music" type="real" etype="real" vtype="real"/>
  <weight index="1" value="0.25"/><weight index="2" value="0.75"/>
 </objective>
 <reservation value="0.4"/>
</utility_space>"""


def nash_package(problem):
    scenario = middle_scenario(problem)
    space = build_space(problem, RedLines.IGNORED)
    frontier = find_frontier(space, measure_options(problem, scenario))
    found = find_solutions(frontier, measure_reservations(problem, scenario))
    return found[Point.NASH].package


def test_a_genius_profile_is_read_issue_by_issue():
    problem, faults = read_profiles({"host": PROFILE, "guest": PROFILE})
    assert [fault.path for fault in faults] == [
        "profiles[host].issue[Music]",
        "profiles[guest].issue[Music]",
    ]
    host = problem.parties[0]
    assert [issue.id for issue in problem.issues] == ["Food", "Guests"]
    assert [v.value.low for v in host.views] == [0.75, 1.0, 0.0, 0.5, 1.0]
    assert [w.value.low for w in host.weights] == pytest.approx([1 / 3, 1])
    assert host.reservation.low == 0.4
    assert "Genius" in host.reservation.reason


def test_what_is_written_for_genius_keeps_every_preference(problem):
    files = {party.id: write_profile(problem, party.id) for party in problem.parties}
    again, faults = read_profiles(files)
    assert faults == ()
    assert [issue.id for issue in again.issues] == ["pay", "rota"]
    assert nash_package(again) == nash_package(problem)


def test_genius_weights_add_up_to_one(problem):
    root = ET.fromstring(write_profile(problem, "union").encode())
    weights = [float(weight.get("value")) for weight in root.iter("weight")]
    assert sum(weights) == pytest.approx(1)


def test_a_domain_file_lists_issues_and_options(problem):
    root = ET.fromstring(write_domain(problem).encode())
    items = [item.get("value") for item in root.iter("item")]
    assert items == ["zero", "four", "six", "eight", "old", "new"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<a", r"profiles\[x\]: not XML"),
        ("<a/>", r"profiles\[x\]: not a utility space: <a>"),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "entities are not read"),
        ("<utility_space/>", "no issue that can be used"),
    ],
)
def test_what_is_not_genius_is_refused(text, message):
    with pytest.raises(BargainingError, match=message):
        read_profiles({"x": text})


def test_a_geniusweb_profile_comes_back(problem):
    files = {p.id: write_web_profile(problem, p.id) for p in problem.parties}
    again, faults = read_web_profiles(files)
    assert faults == ()
    for before, after in zip(problem.parties, again.parties, strict=True):
        assert [v.value.middle for v in after.views] == [
            v.value.middle for v in before.views
        ]


def test_a_reservation_bid_is_worth_what_its_package_is(problem):
    files = {}
    for party in problem.parties:
        data = json.loads(write_web_profile(problem, party.id))
        space = data["LinearAdditiveUtilitySpace"]
        space["reservationBid"] = {"issuevalues": {"pay": "zero", "rota": "new"}}
        files[party.id] = json.dumps(data)
    again, faults = read_web_profiles(files)
    assert faults == ()
    union, firm = again.parties
    assert union.reservation.low == pytest.approx((0.7 * 0.05 + 0.4 * 0.2) / 1.1)
    assert firm.reservation.low == pytest.approx((0.6 * 0.95 + 0.3 * 0.9) / 0.9)


def test_old_keys_are_read_and_bad_issues_named():
    space = {
        "issueWeights": {"a": 0.5, "b": 0.5},
        "issueUtilities": {
            "a": {"discreteutils": {"valueUtilities": {"x": 1, "y": 0}}},
            "b": {"numberutils": {}},
        },
        "reservationBid": {"issuevalues": {"a": "z"}},
    }
    text = json.dumps({"LinearAdditiveUtilitySpace": space})
    problem, faults = read_web_profiles({"p": text, "q": text})
    assert [issue.id for issue in problem.issues] == ["a"]
    assert [fault.path for fault in faults] == [
        "profiles[p].issueUtilities[b]",
        "profiles[p].reservationBid",
        "profiles[q].issueUtilities[b]",
        "profiles[q].reservationBid",
    ]


def test_what_is_not_geniusweb_is_refused():
    with pytest.raises(BargainingError, match=r"profiles\[x\]: not a Linear"):
        read_web_profiles({"x": "{}"})
