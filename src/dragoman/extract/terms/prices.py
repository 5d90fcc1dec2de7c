"""What is bid and paid: "a 4 billion dollar bid", "30 francs a share", "claims for"."""

from collections.abc import Iterator, Sequence

from dragoman.extract.grammar import ancestors, child, doer, is_past, words_after
from dragoman.extract.positions.holders import owner
from dragoman.extract.positions.topics import is_plan
from dragoman.extract.quantities.money import is_money
from dragoman.extract.syntax import Token
from dragoman.extract.terms.pieces import Piece, run
from dragoman.model.claim import ProposalStatus

BIDS = frozenset(
    {"bid", "offer", "takeover", "buyout", "proposal", "acquisition", "merger"}
    | {"megamerger", "buy-out", "tender"}
)
BUYING = frozenset(
    {"acquire", "buy", "purchase", "offer", "bid", "pay", "sell", "tender", "merge"}
    | {"exchange", "receive", "get", "raise", "sweeten"}
)
OFFERING = frozenset({"offer", "bid"})
SHARES = frozenset({"share", "unit", "stock"})
APIECE = frozenset({"each", "apiece"})
PER = frozenset({"a", "per", "an", "-"})
CLAIMS = frozenset({"claim", "lawsuit", "suit"})
TRADED_AT = frozenset({"closing", "market", "trading", "current", "opening"})
SUING = frozenset({"sue", "claim"})
TRADED = frozenset({"close", "trade", "rise", "fall", "end", "gain", "drop", "finish"})


def pieces_of_prices(words: Sequence[Token]) -> Iterator[Piece]:
    """Give bids of a sum of money, plans of a sum, and prices a share."""
    for word in words:
        if word.pos == "NOUN" and word.lemma == "price":
            yield from _of_share_price(word)
        elif word.pos == "NOUN" and (word.lemma in BIDS or is_plan(word)):
            yield from _of_sum(word)
        elif is_money(word):
            yield from _of_price(word)
            yield from _of_offer(word)


def pieces_of_claims(words: Sequence[Token]) -> Iterator[Piece]:
    """Give sums of money that somebody claims in court or from another."""
    for word in words:
        if is_money(word):
            yield from _of_claim(word)


def _of_sum(noun: Token) -> Iterator[Piece]:
    """Give "the 4 million dollar bid for the mine", "a $4 million loan deal"."""
    before = run(noun.left, noun)
    if noun.dep == "compound" or not any(is_money(w) for w in before):
        return
    bid = noun.lemma in BIDS
    yield Piece(
        head=noun,
        words=tuple(run(noun.left, _end(noun))),
        status=ProposalStatus.OFFER if bid else ProposalStatus.CURRENT,
        by=owner(noun) if bid else None,
        obligor=owner(noun),
        plan=None if bid else noun,
        rule="bid" if bid else "sum",
    )


def _of_share_price(noun: Token) -> Iterator[Piece]:
    """Give "the $18-a-share price", which only a bid can have."""
    before = run(noun.left, noun)
    each = any(w.lemma in SHARES for w in before[:-1])
    past = any(w.lower in TRADED_AT for w in before)
    if not each or past or not any(is_money(w) for w in before):
        return
    money = next(w for w in before if is_money(w))
    yield Piece(
        head=noun,
        words=tuple(before),
        status=ProposalStatus.CURRENT,
        obligor=owner(noun),
        plan=money,
        rule="sum",
    )


def _end(noun: Token) -> Token:
    """Give the last word of a bid with what is bid for."""
    last = noun
    for part in noun.children:
        if part.dep == "prep" and part.lower in {"for", "of"} and part.i > noun.i:
            last = part.right
    return last


def _of_price(money: Token) -> Iterator[Piece]:
    """Give "30 francs a share for the mine" where somebody bids or buys."""
    words = money.sentence.tokens
    unit = _share_after(money, words)
    if unit is None:
        return
    deal = _deal_above(money)
    if deal is None:
        return
    by = owner(deal) if deal.pos == "NOUN" else doer(deal)
    last = unit
    after = words_after(unit)[:1]
    if after and after[0].lower == "for":
        noun = child(after[0], "pobj")
        last = noun if noun is not None and noun.i > unit.i else unit
    first = _first_of_sum(money, words)
    yield Piece(
        head=money,
        words=tuple(run(first, last)),
        status=ProposalStatus.OFFER,
        by=by,
        obligor=by,
        rule="price",
    )


def _of_offer(money: Token) -> Iterator[Piece]:
    """Give "it offered 4 million francs"."""
    top = _top(money)
    verb = top.head
    if top.dep != "dobj" or verb.lemma not in OFFERING or verb.pos != "VERB":
        return
    yield Piece(
        head=top,
        words=tuple(run(top.left, _end(top))),
        status=ProposalStatus.OFFER,
        by=doer(verb),
        obligor=doer(verb),
        rule="price",
    )


def _share_after(money: Token, words: Sequence[Token]) -> Token | None:
    """Give the "share" of "30 francs a share", the "each" of "30 francs each"."""
    at = money.i - words[0].i
    for word in words[at + 1 : at + 6]:
        if word.lower in APIECE or (
            word.lemma in SHARES and words[word.i - words[0].i - 1].lower in PER
        ):
            return word
        if word.pos in {"VERB", "PUNCT", "ADP"} and word.text != "-":
            return None
    return None


def _deal_above(money: Token) -> Token | None:
    """Give the bid, or the buying, that a price belongs to."""
    for word in ancestors(money):
        before = word.lemma in BIDS and word.pos == "NOUN" and word.i > money.i
        if word.lemma in TRADED or before or _is_aside(word):
            return None
        if word.lemma in BIDS and word.pos == "NOUN":
            return word
        if word.lemma in BUYING and word.pos == "VERB":
            bought = is_past(word) and word.lemma not in {"offer", "bid", "raise"}
            return None if bought else word
    return None


def _is_aside(word: Token) -> bool:
    """Whether a price is told of some other thing ("stock with a value of …")."""
    if word.dep != "prep" or word.lower not in {"of", "with"}:
        return False
    return word.head.pos == "NOUN" and word.head.lemma not in BIDS


def _first_of_sum(money: Token, words: Sequence[Token]) -> Token:
    """Give the first word of a sum: its sign, or the number before its name."""
    at = money.i - words[0].i
    while at > 0 and words[at - 1].pos in {"NUM", "SYM"}:
        at -= 1
    return words[at]


def _of_claim(money: Token) -> Iterator[Piece]:
    """Give "claims for 4 million francs", "is suing for 4 million francs"."""
    words = money.sentence.tokens
    for above in ancestors(money):
        claim = above if above.lemma in CLAIMS and above.pos == "NOUN" else None
        if above.pos == "VERB":
            thing = child(above, "dobj")
            claim = thing if thing is not None and thing.lemma in CLAIMS else None
            claim = above if above.lemma in SUING else claim
        if claim is not None and claim.i < money.i:
            by = doer(above) if above.pos == "VERB" else owner(claim)
            by = by or (doer(claim.head) if claim.head.pos == "VERB" else None)
            first = claim if claim.pos == "NOUN" else _first_of_sum(money, words)
            top = _top(money)
            last = max(top, money, key=lambda w: w.i)
            yield Piece(
                head=top,
                words=tuple(run(first, last)),
                status=ProposalStatus.DEMAND,
                by=by,
                rule="claim",
            )
            return
        if above.pos == "VERB":
            return


def _top(money: Token) -> Token:
    """Give the head of the phrase that a sum stands in."""
    while money.dep in {"nummod", "quantmod", "compound", "nmod", "amod"}:
        money = money.head
    return money
