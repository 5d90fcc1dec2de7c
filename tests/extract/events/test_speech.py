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


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Ms Lindt said at the opening session that rates would fall.", ["statement"]),
        ("In a letter to members, Anna Berg rips the treaty.", ["statement"]),
        ("A statement from the union said the plant would close.", ["statement"]),
        ("Mr Okafor slammed the board on Monday.", ["statement"]),
        (
            "In their second day of talks with Peru, Chilean envoys said no.",
            ["meeting"],
        ),
    ],
)
def test_an_occasion_or_a_paper_makes_a_saying_an_act(tell, text, kinds):
    assert tell(text).kinds() == kinds


def test_what_the_quoted_say_of_themselves_is_no_statement(tell):
    assert tell('"We will defend our plan on Friday," the letter ran.').kinds() == []


def test_a_letter_goes_to_somebody(tell):
    told = tell("Maria Lindt wrote a letter to Anna Berg on Friday.")
    assert told.names(told.events[0]) == {"Maria Lindt", "Anna Berg"}


def test_who_is_asked_answers(tell):
    told = tell("Anna Berg was evasive on Monday when asked about the bid.")
    assert told.kinds() == ["statement"]
