from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from dragoman.extract.quantities.numerals import digit_value, read_numeral

ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def words_of(text):
    return [SimpleNamespace(text=w, lower=w.lower()) for w in text.split()]


@given(st.integers(min_value=0, max_value=10**9))
def test_figures_with_and_without_commas_are_one_number(number):
    assert digit_value(str(number)) == digit_value(f"{number:,}") == number


@given(st.sampled_from(TENS), st.sampled_from(ONES), st.sampled_from(["-", ""]))
def test_tens_and_ones_add_up(tens, ones, hyphen):
    text = f"{tens} {hyphen} {ones}"
    found = read_numeral(words_of(text), 0)
    assert found is not None
    assert found.value == 10 * (TENS.index(tens) + 2) + ONES.index(ones) + 1


@given(
    st.integers(min_value=1, max_value=900),
    st.sampled_from([("thousand", 1e3), ("million", 1e6), ("billion", 1e9)]),
)
def test_multipliers_multiply(number, multiplier):
    found = read_numeral(words_of(f"$ {number} {multiplier[0]}"), 0)
    assert found is not None
    assert found.value == number * multiplier[1]
    assert found.currency == "$"


def test_vague_words_are_no_number():
    for word in ("dozens", "hundreds", "several", "many", "no"):
        assert read_numeral(words_of(word), 0) is None
