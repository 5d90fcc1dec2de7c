import pytest

from dragoman.extract.findings import gather_findings
from dragoman.extract.terms import find_proposals
from dragoman.model.claim import Modality, ProposalStatus

LONG_PLAN = (
    "The envoys have proposed a 60-day plan that would first halt the shelling,"
    " while the army would free hundreds of detainees, withdraw its troops from"
    " the ports, reopen two roads and double the amount of aid going to the camps."
)
PHASES = (
    "Under the plan, the rebels would free 12 captives and hand over the bodies of"
    " three others. In a second phase, the army would withdraw from the delta."
)


def proposals(read, text):
    findings = gather_findings(read(text))
    names = {actor.id: actor.name for actor in findings.cast.actors}
    return find_proposals(findings), names


def terms(read, text):
    found, _ = proposals(read, text)
    return [term for proposal in found for term in proposal.terms]


def kinds(read, text):
    return sorted((t.kind.value, t.object) for t in terms(read, text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The union is demanding the release of two stewards.", "release"),
        ("The rebels demanded freedom for 40 prisoners.", "release"),
        ("The rebels want a full withdrawal of the troops.", "withdrawal"),
        ("The rebels are insisting on a lasting ceasefire.", "ceasefire"),
        ("The rebels demanded an end to the fighting.", "ceasefire"),
        ("The mayor called for the entry of vital aid into the town.", "aid"),
        ("The union is seeking a guarantee of no layoffs.", "guarantee"),
        ("The union is demanding a bonus of 300 dollars.", "payment"),
        ("The party wants a new voting law.", "other"),
        ("The army offered a 40-day truce.", "duration"),
        ("The army proposed a panel to monitor the border.", "monitoring"),
    ],
)
def test_the_head_word_tells_the_kind(read, text, kind):
    assert [found for found, _ in kinds(read, text)] == [kind]


def test_each_item_of_a_list_is_a_term(read):
    found = kinds(read, LONG_PLAN)
    assert [kind for kind, _ in found] == [
        "aid",
        "ceasefire",
        "duration",
        "other",
        "release",
        "withdrawal",
    ]
    assert ("other", "reopen two roads") in found
    assert ("withdrawal", "its troops from the ports") in found


def test_a_list_of_things_is_cut_at_its_commas(read):
    text = (
        "The deal includes the release of 30 prisoners, an amnesty for deserters and"
        " a payment of 2 million dollars."
    )
    assert kinds(read, text) == [
        ("guarantee", "an amnesty for deserters"),
        ("payment", "a payment of 2 million dollars"),
        ("release", "30 prisoners"),
    ]


def test_what_is_given_in_exchange_is_a_term_of_the_same_proposal(read):
    text = "Norway offered a 20-day truce in exchange for 15 captives."
    found, names = proposals(read, text)
    [proposal] = [p for p in found if p.terms]
    assert proposal.status is ProposalStatus.OFFER
    assert [names[actor] for actor in proposal.by] == ["Norway"]
    assert {t.kind.value for t in proposal.terms} == {"duration", "release"}


def test_both_sides_of_a_counted_exchange_are_terms(read):
    text = "The truce was accompanied by an exchange of 10 captives for 90 prisoners."
    assert kinds(read, text) == [
        ("release", "10 captives"),
        ("release", "90 prisoners"),
    ]


def test_a_later_phase_follows_the_one_before_it(read):
    found = terms(read, PHASES)
    assert [(t.kind.value, t.phase) for t in found] == [
        ("release", 1),
        ("release", 1),
        ("withdrawal", 2),
    ]
    assert set(found[2].after) == {found[0].id, found[1].id}


def test_a_number_and_a_length_are_read(read):
    [term] = terms(read, "The rebels demanded the release of 40 prisoners.")
    assert term.quantity is not None
    assert term.quantity.low == 40
    [length] = terms(read, "The army offered a 40-day truce.")
    assert length.duration == "P40D"


def test_the_one_addressed_owes_what_is_demanded(read):
    found, names = proposals(read, "Norway urged Chile to reopen the port.")
    [term] = [term for proposal in found for term in proposal.terms]
    assert names[term.obligor] == "Chile"


def test_the_offerer_owes_what_it_offers(read):
    found, names = proposals(read, "Norway offered to reopen the port.")
    [term] = [term for proposal in found for term in proposal.terms]
    assert names[term.obligor] == "Norway"


def test_the_condition_of_a_refusal_is_the_term(read):
    text = "Norway will not reopen the port unless Chile pays the fine."
    assert [t.object for t in terms(read, text)] == ["Chile pays the fine"]


def test_what_is_put_off_until_the_others_move_is_offered_for_it(read):
    text = "Norway will not reopen the port until Chile pays the fine."
    found = [t.object for t in terms(read, text)]
    assert found == ["reopen the port", "Chile pays the fine"]


def test_a_demand_told_in_a_relative_clause_is_cut_into_terms(read):
    text = (
        "Norway rejected Chile's demands, which it said included ending the fishing"
        " ban, pulling its boats out of the bay and paying 3 million dollars."
    )
    found = [t.object for t in terms(read, text)]
    assert "ending the fishing ban" in found
    assert "3 million dollars" in found


def test_what_somebody_is_to_do_is_a_term(read):
    text = "Norway rejected the terms. Norway is to free 30 prisoners in two weeks."
    assert [(t.kind.value, t.quantity.low) for t in terms(read, text)] == [
        ("release", 30)
    ]


def test_a_past_truce_is_kept_apart(read):
    found, _ = proposals(read, "A 2019 ceasefire brokered by Norway collapsed.")
    assert [p.status for p in found] == [ProposalStatus.PAST]


def test_what_a_plan_leaves_open_is_told_as_such(read):
    [term] = terms(read, "The draft does not say who would run the port.")
    assert term.object == "who would run the port"
    assert term.modality is Modality.HYPOTHETICAL


@pytest.mark.parametrize(
    "text",
    [
        "The sides agreed to continue the talks.",
        "The harbour hopes to see calmer weather.",
        "Such a storm would put many lives at risk.",
        "The bank rejected the plan.",
        "The mayor praised the deal.",
        "The minister accepted it.",
    ],
)
def test_what_obliges_nobody_is_no_term(read, text):
    assert terms(read, text) == []


def test_every_passage_is_the_reports_own_words(read):
    for text in (LONG_PLAN, PHASES):
        for term in terms(read, text):
            for passage in term.evidence:
                assert text[passage.start : passage.end] == passage.quote


def test_sentences_after_a_plan_go_on_with_it(read):
    text = (
        "The mediator put forward a compromise. Night shifts would be capped at nine"
        " hours. The railway would hire 60 drivers."
    )
    [proposal] = [p for p in proposals(read, text)[0] if len(p.terms) > 1]
    assert proposal.label == "compromise"
    assert proposal.status is ProposalStatus.CURRENT
    assert [t.object for t in proposal.terms][-1] == "hire 60 drivers"


def test_a_list_that_the_parser_cut_up_is_one_demand(read):
    text = (
        "The union is demanding a pay rise of 9 per cent over twelve months, a limit"
        " of eight hours on night shifts and the hiring of 120 drivers."
    )
    found = terms(read, text)
    assert len(found) == len(["pay", "hours", "drivers"])
    assert [found[0].unit, found[2].unit] == ["percent", "driver"]


def test_what_happens_if_the_others_refuse_is_no_offer(read):
    text = "The union would resume the strike if the members refused the text."
    assert [t for t in terms(read, text) if t.rule == "vow"] == []


def test_a_negation_stays_in_the_term(read):
    found = terms(read, "Norway and Chile agreed not to fish in the bay.")
    assert [t.object for t in found] == ["not to fish in the bay"]


def test_a_number_in_a_remark_is_not_owed(read):
    text = "Norway urged Chile to use the court, which has settled nine disputes."
    assert [t.quantity for t in terms(read, text)] == [None]


def test_each_condition_is_a_demand_of_its_own(read):
    text = (
        "Norway said it would lift the embargo only if Chile withdrew its ships and"
        " freed 60 sailors."
    )
    found = {t.kind.value: t for t in terms(read, text) if "condition" in t.rule}
    assert set(found) == {"withdrawal", "release"}
    assert found["release"].quantity.low == len(range(60))


def test_a_dropped_demand_is_owed_by_nobody(read):
    text = "Norway is ready to drop its demand for a new canal."
    assert terms(read, text) == []


def test_a_bid_of_a_sum_is_a_payment_by_the_bidder(read):
    found, names = proposals(read, "Shares rose after the $4 billion bid by Norway.")
    [term] = [t for p in found for t in p.terms]
    assert term.kind.value == "payment"
    assert names[term.obligor] == "Norway"


def test_a_sum_in_brackets_only_says_the_other_again(read):
    text = "Norway offered 2 million crowns ($300,000) for the ship."
    assert [t.quantity.low for t in terms(read, text)] == [2e6]


def test_a_plan_that_calls_for_something_is_no_demand(read):
    text = "The proposal calls for a 60-day truce and elections within a year."
    assert {p.status for p in proposals(read, text)[0]} == {ProposalStatus.CURRENT}


def test_a_phase_named_by_its_number_alone_counts_on(read):
    text = (
        "The plan is built on two phases. In the first, the rebels would free 12"
        " captives. The army would leave the port."
    )
    assert [t.phase for t in terms(read, text)] == [1, 1]


def test_a_captive_owes_no_release(read):
    text = "Under the deal, fifty prisoners would be released."
    assert [t.obligor for t in terms(read, text)] == [None]
