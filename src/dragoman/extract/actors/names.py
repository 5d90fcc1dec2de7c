"""Names in a text: runs of capitalised words, parted from the titles before them.

The parser's own entities help to see where a name begins and ends, but a name
need not be one of them, and it is known to no list.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from dragoman.extract.actors.capitals import PARTY_TAG, is_capital
from dragoman.extract.actors.headings import find_bare_blocks, is_dateline
from dragoman.extract.actors.lexicon import actor_words, state_of_people
from dragoman.extract.actors.runs import end_of_run
from dragoman.extract.actors.titles import mark_titles, title_before
from dragoman.extract.syntax import Sentence, Syntax, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One place where somebody or something is named.

    Attributes:
        tokens: The words of the name, without title and "the".
        title: The words of the title before it, if any.
        label: What the parser takes it for, or "".
        bare: It stands in a heading, byline or caption, not in a sentence.
        head: The word on which the others depend.
        text: The name with plain spaces, as written but for a possessive ending.
    """

    tokens: tuple[Token, ...]
    title: tuple[Token, ...] = ()
    label: str = ""
    bare: bool = False
    head: Token = field(init=False)
    text: str = field(init=False)

    def __post_init__(self) -> None:
        """Settle once what is asked for often."""
        object.__setattr__(self, "head", _find_head(self.tokens))
        object.__setattr__(self, "text", join_words(self.tokens))


def _find_head(tokens: Sequence[Token]) -> Token:
    inside = {word.i for word in tokens}
    outside = [w for w in tokens if w.head is w or w.head.i not in inside]
    return outside[-1] if outside else tokens[-1]


def join_words(words: Sequence[Token]) -> str:
    """Write words with single spaces where the report has any."""
    parts = [words[0].text]
    for before, word in pairwise(words):
        parts += [" " if word.start > before.end else "", word.text]
    return "".join(parts)


def find_names(syntax: Syntax) -> list[Name]:
    """Find every name of a report, in order."""
    begins = {entity.tokens[0].i: entity.label for entity in syntax.entities}
    spans = {word.i: n for n, e in enumerate(syntax.entities) for word in e.tokens}
    bare = find_bare_blocks(syntax)
    return [
        name
        for sentence in syntax.sentences
        for name in _find_in(sentence, begins, spans, bare=sentence.block in bare)
    ]


def _find_in(
    sentence: Sentence,
    begins: Mapping[int, str],
    spans: Mapping[int, int],
    *,
    bare: bool,
) -> Iterator[Name]:
    words = sentence.tokens
    titled = mark_titles(words)
    place = 0
    while place < len(words):
        first = words[place]
        if first.text[0].islower() or place in titled or not is_capital(first):
            place += 1
            continue
        end = end_of_run(words, place, titled, begins, spans)
        place = _start_of_party(words, place, spans)
        run = _trim([w for w in words[place:end] if w.text != ")"])
        if run and not _is_passing(words, place, end):
            yield Name(
                tokens=tuple(run),
                title=tuple(title_before(words, place, titled)),
                label=_label(run),
                bare=bare or is_dateline(words, place, end),
            )
        place = end


def _start_of_party(
    words: Sequence[Token], place: int, spans: Mapping[int, int]
) -> int:
    """Give where a party of two words begins ("Social Liberals")."""
    if place and words[place].entity == "NORP" and words[place - 1].text[0].isupper():
        same = spans.get(words[place - 1].i) == spans.get(words[place].i)
        return place - 1 if same else place
    return place


def _is_passing(words: Sequence[Token], place: int, end: int) -> bool:
    """Whether a run is a tag, a clock time, a nickname in quotation marks, a noun."""
    before = words[place - 1] if place else None
    after = words[end] if end < len(words) else None
    if _is_common(words, place, end):
        return True
    if PARTY_TAG.match(join_words(words[place:end])):
        return True
    if before is None:
        return False
    if before.text == "#" or (before.tag == "CD" and words[place].text.isupper()):
        return True
    quoted = before.text == '"' and after is not None and after.text == '"'
    return quoted and words[place].entity != "WORK_OF_ART"


def _is_common(words: Sequence[Token], place: int, end: int) -> bool:
    """Whether a capital is only respect ("the State", "the Norlandic Government")."""
    last = words[end - 1].lower
    people = all(map(_is_people, words[place : end - 1]))
    if last == "state":
        after_the = place > 0 and words[place - 1].lower == "the"
        return after_the and end == place + 1
    return people and last in actor_words("government")


def _is_people(word: Token) -> bool:
    return word.entity == "NORP" or state_of_people(word.text) is not None


def _trim(run: Sequence[Token]) -> list[Token]:
    kept = list(run)
    while kept and (
        kept[-1].lower in {"'s", "'", "the"}
        or (not kept[-1].text[-1].isalnum() and kept[-1].text[-1] != ".")
    ):
        kept.pop()
    while kept and (kept[0].lower in {"the", "a", "an"} and len(kept) > 1):
        kept.pop(0)
    return kept


def _label(run: Sequence[Token]) -> str:
    labels = [word.entity for word in run if word.entity]
    return max(labels, key=labels.count) if labels else ""
