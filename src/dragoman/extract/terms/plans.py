"""Terms of a plan on the table: "the plan would …", "in a second phase …"."""

from collections.abc import Iterator

from dragoman.extract.grammar import auxiliaries, child, children, conjuncts, is_past
from dragoman.extract.parse import Sentence, Token
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.terms.kinds import find_kind, is_plan, narrow, words_of
from dragoman.extract.terms.pieces import Piece, counterparts, extent, is_telling, unfold
from dragoman.model.claim import ProposalStatus, TermKind

CONTAINING = frozenset(
    "include involve envisage envision contain provide stipulate require see feature"
    " comprise entail foresee cover start begin call propose set consist offer mean"
    " specify guarantee lead allow".split()
)
WOULD = frozenset({"would", "'d", "will", "'ll", "shall", "must", "should"})
PAST = frozenset({"last", "collapse", "expire", "end", "break", "hold"})


def pieces_of_plan(sentence: Sentence) -> Iterator[Piece]:
    """Give the terms that a sentence tells of a plan, deal or phase."""
    for word in sentence.tokens:
        if word.pos in {"NOUN", "PROPN"} and is_plan(word):
            yield from _of_noun(word)
        elif word.pos == "VERB" and auxiliaries(word) & {"would", "'d"}:
            yield from _of_promise(word)


def _of_noun(plan: Token) -> Iterator[Piece]:
    """Give what a plan noun is said to contain."""
    if is_supposed(plan):
        return
    verb = plan.head
    if plan.dep in {"nsubj", "nsubjpass"} and verb.pos in {"VERB", "AUX"}:
        for each in conjuncts(verb):
            yield from _contents(each, plan)
    for clause in children(plan, "relcl", "acl"):
        for each in conjuncts(clause):
            yield from _contents(each, plan)


def _contents(verb: Token, plan: Token) -> Iterator[Piece]:
    if verb.lemma in CONTAINING:
        yield from _objects(verb, plan)
    elif auxiliaries(verb) & WOULD:
        for head in unfold(verb):
            yield _piece(head, plan, "plan-clause")
        for head in counterparts(verb):
            yield _piece(head, plan, "plan-exchange")


def _objects(verb: Token, plan: Token) -> Iterator[Piece]:
    firsts = children(verb, "dobj", "ccomp", "xcomp")
    for preposition in children(verb, "prep"):
        if preposition.lower in {"with", "for", "to", "of"}:
            firsts += children(preposition, "pobj", "pcomp")
    for first in firsts:
        for head in unfold(first):
            if is_telling(head):
                yield _piece(head, plan, "plan-object")
    for clause in children(verb, "advcl"):
        marks = {c.lower for c in clause.children if c.dep == "mark"}
        if marks & {"while", "as"} and child(clause, "nsubj"):
            for head in unfold(clause):
                yield _piece(head, plan, "plan-clause")
    for head in counterparts(verb):
        yield _piece(head, plan, "plan-exchange")


def _of_promise(verb: Token) -> Iterator[Piece]:
    """Give "the rebels would free …, while the army would withdraw"."""
    subject = child(verb, "nsubj", "nsubjpass")
    if subject is None or is_plan(subject) or is_supposed(verb):
        return
    if child(verb, "neg") is not None:
        return
    if find_kind(verb) is TermKind.OTHER and not _in_phase(verb):
        return
    for head in unfold(verb):
        yield _piece(head, None, "promise")
    for head in counterparts(verb):
        yield _piece(head, None, "promise-exchange")


def _in_phase(verb: Token) -> bool:
    for preposition in children(verb, "prep"):
        noun = child(preposition, "pobj")
        if preposition.lower in {"in", "under", "during"} and noun is not None:
            if is_plan(noun):
                return True
    return False


def _piece(head: Token, plan: Token | None, rule: str) -> Piece:
    start, end = extent(head)
    subject = child(head, "nsubj") if head.pos == "VERB" else child(head, "poss")
    if subject is not None and is_plan(subject):
        subject = None
        start = head.start
    if subject is None and head.dep == "conj" and head.pos == "VERB":
        subject = child(head.head, "nsubj")
        subject = None if subject is not None and is_plan(subject) else subject
    return Piece(
        head=head,
        start=start,
        end=end,
        status=_status(plan),
        obligor=subject,
        plan=plan,
        rule=rule,
    )


def _status(plan: Token | None) -> ProposalStatus:
    if plan is None:
        return ProposalStatus.CURRENT
    verb = plan.head
    if verb.pos == "VERB" and is_past(verb) and verb.lemma in PAST:
        return ProposalStatus.PAST
    return ProposalStatus.CURRENT


__all__ = ["narrow", "pieces_of_plan", "words_of"]
