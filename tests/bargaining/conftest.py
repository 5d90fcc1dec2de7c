import pytest

from dragoman.bargaining.problem import (
    BargainingProblem,
    Basis,
    Estimate,
    Issue,
    Option,
    Party,
    View,
    Weight,
)
from dragoman.model.claim import Stance
from dragoman.model.report import Passage


def words(quote, start=0):
    return Passage(report="r1", start=start, end=start + len(quote), quote=quote)


RED = words("We will never sign a wage freeze, the union's chair said.")
CAP = words("Anything above six per cent is out of the question, the firm said.", 100)
DEMAND = words("The union demands eight per cent.", 200)


def judged(low, high):
    return Estimate(low=low, high=high, reason="a desk's guess")


def sourced(low, high, *evidence):
    return Estimate(
        low=low, high=high, basis=Basis.SOURCED, reason="as said", evidence=evidence
    )


def strike():
    issues = (
        Issue(
            id="pay",
            label="Pay",
            options=tuple(
                Option(id=name, label=f"{name} per cent")
                for name in ("zero", "four", "six", "eight")
            ),
        ),
        Issue(
            id="rota",
            label="Rota",
            options=(
                Option(id="old", label="the old rota"),
                Option(id="new", label="the new rota"),
            ),
        ),
    )
    union = Party(
        id="union",
        name="the union",
        reservation=judged(0.3, 0.5),
        weights=(
            Weight(issue="pay", value=judged(0.5, 0.9)),
            Weight(issue="rota", value=judged(0.3, 0.5)),
        ),
        views=(
            View(
                issue="pay",
                option="zero",
                value=sourced(0, 0.1, RED),
                stance=Stance.REJECTS,
                red_line=True,
                evidence=(RED,),
            ),
            View(issue="pay", option="four", value=judged(0.2, 0.5)),
            View(issue="pay", option="six", value=judged(0.5, 0.9)),
            View(
                issue="pay",
                option="eight",
                value=sourced(0.9, 1, DEMAND),
                stance=Stance.DEMANDS,
                evidence=(DEMAND,),
            ),
            View(issue="rota", option="old", value=judged(0.6, 1)),
            View(issue="rota", option="new", value=judged(0, 0.4)),
        ),
    )
    firm = Party(
        id="firm",
        name="the firm",
        reservation=judged(0.2, 0.4),
        weights=(
            Weight(issue="pay", value=judged(0.5, 0.7)),
            Weight(issue="rota", value=judged(0.2, 0.4)),
        ),
        views=(
            View(issue="pay", option="zero", value=judged(0.9, 1)),
            View(
                issue="pay",
                option="four",
                value=judged(0.6, 0.8),
                stance=Stance.OFFERS,
                evidence=(words("The firm has put four on the table.", 300),),
            ),
            View(issue="pay", option="six", value=judged(0.2, 0.5)),
            View(
                issue="pay",
                option="eight",
                value=sourced(0, 0.2, CAP),
                stance=Stance.REJECTS,
                red_line=True,
                evidence=(CAP,),
            ),
            View(issue="rota", option="old", value=judged(0.1, 0.3)),
            View(issue="rota", option="new", value=judged(0.8, 1)),
        ),
    )
    return BargainingProblem(issues=issues, parties=(union, firm))


@pytest.fixture
def problem():
    """A strike over pay and rota, in which either side has drawn a red line."""
    return strike()
