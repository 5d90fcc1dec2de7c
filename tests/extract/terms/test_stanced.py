"""How far what a side asks for or offers reaches, and who owes it."""

import pytest

from dragoman.model.claim import ProposalStatus


def owed(propose, text):
    found, names = propose(text)
    return {
        t.evidence[0].quote: (t.kind.value, names.get(t.obligor))
        for p in found
        for t in p.terms
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The union is asking for raises of 9 percent, along with a cap of six"
            " pupils per teacher.",
            "a cap of six pupils per teacher",
        ),
        (
            "The rebels asked for a share of power, until a vote is held there, and"
            " for an inquiry into the killings.",
            "an inquiry into the killings",
        ),
        (
            "Norway would accept only a pause first, the envoy said, plus cash and"
            " training for each fighter.",
            "cash and training for each fighter",
        ),
    ],
)
def test_a_list_goes_on_after_what_the_parse_puts_between(propose, text, words):
    assert words in owed(propose, text)


def test_what_somebody_was_offered_is_the_term(propose):
    text = "Ann Low said the Greens had been offered the transport ministry."
    assert list(owed(propose, text)) == ["the transport ministry"]


def test_who_wants_to_buy_owes_the_deed_itself(propose):
    text = "Nordvik Corp. wants to buy as much as 15% of Fjell PLC."
    found = owed(propose, text)
    assert found["buy as much as 15% of Fjell PLC"] == ("other", "Nordvik Corp.")


def test_a_call_to_reject_a_thing_is_a_demand(told):
    text = "The league called on the senate to reject the mining bill."
    assert ("other", "reject the mining bill") in told(text)


def test_a_leader_binds_the_state_with_its_troops(propose):
    text = (
        "Chile's president, Jorge Salas, met the envoys. Salas offered to withdraw the"
        " troops from the border."
    )
    found = owed(propose, text)
    assert found["withdraw the troops from the border"] == ("withdrawal", "Chile")


def test_a_bill_binds_whom_it_bars(propose):
    text = (
        "Norway opposes the bill. The bill would prohibit Norway from selling salmon"
        " to Chile, and Norway said it would sue."
    )
    found = owed(propose, text)
    assert found["prohibit Norway from selling salmon to Chile"][1] == "Norway"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The firm has offered 4 per cent this year.", "payment"),
        ("Norway proposed a tariff of 18% on steel.", "payment"),
        ("Norway proposed 50 percent Norwegian content in all cars.", "other"),
        ("The union demanded a third paid holiday.", "other"),
        ("The bill would bar banks from dollar-based trades.", "other"),
    ],
)
def test_bare_rates_and_duties_are_payments_and_shares_of_things_are_not(
    told, text, kind
):
    assert [found for found, _ in told(text)] == [kind]


def test_a_union_does_not_owe_itself_what_it_demands(propose):
    text = (
        "Fjellbahn made an offer that its workers' union spurned. The offer was low,"
        " the Nord union said. The union wants a bonus of 90 dollars. Fjellbahn"
        " refused, and the Nord union met Fjellbahn again."
    )
    assert owed(propose, text)["a bonus of 90 dollars"][1] != "Nord"


def test_what_is_wanted_from_somebody_he_owes(propose):
    text = "Norway met Chile. Norway wants an apology from Chile for the raid."
    assert owed(propose, text)["an apology from Chile for the raid"][1] == "Chile"


def test_each_of_both_sides_owes_and_neither_for_the_other(propose):
    text = (
        "Norway and Chile signed an accord. Under the accord, both sides would reopen"
        " the border."
    )
    found = owed(propose, text)
    assert [who for _, who in found.values()] == [None]


def test_what_one_side_would_accept_is_not_agreed(propose):
    text = "The union met Fjellbahn. The union would accept a bonus of 90 dollars."
    (proposal,) = propose(text)[0]
    assert proposal.status is ProposalStatus.OFFER


def test_what_a_side_accepted_is_agreed(propose):
    text = "The union met Fjellbahn. The union accepted a bonus of 90 dollars."
    (proposal,) = propose(text)[0]
    assert proposal.status is ProposalStatus.AGREED


def test_what_a_side_is_accused_of_accepting_is_rumoured(propose):
    text = "The union met Fjellbahn. Critics accused the union of accepting a bonus."
    (proposal,) = propose(text)[0]
    assert proposal.status is ProposalStatus.RUMOURED
