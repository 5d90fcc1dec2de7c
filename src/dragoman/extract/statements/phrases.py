"""What is attributed without a verb: "according to", "in the view of"."""

from collections.abc import Iterator, Sequence

from dragoman.extract.grammar import child, words_after
from dragoman.extract.statements.agreement import FINITE
from dragoman.extract.statements.asides import prepositions, viewpoint
from dragoman.extract.statements.cues import Cue
from dragoman.extract.statements.draft import Draft
from dragoman.extract.statements.subjects import speaker_of
from dragoman.extract.syntax import Sentence, Syntax, Token

BULLETS = frozenset("-–—•*·")
MAX_ITEMS = 8


def find_phrases(syntax: Syntax, quoted: set[int]) -> Iterator[Draft]:
    """Find what is said "according to" somebody."""
    openers = prepositions() | {"according"}
    for word in syntax.tokens:
        if word.lower not in openers or word.i in quoted:
            continue
        if word.lower != "according":
            yield from _views(word)
            continue
        tokens = word.sentence.tokens
        at = word.i - tokens[0].i
        if at + 1 >= len(tokens) or tokens[at + 1].lower != "to":
            continue
        to = tokens[at + 1]
        source = child(to, "pobj") or child(word, "pobj") or _misread(to)
        if source is None:
            continue
        right = _end_of_source(source)
        draft = _according(word.sentence, word, to, source, right)
        if draft is not None:
            yield draft
        elif word.sentence.tokens[-1].text == ":":
            yield from _listed(syntax, word, to, source)


def _views(word: Token) -> Iterator[Draft]:
    """Give what is so "in the union's view"."""
    found = viewpoint(word)
    if found is not None:
        noun, owner = found
        last = noun.right if noun.right.i > owner.i else owner.right
        draft = _according(word.sentence, word, noun, owner, last)
        if draft is not None:
            yield draft


def _listed(syntax: Syntax, word: Token, to: Token, source: Token) -> Iterator[Draft]:
    """Give "according to officials:" to each paragraph of the list that follows."""
    number = word.sentence.block
    text = syntax.report.text
    following = syntax.blocks[number + 1 : number + 1 + MAX_ITEMS]
    bulleted = [text[start] in BULLETS for start, _ in following]
    for (start, end), bullet in zip(following, bulleted, strict=True):
        if any(bulleted) and not bullet:
            return
        yield Draft(
            start=start,
            end=end,
            rule="according-list",
            cue=(word.start, to.end),
            speaker=source,
            anchor=start,
        )


def find_block_quotes(syntax: Syntax, cues: Sequence[Cue]) -> Iterator[Draft]:
    """Find a paragraph that "the governor added:" announces, without any marks."""
    for cue in cues:
        sentence = cue.verb.sentence
        if sentence.tokens[-1].text != ":" or cue.verb.right is not sentence.tokens[-1]:
            continue
        if not cue.speaks or cue.negated or cue.verb.dep != "ROOT":
            continue
        for start, end in syntax.blocks[sentence.block + 1 : sentence.block + 2]:
            yield Draft(
                start=start,
                end=end,
                rule="block-quote",
                verb=cue,
                cue=(cue.start, cue.end),
                speaker=speaker_of(cue.verb),
                anchor=start,
            )


def _between_semicolons(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Give where the part of a sentence that holds a word begins and ends."""
    marks = [n for n, token in enumerate(tokens) if token.text == ";"]
    first = max((n + 1 for n in marks if n < at), default=0)
    return first, min((n for n in marks if n > at), default=len(tokens))


def _misread(to: Token) -> Token | None:
    """Give the noun of "according to show insiders", taken for a verb's object."""
    verb = to.head if to.dep == "aux" else None
    return child(verb, "dobj") if verb is not None and verb.i == to.i + 1 else None


def _end_of_source(source: Token) -> Token:
    """Give the last word of a source, without a predicate hung on it by mistake.

    Where nothing at all is left to say, the source ends at the first comma.
    """
    tokens = source.sentence.tokens
    rest = words_after(source.right)
    if tokens[0].lower == "according" and all(w.dep == "punct" for w in rest):
        comma = next((w for w in words_after(source) if w.text == ","), None)
        return source.right if comma is None else tokens[comma.i - tokens[0].i - 1]
    for c in source.children:
        before = tokens[max(0, c.left.i - tokens[0].i - 1)]
        if c.dep == "acl" and c.i > source.i and before.text == ",":
            return tokens[before.i - tokens[0].i - 1]
    return source.right


def _parts(before: Token, after: Token) -> bool:
    """Whether the source stands between a subject and its verb."""
    finite = after.tag in FINITE and child(after, "nsubj", "expl") in {None, before}
    return finite and before.pos in {"NOUN", "PROPN"}


def _according(
    sentence: Sentence, word: Token, to: Token, source: Token, right: Token
) -> Draft | None:
    tokens = sentence.tokens
    base = tokens[0].i
    first, last = _between_semicolons(tokens, word.i - base)
    head, tail = tokens[first : word.i - base], tokens[right.i - base + 1 : last]
    after = [t for t in tail if t.dep != "punct"]
    before = [t for t in head if t.dep != "punct"]
    side = tail if not before or len(after) > len(before) else head
    if all(token.dep == "punct" for token in side):
        return None
    parted = bool(before) and bool(after) and _parts(before[-1], after[0])
    other = [t for t in (before if side[0].i > word.i else after) if parted]
    return Draft(
        start=side[0].start,
        end=side[-1].end,
        rest=[(other[0].start, other[-1].end)] if other else [],
        rule="according",
        cue=(word.start, to.end),
        speaker=source,
        anchor=side[0].start,
    )
