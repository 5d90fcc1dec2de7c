"""Whose words a letter or note has: "a letter from the mayor … the letter offers"."""

from collections.abc import Iterator

from dragoman.extract.grammar import ancestors, child
from dragoman.extract.positions.holders import owner
from dragoman.extract.syntax import Syntax, Token

SENT = frozenset({"letter", "note", "message", "memo", "memorandum", "telegram"})
KEPT = frozenset({"annex", "appendix", "protocol", "clause", "draft", "document"})
CLAUSES = frozenset({"VERB", "AUX"})
NEAR = 600  # characters back to where a letter is told to be somebody's


def is_letter(noun: Token) -> bool:
    """Whether a noun names what somebody wrote to another."""
    return noun.pos == "NOUN" and noun.lemma in SENT


def find_writer(letter: Token, syntax: Syntax) -> Token | None:
    """Give whose letter it is, by its own words or by those that named it before."""
    found = owner(letter)
    if found is not None or child(letter, "det") is None:
        return found
    return next((w for w in _owners_before(letter, syntax) if w is not None), None)


def _owners_before(letter: Token, syntax: Syntax) -> Iterator[Token | None]:
    for sentence in reversed(syntax.sentences):
        if sentence.start >= letter.start:
            continue
        if sentence.start < letter.start - NEAR:
            return
        yield from (owner(w) for w in sentence.tokens if w.lemma == letter.lemma)


def is_written(verb: Token, start: int) -> bool:
    """Whether a text tells it, from an offset on, and no speaker ("the note lets …").

    What "its letter" tells is still the speaker's own.
    """
    for above in ancestors(verb):
        doer = child(above, "nsubj") if above.pos in CLAUSES else None
        if above.start >= start and doer is not None and doer.lemma in SENT | KEPT:
            own = child(doer, "poss")
            return own is None or own.tag != "PRP$"
    return False
