"""Whether one name is a part of another, or short for it: the questions alone."""

from collections.abc import Iterable, Sequence

from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.lexicon import (
    actor_words,
    genders,
    name_noun,
    person_nouns,
    state_of,
    state_of_people,
)
from dragoman.extract.actors.names import Name
from dragoman.extract.syntax import Token
from dragoman.model.actor import ActorKind

ADJECTIVE_ENDINGS = ("an", "ish", "ese", "ic", "i")


def is_part_of_body(words: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether the words are what a body is called by: without its state, its noun."""
    ends, begins = longer[-len(words) :] == words, longer[: len(words)] == words
    inside = _stems(words) <= _stems(longer)
    if ends and longer[-len(words) - 1] in {"of", "for", "the"}:
        return False
    if len(words) > 1 and inside and not begins:
        return True
    if ends:
        rest = longer[: -len(words)]
        return all(
            state_of(w) or state_of_people(w) or w in {"the", "us", "un"} for w in rest
        )
    if not begins:
        return False
    noun = name_noun(longer[len(words)])
    added = len(longer) == len(words) + 1 and not state_of(" ".join(words))
    return longer[len(words)] in {"of", "for"} or (noun is not None and added)


def is_of_members(words: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether a name is that of people who are of what the words name.

    "The Orlan Teachers' Union" is not Orlan, but of those who teach there.
    """
    rest = longer[len(words) :]
    if longer[: len(words)] != words or rest[-1:] == rest[:1]:
        return False
    known = person_nouns().get(rest[0].removesuffix("'"))
    people = rest[0].endswith("'") or (known is not None and known.number == "pl")
    return people and rest[-1] in actor_words("members")


def is_paper_of(words: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether a name is that of an outlet of the place that the words may name."""
    if longer[: len(words)] != words:
        return False
    noun = name_noun(longer[len(words)])
    return noun is not None and noun.kind is ActorKind.OUTLET


def is_firm(words: Sequence[str]) -> bool:
    """Whether a name ends as that of a firm does ("Orlan Foods plc")."""
    return len(words) > 1 and words[-1] in actor_words("firm")


def is_introduced(draft: Draft, longer: Sequence[str]) -> bool:
    """Whether a title makes a new person of a name that begins a longer one.

    "Mr" alone does not: where the family's name comes first, "Mr" goes before it.
    """
    title = [word.lower for word in draft.names[0].title]
    return not all(word in genders() for word in title)


def is_retinue(words: Sequence[str]) -> bool:
    """Whether a name is that of those around somebody ("the Orlan government")."""
    noun = name_noun(words[-1])
    governs = noun is not None and noun.kind is ActorKind.STATE
    return governs or words[-1] in actor_words("retinue")


def _stems(words: Iterable[str]) -> set[str]:
    return {word.removesuffix("s") for word in words}


def abbreviates(short: Draft, long: Draft) -> bool:
    """Whether a name in brackets may be short for the one before it."""
    if len(short.names[0].tokens) > 1 or len(long.names[0].tokens) == 1:
        return False
    people = ActorKind.PERSON in {short.kind, long.kind}
    return not people and not (short.state or long.state)


def find_called(words: Sequence[Token], place: int) -> int:
    """Give where the name ends that another, which begins here, is an alias of.

    Returns:
        The place of its last word; -1 where "alias" or "known as" does not come
        between.
    """
    before = place - 1
    if before > 0 and words[before].lower == "the":
        before -= 1
    said = [word.lower for word in words[max(0, before - 1) : before + 1]]
    if before > 1 and said == ["known", "as"]:
        before -= 3 if words[before - 2].lower == "also" else 2
    elif before > 0 and words[before].lower in {"alias", "aka", "a.k.a."}:
        before -= 1
    else:
        return -1
    return before - 1 if words[before].text == "," else before


def looks_adjective(name: Name) -> bool:
    """Whether a name of one word has the ending of an adjective of a people."""
    return len(name.tokens) == 1 and name.text.endswith(ADJECTIVE_ENDINGS)
