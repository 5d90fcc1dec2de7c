"""What kind of obligation a term is, from the words at its head."""

from collections.abc import Sequence

from dragoman.extract.parse import Token
from dragoman.extract.positions.topics import words_of
from dragoman.model.claim import TermKind

PERIODS = frozenset({"period", "phase", "stage", "extension", "clause", "transition"})
FREEING = frozenset({"release", "free", "liberate"})
RELATIVES = frozenset(
    {
        "that",
        "which",
        "who",
        "whose",
        "whom",
        "where",
        "until",
        "unless",
        "if",
        "before",
    }
    | {"after", "provided"}
)


def find_kind(
    head: Token, words: Sequence[Token], *, has_duration: bool = False
) -> TermKind:
    """Find the kind of a term; ``OTHER`` if no word tells.

    The head word decides; only where it is a light one ("an end to", "allow")
    do the words beside it.

    Args:
        head: Head noun or verb of the term.
        words: All its words.
        has_duration: Whether a length of time is given for it.
    """
    lemma = head.lemma.lower()
    inside = _before_clause(words, head)
    if has_duration and lemma in words_of("truce") | words_of("plan") | PERIODS:
        return TermKind.DURATION
    if any(w.lemma in words_of("truce") for w in words) and lemma == "talk":
        return TermKind.CEASEFIRE
    return _by_head(lemma, inside, words) or _by_content(lemma, inside, words)


def _before_clause(words: Sequence[Token], head: Token) -> set[str]:
    """Give the lemmas of a term up to its first relative clause."""
    found: set[str] = set()
    for word in words:
        if word.lower in RELATIVES and word.i > head.i:
            break
        found.add(word.lemma.lower())
    return found


def _by_head(lemma: str, inside: set[str], words: Sequence[Token]) -> TermKind | None:
    captives = bool(inside & words_of("captive"))
    if lemma in words_of("guarantee"):
        return TermKind.GUARANTEE
    if lemma in words_of("monitor"):
        return TermKind.MONITORING
    if lemma in words_of("release") and (
        captives or lemma in FREEING or _counts_people(words)
    ):
        return TermKind.RELEASE
    if lemma in words_of("captive"):
        return TermKind.RELEASE
    if lemma in words_of("withdraw"):
        return TermKind.WITHDRAWAL
    if lemma in words_of("moving") and inside & words_of("forces"):
        return TermKind.WITHDRAWAL
    if lemma in words_of("handing") and captives:
        return TermKind.RELEASE
    if lemma in words_of("stop") and inside & words_of("hostility"):
        return TermKind.CEASEFIRE
    if lemma in words_of("truce") and lemma not in words_of("stop"):
        return TermKind.CEASEFIRE
    return TermKind.AID if lemma in words_of("aid") else None


def _by_content(lemma: str, inside: set[str], words: Sequence[Token]) -> TermKind:
    light = lemma in words_of("light") | words_of("plan")
    if inside & {"guarantor"}:
        return TermKind.GUARANTEE
    if inside & {"monitor", "verify"} and inside & words_of("watcher"):
        return TermKind.MONITORING
    if inside & words_of("captive") and inside & words_of("release"):
        return TermKind.RELEASE
    if {word.lemma for word in words} & words_of("holding") and _counts_people(words):
        return TermKind.RELEASE
    if light and inside & words_of("captive") and "hundred" in inside | {lemma}:
        return TermKind.RELEASE
    if light and inside & words_of("withdraw"):
        return TermKind.WITHDRAWAL
    if inside & words_of("aid"):
        return TermKind.AID
    if (light or lemma in words_of("stop")) and inside & words_of("truce") - {lemma}:
        return TermKind.CEASEFIRE
    if lemma in {"include", "secure", "see"} and inside & words_of("hostility"):
        return TermKind.CEASEFIRE
    rising = lemma in {"raise", "rise", "increase"} and words[0].tag in {"VB", "VBG"}
    if (lemma in words_of("money") and not rising) or any(w.tag == "$" for w in words):
        return TermKind.PAYMENT
    return TermKind.PAYMENT if light and inside & words_of("money") else TermKind.OTHER


def _counts_people(words: Sequence[Token]) -> bool:
    return any(w.entity == "NORP" or w.lemma == "people" for w in words)
