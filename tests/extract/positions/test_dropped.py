"""Demands that are dropped, kept, or told as what they are."""

import pytest

from dragoman.extract import extract_readings
from dragoman.model.claim import Stance, identify
from dragoman.model.report import Report

SETTING = "The talks between Norrail, Valdia, the rebels and the union go on in Sorvik."
SAYINGS = {
    "The union dropped its demand for a seat on the board.": Stance.ACCEPTS,
    "The company gave up its objection to a mediator.": Stance.ACCEPTS,
    "The rebels have refused to drop their demand of freedom for them.": Stance.DEMANDS,
    "The rebels' main demand is the release of 400 prisoners.": Stance.DEMANDS,
    "Valdia softened its opposition to direct talks.": Stance.OFFERS,
    "Valdia no longer insists on the withdrawal of foreign troops.": (Stance.UNDECIDED),
    "Valdia denied that it had dropped its demand for a ceasefire.": Stance.DEMANDS,
    "The rebels' offer of a truce was withdrawn.": Stance.REJECTS,
    "After weeks of refusing to discuss pay, the company met the union.": (
        Stance.REJECTS
    ),
    "The rebels are ready for talks.": Stance.OFFERS,
    "Valdia lifted its boycott of the talks.": None,
    "The union will accept no job cuts.": Stance.REJECTS,
}


@pytest.fixture(scope="module")
def stances():
    texts = {saying: f"{saying} {SETTING}\n" for saying in SAYINGS}
    reports = [Report(id=identify(t), path="x", text=t) for t in texts.values()]
    told = {
        reading.report.text: {
            p.stance
            for p in reading.positions
            if p.evidence[0].start < len(reading.report.text) - len(SETTING) - 2
        }
        for reading in extract_readings(reports)
    }
    return {saying: told[text] for saying, text in texts.items()}


@pytest.mark.parametrize(("saying", "stance"), SAYINGS.items())
def test_what_becomes_of_a_demand_tells_a_stance(saying, stance, stances):
    assert (stance in stances[saying]) if stance else not stances[saying]


def test_an_objection_that_is_given_up_is_none(stances):
    assert stances["The company gave up its objection to a mediator."] == {
        Stance.ACCEPTS
    }
