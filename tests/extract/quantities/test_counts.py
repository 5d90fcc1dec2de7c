import pytest

from dragoman.extract.quantities import find_counts
from dragoman.model.quantity import Hedge


def values(syntax):
    return [(c.quantity.low, c.quantity.high) for c in find_counts(syntax)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The plant employs 3,412 people.", 3412, 3412),
        ("The owners lost $2.3 million.", 2_300_000, 2_300_000),
        ("They spent £1.5bn on it.", 1_500_000_000, 1_500_000_000),
        ("The mine hired twenty-five men.", 25, 25),
        ("About two and a half million people fled.", 2_500_000, 2_500_000),
        ("They hold three dozen drivers.", 36, 36),
        ("It took 2 1/2 years.", 2.5, 2.5),
        ("A hundred and thirty workers left.", 130, 130),
        ("Between 30 and 50 lorries passed.", 30, 50),
        ("Some 30-50 lorries passed.", 30, 50),
        ("It would cost $3 to $4 billion.", 3_000_000_000, 4_000_000_000),
        ("Half of its workers stayed.", 0.5, 0.5),
        ("Two-thirds of the crew stayed.", 0.6667, 0.6667),
        ("The meeting lasted an hour and a half.", 1.5, 1.5),
        ("Exports have tripled.", 3, 3),
        ("The owners lost dlrs 90 million.", 90_000_000, 90_000_000),
        ("The fine was DM 3.5 billion.", 3_500_000_000, 3_500_000_000),
        ("The fund holds half of the K12 billion.", 6e9, 6e9),
        ("They spent a third of the $9 million.", 3e6, 3e6),
        ("Two in four port-city drivers walked out.", 0.5, 0.5),
    ],
)
def test_numbers_in_figures_and_words(read, text, low, high):
    assert values(read(text)) == [(low, high)]


@pytest.mark.parametrize(
    "text",
    [
        "Hundreds of drivers walked out, and dozens were hurt.",
        "They met on 14 June and again on May 3, 2011.",
        "They walked out on 5 and 6 March.",
        "It has been so since 1997.",
        "Article 5 and Resolution 1201 say so.",
        "OSLO 2011-06-14",
        "The talks begin at 9 a.m. on Friday.",
        "Her deputy, No. 2 in the union, left.",
        "No one left, and one of them said so.",
    ],
)
def test_dates_names_and_vague_words_are_no_counts(read, text):
    assert values(read(text)) == []


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("At least 40 drivers left.", Hedge.AT_LEAST),
        ("More than a million people fled.", Hedge.MORE_THAN),
        ("Some 400 drivers left.", Hedge.AROUND),
        ("Another 400 or so drivers left.", Hedge.AROUND),
        ("Nearly an hour passed.", Hedge.NEARLY),
        ("As many as 1,000 drivers left.", Hedge.UP_TO),
        ("The talks over 300 jobs failed.", Hedge.EXACT),
        ("Forty drivers left.", Hedge.EXACT),
        ("Fewer than 400 drivers left.", Hedge.UP_TO),
        ("Just under 400 drivers left.", Hedge.NEARLY),
        ("Cases exceeded 600.", Hedge.MORE_THAN),
        ("The rise is spread over 30 months.", Hedge.EXACT),
        ("The strike has lasted over 30 months.", Hedge.MORE_THAN),
    ],
)
def test_hedges(read, text, hedge):
    (count,) = find_counts(read(text))
    assert count.quantity.hedge is hedge


def test_a_hedge_governs_the_number_coordinated_with_it(read):
    text = "At least 412 people were killed and 95 wounded."
    first, second = find_counts(read(text))
    assert first.quantity.hedge is second.quantity.hedge is Hedge.AT_LEAST


def test_a_hedge_stays_with_its_own_subject(read):
    text = "Police counted around 3,000 people; organisers put the number at 8,000."
    counts = find_counts(read(text))
    assert [c.quantity.hedge for c in counts] == [Hedge.AROUND, Hedge.EXACT]


def test_the_words_run_from_the_hedge_to_the_noun_counted(read):
    syntax = read("At least 34 wounded drivers were freed on Monday.")
    (count,) = find_counts(syntax)
    assert syntax.report.text[count.start : count.end] == "At least 34 wounded drivers"
    assert count.counted is not None
    assert count.counted.text == "drivers"


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("A six-week strike ended.", "P6W"),
        ("The 40-day siege ended.", "P40D"),
        ("They met for two hours.", "PT2H"),
        ("They met for an hour.", "PT1H"),
        ("They met for half an hour.", "PT0.5H"),
        ("It ran for two decades.", "P20Y"),
    ],
)
def test_lengths_of_time(read, text, duration):
    (count,) = find_counts(read(text))
    assert count.duration == duration


def test_percentages_are_shares(read):
    first, second = find_counts(read("Nearly 80 per cent voted, up from 71%."))
    assert (first.quantity.low, second.quantity.low) == (80, 71)
    assert first.is_share
    assert second.is_share


def test_a_share_may_be_told_as_one_in_so_many(read):
    (count,) = find_counts(read("As many as one in five shops shut."))
    assert (count.quantity.low, count.quantity.hedge) == (0.2, Hedge.UP_TO)
    assert count.is_share


def test_halves_of_a_pair_are_no_counts(read):
    assert values(read("It was so in 2018-19, with a fifty-fifty chance.")) == []
