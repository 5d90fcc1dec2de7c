"""The terms of a text written for a test."""

from collections.abc import Callable

import pytest

from dragoman.extract.findings import gather_findings
from dragoman.extract.syntax import Syntax
from dragoman.extract.terms import find_proposals
from dragoman.model.claim import Proposal, Term


@pytest.fixture(scope="session")
def propose(
    read: Callable[[str], Syntax],
) -> Callable[[str], tuple[tuple[Proposal, ...], dict[str, str]]]:
    """Give the proposals of a text, and the names of its actors."""

    def find(text: str) -> tuple[tuple[Proposal, ...], dict[str, str]]:
        findings = gather_findings(read(text))
        return find_proposals(findings), {a.id: a.name for a in findings.cast.actors}

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
