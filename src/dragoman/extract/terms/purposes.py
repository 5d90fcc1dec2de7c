"""What a plan is to do, told by its noun: "an accord to reopen the port"."""

from collections.abc import Iterator, Sequence

from dragoman.extract.grammar import child
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.holders import owner
from dragoman.extract.positions.topics import is_plan, words_of
from dragoman.extract.syntax import Token
from dragoman.extract.terms.ends import is_infinitive, last_of
from dragoman.extract.terms.kinds import find_kind
from dragoman.extract.terms.pieces import Piece, heads_of, run
from dragoman.model.claim import ProposalStatus, TermKind

BIDDING = frozenset({"bid", "offer"})
LINKED = frozenset({"acl", "relcl", "advcl", "xcomp"})
TABLING = frozenset({"introduce", "sponsor", "back", "sign", "unveil", "announce"})
MADE = frozenset({"create", "establish", "set", "form", "found"})
MAKING = frozenset({"under", "by", "in"})


def pieces_of_purposes(words: Sequence[Token]) -> Iterator[Piece]:
    """Give what plans and bids are to do, and what is made under them."""
    for word in words:
        if word.pos in {"NOUN", "PROPN"} and is_plan(word):
            yield from _of_plan(word)
        elif word.lemma == "bid" and word.pos == "VERB":
            yield from _of_bid(word)
        elif word.lemma in MADE and word.dep == "acl" and word.tag == "VBN":
            yield from _made_under(word)


def _of_plan(plan: Token) -> Iterator[Piece]:
    if plan.dep == "dobj" and plan.head.lemma == "use":
        return
    if is_supposed(plan) or any(c.lower in {"no", "any"} for c in plan.children):
        return
    for deed in (*plan.children, *_deeds_beside(plan)):
        if deed.dep not in LINKED or deed.i < plan.i:
            continue
        if deed.lemma == "aim":
            yield from _aimed_at(deed, plan)
        elif is_infinitive(deed) and _obliges(deed, plan):
            yield from _deeds(deed, plan, _last_inside(deed))


def _deeds_beside(plan: Token) -> Iterator[Token]:
    """Give a deed right after a plan that the parse hangs on the verb before it."""
    verb = plan.head
    if plan.dep != "dobj" or verb.lemma not in words_of("tabling") | TABLING:
        return
    for deed in verb.children:
        if deed.dep in {"advcl", "xcomp"} and deed.left.i == plan.right.i + 1:
            yield deed


def _obliges(deed: Token, plan: Token) -> bool:
    """Whether it tells what is done, not only what a plan is for.

    A deal "to end the strike" says what it is for, not what anybody owes.
    """
    if plan.lemma in BIDDING:
        return deed.lemma not in words_of("taking")
    own = plan.lemma == "plan" and (plan.tag == "NNS" or owner(plan) is not None)
    if own:
        told = run(deed, _last_inside(deed))
        own = find_kind(deed, told) is TermKind.OTHER
    return not own and deed.lemma not in words_of("ending") | words_of(
        "taking"
    ) | words_of("hostility")


def _aimed_at(verb: Token, plan: Token) -> Iterator[Piece]:
    """Give "a programme aimed at doubling trade"."""
    at = next((c for c in verb.children if c.lower == "at"), None)
    words = verb.sentence.tokens
    deed = words[at.i - words[0].i + 1] if at is not None else verb
    if deed.lemma not in words_of("ending") and deed.tag == "VBG":
        yield from _deeds(deed, plan, _last_inside(deed))


def _deeds(verb: Token, plan: Token, last: Token) -> Iterator[Piece]:
    offered = plan.lemma in BIDDING
    by = owner(plan)
    for head, item in heads_of(run(verb, last), verbal=True):
        yield Piece(
            head=head,
            words=item.words,
            status=ProposalStatus.OFFER if offered else ProposalStatus.CURRENT,
            by=by if offered else None,
            obligor=None if item.is_swap else by,
            plan=plan,
            is_swap=item.is_swap,
            rule="purpose",
        )


def _of_bid(verb: Token) -> Iterator[Piece]:
    """Give "means to bid to raise its stake"."""
    deed = child(verb, "xcomp", "advcl")
    if deed is None or not is_infinitive(deed):
        return
    above = verb.head if verb.dep == "xcomp" else verb
    by = child(verb, "nsubj") or child(above, "nsubj")
    for head, item in heads_of(run(deed, _last_inside(deed)), verbal=True):
        yield Piece(
            head=head,
            words=item.words,
            status=ProposalStatus.OFFER,
            by=by,
            obligor=by,
            rule="purpose",
        )


def _made_under(verb: Token) -> Iterator[Piece]:
    """Give "a new board set up under the act to watch over the port"."""
    for part in verb.children:
        plan = child(part, "pobj") if part.lower in MAKING else None
        if plan is not None and (is_plan(plan) or plan.lemma in words_of("clause")):
            task = next((c for c in verb.children if is_infinitive(c)), None)
            watches = task is not None and task.lemma in words_of("monitor")
            yield Piece(
                head=task if task is not None and watches else verb.head,
                words=tuple(run(verb.head.left, _last_inside(verb))),
                status=ProposalStatus.CURRENT,
                plan=plan,
                rule="purpose",
            )


def _last_inside(verb: Token) -> Token:
    """Give the last word of a deed, no later than the end of its sentence's part."""
    right = verb.head.right if verb.dep == "amod" else verb.right
    return min(right, last_of(verb), key=lambda word: word.i)
