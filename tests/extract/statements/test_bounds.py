"""Where what is said begins and ends, and whose it is, where a parser errs."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "A clerk of the court told the agency that the hearing was short, and "
            "that a second one would follow in June.",
            "A clerk of the court",
            "the hearing was short, and that a second one would follow in June",
        ),
        (
            "Aides at the ministry explained that it is ready to open the bridge "
            "for a week, but only if the militia leaves the town.",
            "Aides at the ministry",
            "it is ready to open the bridge for a week, but only if the militia "
            "leaves the town",
        ),
        (
            "Ash accused the board of hiding the letter because it could hurt the bid.",
            "Ash",
            "hiding the letter because it could hurt the bid",
        ),
        (
            "The girl's relatives say she will be happy here and have tried to paint "
            "the judge as a tyrant.",
            "The girl's relatives",
            "she will be happy here",
        ),
        (
            "Brunel insists the party must be one of ideas, and has drawn up a plan.",
            "Brunel",
            "the party must be one of ideas",
        ),
        (
            "The union said on Friday it would drop the claim, which held up talks.",
            "The union",
            "it would drop the claim, which held up talks",
        ),
        (
            "At least one of the sites was a barracks of the old Guard, a senior "
            "source told The Courier.",
            "a senior source",
            "At least one of the sites was a barracks of the old Guard",
        ),
        (
            "Meanwhile, the envoy is flying to Vienna to meet the ministers, an "
            "official said late on Sunday.",
            "an official",
            "Meanwhile, the envoy is flying to Vienna to meet the ministers",
        ),
        (
            "The League is threatening to leave the talks again.",
            "The League",
            "to leave the talks again",
        ),
        (
            "Brunel did not rule out leaving the talks.",
            "Brunel",
            "leaving the talks",
        ),
        (
            "For the moment, the sources said, he has decided to wait.",
            "the sources",
            "he has decided to wait",
        ),
        (
            "The board, for example, has said in its comments so far that it will "
            "stay neutral.",
            "The board",
            "it will stay neutral",
        ),
    ],
)
def test_what_is_said_ends_where_it_should(said, text, speaker, content):
    found = [(who, words.rstrip("."), direct) for who, words, direct in said(text)]
    assert found[0] == (speaker, content, False)
    assert {who for who, _, _ in found} == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "Drivers heard the old bell ring.",
        "The rebels issued a long statement.",
        "Orlan said looking for a third country to take the rebels",
        "Crowds came to hear speakers play the drums.",
    ],
)
def test_what_tells_no_words_is_no_statement(said, text):
    assert said(text) == []


def test_what_is_told_in_passing_has_both_speakers(chains):
    text = (
        "The mayor assured the drivers that no line would close, the mayor's "
        "spokesman Ivo Tarn said."
    )
    assert ("The mayor", "the mayor's spokesman Ivo Tarn") in chains(text)


def test_who_was_quoted_as_saying_speaks(find):
    text = '"We have solved it all," Brunel was quoted as saying by the Courier.'
    (found,) = find(text)
    assert found.chain[0].text == "Brunel"


def test_he_is_the_subject_of_the_main_clause(find):
    text = (
        "Mr. Lohan said there was nothing wrong with Mr. Brun's asking about steel. "
        "But he suggested that Mr. Brun had his critics in mind."
    )
    assert find(text)[-1].chain[0].text == "Mr. Lohan"


def test_they_are_the_several_of_the_same_sentence(find):
    text = (
        "Drivers were told on Monday that the firm would close, officials said. "
        "The Reformists blocked the bill because they said it was unfair."
    )
    assert find(text)[-1].chain[0].text == "The Reformists"


def test_a_quotation_after_but_goes_on_with_the_speaker(find):
    text = (
        '"It is not do or die," Ada Brunel said outside. But "the party is '
        'stronger with her than without. It helps."'
    )
    found = [s for s in find(text) if s.direct]
    assert [s.chain[0].text for s in found] == ["Ada Brunel"] * len(found)
    quotes = [p.quote for s in found for p in (s.content, *s.content_rest)]
    assert any("the party is stronger" in quote for quote in quotes)


def test_a_tag_at_the_end_is_no_part_of_what_is_wanted(said):
    text = (
        "The ministry wants 51 percent of the port and the right to name its director, "
        "Trade Minister Ada Bresk told reporters in Pelm."
    )
    assert said(text) == [
        (
            "Trade Minister Ada Bresk",
            "The ministry wants 51 percent of the port and the right to name its "
            "director",
            False,
        )
    ]


def test_an_outlet_at_the_end_relays_what_was_found(find):
    text = "The inquiry found that the firm owes $20m, the Pelm Courier said on Monday."
    (found,) = find(text)
    assert found.content.quote == "the firm owes $20m"


def test_a_name_with_its_office_may_stand_before_the_verb(said):
    text = (
        "Three men were hurt when a crane fell at the dock, the port chief, Ada Low, "
        "says."
    )
    ((speaker, words, _),) = said(text)
    assert speaker == "Ada Low"
    assert words == "Three men were hurt when a crane fell at the dock"


def test_a_semicolon_parts_two_clauses(said):
    text = "The ministry no longer asks to name the chief; it will settle for a veto."
    assert all("no longer" not in words for _, words, _ in said(text))


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "The palace has said there is no proof, and the father's lawyer, Greg "
            "Lane, said the claims were a ruse.",
            ("The palace", "there is no proof"),
            ("Greg Lane", "the claims were a ruse"),
        ),
        (
            "Exiles say the boy may stay, while the ministry maintains that he must "
            "be sent home.",
            ("Exiles", "the boy may stay"),
            ("the ministry", "he must be sent home"),
        ),
    ],
)
def test_a_second_voice_ends_what_the_first_says(said, text, first, second):
    assert [(who, words.rstrip(".")) for who, words, _ in said(text)] == [first, second]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The bank says the levy would hurt lenders at first, but would add nine "
            "million a year by 2030.",
            "the levy would hurt lenders at first, but would add nine million a year "
            "by 2030",
        ),
        (
            "The envoy said the pact was signed, and the last troops would leave in "
            "March.",
            "the pact was signed, and the last troops would leave in March",
        ),
        (
            "The firm is weak, the auditor said, until it finds a partner.",
            "The firm is weak",
        ),
        (
            "But the harbour, the mayor said, would soon reopen to fishing boats.",
            "would soon reopen to fishing boats",
        ),
        (
            "The council condemned the raid as gunmen crossed the river on Monday.",
            "the raid",
        ),
        (
            "The minister criticised the board during a visit to Aldmere.",
            "the board",
        ),
        (
            "The mayor praised the crews for clearing the bridge.",
            "the crews for clearing the bridge",
        ),
        (
            "Both sides accused each other of firing first.",
            "each other of firing first",
        ),
        (
            "Low demanded that the firm repay the loan, a step which the board had "
            "called mad.",
            "the firm repay the loan",
        ),
        (
            'Ms Low said the bill "would not exceed a million" but declined to show '
            "the figures.",
            'the bill "would not exceed a million"',
        ),
        (
            'The mayor said she was "relieved" and thanked the mediator.',
            'she was "relieved"',
        ),
    ],
)
def test_what_is_said_goes_as_far_as_the_speaker_and_no_farther(said, text, content):
    assert said(text)[0][1] == content


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            'The envoy told the forum he was "wholly against the plan".',
            "The envoy",
            'he was "wholly against the plan"',
        ),
        (
            "The port could reopen in June, but only if the crews agree, the harbour "
            "chief told The Courier on Friday.",
            "the harbour chief",
            "The port could reopen in June, but only if the crews agree",
        ),
        (
            "It would likely take two weeks to count the ballots, he said, and "
            "tempers could rise.",
            "he",
            "It would likely take two weeks to count the ballots",
        ),
        (
            "As stated in the ministry's report, there are two roads to the camp.",
            "the ministry's report",
            "there are two roads to the camp",
        ),
        (
            "As reported by the radio, the army has crossed the river.",
            "the radio",
            "the army has crossed the river",
        ),
        (
            "If, as we've suggested, farmers gain from the levy, they should pay it.",
            "we",
            "farmers gain from the levy",
        ),
        (
            "The chairman stressed the need for a quick vote.",
            "The chairman",
            "the need for a quick vote",
        ),
    ],
)
def test_a_tag_is_found_where_a_parser_hangs_it_elsewhere(said, text, speaker, content):
    assert said(text)[0] == (speaker, content, False)


def test_what_is_added_after_a_quotation_is_its_speakers_too(said):
    text = (
        'In a statement, Coaldale said: "The mine was a success when it opened," '
        "adding that its value doubled in a year."
    )
    assert said(text) == [
        ("Coaldale", "The mine was a success when it opened", True),
        ("Coaldale", "its value doubled in a year", False),
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The chief spoke of the legacy of the war, and how the town was rebuilt.",
            "the legacy of the war, and how the town was rebuilt",
        ),
        (
            "Surveys showed that few knew of the law, and the share of those who kept "
            "it had fallen.",
            "few knew of the law, and the share of those who kept it had fallen",
        ),
        (
            "The rebels demanded better cells, an overhaul of the courts and an end to "
            "the siege.",
            "better cells, an overhaul of the courts and an end to the siege",
        ),
        (
            "Low endorsed the mayor's campaign, the latest turn in a long and bitter "
            "tale.",
            "the mayor's campaign",
        ),
    ],
)
def test_things_spoken_of_are_told_to_the_last(said, text, content):
    assert said(text)[0][1] == content


@pytest.mark.parametrize(
    "text",
    [
        "If you know that the bridge is shut, take the ferry.",
        "Do not forget that the ferry is slow.",
        "The delays mean the port may close.",
    ],
)
def test_what_the_reader_may_think_is_nobodys(said, text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            '"You know, I like the plan," he said, but "when it comes to money, the '
            'board has a history of waste."',
            "when it comes to money, the board has a history of waste.",
        ),
        (
            '"Every time you say that," Low said, pointing at the chart, "you give '
            'weapons to those who want to break the pact."',
            "you give weapons to those who want to break the pact.",
        ),
    ],
)
def test_a_quotation_goes_on_after_its_speaker(find, text, second):
    (statement,) = find(text)
    assert [rest.quote for rest in statement.content_rest] == [second]


def test_a_source_ends_where_nothing_else_would_be_said(said):
    text = "According to radio host Karl Low, the move reeks of fear."
    assert said(text)[0][1] == "the move reeks of fear"


def test_what_another_counts_after_a_semicolon_is_not_said_before_it(said):
    text = "About 500 people marched, police said; organisers put the number at 3,000."
    assert said(text)[0][1] == "About 500 people marched"
