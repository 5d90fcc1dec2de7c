"""Names in a text: runs of capitalised words, parted from the titles before them.

The parser's own entities help to see where a name begins and ends, but a name
need not be one of them, and it is known to no list.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.extract.actors.lexicon import (
    name_noun,
    person_noun,
    state_of,
    title_at,
)
from dragoman.extract.parse import Sentence, Syntax, Token

NAMED = frozenset(
    {"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"}
)
SENTENCE_ENDS = frozenset({".", "!", "?", '"', ":", ";", ",", "'", ")", "...", "…"})
DATELINE = frozenset({":", "-", "--", "–", "—", "("})
LONGEST_HEADING = 40
PARTICLES = frozenset(
    [
        "de",
        "da",
        "di",
        "do",
        "dos",
        "del",
        "della",
        "der",
        "den",
        "van",
        "von",
        "bin",
        "ibn",
        "al",
        "el",
        "la",
        "ul",
    ]
)
LINKS = frozenset(
    {"of", "for", "and", "&", "the", "'s", "'", "on", "in", "against", "with"}
)
HYPHENS = frozenset({"-", "–", "/"})
PARTY_TAG = re.compile(r"[A-Z]-[A-Z]|#")
MODIFIERS = frozenset(
    [
        "former",
        "then",
        "acting",
        "deputy",
        "senior",
        "top",
        "veteran",
        "chief",
        "interim",
        "outgoing",
        "incoming",
        "late",
        "vice",
        "assistant",
        "caretaker",
        "ex",
        "retired",
        "exiled",
        "jailed",
        "one-time",
        "longtime",
        "new",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One place where somebody or something is named.

    Attributes:
        tokens: The words of the name, without title and "the".
        title: The words of the title before it, if any.
        label: What the parser takes it for, or "".
        bare: It stands in a heading, byline or caption, not in a sentence.
    """

    tokens: tuple[Token, ...]
    title: tuple[Token, ...] = ()
    label: str = ""
    bare: bool = False

    @property
    def head(self) -> Token:
        """The word on which the others depend."""
        inside = {word.i for word in self.tokens}
        outside = [w for w in self.tokens if w.head is w or w.head.i not in inside]
        return outside[-1] if outside else self.tokens[-1]

    @property
    def text(self) -> str:
        """The name with plain spaces, as written but for a possessive ending."""
        return join_words(self.tokens)


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


def find_bare_blocks(syntax: Syntax) -> set[int]:
    """Find the blocks that are headings, bylines, captions: no sentence ends."""
    sizes = Counter(word.sentence.block for word in syntax.tokens)
    last = {sentence.block: sentence.tokens[-1] for sentence in syntax.sentences}
    return {
        block
        for block, word in last.items()
        if word.text not in SENTENCE_ENDS and sizes[block] <= LONGEST_HEADING
    }


def _find_in(
    sentence: Sentence,
    begins: Mapping[int, str],
    spans: Mapping[int, int],
    *,
    bare: bool,
) -> Iterator[Name]:
    words = sentence.tokens
    titled = _mark_titles(words)
    place = 0
    while place < len(words):
        if place in titled or not _is_capital(words[place]):
            place += 1
            continue
        end = _end_of_run(words, place, titled, begins, spans)
        place = _start_of_party(words, place, spans)
        run = _trim([w for w in words[place:end] if w.text != ")"])
        if run and not _is_passing(words, place, end):
            yield Name(
                tokens=tuple(run),
                title=tuple(_title_before(words, place, titled)),
                label=_label(run),
                bare=bare or _is_dateline(words, place, end),
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
    """Whether a run is a tag, a clock time or a nickname in quotation marks."""
    before = words[place - 1] if place else None
    after = words[end] if end < len(words) else None
    if PARTY_TAG.match(join_words(words[place:end])):
        return True
    if before is None:
        return False
    if before.text == "#" or (before.tag == "CD" and words[place].text.isupper()):
        return True
    quoted = before.text == '"' and after is not None and after.text == '"'
    return quoted and words[place].entity != "WORK_OF_ART"


def _is_dateline(words: Sequence[Token], place: int, end: int) -> bool:
    """Whether a name in capitals opens a text ("NORTOWN, May 2 (Wire) -")."""
    if place or end >= len(words) or not words[0].text.isupper():
        return False
    if any(w.text.islower() and w.text.isalpha() for w in words[:end]):
        return False
    return words[end].text in DATELINE or (
        words[end].pos in {"PUNCT", "NUM"}
        and any(w.text in {"(", "--"} for w in words[end : end + 6])
    )


def _is_capital(word: Token) -> bool:
    if not (word.text[0].isupper() or (word.text[0].isdigit() and word.pos == "PROPN")):
        return False
    if PARTY_TAG.match(word.text) or _is_militants(word):
        return False
    if word.entity == "NORP":
        return word.pos in {"PROPN", "NOUN"} and word.tag in {"NNPS", "NNS"}
    if word.entity in NAMED:
        return (
            word.pos not in {"DET", "PRON", "ADP"}
            or word.sentence.tokens[0] is not word
        )
    return word.pos == "PROPN" and word.entity not in {"DATE", "TIME", "MONEY"}


def _is_militants(word: Token) -> bool:
    """Whether a capitalised plural is a description ("the Islamists")."""
    known = person_noun(word) if word.tag in {"NNS", "NNPS"} else None
    return known is not None and known.sort == "militant"


def _mark_titles(words: Sequence[Token]) -> set[int]:
    """Find the places of words that are titles, not names."""
    lower = [word.lower for word in words]
    marked: set[int] = set()
    for place, word in enumerate(words):
        if place in marked or not word.text[0].isalpha():
            continue
        size = title_at(lower, place)
        if word.entity in {"ORG", "GPE"} and any(
            title_at(lower, place + k) == size - k for k in range(1, size)
        ):
            continue
        if size and _is_title(words, place, size):
            marked.update(range(place, place + size))
    return marked


def _is_title(words: Sequence[Token], place: int, size: int) -> bool:
    word = words[place]
    after = words[place + size] if place + size < len(words) else None
    before = words[place - 1] if place else None
    follows = after is not None and _is_capital(after)
    inside = before is not None and before.entity == "PERSON" == word.entity
    if (
        inside
        and size == 1
        and not (follows and before is not None and before.lower in MODIFIERS)
    ):
        return False
    if after is not None and size == 1 and state_of(f"{word.text} {after.text}"):
        return False
    if word.entity in {"ORG", "FAC", "WORK_OF_ART", "GPE"}:
        if after is None or after.entity == "PERSON":
            return after is not None
        return size > 1 and follows and after.entity != word.entity
    return follows or word.text[0].isupper()


def _end_of_run(
    words: Sequence[Token],
    start: int,
    titled: set[int],
    begins: Mapping[int, str],
    spans: Mapping[int, int],
) -> int:
    end = start + 1
    while end < len(words):
        if end in titled:
            break
        word, before = words[end], words[end - 1]
        if _is_capital(word):
            if _starts_anew(before, word, begins, spans):
                break
            end += 1
            continue
        reach = _reach(words, start, end, titled, spans)
        if not reach:
            break
        end = reach
    return end


def _starts_anew(
    before: Token, word: Token, begins: Mapping[int, str], spans: Mapping[int, int]
) -> bool:
    """Whether a capitalised word begins a name of its own after another."""
    label = begins.get(word.i)
    if label is None or not before.entity:
        return before.entity == "NORP" and label is None and before.tag == "NNPS"
    if spans.get(before.i) == spans.get(word.i):
        return False
    if label == "PERSON":
        return True
    return not (before.entity in {"GPE", "ORG"} and label == "ORG")


def _reach(
    words: Sequence[Token],
    start: int,
    place: int,
    titled: set[int],
    spans: Mapping[int, int],
) -> int:
    """Give where a name goes on after a small word inside it; 0 if it ends."""
    word, before = words[place], words[place - 1]
    if word.text in HYPHENS and word.start == before.end:
        glued = place + 1 < len(words) and words[place + 1].start == word.end
        inner = word.text == "-" and glued and words[place + 1].text[0].isalpha()
        return place + 2 if inner and not _is_compound(words, place) else 0
    after = next(
        (
            p
            for p in range(place + 1, min(place + 3, len(words)))
            if _is_capital(words[p])
        ),
        0,
    )
    if (
        not after
        or after in titled
        or any(words[p].lower not in LINKS for p in range(place + 1, after))
    ):
        return 0
    if word.lower in PARTICLES or _closes_bracket(words, start, place):
        return after + 1
    if word.lower not in LINKS:
        return 0
    same = spans.get(before.i, -1) == spans.get(words[after].i, -2)
    if same and before.entity not in {"PERSON", "GPE"}:
        return (
            after + 1
            if word.text != "'s"
            or before.entity != "ORG"
            or _ends_as_body(words, after)
            else 0
        )
    if word.lower in {"of", "for"}:
        noun = name_noun(before.text)
        return after + 1 if noun is not None and before.entity != "GPE" else 0
    if word.text == "'":
        known = person_noun(before)
        return (
            after + 1
            if known and known.number == "pl" and _ends_as_body(words, after)
            else 0
        )
    if word.lower in {"and", "&"}:
        return after + 1 if _spells_acronym(words, start, after) else 0
    return 0


def _closes_bracket(words: Sequence[Token], start: int, place: int) -> bool:
    """Whether a bracket opened before a title closes inside a person's name."""
    opened = any(w.text == "(" for w in words[max(0, start - 5) : start])
    return words[place].text == ")" and words[start].entity == "PERSON" and opened


def _is_compound(words: Sequence[Token], place: int) -> bool:
    """Whether a hyphen makes an adjective of a name ("Norland-backed")."""
    after = words[place + 1]
    if after.text[0].isupper():
        return False
    return (
        after.tag in {"VBN", "VBD", "VBG", "JJ", "RB"}
        or name_noun(after.text) is not None
    )


def _ends_as_body(words: Sequence[Token], place: int) -> bool:
    while place + 1 < len(words) and _is_capital(words[place + 1]):
        place += 1
    return name_noun(words[place].text) is not None


def _spells_acronym(words: Sequence[Token], start: int, place: int) -> bool:
    """Whether a name that goes on here is abbreviated in brackets after it."""
    while place + 1 < len(words) and _is_capital(words[place + 1]):
        place += 1
    if place + 2 >= len(words) or words[place + 1].text != "(":
        return False
    return is_acronym(words[place + 2].text, [w.text for w in words[start : place + 1]])


def is_acronym(short: str, words: Sequence[str]) -> bool:
    """Whether the initials of a name spell a shorter one.

    Example:
        >>> is_acronym("NFW", ["National", "Front", "of", "Weavers"])
        True
    """
    letters = short.replace(".", "").lower()
    parts = [p for word in words for p in word.replace("-", " ").split()]
    main = "".join(w[0] for w in parts if w[0].isalnum() and w[0].isupper()).lower()
    every = "".join(w[0] for w in parts if w[0].isalnum()).lower()
    return len(letters) > 1 and letters in {main, every}


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


def _title_before(words: Sequence[Token], place: int, titled: set[int]) -> list[Token]:
    """Give the title right before a name, with what narrows it.

    Two titles may be joined: "mediator and ambassador X".
    """
    first = place
    while first:
        word = words[first - 1]
        known = first - 1 in titled or (
            person_noun(word) and not word.text[0].isupper()
        )
        if first == place and not known:
            break
        joins = (
            word.lower == "and" and first > 1 and _ends_title(words, first - 2, titled)
        )
        if not (known or joins or _narrows(word)):
            break
        first -= 1
    while first < place and words[first].lower in {"of", "-", "and"}:
        first += 1
    return list(words[first:place])


def _ends_title(words: Sequence[Token], place: int, titled: set[int]) -> bool:
    known = person_noun(words[place])
    return place in titled or (known is not None and known.number == "sg")


def _narrows(word: Token) -> bool:
    """Whether a word may stand inside a title ("deputy mines minister")."""
    if word.text in HYPHENS or word.lower == "of":
        return True
    plain = word.pos in {"NOUN", "ADJ"} and not word.text[0].isupper()
    return plain and word.entity not in {"DATE", "CARDINAL", "NORP", "GPE"}
