"""What kind of obligation a term is, from the words at its head."""

from collections.abc import Iterator

from dragoman.extract.parse import Token
from dragoman.extract.positions.topics import is_plan, words_of
from dragoman.model.claim import TermKind

CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis", "appos"})
OUTSIDE = frozenset({"conj", "cc", "punct"})
PERIODS = frozenset({"period", "phase", "stage", "extension", "clause", "term"})


def find_kind(head: Token, *, has_duration: bool = False) -> TermKind:
    """Find the kind of the term with this head; ``OTHER`` if no word tells.

    Args:
        head: Head noun or verb of the term.
        has_duration: Whether a length of time is given for it.
    """
    lemma = _lemma(head)
    inside = {_lemma(word) for word in narrow(head)}
    if has_duration and _can_last(lemma):
        return TermKind.DURATION
    for kind, test in TESTS.items():
        if test(lemma, inside, head):
            return kind
    return TermKind.OTHER


def narrow(head: Token) -> Iterator[Token]:
    """Give the head and what narrows it, without its clauses and conjuncts."""
    yield head
    for part in head.children:
        if part.dep in OUTSIDE or (part.dep in CLAUSES and head.pos == "NOUN"):
            continue
        if part.dep in {"nsubj", "advcl", "ccomp"} and part.pos == "VERB":
            continue
        yield from narrow(part)


def _can_last(lemma: str) -> bool:
    return lemma in words_of("truce") | words_of("plan") | words_of("light") | PERIODS


def _is_guarantee(lemma: str, inside: set[str], head: Token) -> bool:
    del head
    return lemma in words_of("guarantee") or bool(
        inside & {"guarantor", "guarantee"} and lemma in {"be", "give", "offer"}
    )


def _is_monitoring(lemma: str, inside: set[str], head: Token) -> bool:
    to_watch = {
        _lemma(v)
        for noun in narrow(head)
        for v in noun.children
        if v.dep in {"acl", "relcl"}
    }
    watching = words_of("monitor")
    return lemma in watching or bool((inside | to_watch) & watching)


def _is_release(lemma: str, inside: set[str], head: Token) -> bool:
    captives = words_of("captive")
    if lemma in words_of("release"):
        return lemma not in {"freedom", "exchange", "amnesty"} or bool(
            inside & captives or _counts_people(head)
        )
    if lemma in words_of("handing"):
        return bool(inside & captives)
    if lemma in captives:
        return True
    return bool(inside & words_of("release") and lemma in words_of("light"))


def _counts_people(head: Token) -> bool:
    return any(w.entity == "NORP" or w.lemma == "people" for w in narrow(head))


def _is_withdrawal(lemma: str, inside: set[str], head: Token) -> bool:
    del head
    if lemma in words_of("withdraw"):
        return True
    return bool(lemma in words_of("moving") and inside & words_of("forces"))


def _is_aid(lemma: str, inside: set[str], head: Token) -> bool:
    del head
    aid = words_of("aid")
    return lemma in aid or bool(inside & aid and not inside & words_of("captive"))


def _is_ceasefire(lemma: str, inside: set[str], head: Token) -> bool:
    del head
    truce, hostility = words_of("truce"), words_of("hostility")
    if lemma in truce and lemma not in words_of("stop"):
        return True
    if lemma in words_of("stop"):
        return bool(inside & (hostility | truce - {lemma}))
    return bool(lemma in words_of("light") | {"include", "secure"} and inside & truce)


def _is_payment(lemma: str, inside: set[str], head: Token) -> bool:
    money = words_of("money")
    if head.pos == "VERB":
        return lemma in money and lemma not in {"raise", "rise"} or _is_sum(head)
    return lemma in money or (bool(inside & money) and lemma in words_of("light")) or _is_sum(head)


def _is_sum(head: Token) -> bool:
    return any(w.tag == "$" for w in narrow(head))


def _lemma(word: Token) -> str:
    return word.lemma.lower()


TESTS = {
    TermKind.GUARANTEE: _is_guarantee,
    TermKind.MONITORING: _is_monitoring,
    TermKind.RELEASE: _is_release,
    TermKind.WITHDRAWAL: _is_withdrawal,
    TermKind.AID: _is_aid,
    TermKind.CEASEFIRE: _is_ceasefire,
    TermKind.PAYMENT: _is_payment,
}

__all__ = ["find_kind", "is_plan", "narrow", "words_of"]
