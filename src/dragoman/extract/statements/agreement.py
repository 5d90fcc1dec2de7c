"""Whether a later verb agrees with who speaks, not with what is said."""

from dragoman.extract.grammar import child
from dragoman.extract.syntax import Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})


def disagrees(verb: Token) -> bool:
    """Whether "and have tried …" has another subject than "he will" before it.

    It goes on from the verb of saying where it agrees with that one's subject in
    number and not with the nearer; so does a tense of its own after ", and" or
    "but" where the nearer verb has only "must" or "would".
    """
    said, finite = verb.head, _finite_form(verb)
    near, far = child(said, "nsubj"), child(said.head, "nsubj")
    if said.dep != "ccomp" or finite is None or near is None or far is None:
        return False
    if child(verb, "nsubj", "nsubjpass", "expl"):
        return False
    if finite.tag == "VBP" and _is_one(near) and not _is_one(far):
        return True
    between = [c for c in said.children if said.i < c.i < verb.i]
    parted = any(c.text == "," or c.lower == "but" for c in between)
    modal = any(c.tag == "MD" for c in said.children)
    return parted and modal and finite.tag in {"VBZ", "VBD"} and _is_one(far)


def _finite_form(verb: Token) -> Token | None:
    """Give the word of a verb that agrees with its subject, if one does."""
    helpers = [c for c in verb.children if c.dep in {"aux", "auxpass"}]
    first = helpers[0] if helpers else verb
    return first if first.tag in FINITE else None


def _is_one(noun: Token) -> bool:
    """Whether a subject is singular."""
    if child(noun, "conj") is not None or noun.lower in {"they", "we", "you", "i"}:
        return False
    return noun.tag in {"NN", "NNP", "PRP"}
