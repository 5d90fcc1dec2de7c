"""Who speaks before a colon: turns of a transcript, headlines, lone quotations."""

from collections.abc import Iterator
from itertools import pairwise

from dragoman.extract.grammar import child
from dragoman.extract.statements.draft import Draft
from dragoman.extract.statements.quotes import Quotes
from dragoman.extract.statements.sorts import can_speak
from dragoman.extract.syntax import Sentence, Syntax, Token

MAX_NAME = 4
MIN_TURNS = 3
MIN_CAPITALS = 2
SHORTEST = 2
MIN_WORDS = 3
MARKS = ' \n"\u201c\u201d'
BRACKETS = frozenset("([{")
NAMES = frozenset({"PERSON", "ORG"})
VERBAL = frozenset({"VERB", "AUX"})


def find_turns(syntax: Syntax) -> list[Draft]:
    """Find the turns of a transcript: "PRESIDENT: …", a name and a colon.

    One such paragraph alone is a headline or a place line.
    """
    found = [_turn(syntax, sentence) for sentence in syntax.sentences]
    turns = [draft for draft in found if draft is not None]
    shouted = [d for d in turns if d.speaker and _is_capitals(d.speaker)]
    if len(turns) < MIN_TURNS:
        turns = shouted if len(shouted) >= MIN_CAPITALS else []
    for turn, following in pairwise(turns):
        turn.rest = list(_between(syntax, turn, following))
    return turns


def _between(
    syntax: Syntax, turn: Draft, following: Draft
) -> Iterator[tuple[int, int]]:
    """Give the paragraphs in which somebody's turn goes on, no stage directions."""
    text = syntax.report.text
    for start, end in syntax.blocks:
        if turn.end <= start and end <= following.anchor:
            words = text[start:end].lstrip(MARKS)
            if len(words.split()) >= MIN_WORDS and words[0] not in BRACKETS:
                yield end - len(words), end


def _turn(syntax: Syntax, sentence: Sentence) -> Draft | None:
    start, end = syntax.blocks[sentence.block]
    if sentence.start != start:
        return None
    tokens = [t for t in sentence.tokens[: MAX_NAME + 2] if t.text != '"']
    colon = next((t for t in tokens if t.text == ":"), None)
    name = [t for t in tokens if colon and t.i < colon.i]
    if (
        colon is None
        or not name
        or not all(t.pos == "PROPN" or _is_capitals(t) for t in name)
    ):
        return None
    if not any(t.entity in NAMES or _is_capitals(t) for t in name):
        return None
    if not syntax.report.text[colon.end : end].strip():
        return None
    return Draft(
        start=colon.end,
        end=end,
        rule="turn",
        cue=(colon.start, colon.end),
        speaker=name[-1],
        anchor=start,
    )


def _is_capitals(word: Token) -> bool:
    return word.text.isupper() and len(word.text) > SHORTEST


def find_headlines(syntax: Syntax) -> list[Draft]:
    """Find "Low: Union must yield" in the heading of a report."""
    if not syntax.sentences:
        return []
    heading = syntax.sentences[0]
    draft = _turn(syntax, heading)
    _, end = syntax.blocks[heading.block]
    if draft is None or draft.speaker is None or draft.speaker.entity != "PERSON":
        return []
    told = syntax.between(draft.start, end)
    plain = syntax.report.text[:end].rstrip()[-1:] != "."
    verbs = any(word.pos in VERBAL for word in told)
    return [draft] if plain and verbs and len(told) >= MIN_WORDS else []


def before_colon(quotes: Quotes, number: int) -> Token | None:
    """Give who speaks in `The chairman expects little: "…"`, which has no verb for it.

    Only a quotation that says something whole is anybody's.
    """
    before, words = quotes.before(number), quotes.words[number]
    if not before or before[-1].text != ":" or len(words) < MIN_WORDS:
        return None
    if not any(word.pos in VERBAL for word in words):
        return None
    said = before[-1].i
    tops = (w for w in before if w.pos in VERBAL and (w.head is w or w.head.i > said))
    subjects = (child(top, "nsubj") for top in tops)
    subject = next((s for s in subjects if s is not None and s.i < said), None)
    return subject if subject is not None and can_speak(subject) else None
