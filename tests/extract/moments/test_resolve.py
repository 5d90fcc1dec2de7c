import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.extract.moments.resolve import reread_words, resolve_phrases
from dragoman.extract.moments.rule import Direction
from dragoman.extract.moments.scan import Phrase, find_matches
from dragoman.model.date import Basis, DateRange

VOCABULARY = (
    "31 29 0 5 1999 02 May Feb. february Sunday fri next last this past early late the"
    " a of on in to and - , . : quarter year years decade week weekend month ago later"
    " earlier half first third two several every each Easter Ramadan Purim 9 a.m. noon"
    " yesterday tonight winter 1990s 20th century now soon before after"
)


def phrases_of(text, direction):
    return [
        Phrase(
            start=match.start(),
            end=match.end(),
            rule=rule,
            match=match,
            direction=direction,
            block=0,
        )
        for match, rule in find_matches(text)
    ]


@given(
    words=st.lists(st.sampled_from(VOCABULARY.split(" ")), max_size=8),
    day=st.dates(),
    width=st.integers(min_value=0, max_value=9),
    direction=st.sampled_from(Direction),
)
def test_any_words_on_any_day_give_ordered_intervals(words, day, width, direction):
    text = " ".join(words)
    try:
        end = day + datetime.timedelta(days=width)
    except OverflowError:
        end = day
    published = DateRange(start=day, end=end)
    for found in resolve_phrases(text, phrases_of(text, direction), published, {}):
        assert 0 <= found.start < found.end <= len(text)
        date = found.date
        assert not (date.start and date.end) or date.start <= date.end


def test_kept_words_are_read_again_once_there_is_a_day():
    kept = DateRange(words="on Sunday", anchor=Direction.PAST.value)
    day = datetime.date(2023, 6, 14)
    found = reread_words(kept, DateRange(start=day, end=day))
    assert found.start == found.end == datetime.date(2023, 6, 11)
    assert found.basis is Basis.RELATIVE


@pytest.mark.parametrize(
    "date",
    [
        DateRange(),
        DateRange(words="some day", anchor="past"),
        DateRange(start=datetime.date(2011, 6, 14), words="14 June", anchor="past"),
    ],
)
def test_what_is_known_or_cannot_be_read_stays(date):
    day = datetime.date(2023, 6, 14)
    assert reread_words(date, DateRange(start=day, end=day)) == date
