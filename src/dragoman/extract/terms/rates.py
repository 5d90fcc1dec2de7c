"""Offers and claims told as bare rates: "the last offer was 9 per cent"."""

from collections.abc import Iterator, Sequence

from dragoman.extract.grammar import child, words_after
from dragoman.extract.positions.holders import owner
from dragoman.extract.positions.topics import is_plan, words_of
from dragoman.extract.quantities.money import is_money
from dragoman.extract.syntax import Token
from dragoman.extract.terms.pieces import Piece, heads_of, run
from dragoman.model.claim import ProposalStatus

OFFERED = frozenset({"offer", "bid"})
CLAIMED = frozenset({"claim", "demand", "ask"})
RISES = frozenset({"raise", "rise", "increase", "hike", "payrise"})
LINKS = frozenset({"of", "for", "at"})
PERCENT = frozenset({"%", "percent", "cent", "pct"})
PUTTING = frozenset({"put", "peg", "set", "cap"})


def pieces_of_rates(words: Sequence[Token]) -> Iterator[Piece]:
    """Give offers, claims and deals that only a rate or sum tells."""
    told = any(w.lemma in PERCENT or is_money(w) for w in words)
    for word in words:
        if word.pos == "AUX" and word.lemma == "be":
            yield from _of_aim(word)
            if told:
                yield from _of_copula(word)
        elif told and word.pos == "NOUN" and _names_offer(word):
            yield from _of_noun(word)


def _names_offer(noun: Token) -> bool:
    return is_plan(noun) or noun.lemma in OFFERED | CLAIMED


def _of_copula(verb: Token) -> Iterator[Piece]:
    """Give "the last offer was 9 per cent over two years"."""
    noun, rate = child(verb, "nsubj"), child(verb, "attr")
    if noun is None or rate is None or not _names_offer(noun) or not _is_rate(rate):
        return
    last = max((verb.right, rate.right), key=lambda w: w.i)
    words = run(rate.left, last)
    stop = next((n for n, w in enumerate(words) if w.text in {",", ";", "."}), None)
    yield _piece(rate, words[:stop], noun)


def _of_noun(noun: Token) -> Iterator[Piece]:
    """Give "an earlier proposal, for 4 per cent", "a deal at 8 per cent"."""
    for word in words_after(noun)[:3]:
        if word.lower in LINKS and word.dep == "prep":
            rate = child(word, "pobj")
            valued = (
                rate is not None and word.lower == "at" and rate.lemma not in PERCENT
            )
            if rate is not None and _is_rate(rate) and not valued:
                yield _piece(rate, run(noun.left, rate.right), noun)
            return
        if word.text != ",":
            return


def _of_aim(verb: Token) -> Iterator[Piece]:
    """Give "the unions are after a deal at 8 per cent and the return of the rota"."""
    after = next((c for c in verb.children if c.lower == "after"), None)
    doer = child(verb, "nsubj")
    thing = child(after, "pobj") if after is not None else None
    if after is None or thing is None or doer is None or after.i != verb.i + 1:
        return
    if thing.pos != "NOUN" or thing.entity in {"DATE", "TIME"} or doer.pos == "PRON":
        return
    for head, item in heads_of(run(thing.left, thing.right), verbal=False):
        yield Piece(
            head=_rate_in(head) or head,
            words=item.words,
            status=ProposalStatus.DEMAND,
            by=doer,
            rule="stance",
        )


def _rate_in(noun: Token) -> Token | None:
    """Give the rate of a deal "at 8 per cent", which says more than its length."""
    for part in noun.children:
        rate = child(part, "pobj") if part.lower in LINKS else None
        if rate is not None and is_plan(noun) and _is_rate(rate):
            return rate
    return None


def _is_rate(head: Token) -> bool:
    """Whether a phrase is a rate or sum: "9 per cent", "4 million francs"."""
    if head.lemma in PERCENT or head.pos == "NUM" or is_money(head):
        return any(
            w.lemma in PERCENT or is_money(w) for w in run(head.left, head.right)[:6]
        )
    return False


def _piece(rate: Token, words: Sequence[Token], noun: Token) -> Piece:
    offered = noun.lemma in OFFERED
    claimed = noun.lemma in CLAIMED | words_of("stance")
    whose = owner(noun)
    status = ProposalStatus.DEMAND if claimed else ProposalStatus.CURRENT
    status = ProposalStatus.OFFER if offered and whose is not None else status
    return Piece(
        head=rate,
        words=tuple(words),
        status=status,
        by=whose if offered or claimed else None,
        obligor=whose if offered else None,
        plan=noun if not (offered or claimed) else None,
        rule="rate",
    )
