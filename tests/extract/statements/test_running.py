"""Indirect words that run on over sentences."""


def test_a_sentence_with_would_goes_on_with_what_was_said(chains, said):
    text = (
        "An aide told reporters that the pact has two phases. The second phase would "
        "open the road to the coast."
    )
    assert [words for _, words, _ in said(text)][1].startswith("The second phase")
    assert chains(text)[1] == chains(text)[0]


def test_a_sentence_of_fact_is_the_reports_own(said):
    text = (
        "An aide told reporters that the pact has two phases. The second phase has "
        "opened the road to the coast."
    )
    assert len(said(text)) == 1
