"""What may tell a stance: nothing that a rule knows may be passed over."""

import pytest

from dragoman.extract.positions.find import FINDERS, find_stances
from dragoman.extract.positions.tellers import may_tell


@pytest.mark.parametrize(
    "text",
    [
        "The guild rejected the plan and voted no on the bill.",
        "The owners are non-committal, and the mayor is opposed to the sale.",
        "The owners struck a deal with the crews over threats of a veto.",
        "A critic of the plan called the offer a joke.",
        "The bakers remain on the sidelines, hoping for a better bid by the mill.",
    ],
)
def test_no_word_passed_over_would_tell_a_stance(read, text):
    [sentence] = read(text).sentences
    passed_over = [
        word for word in sentence.tokens if word.pos in FINDERS and not may_tell(word)
    ]
    assert not [
        find(word) for word in passed_over for find in FINDERS[word.pos] if find(word)
    ]
    assert list(find_stances(read(text)))
