"""What somebody is to do under a plan: "the rebels would free …", "is to pay …".

A sentence after one that tells of a plan goes on with it, whoever its subject is.
"""

from collections.abc import Iterator

from dragoman.extract.grammar import (
    ancestors,
    auxiliaries,
    child,
    first_conjunct,
    objects_of,
)
from dragoman.extract.positions.clauses import has_to
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.settling import find_cued
from dragoman.extract.positions.topics import is_plan
from dragoman.extract.syntax import Sentence, Token
from dragoman.extract.terms.kinds import find_kind
from dragoman.extract.terms.owing import (
    ALLOWED,
    FREE,
    WILL,
    WOULD,
    GoingOn,
    is_main,
    promised,
)
from dragoman.extract.terms.pieces import Piece, run
from dragoman.extract.terms.plans import is_whole
from dragoman.extract.terms.sequels import pieces_of_sequel
from dragoman.model.claim import TermKind

MUST = frozenset({"must"})
GETTING = frozenset({"receive", "get"})
RUMOURS = frozenset({"rumour", "rumor", "speculation", "fear", "hope"})
HELPERS = WOULD | WILL
WITHIN = frozenset({"in", "under", "during", "by"})


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
        if word.pos == "AUX" and word.lemma == "be":
            yield from _of_duty(word, going_on)
        if word.pos != "VERB":
            continue
        if auxiliaries(word) & helpers:
            yield from _of_promise(word, going_on)
        elif _is_under_plan(word):
            yield from _of_rule(word)
        else:
            yield from pieces_of_sequel(word, going_on)


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
    main = going_on is not None and is_main(verb) and named
    if main and going_on is not None:
        yield from promised(verb, doer, rule="phase", going_on=going_on)
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
    yield from promised(verb, doer, rule="phase" if told else "promise", going_on=plan)


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
    if going_on is not None and is_main(verb):
        yield from promised(deed, doer, rule="phase", going_on=going_on)
        return
    other = find_kind(deed, run(deed, deed.right)) is TermKind.OTHER
    if is_whole(doer) or child(verb, "neg") is not None or other:
        return
    yield from promised(verb, doer, rule="promise")


def _is_guessed(verb: Token, doer: Token) -> bool:
    """Whether it is only rumoured or asked ("how many would be freed")."""
    if verb.dep in {"acl", "ccomp"} and verb.head.lemma in RUMOURS:
        return True
    return any(w.tag in {"WRB", "WDT", "WP"} for w in run(doer.left, doer))


def _is_under_plan(verb: Token) -> bool:
    """Whether it tells what is so under a plan ("under the deal, pilots get …")."""
    present = verb.tag in {"VBZ", "VBP"} or auxiliaries(verb) & (WILL | ALLOWED | MUST)
    if not present or not is_main(verb) or auxiliaries(verb) & {"have", "has"}:
        return False
    doer = child(verb, "nsubj", "nsubjpass")
    return doer is not None and doer.pos != "PRON" and _in_phase(verb, doer)


def _of_rule(verb: Token) -> Iterator[Piece]:
    doer = child(verb, "nsubj", "nsubjpass")
    if doer is not None and not is_whole(doer):
        yield from promised(verb, doer, rule="phase")


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


def _is_beside_proposal(verb: Token) -> bool:
    """Whether it goes on from an offer: "…, while the bank would write off …"."""
    marked = any(c.lower in {"while", "whereas"} for c in verb.children)
    offer = any(w.lemma in {"propose", "offer"} for w in ancestors(verb))
    return marked and verb.dep == "advcl" and offer
