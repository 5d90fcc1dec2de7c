"""What somebody is to do under a plan: "the rebels would free …", "is to pay …".

A sentence after one that tells of a plan goes on with it, whoever its subject is.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.extract.grammar import (
    agent,
    ancestors,
    auxiliaries,
    child,
    first_conjunct,
    is_passive,
    objects_of,
)
from dragoman.extract.positions.clauses import has_to
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.settling import find_cued
from dragoman.extract.positions.topics import is_plan, words_of
from dragoman.extract.syntax import Sentence, Token
from dragoman.extract.terms.ends import last_of
from dragoman.extract.terms.kinds import find_kind
from dragoman.extract.terms.pieces import Piece, doer_in, heads_of, run
from dragoman.extract.terms.plans import creates, is_whole
from dragoman.model.claim import ProposalStatus, TermKind

WOULD = frozenset({"would", "'d"})
WILL = frozenset({"will", "'ll", "shall"})
MUST = frozenset({"must"})
ALLOWED = frozenset({"can", "may", "does", "do"})
DUE = frozenset({"expect", "schedule", "oblige", "require", "entitle", "slate"})
GETTING = frozenset({"receive", "get"})
RUMOURS = frozenset({"rumour", "rumor", "speculation", "fear", "hope"})
HELPERS = WOULD | WILL
WITHIN = frozenset({"in", "under", "during", "by"})


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


def is_about_plan(sentence: Sentence) -> bool:
    """Whether a plan is the subject of a sentence about what is or would be."""
    return any(
        is_plan(word) and word.dep in {"nsubj", "nsubjpass"} and _is_present(word.head)
        for word in sentence.tokens
    )


def _is_present(verb: Token) -> bool:
    helpers = [c for c in verb.children if c.dep in {"aux", "auxpass"}]
    now = any(w.tag in {"VBZ", "VBP"} and w.lemma == "be" for w in helpers)
    return now or bool(auxiliaries(verb) & WOULD) or verb.tag in {"VBZ", "VBP"}


def pieces_of_promise(sentence: Sentence, going_on: GoingOn | None) -> Iterator[Piece]:
    """Give what a sentence says that somebody is to do.

    Args:
        sentence: The sentence.
        going_on: The plan that the sentence before told of, if any: what is
            agreed "will" be done, what is proposed "would".
    """
    if sentence.tokens[-1].text == "?":
        return
    agreed = going_on is not None and going_on.is_settled
    agreed = agreed or _opens_return(sentence)
    helpers = WOULD | WILL if agreed else WOULD
    for word in sentence.tokens:
        if word.pos == "VERB" and auxiliaries(word) & helpers:
            yield from _of_promise(word, going_on)
        elif word.pos == "VERB" and _is_under_plan(word):
            yield from _of_rule(word)
        elif word.lemma == "be" and word.pos == "AUX":
            yield from _of_duty(word, going_on)
        elif going_on is not None:
            yield from _of_sequel(word, going_on)


def _of_sequel(verb: Token, going_on: GoingOn) -> Iterator[Piece]:
    """Give what only a sentence after one on a plan can tell."""
    if verb.lemma in DUE:
        yield from _of_expected(verb, going_on)
    elif _grants(verb):
        yield from _granted(verb, going_on)
    elif creates(verb) and _is_it(verb):
        yield from _created(verb, going_on)


def _of_promise(verb: Token, going_on: GoingOn | None) -> Iterator[Piece]:
    """Give "the rebels would free …, while the army would withdraw"."""
    doer = child(verb, "nsubj", "nsubjpass")
    if doer is None and verb.dep == "conj" and not auxiliaries(verb.head) & HELPERS:
        doer = child(first_conjunct(verb), "nsubj", "nsubjpass")
    doer = doer or _beside_plan(verb)
    if doer is None or is_whole(doer) or is_supposed(verb) or _is_guessed(verb, doer):
        return
    if child(verb, "neg") is not None or _is_beside(verb):
        return
    if _opens_return(verb.sentence):
        going_on = going_on or FREE
    named = doer.pos != "PRON" or doer.lower == "it"
    main = going_on is not None and _is_main(verb) and named
    if main and going_on is not None:
        yield from _promised(verb, doer, rule="phase", going_on=going_on)
        return
    will = auxiliaries(verb) & WILL and not _opens_return(verb.sentence)
    if find_cued(verb) is not None or will:
        return
    told = _in_phase(verb, doer) or _is_beside_proposal(verb)
    told = told or verb.dep == "relcl" or first_conjunct(verb).dep == "relcl"
    told = told or (verb.lemma in GETTING and doer.pos != "PRON")
    if not told and find_kind(verb, run(verb, verb.right)) is TermKind.OTHER:
        return
    plan = going_on if going_on is not None and doer.pos == "PRON" else FREE
    yield from _promised(verb, doer, rule="phase" if told else "promise", going_on=plan)


def _beside_plan(verb: Token) -> Token | None:
    """Give a subject taken for another name of the plan ("under the deal, X, …")."""
    first = verb.sentence.tokens[0]
    plan = child(first, "pobj") if first.lower in WITHIN else None
    if plan is None or not is_plan(plan) or first.head is not verb:
        return None
    beside = child(plan, "appos")
    return beside if beside is not None and beside.i < verb.i else None


def _is_beside(verb: Token) -> bool:
    """Whether a clause only says more of a noun ("the port that would close")."""
    return verb.dep == "acl" or (verb.dep == "relcl" and not _is_within(verb))


def _is_within(clause: Token) -> bool:
    """Whether a clause tells what is so under a plan ("a truce in which …")."""
    words = run(clause.left, clause)[:2]
    link = len(words) > 1 and words[0].lower in WITHIN and words[1].lower == "which"
    link = link or words[0].lower == "whereby"
    return link and is_plan(clause.head)


def _opens_return(sentence: Sentence) -> bool:
    """Whether a sentence begins with "In return" or "In exchange"."""
    first = [w.lower for w in sentence.tokens[:2]]
    return first[:1] == ["in"] and first[1:] in (["return"], ["exchange"])


def _of_duty(verb: Token, going_on: GoingOn | None) -> Iterator[Piece]:
    """Give "the rebels are to hand over their weapons"."""
    doer, deed = child(verb, "nsubj"), child(verb, "xcomp")
    if doer is None or deed is None or not has_to(deed) or is_supposed(verb):
        return
    if doer.lower in {"it", "there"}:
        return
    if find_cued(deed) is not None:
        return
    if going_on is not None and _is_main(verb):
        yield from _promised(deed, doer, rule="phase", going_on=going_on)
        return
    other = find_kind(deed, run(deed, deed.right)) is TermKind.OTHER
    if is_whole(doer) or child(verb, "neg") is not None or other:
        return
    yield from _promised(verb, doer, rule="promise")


def _of_expected(verb: Token, going_on: GoingOn) -> Iterator[Piece]:
    """Give "customers are expected to pay", told of a plan."""
    doer, deed = child(verb, "nsubj", "nsubjpass"), child(verb, "xcomp")
    if doer is None or deed is None or doer.pos == "PRON" or is_whole(doer):
        return
    now = {c.lower for c in verb.children} & {"is", "are"}
    known = find_kind(deed, run(deed, deed.right)) is not TermKind.OTHER
    if now and _is_main(verb) and deed.tag == "VB" and known:
        yield from _promised(deed, doer, rule="phase", going_on=going_on)


def _grants(verb: Token) -> bool:
    """Whether it tells what somebody gets or may do: "workers get two days"."""
    if (
        verb.lemma not in words_of("granting")
        or verb.pos != "VERB"
        or not _is_main(verb)
    ):
        return False
    helpers = auxiliaries(verb)
    if helpers & {"had", "has", "did", "was", "were", "have"}:
        return False
    present = verb.tag in {"VBZ", "VBP"}
    return present or (bool(helpers & (WILL | ALLOWED)) and verb.tag == "VB")


def _granted(verb: Token, going_on: GoingOn) -> Iterator[Piece]:
    doer = child(verb, "nsubj", "csubj")
    if doer is None or doer.pos == "PRON" or is_whole(doer):
        return
    if verb.lemma == "have" and child(verb, "dobj") is None:
        return  # "the sides have until Friday to answer"
    yield from _promised(verb, doer, rule="grant", going_on=going_on)


def _is_guessed(verb: Token, doer: Token) -> bool:
    """Whether it is only rumoured or asked ("how many would be freed")."""
    if verb.dep in {"acl", "ccomp"} and verb.head.lemma in RUMOURS:
        return True
    return any(w.tag in {"WRB", "WDT"} for w in run(doer.left, doer))


def _is_under_plan(verb: Token) -> bool:
    """Whether it tells what is so under a plan ("under the deal, pilots get …")."""
    present = verb.tag in {"VBZ", "VBP"} or auxiliaries(verb) & (WILL | ALLOWED | MUST)
    if not present or not _is_main(verb) or auxiliaries(verb) & {"have", "has"}:
        return False
    doer = child(verb, "nsubj", "nsubjpass")
    return doer is not None and doer.pos != "PRON" and _in_phase(verb, doer)


def _of_rule(verb: Token) -> Iterator[Piece]:
    doer = child(verb, "nsubj", "nsubjpass")
    if doer is not None and not is_whole(doer):
        yield from _promised(verb, doer, rule="phase")


def _is_it(verb: Token) -> bool:
    """Whether "it" does it, and so the plan that the sentence before told of."""
    doer = child(first_conjunct(verb), "nsubj")
    return doer is not None and doer.lower == "it"


def _created(verb: Token, going_on: GoingOn) -> Iterator[Piece]:
    """Give "it creates a fund and bars …", said of a plan."""
    for head, item in heads_of(run(verb, verb.right), verbal=True):
        yield Piece(
            head=head,
            words=item.words,
            status=going_on.status,
            by=going_on.by,
            rule="plan",
        )


def _promised(
    verb: Token,
    doer: Token,
    *,
    rule: str,
    going_on: GoingOn = FREE,
) -> Iterator[Piece]:
    owes = agent(verb) if is_passive(verb) else doer
    near = verb.dep != "conj" or child(verb, "nsubj", "nsubjpass") is not None
    words = run(doer.left if near else verb, last_of(verb))
    until = verb.i - doer.left.i if near and doer.i < verb.i else 0
    for head, item in heads_of(words, verbal=True, whole=until):
        owes = doer_in(item.words, head) or owes
        yield Piece(
            head=head,
            words=item.words,
            status=going_on.status,
            by=going_on.by,
            obligor=None if item.is_swap else owes,
            is_swap=item.is_swap,
            rule=f"{rule}-swap" if item.is_swap else rule,
        )


def _in_phase(verb: Token, doer: Token) -> bool:
    """Whether "under the deal" or "in the first phase" opens the clause."""
    for word in run(verb.sentence.tokens[0], doer):
        noun = child(word, "pobj") if word.lower in WITHIN else None
        if noun is not None and noun.lemma == "term":
            noun = next(iter(objects_of(noun, "of")), noun)
        if noun is not None and (is_plan(noun) or noun.lower == "terms"):
            return True
    return any(
        is_plan(noun)
        for part in verb.children
        if part.dep == "prep" and part.lower in WITHIN
        for noun in part.children
    )


def _is_main(verb: Token) -> bool:
    """Whether it is the main verb, or told only with an aside ("…, it said")."""
    first = first_conjunct(verb)
    return first.dep == "ROOT" or (
        first.dep == "ccomp" and first.head.dep == "ROOT" and first.head.i > first.i
    )


def _is_beside_proposal(verb: Token) -> bool:
    """Whether it goes on from an offer: "…, while the bank would write off …"."""
    marked = any(c.lower in {"while", "whereas"} for c in verb.children)
    offer = any(w.lemma in {"propose", "offer"} for w in ancestors(verb))
    return marked and verb.dep == "advcl" and offer
