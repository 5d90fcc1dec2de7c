import pytest

from dragoman.model.claim import Naming


def test_a_pronoun_takes_the_name_of_the_last_speaker(find):
    text = "“We are ready,” said Ada Moor. She said the ships would sail."
    last = find(text)[-1]
    assert "Ada Moor" in last.chain[0].text
    assert last.chain[0].evidence.quote == "She"


def test_the_official_is_the_official_who_spoke_before(find):
    text = (
        "A ministry official told Reuters the deal was near.\n\n"
        "“We are almost there,” the official said."
    )
    first, second = find(text)
    assert second.chain[1:] == first.chain[1:]
    assert "official" in second.chain[0].text


def test_an_apposition_gives_the_name(find):
    (found,) = find("The union's leader, Ada Moor, said the ships would sail.")
    assert found.chain[0].text == "Ada Moor"
    assert found.chain[0].naming is Naming.NAMED


def test_statements_put_out_are_their_issuers(find):
    text = "The Liberals put out a statement. “It is late,” the statement said."
    assert find(text)[0].chain[0].text == "The Liberals"


def test_a_remark_after_the_noun_is_no_part_of_the_name(find):
    (found,) = find("Two aides, who asked not to be named, said the deal was done.")
    assert found.chain[0].text == "Two aides"


@pytest.mark.parametrize(
    ("text", "naming"),
    [
        ("Ada Moor said the deal was done.", Naming.NAMED),
        ("Officials said the deal was done.", Naming.ANONYMOUS),
        ("A source said the deal was done.", Naming.ANONYMOUS),
        ("One of them said the deal was done.", Naming.ANONYMOUS),
        ("The spokesman said the deal was done.", Naming.ROLE),
        ("Mediators said the deal was done.", Naming.COLLECTIVE),
    ],
)
def test_naming_tells_how_plainly_the_speaker_is_named(find, text, naming):
    assert find(text)[0].chain[0].naming is naming


def test_a_relative_pronoun_speaks_for_its_noun(find):
    (found,) = find("The strike was cheered by drivers who said pay was too low.")
    assert found.chain[0].text == "drivers"
    assert found.chain[0].evidence.quote == "drivers who"


def test_a_participle_goes_up_to_somebody_who_can_speak(said):
    text = "Miners issued a statement saying a settlement was near."
    assert said(text) == [("Miners", "a settlement was near", False)]


def test_a_day_is_no_speaker(find):
    text = "Democratic candidate Ada Moor on Saturday said the accord was weak."
    assert all(s.chain[0].text != "Saturday" for s in find(text) if s.chain)


def test_a_statement_of_a_ministry_is_the_ministrys(find):
    text = "Work starts on Monday, the Ports Ministry statement said."
    (found,) = find(text)
    assert found.chain[0].actor is not None


def test_who_is_told_of_after_despite_speaks(find):
    found = find("They agreed on it, despite Chile stating that the truce was over.")
    assert found[-1].chain[0].text == "Chile"


def test_he_goes_on_with_the_one_who_spoke_before(find):
    text = (
        "Asked why, an aide to Oskar Tenn said the boats were old. "
        "The chief of the coast guard said six were dead, after one of the crew died. "
        "He said the sailors, four in all, had been suspended."
    )
    assert "chief" in find(text)[-1].chain[0].text


def test_a_body_is_not_who_goes_on_after_a_person_declined(find):
    text = (
        "Bresk Line shares fell. Ada Tenn, who was named by the court, declined to "
        "comment on the substance. “Both came with paper,” she said."
    )
    assert find(text)[-1].chain[0].text == "Ada Tenn"


def test_who_asks_and_speaks_not(find):
    text = "Control is the issue: who names the director, and who can veto a merger."
    assert find(text) == ()


def test_a_source_may_stand_between_subject_and_verb(find):
    text = (
        "The guild left the hall after the mayor, according to two people present, "
        "accused Oskar Tenn of lying to the court."
    )
    assert {s.chain[0].text for s in find(text)} <= {"two people present", "the mayor"}


def test_the_paper_is_the_outlet_that_told_of_its_sources(chains):
    text = (
        "Dagens Bladet reported on Thursday, citing sources in two parties, that a "
        "draft was in circulation. According to the paper, it names a minister."
    )
    found = chains(text)
    assert found[0] == ("sources in two parties", "Dagens Bladet")


def test_the_company_is_the_body_that_spoke_last(find):
    text = (
        'Norland Freight Corp. called the plan "a present for smugglers". In a note '
        "on its site, the company claimed that guards had fled."
    )
    first, last = (s.chain[0].actor for s in find(text))
    assert first == last


def test_they_before_the_noun_are_those_who_follow(chains):
    text = (
        "The fleet is in the gulf. Though they insist they want peace, officials hope "
        "that it stays."
    )
    assert chains(text)[0] == ("officials",)


def test_what_is_said_names_nobody_who_says_it(chains):
    text = (
        "Officials doubt the plan. With rebels playing a bigger role in the war, "
        "they said, the president has dug in."
    )
    assert chains(text)[-1] != ("rebels",)


def test_a_lone_quotation_after_a_colon_is_the_subjects(said):
    text = 'The chairman is no friend of the bill: "They will put it off again."'
    assert said(text) == [("The chairman", "They will put it off again.", True)]


def test_a_heading_may_name_its_speaker(said):
    text = "John Lowell: The union must yield\n\nThe talks went on through the night."
    assert said(text) == [("John Lowell", "The union must yield", False)]


def test_it_is_the_body_or_paper_that_spoke_last(chains):
    text = (
        "A statement issued by the ministry said three men had died. It said an "
        "inquiry would follow."
    )
    assert chains(text)[0] == chains(text)[1]


def test_a_man_is_nobody_addressed_as_a_woman(chains):
    text = 'Ms. Low said: "We cannot pay." Officials did not believe her, he said.'
    assert chains(text)[-1] != ("Ms. Low",)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            '"We are not there yet," said one of the people, a harbour official.',
            "a harbour official",
        ),
        (
            "Another leading MP, Mr. Karl Low of Aldmere, said the plan was dead.",
            "Mr. Karl Low of Aldmere",
        ),
        (
            "The bid drew criticism from Greens and Liberals who say the port should "
            "stay public.",
            "Greens and Liberals",
        ),
        (
            "The mission has seen nine breaches, four of which it doubts, and called "
            "on both sides to be calm.",
            "The mission",
        ),
        (
            "The memo, signed by a clerk, blamed the mayor and added that the town "
            "knew it.",
            "The memo",
        ),
    ],
)
def test_the_noun_that_can_speak_does(said, text, speaker):
    assert said(text)[-1][0] == speaker


def test_her_letter_is_hers_who_is_named_next(said):
    text = (
        "The mayor, Mr Brandt, spoke first. In her letter condemning the raid, "
        "Ada Low defended the talks."
    )
    assert ("Ada Low", "the raid", False) in said(text)


def test_a_letter_speaks_for_those_who_sent_it(said):
    text = (
        'Miners in Orlan sent a letter to the board. "We are tired," the letter says.'
    )
    assert said(text)[-1][:2] == ("Miners in Orlan", "We are tired")


def test_who_spoke_before_a_semicolon_goes_on(said):
    text = (
        "Asked about it, a Brandt spokeswoman declined to comment. Mr Voss has long "
        "argued that the two firms belong together; he told The Ledger that a merger "
        "was near."
    )
    assert said(text)[-1][:2] == ("Mr Voss", "a merger was near")


def test_who_is_quoted_as_saying_speaks_and_the_quoter_relays(chains, said):
    text = '"The truce is over," state radio quoted the general as saying.'
    assert chains(text) == [("the general", "state radio")]
    assert said("A deal was close, the envoy was quoted as saying.") == [
        ("the envoy", "A deal was close", False)
    ]
