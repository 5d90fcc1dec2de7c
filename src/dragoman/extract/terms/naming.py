"""Which plan a term belongs to, where a report tells of more than one.

Plans are told apart by what stands before their noun: whose they are ("the
Norwegian proposal"), how long ("a 90-day plan"), which of several ("a rival text").
A plan without such a mark is the one told of last.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dragoman.extract.grammar import agent, child, conjuncts
from dragoman.extract.positions.find import body_of
from dragoman.extract.positions.holders import owner
from dragoman.extract.positions.topics import is_plan, words_of
from dragoman.extract.syntax import Syntax, Token

PARTS = frozenset(
    {"phase", "stage", "step", "tranche", "word", "clause", "measure", "programme"}
    | {"program", "negotiation", "talk", "process"}
)
LASTING_MARKS = frozenset({"which", "when"})  # no later word adds them to a plan
OTHERS = frozenset(
    {"rival", "counter", "alternative", "another", "second", "third", "competing"}
    | {"revised", "amended", "earlier", "previous", "original", "old", "initial"}
    | {"final", "separate", "own", "other"}
)
NAMES = frozenset({"NORP", "GPE", "ORG", "PERSON", "LOC", "FAC"})
NONE = frozenset({"no", "any", "such", "every", "each", "all"})
BEFORE = frozenset({"amod", "compound", "nmod", "poss", "nummod", "npadvmod", "advmod"})
VAGUE = frozenset({"latest", "new", "current", "proposed", "present", "same", "recent"})
BRINGING = frozenset(
    {"draft", "broker", "propose", "table", "present", "offer", "draw", "float"}
    | {"suggest", "make", "submit", "put", "mediate", "devise", "write", "sponsor"}
)
LONGEST_LABEL = 60  # letters
LONGEST_TAIL = 4  # words of "for the town"


@dataclass(slots=True, kw_only=True)
class Plan:
    """One plan that a report tells of.

    Attributes:
        marks: What tells it from others, by the kind of mark.
        nouns: The nouns that name it.
    """

    marks: dict[str, str] = field(default_factory=dict)
    nouns: list[Token] = field(default_factory=list)


class Plans:
    """The plans of a report, in the order of their first telling."""

    def __init__(self, syntax: Syntax) -> None:
        self.known: list[Plan] = []
        self._at: list[tuple[int, int]] = []
        words = [w for s in body_of(syntax) for w in s.tokens if is_plan(w)]
        nouns = [noun for noun in words if _may_name(noun)]
        whole = [n for n in nouns if n.lemma not in words_of("truce") or [*_marks(n)]]
        for noun in whole or nouns:
            self._at.append((noun.i, self._place(noun)))

    def at(self, place: int) -> int:
        """Give the number of the plan that is told of at a word, 0 if none is."""
        before = [key for i, key in self._at if i <= place]
        return before[-1] if before else 0

    def label(self, key: int) -> str:
        """Give the fullest short name of a plan, in the report's words, or ""."""
        nouns = self.known[key].nouns if key < len(self.known) else []
        names = [_name(noun) for noun in nouns]
        short = [name for name in names if len(name) < LONGEST_LABEL]
        return max(short, key=_fullness, default="")

    def nouns(self, key: int) -> list[Token]:
        """Give the nouns that name a plan, in order."""
        return self.known[key].nouns if key < len(self.known) else []

    def _place(self, noun: Token) -> int:
        marks = dict(_marks(noun))
        told = dict.fromkeys(key for _, key in reversed(self._at))
        order = sorted(told, key=lambda key: -_shared(self.known[key], marks))
        for key in order:
            plan = self.known[key]
            if _fits(plan, marks):
                plan.marks.update(marks)
                plan.nouns.append(noun)
                return key
        self.known.append(Plan(marks=marks, nouns=[noun]))
        return len(self.known) - 1


def _shared(plan: Plan, marks: dict[str, str]) -> int:
    return sum(plan.marks.get(kind) == mark for kind, mark in marks.items())


def _fits(plan: Plan, marks: dict[str, str]) -> bool:
    """Whether a noun with such marks may mean a plan."""
    return all(
        plan.marks.get(kind) == marks.get(kind)
        if kind in LASTING_MARKS
        else plan.marks.get(kind, mark) == mark
        for kind, mark in {**plan.marks, **marks}.items()
        if kind in marks or kind in LASTING_MARKS
    )


def _may_name(noun: Token) -> bool:
    if noun.lemma.lower() in PARTS or noun.dep == "compound":
        return False
    whose = any(c.tag == "PRP$" for c in noun.children)
    counted = any(c.dep == "nummod" for c in noun.children)
    if (whose or counted) and noun.tag == "NNS":
        return False
    return not any(c.lower in NONE for c in noun.children)


def _marks(noun: Token) -> Iterator[tuple[str, str]]:
    """Give what tells a plan from others: whose, how long, which."""
    for part in noun.children:
        if part.i > noun.i or part.dep not in BEFORE | {"det"}:
            continue
        if part.entity in NAMES and part.pos in {"PROPN", "ADJ"}:
            yield "whose", part.lemma.lower()
        elif part.lower in OTHERS:
            yield "which", part.lower
        elif part.entity == "DATE" and (part.pos == "PROPN" or part.dep == "poss"):
            yield "when", part.left.lower
        elif any(w.text[:1].isdigit() for w in (part, *part.children)):
            yield "length", part.left.lower


def bringers(noun: Token) -> list[Token]:
    """Give who puts a plan forward: its owner, or who drew it up."""
    whose = owner(noun)
    found = [whose] if whose is not None and not is_plan(whose) else []
    for clause in noun.children:
        if clause.dep in {"acl", "relcl"} and clause.lemma in BRINGING:
            found += [w for w in (agent(clause), _subject(clause)) if w is not None]
    return [w for first in found for w in conjuncts(first)]


def _subject(clause: Token) -> Token | None:
    doer = child(clause, "nsubj")
    relative = doer is not None and doer.tag in {"WDT", "WP"}
    return None if relative else doer


def _name(noun: Token) -> str:
    """Give a plan's noun with what stands before it, and a short "for …" after."""
    before = [c for c in noun.children if c.dep in BEFORE and c.i < noun.i]
    before = [c for c in before if c.tag != "PRP$" and c.lower not in VAGUE]
    first = min((c.left for c in before), key=lambda w: w.i, default=noun)
    words = noun.sentence.tokens
    start = first.i - words[0].i
    end = noun.i - words[0].i
    if not before:
        end = _short_tail(noun, end)
    kept = words[start : end + 1]
    cut = [n for n, w in enumerate(kept) if w.tag == "DT" and w.i < noun.i]
    kept = kept[cut[-1] :] if cut else kept
    while kept and (kept[0].tag in {"DT", "PRP$"} or kept[0].pos == "PUNCT"):
        kept = kept[1:]
    return _join(kept)


def _short_tail(noun: Token, end: int) -> int:
    for part in noun.children:
        if part.dep == "prep" and part.lower in {"of", "for", "on", "over"}:
            tail = part.right.i - noun.sentence.tokens[0].i
            if part.i == noun.i + 1 and tail - end <= LONGEST_TAIL:
                return tail
    return end


def _join(words: tuple[Token, ...] | list[Token]) -> str:
    pieces = []
    for n, word in enumerate(words):
        apart = n + 1 < len(words) and words[n + 1].start > word.end
        pieces.append(word.text + (" " if apart else ""))
    return "".join(pieces)


def _fullness(name: str) -> tuple[bool, bool, int]:
    """Rank names: those with a mark of a plan first, truces next, then the longer."""
    words = name.lower().split()
    told = any(w[:1].isdigit() or w[:1].isupper() for w in name.split())
    truce = any(w in words_of("truce") for w in words)
    return len(words) > 1, told or truce, len(name)
