import pytest

from dragoman.extract.positions.backing import find_backing


def texts(words):
    return [word.text for word in words]


@pytest.mark.parametrize(
    ("text", "beside", "against"),
    [
        ("Norway, supported by Chile, proposed a fund.", ["Chile"], []),
        ("Norway, opposed by Chile and Peru, proposed a fund.", [], ["Chile", "Peru"]),
        ("Norway, on behalf of the League, proposed a fund.", ["League"], []),
        ("Norway, with Chile, proposed a fund.", ["Chile"], []),
        ("Norway proposed a fund, opposed by Chile.", [], ["Chile"]),
        ("Norway proposed a fund for small farms.", [], []),
    ],
)
def test_insertions_tell_who_joins_and_who_opposes(read, text, beside, against):
    syntax = read(text)
    verb = next(word for word in syntax.tokens if word.lemma == "propose")
    backing = find_backing(verb)
    assert texts(backing.beside) == beside
    assert texts(backing.against) == against
