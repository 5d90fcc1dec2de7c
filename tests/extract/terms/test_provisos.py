"""What somebody makes a condition of."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        (
            "The union would go back to work if the firm agreed to restore the bonus.",
            "other",
            "restore the bonus",
        ),
        (
            "Norway will not sign the text until it has guarantees for its boats.",
            "guarantee",
            "it has guarantees for its boats",
        ),
        (
            "The union said it would not sign anything without a safety plan.",
            "other",
            "a safety plan",
        ),
        (
            "The rebels are ready to meet the envoys provided the army is not present.",
            "other",
            "the army is not present",
        ),
    ],
)
def test_what_has_to_come_first_is_a_term(told, text, kind, words):
    assert (kind, words) in told(text)


def test_who_is_to_promise_a_thing_owes_it(propose):
    text = "Norway will reopen the port if Chile agrees to cut its tariffs."
    found, names = propose(text)
    owed = {t.evidence[0].quote: names.get(t.obligor) for p in found for t in p.terms}
    assert owed["cut its tariffs"] == "Chile"


def test_a_mere_way_ahead_is_no_condition(told):
    text = "Norway will not sign the accord without a clear path to peace."
    assert told(text) == []
