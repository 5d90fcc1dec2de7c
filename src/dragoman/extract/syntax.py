"""Syntax: the words of a report as a tree of the project's own.

Rules read this tree, not the parser's own objects: it can be pickled, it is
cheap to walk, and nothing else in Dragoman knows which parser made it. Words
keep their offsets into the report's text.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dragoman.model.report import Report


class Row(NamedTuple):
    """One word as the parser saw it; ``head`` counts from the block's start."""

    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int
    entity: str
    entity_begins: bool
    sentence_begins: bool


class Token:
    """A word in its sentence.

    Attributes:
        i: Its index in the report.
        text: As written, lookalike quotation marks and spaces made plain.
        lower: The same in lower case.
        lemma: Its dictionary form, in lower case for all but names.
        pos: Universal part of speech.
        tag: Penn Treebank tag.
        dep: Its relation to its head (ClearNLP labels).
        head: The word that it depends on; itself for a root.
        children: The words that depend on it, in order.
        start: Offset of its first character in the report.
        end: Offset after its last character.
        entity: Entity label or "".
        sentence: Its sentence.
        left: The first word of its subtree.
        right: The last word of its subtree.
    """

    __slots__ = (
        "children",
        "dep",
        "end",
        "entity",
        "head",
        "i",
        "left",
        "lemma",
        "lower",
        "pos",
        "right",
        "sentence",
        "start",
        "tag",
        "text",
    )

    def __init__(self, i: int, row: Row) -> None:
        self.i = i
        self.text = row.text
        self.lower = row.text.lower()
        self.lemma = row.lemma
        self.pos = row.pos
        self.tag = row.tag
        self.dep = row.dep
        self.head: Token = self
        self.children: list[Token] = []
        self.start = row.start
        self.end = row.end
        self.entity = row.entity
        self.sentence: Sentence
        self.left: Token = self
        self.right: Token = self

    def __repr__(self) -> str:
        """Show the word, its tag and its relation."""
        return f"{self.text}/{self.tag}/{self.dep}"


class Sentence:
    """A run of words with its roots.

    Attributes:
        index: Its number in the report.
        tokens: Its words.
        block: Number of the block (paragraph, heading, caption) it stands in.
        root: The root word.
        start: Offset of its first character.
        end: Offset after its last.
    """

    __slots__ = ("block", "end", "index", "root", "start", "tokens")

    def __init__(self, index: int, tokens: list[Token], block: int) -> None:
        self.index = index
        self.tokens = tokens
        self.block = block
        self.root = next((t for t in tokens if t.head is t), tokens[0])
        self.start = tokens[0].start
        self.end = tokens[-1].end


class Entity(NamedTuple):
    """A run of words that the parser takes for a name or a quantity."""

    tokens: tuple[Token, ...]
    label: str


class Syntax:
    """The parsed words of one report.

    Attributes:
        report: The report.
        tokens: Every word, in order.
        sentences: The sentences.
        blocks: Offsets of paragraphs, headings and captions.
        entities: What the parser takes for names and quantities.
    """

    def __init__(
        self,
        report: Report,
        blocks: Sequence[tuple[int, int]],
        rows: Sequence[Sequence[Row]],
    ) -> None:
        self.report = report
        self.blocks = tuple(blocks)
        self.tokens: list[Token] = []
        self.sentences: list[Sentence] = []
        self.entities: list[Entity] = []
        for number, block in enumerate(rows):
            self._add(number, block)

    def _add(self, number: int, rows: Sequence[Row]) -> None:
        base = len(self.tokens)
        words = [Token(base + i, row) for i, row in enumerate(rows)]
        for word, row in zip(words, rows, strict=True):
            if row.head != word.i - base:
                word.head = words[row.head]
                word.head.children.append(word)
        self.tokens += words
        starts = [i for i, row in enumerate(rows) if row.sentence_begins]
        for first, last in zip(starts, [*starts[1:], len(rows)], strict=True):
            sentence = Sentence(len(self.sentences), words[first:last], number)
            self.sentences.append(sentence)
            for word in sentence.tokens:
                word.sentence = sentence
                _widen(word)
        self.entities += _entities(words, rows)

    def between(self, start: int, end: int) -> list[Token]:
        """Give the words that lie between two offsets, wholly or in part."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].end <= start:
                low = middle + 1
            else:
                high = middle
        first = low
        while low < len(self.tokens) and self.tokens[low].start < end:
            low += 1
        return self.tokens[first:low]


def _widen(word: Token) -> None:
    """Tell each ancestor how far its subtree reaches."""
    left = right = word
    ancestor = word
    while ancestor.head is not ancestor:
        ancestor = ancestor.head
        wider_left, wider_right = left.i < ancestor.left.i, right.i > ancestor.right.i
        if not (wider_left or wider_right):
            break
        if wider_left:
            ancestor.left = left
        if wider_right:
            ancestor.right = right


def _entities(words: list[Token], rows: Sequence[Row]) -> Iterator[Entity]:
    run: list[Token] = []
    for word, row in zip(words, rows, strict=True):
        if run and (row.entity_begins or not row.entity):
            yield Entity(tuple(run), run[0].entity)
            run = []
        if row.entity:
            run.append(word)
    if run:
        yield Entity(tuple(run), run[0].entity)
