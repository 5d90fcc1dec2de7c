"""What kind of obligation a term is, from the words at its head."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dragoman.extract.grammar import child
from dragoman.extract.positions.topics import words_of
from dragoman.extract.quantities.money import is_money
from dragoman.extract.syntax import Token
from dragoman.extract.terms.senses import sense_of
from dragoman.model.claim import TermKind

PERIODS = frozenset({"period", "phase", "stage", "extension", "clause", "transition"})
FREEING = frozenset({"release", "free", "liberate", "liberation", "freeing"})
POSTING = frozenset({"deploy", "deployment", "presence", "dispatch", "send", "station"})
INSPECTING = frozenset({"inspector", "monitor", "observer", "inspection", "verifier"})
GOODS = frozenset({"fuel", "food", "medicine", "crossing"})
DEALING = frozenset(
    {
        "buy",
        "sell",
        "acquire",
        "purchase",
        "cut",
        "subsidy",
        "cooperation",
        "trade",
        "tax",
        "duty",
        "tariff",
        "sale",
        "price",
    }
)
STAKES = frozenset({"stake", "holding", "shareholding"})
LOWERING = frozenset(
    {"cut", "reduce", "lower", "slash", "cap", "limit", "restructure", "restrict"}
)
PAPERS = frozenset({"suit", "lawsuit", "claim", "complaint", "support", "petition"})
DRAWN = frozenset({"weapon", "troop", "force", "soldier", "tank", "artillery", "army"})
LEAVING = frozenset({"get", "pull", "move", "pulling", "getting"})
SAFE = frozenset({"arrangement", "safeguard", "ensure", "assure", "guarantee"})
RISING = frozenset({"raise", "rise", "increase"})
QUOTES = frozenset({'"', "”", "“", "'"})
NEAR = 2  # words between a number and its currency ("5 million Canadian dollars")
GIVING = frozenset({"return", "give", "turn", "hand", "reunite", "reunion"})
CHILDREN = frozenset({"boy", "girl", "child", "son", "daughter", "baby", "toddler"})
SMALL_COINS = frozenset({"pence", "cents", "p"})
PERCENT = frozenset({"%", "percent", "cent", "pct"})
DUTIES = frozenset({"tariff", "duty", "levy", "fee", "surcharge", "toll", "charge"})
REACHING = frozenset({"go", "settle", "rise", "climb"})
CLAUSE_WORDS = frozenset(
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words of a term that its kind depends on.

    Attributes:
        lemma: Its head, in dictionary form.
        inside: The lemmas up to its first subordinate clause.
        words: All its words.
    """

    lemma: str
    inside: frozenset[str]
    words: Sequence[Token]

    def is_headed(self, *names: str) -> bool:
        """Whether its head is of one of these classes."""
        return any(self.lemma in words_of(name) for name in names)

    def has(self, name: str) -> bool:
        """Whether a word inside is of this class."""
        return bool(self.inside & words_of(name))

    @property
    def counts_people(self) -> bool:
        """Whether it speaks of people by their nation."""
        return any(w.entity == "NORP" or w.lemma == "people" for w in self.words)


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
    wording = _read(head, words)
    if has_duration and (
        wording.is_headed("truce", "plan") or wording.lemma in PERIODS
    ):
        return TermKind.DURATION
    rules = (*BY_HEAD, *BY_CONTENT)
    plain = next((kind for kind, fits in rules if fits(wording)), None)
    return plain or sense_of(head, wording.inside, words) or TermKind.OTHER


def _read(head: Token, words: Sequence[Token]) -> Wording:
    inside: set[str] = set()
    for word in words:
        if word.lower in CLAUSE_WORDS and word.i > head.i:
            break
        if word.lower != "paid" or word.dep != "amod":
            inside.add(word.lemma.lower())
    return Wording(lemma=head.lemma.lower(), inside=frozenset(inside), words=words)


def _frees(term: Wording) -> bool:
    if term.is_headed("release"):
        return term.has("captive") or term.lemma in FREEING or term.counts_people
    return term.is_headed("captive") or _gives_back(term)


def _gives_back(term: Wording) -> bool:
    """Whether a child is given back to whom it belongs ("the boy's return to …")."""
    if term.lemma not in GIVING or not term.inside & CHILDREN:
        return False
    return any(
        w.dep in {"dobj", "nsubjpass", "nsubj", "poss", "pobj"}
        and w.lemma in CHILDREN
        and term.lemma in {w.head.lemma, w.head.head.lemma}
        for w in term.words
    )


def _stops(term: Wording) -> bool:
    if term.is_headed("stop"):
        return term.has("hostility")
    return term.is_headed("truce")


def _talks_of_truce(term: Wording) -> bool:
    truce = any(w.lemma in words_of("truce") - {"peace"} for w in term.words)
    return term.lemma == "talk" and truce


def _holds_people(term: Wording) -> bool:
    held = {word.lemma for word in term.words} & words_of("holding")
    return bool(held) and term.counts_people


def _speaks_of_release(term: Wording) -> bool:
    return term.has("captive") and (
        term.has("release") or (term.is_headed("light") and "hundred" in term.inside)
    )


def _ends_lightly(term: Wording) -> bool:
    others = term.inside & words_of("truce") - {term.lemma}
    if term.is_headed("light", "plan", "stop") and others:
        return True
    return term.lemma in {"include", "secure", "see"} and term.has("hostility")


def _draws_back(term: Wording) -> bool:
    """Whether forces go; an offer, a demand or a lawsuit is withdrawn otherwise."""
    if not term.is_headed("withdraw"):
        return False
    verb = next((w for w in term.words if w.lemma == "withdraw"), None)
    thing = child(verb, "dobj") if verb is not None else None
    papers = words_of("plan") | words_of("stance") | PAPERS
    return thing is None or thing.lemma not in papers


def _gets_out(term: Wording) -> bool:
    """Whether somebody is to "get out of" or "pull out of" a place."""
    if term.lemma not in LEAVING:
        return False
    at = next((n for n, w in enumerate(term.words) if w.lemma in LEAVING), 0)
    if [w.lower for w in term.words[at + 1 : at + 2]] == ["out"]:
        return True
    verb = term.words[at]
    away = any(c.lower in {"back", "out"} and c.i > verb.i for c in verb.children)
    return verb.lemma == "pull" and away and bool(term.inside & DRAWN)


def _swaps_shares(term: Wording) -> bool:
    """Whether shares are offered for shares."""
    shares = [w for w in term.words if w.lemma == "share"]
    counted = any(w.pos == "NUM" for w in term.words)
    return term.lemma == "share" and len(shares) > 1 and counted


def _secures(term: Wording) -> bool:
    """Whether it makes somebody safe: security arrangements, a secured border."""
    if term.lemma == "secure":
        return term.words[-1].lemma == "secure"
    safe = term.inside & SAFE and term.inside & {"security", "safety"}
    return bool(safe)


def _brings_aid(term: Wording) -> bool:
    """Whether it brings aid, or lets in goods that people need."""
    aid = term.inside & words_of("aid")
    return bool(aid - GOODS) or (bool(aid) and not term.inside & DEALING)


def _lets_look(term: Wording) -> bool:
    """Whether it lets somebody in to look: inspectors, observers."""
    looks = term.is_headed("looking") or term.has("looking") or term.lemma in POSTING
    return looks and any(w.lemma in INSPECTING for w in term.words)


def _pays(term: Wording) -> bool:
    money = any(_is_sum(w) for w in term.words)
    if term.lemma in LOWERING or (term.inside & STAKES and not money):
        return False
    if term.lemma == "bid":
        return money
    rising = term.lemma in RISING and term.words[0].tag in {"VB", "VBG"}
    if term.is_headed("money") and not rising:
        return True
    if money or _is_rate(term):
        return True
    getting = term.lemma in {"get", "receive", "win"}
    return (getting or term.is_headed("light", "plan")) and term.has("money")


def _is_sum(word: Token) -> bool:
    """Whether a currency is named with a number ("dollar-based" names no sum)."""
    words = word.sentence.tokens
    at = word.i - words[0].i
    if word.lower in SMALL_COINS:
        return at > 0 and words[at - 1].pos == "NUM"
    if not is_money(word):
        return False
    near = words[max(0, at - NEAR) : at + 2]
    return word.tag == "$" or any(w.pos in {"NUM", "SYM"} for w in near)


def _is_rate(term: Wording) -> bool:
    """Whether it is a bare rate ("4 per cent next year"), or one of a duty."""
    shares = [w for w in term.words if w.lemma in PERCENT]
    if not shares:
        return False
    if term.inside & DUTIES:
        return True
    words, at = shares[0].sentence.tokens, shares[0].i - shares[0].sentence.tokens[0].i
    rest = (w for w in words[at + 1 :] if w.text not in QUOTES)
    after = next(rest, shares[0])
    thing = after.pos in {"NOUN", "PROPN", "ADJ"} and after.entity != "DATE"
    of = after.lower == "of" or thing
    bare = term.lemma in PERCENT or term.lemma[:1].isdigit()
    return not of and (bare or term.lemma in REACHING)


type Rule = tuple[TermKind, Callable[[Wording], bool]]

BY_HEAD: tuple[Rule, ...] = (
    (TermKind.CEASEFIRE, _talks_of_truce),
    (TermKind.GUARANTEE, lambda term: term.is_headed("guarantee")),
    (TermKind.MONITORING, lambda term: term.is_headed("monitor")),
    (TermKind.RELEASE, _frees),
    (TermKind.WITHDRAWAL, _draws_back),
    (TermKind.WITHDRAWAL, lambda t: t.is_headed("moving") and t.has("forces")),
    (TermKind.WITHDRAWAL, _gets_out),
    (TermKind.PAYMENT, _swaps_shares),
    (TermKind.GUARANTEE, _secures),
    (TermKind.RELEASE, lambda t: t.is_headed("handing") and t.has("captive")),
    (TermKind.CEASEFIRE, _stops),
    (TermKind.AID, lambda term: term.is_headed("aid")),
)
BY_CONTENT: tuple[Rule, ...] = (
    (TermKind.GUARANTEE, lambda term: "guarantor" in term.inside),
    (TermKind.MONITORING, lambda t: t.has("monitor") and t.has("watcher")),
    (TermKind.MONITORING, _lets_look),
    (TermKind.RELEASE, _holds_people),
    (TermKind.RELEASE, _speaks_of_release),
    (TermKind.WITHDRAWAL, lambda t: t.is_headed("light", "plan") and t.has("withdraw")),
    (TermKind.AID, _brings_aid),
    (TermKind.CEASEFIRE, _ends_lightly),
    (TermKind.PAYMENT, _pays),
)
