"""What a side is told to have asked, and says that it never did."""

from dataclasses import replace

import pytest

from dragoman.model.claim import Stance
from dragoman.record.derive.disagreements.disowned import derive_disowned

TOLD = "The Mill says that the Guild wants the finance ministry and a bridge."


def oppose(make, denial, stance=Stance.DEMANDS, month=5):
    first = make.report(TOLD, make.on(5, 2))
    later = make.report(denial, make.on(month, 9))
    guild = make.actor("guild", "Guild", source=first)
    guild = replace(guild, mentions=(*guild.mentions, make.words(later, "Guild")))
    held = make.position(first, "wants the finance ministry", "guild", stance)
    record = make.record(first, later, actors=(guild,), positions=(held,))
    return derive_disowned(record, make.look(record))


@pytest.mark.parametrize(
    "denial",
    [
        "It rained. The Guild never demanded that ministry.",
        "The Guild had not asked for a ministry, it says.",
        "The Guild made no demand for the ministry.",
    ],
)
def test_a_side_may_disown_what_it_is_told_to_ask(denial, make):
    (found,) = oppose(make, denial)
    assert [i.value for i in found.items] == ["told of Guild", "denied by Guild"]
    assert not found.items[-1].passage.quote.startswith("It rained")


@pytest.mark.parametrize(
    ("denial", "known"),
    [
        ("The Guild never demanded a railway.", {}),
        ("The Guild had not asked before for a ministry.", {}),
        ("The Guild will not ask for a ministry.", {}),
        ("The Guild never demanded that ministry.", {"stance": Stance.REJECTS}),
        ("The Guild never demanded that ministry.", {"month": 11}),
    ],
)
def test_what_a_side_did_not_ask_else_or_then_is_no_denial(denial, known, make):
    assert oppose(make, denial, **known) == ()
