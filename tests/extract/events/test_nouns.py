import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It was the worst hour since the June 3 attack on Goma.", "attack"),
        ("She spoke of a meeting with the Danish envoy.", "meeting"),
        ("Hopes rest on talks scheduled for Friday with the Danish envoy.", "meeting"),
        ("They prepared a second round of talks with the employers.", "meeting"),
    ],
)
def test_a_noun_with_a_day_or_company_tells_an_event(tell, text, kind):
    assert kind in tell(text).kinds()


def test_a_noun_alone_tells_nothing(tell):
    assert tell("The attack, the talks and the strike changed little.").kinds() == []


def test_a_month_is_no_march(tell):
    assert (
        "protest" not in tell("Prices have been high since the 12 March vote.").kinds()
    )


@pytest.mark.parametrize(
    ("text", "kind", "quote"),
    [
        (
            "The ministry wants the court to lift the injunction issued on Thursday.",
            "other",
            "the injunction issued on Thursday",
        ),
        (
            "She knew of a report dated March 3.",
            "statement",
            "a report dated March 3",
        ),
    ],
)
def test_what_was_made_on_a_day_is_an_event(tell, text, kind, quote):
    told = tell(text)
    assert told.kinds() == [kind]
    assert told.quote(told.events[0]) == quote


def test_people_are_not_made(tell):
    assert tell("She spoke of two men taken on Sunday by surprise.").kinds() == []


def test_the_day_right_after_a_noun_is_its_own(tell):
    told = tell("A round of talks last Thursday left both officials hopeful.")
    assert told.kinds() == ["meeting"]
    assert told.events[0].date.words == "last Thursday"


def test_who_gives_to_a_campaign_attacks_nobody(tell):
    told = tell("Mr Okafor gave his campaign 50 million dollars on Thursday.")
    assert "attack" not in told.kinds()
