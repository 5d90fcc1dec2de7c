"""What firms mean to buy or sell: "plans to acquire", "a letter of intent to buy"."""

from collections.abc import Iterator, Sequence

from dragoman.extract.grammar import child, is_negated, objects_of, subject
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.holders import owner
from dragoman.extract.quantities.money import is_money
from dragoman.extract.syntax import Token
from dragoman.extract.terms.ends import is_infinitive, last_of
from dragoman.extract.terms.pieces import Piece, before, heads_of, run
from dragoman.model.claim import ProposalStatus

BUYING = frozenset(
    {"acquire", "buy", "purchase", "sell", "tender", "divest", "demerge", "spin"}
)
RETURNING = frozenset({"return", "invest", "raise", "pay"})
MEANING = frozenset(
    {"plan", "intend", "propose", "consider", "mean", "prepare", "aim", "hope"}
    | {"weigh", "try", "attempt", "threaten", "move", "decide", "expect"}
)
PURCHASES = frozenset({"purchase", "sale", "acquisition", "buyback", "repurchase"})
DECIDING = frozenset({"authorize", "authorise", "approve", "propose", "announce"})
MAY = frozenset({"may", "might", "could"})
PAPERS = frozenset(
    {"intent", "intention", "option", "permission", "clearance", "approval"}
)
DEEDS = BUYING | RETURNING | PURCHASES | {"seek"}
CONTROL = frozenset({"control", "stake", "takeover", "merger"})


def pieces_of_intents(words: Sequence[Token]) -> Iterator[Piece]:
    """Give what somebody means, or is given leave, to buy or sell."""
    for word in words:
        if word.pos != "VERB":
            if word.lemma in PURCHASES and word.dep == "dobj":
                yield from _of_purchase(word)
            continue
        buys = word.lemma in BUYING or (word.lemma in RETURNING and _moves_money(word))
        if not buys and not (word.lemma == "seek" and _is_of_control(word)):
            continue
        holder = _intender(word)
        if holder is not None:
            yield from _deeds(word, holder)


def _of_purchase(noun: Token) -> Iterator[Piece]:
    """Give "the board authorized the purchase of up to a million shares"."""
    verb = noun.head
    thing = next(iter(objects_of(noun, "of")), None)
    if verb.lemma not in DECIDING or thing is None or is_negated(verb):
        return
    doer = subject(verb)
    if doer is not None and doer.pos != "PRON":
        yield Piece(
            head=noun,
            words=tuple(run(noun.left, thing.right)),
            status=ProposalStatus.OFFER,
            by=doer,
            obligor=doer,
            rule="intent",
        )


def _moves_money(verb: Token) -> bool:
    """Whether a sum is returned, paid or put in ("return $5 million to holders")."""
    thing = child(verb, "dobj")
    return thing is not None and any(is_money(w) for w in run(thing.left, thing))


def _is_of_control(verb: Token) -> bool:
    thing = child(verb, "dobj")
    return thing is not None and thing.lemma in CONTROL


def _intender(deed: Token) -> Token | None:
    """Give who means to do it, or ``None`` where nobody does."""
    above = deed.head
    if is_supposed(deed):
        return None
    paper = _paper_before(deed)
    if paper is not None:
        return _holder_of(paper)
    if deed.dep in {"xcomp", "ccomp"} and above.lemma in MEANING:
        own = child(deed, "nsubj") or child(above, "dobj")
        own = own if own is not None and own.i < deed.i else None
        return None if is_negated(above) else own or subject(above)
    if any(c.lower in MAY and c.dep == "aux" for c in deed.children):
        return subject(deed)
    return None


def _paper_before(deed: Token) -> Token | None:
    """Give the paper that an infinitive stands right after ("a permit to buy")."""
    if not is_infinitive(deed):
        return None
    words = deed.sentence.tokens
    at = next(c.i for c in deed.children if c.tag == "TO") - words[0].i
    before = words[at - 1] if at else deed
    return before if before.lemma in PAPERS else None


def _holder_of(paper: Token) -> Token | None:
    """Give whose letter, permission or option it is."""
    while paper.dep in {"pobj", "prep", "conj"}:
        paper = paper.head
    if paper.pos == "VERB":
        return subject(paper)
    whose = owner(paper)
    return whose or (subject(paper.head) if paper.head.pos == "VERB" else None)


def _deeds(deed: Token, holder: Token) -> Iterator[Piece]:
    last = min(deed.right, last_of(deed), key=lambda word: word.i)
    words = run(deed, last)
    condition = next(
        (c for c in deed.children if c.dep == "advcl" and c.i > deed.i), None
    )
    kept = before(words, condition) if condition is not None else words
    for head, item in heads_of(kept, verbal=True):
        yield Piece(
            head=head,
            words=item.words,
            status=ProposalStatus.OFFER,
            by=holder,
            obligor=holder,
            rule="intent",
        )
