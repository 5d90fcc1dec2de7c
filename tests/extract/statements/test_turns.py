"""Transcripts: whose turn it is, paragraph by paragraph."""

TRANSCRIPT = """KEANE: Will the ferry sail on Monday, Mayor?

LOW: It will, whatever the union may say.

But there is more to this than one ferry. I think the pier is old.

(CROSSTALK)

KEANE: One last question.

Aldmere News is a weekly paper of the coast."""


def test_a_turn_goes_on_over_paragraphs_up_to_the_next(find):
    turns = [s for s in find(TRANSCRIPT) if s.rule == "turn"]
    assert [t.chain[0].text for t in turns] == ["KEANE", "LOW", "KEANE"]
    assert [rest.quote for rest in turns[1].content_rest] == [
        "But there is more to this than one ferry. I think the pier is old."
    ]
    assert turns[2].content_rest == ()
