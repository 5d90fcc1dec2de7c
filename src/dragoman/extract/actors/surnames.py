"""Whom a last name means by itself."""

from collections.abc import Iterable

from dragoman.extract.actors.drafts import Draft
from dragoman.model.actor import ActorKind


def find_surnames(drafts: Iterable[Draft]) -> dict[str, Draft]:
    """Give whom a last name means by itself, where only one person bears it."""
    found: dict[str, set[int]] = {}
    bearers: dict[str, Draft] = {}
    for draft in drafts:
        if draft.kind is not ActorKind.PERSON:
            continue
        for name in draft.names:
            if len(name.tokens) > 1:
                found.setdefault(name.tokens[-1].text, set()).add(id(draft))
                bearers[name.tokens[-1].text] = draft
    return {last: d for last, d in bearers.items() if len(found[last]) == 1}
