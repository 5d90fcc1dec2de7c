"""What strikes and bombs do is an attack; what a war has cost is none."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "A roadside bomb killed four soldiers in the town of Keld.",
        "Shelling wounded nine people at a market in Tarn on Wednesday.",
        "A drone strike hit a school in Tarn.",
        "Gunfire was heard in the capital overnight.",
        "Explosions could be heard in Tarn on Sunday night, residents said.",
    ],
)
def test_a_strike_or_bomb_tells_an_attack(tell, text):
    assert tell(text).kinds() == ["attack"]


@pytest.mark.parametrize(
    "text",
    [
        "The war has killed 30,000 people in the enclave.",
        "Shelling has killed nine people.",
    ],
)
def test_a_war_and_an_unplaced_toll_tell_none(tell, text):
    assert tell(text).kinds() == []
