"""Terms in the report's words, before it is known whose proposal they belong to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.extract.grammar import child
from dragoman.extract.parse import Token
from dragoman.extract.positions.clauses import infinitive
from dragoman.extract.positions.nouns import DROPPING
from dragoman.extract.positions.topics import is_plan, names_issue, words_of
from dragoman.extract.terms.lists import Item, split_items
from dragoman.model.claim import ProposalStatus

PRONOUNS = frozenset({"PRON", "DET"})
BESIDE = frozenset(
    {"compound", "nmod", "amod", "poss", "npadvmod", "nummod", "quantmod"}
)
OPENING = frozenset({",", "on", "the", "condition", "basis", "that", "in", "only"})
HELPERS = frozenset({"would", "will", "to", "be", "have", "must", "should"})
TALKS = frozenset({"talk", "process", "negotiation", "discussion", "dialogue"})
HELPING = frozenset({"mediate", "clarify", "work", "come", "cooperate"})
TABLING = frozenset(
    {"make", "present", "put", "table", "propose", "offer", "broker", "obtain", "see"}
    | {"float", "draft", "unveil", "submit", "suggest", "improve", "draw"}
)
EMPTY = frozenset(
    {"everything", "everyone", "anything", "something", "nothing", "thing", "one"}
    | {
        "term",
        "framework",
        "point",
        "view",
        "issue",
        "most",
        "invitation",
        "branch",
        "proposal",
    }
)
VAGUE = frozenset(
    {"restraint", "calm", "peace", "consultation", "patience", "unity", "caution"}
    | {"flexibility", "cooperation", "dialogue", "moderation", "solution"}
)
LONGEST_AIM = 5  # words of "peace on the peninsula"
STAYING = frozenset({"remain", "stay"})
TAKING = frozenset(
    {"accept", "agree", "join", "sign", "approve", "back", "endorse", "support"}
    | {"reach", "continue", "reject", "consider", "negotiate", "engage", "discuss"}
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


def is_telling(head: Token, item: Item) -> bool:
    """Whether an item says anything: no pronoun, no bare "deal" or "restraint"."""
    if head.pos == "VERB" and (head.lemma in HELPING or _gives_up(head)):
        return False
    if head.pos == "NOUN" and head.lemma in VAGUE and len(item.words) <= LONGEST_AIM:
        return False
    if head.lemma in STAYING or _is_about_all(head):
        return False
    if head.pos in PRONOUNS or head.pos == "PROPN" or head.lemma in EMPTY:
        return False
    if item.words[0].lower in {"nothing", "because", "although", "since"}:
        return False
    if head.lemma == "be" and _is_opinion(item) and not _is_rule(head):
        return False
    if is_plan(head) and head.lemma not in words_of("truce"):
        return _is_told_plan(head, item)
    if head.lemma in TAKING and head.pos == "VERB":
        return not any(is_plan(w) or w.lemma in TALKS for w in item.words[:7])
    if head.pos == "NOUN" and head.lemma in words_of("stance"):
        return head.lemma == "condition" and child(head, "compound") is not None
    telling = [
        w for w in item.words if w.pos in {"NOUN", "VERB", "PROPN", "NUM", "ADJ"}
    ]
    return len(telling) > 1 or names_issue(head)


def _is_about_all(verb: Token) -> bool:
    """Whether it says something of everybody ("everyone can't get their way")."""
    doer = child(verb, "nsubj", "nsubjpass")
    return doer is not None and doer.lower in {"everyone", "everybody", "nobody"}


def _gives_up(verb: Token) -> bool:
    """Whether it is a demand that is dropped, and so nothing owed."""
    thing = next((c for c in verb.children if c.dep == "dobj"), None)
    stance = thing is not None and thing.lemma in words_of("stance")
    return stance and verb.lemma in DROPPING


def _is_rule(verb: Token) -> bool:
    """Whether it says what must be, of a thing ("the sites should be closed")."""
    thing = child(verb, "nsubj")
    bound = any(c.lower in {"must", "should", "shall"} for c in verb.children)
    return bound and thing is not None and thing.pos == "NOUN"


def _is_opinion(item: Item) -> bool:
    """Whether "be" brings a description, no role such as guarantor."""
    return not any(w.lemma in words_of("guarantee") for w in item.words)


def _is_told_plan(plan: Token, item: Item) -> bool:
    """Whether more is said of a plan than that it is one."""
    if any(w.pos == "NUM" for w in item.words):
        return True
    deeds = [w for w in item.words if w.pos == "VERB" and w.i > plan.i]
    if deeds:
        return not all(v.lemma in TAKING | TABLING for v in deeds)
    return any(
        c.dep == "compound" or (c.dep == "prep" and c.lower == "of")
        for c in plan.children
    )


def doer_in(words: Sequence[Token], head: Token) -> Token | None:
    """Give the subject that stands inside an item before its head, or ``None``."""
    return next(
        (w for w in words if w.dep == "nsubj" and w.pos != "PRON" and w.i < head.i),
        None,
    )
