"""Families of deeds by kind: seizing, protesting, agreeing, being due, being told."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Four gunmen seized a coaster off Marsk on Tuesday.", "attack"),
        ("Police seized two vans in Marsk on Tuesday.", "other"),
        ("An armed conflict broke out in the hills on 3 May.", "attack"),
        ("Students burned an effigy of the dean on Friday.", "protest"),
        ("Two hundred pensioners pitched tents by the ministry on Friday.", "protest"),
        ("The hunger strike entered its sixth week on Monday.", "protest"),
        ("Delegates of the Coast Front walked out on Tuesday.", "departure"),
        ("Nurses walked out on Tuesday.", "protest"),
        ("Both camps put their names to a charter on Monday.", "agreement"),
        ("Lindt Mining accepted the arbitrator's figure in May.", "agreement"),
        ("The envoy Anna Berg is expected in Marsk on Monday.", "arrival"),
        ("The foreign minister is due here Wednesday.", "arrival"),
        ("The two ministers shook hands in Marsk on Monday.", "meeting"),
        ("Six rounds of talks have been held since May.", "meeting"),
        ("Another round is due on Tuesday.", "meeting"),
        ("The abduction of six teachers from a bus shook the hills.", "attack"),
        ("Fishermen lay down in the road on Friday.", "protest"),
        ("Anna Berg briefed the council on Thursday.", "meeting"),
        ("Anna Berg told the cheering crowd that the fee would fall.", "statement"),
        ("The minister unveiled the plan on Thursday.", "statement"),
    ],
)
def test_what_is_done_tells_its_kind(tell, text, kind):
    assert tell(text).kinds() == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The two sides exchanged views.",
        "Veterans recalled the siege.",
        "Church bells rang.",
        "The row sank the Marsk truce after a month.",
        "Eleven people died last year.",
        "They were told on Friday that the fee would fall.",
        "Lindt Mining will accept nothing less.",
        "The envoy came back with photographs.",
    ],
)
def test_figures_of_speech_and_states_tell_nothing(tell, text):
    assert not tell(text).events
