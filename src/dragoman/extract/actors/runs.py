"""How far a name reaches: runs of capitalised words with small ones inside."""

from collections.abc import Mapping, Sequence

from dragoman.extract.actors.capitals import HYPHENS, is_capital
from dragoman.extract.actors.lexicon import (
    actor_words,
    bargaining_words,
    name_noun,
    person_noun,
)
from dragoman.extract.syntax import Token

PAIRED = frozenset({"meeting", "summit", "border", "relation", "trade", "rivalry"})
NUMBERED = frozenset({"Local", "Lodge"})
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
    """Give where the name that begins here ends."""
    end = start + 1
    while end < len(words):
        if end in titled or ")" in words[end - 1].text[1:]:
            break
        word, before = words[end], words[end - 1]
        if is_capital(word) or _is_number(before, word):
            if _starts_anew(before, word, begins, spans) or _closes(before, word):
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


def _is_number(before: Token, word: Token) -> bool:
    """Whether a number is a part of a branch's name ("Local 12")."""
    return word.tag == "CD" and before.text in NUMBERED


def _closes(before: Token, word: Token) -> bool:
    """Whether the stop of "Ltd." or "Inc." ends a sentence, and so the name."""
    firm = before.text.endswith(".") and before.lower[:-1] in actor_words("firm")
    return firm and word.lower.rstrip(".") not in actor_words("firm")


def _reach(
    words: Sequence[Token],
    start: int,
    place: int,
    titled: set[int],
    spans: Mapping[int, int],
) -> int:
    """Give where a name goes on after a small word inside it; 0 if it ends."""
    word = words[place]
    if word.text in HYPHENS and word.start == words[place - 1].end:
        return place + 2 if _joins_by_hyphen(words, place) else 0
    after = _next_capital(words, place)
    if not after or after in titled:
        return 0
    if word.lower in actor_words("particle") or _closes_bracket(words, start, place):
        return after + 1
    one = spans.get(words[place - 1].i, -1) == spans.get(words[after].i, -2)
    joined = _is_one_entity(words, place, after) if one else None
    if joined is None:
        joined = _is_linked(words, start, place, after)
    return after + 1 if joined else 0


def _next_capital(words: Sequence[Token], place: int) -> int:
    """Give where the next capitalised word stands, one "the" between; else 0."""
    for after in range(place + 1, min(place + 3, len(words))):
        if is_capital(words[after]):
            return after
        if words[after].lower not in LINKS:
            return 0
    return 0


def _joins_by_hyphen(words: Sequence[Token], place: int) -> bool:
    if place + 1 >= len(words) or words[place].text != "-":
        return False
    after = words[place + 1]
    glued = after.start == words[place].end and after.text[0].isalpha()
    return glued and not (_is_compound(words, place) or _is_pair(words, place))


def _is_pair(words: Sequence[Token], place: int) -> bool:
    """Whether a hyphen joins two who deal together ("the Norland-Orlan pact")."""
    after = words[place + 1]
    noun = words[place + 2] if place + 2 < len(words) else after
    return after.text[0].isupper() and noun.lemma in bargaining_words("talks") | PAIRED


def _is_one_entity(words: Sequence[Token], place: int, after: int) -> bool | None:
    """Whether the parser's one name goes on here; ``None`` where that says little."""
    word, before = words[place], words[place - 1]
    if word.lower not in LINKS:
        return False
    if before.entity in {"PERSON", "GPE"}:
        return None
    if word.lower == "and" and before.entity != "ORG":
        return None
    owning = word.text == "'s" and before.entity == "ORG"
    return not owning or _ends_as_body(words, after)


def _is_linked(words: Sequence[Token], start: int, place: int, after: int) -> bool:
    """Whether "of", an apostrophe or "and" joins two parts of one name."""
    word, before = words[place], words[place - 1]
    if word.lower in {"of", "for"}:
        return name_noun(before.text) is not None and before.entity != "GPE"
    if word.text == "'":
        known = person_noun(before)
        several = known is not None and known.number == "pl"
        return several and _ends_as_body(words, after)
    if word.lower in {"and", "&"}:
        return _spells_acronym(words, start, after)
    return False


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
