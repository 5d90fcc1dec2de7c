"""Where one more item of a list begins: a deed, a thing, a rate."""

from collections.abc import Sequence

from dragoman.extract.grammar import first_conjunct
from dragoman.extract.positions.topics import words_of
from dragoman.extract.syntax import Token

OPENERS = frozenset({"DT", "JJ", "NN", "NNS", "VBN", "CD", "PRP$", "JJR", "PDT", "VBG"})
BASE = frozenset({"VB", "VBP"})
STRONG = (
    "release",
    "withdraw",
    "truce",
    "aid",
    "guarantee",
    "monitor",
    "captive",
    "stop",
    "payment",
)
BESIDE = frozenset({"compound", "nmod", "amod"})
RELATIVES = frozenset({"which", "who", "whom", "where"})


def begins_deed(words: Sequence[Token], n: int, start: int) -> bool:
    """Whether the next item is one more thing to do."""
    word = words[n]
    first = next((w for w in words[start:] if w.pos == "VERB"), None)
    if word.lower == "each" and n + 1 < len(words):
        return words[n + 1].tag == "VBG"
    if word.pos == "NUM" or word.tag == "$":
        return _is_next_rate(words, n, start)
    if first is None or _has_own_subject(word, words[start:n]):
        return False
    if first.tag in {"VBG", "VBZ"}:
        same = word.tag == first.tag
        return same and (word.tag == "VBG" or word.dep == "conj")
    return _begins_bare_deed(words, n)


def _has_own_subject(helper: Token, item: Sequence[Token]) -> bool:
    """Whether "be" only goes on with a subject named in the item ("…, be freed")."""
    if helper.dep not in {"aux", "auxpass"}:
        return False
    return any(c.dep.startswith("nsubj") and c in item for c in helper.head.children)


def _begins_bare_deed(words: Sequence[Token], n: int) -> bool:
    """Whether a verb in its bare form, or a new subject with "would", comes next."""
    word = words[n]
    joined = word.dep == "conj" and word.pos == "VERB" and word.head.tag == "VB"
    bare = word.tag == "VBN" or word.lower == word.lemma
    if word.tag in BASE or (joined and bare):
        return True
    after = words[n + 1] if n + 1 < len(words) else None
    if word.lower in {"would", "will", "to"} and after is not None:
        return word.lower != "to" or after.tag in {"VB", "RB"}
    if word.lower in words_of("doubling") and after is not None:
        return after.tag in {"DT", "PRP$"}
    return has_doer(words, n)


def _is_next_rate(words: Sequence[Token], n: int, start: int) -> bool:
    """Whether one more rate comes ("5 % in the first year and 4 % in each …")."""
    shares = {"%", "percent", "per", "pct", "pc"}
    here = any(w.lower in shares for w in words[n : n + 3])
    before = any(w.lower in shares for w in words[start:n])
    return here and before and any(w.dep == "prep" for w in words[n : n + 5])


def has_doer(words: Sequence[Token], n: int) -> bool:
    """Whether a subject and "would", "will" or "to" come next."""
    for word in words[n : n + 8]:
        if word.text in {",", ";"}:
            return False
        if word.lower in {"would", "will"}:
            return True
    return False


def begins_thing(words: Sequence[Token], i: int, n: int, start: int) -> bool:
    """Whether the next item is one more thing."""
    word = words[n]
    if word.tag not in OPENERS or word.lower in RELATIVES | {"including", "such"}:
        return False
    noun = word if word.pos == "NOUN" else _noun_after(words, n)
    if noun is None or (noun.dep == "appos" and noun.head.pos == "PROPN"):
        return False
    item = words[start:i]
    comma = words[i].text in {",", ";"}
    if word.tag == "CD" and any(w.pos == "NUM" for w in item):
        return True
    if not comma and _goes_on(item, noun):
        return True
    if word.tag != "DT" and _describes(item, noun):
        return False
    strong = any(noun.lemma in words_of(name) for name in STRONG)
    return strong or _is_plain_thing(words, i, n, start)


def _is_plain_thing(words: Sequence[Token], i: int, n: int, start: int) -> bool:
    """Whether a thing of no known kind is one more: after an article, or a comma."""
    item, word = words[start:i], words[n]
    if word.tag == "DT" and word.lower in {"a", "an", "the", "no"}:
        return _is_thing_run(item)
    comma = words[i].text in {",", ";"}
    if comma or (start and words[start - 1].text in {",", "and"}):
        return not any(w.lower in {"including", "such"} for w in item)
    return False


def _describes(item: Sequence[Token], noun: Token) -> bool:
    """Whether a noun only goes on with a list inside an item ("trade in oil, gas")."""
    first = first_conjunct(noun)
    while first.dep in BESIDE and first.head.i > first.i:
        first = first_conjunct(first.head)
    inside = {w.i for w in item}
    return first.dep == "pobj" and first.head.i in inside and first.i in inside


def _goes_on(item: Sequence[Token], noun: Token) -> bool:
    """Whether a noun is one more after "repair of roads and": each tells of what."""
    first = first_conjunct(noun)
    whole = any(w.dep == "prep" and w.head is first for w in item)
    if noun.dep == "conj" and first in item and first.dep != "pobj" and whole:
        return True
    head = next((w for w in item if w.pos == "NOUN" and w.dep not in BESIDE), None)
    return head is not None and _tells_of_what(head) and _tells_of_what(noun)


def _tells_of_what(noun: Token) -> bool:
    """Whether "of" stands right after a noun."""
    return any(c.lower == "of" and c.i == noun.i + 1 for c in noun.children)


def _noun_after(words: Sequence[Token], n: int) -> Token | None:
    for word in words[n : n + 6]:
        plain = word.pos == "NOUN" or (word.pos == "PROPN" and word.text.islower())
        if plain and word.dep != "compound":
            return word
        if word.lower == "per":
            continue  # "15 per cent"
        if word.pos in {"ADP", "VERB", "PUNCT"} and word.tag not in {
            "VBN",
            "VBG",
            "HYPH",
        }:
            return None
    return None


def _is_thing_run(words: Sequence[Token]) -> bool:
    return bool(words) and any(w.pos == "NOUN" for w in words)
