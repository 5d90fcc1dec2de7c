import pytest


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "The union said the talks had failed.",
            "The union",
            "the talks had failed",
        ),
        (
            "The union said on Monday that it would strike.",
            "The union",
            "it would strike",
        ),
        (
            "The ferries will stop on Friday, the union said.",
            "the union",
            "The ferries will stop on Friday",
        ),
        (
            "The envoy believes a deal is near.",
            "The envoy",
            "a deal is near",
        ),
        (
            "Ministers vowed to keep the ports open.",
            "Ministers",
            "to keep the ports open",
        ),
        (
            "The mayor urged the drivers to return to work.",
            "The mayor",
            "to return to work",
        ),
        (
            "Residents called for the minister to resign.",
            "Residents",
            "to resign",
        ),
        (
            "Farmers are worried that prices may fall.",
            "Farmers",
            "prices may fall",
        ),
    ],
)
def test_what_is_said_follows_or_precedes_its_verb(said, text, speaker, content):
    assert said(text) == [(speaker, content, False)]


def test_a_verb_after_but_goes_on_from_the_first(said):
    text = "Police said the fire was an accident but later said it was arson."
    assert said(text) == [
        ("Police", "the fire was an accident", False),
        ("Police", "it was arson", False),
    ]


def test_a_participle_after_a_comma_is_a_statement_of_its_own(said):
    text = "Maria Holt said the bid was too low, adding that the board was united."
    assert said(text) == [
        ("Maria Holt", "the bid was too low", False),
        ("Maria Holt", "the board was united", False),
    ]


def test_words_on_both_sides_of_the_speaker_belong_together(find):
    found = find("The hostages, the aid group said, were in good health.")
    assert len(found) == 1
    parts = {found[0].content.quote, *(rest.quote for rest in found[0].content_rest)}
    assert parts == {"The hostages", "were in good health"}


@pytest.mark.parametrize(
    "text",
    [
        "The port neither confirmed nor denied that the cranes stood still.",
        "The union did not say whether it would strike.",
        "The minister refused to say who would pay.",
        "Asked whether he would resign, the minister walked away.",
        "The offer allows the firm to cut jobs.",
    ],
)
def test_what_is_not_said_is_no_statement(said, text):
    assert said(text) == []


def test_hearsay_has_no_speaker(find):
    (found,) = find("The president was said to be deeply disappointed.")
    assert found.chain == ()
    assert found.content.quote == "to be deeply disappointed"


def test_a_remark_on_a_thing_that_is_only_spoken_of_is_left_out(said):
    text = "The firm denounced the levy, which cost it millions last year."
    assert said(text) == [("The firm", "the levy", False)]


def test_what_follows_the_verb_of_a_relative_clause_is_said(said):
    text = "The union plans a strike which the firm said would cost it millions."
    assert ("the firm", "would cost it millions", False) in said(text)


def test_the_verb_of_the_next_paragraph_does_not_introduce_a_quotation(said):
    text = 'The clerk added: "Nobody came."\n\nThe baker says bread will cost more.'
    assert said(text) == [
        ("The clerk", "Nobody came.", True),
        ("The baker", "bread will cost more", False),
    ]


def test_a_clause_hung_on_the_time_of_saying_is_said(said):
    text = "The rebels had indicated before the morning talks that they would stay."
    assert ("The rebels", "they would stay", False) in said(text)


def test_gerunds_of_one_accusation_stay_together(said):
    text = (
        "The nurses accused the clinic of hiding its debts, using agency staff "
        "and cutting beds."
    )
    assert said(text) == [
        (
            "The nurses",
            "hiding its debts, using agency staff and cutting beds",
            False,
        )
    ]


def test_a_relative_clause_tells_what_another_calls_a_step(said):
    text = (
        "He demanded that the crews return to the port, a step which the "
        'owner had described as "pointless".'
    )
    assert [who for who, _, _ in said(text)] == ["He", "the owner"]


def test_what_somebody_keeps_calling_for_is_said(said):
    text = "Through the winter, McCall continued to call for a vote of the crews."
    assert said(text) == [("McCall", "a vote of the crews", False)]


def test_a_denied_report_is_what_the_paper_says(said):
    text = "The firm denied a report in the newspaper Morgen that it was in talks."
    assert ("Morgen", "it was in talks", False) in said(text)


def test_a_source_reaches_no_further_than_its_semicolon(said):
    text = "Six men were held, according to the police; the union put them at eleven."
    assert ("the police", "Six men were held", False) in said(text)


def test_a_tag_taken_for_the_main_clause_leaves_both_sides_said(find):
    text = (
        "These men, Mr. Stamp explained earlier in the hearing, were tired, making "
        "between nine and ten crowns a day."
    )
    found = find(text)[0]
    words = {found.content.quote.rstrip("."), *(p.quote for p in found.content_rest)}
    assert words == {
        "These men",
        "were tired, making between nine and ten crowns a day",
    }


def test_what_is_said_goes_on_after_its_tag(find):
    text = "The tide is hard to foresee, many pilots say, because it is so new."
    found = find(text)[0]
    assert [p.quote for p in found.content_rest] == ["because it is so new"]


def test_a_bidding_verb_tells_what_nobody_said(said):
    assert said("Imagine that the dam had burst in the night.") == []


def test_a_study_finds_what_it_says(said):
    text = "One study found the tunnel would flood in wet years."
    assert said(text) == [("One study", "the tunnel would flood in wet years", False)]
