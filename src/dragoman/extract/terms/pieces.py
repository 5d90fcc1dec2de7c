"""Terms in the report's words, before it is known whose proposal they belong to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.extract.positions.clauses import infinitive
from dragoman.extract.syntax import Token
from dragoman.extract.terms.lists import Item, split_items
from dragoman.extract.terms.telling import is_telling
from dragoman.model.claim import ProposalStatus

BESIDE = frozenset(
    {"compound", "nmod", "amod", "poss", "npadvmod", "nummod", "quantmod"}
)
GIVING = frozenset({"get", "receive", "give", "grant", "gain", "contain", "hand"})
BINDING = frozenset(
    {"require", "oblige", "compel", "force", "commit", "bind", "order", "direct"}
)
BARRING = frozenset({"bar", "ban", "prohibit", "forbid", "prevent", "stop", "block"})
OPENING = frozenset({",", "on", "the", "condition", "basis", "that", "in", "only"})


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

    def covers(self, other: "Piece") -> bool:
        """Whether the words of another stand inside its own."""
        wider = self.start <= other.start and other.end <= self.end
        return wider and (self.start, self.end) != (other.start, other.end)


def before(words: Sequence[Token], condition: Token) -> Sequence[Token]:
    """Give the words before a condition, without "on condition" at their end."""
    kept = [w for w in words if w.i < condition.left.i]
    while kept and kept[-1].lower in OPENING:
        kept.pop()
    return kept or words


def run(first: Token, last: Token) -> Sequence[Token]:
    """Give the words of a sentence from one to another."""
    words = first.sentence.tokens
    return words[first.i - words[0].i : last.i - words[0].i + 1]


def heads_of(
    words: Sequence[Token], *, verbal: bool, whole: int = 0
) -> Iterator[tuple[Token, Item]]:
    """Cut a run into items and give each with its head word."""
    for item in split_items(words, verbal=verbal, whole=whole):
        head = find_head(item.words, verbal=verbal or item.is_clause)
        if head is not None and is_telling(head, item):
            yield head, item


def find_head(words: Sequence[Token], *, verbal: bool) -> Token | None:
    """Give the head of an item: its verb, or its first noun that is no modifier."""
    if verbal or words[0].tag in {"VBG", "VB"}:
        for n, word in enumerate(words):
            clause = word.dep in {"acl", "relcl"} and any(
                w.pos in {"NOUN", "PROPN"} for w in words[:n]
            )
            if word.pos == "VERB" and word.dep != "amod" and not clause:
                return word
            if word.pos == "AUX" and word.dep not in {"aux", "auxpass"}:
                return infinitive(word) or word
            if word.tag in {"VB", "VBP"} and word.pos == "VERB":
                return word
    nouns = [w for w in words if w.pos in {"NOUN", "PROPN", "NUM"}]
    return next((w for w in nouns if w.dep not in BESIDE), nouns[0] if nouns else None)


def parts_given(
    head: Token, words: Sequence[Token]
) -> Iterator[tuple[Token, Sequence[Token]]]:
    """Give each of the things that somebody gets or is given ("get a fund and …")."""
    at = next((n for n, w in enumerate(words) if w is head), None)
    if head.lemma not in GIVING or at is None or at + 1 >= len(words):
        yield head, words
        return
    parts = [*split_items(words[at + 1 :], verbal=False)]
    first = parts[0].words if parts else ()
    yield head, words[: at + 1 + _place(first, words[at + 1 :])]
    for item in parts[1:]:
        part = find_head(item.words, verbal=False)
        aside = item.words[0].tag == "VBG"
        if part is not None and not aside and is_telling(part, item):
            yield part, item.words


def _place(first: Sequence[Token], words: Sequence[Token]) -> int:
    """Give how many words there are up to the end of the first of them."""
    if not first:
        return len(words)
    return first[-1].i - words[0].i + 1


def doer_in(words: Sequence[Token], head: Token) -> Token | None:
    """Give the subject that stands inside an item before its head, or ``None``."""
    return next(
        (w for w in words if w.dep == "nsubj" and w.i < head.i and _may_owe(w)),
        None,
    )


def bound_by(head: Token, words: Sequence[Token], verb: Token) -> Token | None:
    """Give whom a plan binds: "requires the firm to pay", "bars it from flying"."""
    if verb.lemma in BINDING:
        bound = next(
            (w for w in words if w.dep == "dobj" and w.head is verb and w.i < head.i),
            None,
        )
    elif head.lemma in BARRING:
        bound = next((w for w in words if w.dep == "dobj" and w.head is head), None)
        beside = (*head.children, *(bound.children if bound is not None else ()))
        if not any(c.lower == "from" and c.i > head.i for c in beside):
            return None
    else:
        return None
    return bound if bound is not None and _may_owe(bound) else None


def _may_owe(subject: Token) -> bool:
    """Whether a subject may be who owes: no pronoun, and not "no driver"."""
    return subject.pos != "PRON" and all(c.lower != "no" for c in subject.children)
