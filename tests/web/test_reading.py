from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.report import Report
from dragoman.store import Mark, Review
from dragoman.web.reading import count_controls, lay_report

TEXT = "The guild said no.\n\nThe port, too, said no on Monday.\r\nNobody met."
OFFSETS = st.tuples(
    st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT)), st.sampled_from("abc")
)


def mark(start, end, key="a", noun="events", field="evidence"):
    return Mark(
        noun=noun, id=key, field=field, start=start, end=end, review=Review.OPEN
    )


def lay(marks, text=TEXT, **fields):
    return lay_report(Report(id="r", path="r", text=text, **fields), marks)


@given(st.lists(OFFSETS, max_size=12))
def test_whatever_is_marked_the_words_stay_as_they_are(places):
    marks = [mark(s, e, key) for s, e, key in places if s < e]
    for paragraph in lay(sorted(marks, key=lambda m: m.start)):
        shown = "".join(segment.text for segment in paragraph.segments)
        assert TEXT[paragraph.start :].startswith(shown)
        at = paragraph.start
        for segment in paragraph.segments:
            inside = {m.id for m in marks if m.start <= at < m.end}
            assert set(segment.keys) == inside
            at += len(segment.text)


def test_of_passages_over_each_other_the_narrowest_comes_first():
    (first, *_) = lay([mark(0, 18, "wide"), mark(4, 9, "narrow")])
    assert [s.keys for s in first.segments] == [
        ("wide",),
        ("narrow", "wide"),
        ("wide",),
    ]


def test_who_says_it_is_marked_apart_from_what_is_said():
    (first, *_) = lay([mark(0, 9, "s", "statements", "chain")])
    assert first.segments[0].nouns == ("cue",)
    assert first.segments[0].ending == ()


def test_front_matter_is_told_from_the_report_proper():
    front = [paragraph.is_front for paragraph in lay([], body=20)]
    assert front == [True, False, False]


def test_characters_that_turn_the_direction_are_counted():
    assert count_controls("a\u202eb\u2069 c") == 2
