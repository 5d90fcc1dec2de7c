"""The words beside a mention, as traits: short strings for a model to weigh.

A trait tells by which tie a common word hangs together with the mention, and the word
or its class in the reference tables. Names are never traits.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from dragoman.extract.grammar import child, children, first_conjunct, is_negated
from dragoman.extract.learned.classes import classes_of
from dragoman.extract.syntax import Token

COMMON = frozenset({"VERB", "NOUN", "ADJ", "AUX", "ADV"})
CONTENT = frozenset({"VERB", "NOUN", "ADJ"})
INNER = frozenset({"compound", "nmod", "amod"})
DOING = frozenset({"nsubj", "nsubjpass"})
TIES = INNER | {"poss", "dobj", "dative", "appos", "attr", "oprd"}
TOLD = ("dobj", "attr", "acomp", "oprd")
MODALS = frozenset({"will", "would", "must", "should"})
NEAR = 5  # words on each side


def find_traits(word: Token, own: Iterable[int]) -> set[str]:
    """Find the traits that one mention shows.

    Args:
        word: The head of the mention.
        own: The places of all words that mean the same actor.
    """
    top = first_conjunct(word)
    found = {f"d:{top.dep}", *_tied(top), *_described(top), *_near(word, own)}
    return found | {"listed"} if top is not word else found


def shown(word: Token | None, tie: str) -> tuple[str, ...]:
    """Give a common word and its classes, each with its tie to the mention."""
    if word is None or word.pos not in COMMON:
        return ()
    return _with_classes(tie, word.lemma.lower())


@lru_cache(maxsize=16384)
def _with_classes(tie: str, lemma: str) -> tuple[str, ...]:
    return (f"{tie}:{lemma}", *(f"{tie}:@{known}" for known in classes_of(lemma)))


def _tied(top: Token) -> Iterator[str]:
    """Give what the mention's own tie to its head tells."""
    dep, head = top.dep, top.head
    if dep in DOING:
        for verb in (head, *children(head, "conj")):
            yield from _done(dep, verb)
    elif dep == "pobj":
        yield f"p:{head.lower}"
        yield from shown(head.head, f"p:{head.lower}")
        if head.dep == "agent":
            yield from shown(head.head, "nsubj")
    elif dep in TIES:
        yield from shown(head, dep)
        if dep == "dobj" and child(head, "xcomp", "ccomp") is not None:
            yield "dobj+clause"
    if dep == "appos":
        yield from shown(head, "is")


def _described(top: Token) -> Iterator[str]:
    """Give what is said of the mention within its own phrase."""
    for c in top.children:
        if c.dep == "appos":
            yield from shown(c, "is")
        elif c.dep in {"relcl", "acl"}:
            yield from shown(c, "nsubj")
        elif c.dep in INNER:
            yield from shown(c, "by")


def _done(dep: str, verb: Token) -> Iterator[str]:
    """Give what somebody does, to what, and what is said."""
    yield from shown(verb, dep)
    if is_negated(verb):
        yield f"{dep}:not"
    yield from shown(child(verb, *TOLD), "is" if verb.lemma == "be" else "does")
    yield from shown(child(verb, "xcomp"), "to")
    for preposition in children(verb, "prep"):
        yield from shown(child(preposition, "pobj"), f"v:{preposition.lower}")
    said = child(verb, "ccomp")
    if said is None:
        return
    yield from shown(said, "says")
    if any(c.dep == "aux" and c.lower in MODALS for c in said.children):
        yield "says:modal"
    subject = child(said, *DOING)
    if subject is not None and subject.pos == "PRON":
        yield f"says:subj:{subject.lower}"


def _near(word: Token, own: Iterable[int]) -> Iterator[str]:
    """Give the words around the mention in its sentence."""
    words = word.sentence.tokens
    place = word.i - words[0].i
    for other in words[max(0, place - NEAR) : place + NEAR + 1]:
        if other.pos in CONTENT and other.i not in own:
            yield from shown(other, "n")
