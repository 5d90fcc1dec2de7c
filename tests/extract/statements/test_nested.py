"""Statements inside statements, and what nouns tell."""

import pytest


def test_who_is_told_to_have_said_it_speaks_and_who_tells_it_relays(find):
    text = "The mayor said the governor had told her that the bridge was unsafe."
    outer, inner = find(text)
    assert outer.content.quote == (
        "the governor had told her that the bridge was unsafe"
    )
    assert inner.content.quote == "the bridge was unsafe"
    assert [hop.text for hop in inner.chain] == ["the governor", "The mayor"]


def test_a_pronoun_or_a_thought_inside_is_no_statement_of_its_own(said):
    assert (
        len(said("The mayor said she had told aides that the bridge was unsafe.")) == 1
    )
    assert len(said("Low said that Brandt believed the offer was fair.")) == 1


def test_a_rejected_warning_is_a_statement_too(find):
    text = "The minister rejected the union's warning that the ports would close."
    outer, inner = find(text)
    assert outer.chain[0].text == "The minister"
    assert inner.content.quote == "the ports would close"
    assert [hop.text for hop in inner.chain] == ["the union", "The minister"]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "The Authority's warning that fuel would run out was ignored.",
            "The Authority",
            "fuel would run out",
        ),
        (
            "There were warnings from the Port Authority that fuel would run out.",
            "the Port Authority",
            "fuel would run out",
        ),
        (
            "Orlan's claim to have won the vote was denied.",
            "Orlan",
            "to have won the vote",
        ),
        (
            "The talks left aides hopeful that the ports would open soon.",
            "aides",
            "the ports would open soon",
        ),
        (
            "The move came despite warnings from his lawyer that the hearing was "
            "useless.",
            "his lawyer",
            "the hearing was useless",
        ),
        (
            "The chairman tried to make the case that the losses were small.",
            "The chairman",
            "the losses were small",
        ),
        (
            "The town was alive with speculation on Monday that the mine would shut.",
            None,
            "the mine would shut",
        ),
    ],
)
def test_nouns_and_adjectives_tell_what_is_said(said, text, speaker, content):
    assert (speaker, content, False) in said(text)


def test_an_answer_told_of_somebody_is_no_statement_of_his(said):
    text = "The site reported on Monday that Orlan had accepted nine hundred families."
    assert said(text) == [
        ("The site", "Orlan had accepted nine hundred families", False)
    ]


def test_a_clause_and_its_quotation_after_a_colon_are_one(said):
    text = 'The union said the firm has one aim: "to win and to close the yard."'
    assert said(text) == [
        (
            "The union",
            'the firm has one aim: "to win and to close the yard."',
            False,
        )
    ]


def test_what_somebody_is_asked_is_not_what_he_says(said):
    text = "Asked whether she would accept mediation, Okello said it must be fair."
    assert said(text) == [("Okello", "it must be fair", False)]


def test_a_claim_that_another_denies_is_no_part_of_what_is_said(said):
    text = "The rebels said they had captured the airfield, a claim the army denied."
    assert said(text)[0][1] == "they had captured the airfield"


def test_what_is_understood_is_somebodys_though_nobody_is_named(said):
    text = "It is understood that the Greens want the finance ministry."
    assert said(text) == [(None, "the Greens want the finance ministry", False)]


def test_how_somebody_says_it_parts_no_quotation(find):
    text = '"If they come," Dias said, laughing, "they had better know the way."'
    (statement,) = find(text)
    assert [rest.quote for rest in statement.content_rest] == [
        "they had better know the way."
    ]


def test_an_estimate_in_passing_is_the_amount_alone(said):
    text = "The firm insists that its offer, which it values at nine million, is fair."
    assert ("The firm", "nine million", False) in said(text)
