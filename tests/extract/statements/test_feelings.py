"""Adjectives and nouns introduce what somebody says or thinks."""


def test_a_rumour_without_that_is_a_statement_of_nobody(said):
    text = "There were rumours he was negotiating a refuge abroad."
    assert said(text) == [(None, "he was negotiating a refuge abroad", False)]


def test_complaints_from_somebody_are_theirs(said):
    text = "There were claims by neighbours that the mill poisons the river."
    assert said(text) == [("neighbours", "the mill poisons the river", False)]


def test_who_makes_a_claim_speaks(said):
    text = "The union made claims that the mill poisons the river."
    assert said(text) == [("The union", "the mill poisons the river", False)]


def test_what_is_made_clear_is_said(said):
    text = "Drivers made it clear that they would strike."
    assert said(text) == [("Drivers", "they would strike", False)]


def test_a_decision_or_a_verdict_of_somebody_is_told(said):
    text = "The president's decision to meet the rebels angered the coast."
    assert said(text) == [("The president", "to meet the rebels", False)]
    text = "The judge's conclusion that the vote was fair is not shared by all."
    assert ("The judge", "the vote was fair", False) in said(text)


def test_an_attempt_is_a_deed(said):
    assert said("The president's attempt to meet the rebels failed.") == []
