"""How far a name reaches: runs of capitalised words with small ones inside."""

from collections.abc import Mapping, Sequence

from dragoman.extract.actors.capitals import HYPHENS, is_capital
from dragoman.extract.actors.lexicon import name_noun, person_noun
from dragoman.extract.parse import Token

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


def end_of_run(
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
        if is_capital(word):
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
            if is_capital(words[p])
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
    while place + 1 < len(words) and is_capital(words[place + 1]):
        place += 1
    return name_noun(words[place].text) is not None


def _spells_acronym(words: Sequence[Token], start: int, place: int) -> bool:
    """Whether a name that goes on here is abbreviated in brackets after it."""
    while place + 1 < len(words) and is_capital(words[place + 1]):
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
