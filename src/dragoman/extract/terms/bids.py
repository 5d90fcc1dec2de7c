"""What is bid: "a 4 billion dollar bid by …", "the offer of $30 a share"."""

from collections.abc import Iterator, Sequence

from dragoman.extract.parse import Token
from dragoman.extract.positions.holders import owner
from dragoman.extract.quantities.money import is_money
from dragoman.extract.terms.pieces import Piece, run
from dragoman.model.claim import ProposalStatus

BIDS = frozenset({"bid", "offer", "takeover", "buyout", "proposal", "acquisition"})


def pieces_of_bids(words: Sequence[Token]) -> Iterator[Piece]:
    """Give bids of a sum of money."""
    for word in words:
        if word.lemma not in BIDS or word.pos != "NOUN":
            continue
        before = run(word.left, word)
        if word.dep == "compound" or not any(is_money(w) for w in before):
            continue
        yield Piece(
            head=word,
            words=tuple(run(word.left, _end(word))),
            status=ProposalStatus.OFFER,
            by=owner(word),
            obligor=owner(word),
            rule="bid",
        )


def _end(noun: Token) -> Token:
    """Give the last word of a bid with what is bid for."""
    last = noun
    for part in noun.children:
        if part.dep == "prep" and part.lower in {"for", "of"} and part.i > noun.i:
            last = part.right
    return last
