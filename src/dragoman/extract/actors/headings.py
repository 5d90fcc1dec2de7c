"""Blocks that are no sentences: headings, bylines, captions, datelines."""

from collections import Counter
from collections.abc import Sequence

from dragoman.extract.syntax import Syntax, Token

SENTENCE_ENDS = frozenset(
    {".", "!", "?", '"', ":", ";", ",", "'", ")", "...", "…", "''", "”", "’"}
)
DATELINE = frozenset({":", "-", "--", "–", "—", "("})
LONGEST_HEADING = 40
LONGEST_PLACE = 16  # tokens of the line that says where a report was filed


def find_bare_blocks(syntax: Syntax) -> set[int]:
    """Find the blocks that are headings, bylines, captions: no sentence ends."""
    sizes = Counter(word.sentence.block for word in syntax.tokens)
    last = {sentence.block: sentence.tokens[-1] for sentence in syntax.sentences}
    return {
        block
        for block, word in last.items()
        if (word.text not in SENTENCE_ENDS and sizes[block] <= LONGEST_HEADING)
        or (word.text == ")" and sizes[block] <= LONGEST_PLACE and _opens(word))
    }


def _opens(last: Token) -> bool:
    """Whether a bracket closes the line of where and by whom ("NORTOWN (Wire)")."""
    words = last.sentence.tokens
    return words[0].text.isupper() and not any(w.pos in {"VERB", "AUX"} for w in words)


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
