def test_according_to_comes_before_or_after(said):
    assert said("According to aides, the deal is done.") == [
        ("aides", "the deal is done", False)
    ]
    assert said("The deal is done, according to aides.") == [
        ("aides", "The deal is done", False)
    ]


def test_one_according_to_governs_a_list_of_paragraphs(said):
    text = (
        "According to aid officials:\n\n- the roads are cut;\n\n"
        "- food is short.\n\nThe army denied it."
    )
    assert said(text) == [
        ("aid officials", "the roads are cut", False),
        ("aid officials", "food is short.", False),
    ]


def test_turns_of_a_transcript_are_statements(said):
    text = (
        "HOST: Will you resign over this?\n\nMINISTER: No, I will not do that."
        "\n\nHOST: Then who will?"
    )
    assert [found[0] for found in said(text)] == ["HOST", "MINISTER", "HOST"]


def test_a_place_before_a_headline_is_no_speaker(said):
    assert said("OSLO: Talks to go on\n\nThe envoy left on Monday.") == []


def test_a_paragraph_that_a_colon_announces_needs_no_marks(said):
    text = "The captain wrote:\n\nThe fog came in at noon. We turned back."
    assert said(text) == [
        ("The captain", "The fog came in at noon. We turned back.", False)
    ]
