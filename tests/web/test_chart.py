import datetime

import pytest
from lxml import etree

from dragoman.errors import ReadError
from dragoman.web.chart import Point, draw_chart
from dragoman.web.reference import ReferenceSeries, read_series


def point(number, low, high=None, says="the port"):
    return Point(
        day=datetime.date(2031, 5, number),
        low=low,
        high=high or low,
        says=says,
        href="/entries/figures/x",
        label=f"{low} <ships>",
    )


def test_each_figure_is_a_link_that_says_what_it_is():
    chart, voices = draw_chart([point(1, 5), point(3, 9, 12, "guild")], (), "ships")
    tree = etree.fromstring(chart)
    links = tree.findall("a")
    assert [link.get("aria-label") for link in links] == ["5 <ships>", "9 <ships>"]
    assert voices == ("the port", "guild")
    assert "style" not in chart


def test_a_reference_series_is_drawn_where_the_figures_are():
    days = [datetime.date(2031, 5, n) for n in range(1, 9)]
    line = ReferenceSeries(name="dues", points=tuple((d, 7.0) for d in days))
    chart, _ = draw_chart([point(2, 5), point(4, 9)], (line,), "ships")
    (polyline,) = etree.fromstring(chart).findall("polyline")
    assert len(polyline.get("points").split()) == 3


def test_one_day_is_no_course():
    assert draw_chart([point(1, 5), point(1, 6)], (), "ships") == ("", ())


@pytest.mark.parametrize("value", [0, 0.004, 3, 1e9])
def test_figures_that_are_all_one_are_drawn_too(value):
    chart, _ = draw_chart([point(1, value), point(2, value)], (), "ships")
    assert chart.count("<circle") == 2
    assert chart.count("<line") < 14


def test_a_table_gives_a_series_a_column(tmp_path):
    path = tmp_path / "port.csv"
    path.write_text('date,dues,note,ships\n2031-05-02,"1,200",x,4\n2031-05-01,,y,3\n')
    dues, ships = read_series(path)
    assert (dues.name, [v for _, v in dues.points]) == ("port: dues", [1200.0])
    assert [v for _, v in ships.points] == [3.0, 4.0]


@pytest.mark.parametrize("text", ["", "day,dues\n1,2\n", "\udcff"])
def test_what_is_no_table_is_refused(tmp_path, text):
    path = tmp_path / "port.csv"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(ReadError):
        read_series(path)
