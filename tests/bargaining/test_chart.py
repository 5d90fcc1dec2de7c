from dataclasses import replace

from dragoman.bargaining.analysis import analyse_problem
from dragoman.bargaining.chart import chart_frontier
from dragoman.render.charts import draw


def test_the_chart_shows_the_frontier_and_every_candidate(problem):
    analysis = analyse_problem(problem)
    points, _, marks, numbers, *_ = chart_frontier(analysis)["layer"]
    assert len(points["data"]["values"]) == len(analysis.frontier.packages)
    assert len(marks["data"]["values"]) == len(analysis.candidates)
    labels = [row["number"] for row in numbers["data"]["values"]]
    told = [number for label in labels for number in label.split(", ")]
    assert sorted(told) == [str(n + 1) for n in range(len(analysis.candidates))]
    places = [(row["x"], row["y"]) for row in numbers["data"]["values"]]
    assert all(
        max(abs(a - c), abs(b - d)) >= 0.04
        for n, (a, b) in enumerate(places)
        for c, d in places[:n]
    )


def test_the_chart_can_be_drawn_and_names_cannot_break_out_of_it(problem):
    union, firm = problem.parties
    odd = replace(problem, parties=(replace(union, name='<b>"&'), firm))
    svg = draw(chart_frontier(analyse_problem(odd)), 'A "frontier"')
    assert svg.startswith("<svg")
    assert "<b>" not in svg
