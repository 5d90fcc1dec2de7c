"""An analysis as a page: what belongs together stands together, without raw places."""

from dragoman.render.analysis import lay_lines

TOLD = """\
12 packages.
Candidate 1: Nash point.
  Pay: six per cent
  the union: worth 0.10 to 0.99
    Pay: gets what it demands – “six per cent” [995002e3d8afe91b:377]
  It rests on:
    - the union's weight of Pay

Would it last?
"""


def test_lines_stand_under_those_that_they_belong_to():
    count, candidate, last = lay_lines(TOLD.splitlines())
    assert (count.text, count.under, last.text) == (
        "12 packages.",
        (),
        "Would it last?",
    )
    pay, union, rests = candidate.under
    assert (pay.text, pay.under) == ("Pay: six per cent", ())
    assert [line.text for line in union.under] == [
        "Pay: gets what it demands – “six per cent”"
    ]
    assert [line.text for line in rests.under] == ["the union's weight of Pay"]
