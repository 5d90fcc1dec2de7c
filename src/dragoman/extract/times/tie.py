"""Which expression of time tells when an event took place."""

from collections.abc import Sequence

from dragoman.extract.moments.tense import head_of
from dragoman.extract.syntax import Token
from dragoman.model.date import DateRange

type Dated = tuple[int, int, DateRange]

ENDS = frozenset({"until", "till", "to"})
RARE = frozenset({"first", "only", "biggest", "largest", "worst", "latest"})
LINKS = frozenset({"prep", "pobj", "pcomp", "npadvmod", "advmod", "nummod", "quantmod"})
FROM_VERB = frozenset({"conj", "xcomp", "advcl", "pcomp"})
FARTHEST = 4  # steps up the tree from an event to its date
APART = frozenset(
    {
        "after",
        "before",
        "since",
        "until",
        "till",
        "because",
        "if",
        "once",
        "unless",
        "although",
        "though",
        "to",
    }
)
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "pobj", "prep", "oprd"})


def find_tied(word: Token, near: Sequence[Dated]) -> DateRange | None:
    """Find the date of the expression that syntax ties to a verb or noun.

    It may hang on the word itself, on its object or subject, on the verb whose
    object or subject the word is, or on the verb that it is joined to.
    """
    if not near:
        return None
    tokens = word.sentence.tokens
    governed = [(_governor(tokens, d), d) for d in near if not _is_end(tokens, d)]
    chain = [word, *_carriers(word)]
    for carrier in chain:
        found = [d for governor, d in governed if governor is carrier]
        if found:
            return min(found, key=lambda d: _distance(carrier, word, d))[2]
    about = _arguments(word)
    if word.dep.startswith("nsubj") and word.head.pos in {"VERB", "AUX"}:
        about += [x for x in _arguments(word.head) if x.pos in {"VERB", "ADJ"}]
    for x in about:
        for governor, dated in governed:
            # "Friday's attack" dates the attack, not the verb that it is object of.
            is_own = x.pos in {"NOUN", "PROPN"} and dated[0] < x.start
            if governor is x and not is_own:
                return dated[2]
    return _leading(word, governed)


def _distance(carrier: Token, word: Token, dated: Dated) -> tuple[bool, int]:
    """Give how far an expression is from a word; one inside its subject is farther.

    In "men who fled two weeks ago returned on Monday" the parser hangs both on the
    main verb.
    """
    who = next((c for c in carrier.children if c.dep.startswith("nsubj")), None)
    clause = who is not None and any(
        c.dep in {"relcl", "acl"} and c.end < dated[0] < carrier.start
        for c in who.children
    )
    return clause, abs(dated[0] - word.start)


def _is_end(words: Sequence[Token], dated: Dated) -> bool:
    """Whether an expression says up to when ("extended the offer to March 3").

    Nor is "since March" the day of what is the first of its kind since then.
    """
    before = [w for w in words if w.end <= dated[0]]
    if not before:
        return False
    rare = before[-1].lower == "since" and any(w.lower in RARE for w in before)
    return rare or before[-1].lower in ENDS


def _leading(
    word: Token, governed: Sequence[tuple[Token | None, Dated]]
) -> DateRange | None:
    """Give the time that opens a sentence to the main verb after it.

    For where the parser hangs it on neither verb nor event ("Minutes earlier
    masked men burst in").
    """
    first = word.sentence.tokens[0]
    is_main = word.head is word or (word.dep == "ccomp" and word.head.head is word.head)
    if word.pos != "VERB" or not is_main or word.left is not first:
        return None
    for governor, dated in governed:
        is_free = governor is not None and (
            governor.dep == "amod" or governor.pos not in {"VERB", "AUX", "NOUN"}
        )
        if dated[0] == first.start and is_free:
            return dated[2]
    return None


def _governor(words: Sequence[Token], dated: Dated) -> Token | None:
    """Give the verb or noun that an expression modifies."""
    inside = [w for w in words if w.start < dated[1] and w.end > dated[0]]
    if not inside:
        return None
    head = head_of(inside)
    while head.head is not head and (
        head.dep in LINKS or head in inside or head.pos == "ADP"
    ):
        follows = head.dep in LINKS
        head = head.head
        if follows and head.pos in {"VERB", "AUX", "NOUN", "PROPN", "ADJ"}:
            break
        if head not in inside and head.pos in {"VERB", "AUX", "NOUN", "PROPN"}:
            break
    return head


def _carriers(word: Token) -> list[Token]:
    """Give the verbs whose date a word shares, nearest first."""
    carriers = []
    while word.head is not word:
        if word.pos == "VERB" and (word.dep not in FROM_VERB or _is_apart(word)):
            break
        if word.pos != "VERB" and word.dep not in ARGUMENTS | FROM_VERB | {"compound"}:
            break
        word = word.head
        carriers.append(word)
        if len(carriers) > FARTHEST:
            break
    return carriers


def _is_apart(verb: Token) -> bool:
    """Whether a clause tells of another time than the one it hangs on."""
    return verb.dep == "advcl" and any(c.lower in APART for c in verb.children)


def _arguments(word: Token) -> list[Token]:
    """Give the words about a word on which the parser may have hung its date."""
    found = []
    for c in word.children:
        if c.dep in {"dobj", "nsubj", "nsubjpass", "attr"}:
            found.append(c)
        if c.dep == "advcl" and any(x.tag == "TO" for x in c.children):
            found.append(c)
        if c.dep in {"xcomp", "acomp"}:
            found += [c, *(x for x in c.children if x.dep == "xcomp")]
        if c.dep in {"acl", "relcl"} and word.pos in {"NOUN", "PROPN"}:
            found.append(c)
        if c.dep in {"prep", "agent"} and word.pos in {"VERB", "AUX"}:
            found += [x for x in c.children if x.dep == "pobj"]
    return found
