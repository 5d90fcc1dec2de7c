"""To whom a named person or body belongs."""

from collections.abc import Callable, Iterator, Mapping

from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.lexicon import actor_words, person_noun, titles
from dragoman.extract.actors.names import Name
from dragoman.extract.grammar import objects_of
from dragoman.extract.syntax import Syntax, Token
from dragoman.model.actor import ActorKind

HEADING = frozenset({"head_of_state", "head_of_government"})
GOVERNING = HEADING | {"minister"}

FARTHEST = 7
OPEN = frozenset({"-", "'s", "'", "(", ")", "."})


def find_affiliation(
    syntax: Syntax,
    name: Name,
    meant: Mapping[int, Draft],
    people: Callable[[Token], Draft | None],
) -> Draft | None:
    """Find whom a named one belongs to, by the words right before the name.

    "Norland's foreign minister X", "the Norlandic envoy X", "Union chief X" and
    "Norland's X" tell it.

    Args:
        syntax: The report.
        name: The name.
        meant: Whom each word means.
        people: Gives the state or party that an adjective belongs to.
    """
    own = meant[name.tokens[0].i]
    for word in (*_before(syntax, name), *objects_of(name.head, "from")):
        found = meant.get(word.i)
        if found is None or found is own:
            telling = word.text[0].isupper() or word.lower in actor_words("armed")
            found = people(word) if telling else None
        if found is not None and found is not own and _can_own(found, name, syntax):
            return found
    return _governed(name, meant)


def _governed(name: Name, meant: Mapping[int, Draft]) -> Draft | None:
    """Give the state in "President X of Norland"."""
    if not offices(name) & GOVERNING:
        return None
    found = (meant.get(word.i) for word in objects_of(name.head, "of"))
    return next((d for d in found if d and d.kind is ActorKind.STATE), None)


def _can_own(found: Draft, name: Name, syntax: Syntax) -> bool:
    """Whether somebody before a name is more than beside it.

    A person has people only by a possessive or a title ("the Orlan aide X").
    """
    if found.kind is not ActorKind.PERSON:
        return True
    first = (name.title or name.tokens)[0].i
    if first and syntax.tokens[first - 1].text in {"'s", "'"}:
        return True
    known = person_noun(name.title[-1]) if name.title else None
    return known is not None and known.sort in {"spokesperson", "official", "worker"}


def _before(syntax: Syntax, name: Name) -> Iterator[Token]:
    """Give the words that may name the owner, nearest to the name first."""
    yield from reversed(name.title)
    first = name.title[0] if name.title else name.tokens[0]
    place = first.i - 1
    if place >= 0 and syntax.tokens[place].text in {"'s", "'"}:
        yield syntax.tokens[place - 1]
        return
    while place >= max(0, first.i - FARTHEST):
        word = syntax.tokens[place]
        if word.sentence is not first.sentence:
            return
        if word.pos not in {"PROPN", "ADJ", "NOUN", "NUM"} and word.text not in OPEN:
            return
        yield word
        place -= 1


def offices(name: Name) -> frozenset[str]:
    """Give what the title before a name says that its bearer does.

    The answers are those of the table of titles: "head_of_state", "minister",
    "legislator" and so on.
    """
    known = titles()
    lower = [word.lower for word in name.title]
    found = (known.get(tuple(lower[start:])) for start in range(len(lower)))
    return frozenset(office for office in found if office)
