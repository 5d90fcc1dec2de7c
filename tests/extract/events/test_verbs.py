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
