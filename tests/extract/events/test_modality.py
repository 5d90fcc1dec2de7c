import pytest

from dragoman.extract.events.modality import find_modality


@pytest.mark.parametrize(
    ("text", "form", "modality"),
    [
        ("The envoy arrived in Oslo.", "arrived", "asserted"),
        ("The envoy has arrived in Oslo.", "arrived", "asserted"),
        ("The envoy did not travel to Oslo.", "travel", "denied"),
        ("The envoy refused to travel to Oslo.", "travel", "denied"),
        ("The army denied it had attacked civilians.", "attacked", "denied"),
        ("The envoy will return to Oslo.", "return", "planned"),
        ("The envoy is expected to return to Oslo.", "return", "planned"),
        ("The envoy plans to return to Oslo.", "return", "planned"),
        ("The union said it would strike on Friday.", "strike", "planned"),
        ("The envoy might return to Oslo.", "return", "hypothetical"),
        ("The union urged the envoy to return to Oslo.", "return", "hypothetical"),
        ("She asked whether the envoy will return.", "return", "hypothetical"),
        ("If the envoy returns to Oslo, talks go on.", "returns", "conditional"),
    ],
)
def test_auxiliaries_and_governors_say_how_an_event_is_told(word, text, form, modality):
    assert find_modality(word(text, form)).value == modality


def test_a_denied_journey_is_told_as_denied(tell):
    [event] = tell("Danish officials did not travel to Oslo.").events
    assert event.modality.value == "denied"


def test_what_is_scheduled_is_planned(tell):
    [event] = tell("The nurses plan a rally in Ghent on Sunday.").events
    assert (event.type.value, event.modality.value) == ("protest", "planned")
