"""Adjectives and peoples: "Norlandic", "the Norlanders", "a Unionist senator"."""

from collections.abc import Iterable

from dragoman.extract.actors.lexicon import plain, state_of_people

SHORTEST_STEM = 4
LONGEST_ENDING = 4


def find_state(people: str, states: Iterable[str]) -> str | None:
    """Find which of these states an adjective or a people belongs to.

    General data is asked first; a name that no list knows is known by its stem.

    Example:
        >>> find_state("Zamburan", ["Kitara", "Zambura"])
        'Zambura'
    """
    known = state_of_people(people)
    if known is not None:
        return known if known in states else None
    word = plain(people)
    for state in states:
        stem = plain(state)
        shared = _count_shared(word, stem)
        whole = shared >= SHORTEST_STEM and shared >= len(stem) - 2
        if whole and len(word) - shared <= LONGEST_ENDING:
            return state
    return None


def find_party(adjective: str, parties: Iterable[str]) -> str | None:
    """Find the party that an adjective belongs to.

    Example:
        >>> find_party("Unionist", ["Liberals", "Unionists"])
        'Unionists'
    """
    word = plain(adjective)
    for party in parties:
        shared = _count_shared(word, plain(party))
        if shared >= SHORTEST_STEM and shared >= max(len(word), len(party)) - 2:
            return party
    return None


def _count_shared(left: str, right: str) -> int:
    """Count the letters that two words begin with alike."""
    pairs = zip(left, right, strict=False)
    alike = next((i for i, (a, b) in enumerate(pairs) if a != b), None)
    return min(len(left), len(right)) if alike is None else alike
