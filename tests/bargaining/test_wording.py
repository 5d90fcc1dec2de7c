from dataclasses import replace

from dragoman.bargaining.analysis import analyse_problem
from dragoman.bargaining.scenario import list_assumptions
from dragoman.bargaining.wording import tell_analysis, tell_assumption


def test_no_candidate_is_told_without_what_it_rests_on(problem):
    analysis = analyse_problem(problem)
    text = tell_analysis(analysis)
    assert text.count("It rests on:") == len(analysis.candidates)
    assert "recommend" not in text


def test_a_crossed_red_line_is_told_in_its_words(problem):
    text = tell_analysis(analyse_problem(problem))
    if "CROSSES" in text:
        line = next(line for line in text.splitlines() if "CROSSES" in line)
        assert "“" in line


def test_an_assumption_is_told_with_its_bounds_and_basis(problem):
    told = [tell_assumption(problem, a) for a in list_assumptions(problem)]
    assert told[0] == "the union's reservation value (0.3 to 0.5, judgement)"
    assert told[1] == "the union's weight of Pay (0.5 to 0.9, judgement)"
    assert (
        told[6] == 'the union\'s value of "eight per cent" in Pay (0.9 to 1, sourced)'
    )


def test_a_thin_record_is_told_first_and_no_share_in_its_place(problem):
    assert "could accept" in tell_analysis(analyse_problem(problem))
    silent = tuple(
        replace(
            party,
            reservation=replace(party.reservation, low=0.0, high=0.0),
            views=tuple(
                replace(v, stance=None, red_line=False, evidence=())
                for v in party.views
            ),
        )
        for party in problem.parties
    )
    text = tell_analysis(analyse_problem(replace(problem, parties=silent)))
    assert text.startswith("Read this first: the record is too thin")
    assert "no report says what the union would refuse" in text
    assert "nothing known rules any of them out" in text
    assert "all could accept 1" not in text
