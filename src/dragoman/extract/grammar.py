"""Questions that rules ask of a parsed sentence.

Each takes a word and gives words; none knows any name. Relations are ClearNLP
labels, as the parser gives them.
"""

from collections.abc import Iterator

from dragoman.extract.syntax import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
OBJECTS = frozenset({"dobj", "dative", "attr", "oprd"})
CLAUSAL = frozenset({"ccomp", "xcomp"})
NEGATIONS = frozenset({"not", "n't", "never", "no", "neither", "nor", "without"})
CLAUSES_OF_NOUN = frozenset({"relcl", "acl"})
FUTURE_MODALS = frozenset({"will", "'ll", "wo", "shall"})
UNREAL_MODALS = frozenset({"would", "'d", "could", "might", "may", "should", "can"})


def subtree(word: Token) -> Iterator[Token]:
    """Give the word and all that depends on it, in no particular order."""
    stack = [word]
    while stack:
        token = stack.pop()
        yield token
        stack.extend(token.children)


def span(word: Token) -> tuple[int, int]:
    """Give the offsets of a word's whole subtree."""
    return word.left.start, word.right.end


def child(word: Token, *relations: str) -> Token | None:
    """Give the first child in one of these relations."""
    for candidate in word.children:
        if candidate.dep in relations:
            return candidate
    return None


def children(word: Token, *relations: str) -> list[Token]:
    """Give every child in one of these relations."""
    return [c for c in word.children if c.dep in relations]


def conjuncts(word: Token) -> list[Token]:
    """Give the word and those coordinated with it, in order."""
    found = [word]
    for token in found:
        found.extend(c for c in token.children if c.dep == "conj")
    return found


def first_conjunct(word: Token) -> Token:
    """Give the word that begins a coordination."""
    while word.dep == "conj" and word.head is not word:
        word = word.head
    return word


def subject(verb: Token) -> Token | None:
    """Give the subject of a verb, through coordination and control.

    "adding", "to return" and "and left" take theirs from the verb that they
    depend on; a participle after a noun takes that noun.
    """
    seen = set()
    while verb.i not in seen:
        seen.add(verb.i)
        found = child(verb, *SUBJECTS)
        if found is not None:
            return found
        if verb.dep in CLAUSES_OF_NOUN:
            return verb.head
        if verb.dep not in {"conj", "xcomp", "advcl", "aux", "auxpass", "ccomp"}:
            return None
        verb = verb.head
    return None


def agent(verb: Token) -> Token | None:
    """Give the doer of a passive verb ("rejected by the union")."""
    by = child(verb, "agent")
    return child(by, "pobj") if by else None


def is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive."""
    return any(c.dep in {"auxpass", "nsubjpass"} for c in verb.children)


def doer(verb: Token) -> Token | None:
    """Give who does it: the agent of a passive, else the subject."""
    return agent(verb) if is_passive(verb) else subject(verb)


def is_negated(verb: Token) -> bool:
    """Whether a verb or noun is negated itself, or by "no", "never", "no longer"."""
    if is_after_nor(verb):
        return True
    return any(
        c.dep == "neg"
        or (c.lower in NEGATIONS and c.dep in {"det", "advmod", "preconj"})
        or (c.lower == "longer" and c.left.lower == "no")
        for c in verb.children
    )


def is_after_nor(verb: Token) -> bool:
    """Whether a verb is the second that did not happen ("nor denied")."""
    return verb.dep == "conj" and any(c.lower == "nor" for c in verb.head.children)


def auxiliaries(verb: Token) -> set[str]:
    """Give the auxiliaries of a verb, in lower case."""
    return {c.lower for c in verb.children if c.dep in {"aux", "auxpass"}}


def is_future(verb: Token) -> bool:
    """Whether a verb speaks of what is to come ("will", "is to", "due to")."""
    return bool(auxiliaries(verb) & FUTURE_MODALS)


def is_unreal(verb: Token) -> bool:
    """Whether a verb stands under "would", "could", "may"."""
    return bool(auxiliaries(verb) & UNREAL_MODALS)


def is_past(verb: Token) -> bool:
    """Whether a verb tells what was or has been."""
    return (
        verb.tag in {"VBD", "VBN"}
        or bool(auxiliaries(verb) & {"had", "did", "was", "were", "has", "have"})
    ) and not (is_future(verb) or is_unreal(verb))


def particle(verb: Token) -> str:
    """Give the particle or bare preposition that goes with a verb, or ""."""
    found = child(verb, "prt")
    return found.lower if found else ""


def prepositions(word: Token, *names: str) -> list[Token]:
    """Give the prepositions of these names that hang on a word."""
    return [
        c
        for c in word.children
        if c.dep in {"prep", "agent", "dative"} and (not names or c.lower in names)
    ]


def objects_of(word: Token, *names: str) -> list[Token]:
    """Give what stands after a word's prepositions of these names."""
    return [
        found
        for preposition in prepositions(word, *names)
        for first in children(preposition, "pobj", "pcomp")
        for found in conjuncts(first)
    ]


def noun_phrase(head: Token, *, clauses: bool = False) -> tuple[int, int]:
    """Give the offsets of a noun phrase: its head with what narrows it.

    Relative clauses, appositions and coordinated phrases are left out unless
    ``clauses`` is set (then relative clauses stay).
    """
    start, end = head.start, head.end
    for c in head.children:
        if c.dep in {"punct", "cc", "conj", "appos", "preconj"}:
            continue
        if c.dep in {"relcl"} and not clauses:
            continue
        if c.i < head.i:
            start = min(start, c.left.start)
        else:
            end = max(end, c.right.end)
    return start, end


def words_after(word: Token) -> list[Token]:
    """Give the words that follow one in its sentence."""
    words = word.sentence.tokens
    return words[word.i + 1 - words[0].i :]


def words_before(word: Token) -> list[Token]:
    """Give the words that stand before one in its sentence."""
    words = word.sentence.tokens
    return words[: word.i - words[0].i]


def ancestors(word: Token) -> Iterator[Token]:
    """Give the heads of a word, nearest first."""
    while word.head is not word:
        word = word.head
        yield word
