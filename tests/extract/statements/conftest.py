"""Statements of a text, in a form that is easy to compare."""

import pytest

from dragoman.extract.actors import find_cast
from dragoman.extract.statements import find_statements


@pytest.fixture
def find(read):
    def statements(text):
        syntax = read(text)
        return find_statements(syntax, find_cast(syntax))

    return statements


@pytest.fixture
def said(find):
    """Give speaker, words and directness of each statement."""

    def triples(text):
        return [
            (s.chain[0].text if s.chain else None, s.content.quote, s.direct)
            for s in find(text)
        ]

    return triples


@pytest.fixture
def chains(find):
    def names(text):
        return [tuple(hop.text for hop in s.chain) for s in find(text)]

    return names
