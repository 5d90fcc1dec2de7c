"""The words that name a speaker, and how plainly they do."""

from dragoman.extract.grammar import children, noun_phrase
from dragoman.extract.statements.sorts import can_speak
from dragoman.extract.syntax import Token

REMARKS = ("who ", "which ", "whose ", "speaking ", "citing ")
INDEFINITE = frozenset({"a", "an", "another"})
DETERMINERS = frozenset({"the", "this", "that", "these", "those", "both"})


def own_words(head: Token) -> tuple[int, int]:
    """Give a noun phrase without a clause that a comma sets off."""
    start, end = noun_phrase(head)
    tokens = head.sentence.tokens
    for c in children(head, "acl", "advcl"):
        comma = tokens[max(0, c.left.i - tokens[0].i - 1)]
        if c.i > head.i and comma.text == ",":
            end = min(end, comma.start)
    return start, end


def without_remark(text: str, head_end: int) -> str:
    """Leave out what follows a comma after the head: ", who asked not to be named"."""
    text = text.removesuffix("'s").removesuffix("’s")
    comma = text.find(", ", head_end)
    before = text[:comma] if comma > 0 else text
    return before if comma > 0 and text[comma + 2 :].startswith(REMARKS) else text


def is_bare(head: Token) -> bool:
    """Whether a noun has nothing but "the" before it."""
    words = [c for c in head.children if c.dep != "punct"]
    return len(words) == 1 and words[0].lower in DETERMINERS


def is_definite(head: Token) -> bool:
    """Whether a noun has "the" and adjectives before it, and nothing after it."""
    words = [c for c in head.children if c.dep in {"det", "amod", "compound"}]
    whole = len(words) == len(head.children) and bool(words)
    return whole and words[0].lower in DETERMINERS


def is_described(head: Token, name: Token) -> bool:
    """Whether an apposition gives the name of whom the head describes."""
    if head.lower == "one":
        return can_speak(name)
    if name.pos != "PROPN" or head.tag in {"NNS", "NNPS"}:
        return False
    indefinite = any(c.dep == "det" and c.lower in INDEFINITE for c in head.children)
    other = head.entity != "PERSON" or indefinite
    return head.pos != "PROPN" or (name.entity == "PERSON" and other)


def is_pointing(head: Token) -> bool:
    """Whether "these" or "those" takes up an earlier noun."""
    return any(c.dep == "det" and c.lower in {"these", "those"} for c in head.children)


def is_in_tag(head: Token) -> bool:
    """Whether a pronoun stands in a tag: what is said before it names somebody else."""
    verb = head.head
    if head.pos != "PRON" or head.dep != "nsubj":
        return False
    before = any(c.dep == "ccomp" and c.i < head.i for c in verb.children)
    return verb.dep == "parataxis" or before


def plural_after(head: Token) -> Token | None:
    """Give whom "they" means in "though they insist …, officials hope …"."""
    verb = head.head
    outer = verb.head
    if verb.dep != "advcl" or outer.i < verb.i or head.dep != "nsubj":
        return None
    found = [c for c in outer.children if c.dep == "nsubj" and c.i > verb.i]
    plural = [c for c in found if c.tag in {"NNS", "NNPS"} and can_speak(c)]
    return plural[0] if plural else None
