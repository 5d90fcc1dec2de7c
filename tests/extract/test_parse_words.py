import pytest


@pytest.mark.parametrize("word", ["cease-fire", "Cease-fire", "pull-outs"])
def test_a_compound_of_one_meaning_is_one_word(read, word):
    words = read(f"The {word} began on Monday.").sentences[0].tokens
    assert word in [token.text for token in words]
