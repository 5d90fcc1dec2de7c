"""Bearers of an office whom nothing ties to anybody: "Interior Minister X said".

A report leaves out of which state, union or band somebody is the minister, the
leader or the spokesman where it is that of the story itself. Who so speaks or acts
is of one of its sides; a labour minister in a strike goes between them.
"""

from collections.abc import Iterator, Mapping, Sequence

from dragoman.extract.actors.affiliations import GOVERNING, offices
from dragoman.extract.actors.cues import Cue
from dragoman.extract.actors.disputes import find_matter
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.lexicon import actor_words, titles
from dragoman.extract.actors.names import Name
from dragoman.extract.actors.salience import SUBJECTS
from dragoman.extract.grammar import first_conjunct
from dragoman.extract.syntax import Syntax, Token
from dragoman.model.actor import ActorKind, Role

BOUND = GOVERNING | {
    "commander",
    "executive",
    "leader",
    "local_leader",
    "negotiator",
    "spokesperson",
    "union_leader",
}


def find_bearers(
    syntax: Syntax,
    drafts: Sequence[Draft],
    cues: Mapping[int, Mapping[Role, list[Cue]]],
    own: Mapping[int, list[Cue]],
) -> Iterator[tuple[Draft, Cue]]:
    """Find who bears an office of one of the sides, with a cue for it.

    Args:
        syntax: The report.
        drafts: Those to decide on.
        cues: Every cue, by the id of its draft.
        own: The cues of those who have a role of their own.
    """
    stopped = find_matter(syntax)["stoppage"]
    for draft in drafts:
        if id(draft) in own or not _is_free(draft) or not _offices(draft) & BOUND:
            continue
        told = cues.get(id(draft), {}).get(Role.SOURCE, [])
        word = told[0].word if told else _acts_at(draft)
        if word is None:
            continue
        between = stopped and _is_for_labour(draft)
        role = Role.MEDIATOR if between else Role.PARTY
        yield draft, Cue(draft, role, 0, word, "office")


def _is_free(draft: Draft) -> bool:
    """Whether somebody is a named person of no known body, and still in office."""
    if draft.kind is not ActorKind.PERSON or not draft.names or draft.owner is not None:
        return False
    said = {word.lower for name in draft.names for word in _before(name)}
    return not draft.collective and not (said | draft.nouns) & actor_words("past")


def _before(name: Name) -> Iterator[Token]:
    """Give the words of a title, and those that hang on a name or its title."""
    for word in (*name.title, name.head):
        yield word
        yield from word.children


def _offices(draft: Draft) -> frozenset[str]:
    """Give what titles and appositions say that somebody does."""
    known = titles()
    found = {office for name in draft.names for office in offices(name)}
    found |= {known[(noun,)] for noun in draft.nouns if (noun,) in known}
    return frozenset(found)


def _acts_at(draft: Draft) -> Token | None:
    """Give a word where somebody is the subject of a clause."""
    words = (*(name.head for name in draft.names), *draft.described)
    acting = (w for w in words if first_conjunct(w).dep in SUBJECTS)
    return next(acting, None)


def _is_for_labour(draft: Draft) -> bool:
    words = {word.lower for name in draft.names for word in name.title}
    return not words.isdisjoint(actor_words("conciling"))
