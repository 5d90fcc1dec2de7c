"""The terms of a text written for a test."""

from collections.abc import Callable

import pytest

from dragoman.extract.actors import find_cast
from dragoman.extract.findings import Findings
from dragoman.extract.quantities import find_counts
from dragoman.extract.statements import find_statements
from dragoman.extract.syntax import Syntax
from dragoman.extract.terms import find_proposals
from dragoman.extract.times import find_times
from dragoman.model.claim import Proposal, Term


@pytest.fixture(scope="session")
def propose(
    read: Callable[[str], Syntax],
) -> Callable[[str], tuple[tuple[Proposal, ...], dict[str, str]]]:
    """Give the proposals of a text, and the names of its actors."""

    def find(text: str) -> tuple[tuple[Proposal, ...], dict[str, str]]:
        syntax = read(text)
        cast = find_cast(syntax)
        findings = Findings(
            syntax=syntax,
            counts=find_counts(syntax),
            cast=cast,
            times=find_times(syntax),
            statements=find_statements(syntax, cast),
        )
        return find_proposals(findings), {a.id: a.name for a in cast.actors}

    return find


@pytest.fixture(scope="session")
def told(
    propose: Callable[[str], tuple[tuple[Proposal, ...], dict[str, str]]],
) -> Callable[[str], list[tuple[str, str]]]:
    """Give the kind and the words of each term of a text, in the text's order."""

    def find(text: str) -> list[tuple[str, str]]:
        terms: list[Term] = [t for p in propose(text)[0] for t in p.terms]
        terms.sort(key=lambda term: term.evidence[0].start)
        return [(term.kind.value, term.evidence[0].quote) for term in terms]

    return find
