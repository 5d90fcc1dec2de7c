"""Words of war in courts and debates, and what only looks like an event."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The ferry firm won this legal battle last week.",
        "The councillor hijacked the debate on Tuesday.",
        "The union won the war of words on Monday.",
        "The rebate must be set off against the fine by Friday.",
        "The landing fee returns on 9 May unless the owners waive it.",
        "A clinic in the town has received three bodies.",
    ],
)
def test_a_figure_of_speech_is_no_attack_travel_or_meeting(tell, text):
    assert not {"attack", "departure", "arrival", "meeting"} & set(tell(text).kinds())


def test_a_battle_of_armies_is_an_attack(tell):
    assert "attack" in tell("The rebels won the battle on Monday.").kinds()


@pytest.mark.parametrize(
    "text",
    [
        "We put the odds of a settlement by the end of June at 40 percent.",
        "It is the first thing that the two firms have signed since January.",
        "An account held by the central bank by 30 June will take the money.",
        "Evening bulletin, Monday 6 June 2022, 19:00",
    ],
)
def test_odds_rarities_deadlines_and_date_lines_are_no_events(tell, text):
    assert not tell(text).events


def test_the_first_since_a_year_is_not_of_that_year(tell):
    (deal,) = tell("The port signed its first deal with the union since 2019.").events
    assert deal.date.start is None


def test_what_is_spoken_of_does_not_date_the_saying(tell):
    told = tell("On the raid of Tuesday, the minister said two people were held.")
    assert "statement" not in told.kinds()


def test_who_died_is_not_the_one_who_tells_it(tell):
    text = "The chief of Ansel police spoke. One of the injured died there on Friday."
    died = tell(text).events[-1]
    assert not died.participants


@pytest.mark.parametrize(
    "text",
    [
        "He said he would go to Ostby himself if the mediator asked for him.",
        "The landing fee, cut in March for a time, returns on 9 May.",
    ],
)
def test_an_offer_on_a_condition_and_a_fee_that_returns_are_no_travel(tell, text):
    assert not {"arrival", "departure"} & set(tell(text).kinds())
