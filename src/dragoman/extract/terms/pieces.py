"""Terms in the report's words, before it is known whose proposal they belong to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.extract.parse import Token
from dragoman.extract.positions.topics import is_plan, names_issue
from dragoman.extract.terms.lists import Item, split_items
from dragoman.model.claim import ProposalStatus

PRONOUNS = frozenset({"PRON", "DET"})
BESIDE = frozenset({"compound", "nmod", "amod", "poss", "npadvmod", "nummod", "quantmod"})
HELPERS = frozenset({"would", "will", "to", "be", "have", "must", "should"})
TAKING = frozenset(
    {"accept", "agree", "join", "sign", "approve", "back", "endorse", "support"}
    | {"reach", "continue", "reject", "consider", "negotiate"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One obligation or feature, still in the report's words.

    Attributes:
        head: Head noun or verb.
        words: All its words.
        status: Of the proposal that it belongs to.
        by: Whose demand or offer it is, or ``None`` for a plan on the table.
        by_speaker: Whether it is whoever speaks here who puts it forward.
        obligor: Who owes it, if the words say so.
        plan: The noun that names the proposal, if it stands in the sentence.
        is_swap: Whether it is owed in exchange, by the other side.
        rule: Which rule found it.
    """

    head: Token
    words: tuple[Token, ...]
    status: ProposalStatus
    by: Token | None = None
    by_speaker: bool = False
    obligor: Token | None = None
    plan: Token | None = None
    is_swap: bool = False
    rule: str

    @property
    def start(self) -> int:
        """Offset where it begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Offset after it."""
        return self.words[-1].end


def run(first: Token, last: Token) -> Sequence[Token]:
    """Give the words of a sentence from one to another."""
    words = first.sentence.tokens
    return words[first.i - words[0].i : last.i - words[0].i + 1]


def heads_of(words: Sequence[Token], *, verbal: bool) -> Iterator[tuple[Token, Item]]:
    """Cut a run into items and give each with its head word."""
    for item in split_items(words, verbal=verbal):
        head = find_head(item.words, verbal=verbal or item.is_clause)
        if head is not None and is_telling(head, item):
            yield head, item


def find_head(words: Sequence[Token], *, verbal: bool) -> Token | None:
    """Give the head of an item: its verb, or its first noun that is no modifier."""
    if verbal or words[0].tag in {"VBG", "VB"}:
        for word in words:
            if word.pos == "VERB" and word.dep not in {"amod", "acl", "relcl"}:
                return word
            if word.pos == "AUX" and word.dep not in {"aux", "auxpass"}:
                return word
            if word.tag in {"VB", "VBP"} and word.pos == "VERB":
                return word
    nouns = [w for w in words if w.pos in {"NOUN", "PROPN", "NUM"}]
    return next((w for w in nouns if w.dep not in BESIDE), nouns[0] if nouns else None)


def is_telling(head: Token, item: Item) -> bool:
    """Whether an item says anything: no pronoun, no bare "deal" or "restraint"."""
    if head.pos in PRONOUNS or head.pos == "PROPN":
        return False
    if is_plan(head) and not any(w.pos in {"VERB", "NUM"} for w in item.words):
        return any(c.dep in {"compound", "prep"} for c in head.children)
    if head.lemma in TAKING and head.pos == "VERB":
        return not any(is_plan(w) for w in item.words[:7])
    telling = [w for w in item.words if w.pos in {"NOUN", "VERB", "PROPN", "NUM", "ADJ"}]
    return len(telling) > 1 or names_issue(head)


def doer_in(words: Sequence[Token]) -> Token | None:
    """Give the subject that stands inside an item, or ``None``."""
    return next((w for w in words if w.dep == "nsubj" and w.pos != "PRON"), None)
