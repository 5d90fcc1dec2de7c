"""Offers and claims that only a rate or a sum tells."""

import pytest


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The city's last offer was nine per cent over two years.",
            [("payment", "nine per cent over two years")],
        ),
        (
            "The pilots turned down an earlier proposal, for 4 per cent.",
            [("payment", "an earlier proposal, for 4 per cent")],
        ),
        (
            "The crews are after a pay deal at 8 per cent and the return of the rota.",
            [
                ("payment", "a pay deal at 8 per cent"),
                ("other", "the return of the rota"),
            ],
        ),
        ("The offer was a disappointment.", []),
        ("The crews were after midnight still on board.", []),
    ],
)
def test_a_bare_rate_is_what_is_offered(told, text, found):
    assert told(text) == found


def test_who_offers_a_rate_owes_it(propose):
    text = "Fjell Corp. met the union. Fjell's final offer was 5 per cent."
    found, names = propose(text)
    assert [names.get(t.obligor) for p in found for t in p.terms] == ["Fjell Corp."]
