"""Whom pronouns and descriptions mean: read once, from the first word to the last."""

from collections.abc import Iterable, Sequence

from dragoman.extract.actors.anaphora import find_pair, take_up
from dragoman.extract.actors.apposition import find_beside
from dragoman.extract.actors.descriptions import (
    Description,
    read_description,
    read_inner,
)
from dragoman.extract.actors.drafts import CLEAR, Draft
from dragoman.extract.actors.fits import is_political
from dragoman.extract.actors.governments import Governments
from dragoman.extract.actors.headings import find_bare_blocks
from dragoman.extract.actors.introductions import Introductions
from dragoman.extract.actors.lexicon import (
    actor_words,
    genders,
    kin,
    name_noun,
    person_noun,
)
from dragoman.extract.actors.names import Name
from dragoman.extract.actors.newcomers import (
    Newcomers,
)
from dragoman.extract.actors.owners import (
    Owners,
    affiliate,
)
from dragoman.extract.actors.salience import Memory, find_antecedent, find_quoted
from dragoman.extract.actors.selves import is_city_of, is_his_body, is_of_name, steers
from dragoman.extract.actors.surnames import find_surnames
from dragoman.extract.actors.tables import Table
from dragoman.extract.actors.variation import (
    find_kin,
    find_steered,
    find_union,
    note_parent,
)
from dragoman.extract.syntax import Syntax, Token
from dragoman.model.actor import ActorKind

SPEAKING_FOR = frozenset(
    {"official", "negotiator", "mediator", "spokesperson", "militant", "leader"}
)
INNER = frozenset({"compound", "nmod", "amod"})
MEANING = frozenset({"PRON", "NOUN", "PROPN", "ADJ"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADP", "ADJ"})


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
        self.meant: dict[int, Draft] = {}
        self.governments = Governments(self.drafts)
        self._memory = Memory(find_quoted(syntax))
        self._newcomers = Newcomers(self.meant, self.governments)
        self.groups = self._newcomers.groups
        self._owners = Owners(
            syntax, self.drafts, self.meant, self.governments, self._settle
        )
        self._introductions = Introductions(
            syntax=syntax,
            drafts=self.drafts,
            meant=self.meant,
            governments=self.governments,
            owners=self._owners,
            memory=self._memory,
        )
        self._starts: dict[int, tuple[Draft, Name]] = {}
        self._bare = find_bare_blocks(syntax)
        self._surnames = find_surnames(self.drafts)
        self.governments.seat(self._seat)
        for draft in self.drafts:
            self._enter(draft)

    def _seat(self, states: Sequence[Draft]) -> Table:
        return Table(self.syntax, states, self.meant, self.governments.find)

    def _enter(self, draft: Draft) -> None:
        for name in draft.names:
            self._starts[name.tokens[0].i] = draft, name
            for word in name.tokens:
                self.meant[word.i] = draft
            for word in name.title:
                self.meant.setdefault(word.i, draft)
                draft.gender = draft.gender or genders().get(word.lower, "")
                known = person_noun(word)
                office = known is not None and known.number == "sg"
                if office or word.lower in actor_words("past"):
                    draft.nouns.add(word.lower)

    def resolve(self) -> None:
        """Settle every word of the report."""
        for word in self.syntax.tokens:
            named = self._starts.get(word.i)
            if named is not None:
                self._name(*named)
            elif word.i not in self.meant and self._may_mean(word):
                self._settle(word)
        into = self._newcomers.join(self.drafts)
        if into:
            self.meant = {i: into.get(id(d), d) for i, d in self.meant.items()}

    def _may_mean(self, word: Token) -> bool:
        plain = word.pos in MEANING and word.dep not in INNER
        return plain or word.text in self._surnames

    def _name(self, draft: Draft, name: Name) -> None:
        if name.bare:
            return
        self._memory.add(name.head, draft)
        if draft.kind is ActorKind.PERSON:
            self._introductions.read(draft, name)

    def _settle(self, word: Token) -> Draft | None:
        found = self.meant.get(word.i)
        if found is not None:
            return found
        if word.dep in INNER:
            return self._inner(word)
        if word.pos == "PRON":
            found = find_antecedent(word, self._memory)
        elif word.text in self._surnames and word.dep == "nsubj":
            found = self._surnames[word.text]
        else:
            found = self._description(word)
        if found is not None:
            self.meant[word.i] = found
            found.described.append(word)
            if not (word.dep == "pobj" and word.head.lower == "as"):
                self._memory.add(word, found)
        return found

    def _description(self, word: Token) -> Draft | None:
        described = read_description(word)
        if described is None or word.sentence.block in self._bare:
            return None
        owners = self._owners.of(described)
        same = find_beside(self.syntax, self.meant, word)
        if same is not None:
            self._describe(same, described, owners)
            return same
        self._note_agency(described, owners)
        return self._mean(described, owners)

    def _inner(self, word: Token) -> Draft | None:
        """Find the named body that a noun before another means ("union leaders")."""
        described = read_inner(word)
        if described is None:
            return None
        found = take_up(described, None, self._memory, self.governments, self.drafts)
        return found if found is not None and found.names else None

    def _mean(self, described: Description, owners: Sequence[Draft]) -> Draft:
        """Find whom a description by itself means, or begin somebody."""
        if len(owners) > 1 and self._are_governments(described):
            for each in owners:
                each.acting = True
                self.governments.count(each)
                self._call(each, described)
            return self._newcomers.introduce(described, owners)
        owner = self._governing(described, owners[0] if owners else None)
        same = self._same(described, owner) if owner is not None else None
        if same is not None:
            return same
        found = self._named_before(described, owner)
        if found is not None:
            if found.kind is ActorKind.PERSON and found.names:
                if owners and is_political(owners[0]):
                    found.owner = None  # a party binds more than a seat
                affiliate(found, owners)
            return found
        found = self._newcomers.introduce(described, owners)
        if not found.members and not owners:
            found.members = find_pair(described, self._memory)
        return found

    def _same(self, described: Description, owner: Draft) -> Draft | None:
        """Give whom "the government of X" or "his party" is, known by its owner."""
        note_parent(described, owner)
        if is_his_body(described, owner):
            return owner.owner
        if not self._is_itself(described, owner):
            return None
        owner.acting = True
        if is_city_of(described):
            owner.nouns.add(described.lemma)
        elif owner.kind is not ActorKind.PERSON and not steers(described, owner):
            owner.called[described.words] += 1
        return owner

    def _named_before(
        self, described: Description, owner: Draft | None
    ) -> Draft | None:
        """Find who was spoken of before and is meant, if anybody."""
        found = find_union(described, self.drafts) or find_kin(described, self.drafts)
        if found is None and owner is None:
            found = find_steered(described, self.drafts)
        bare_militants = described.noun.sort == "militant" and not described.article
        if found is None and (described.article == "definite" or bare_militants):
            found = take_up(
                described, owner, self._memory, self.governments, self.drafts
            )
        return found

    def _describe(
        self, draft: Draft, described: Description, owners: Sequence[Draft]
    ) -> None:
        """Add what a description beside a name says of its bearer."""
        draft.nouns.add(described.lemma)
        draft.gender = draft.gender or genders().get(described.lemma, "")
        if described.noun.number == "sg" and described.noun.sort in SPEAKING_FOR:
            draft.vote({ActorKind.PERSON: CLEAR})
        said = {word.lower for word in described.modifiers}
        if described.lemma not in kin():
            past = said & actor_words("past")
            apart = past or described.lemma in actor_words("peer")
            now = [] if apart else owners
            now = now or self._owners.led(described.head)
            draft.nouns |= set() if now else past
            affiliate(draft, now)
        owner = draft.owner
        minister = described.lemma == "minister" and draft.kind is ActorKind.PERSON
        if minister and owner is None and described.article == "definite":
            draft.owner = self.governments.meant(described.head)
        elif minister and owner is not None and owner.kind is not ActorKind.STATE:
            draft.owner = self.governments.meant(described.head) or owner

    def _note_agency(self, described: Description, owners: Sequence[Draft]) -> None:
        """Note that those act whose officials or delegations are spoken of."""
        if described.noun.sort not in SPEAKING_FOR and described.lemma != "delegation":
            return
        for owner in owners[:1] if described.article == "owned" else owners:
            owner.acting |= described.head.dep != "poss" or bool(owner.names)

    def _are_governments(self, described: Description) -> bool:
        """Whether several states' governments are spoken of at once."""
        body = name_noun(described.lemma)
        return described.plural and body is not None and body.kind is ActorKind.STATE

    def _governing(self, described: Description, owner: Draft | None) -> Draft | None:
        """Give the state where "his government" belongs to a person of it."""
        body = name_noun(described.lemma)
        governs = body is not None and body.kind is ActorKind.STATE
        if owner is None or owner.kind is not ActorKind.PERSON or not governs:
            return owner
        return owner.owner or self.governments.meant(described.head)

    def _call(self, state: Draft, described: Description) -> None:
        """Note each of "the Norlandic and Orlan governments" as a name of its state."""
        for word in described.modifiers:
            if self._owners.people(word) is state and word.text[0].isupper():
                state.called[f"{word.text} {described.lemma}"] += 1

    def _is_its_government(self, described: Description, owner: Draft) -> bool:
        """Whether a state's government is described, not one that it may have."""
        body = name_noun(described.lemma)
        governs = body is not None and body.kind is ActorKind.STATE
        governs = governs or described.lemma in actor_words("rulers")
        if not governs or described.article == "indefinite":
            return False
        self.governments.count(owner)
        return True

    def _is_itself(self, described: Description, owner: Draft) -> bool:
        """Whether "the government of X", "the X rebels" is X."""
        if steers(described, owner) or is_city_of(described):
            return True
        body = name_noun(described.lemma)
        if owner.kind is ActorKind.STATE:
            return self._is_its_government(described, owner)
        if owner.kind is ActorKind.PERSON and described.lemma == "office":
            return is_of_name(described, owner)
        if owner.kind is ActorKind.PERSON or described.article == "owned":
            return False
        armed = any(w.lower in actor_words("armed") for w in described.modifiers)
        if armed and body is not None and described.article == "definite":
            return True
        if not any(self.meant.get(w.i) is owner for w in described.modifiers):
            return False
        if described.noun.sort == "militant" and described.plural:
            return True
        one = not (described.plural and described.head.tag == "NNS")
        other = {None, ActorKind.STATE, ActorKind.OUTLET} - {owner.kind}
        return one and body is not None and body.kind not in other
