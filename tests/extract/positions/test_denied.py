"""Stances that a report tells of somebody else than its verb's subject."""

import pytest

from dragoman.extract import extract_readings
from dragoman.extract.positions.find import find_stances
from dragoman.model.claim import Modality, Stance, identify
from dragoman.model.report import Report


def told(read, text):
    found = find_stances(read(text))
    return [
        (h.party.text if h.party else None, h.stance, [m.text for m in h.matter])
        for h in found
    ]


@pytest.fixture(scope="module")
def held():
    def positions(text):
        report = Report(id=identify(text), path="x", text=text)
        (reading,) = extract_readings([report])
        names = {actor.id: actor.name for actor in reading.actors}
        return [(names[p.party], p.stance, p.issue_text) for p in reading.positions]

    return positions


def test_a_denied_report_is_no_acceptance(read):
    text = (
        'The palace dismissed as "pure invention" reports in the press that the '
        "minister has agreed to sell a third of the port."
    )
    ((party, stance, _),) = told(read, text)
    assert (party, stance) == ("palace", Stance.REJECTS)


def test_it_is_the_body_that_speaks(held):
    text = (
        "The government of Valdia closed the port in May. Norrail Group disputes the "
        "sum and has said that it will not drop its lawsuit in Sorvik until the "
        "government reopens the port."
    )
    parties = {party for party, stance, _ in held(text) if stance != Stance.DEMANDS}
    assert parties == {"Norrail Group"}


def test_three_things_demanded_are_three(read):
    text = (
        "The guild is demanding a seat on the board, full wages for everybody who was "
        "locked out, and a two-percent share for crews."
    )
    assert [things for _, _, things in told(read, text)] == [["seat", "wages", "share"]]


def test_what_is_wanted_stands_before_who_says_so(read):
    text = (
        "The ministry wants 51 percent of the port and the right to name its director, "
        "Trade Minister Ada Bresk told reporters in Pelm."
    )
    assert ("ministry", Stance.DEMANDS, ["percent", "right"]) in told(read, text)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        (
            'Giving up the port would be "out of the question", the owner said.',
            Stance.REJECTS,
        ),
        ('An adviser said that 20 per cent was "a floor".', Stance.DEMANDS),
        ('The minister called the proposal "a basis for discussion".', Stance.ACCEPTS),
    ],
)
def test_a_word_in_quotation_marks_tells_a_stance(read, text, stance):
    assert [found for _, found, _ in told(read, text)] == [stance]


@pytest.mark.parametrize(
    "text",
    [
        "A nurse there, who did not want her name used, told us of it.",
        "We want a long-term partnership with Valdia, the director said.",
    ],
)
def test_no_name_and_no_general_aim_is_a_demand(read, text):
    assert told(read, text) == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Ada Low, another critic of the port deal, left early.", Stance.REJECTS),
        ("Ada Low is a supporter of the port deal.", Stance.ACCEPTS),
        ("Two Liberals, both of whom opposed the port deal, left.", Stance.REJECTS),
    ],
)
def test_a_person_is_called_what_it_holds(read, text, stance):
    assert [found for _, found, _ in told(read, text)] == [stance]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Low, a former critic of the port deal, left early.",
        "Ada Low has long been a supporter of trade deals.",
    ],
)
def test_no_one_plan_or_no_longer_is_no_stance(read, text):
    assert told(read, text) == []


def test_they_are_all_who_say_so(held):
    text = "Norrail Corp. and Sorvik Ltd. said they will vote against any settlement."
    assert {p for p, _, _ in held(text)} == {"Norrail Corp.", "Sorvik Ltd."}


def test_what_somebody_is_accused_of_having_agreed_to_is_only_possible(read):
    text = "Critics accused the union of agreeing to a pay freeze."
    (stance,) = find_stances(read(text))
    assert (stance.stance, stance.modality) == (Stance.ACCEPTS, Modality.HYPOTHETICAL)
