from dataclasses import replace
from xml.etree import ElementTree as ET

from dragoman.bargaining.analysis import analyse_problem
from dragoman.bargaining.chart import draw_frontier


def test_the_chart_shows_the_frontier_and_every_candidate(problem):
    analysis = analyse_problem(problem)
    root = ET.fromstring(draw_frontier(analysis))
    circles = [e.get("class") for e in root.iter() if e.tag.endswith("circle")]
    assert circles.count("frontier") == len(analysis.frontier.packages)
    assert circles.count("candidate") + circles.count("crossing") == len(
        analysis.candidates
    )


def test_names_cannot_break_out_of_the_chart(problem):
    union, firm = problem.parties
    odd = replace(problem, parties=(replace(union, name='<b>"&'), firm))
    svg = draw_frontier(analyse_problem(odd))
    assert ET.fromstring(svg) is not None
    assert "<b>" not in svg
