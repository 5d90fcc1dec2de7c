import pytest


@pytest.mark.parametrize("word", ["cease-fire", "Cease-fire", "pull-outs"])
def test_a_compound_of_one_meaning_is_one_word(read, word):
    words = read(f"The {word} began on Monday.").sentences[0].tokens
    assert word in [token.text for token in words]


def test_a_sum_in_millions_ends_its_sentence(read):
    syntax = read("The club owes £9.1m. The bank will lend no more.")
    assert len(syntax.sentences) == 2
    assert [word.text for word in syntax.sentences[0].tokens[-3:]] == ["9.1", "m", "."]
