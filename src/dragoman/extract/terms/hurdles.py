"""What a plan still needs: "must be approved by …", "is conditional on …"."""

from collections.abc import Iterator, Sequence

from dragoman.extract.grammar import (
    agent,
    auxiliaries,
    child,
    first_conjunct,
    is_negated,
    words_after,
)
from dragoman.extract.positions.topics import is_plan, words_of
from dragoman.extract.syntax import Token
from dragoman.extract.terms.ends import last_of
from dragoman.extract.terms.pieces import Piece, find_head, run
from dragoman.model.claim import ProposalStatus

BINDING = frozenset({"must", "shall"})
NEEDING = frozenset({"need", "require", "have"})
DEPENDENT = frozenset({"conditional", "contingent", "dependent", "subject"})
DEPENDING = frozenset({"depend", "hinge"})
HELPING = frozenset({"aux", "auxpass", "advmod", "neg"})
LINKS = frozenset({"on", "upon", "to"})


def pieces_of_hurdles(words: Sequence[Token]) -> Iterator[Piece]:
    """Give what must come first for a plan to hold."""
    for word in words:
        plan = plan_of(word) if word.pos in {"VERB", "AUX"} else None
        if plan is not None:
            yield from _of_predicate(word, plan)
        elif word.lemma in words_of("approving") and auxiliaries(word) & BINDING:
            yield from _of_approver(word)


def _of_approver(verb: Token) -> Iterator[Piece]:
    """Give "members must still ratify the accord"."""
    plan, doer = child(verb, "dobj"), child(verb, "nsubj")
    if plan is None or doer is None or not is_plan(plan):
        return
    yield _piece(verb, run(doer.left, plan), plan, doer)


def plan_of(verb: Token) -> Token | None:
    """Give the plan that a verb is said of, or ``None``.

    "The deal, announced today, would last" may be taken for "the deal announced".
    """
    verb = first_conjunct(verb)
    plan = child(verb, "nsubj", "nsubjpass")
    if plan is None:
        plan = _before_aside(verb)
    if plan is not None and plan.tag in {"WDT", "WP"} and verb.dep == "relcl":
        plan = verb.head
    if plan is None:
        return None
    named = plan.lemma in words_of("plan") and plan.dep == "nsubj"
    return plan if is_plan(plan) or named else None


def _before_aside(verb: Token) -> Token | None:
    """Give the subject that the parse hangs on an aside between two commas."""
    aside: Token | None = None
    if verb.dep == "ccomp" and auxiliaries(verb):
        aside = verb.head
    elif verb.dep == "ROOT":
        aside = next((c for c in verb.children if _is_cut_off(c, verb)), None)
    plan = child(aside, "nsubj", "nsubjpass") if aside is not None else None
    words = verb.sentence.tokens
    first = min((c.i for c in verb.children if c.dep in HELPING), default=verb.i)
    before = words[min(first, verb.i) - words[0].i - 1]
    return plan if plan is not None and before.text == "," else None


def _is_cut_off(clause: Token, verb: Token) -> bool:
    return clause.dep == "ccomp" and clause.i < verb.i and clause.tag in {"VBD", "VBN"}


def _of_predicate(verb: Token, plan: Token) -> Iterator[Piece]:
    if is_negated(verb):
        return
    deed = _approval(verb)
    if deed is not None:
        helpers = [c for c in verb.children if c.dep == "aux" and c.i < deed.i]
        first = helpers[0] if helpers else verb
        last = min(last_of(verb), deed.right, key=lambda word: word.i)
        yield _piece(deed, run(first, last), plan, agent(deed))
        return
    link = _dependence(verb)
    if link is not None:
        words = [w for w in run(link, last_of(verb)) if w.i > link.i]
        if words:
            head = find_head(words, verbal=False) or words[0]
            yield _piece(head, words, plan, None)


def is_hurdle(verb: Token) -> bool:
    """Whether a verb tells what a plan still needs."""
    return _approval(verb) is not None or _dependence(verb) is not None


def _approval(verb: Token) -> Token | None:
    """Give the approving that a plan must have, or ``None``."""
    if verb.lemma in words_of("approving") and auxiliaries(verb) & BINDING:
        return verb
    deed = child(verb, "xcomp")
    if (
        verb.lemma in NEEDING
        and deed is not None
        and deed.lemma in words_of("approving")
    ):
        return deed
    return None


def _dependence(verb: Token) -> Token | None:
    """Give the preposition after "conditional" or "depends", or ``None``."""
    state = child(verb, "acomp") if verb.lemma in {"be", "remain"} else verb
    if state is None or state.lemma not in DEPENDENT | DEPENDING:
        return None
    after = words_after(state)[:1]
    return after[0] if after and after[0].lower in LINKS else None


def _piece(
    head: Token, words: Sequence[Token], plan: Token, owes: Token | None
) -> Piece:
    return Piece(
        head=head,
        words=tuple(words),
        status=ProposalStatus.CURRENT,
        obligor=owes,
        plan=plan,
        rule="hurdle",
    )
