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
