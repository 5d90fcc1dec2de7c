"""Stances that a side tells in its own speech."""

import pytest

from dragoman.extract.findings import gather_findings
from dragoman.extract.positions import find_positions

SIDES = (
    "The Bakers' Guild and Millford Flour have been at odds since May. Guild leader "
    "Ada Brim and the company's chief, Otto Vane, met on Monday. "
)


@pytest.fixture(scope="module")
def told(read):
    """Give the stances that are read in speech only, of a text after two sides."""

    def find(text):
        findings = gather_findings(read(SIDES + text))
        return [
            (findings.cast.actor(p.party).name, p.stance.value)
            for p in find_positions(findings)
            if p.rule.startswith("speech")
        ]

    return find


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("No outsider is going to read our books", "rejects"),
        ("Not one sack could leave the mill", "rejects"),
        ("There is nothing to negotiate", "rejects"),
        ("This is an internal matter", "rejects"),
        ("That is none of the owners' business", "rejects"),
        ("There is no money in it", "rejects"),
        ("We do not talk to people who lock their own gates", "rejects"),
        ("We have no need of outsiders and the guild needs no referee", "rejects"),
        ("Five is five", "demands"),
        ("Four percent is our last word", "offers"),
        ("A pause of two months would do", "accepts"),
        ("Let the owners open their books", "demands"),
        ("It is time they paid what they owe", "demands"),
        ("The owners will have to rehire the drivers", "demands"),
        ("The boycott goes on", "rejects"),
        ("The deadline stands", "demands"),
        ("The drivers can keep their bonus", "offers"),
        ("No cuts, no closures", "rejects"),
        ("Not a penny", "rejects"),
        ("First the wages, then the talks", "demands"),
        ("First they open the gates", "demands"),
        ("They should stop counting our breaks", "demands"),
        ("The clause must be in the text", "demands"),
        ("A ban is a door without a key", "rejects"),
        ("Nine percent is dead", "rejects"),
        ("Gestures are for people who keep their word", "rejects"),
        ("Taking the money does not mean taking orders", "rejects"),
        ("Six percent is not nine", "rejects"),
        ("Five percent is what the mill can bear", "offers"),
        ("You cannot buy our Sundays", "rejects"),
        ("I'm not waiting for autumn", "rejects"),
        ("We are suspending all contact", "rejects"),
        ("A pardon is on the cards", "offers"),
        ("The drivers could be back on Monday if the gates are opened", "conditional"),
        ("Should the gates open, the drivers would return", "conditional"),
    ],
)
def test_a_side_tells_where_it_stands(told, words, stance):
    found = told(f'"{words}," Brim told reporters on Tuesday.')
    assert found == [("Ada Brim", stance)]


@pytest.mark.parametrize(
    "text",
    [
        "Vane said the closure could be put off to October.",
        "Vane said the letters to drivers could be withdrawn.",
        "Vane said the company would now sit down with the drivers.",
        "Vane said he would obey the court.",
        "Vane said the company could forgo the levy.",
        "Vane said public money would not be used.",
        "Vane said the sacked drivers would be reinstated.",
    ],
)
def test_what_is_said_to_be_so_is_a_stance_too(told, text):
    assert [who for who, _ in told(text)] == ["Otto Vane"]


def test_what_is_given_once_something_is_done_is_conditional(told):
    found = told('"When the last van is back, they can keep the rest," Vane said.')
    assert [how for _, how in found] == ["conditional"]


@pytest.mark.parametrize(
    "text",
    [
        "Not one sack left the mill on Monday. No comment came from the guild.",
        '"No comment," Brim told reporters.',
        '"No one can know how this ends," Brim told reporters.',
        '"There is no doubt that it hurts," Brim told reporters.',
        '"The strike could last for weeks," Vane told reporters.',
        '"That makes no sense and we do not make a secret of it," Vane said.',
        '"Politeness is a virtue," an analyst told reporters.',
        '"I cannot imagine that," Brim said.',
        "Vane denied that the company would lend anybody a penny.",
        '"If it rains, the crowd will sleep," Brim said.',
        "An analyst said five percent would do.",
        '"If nobody will sign, it ends," Brim said.',
        '"No date has been set," Brim said.',
        'Asked if anybody would leave, he said: "How many can leave?"',
    ],
)
def test_news_hope_and_comment_are_no_stance(told, text):
    assert told(text) == []
