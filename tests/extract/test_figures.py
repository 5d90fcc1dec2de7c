import datetime

import pytest

from dragoman.extract.actors import find_cast
from dragoman.extract.figures import find_figures
from dragoman.extract.quantities import find_counts
from dragoman.extract.statements import find_statements
from dragoman.extract.times import find_times


@pytest.fixture(scope="session")
def figures(read):
    def find(text):
        syntax = read(text)
        cast = find_cast(syntax)
        statements = find_statements(syntax, cast)
        counts, times = find_counts(syntax), find_times(syntax)
        return find_figures(syntax, counts, cast, times, statements)

    return find


@pytest.mark.parametrize(
    "text",
    [
        "The rebels hold 90 men in the mine.",
        "Talks to free the 90 men held in the mine stalled.",
        "The mine has 3,000 workers.",
        "The managers met for nearly two hours on Monday.",
        "The eight-month strike has hurt the port.",
        "The war has lasted six years.",
        "The envoy put off her four-day visit to the delta.",
        "The unions could end the 40-day blockade within hours.",
        "The bank will raise its share from the 18 percent it already owns.",
        "The purchase is expected to cost more than 90 million francs.",
        "Police arrested two men after the blast.",
        "At least one of the mines has flooded.",
        "The owners lost dlrs 90 million.",
        "Nearly two in three port-city drivers back the strike.",
        "The crews must be paid before 800 drivers miss a wage.",
        "There may be as many as 300 men below.",
        "Democrats have voted for over 600 miles of track.",
        "Four hundred lorries will soon need a permit.",
    ],
)
def test_what_is_or_was_is_a_figure(figures, text):
    assert len(figures(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The union demands the release of 90 men.",
        "Under the plan the company would free 90 men.",
        "The company would pay only after 90 men were freed.",
        "They proposed a 40-day truce in exchange for 33 men.",
        "Twenty men will be freed on Friday.",
        "The two sides met on Monday.",
        "Two officials said that talks had begun.",
        "The driver, 34, left on Monday.",
        "He goes to Bern every five days.",
        "They return in two days.",
        "For one thing, the union is right.",
        "The war began six years ago.",
        "The mill presented claims for $90 million in court.",
        "The bank is to pay 90 million francs.",
        "The bill allows mines to hire 90 men.",
        "The ministry opposed another bill that made available $90 million.",
        "The union rejected the $90 million bid.",
        "It is fine if you agree on 70 percent.",
        "The envoy read a two-page letter.",
        "Two rival bidders extended their offers.",
        "He spoke in an interview with two newspapers.",
        "It has been so for the past three summers.",
        "She said so on ''40 Minutes'' in Bern.",
        "The talks broke on freedom for 90 jailed men.",
        "Two people close to the talks said a deal was near.",
        "The firm sweetened its bid to $45 a share.",
        "Under the contract, pilots get a 5% raise.",
        "The union is suing for 3 million francs.",
        "The pact still has to be approved by 11 houses.",
        "She signed an agreement barring it from buying shares for 18 months.",
    ],
)
def test_wishes_plans_ages_and_passing_numbers_are_none(figures, text):
    assert figures(text) == ()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("The ministry said 40 miners had died.", "The ministry"),
        ("Forty miners died, according to the port authority.", "the port authority"),
        ("Organisers put the number at 8,000.", "Organisers"),
        ("The union accused the owners of holding 40 men.", "The union"),
        (
            "The relief agency gave details of its work. It delivered 40 tents.",
            "The relief agency",
        ),
        ("Forty miners died on Monday.", ""),
    ],
)
def test_who_says_so(figures, text, says):
    (figure,) = figures(text)
    assert figure.says_text == says


def test_a_figure_has_its_population_and_unit(figures):
    (figure,) = figures("About 80 per cent of the drivers walked out.")
    assert (figure.population, figure.unit) == ("the drivers", "percent")


def test_a_figure_is_dated_by_its_clause(figures):
    (figure,) = figures("Forty miners died on Monday.")
    assert figure.as_of.start == datetime.date(2023, 6, 12)


def test_evidence_is_a_slice_of_the_report(figures):
    for figure in figures("At least 40 miners died and 12 were hurt, police said."):
        passage = figure.evidence
        text = "At least 40 miners died and 12 were hurt, police said."
        assert text[passage.start : passage.end] == passage.quote


def test_the_day_since_which_a_count_runs_is_not_the_day_on_which_it_held(figures):
    (figure,) = figures("At least 300 people have been killed since 7 May 2019.")
    assert not figure.as_of.is_known


@pytest.mark.parametrize(
    "text",
    [
        "Good evening, this is the news at six.",
        "The boat docked at about four.",
        "The station is on 102.5 MHz.",
    ],
)
def test_hours_and_wavelengths_are_no_figures(figures, text):
    assert figures(text) == ()


def test_a_number_put_at_under_a_hundred_is_no_age(figures):
    (figure,) = figures("The company puts the number at under a hundred.")
    assert (figure.quantity.hedge.value, figure.quantity.high) == ("up_to", 100)


@pytest.mark.parametrize(
    "text",
    [
        "Police still speak of four dead, the union of six.",
        "Police put the dead at four, the union at six.",
    ],
)
def test_a_second_teller_needs_no_verb(figures, text):
    told = [(f.quantity.low, f.says_text) for f in figures(text)]
    assert told == [(4, "Police"), (6, "the union")]


def test_per_cent_in_two_words_tells_of_what(figures):
    (figure,) = figures("The firm owns 20 per cent of its northern pit.")
    assert (figure.unit, figure.what) == ("percent", "20 per cent of its northern pit")


def test_two_counts_parted_by_a_semicolon_have_each_their_own_teller(figures):
    found = figures(
        "About 500 people marched, police said; organisers put the number at 3,000."
    )
    assert [f.says_text for f in found] == ["police", "organisers"]
