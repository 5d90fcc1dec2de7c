"""Of what those died whom a figure counts."""

from dragoman.record.derive.series import derive_series


def test_dead_of_two_causes_are_two_counts(make):
    fever = "The fever has killed seven people in Ost, nurses said."
    told = [
        (f"{fever} The ministry confirmed five deaths.", "five deaths", 5),
        (fever, "seven people", 7),
        ("The toll of the landslide is six people.", "six people", 6),
    ]
    sources = [make.report(text) for text, _, _ in told]
    figures = tuple(
        make.figure(source, quote, value, unit="people")
        for source, (_, quote, value) in zip(sources, told, strict=True)
    )
    record = make.record(*sources, figures=figures)
    (series,) = derive_series(record, make.look(record))
    assert set(series.figures) == {figures[0].id, figures[1].id}
