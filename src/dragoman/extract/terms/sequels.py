"""What only a sentence after one on a plan can tell: "it also creates a fund"."""

from collections.abc import Iterator

from dragoman.extract.grammar import auxiliaries, child, first_conjunct
from dragoman.extract.positions.topics import is_plan, words_of
from dragoman.extract.syntax import Token
from dragoman.extract.terms.ends import last_of
from dragoman.extract.terms.kinds import find_kind
from dragoman.extract.terms.owing import ALLOWED, FREE, WILL, GoingOn, is_main, promised
from dragoman.extract.terms.pieces import GIVING, Piece, heads_of, parts_given, run
from dragoman.extract.terms.plans import LISTING, creates, is_whole
from dragoman.model.claim import TermKind

DUE = frozenset({"expect", "schedule", "oblige", "require", "entitle", "slate"})
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
    if word.lemma in LISTING:
        return _is_it(word) and _plan_before(word)
    return word.lemma in GIVING and _is_said_of_it(word)


def _of_sequel(verb: Token, going_on: GoingOn) -> Iterator[Piece]:
    """Give what only a sentence after one on a plan can tell."""
    if verb.lemma in DUE:
        yield from _of_expected(verb, going_on)
    elif _grants(verb):
        yield from _granted(verb, going_on)
    elif ((creates(verb) or verb.lemma in LISTING) and _is_it(verb)) or _is_said_of_it(
        verb
    ):
        yield from _created(verb, going_on)


def _plan_before(word: Token) -> bool:
    """Whether a plan was named before in the sentence, so that "it" may mean it."""
    words = word.sentence.tokens
    return any(is_plan(w) for w in words[: word.i - words[0].i])


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


def _created(verb: Token, going_on: GoingOn) -> Iterator[Piece]:
    """Give "it creates a fund and bars …", said of a plan."""
    if verb.lemma in LISTING:
        words = run(verb, last_of(verb))[1:]
        found = heads_of(words, verbal=words[0].tag == "VBG") if words else ()
    else:
        found = heads_of(run(verb, verb.right), verbal=True)
    for head, item in found:
        for part, words in parts_given(head, item.words):
            yield Piece(
                head=part,
                words=tuple(words),
                status=going_on.status,
                by=going_on.by,
                rule="plan",
            )
