"""What somebody only means to do itself, foresees or thinks is no term."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Norway wants to withdraw from the delta.",
        "Chile is seeking to gain time.",
        "Norway called for restraint.",
        "Norway is interested in resuming talks.",
        "War would become inevitable if the rebels continued on their path.",
        "If the allies succeed, Norway will suffer.",
        "Norway agrees that the ban hurts the fishermen.",
        "The waivers pushed teachers to adopt harder tests.",
        "Norway said the country would remain committed to its fleet.",
        "Chile can call up soldiers without seeking the council's approval.",
        "Chile has ruled out funding a new port without a clear path to peace.",
    ],
)
def test_aims_and_prospects_are_no_terms(told, text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "The rebels demanded the liberation of 90 members jailed in Chile.",
            "release",
        ),
        ("Norway demanded improved prison conditions and a new court.", "other"),
        ("Norway said it would be happy to get out of the delta.", "withdrawal"),
        ("Norway demanded security arrangements in the delta.", "guarantee"),
        ("Norway demanded a cut in fuel taxes.", "other"),
        ("Norway demanded that Chile withdraw the offer.", "other"),
        ("Norway offered to buy the food unit for $2 billion.", "payment"),
    ],
)
def test_the_words_tell_the_kind(told, text, kind):
    assert told(text)[0][0] == kind


def test_a_list_after_a_subject_is_cut_behind_its_verb(told):
    text = (
        "Under the accord, the ministry and Harbour Bank would become shareholders in"
        " the firm, each paying 100 million francs."
    )
    assert told(text) == [
        (
            "other",
            "the ministry and Harbour Bank would become shareholders in the firm",
        ),
        ("payment", "each paying 100 million francs"),
    ]


def test_an_armed_group_holds_its_hostages_and_its_foe_the_comrades(propose):
    text = (
        "The People's Revolutionary Front, a rebel group, demanded that Chile free"
        " 90 jailed comrades. The rebels offered to free their hostages."
    )
    found, names = propose(text)
    owed = [names.get(t.obligor) for p in found for t in p.terms]
    assert owed[0] == "Chile"


def test_what_is_demanded_of_others_is_no_offer(propose):
    [proposal] = propose("Norway demanded that Chile withdraw the offer.")[0]
    assert proposal.status.value == "demand"


def test_a_deal_with_if_tells_both_sides(told):
    text = "If the army withdraws from the delta, Norway will hand over the guns."
    assert {kind for kind, _ in told(text)} == {"withdrawal", "other"}


def test_support_given_in_exchange_is_no_term(told):
    text = "In exchange for their support, the Greens are demanding 400 million euros."
    assert [words for _, words in told(text)] == ["400 million euros"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway renewed its efforts to reopen the border with Chile.",
        "They must be dreaming, Norway said of Chile.",
        "Norway introduced the bill that had been circulated by Chile.",
    ],
)
def test_strivings_guesses_and_bare_plans_are_no_terms(told, text):
    assert told(text) == []


def test_what_somebody_is_to_make_sure_of_is_wanted(told):
    text = (
        "Norway wants to make sure, first and foremost, that the boats do not leave"
        " the bay."
    )
    assert [words for _, words in told(text)] == ["the boats do not leave the bay"]
