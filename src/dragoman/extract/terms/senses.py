"""What kind a term is by its other words, where no plain word for the kind is used.

"The tents come down" is a withdrawal, "no one will be tried" a guarantee. These
rules are asked last, so that a plain word ("release", "pay") decides before them.
"""

from collections.abc import Sequence
from itertools import pairwise

from dragoman.extract.positions.topics import words_of
from dragoman.extract.syntax import Token
from dragoman.model.claim import TermKind

TIMES = frozenset({"day", "week", "month", "year", "hour", "fortnight"})
LASTING = frozenset(
    {"last", "run", "extend", "prolong", "extension", "freeze", "standstill"}
    | {"moratorium", "stopgap", "mandate", "lapse", "expire", "renew", "exclusivity"}
    | {"grace", "spread", "wait", "conclude", "sunset", "reprieve", "postpone"}
    | {"lease", "whole", "arrangement", "handover", "term", "add"}
)
OUT = frozenset({"out", "off", "back", "home", "away", "free", "loose"})
LOOSE = frozenset({"let", "go", "come", "walk", "set", "send", "turn", "fly", "get"})
LOOSENING = frozenset({"exchange", "swap", "return", "hand", "regain", "repatriate"})
FREEING = frozenset({"release", "free", "freedom", "liberation"})
LEAVING = frozenset({"leave", "quit", "return", "go", "pack", "vacate", "recede"})
LIFTING = frozenset({"lift", "clear", "dismantle", "remove", "end", "move", "come"})
QUIET = frozenset({"silence", "silent", "quiet", "hold", "ground", "cease", "halt"})
ARMS = frozenset({"gun", "fire", "aircraft", "strike", "raid", "quiet"})
LARGE = frozenset({"million", "billion", "trillion", "thousand", "pence", "cents"})
PERCENT = frozenset({"%", "percent", "cent", "pct"})
OWNED = frozenset({"seat", "vote", "stake", "share", "content", "interest", "land"})
LOOKING = frozenset({"auditor", "hotline", "spot-check"})
BRINGING = frozenset(
    {"open", "build", "send", "deliver", "let", "allow", "bring", "go", "pass", "reach"}
    | {"finance", "fund", "repair", "restore", "drive", "distribute", "ship"}
)
OPEN = frozenset({"keep", "leave", "maintain", "stay"})
SPARED = frozenset(
    {"try", "prosecute", "punish", "deport", "sack", "charge", "evict", "layoff"}
    | {"redundancy", "dismissal", "retaliation", "reprisal", "lay", "redundant"}
    | {"proceedings", "proceeding", "victimise", "discipline", "punishment"}
)
NONE = frozenset({"no", "nobody", "none", "no-one", "not", "without", "never"})
GROUNDS = frozenset({"army", "troop", "force", "brigade", "soldier", "garrison"})
SAFE = frozenset({"safe", "safety", "unharmed", "unmolested"})


def sense_of(
    head: Token, inside: frozenset[str], words: Sequence[Token]
) -> TermKind | None:
    """Find the kind of a term from its other words; ``None`` if none tells.

    Args:
        head: Head noun or verb of the term.
        inside: The lemmas up to its first subordinate clause.
        words: All its words.
    """
    lemma = head.lemma.lower()
    if _is_length(lemma, inside, words):
        return TermKind.DURATION
    if inside & QUIET and _speaks_of_arms(head, words):
        return TermKind.CEASEFIRE
    if _watches(head, inside):
        return TermKind.MONITORING
    if _spares(inside, words):
        return TermKind.GUARANTEE
    if _lets_go(head, inside, words):
        return TermKind.RELEASE
    if _goes_away(lemma, inside, words):
        return TermKind.WITHDRAWAL
    if _is_sum(lemma, inside, words):
        return TermKind.PAYMENT
    return TermKind.AID if _supplies(lemma, inside) else None


def _speaks_of_arms(head: Token, words: Sequence[Token]) -> bool:
    """Whether its head is of arms, or done with them ("the guns be silenced")."""
    return any(w.lemma.lower() in ARMS and (w is head or w.head is head) for w in words)


def _is_length(lemma: str, inside: frozenset[str], words: Sequence[Token]) -> bool:
    """Whether it tells how long something is: "45 days", "a freeze for two years"."""
    if not inside & TIMES and not any("-" in w.text and _times(w) for w in words):
        return False
    return lemma in TIMES | LASTING


def _times(word: Token) -> bool:
    return any(part in TIMES for part in word.lower.split("-"))


def _watches(head: Token, inside: frozenset[str]) -> bool:
    """Whether somebody is to look on: auditors, a joint panel, foreign troops."""
    if head.lemma in words_of("audit"):
        return True
    if head.pos == "NOUN" and head.lemma in words_of("posted"):
        return True
    return bool(inside & LOOKING)


def _spares(inside: frozenset[str], words: Sequence[Token]) -> bool:
    """Whether it makes somebody safe: an amnesty, "no one will be tried"."""
    if inside & words_of("sparing") or (inside & SAFE and "passage" in inside):
        return True
    if "amnesty" in inside and not inside & words_of("money"):
        return True
    first = words[0].lower
    none = not inside.isdisjoint(NONE) or first in NONE
    if none and inside & SPARED:
        return True
    return bool(inside & OPEN) and "open" in inside and any(_times(w) for w in words)


def _goes_away(lemma: str, inside: frozenset[str], words: Sequence[Token]) -> bool:
    """Whether forces or their posts go: "the siege lifted", "the army leaves"."""
    forces = inside & (words_of("forces") | words_of("posts"))
    if not forces:
        return False
    away = {w.lower for w in words} & (OUT | {"down"})
    if lemma in LEAVING | words_of("moving") | words_of("withdraw"):
        return True
    posts = words_of("posts")
    if inside & posts and (lemma in LIFTING or (lemma in posts and inside & LIFTING)):
        return True
    return bool(away) and bool(inside & GROUNDS)


def _lets_go(head: Token, inside: frozenset[str], words: Sequence[Token]) -> bool:
    """Whether people held are to go: "the sick are let out", "21 students"."""
    lemma = head.lemma.lower()
    people = inside & (words_of("captive") | words_of("person"))
    if not people:
        return False
    if lemma in LOOSENING | FREEING:
        return True
    counted = any(w.pos == "NUM" for w in words[:4])
    if inside & words_of("forces") and not counted:
        return False
    after = {w.lower for w in words if w.head is head}
    if lemma in LOOSE | OUT and after & (OUT | {"go", "leave"}):
        return True
    return counted and lemma in people


def _supplies(lemma: str, inside: frozenset[str]) -> bool:
    """Whether it brings what people need: "lorries of flour", "a clinic"."""
    return bool(inside & words_of("supply")) and (
        lemma in BRINGING or lemma in words_of("supply")
    )


def _is_sum(lemma: str, inside: frozenset[str], words: Sequence[Token]) -> bool:
    """Whether it is a sum or a charge: "nine million", "a steeper luxury tax"."""
    if inside & OWNED or lemma == "restructure":
        return False
    if lemma in words_of("fee") or lemma in LARGE:
        return True
    counted = any(w.pos == "NUM" for w in words)
    if lemma in PERCENT | {"third", "half", "quarter"}:
        return True
    if counted and inside & words_of("fee"):
        return True
    return any(
        a.pos == "NUM" and b.lower in LARGE and b.right.i <= words[-1].i
        for a, b in pairwise(words)
        if lemma in {b.head.lemma, b.lemma}
    )
