"""The kind of a term where no plain word for the kind is used."""

import pytest

from dragoman.extract.terms.kinds import find_kind
from dragoman.extract.terms.pieces import find_head


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("a freeze on rents for two years", "duration"),
        ("forty days of quiet", "duration"),
        ("a clinic in each valley", "aid"),
        ("nine million", "payment"),
        ("a tax on empty homes", "payment"),
        ("safe passage to the coast", "guarantee"),
        ("no reprisals in the camps", "guarantee"),
        ("an outside auditor at the mill", "monitoring"),
        ("the return of 300 villagers", "release"),
        ("17 sailors from the trawler", "release"),
        ("the siege lifted within a day", "withdrawal"),
        ("an earlier start to the season", "other"),
    ],
)
def test_other_words_tell_the_kind(read, words, kind):
    sentence = read(f"The union demanded {words} on Friday.").sentences[0]
    told = sentence.tokens[3:-3]
    head = find_head(told, verbal=False)
    assert head is not None
    assert find_kind(head, told).value == kind
