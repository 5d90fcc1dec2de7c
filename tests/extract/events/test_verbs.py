import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mr Okafor met the Danish envoy in Oslo on Tuesday.", "meeting"),
        ("The envoy held talks with Maria Lindt in Vienna on Friday.", "meeting"),
        ("Both delegations took part in talks in Vienna on Friday.", "meeting"),
        ("Talks between Peru and Chile resumed in Geneva on Monday.", "meeting"),
        ("Negotiations on fishing rights are under way in Lisbon.", "meeting"),
        ("Anna Berg is in Geneva for talks with the rebels.", "meeting"),
        ("President Moreau received Anna Berg at the palace on Monday.", "meeting"),
        ("Anna Berg arrived in Geneva late on Thursday.", "arrival"),
        ("A Kenyan delegation was due in Juba on Sunday.", "arrival"),
        ("Anna Berg left Geneva for Paris on Friday.", "departure"),
        ("President Moreau travelled abroad on Friday.", "departure"),
        ("The rebels attacked a convoy near Goma on Saturday.", "attack"),
        ("The army launched an offensive against the rebels on Monday.", "attack"),
        ("The rebels seized the airport of Goma on Monday.", "attack"),
        ("Peru and Chile signed a treaty in Lima on Monday.", "agreement"),
        ("Drivers accepted a pay deal in August.", "agreement"),
        ("Nurses went on strike on 3 May.", "protest"),
        ("Farmers blocked roads in Ghent on Monday.", "protest"),
        ("Thousands of nurses marched in Madrid on Sunday.", "protest"),
        ("The talks collapsed on Tuesday night.", "other"),
        ("The government released 40 prisoners on Monday.", "other"),
        ("Police arrested nine people.", "other"),
        ("Red Cross workers carried blankets into the camp on Friday.", "other"),
    ],
)
def test_a_verb_tells_what_kind_of_event_it_is(tell, text, kind):
    assert tell(text).kinds() == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The plan would start with a release of prisoners.",
        "The union wants to meet the minister.",
        "The proposal was met with anger.",
        "Shares closed higher on Monday.",
        "The rally of the currency continued.",
        "The war has left thousands dead.",
        "If the army attacks the town, the talks will end.",
        "He came to the point.",
    ],
)
def test_what_is_only_named_or_imagined_is_no_event(tell, text):
    assert tell(text).kinds() == []


def test_what_resumes_on_a_day_is_talks(tell):
    told = tell("The sides are far apart. They resume on Monday in Geneva.")
    assert told.kinds() == ["meeting"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The talks, set to end on Friday, cover fishing rights.", ["meeting"]),
        ("Anna Berg concluded a meeting with John Okafor on Friday.", ["meeting"]),
        ("The talks between Peru and Chile are deadlocked.", ["other"]),
        ("President Moreau ordered the strikes on Monday.", ["attack"]),
        ("A depot was hit with mortars.", ["attack"]),
        ("The new company will open talks with the receivers.", ["meeting"]),
        ("The accord was worked out by Anna Berg.", ["agreement"]),
    ],
)
def test_what_is_ended_ordered_or_hit_says_what_kind_it_is(tell, text, kinds):
    assert tell(text).kinds() == kinds


def test_the_end_of_a_siege_or_a_strike_is_none(tell):
    told = tell(
        "The crews ended their blockade of Ostby harbour on Saturday. The army ended "
        "its siege of the town on Friday. Teachers gave up their strike on Monday. The "
        "siege was over on Sunday. The end of the blockade on Monday came late."
    )
    assert told.kinds() == ["other"] * 4


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg leads protests in the south of the city.",
        "Mr Okafor chaired the governors' association.",
        "It is the evidence that we have gathered in Nairobi.",
        "The union said it was willing to negotiate a lower rate.",
        "The offer was due to expire on Friday.",
        "Norland will not go to Geneva.",
        "Exports headed to Peru last year.",
        "Maria Lindt seemed to agree that the law was bad.",
    ],
)
def test_a_habit_an_office_or_an_opinion_is_no_event(tell, text):
    assert tell(text).kinds() == []


def test_a_deed_that_goes_on_in_speech_is_a_statement(tell):
    told = tell(
        "Anna Berg held out an olive branch on Monday, saying she would drop the suit."
    )
    assert told.kinds() == ["statement"]
