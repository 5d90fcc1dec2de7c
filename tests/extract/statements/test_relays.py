"""Who passed a statement on is kept, hop by hop."""

import pytest

from dragoman.model.claim import Naming


def test_a_told_outlet_is_the_relay(chains):
    text = "A ministry official told Reuters that the deal was near."
    assert chains(text) == [("A ministry official", "Reuters")]


def test_reporters_who_are_told_relay_nothing(chains):
    text = "The minister told parliament that the deal was near."
    assert chains(text) == [("The minister",)]


def test_an_outlet_that_cites_a_source_relays_it(chains):
    text = "The talks are over, the newspaper said, citing an unnamed diplomat."
    assert chains(text) == [("an unnamed diplomat", "the newspaper")]


def test_a_report_of_a_statement_is_that_statement_relayed(chains):
    text = "The newspaper reported that the minister said the talks were over."
    assert chains(text) == [("the minister", "The newspaper")]


def test_according_to_reports_relays_the_speaker(chains):
    text = "According to reports, a union official said the talks were over."
    assert chains(text) == [("a union official", "reports")]


def test_somebody_who_was_quoted_speaks_through_the_paper(chains):
    text = "Ada Moor was quoted by the Daily Post as saying the talks were over."
    assert chains(text) == [("Ada Moor", "the Daily Post")]


def test_he_said_that_he_told_is_one_statement(said):
    text = "Mr Cole said he told the envoy on Friday that the bridge would stay shut."
    assert said(text) == [("Mr Cole", "the bridge would stay shut", False)]


CHAINS = [
    (
        "Nordia News said, citing an unidentified informed source, that talks failed.",
        ("an unidentified informed source", "Nordia News"),
    ),
    (
        '"We will go on," the negotiator told The Harbour Post.',
        ("the negotiator", "The Harbour Post"),
    ),
    ("Sudland media said the ministers would meet on Friday.", ("Sudland media",)),
    (
        "Officials briefed on the talks say a deal is near.",
        ("Officials briefed on the talks",),
    ),
    (
        "According to reports, a union official said the strike would go on.",
        ("a union official", "reports"),
    ),
    (
        "A source told the Daily Lantern, which was quoted by Nordia TV, "
        "that the envoy had left.",
        ("A source", "the Daily Lantern", "Nordia TV"),
    ),
    (
        "The agency quoted a senior official as saying the truce had held.",
        ("a senior official", "The agency"),
    ),
    (
        "In a statement carried by the official agency, the ministry said "
        "the border was open.",
        ("the ministry", "the official agency"),
    ),
    (
        "A source close to the talks told Nordia News the offer was final, "
        "the Harbour Post reported.",
        ("A source close to the talks", "Nordia News", "the Harbour Post"),
    ),
    (
        "The newspaper said a government source had told it that the plan was dead.",
        ("a government source", "The newspaper"),
    ),
    (
        '"The plan is dead," a government source told Nordia TV, '
        "according to the Harbour Post.",
        ("a government source", "Nordia TV", "the Harbour Post"),
    ),
]


@pytest.mark.parametrize(("text", "chain"), CHAINS)
def test_every_hop_is_kept_from_the_speaker_to_the_nearest_relay(text, chain, chains):
    assert chains(text) == [chain]


def test_every_hop_keeps_its_own_words(find):
    text = (
        "A source told the Daily Lantern, which was quoted by Nordia TV, that he left."
    )
    (statement,) = find(text)
    words = [hop.evidence.quote for hop in statement.chain]
    assert words == ["A source", "the Daily Lantern", "Nordia TV"]


def test_a_body_told_something_passes_nothing_on(chains):
    text = "The envoy told the Council of Ministers that the border was open."
    assert chains(text) == [("The envoy",)]


def test_a_ministry_is_named_by_what_it_is_and_a_person_is_unnamed(find):
    (said,) = find("The ministry said the border was open.")
    assert said.chain[0].naming is Naming.ROLE
    (told,) = find("According to this person, the border was open.")
    assert told.chain[0].naming is Naming.ANONYMOUS


def test_those_briefed_speak_and_the_paper_passes_it_on(chains):
    text = (
        "Officials briefed on the talks say the offer is final, the Courier reported."
    )
    assert chains(text) == [("Officials", "the Courier")]


def test_the_paper_that_quotes_is_the_one_spoken_to(chains):
    text = (
        "In an interview with the Tarn Gazette, the mayor said she would not run. The "
        "paper quoted her deputy as saying he might."
    )
    assert chains(text)[1] == ("her deputy", "the Tarn Gazette")
