"""Whether words beside a verb of saying tell when it was said, not what."""

from dragoman.extract.grammar import child, subtree
from dragoman.extract.syntax import Token

TIMES = frozenset({"DATE", "TIME"})
CONJUNCTIONS = frozenset({"as", "while", "after", "before", "until", "when"})
PREPOSITIONS = frozenset({"at", "during", "in", "on"})
AHEAD = frozenset({"coming", "future", "next"})
OCCASIONS = frozenset(
    {"conference", "interview", "meeting", "rally", "speech", "statement", "summit"}
)


def tells_when(word: Token) -> bool:
    """Whether it tells when a thing was spoken of: "during a visit", "as he left".

    What lies ahead is more often part of the thing ("backs a vote next year").
    """
    if any(w.lower in AHEAD for w in subtree(word)):
        return False
    if word.dep == "npadvmod":
        return word.entity in TIMES and child(word, "relcl", "acl") is None
    if word.dep == "advcl":
        opener, own = child(word, "mark", "advmod"), child(word, "nsubj", "nsubjpass")
        return own is not None and opener is not None and opener.lower in CONJUNCTIONS
    thing = child(word, "pobj") if word.dep == "prep" else None
    if thing is None or word.lower not in PREPOSITIONS:
        return False
    return word.lower == "during" or thing.entity in TIMES or thing.lower in OCCASIONS
