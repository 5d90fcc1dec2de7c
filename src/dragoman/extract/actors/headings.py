"""Blocks that are no sentences: headings, bylines, captions, datelines."""

from collections import Counter
from collections.abc import Sequence

from dragoman.extract.syntax import Syntax, Token

SENTENCE_ENDS = frozenset(
    {".", "!", "?", '"', ":", ";", ",", "'", ")", "...", "…", "''", "”", "’"}
)
DATELINE = frozenset({":", "-", "--", "–", "—", "("})
LONGEST_HEADING = 40


def find_bare_blocks(syntax: Syntax) -> set[int]:
    """Find the blocks that are headings, bylines, captions: no sentence ends."""
    sizes = Counter(word.sentence.block for word in syntax.tokens)
    last = {sentence.block: sentence.tokens[-1] for sentence in syntax.sentences}
    return {
        block
        for block, word in last.items()
        if word.text not in SENTENCE_ENDS and sizes[block] <= LONGEST_HEADING
    }


def is_dateline(words: Sequence[Token], place: int, end: int) -> bool:
    """Whether a name in capitals opens a text ("NORTOWN, May 2 (Wire) -")."""
    if place or end >= len(words) or not words[0].text.isupper():
        return False
    if any(w.text.islower() and w.text.isalpha() for w in words[:end]):
        return False
    return words[end].text in DATELINE or (
        words[end].pos in {"PUNCT", "NUM"}
        and any(w.text in {"(", "--"} for w in words[end : end + 6])
    )
