"""What is attributed without a verb: "according to", "in the view of"."""

from collections.abc import Iterator

from dragoman.extract.grammar import child
from dragoman.extract.parse import Sentence, Syntax, Token
from dragoman.extract.statements.draft import Draft


def find_phrases(syntax: Syntax, quoted: set[int]) -> Iterator[Draft]:
    """Find what is said "according to" somebody."""
    for word in syntax.tokens:
        if word.lower != "according" or word.i in quoted:
            continue
        tokens = word.sentence.tokens
        at = word.i - tokens[0].i
        if at + 1 >= len(tokens) or tokens[at + 1].lower != "to":
            continue
        to = tokens[at + 1]
        source = child(to, "pobj") or child(word, "pobj")
        if source is None:
            continue
        draft = _according(word.sentence, word, to, source)
        if draft is not None:
            yield draft


def _according(
    sentence: Sentence, word: Token, to: Token, source: Token
) -> Draft | None:
    tokens = sentence.tokens
    base = tokens[0].i
    right = source.right
    after = [t for t in tokens[right.i - base + 1 :] if t.dep != "punct"]
    before = [t for t in tokens[: word.i - base] if t.dep != "punct"]
    if not before:
        side = tokens[right.i - base + 1 :]
    elif len(after) > len(before):
        side = tokens[right.i - base + 1 :]
    else:
        side = tokens[: word.i - base]
    if not side:
        return None
    return Draft(
        start=side[0].start,
        end=side[-1].end,
        rule="according",
        cue=(word.start, to.end),
        speaker=source,
        anchor=side[0].start,
    )
