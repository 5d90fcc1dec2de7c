"""Names and descriptions side by side: "the leader, X", "X, an envoy of Y"."""

from collections.abc import Mapping

from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.lexicon import name_noun, person_noun
from dragoman.extract.grammar import child
from dragoman.extract.syntax import Syntax, Token
from dragoman.model.actor import ActorKind

SHORTEST_BEFORE = 2  # a name and its comma


def find_beside(
    syntax: Syntax, meant: Mapping[int, Draft], word: Token
) -> Draft | None:
    """Find the name that a description stands beside ("the leader, X")."""
    body = name_noun(word.lower)
    if body is not None and body.kind is ActorKind.STATE:
        return None
    plural = word.tag in {"NNS", "NNPS"}
    if word.dep == "appos" and word.head.i in meant:
        found = meant[word.head.i]
        return found if not plural or found.kind is not ActorKind.PERSON else None
    beside = _name_before_comma(syntax, meant, word)
    if beside is not None and not plural:
        return beside
    for c in word.children:
        if c.dep == "appos" and c.i in meant:
            return meant[c.i]
    if word.dep == "attr":
        subject = child(word.head, "nsubj")
        if subject is not None and subject.pos == "PROPN" and subject.i in meant:
            return meant[subject.i]
    return None


def _name_before_comma(
    syntax: Syntax, meant: Mapping[int, Draft], word: Token
) -> Draft | None:
    """Find the person in "X, the envoy of Y, said", however it was parsed."""
    first = word.left.i
    if first < SHORTEST_BEFORE or syntax.tokens[first - 1].text != ",":
        return None
    found = meant.get(first - 2)
    known = person_noun(word)
    fits = known is not None and known.number == "sg" and known.sort != "other"
    if found is None or found.kind is not ActorKind.PERSON or not fits:
        return None
    named = syntax.tokens[first - 2].text[0].isalnum() and found.names
    after = word.right.i + 1
    closed = after < len(syntax.tokens) and syntax.tokens[after].text in {
        ",",
        ".",
        '"',
    }
    return found if named and closed and word.dep != "conj" else None
