"""Whose words they are: from a verb of saying to the noun that speaks."""

from dragoman.extract.grammar import agent, child, is_passive, subject
from dragoman.extract.parse import Token
from dragoman.extract.statements.cues import find_cue

RELATIVE = frozenset({"who", "which", "that", "whom"})
INHERITED = frozenset({"advcl", "conj", "acl", "pcomp", "dep"})


def speaker_of(verb: Token) -> Token | None:
    """Give the head of the noun phrase that speaks.

    Relative pronouns give way to their noun. A verb without a subject of its own
    ("but later said", ", adding") inside what somebody says is that speaker's.
    """
    if is_passive(verb) and child(verb, "nsubjpass"):
        return agent(verb)
    own = child(verb, "nsubj", "csubj")
    if own is None:
        quoted = _quoted_as(verb)
        if quoted is not None:
            return quoted
        outer = outer_cue(verb)
        if outer is not None:
            return speaker_of(outer)
    return _antecedent(own or subject(verb))


def _antecedent(found: Token | None) -> Token | None:
    while found is not None and found.dep in {"nsubj", "nsubjpass"}:
        if found.lower not in RELATIVE or found.head.dep != "relcl":
            break
        found = found.head.head
    return found


def _quoted_as(verb: Token) -> Token | None:
    """Give who "was quoted as saying"."""
    if verb.dep != "pcomp" or verb.head.lower != "as":
        return None
    quoting = verb.head.head
    return child(quoting, "nsubjpass", "dobj")


def outer_cue(verb: Token) -> Token | None:
    """Give the verb of saying that a later verb really goes on from.

    In "the police said the blast was an accident but later said …" the parser
    hangs the second verb on "was"; it belongs to the first. So does a participle
    after a comma.
    """
    if verb.dep not in {"conj", "advcl", "acl", "dep"} or child(verb, "nsubj"):
        return None
    found = find_cue(verb)
    if found is None or not found.speaks:
        return None
    head = verb.head
    while head.dep in {"conj", "ccomp", "advcl", "xcomp"} and head.head is not head:
        if head.dep == "ccomp" and head.i < verb.i:
            outer = find_cue(head.head)
            if outer and outer.speaks and _matches(verb, head.head):
                return head.head
        head = head.head
    return None


def _matches(verb: Token, outer: Token) -> bool:
    """Whether two verbs can be told in one breath."""
    if verb.tag == "VBG":
        before = verb.sentence.tokens[verb.left.i - verb.sentence.tokens[0].i - 1]
        return before.text == "," and verb.i > outer.i
    return verb.dep == "conj" and verb.tag == outer.tag and verb.i > outer.i
