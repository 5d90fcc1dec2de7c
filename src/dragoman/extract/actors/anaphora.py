"""Whom a definite description takes up: "the group", "the rebels", "the country"."""

from collections.abc import Sequence

from dragoman.extract.actors.descriptions import Description
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.fits import bears, can_be_called, most_named
from dragoman.extract.actors.governments import Governments
from dragoman.extract.actors.lexicon import actor_words, name_noun
from dragoman.extract.actors.salience import Memory
from dragoman.extract.actors.variation import find_varied
from dragoman.extract.syntax import Token
from dragoman.model.actor import ActorKind

GROUPS = frozenset({ActorKind.ORGANISATION, ActorKind.ARMED_GROUP})
PAIR = frozenset({"two", "both"})
PEOPLE = frozenset({"leader", "official", "negotiator"})
SHORTEST_STEM = 5
WHOLE_REPORT = 1_000


def take_up(
    described: Description,
    owner: Draft | None,
    memory: Memory,
    governments: Governments,
    drafts: Sequence[Draft],
) -> Draft | None:
    """Find whom a definite description takes up.

    Args:
        described: The description.
        owner: Whom it belongs to, if anybody.
        memory: Who was spoken of before.
        governments: The states and parties of the report.
        drafts: The named ones.
    """
    head = described.head
    asked: dict[int, bool] = {}

    def bearing(_: Token, draft: Draft) -> bool:
        key = id(draft)
        if key not in asked:
            asked[key] = bears(draft, described, owner)
        return asked[key]

    found = memory.latest(head, bearing, WHOLE_REPORT)
    if found is None and owner is not None and described.lemma == "leader":
        found = memory.latest(
            head, lambda _, d: d.governs and d.owner is owner, WHOLE_REPORT
        )
    if found is not None:
        return found
    if owner is not None:
        return _only_force(described, owner, governments, drafts) or find_varied(
            described, owner, memory, drafts
        )
    body = name_noun(described.lemma)
    governs = body is not None and body.kind is ActorKind.STATE
    if governs or described.lemma in actor_words("country"):
        return _state_meant(described, memory, governments)
    armed = body is not None and body.kind is ActorKind.ARMED_GROUP
    if armed or described.noun.sort == "militant":
        found = memory.latest(head, _is_named_force, WHOLE_REPORT)
        return (
            found
            or most_named(drafts, ActorKind.ARMED_GROUP)
            or _akin(described, drafts)
        )
    return _body_meant(described, memory) or find_varied(
        described, None, memory, drafts
    )


def find_pair(described: Description, memory: Memory) -> tuple[Draft, ...]:
    """Find which two "the two leaders" or "both companies" are."""
    said = {c.lower for c in described.head.children}
    if not said & PAIR or not described.plural:
        return ()
    body = name_noun(described.lemma)
    if described.noun.sort in PEOPLE or described.lemma in {"man", "woman"}:
        kinds = frozenset({ActorKind.PERSON})
    elif described.lemma in actor_words("country") or (
        body is not None and body.kind is ActorKind.STATE
    ):
        kinds = frozenset({ActorKind.STATE})
    elif described.lemma in actor_words("business") | actor_words("group"):
        kinds = GROUPS
    else:
        return ()
    return memory.last_two(described.head, lambda d: d.kind in kinds and bool(d.names))


def _only_force(
    described: Description,
    owner: Draft,
    governments: Governments,
    drafts: Sequence[Draft],
) -> Draft | None:
    """Find the one armed group of a report's own state in "Norland's rebels"."""
    if described.noun.sort != "militant" or not described.plural:
        return None
    forces = [draft for draft in drafts if draft.kind is ActorKind.ARMED_GROUP]
    own = owner is governments.main() and len(forces) == 1
    return forces[0] if own else None


def _akin(described: Description, drafts: Sequence[Draft]) -> Draft | None:
    """Find the one body whose name has the stem of a noun ("the Reformists")."""
    stem = described.lemma[:SHORTEST_STEM]
    found = [
        draft
        for draft in drafts
        if draft.kind is ActorKind.ORGANISATION
        and any(w.lower.startswith(stem) for n in draft.names for w in n.tokens)
    ]
    return found[0] if len(found) == 1 and len(stem) == SHORTEST_STEM else None


def _state_meant(
    described: Description, memory: Memory, governments: Governments
) -> Draft | None:
    """Find which state "the country" or "the government" is."""
    if described.lemma in actor_words("country") and not described.plural:
        return memory.latest(described.head, _is_named_state)
    if described.plural or governments.table is None:
        state = governments.main() or governments.only()
    else:
        state = governments.meant(described.head)
    if state is not None and described.modifiers:
        state.called[described.words] += 1
    return state


def _body_meant(described: Description, memory: Memory) -> Draft | None:
    """Find which body "the group" or "the union" is."""
    head = described.head
    if described.lemma in actor_words("group"):
        return memory.latest(head, lambda _, d: d.kind in GROUPS and not d.plural)
    body = name_noun(described.lemma)
    said = {word.lower for word in described.modifiers}
    if body is None or not body.descriptive or said - actor_words("plain"):
        return None
    if body.kind is not ActorKind.ORGANISATION:
        return None
    return memory.latest(head, lambda _, d: can_be_called(d, described.lemma))


def _is_named_state(_: Token, draft: Draft) -> bool:
    return draft.kind is ActorKind.STATE and bool(draft.names)


def _is_named_force(_: Token, draft: Draft) -> bool:
    return draft.kind is ActorKind.ARMED_GROUP and bool(draft.names)
