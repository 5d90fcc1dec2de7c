"""Proposals: their phases, obligations, exchanges and conditions."""

from collections.abc import Iterator, Sequence

from dragoman.extract.actors import Cast
from dragoman.extract.parse import Syntax
from dragoman.extract.positions.find import find_stances
from dragoman.extract.positions.parties import Parties
from dragoman.extract.quantities import Count
from dragoman.extract.terms.pieces import Piece
from dragoman.extract.terms.plans import pieces_of_plan
from dragoman.extract.terms.proposals import Gathering, gather
from dragoman.extract.terms.stanced import pieces_of_stance
from dragoman.extract.times import Times
from dragoman.model.claim import Position, Proposal, Statement

__all__ = ["find_proposals"]


def find_proposals(
    syntax: Syntax,
    counts: Sequence[Count],
    cast: Cast,
    times: Times,
    statements: Sequence[Statement],
    positions: Sequence[Position],
) -> tuple[Proposal, ...]:
    """Find plans on the table, each side's demands, and past deals."""
    gathering = Gathering(syntax, counts, cast, Parties(cast, statements))
    return gather(find_pieces(syntax), gathering)


def find_pieces(syntax: Syntax) -> Iterator[Piece]:
    """Find the terms of a report, each told once, in order."""
    pieces = [p for held in find_stances(syntax) for p in pieces_of_stance(held)]
    pieces += [p for s in syntax.sentences for p in pieces_of_plan(s)]
    taken: dict[int, Piece] = {}
    for piece in pieces:
        taken.setdefault(piece.head.i, piece)
    yield from sorted(taken.values(), key=lambda p: (p.start, p.end))
