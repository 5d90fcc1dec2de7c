"""Other words for one who was named: "the cleric" for a bishop, "the firm"."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from dragoman.extract.actors.descriptions import Description
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.fits import can_be_called, is_union
from dragoman.extract.actors.lexicon import (
    actor_words,
    genders,
    kin,
    name_noun,
    person_nouns,
)
from dragoman.extract.actors.salience import SUBJECTS, Memory
from dragoman.extract.syntax import Token
from dragoman.model.actor import ActorKind
from dragoman.reference import read_table

BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.ARMED_GROUP})
HELD = frozenset({"leader", "official", "negotiator", "mediator", "expert"})
OF_SOME = frozenset({"some", "several", "many", "few", "other", "more", "most", "two"})
WORKING = frozenset({"worker", "civilian"})
CHILDREN = frozenset({"son", "daughter", "child"})
PARENTS = {"m": frozenset({"father"}), "f": frozenset({"mother"})}
NEAR = 3
WHOLE_REPORT = 1_000


@cache
def wider_words(of: str) -> Mapping[str, frozenset[str]]:
    """Words for a person or body, each with the narrower ones that it covers."""
    return {
        row["wide"]: frozenset(row["narrow"].split("|"))
        for row in read_table("wider_words")
        if row["of"] == of
    }


def find_varied(
    described: Description,
    owner: Draft | None,
    memory: Memory,
    drafts: Sequence[Draft],
) -> Draft | None:
    """Find the named one whom a definite description means by another word."""
    said = {word.lower for word in described.modifiers}
    if said & actor_words("distinct") or described.article != "definite":
        return None
    return (
        find_place(described, memory)
        or find_body(described, owner, memory, drafts)
        or find_person(described, owner, memory)
    )


def find_person(
    described: Description, owner: Draft | None, memory: Memory
) -> Draft | None:
    """Find the named person whom "the cleric" or "the Orlan senator" means."""
    lemma = described.lemma
    if described.plural or lemma in kin():
        return None
    if _is_epithet(described):
        return memory.latest(
            described.head,
            lambda _, d: _is_person(d, described) and _may_belong(d, described, owner),
            NEAR,
        )
    narrow = wider_words("person").get(lemma, frozenset())
    return memory.latest(
        described.head,
        lambda _, d: (
            _is_person(d, described)
            and not narrow.isdisjoint(d.nouns)
            and _may_belong(d, described, owner)
        ),
        WHOLE_REPORT,
    ) or _last_untitled(described, owner, memory)


def _last_untitled(
    described: Description, owner: Draft | None, memory: Memory
) -> Draft | None:
    """Find the person right before of whom no office is told ("the senator")."""
    head = described.head
    if described.noun.sort not in HELD or name_noun(described.lemma) is not None:
        return None
    if head.dep not in SUBJECTS:
        return None

    def fits(token: Token, draft: Draft) -> bool:
        before = token.sentence is not head.sentence
        if not before or any(n in person_nouns() for n in draft.nouns):
            return False
        return _is_person(draft, described) and _may_belong(draft, described, owner)

    return memory.latest(head, fits, 1)


def _is_epithet(described: Description) -> bool:
    """Whether a person is called so in passing ("the billionaire developer")."""
    words = {described.lemma, *(word.lower for word in described.modifiers)}
    return not words.isdisjoint(actor_words("epithet"))


def _is_person(draft: Draft, described: Description) -> bool:
    gender = genders().get(described.lemma, "")
    person = draft.kind is ActorKind.PERSON and bool(draft.names) and not draft.plural
    return person and (not gender or draft.gender in {"", gender})


def _may_belong(draft: Draft, described: Description, owner: Draft | None) -> bool:
    """Whether nothing told so far keeps somebody from belonging to this one.

    Who belongs to a party can have a seat for a state ("the Orlan senator").
    """
    if owner is None or draft is owner:
        return draft is not owner
    if draft.owner is None:
        return owner.kind is ActorKind.STATE
    further = draft.owner.owner
    if owner in (draft.owner, further, *draft.owners):
        return True
    seated = described.lemma in actor_words("lawmaker") or _is_epithet(described)
    states = [o.kind is ActorKind.STATE for o in (owner, draft.owner)]
    return seated and states[0] != states[1]


def find_body(
    described: Description,
    owner: Draft | None,
    memory: Memory,
    drafts: Sequence[Draft],
) -> Draft | None:
    """Find the named body that "the hospital" or "the city" means."""
    head, lemma = described.head, described.lemma
    if described.plural and described.noun.number != "collective":
        return None
    if lemma in actor_words("medium"):
        found = memory.latest(
            head, lambda _, d: d.kind is ActorKind.OUTLET and bool(d.names)
        )
        if found is not None or described.noun.sort == "media":
            return found
    narrow = wider_words("body").get(lemma)
    if narrow is not None:
        firm = lemma in actor_words("business")
        fitting = {
            id(d)
            for d in drafts
            if _has_word(d, narrow) and _is_of(d, owner, firm=firm)
        }
        if fitting:
            found = memory.latest(head, lambda _, d: id(d) in fitting, WHOLE_REPORT)
            one = [d for d in drafts if id(d) in fitting]
            return found or (one[0] if len(one) == 1 else None)
    body = name_noun(lemma)
    if body is None or body.kind is not ActorKind.ORGANISATION or not body.descriptive:
        return None
    if lemma in actor_words("business"):
        return _firm(described, owner, memory, drafts)
    return None


def _firm(
    described: Description,
    owner: Draft | None,
    memory: Memory,
    drafts: Sequence[Draft],
) -> Draft | None:
    """Find the firm in "the Orlan maker": the only one, or one known by its rank."""
    firms = [
        d for d in drafts if can_be_called(d, "company") and _is_of(d, owner, firm=True)
    ]
    if len(firms) == 1:
        return firms[0]
    said = {word.lower for word in described.modifiers}
    if said.isdisjoint(actor_words("ranked")):
        return None
    return memory.latest(described.head, lambda _, d: d in firms, NEAR)


def _has_word(draft: Draft, words: frozenset[str]) -> bool:
    if draft.kind not in BODIES or not draft.names:
        return False
    return any(w.lower in words for n in draft.names for w in n.tokens)


def _is_of(draft: Draft, owner: Draft | None, *, firm: bool) -> bool:
    """Whether a body is of a state ("the Orlan court"), or a firm may be."""
    if owner is None or draft is owner:
        return draft is not owner
    return draft.owner is owner or (firm and draft.owner is None)


def find_steered(described: Description, drafts: Sequence[Draft]) -> Draft | None:
    """Find the only firm of a report, for which "management" decides."""
    if described.head.lower not in actor_words("directing") or described.modifiers:
        return None
    firms = [d for d in drafts if can_be_called(d, "company")]
    subject = described.head.dep in SUBJECTS
    return firms[0] if len(firms) == 1 and subject else None


def find_place(described: Description, memory: Memory) -> Draft | None:
    """Find the named place that "the city" means, where it acts."""
    if described.plural or described.lemma not in actor_words("city"):
        return None
    return memory.latest(described.head, lambda _, d: _is_place(d), WHOLE_REPORT)


def _is_place(draft: Draft) -> bool:
    labels = {name.label for name in draft.names}
    return draft.state is None and "GPE" in labels


def find_union(described: Description, drafts: Iterable[Draft]) -> Draft | None:
    """Find the union whose members decide something ("nurses voted to strike").

    The one named by their work, else the only one of the report.
    """
    if described.noun.sort not in WORKING or not described.plural:
        return None
    head = described.head
    if head.dep != "nsubj" or head.head.lemma not in actor_words("deciding"):
        return None
    if any(c.lower in OF_SOME for c in head.children):
        return None
    stems = frozenset({head.lower, head.lemma.lower()})
    found = [d for d in drafts if _has_word(d, stems) and d.names[0].head.tag != "NNS"]
    if not found and described.noun.sort == "worker":
        found = [d for d in drafts if d.names and (is_union(d) or "union" in d.nouns)]
    return found[0] if len(found) == 1 else None


def find_announced(group: Draft, drafts: Iterable[Draft]) -> Draft | None:
    """Find the firm that a lead tells of before its name: "A Swiss brewer has bid".

    It is named first in the next sentences, as the only firm to act there that was
    not named before.
    """
    first = group.described[0] if group.described and not group.plural else None
    if first is None or first.sentence.index > 1 or first.dep not in SUBJECTS:
        return None
    if first.lower not in actor_words("business"):
        return None
    if not any(c.lower in {"a", "an"} for c in first.children):
        return None
    found = [d for d in drafts if _is_announced(d, first)]
    return found[0] if len(found) == 1 else None


def _is_announced(draft: Draft, word: Token) -> bool:
    if not can_be_called(draft, "company"):
        return False
    name = draft.names[0]
    behind = name.head.sentence.index - word.sentence.index
    return 0 < behind <= NEAR and name.head.dep in SUBJECTS


def find_kin(described: Description, drafts: Iterable[Draft]) -> Draft | None:
    """Find the one named person known as "the boy's father", by "his son" or so."""
    if described.lemma not in kin() or described.plural:
        return None
    found = [
        d for d in drafts if described.lemma in d.nouns and _is_person(d, described)
    ]
    return found[0] if len(found) == 1 else None


def note_parent(described: Description, owner: Draft) -> None:
    """Note that who has a son or a daughter is a father or a mother."""
    if described.lemma in CHILDREN and owner.kind is ActorKind.PERSON and owner.names:
        owner.nouns |= PARENTS.get(owner.gender, frozenset())
