"""Figures as series, and which of them disagree."""

import pytest

from dragoman.model.quantity import Hedge, Quantity
from dragoman.record.derive.disagreements.contrasts import derive_contrasts
from dragoman.record.derive.disagreements.disputes import derive_figure_disagreements
from dragoman.record.derive.measures import find_measure
from dragoman.record.derive.series import derive_series


def dispute(record, look):
    series = derive_series(record, look(record))
    return derive_figure_disagreements(record, series, look(record))


@pytest.mark.parametrize(
    ("text", "quote", "unit", "name"),
    [
        ("The toll rose to 300 people.", "300 people", "people", "deaths"),
        ("Killed 12 Lowlanders on Sunday.", "12 Lowlanders", "Lowlanders", "deaths"),
        ("They hold 30 hostages.", "30 hostages", "hostage", "captives held"),
        ("They took 30 hostages.", "30 hostages", "hostage", "captives taken"),
        ("They freed 30 hostages.", "30 hostages", "hostage", "captives released"),
        ("Some 40 ships wait.", "40 ships", "ship", "ship"),
        ("There are 40 VIPs held by rebels.", "40 VIPs", "VIP", "captives held"),
        ("About 15 rebels sang.", "About 15 rebels", "rebel", "fighters"),
        ("Some 30 people sang to the rebels.", "30 people", "people", None),
        ("Talks took 30 days.", "30 days", "day", None),
        ("A raise of 4 percent.", "4 percent", "percent", None),
        ("They met 30 people.", "30 people", "people", None),
        ("Two were killed and 11 were hurt.", "11", "", "injuries"),
        ("Two were killed and 9 others were fed.", "9 others", "other", None),
    ],
)
def test_what_a_figure_counts_is_told_by_the_words_about_it(
    make, text, quote, unit, name
):
    source = make.report(text)
    record = make.record(source)
    found = find_measure(make.figure(source, quote, 1, unit=unit), make.look(record))
    told = f"{found.name} {found.state}".strip() if found else None
    assert told == name


def toll(make, day, text, quote, value, **known):
    source = make.report(text, make.on(5, day))
    unit = known.pop("unit", "people")
    return source, make.figure(source, quote, value, unit=unit, **known)


def test_a_toll_that_grows_is_one_series_and_no_dispute(make):
    told = [
        toll(make, 1, "So 300 people were killed.", "300 people", 300),
        toll(make, 9, "The toll is now 350 people.", "350 people", 350),
        toll(make, 9, "A raid killed 20 people.", "20 people", 20),
    ]
    record = make.record(*(r for r, _ in told), figures=tuple(f for _, f in told))
    (series,) = derive_series(record, make.look(record))
    assert series.figures == (told[0][1].id, told[1][1].id)
    assert series.why.endswith("300 to 350, from 1 May 2031")
    assert dispute(record, make.look) == ()


def test_a_toll_that_falls_is_a_dispute(make):
    told = [
        toll(make, 1, "So 351 people were killed.", "351 people", 351),
        toll(make, 9, "In all 301 people were killed.", "301 people", 301),
    ]
    record = make.record(*(r for r, _ in told), figures=tuple(f for _, f in told))
    (found,) = dispute(record, make.look)
    assert "301" in found.why
    assert "apart" in found.why
    assert {item.value for item in found.items} == {"301", "351"}


def test_two_counts_of_one_day_are_a_dispute_with_its_size(make):
    first, one = toll(
        make, 1, "They hold 72 hostages.", "72 hostages", 72, unit="hostage"
    )
    second, other = toll(
        make,
        1,
        "The 75 captives still held, Berg said.",
        "75 captives",
        75,
        unit="captive",
        says_text="Berg",
    )
    record = make.record(first, second, figures=(one, other))
    (found,) = dispute(record, make.look)
    assert "72 according to a report; 75 according to Berg (4% apart)" in found.why
    assert "captives held on 1 May 2031" in found.why


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ((130, "more_than"), (133, "exact")),
        ((1200, "around"), (1139, "at_least")),
        ((400, "exact"), (390, "exact")),
        ((100, "up_to"), (98, "exact")),
        ((100, "nearly"), (93, "exact")),
    ],
)
def test_a_hedge_or_a_round_number_is_no_dispute(left, right):
    one = Quantity(low=left[0], high=left[0], hedge=Hedge(left[1]))
    other = Quantity(low=right[0], high=right[0], hedge=Hedge(right[1]))
    assert one.may_be(other)
    assert other.may_be(one)


def test_counts_of_unknown_days_are_no_dispute(make):
    text, later = "They hold 72 hostages.", "They hold 79 hostages."
    one, other = make.report(text), make.report(later, make.on(5, 1))
    figures = (
        make.figure(one, "72 hostages", 72, unit="hostage"),
        make.figure(other, "79 hostages", 79, unit="hostage"),
    )
    assert dispute(make.record(one, other, figures=figures), make.look) == ()


def test_a_count_that_may_rise_and_fall_is_disputed_on_one_day_only(make):
    told = [
        toll(make, 1, "They hold 72 hostages.", "72 hostages", 72, unit="hostage"),
        toll(make, 9, "They hold 61 hostages.", "61 hostages", 61, unit="hostage"),
    ]
    record = make.record(*(r for r, _ in told), figures=tuple(f for _, f in told))
    assert dispute(record, make.look) == ()


def test_one_voice_in_one_report_counts_two_things(make):
    source = make.report(
        "In all 301 people were killed, 352 killed before.", make.on(5, 1)
    )
    figures = (
        make.figure(source, "301 people", 301, unit="people"),
        make.figure(source, "352", 352, unit=""),
    )
    other, third = toll(make, 2, "So 352 people were killed.", "352 people", 352)
    record = make.record(source, other, figures=(*figures, third))
    assert dispute(record, make.look) == ()


def test_populations_part_a_series_where_both_are_named(make):
    told = [
        toll(make, 1, "Killed were 300 Lowlanders.", "300 Lowlanders", 300),
        toll(make, 2, "So 310 Highlanders were killed.", "310 Highlanders", 310),
        toll(make, 3, "In all 320 Highlanders were killed.", "320 Highlanders", 320),
        toll(make, 4, "By now 330 people were killed.", "330 people", 330),
    ]
    record = make.record(*(r for r, _ in told), figures=tuple(f for _, f in told))
    (series,) = derive_series(record, make.look(record))
    assert series.population == "Highlander"
    assert len(series.figures) == 2


def test_the_numbers_of_a_plan_are_no_figures(make):
    told = [
        toll(make, d, f"Day {d}: free 30 hostages.", "30 hostages", 30, unit="hostage")
        for d in (1, 2)
    ]
    terms = tuple(
        make.term(r, "free 30 hostages", "release", value=30, id=f"t{i}")
        for i, (r, _) in enumerate(told)
    )
    record = make.record(
        *(r for r, _ in told),
        figures=tuple(f for _, f in told),
        proposals=(make.proposal("p", *terms),),
    )
    assert derive_series(record, make.look(record)) == ()


def test_those_still_held_are_counted_though_a_demand_names_them(make):
    text = "No truce until the {} hostages still held return."
    sources = [make.report(text.format(n), make.on(5, n)) for n in (30, 31)]
    quotes = [f"{n} hostages" for n in (30, 31)]
    record = make.record(
        *sources,
        figures=tuple(
            make.figure(r, q, int(q[:2]), unit="hostage")
            for r, q in zip(sources, quotes, strict=True)
        ),
        proposals=(
            make.proposal(
                "p", make.term(sources[0], quotes[0], "release", value=30, id="t")
            ),
        ),
    )
    (series,) = derive_series(record, make.look(record))
    assert len(series.figures) == 2


def test_a_series_needs_two_who_tell(make):
    source = make.report("Of 301 people killed, 352 killed before.", make.on(5, 1))
    figures = (
        make.figure(source, "301 people", 301, unit="people"),
        make.figure(source, "352", 352, unit=""),
    )
    record = make.record(source, figures=figures)
    assert derive_series(record, make.look(record)) == ()


def test_a_count_without_a_day_is_as_of_the_report(make):
    source = make.report("They killed 301 people.", make.on(5, 1))
    lookup = make.look(make.record(source))
    undated = make.figure(source, "301 people", 301)
    assert lookup.counted(undated) == make.on(5, 1)
    dated = make.figure(source, "301 people", 301, as_of=make.on(4, 2))
    assert lookup.counted(dated) == make.on(4, 2)


def test_a_sentence_that_sets_two_counts_against_each_other_is_a_dispute(make):
    text = "The Board says 300 may be jailed, but the Union says up to 1,000."
    source = make.report(text, make.on(5, 1))
    actors = (
        make.actor("b", "Board", source=source),
        make.actor("u", "Union", source=source),
    )
    figures = (
        make.figure(source, "300", 300, says="b", hedge="around"),
        make.figure(source, "1,000", 1000, says="u", hedge="up_to", high=1200),
    )
    record = make.record(source, actors=actors, figures=figures)
    (found,) = derive_contrasts(record, make.look(record))
    assert "around 300 according to Board, up to 1,000–1,200 accord" in found.why
    alone = make.record(source, actors=actors, figures=figures[:1])
    assert derive_contrasts(alone, make.look(alone)) == ()
    one = (figures[0], make.figure(source, "1,000", 1000, says="b"))
    same = make.record(source, actors=actors, figures=one)
    assert derive_contrasts(same, make.look(same)) == ()
