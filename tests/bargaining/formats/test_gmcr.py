import json

import pytest

from dragoman.bargaining.formats.gmcr import read_gmcr, write_gmcr
from dragoman.bargaining.graph.conflict import (
    Conflict,
    Course,
    DecisionMaker,
    Direction,
    build_graph,
    read_pattern,
)
from dragoman.bargaining.graph.stability import Concept, analyse_stability
from dragoman.bargaining.problem import BargainingError

WATER = Conflict(
    decision_makers=(
        DecisionMaker(
            name="upstream",
            courses=(
                Course(name="dam", direction=Direction.FORWARD),
                Course(name="share"),
            ),
            ranking=(("YNN",), ("NNN", "-Y-"), ("YNY",), ("NNY",)),
        ),
        DecisionMaker(
            name="downstream",
            courses=(Course(name="sue", direction=Direction.BACK),),
            priorities=((read_pattern("-Y-"),), (read_pattern("N--"),)),
        ),
    ),
    merged=(read_pattern("-Y-"),),
)

OLD_FILE = """{"useManualPreferenceVectors": true,
 "infeasibles": [[[1, "Y"], [2, "Y"]]],
 "options": [{"name": "march", "permittedDirection": "both"},
  {"name": "arrest", "permittedDirection": "fwd"},
  {"name": "talk", "permittedDirection": "both"}],
 "decisionMakers": [
  {"name": "police", "options": [1, 2], "preferences": [],
   "preferenceVector": [1, 4, [2, 3], 5, 6]},
  {"name": "marchers", "options": [0], "preferences": [],
   "preferenceVector": [[6, 3], 1, 2, 4, 5]}]}"""


def test_a_conflict_comes_back_with_the_same_graph():
    again, problems = read_gmcr(write_gmcr(WATER))
    assert problems == ()
    before, after = build_graph(WATER), build_graph(again)
    assert (before.labels, before.moves) == (after.labels, after.moves)
    for mine, theirs in zip(before.ranks, after.ranks, strict=True):
        order = sorted(range(len(mine)), key=lambda s: (mine[s], s))
        assert order == sorted(range(len(theirs)), key=lambda s: (theirs[s], s))
    assert analyse_stability(before) == analyse_stability(after)


def test_merged_states_are_ranked_together_for_programs_that_know_none():
    data = json.loads(write_gmcr(WATER))
    assert data["decisionMakers"][0]["preferenceRanking"][1] == [1, 3, 4, 7, 8]


def test_priorities_come_back_when_nobody_has_a_ranking():
    plain = Conflict(
        decision_makers=(
            DecisionMaker(
                name="a",
                courses=(Course(name="x"),),
                priorities=((read_pattern("YN"), read_pattern("NY")),),
            ),
            DecisionMaker(
                name="b",
                courses=(Course(name="y"),),
                priorities=((read_pattern("-Y"),),),
            ),
        )
    )
    assert read_gmcr(write_gmcr(plain)) == (plain, ())


def test_options_are_put_in_the_order_of_their_decision_makers():
    conflict, problems = read_gmcr(OLD_FILE)
    assert problems == ()
    assert [course.name for course in conflict.courses] == ["arrest", "talk", "march"]
    assert conflict.infeasible == (read_pattern("YY-"),)
    graph = build_graph(conflict)
    assert graph.labels == ("NNN", "YNN", "NYN", "NNY", "YNY", "NYY")
    police, marchers = graph.ranks
    assert police[0] > police[3] > police[1] == police[2] > police[4] > police[5]
    assert marchers[5] == marchers[2] > marchers[0]
    assert Concept.NASH in analyse_stability(graph).equilibria


def test_what_cannot_be_used_is_named_and_the_rest_goes_on():
    faulty = json.loads(OLD_FILE)
    faulty["options"].append({"name": "orphan", "permittedDirection": "sideways"})
    faulty["infeasibles"].append([[9, "Y"]])
    faulty["decisionMakers"][1]["options"] = [0, 1, 8]
    faulty["decisionMakers"][1]["preferenceVector"] = [[6, 3], 1, 2, 44]
    conflict, problems = read_gmcr(json.dumps(faulty))
    assert [problem.path for problem in problems] == [
        "$.options[3].permittedDirection",
        "$.decisionMakers[1].options[1]",
        "$.decisionMakers[1].options[2]",
        "$.options[3]",
        "$.infeasibles[1]",
        "$.decisionMakers[1].preferenceVector[3]",
        "$.decisionMakers[1].preferenceVector",
    ]
    assert build_graph(conflict).labels


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", r"\$: not JSON"),
        ("[]", r"\$: an object expected"),
        ("{}", r"decisionMakers: nobody has an option"),
    ],
)
def test_what_is_no_conflict_at_all_is_refused(text, message):
    with pytest.raises(BargainingError, match=message):
        read_gmcr(text)
