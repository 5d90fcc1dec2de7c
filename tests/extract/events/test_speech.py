import pytest


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Anna Berg said on Monday that a deal was near.", "Anna Berg said on Monday"),
        (
            "In a letter to members, Anna Berg said that a deal was near.",
            "In a letter to members, Anna Berg said",
        ),
        ("Anna Berg said in Geneva that a deal was near.", "Anna Berg said"),
        ("The union issued a statement.", "The union issued a statement"),
    ],
)
def test_a_saying_with_day_place_or_document_is_an_act(tell, text, quote):
    told = tell(text)
    assert told.kinds() == ["statement"]
    assert quote in told.quote(told.events[0])


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg said that a deal was near.",
        '"We will meet on Monday," Anna Berg said.',
        "The union received a statement of support.",
    ],
)
def test_a_bare_saying_is_no_event(tell, text):
    assert "statement" not in tell(text).kinds()


def test_the_day_of_a_phone_call_is_not_that_of_the_saying(tell):
    told = tell("He told Anna Berg in the phone call on Friday that he agreed.")
    assert told.kinds() == ["meeting"]
