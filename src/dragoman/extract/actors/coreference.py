"""Whom pronouns and descriptions mean: read once, from the first word to the last."""

from collections.abc import Iterable, Sequence

from dragoman.extract.actors.affiliations import GOVERNING, find_affiliation, offices
from dragoman.extract.actors.apposition import SHORTEST_BEFORE, find_beside
from dragoman.extract.actors.descriptions import (
    Description,
    find_owners,
    read_description,
)
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.fits import UNIQUE, bears, can_be_called, is_unique
from dragoman.extract.actors.governments import Governments
from dragoman.extract.actors.headings import find_bare_blocks
from dragoman.extract.actors.kinds import ARMED_WORDS
from dragoman.extract.actors.lexicon import (
    bargaining_words,
    genders,
    kin,
    name_noun,
    person_noun,
    state_of_people,
)
from dragoman.extract.actors.names import Name
from dragoman.extract.actors.salience import Memory, find_antecedent
from dragoman.extract.grammar import child, objects_of
from dragoman.extract.parse import Syntax, Token
from dragoman.model.actor import ActorKind

GROUPS = frozenset({ActorKind.ORGANISATION, ActorKind.ARMED_GROUP})
SPEAKING_FOR = frozenset(
    {"official", "negotiator", "mediator", "spokesperson", "militant", "leader"}
)
ANY_GROUP = frozenset({"group", "movement", "organisation", "organization"})
COUNTRIES = frozenset({"nation", "country", "republic", "kingdom", "island"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADP", "ADJ"})
WHOLE_REPORT = 1_000


class Resolver:
    """Reads a report in order and settles whom each word means.

    Attributes:
        drafts: The named ones.
        groups: Those who are only described.
        meant: Whom each word means, by its index.
        governments: The states and parties of the report.
    """

    def __init__(self, syntax: Syntax, drafts: Iterable[Draft]) -> None:
        self.syntax = syntax
        self.drafts = list(drafts)
        self.groups: list[Draft] = []
        self.meant: dict[int, Draft] = {}
        self.governments = Governments(self.drafts)
        self._memory = Memory()
        self._keyed: dict[tuple[object, ...], Draft] = {}
        self._starts: dict[int, tuple[Draft, Name]] = {}
        self._bare = find_bare_blocks(syntax)
        for draft in self.drafts:
            self._enter(draft)

    def _enter(self, draft: Draft) -> None:
        for name in draft.names:
            self._starts[name.tokens[0].i] = draft, name
            for word in name.tokens:
                self.meant[word.i] = draft
            for word in name.title:
                self.meant.setdefault(word.i, draft)
                draft.gender = draft.gender or genders().get(word.lower, "")
                known = person_noun(word)
                if known is not None and known.number == "sg":
                    draft.nouns.add(word.lower)

    def resolve(self) -> None:
        """Settle every word of the report."""
        for word in self.syntax.tokens:
            named = self._starts.get(word.i)
            if named is not None:
                self._name(*named)
            elif word.i not in self.meant:
                self._settle(word)
        self._merge_described()

    def _name(self, draft: Draft, name: Name) -> None:
        if name.bare:
            return
        self._memory.add(name.head, draft)
        if draft.owner is None and draft.kind is ActorKind.PERSON:
            related = any(word.lower in kin() for word in name.title)
            if not related:
                draft.owner = find_affiliation(
                    self.syntax, name, self.meant, self._people
                )
            if draft.owner is None:
                self._join_office(draft, name)
                self._affiliate(draft, self._led(name.head))
            if draft.owner is None and self._is_of_government(draft, name):
                draft.owner = self.governments.governed_by(draft, name)
            held = offices(name)
            draft.governs = draft.governs or bool(held & GOVERNING)
            if "legislator" in held:
                draft.nouns.add("lawmaker")
            if draft.owner is not None and held & (GOVERNING | {"leader"}):
                headed = not held <= {"minister"}
                self.governments.count(draft.owner, headed=headed)
                draft.owner.acting |= bool(draft.owner.names)

    def _join_office(self, draft: Draft, name: Name) -> None:
        """Join "the head of the agency, X" where the comma hides it."""
        first = (name.title or name.tokens)[0].i
        if first < SHORTEST_BEFORE or self.syntax.tokens[first - 1].text != ",":
            return
        word = self.syntax.tokens[first - 2]
        while (
            word.head is not word and word.head.i < first and word.head.pos in NOMINAL
        ):
            word = word.head
        described = read_description(word)
        if described is None or described.plural or described.noun.sort not in UNIQUE:
            return
        self._affiliate(draft, self._owners(described))
        draft.nouns.add(described.lemma)
        self.meant[word.i] = draft

    def _is_of_government(self, draft: Draft, name: Name) -> bool:
        """Whether a title without an owner is one of the report's own state."""
        nouns = [name_noun(word.lower) for word in name.title]
        if any(noun and noun.kind is ActorKind.STATE for noun in nouns):
            return True
        forces = [person_noun(word) for word in name.title[:-1]]
        if any(force and force.number == "collective" for force in forces):
            return True
        return bool(offices(name) & GOVERNING)

    def _settle(self, word: Token) -> Draft | None:
        found = self.meant.get(word.i)
        if found is not None:
            return found
        if word.pos == "PRON":
            found = find_antecedent(word, self._memory)
        else:
            found = self._description(word)
        if found is not None:
            self.meant[word.i] = found
            found.described.append(word)
            self._memory.add(word, found)
        return found

    def _description(self, word: Token) -> Draft | None:
        described = read_description(word)
        if described is None or word.sentence.block in self._bare:
            return None
        owners = self._owners(described)
        same = find_beside(self.syntax, self.meant, word)
        if same is not None:
            self._describe(same, described, owners)
            return same
        self._note_agency(described, owners)
        owner = self._governing(described, owners[0] if owners else None)
        if owner is not None and self._is_itself(described, owner):
            owner.acting = True
            owner.called[described.words] += 1
            return owner
        bare_militants = described.noun.sort == "militant" and not described.article
        if described.article == "definite" or bare_militants:
            found = self._taken_up(described, owner)
            if found is not None:
                return found
        return self._introduce(described, owners)

    def _describe(
        self, draft: Draft, described: Description, owners: Sequence[Draft]
    ) -> None:
        """Add what a description beside a name says of its bearer."""
        draft.nouns.add(described.lemma)
        draft.gender = draft.gender or genders().get(described.lemma, "")
        if described.lemma not in kin():
            self._affiliate(draft, owners or self._led(described.head))
        owner = draft.owner
        minister = described.lemma == "minister" and owner is not None
        if minister and owner is not None and owner.kind is not ActorKind.STATE:
            draft.owner = self.governments.main() or owner

    def _note_agency(self, described: Description, owners: Sequence[Draft]) -> None:
        """Note that those act whose officials or delegations are spoken of."""
        if described.noun.sort not in SPEAKING_FOR and described.lemma != "delegation":
            return
        for owner in owners[:1] if described.article == "owned" else owners:
            owner.acting |= described.head.dep != "poss" or bool(owner.names)

    def _governing(self, described: Description, owner: Draft | None) -> Draft | None:
        """Give the state where "his government" belongs to a person of it."""
        body = name_noun(described.lemma)
        governs = body is not None and body.kind is ActorKind.STATE
        if owner is None or owner.kind is not ActorKind.PERSON or not governs:
            return owner
        return owner.owner or self.governments.main()

    def _led(self, word: Token) -> list[Draft]:
        """Find what a clause says that somebody leads or belongs to."""
        found: list[Draft] = []
        for clause in word.children:
            if clause.dep not in {"relcl", "acl"}:
                continue
            if clause.lemma in bargaining_words("leading"):
                heads = [child(clause, "dobj")]
            elif clause.lemma == "be":
                heads = [child(clause, "attr")]
            else:
                continue
            for head in heads:
                draft = self._settle(head) if head is not None else None
                described = read_description(head) if head is not None else None
                owners = self._owners(described) if described else []
                if not described and head is not None:
                    inner = objects_of(head, "of", "at", "for", "in")
                    owners = [self.meant[w.i] for w in inner if w.i in self.meant]
                found += owners or ([draft] if draft else [])
        return found

    def _affiliate(self, draft: Draft, owners: Sequence[Draft]) -> None:
        able = [
            o
            for o in owners
            if o is not draft and (o.names or o.state or not o.collective)
        ]
        if draft.owner is None and able:
            draft.owner = able[0]

    def _owners(self, described: Description) -> list[Draft]:
        """Find whom a description belongs to; several for "Norlandic and Orlan"."""
        found: list[Draft] = []
        for word in find_owners(described):
            draft = self.meant.get(word.i)
            if draft is None and (word.text[0].isupper() or word.lower in ARMED_WORDS):
                draft = self._people(word)
            if draft is None and word.dep in {"poss", "pobj"}:
                draft = self._settle(word)
            placed = word.dep == "pobj" and word.head.lower in {"in", "at", "with"}
            if draft is None or draft in found:
                continue
            if not (placed and draft.kind is ActorKind.STATE):
                found.append(draft)
        return found

    def _people(self, word: Token) -> Draft | None:
        """Find the state or party that an adjective belongs to, named or not."""
        people = self._whole_people(word)
        found = self.governments.find(people)
        if found is not None:
            return found
        if word.lower in ARMED_WORDS:
            return self._only(ActorKind.ARMED_GROUP)
        found = self.governments.add(people)
        if found is not None:
            found.seen.append(word)
        return found

    def _whole_people(self, word: Token) -> str:
        """Give an adjective of two words whole ("South Norlandic")."""
        before = self.syntax.tokens[word.i - 1] if word.i else word
        both = f"{before.text} {word.text}"
        return both if state_of_people(both) else word.text

    def _is_itself(self, described: Description, owner: Draft) -> bool:
        """Whether "the government of X", "the X rebels" is X."""
        body = name_noun(described.lemma)
        if (
            body is not None
            and body.kind is ActorKind.STATE
            and owner.kind is ActorKind.STATE
        ):
            self.governments.count(owner)
            return True
        if owner.kind is ActorKind.STATE:
            return False
        if owner.kind is ActorKind.PERSON or described.article == "owned":
            return False
        armed = any(w.lower in ARMED_WORDS for w in described.modifiers)
        if armed and body is not None and described.article == "definite":
            return True
        if not any(self.meant.get(w.i) is owner for w in described.modifiers):
            return False
        if described.noun.sort == "militant" and described.plural:
            return True
        return body is not None and body.kind not in {None, ActorKind.STATE}

    def _taken_up(self, described: Description, owner: Draft | None) -> Draft | None:
        """Find whom a definite description takes up."""
        head, latest = described.head, self._memory.latest
        found = latest(head, lambda d: bears(d, described, owner), WHOLE_REPORT)
        if found is None and owner is not None and described.lemma == "leader":
            found = latest(head, lambda d: d.governs and d.owner is owner, WHOLE_REPORT)
        if found is not None or owner is not None:
            return found
        body = name_noun(described.lemma)
        if body is not None and body.kind is ActorKind.STATE:
            return self._state_meant(described)
        armed = body is not None and body.kind is ActorKind.ARMED_GROUP
        if armed or described.noun.sort == "militant":
            found = latest(head, _is_named_force, WHOLE_REPORT)
            return found or self._only(ActorKind.ARMED_GROUP)
        return self._body_meant(described)

    def _state_meant(self, described: Description) -> Draft | None:
        """Find which state "the country" or "the government" is."""
        if described.lemma in COUNTRIES and not described.plural:
            return self._memory.latest(described.head, _is_named_state)
        state = self.governments.main()
        if state is not None and described.modifiers:
            state.called[described.words] += 1
        return state

    def _body_meant(self, described: Description) -> Draft | None:
        """Find which body "the group" or "the union" is."""
        head, latest = described.head, self._memory.latest
        if described.lemma in ANY_GROUP:
            return latest(head, lambda d: d.kind in GROUPS and not d.plural)
        body = name_noun(described.lemma)
        if body is None or not body.descriptive or described.modifiers:
            return None
        if body.kind is not ActorKind.ORGANISATION:
            return None
        return latest(head, lambda d: can_be_called(d, described.lemma))

    def _only(self, kind: ActorKind) -> Draft | None:
        """Give the one of a kind, or the one named most."""
        found = [draft for draft in self.drafts if draft.kind is kind]
        return max(found, key=lambda draft: len(draft.names), default=None)

    def _introduce(self, described: Description, owners: Sequence[Draft]) -> Draft:
        """Begin an actor who has no name."""
        owner = owners[0] if owners else None
        body = name_noun(described.lemma)
        kind = body.kind if body else None
        key = self._key(described, owner)
        if key in self._keyed:
            return self._keyed[key]
        several = described.plural or described.noun.number == "collective"
        draft = Draft(
            words=described.words, owner=owner, owners=tuple(owners), plural=several
        )
        draft.collective = not is_unique(described, owner)
        if owner is None and not draft.collective and kind is ActorKind.ORGANISATION:
            draft.owner = self.governments.main()
        draft.nouns.add(described.lemma)
        draft.gender = genders().get(described.lemma, "")
        person = described.noun.number == "sg" and described.noun.sort != "other"
        if kind is ActorKind.OUTLET and described.noun.sort != "media":
            kind = None
        draft.votes[
            kind or (ActorKind.PERSON if person else ActorKind.ORGANISATION)
        ] += 1
        self._keyed[key] = draft
        self.groups.append(draft)
        return draft

    def _key(self, described: Description, owner: Draft | None) -> tuple[object, ...]:
        words = tuple(w.lower for w in described.modifiers if w.i not in self.meant)
        place = (
            described.head.sentence.index if described.article == "indefinite" else -1
        )
        return id(owner), words, described.lemma, described.plural, place

    def _merge_described(self) -> None:
        """Join one who is only described to the name that turned up later."""
        into: dict[int, Draft] = {}
        for group in self.groups:
            if (
                group.owner is None
                or group.plural
                or group.kind is not ActorKind.PERSON
            ):
                continue
            found = [
                d
                for d in self.drafts
                if d.owner is group.owner and group.nouns & d.nouns
            ]
            if len(found) == 1:
                into[id(group)] = found[0]
                found[0].described += group.described
                group.described = []
        if into:
            self.meant = {i: into.get(id(d), d) for i, d in self.meant.items()}


def _is_named_state(draft: Draft) -> bool:
    return draft.kind is ActorKind.STATE and bool(draft.names)


def _is_named_force(draft: Draft) -> bool:
    return draft.kind is ActorKind.ARMED_GROUP and bool(draft.names)
