"""What only a sentence after one on a plan can tell: "it also creates a fund"."""

from collections.abc import Iterator

from dragoman.extract.grammar import auxiliaries, child, first_conjunct, words_before
from dragoman.extract.positions.topics import is_plan, words_of
from dragoman.extract.syntax import Token
from dragoman.extract.terms.ends import last_of
from dragoman.extract.terms.kinds import find_kind
from dragoman.extract.terms.owing import ALLOWED, FREE, WILL, GoingOn, is_main, promised
from dragoman.extract.terms.pieces import (
    GIVING,
    Piece,
    bound_by,
    doer_in,
    heads_of,
    parts_given,
    run,
)
from dragoman.extract.terms.plans import LISTING, creates, is_whole
from dragoman.model.claim import ProposalStatus, TermKind

RULING = frozenset({"require", "oblige", "commit", "compel", "bind"})
WINNING = frozenset({"win", "secure", "obtain", "extract", "gain", "get"})
WON = frozenset(
    {"ban", "promise", "pledge", "commitment", "concession", "right", "freeze"}
    | {"halt", "exemption", "increase", "cut", "delay", "ministry", "seat", "share"}
    | {"reform", "extension", "say", "veto", "post", "portfolio"}
)
DUE = frozenset({"expect", "schedule", "oblige", "require", "entitle", "slate"})
FORESEEING = frozenset({"foresee", "stipulate", "envisage", "envision", "prescribe"})
REPORTED = frozenset({"say", "report", "understand", "believe", "think", "expect"})


def pieces_of_sequel(word: Token, going_on: GoingOn | None) -> Iterator[Piece]:
    """Give what a word tells of the plan that is spoken of."""
    if going_on is not None:
        yield from _of_sequel(word, going_on)
    elif _is_of_it(word):
        yield from _created(word, FREE)


def _is_of_it(word: Token) -> bool:
    """Whether a sentence that goes on with no plan tells what "it" includes or gives.

    The plan is then named in it, or "it is said to give" can mean nothing else.
    """
    if _had_ruled(word) or _foresees(word):
        return True
    if word.lemma in LISTING:
        return _is_it(word) and _plan_before(word)
    return word.lemma in GIVING and _is_said_of_it(word)


def _of_sequel(verb: Token, going_on: GoingOn) -> Iterator[Piece]:
    """Give what only a sentence after one on a plan can tell."""
    if _had_ruled(verb) or _foresees(verb):
        yield from _created(verb, going_on)
    elif verb.lemma in DUE:
        yield from _of_expected(verb, going_on)
    elif _grants(verb):
        yield from _granted(verb, going_on)
    elif verb.lemma in WINNING:
        yield from _won(verb, going_on)
    elif _is_said_of_it(verb) or _is_plan_it(verb):
        yield from _created(verb, going_on)


def _foresees(verb: Token) -> bool:
    """Whether "it" does what only a plan does: "it provides for a joint patrol"."""
    if verb.lemma == "provide":
        first = next((c for c in verb.children if c.i == verb.i + 1), None)
        if first is None or first.lower != "for":
            return False
    elif verb.lemma not in FORESEEING:
        return False
    return verb.tag in {"VBZ", "VBD"} and _is_it(verb)


def _is_plan_it(verb: Token) -> bool:
    """Whether it is what the plan, told of as "it", creates or includes."""
    return (creates(verb) or verb.lemma in LISTING) and _is_it(verb)


def _plan_before(word: Token) -> bool:
    """Whether a plan was named before in the sentence, so that "it" may mean it."""
    return any(is_plan(w) for w in words_before(word))


def _of_expected(verb: Token, going_on: GoingOn) -> Iterator[Piece]:
    """Give "customers are expected to pay", told of a plan."""
    doer, deed = child(verb, "nsubj", "nsubjpass"), child(verb, "xcomp")
    if doer is None or deed is None or doer.pos == "PRON" or is_whole(doer):
        return
    now = {c.lower for c in verb.children} & {"is", "are"}
    known = find_kind(deed, run(deed, deed.right)) is not TermKind.OTHER
    if now and is_main(verb) and deed.tag == "VB" and known:
        yield from promised(deed, doer, rule="phase", going_on=going_on)


def _grants(verb: Token) -> bool:
    """Whether it tells what somebody gets or may do: "workers get two days"."""
    if (
        verb.lemma not in words_of("granting")
        or verb.pos != "VERB"
        or not is_main(verb)
    ):
        return False
    helpers = auxiliaries(verb)
    if helpers & {"had", "has", "did", "was", "were", "have"}:
        return False
    present = verb.tag in {"VBZ", "VBP"}
    return present or (bool(helpers & (WILL | ALLOWED)) and verb.tag == "VB")


def _won(verb: Token, going_on: GoingOn) -> Iterator[Piece]:
    """Give what a side got out of a deal ("the Greens won a ban")."""
    thing = child(verb, "dobj")
    if thing is None or verb.tag != "VBD" or verb.dep == "relcl":
        return
    words = tuple(run(thing.left, thing.right))
    if thing.lemma in WON or find_kind(thing, words) is not TermKind.OTHER:
        yield Piece(
            head=thing,
            words=words,
            status=going_on.status,
            by=going_on.by,
            rule="grant",
        )


def _granted(verb: Token, going_on: GoingOn) -> Iterator[Piece]:
    doer = child(verb, "nsubj", "csubj")
    if doer is None or doer.pos == "PRON" or is_whole(doer):
        return
    if verb.lemma == "have" and child(verb, "dobj") is None:
        return  # "the sides have until Friday to answer"
    yield from promised(verb, doer, rule="grant", going_on=going_on)


def _is_it(verb: Token) -> bool:
    """Whether "it" does it, and so the plan that the sentence before told of."""
    doer = child(first_conjunct(verb), "nsubj")
    return doer is not None and doer.lower == "it"


def _is_said_of_it(verb: Token) -> bool:
    """Whether "it is said to give …", told of the plan of the sentence before."""
    above = verb.head
    if verb.dep != "xcomp" or above.lemma not in REPORTED or above.tag != "VBN":
        return False
    doer = child(above, "nsubjpass")
    return doer is not None and doer.lower == "it" and verb.tag == "VB"


def _had_ruled(verb: Token) -> bool:
    """Whether "it had required …", told of a deal of the past."""
    return verb.lemma in RULING and "had" in auxiliaries(verb) and _is_it(verb)


def _created(verb: Token, going_on: GoingOn) -> Iterator[Piece]:
    """Give "it creates a fund and bars …", said of a plan."""
    past = _had_ruled(verb)
    if verb.lemma in LISTING or past or _foresees(verb):
        words = run(verb, last_of(verb))[1:]
        words = words[words[0].lower == "for" :] if words else words
        verbal = bool(words) and (past or words[0].tag == "VBG")
        found = heads_of(words, verbal=verbal) if words else ()
    else:
        found = heads_of(run(verb, verb.right), verbal=True)
    for head, item in found:
        for part, words in parts_given(head, item.words):
            yield Piece(
                head=part,
                words=tuple(words),
                status=ProposalStatus.PAST if past else going_on.status,
                by=None if past else going_on.by,
                obligor=doer_in(words, part) or bound_by(part, words, verb),
                rule="plan",
            )
