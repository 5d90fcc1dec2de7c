"""Proposals: their phases, obligations, exchanges and conditions."""

from collections.abc import Iterable, Iterator, Sequence

from dragoman.extract.actors import Cast
from dragoman.extract.parse import Syntax
from dragoman.extract.positions.find import find_stances, is_heading
from dragoman.extract.positions.parties import Parties
from dragoman.extract.positions.topics import is_plan
from dragoman.extract.quantities import Count
from dragoman.extract.terms.pieces import Piece
from dragoman.extract.terms.plans import pieces_of_plan
from dragoman.extract.terms.proposals import Gathering, gather
from dragoman.extract.terms.stanced import pieces_of_stance
from dragoman.extract.terms.swaps import (
    pieces_of_deals,
    pieces_of_exchanges,
    pieces_of_lengths,
    pieces_of_watch,
)
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
    return gather(find_pieces(syntax, counts), gathering)


def find_pieces(syntax: Syntax, counts: Sequence[Count]) -> Iterator[Piece]:
    """Find the terms of a report, each told once, in order."""
    sentences = [s for s in syntax.sentences if not is_heading(s)]
    pieces = [p for held in find_stances(syntax) for p in pieces_of_stance(held)]
    pieces += [p for s in sentences for p in pieces_of_plan(s)]
    for sentence in sentences:
        for find in (pieces_of_exchanges, pieces_of_deals, pieces_of_watch):
            pieces += find(sentence.tokens)
    pieces += pieces_of_lengths(counts)
    yield from without_repeats(pieces)


def without_repeats(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Give each term once: of two with one head, or one that holds others, the finer."""
    kept: dict[int, Piece] = {}
    for piece in pieces:
        kept.setdefault(piece.head.i, piece)
    ordered = sorted(kept.values(), key=lambda p: (p.start, -p.end))
    for n, piece in enumerate(ordered):
        inner = [p for p in ordered[n + 1 :] if p.end <= piece.end and p.start < piece.end]
        if not (len(inner) > 1 or (inner and piece.rule == "stance" and _wraps(piece))):
            yield piece


def _wraps(piece: Piece) -> bool:
    return is_plan(piece.head)
