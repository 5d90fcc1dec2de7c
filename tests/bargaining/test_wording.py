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
