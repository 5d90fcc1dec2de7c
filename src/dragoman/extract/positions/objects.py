"""The nouns that a cue governs: its objects, wherever the parse hangs them."""

from dataclasses import dataclass

from dragoman.extract.grammar import child, children, conjuncts, is_passive, words_after
from dragoman.extract.positions.holders import antecedent
from dragoman.extract.positions.topics import is_plan
from dragoman.extract.syntax import Token

SPANS = frozenset({"year", "month", "week", "day", "hour"})
PASSED = frozenset({"ago", "later", "earlier", "before", "after", "last"})
FAR = 10  # words of a verdict and the object after it


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where a cue looks for its matter.

    Attributes:
        word: The cue word.
        base: The preposition whose object counts, or the word itself.
        mark: The particle or preposition, or ``None``.
    """

    word: Token
    base: Token
    mark: Token | None = None


def find_objects(site: Site) -> list[Token]:
    """Give the nouns that are the matter, none if there are none."""
    equated = find_equated(site.word)
    if equated:
        return equated
    if site.base is not site.word:
        first = child(site.base, "pobj")
    elif is_passive(site.word):
        first = child(site.word, "nsubjpass") or _raised(site.word)
    else:
        things = _things(site.word)
        if len(things) > 1:
            return [h for thing in things for h in conjuncts(thing)]
        first = things[0] if things else None
        if first is None and site.mark is not None:
            first = child(site.mark, "pobj")
        first = first or _after_verdict(site.word) or _before_tag(site.word)
    if first is None and _hangs_on_object(site):
        first = site.word.head
    if first is None or first.tag == "PRP$":
        return []
    listed = [thing for thing in conjuncts(first) if not _acts(thing)]
    return [*listed, *listed_after(first)]


def find_equated(verb: Token) -> list[Token]:
    """Give what "what the crews want is more pay" says that it is."""
    being = verb.head
    if verb.dep not in {"csubj", "nsubj"} or being.lemma != "be":
        return []
    if not any(c.lower == "what" and c.dep in {"dobj", "pobj"} for c in _near(verb)):
        return []
    told = child(being, "attr", "ccomp", "xcomp")
    return conjuncts(told) if told is not None and told.i > being.i else []


def _near(verb: Token) -> list[Token]:
    """Give the words under a verb, with the objects of its prepositions."""
    below = [c for part in children(verb, "prep") for c in part.children]
    return [*verb.children, *below]


def _raised(verb: Token) -> Token | None:
    """Give the subject of "the plan is likely to be opposed", told above."""
    while verb.dep in {"xcomp", "acomp"} and child(verb, "nsubj") is None:
        verb = verb.head
    return child(verb, "nsubj")


def _acts(thing: Token) -> bool:
    """Whether a conjunct is the subject of a clause of its own, misparsed.

    In "demands his release and a group called on them to …" the group calls.
    """
    return thing.dep == "conj" and any(
        c.dep == "acl" and c.tag == "VBD" and child(c, "prep", "dobj", "ccomp")
        for c in thing.children
    )


def listed_after(first: Token) -> list[Token]:
    """Give the rest of a list "a rise, a bonus and leave", parsed as an apposition."""
    return [
        c
        for apposed in children(first, "appos")
        for c in conjuncts(apposed)
        if len(conjuncts(apposed)) > 1 and c.pos == "NOUN"
    ]


def _things(verb: Token) -> list[Token]:
    """Give the objects of a verb: one, or those of a list that the parse cut up."""
    things = [antecedent(thing) for thing in children(verb, "dobj", "attr")]
    if len(things) > 1 and all(_is_listed(thing) for thing in things[1:]):
        added = [c for c in children(verb, "conj") if c.pos == "NOUN" and _is_listed(c)]
        return [*things, *added]
    return things[:1] or _measured(verb)


def _measured(verb: Token) -> list[Token]:
    """Give the length of time that a verb has for object ("sought five years")."""
    for span in children(verb, "npadvmod"):
        words = {c.lower for c in span.children}
        counted = span.lemma in SPANS and any(c.dep == "nummod" for c in span.children)
        if counted and span.left.i == verb.i + 1 and not words & PASSED:
            return [span]
    return []


def _before_tag(verb: Token) -> Token | None:
    """Give the object in "wants half of it, the mayor told us", misread as subject."""
    for clause in children(verb, "ccomp"):
        doers = children(clause, "nsubj")
        if len(doers) > 1 and clause.i > verb.i and doers[0].i > verb.i:
            return doers[0] if clause.lemma in {"say", "tell"} else None
    return None


def _after_verdict(verb: Token) -> Token | None:
    """Give the object after a verdict ("rejected as too low the bid of …")."""
    after = words_after(verb)[:FAR]
    if not after or after[0].lower != "as":
        return None
    return next((w for w in after[2:] if w.pos == "NOUN" and is_plan(w)), None)


def _is_listed(thing: Token) -> bool:
    words = thing.sentence.tokens
    return words[max(0, thing.left.i - words[0].i - 1)].lower in {",", "and", ";"}


def _hangs_on_object(site: Site) -> bool:
    """Whether the noun before it is the object: "a demand the firm rejected"."""
    word = site.word
    if word.dep == "acl":
        return word.tag == "VBN"
    doer = child(word, "nsubj")
    return (
        word.dep == "relcl"
        and word.head.pos in {"NOUN", "NUM"}
        and word.lemma not in {"want", "support", "like", "back", "prefer"}
        and doer is not None
        and doer.lower not in {"who", "which", "that"}
    )
