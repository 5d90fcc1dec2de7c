"""Whose a quotation is, and how far it goes, where marks mislead the parser."""

from dragoman.extract.grammar import child, children, words_after
from dragoman.extract.statements.complements import first_of, said_clause
from dragoman.extract.statements.cues import Cue, find_cue
from dragoman.extract.statements.draft import Draft
from dragoman.extract.statements.quotes import Quotes
from dragoman.extract.statements.sorts import can_speak
from dragoman.extract.statements.subjects import speaker_of
from dragoman.extract.syntax import Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
ENDING = frozenset({".", "!", "?"})
LINKS = frozenset({"IN", "TO", "WRB"})
SHARE = 2  # words outside the marks count for as much as twice their number inside


def quoted_speaker(cue: Cue, inside: set[int]) -> Token | None:
    """Give who says a quotation, never a word of the quotation itself."""
    found = speaker_of(cue.verb)
    if found is not None and found.i not in inside:
        return found
    after = words_after(cue.verb)
    if not after or after[0].i in inside:
        return None
    word = after[0]
    while word.head.i > word.i and word.head is not cue.verb:
        above = word.head
        if word.pos in NOMINAL and above.pos not in NOMINAL:
            break
        word = above
    return word if can_speak(word) else None


def widen(quotes: Quotes, number: int, draft: Draft) -> None:
    """Take in the words outside the marks: `said "we lost it all" on the bridge`."""
    quotation, cue = quotes.all[number], draft.verb
    if cue is None or not quotation.closed or not quotes.words[number]:
        return
    if quotes.text[quotation.inner_end - 1] in ENDING:
        return
    if "," in quotes.text[quotation.inner_end : quotation.end + 1]:
        return
    words = quotes.after(number)
    if not words or words[0].tag not in LINKS:
        return
    last = words[0].right
    if SHARE * (last.i - words[0].i + 1) < len(quotes.words[number]):
        return
    stop = min((w.i for w in words if w.i > last.i), default=None)
    closing = next((w for w in words if w.i == stop), None)
    if cue.verb.i <= last.i or words[0].left.i < words[0].i:
        return
    if closing is None or closing.text not in {",", ".", ";"}:
        return
    draft.start, draft.end, draft.direct = quotation.start, last.end, False


def introducer(quotes: Quotes, number: int, told: Cue | None) -> Token | None:
    """Give who speaks in the sentence before ("The mayor tweeted a warning").

    A quotation of whole sentences that follows is that one's, unless the sentence
    holds the cue of the last quotation.
    """
    words = quotes.words[number]
    first = quotes.syntax.between(quotes.all[number].start, words[0].end)[0]
    if first.i != words[0].sentence.tokens[0].i or not first.i:
        return None
    before = quotes.syntax.tokens[first.i - 1].sentence
    if before.block != first.sentence.block:
        return None
    cue, speaker = find_cue(before.root), child(before.root, "nsubj")
    if (
        speaker is None
        or cue is None
        or not cue.speaks
        or before.root.i in quotes.inside
    ):
        return None
    if told is not None and told.verb.sentence is before:
        return None
    if children(before.root, "ccomp") or any(
        w.i in quotes.inside for w in before.tokens
    ):
        return None
    return speaker if can_speak(speaker) else None


def take_in_clause(quotes: Quotes, number: int, draft: Draft) -> None:
    """Take in the words before a colon: `said it had one aim: "to win"`."""
    before, cue = quotes.before(number), draft.verb
    if cue is None or not before or before[-1].text != ":":
        return
    clause = said_clause(cue)
    if clause is None or not cue.verb.i < clause.i < before[-1].i:
        return
    first = first_of(cue, clause)
    if cue.verb.i < first.i and not quotes.marks(first.start, before[-1].start):
        draft.start, draft.direct = first.start, False
        draft.end = quotes.all[number].end


def is_announced(quotes: Quotes, number: int, after: Cue) -> bool:
    """Whether a colon gives a quotation to the verb before, not to ", adding"."""
    before = quotes.before(number)
    return after.verb.tag == "VBG" and bool(before) and before[-1].text == ":"
