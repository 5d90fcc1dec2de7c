"""Which words a sentence holds, so that rules look only where they may find.

Each rule needs some word of its own: a price a currency, an exchange the word
"exchange". Asking a set of lemmas for it is much cheaper than the rule.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from dragoman.extract.positions.topics import words_of
from dragoman.extract.quantities.money import is_money
from dragoman.extract.syntax import Sentence, Token
from dragoman.extract.terms.appeals import MOMENTS, pieces_of_appeals
from dragoman.extract.terms.clauses import PUT_IN, pieces_of_clauses
from dragoman.extract.terms.intents import DEEDS, pieces_of_intents
from dragoman.extract.terms.pieces import Piece
from dragoman.extract.terms.prices import (
    CLAIMS,
    SUING,
    pieces_of_claims,
    pieces_of_prices,
)
from dragoman.extract.terms.rates import PERCENT, pieces_of_rates
from dragoman.extract.terms.swaps import (
    EXCHANGES,
    pieces_of_deals,
    pieces_of_exchanges,
    pieces_of_returns,
    pieces_of_watch,
)

MONEY = frozenset({"$"})

type Finder = Callable[[Sequence[Token]], Iterable[Piece]]


def lemmas_of(sentence: Sentence) -> frozenset[str]:
    """Give the lemmas of a sentence in lower case, and "$" if it names money."""
    words = sentence.tokens
    found = {word.lemma.lower() for word in words}
    if any(w.pos == "NUM" for w in words) and any(is_money(w) for w in words):
        found |= MONEY
    return frozenset(found)


def names_plan(lemmas: frozenset[str]) -> bool:
    """Whether a plan, or a demand or part of one, may be named."""
    return not lemmas.isdisjoint(whole_words())


@cache
def whole_words() -> frozenset[str]:
    """Give the nouns that name plans, demands and parts of plans."""
    return words_of("plan") | words_of("stance") | words_of("clause")


@cache
def _gated() -> tuple[tuple[Finder, frozenset[str]], ...]:
    return (
        (pieces_of_returns, frozenset({"exchange", "return"})),
        (pieces_of_exchanges, EXCHANGES),
        (pieces_of_deals, words_of("truce")),
        (pieces_of_watch, words_of("watcher")),
        (pieces_of_prices, MONEY),
        (pieces_of_rates, MONEY | PERCENT | {"after"}),
        (pieces_of_intents, DEEDS),
        (pieces_of_clauses, words_of("clause") | PUT_IN),
        (pieces_of_appeals, MOMENTS),
    )


def pieces_in(words: Sequence[Token], lemmas: frozenset[str]) -> Iterator[Piece]:
    """Give what the rules that need one word or another find in a sentence."""
    for find, needed in _gated():
        if not needed.isdisjoint(lemmas):
            yield from find(words)


def claims_in(words: Sequence[Token], lemmas: frozenset[str]) -> Iterator[Piece]:
    """Give the sums that are claimed in court, which come before what is demanded."""
    if not MONEY.isdisjoint(lemmas) and not lemmas.isdisjoint(CLAIMS | SUING):
        yield from pieces_of_claims(words)
