"""Somebody who is to do something, told of a plan: what the rules of promises share."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.extract.grammar import agent, child, first_conjunct, is_passive
from dragoman.extract.syntax import Token
from dragoman.extract.terms.ends import last_of
from dragoman.extract.terms.pieces import Piece, doer_in, heads_of, parts_given, run
from dragoman.model.claim import ProposalStatus

WOULD = frozenset({"would", "'d"})
WILL = frozenset({"will", "'ll", "shall"})
ALLOWED = frozenset({"can", "may", "does", "do"})


@dataclass(frozen=True, slots=True, kw_only=True)
class GoingOn:
    """A plan that a sentence told of, and the next may go on with.

    Attributes:
        status: Of the plan.
        by: Who offers it, or ``None``.
        is_settled: Whether it is agreed, and so "will" be done.
    """

    status: ProposalStatus
    by: Token | None = None
    is_settled: bool = False


FREE = GoingOn(status=ProposalStatus.CURRENT)


def promised(
    verb: Token,
    doer: Token,
    *,
    rule: str,
    going_on: GoingOn = FREE,
) -> Iterator[Piece]:
    """Give each deed that somebody is to do.

    Args:
        verb: The first deed.
        doer: Its subject.
        rule: The name of the rule that found it.
        going_on: The plan that it belongs to.
    """
    owes = agent(verb) if is_passive(verb) else doer
    near = verb.dep != "conj" or child(verb, "nsubj", "nsubjpass") is not None
    words = run(doer.left if near else verb, last_of(verb))
    until = verb.i - doer.left.i if near and doer.i < verb.i else 0
    for head, item in heads_of(words, verbal=True, whole=until):
        owes = doer_in(item.words, head) or owes
        for part, told in parts_given(head, item.words):
            yield Piece(
                head=part,
                words=tuple(told),
                status=going_on.status,
                by=going_on.by,
                obligor=None if item.is_swap or part is not head else owes,
                is_swap=item.is_swap,
                rule=f"{rule}-swap" if item.is_swap else rule,
            )


def is_main(verb: Token) -> bool:
    """Whether it is the main verb, or told only with an aside ("…, it said")."""
    first = first_conjunct(verb)
    return first.dep == "ROOT" or (
        first.dep == "ccomp" and first.head.dep == "ROOT" and first.head.i > first.i
    )
