"""To whom a person belongs: by title, clause or what went before the name."""

from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass

from dragoman.extract.actors.affiliations import GOVERNING, find_affiliation, offices
from dragoman.extract.actors.apposition import SHORTEST_BEFORE
from dragoman.extract.actors.descriptions import Description, read_description
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.fits import HOLDERS, UNIQUE, is_union
from dragoman.extract.actors.governments import Governments
from dragoman.extract.actors.lexicon import (
    kin,
    name_noun,
    person_noun,
    speech_verbs,
    telling_verbs,
)
from dragoman.extract.actors.names import Name
from dragoman.extract.actors.owners import Owners, affiliate
from dragoman.extract.actors.salience import Memory
from dragoman.extract.syntax import Syntax, Token
from dragoman.model.actor import ActorKind

NOMINAL = frozenset({"NOUN", "PROPN", "ADP", "ADJ"})
NEARBY = 4  # sentences between "a spokeswoman for Orlan" and "spokeswoman X"
NEXT = 2
FULL_NAME = 2
WHOLE_REPORT = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Introductions:
    """Finds whom people belong to at the words that introduce them.

    Attributes:
        syntax: The report.
        drafts: Everybody named.
        meant: Whom each word means, as far as it is known.
        governments: The states and parties of the report.
        owners: Finds whom descriptions belong to.
        memory: Who was spoken of before.
    """

    syntax: Syntax
    drafts: Sequence[Draft]
    meant: MutableMapping[int, Draft]
    governments: Governments
    owners: Owners
    memory: Memory

    def read(self, draft: Draft, name: Name) -> None:
        """Note whom a person belongs to, if this mention tells it."""
        held = offices(name)
        if draft.owner is None:
            self._find_owner(draft, name, held)
        draft.governs = draft.governs or bool(held & GOVERNING)
        if "legislator" in held:
            draft.nouns.add("lawmaker")
        if draft.owner is not None and held & (GOVERNING | {"leader"}):
            headed = not held <= {"minister"}
            self.governments.count(draft.owner, headed=headed)
            draft.owner.acting |= bool(draft.owner.names)

    def _find_owner(self, draft: Draft, name: Name, held: frozenset[str]) -> None:
        if not any(word.lower in kin() for word in name.title):
            draft.owner = find_affiliation(
                self.syntax, name, self.meant, self.owners.people
            )
        if draft.owner is None:
            self._join_office(draft, name)
            affiliate(draft, self.owners.led(name.head))
        if draft.owner is None:
            self._take_up(draft, name)
        if draft.owner is None:
            self._join_body(draft, name)
        if draft.owner is None and _is_of_government(name, held):
            draft.owner = self.governments.governed_by(draft, name)
        if draft.owner is None and held & {"executive", "union_leader"}:
            draft.owner = self._body_of_report(draft, union="executive" not in held)

    def _join_office(self, draft: Draft, name: Name) -> None:
        """Join "the head of the agency, X" where the comma hides it."""
        first = (name.title or name.tokens)[0].i
        if first < SHORTEST_BEFORE or self.syntax.tokens[first - 1].text != ",":
            return
        described = _office_before(self.syntax.tokens[first - 2], first)
        if described is None:
            return
        affiliate(draft, self.owners.of(described))
        draft.nouns.add(described.lemma)
        self.meant[described.head.i] = draft

    def _take_up(self, draft: Draft, name: Name) -> None:
        """Take up who was only described: "A union spokeswoman said … X said"."""
        said = {word.lemma.lower() for word in name.title}
        reach = NEARBY if said else NEXT
        if not said and not _is_bare_speaker(draft, name):
            return

        def fits(token: Token, other: Draft) -> bool:
            if other.names or other.plural or other.owner is None:
                return False
            known = person_noun(token)
            if said:
                holds = known is not None and known.sort in UNIQUE
                return holds and bool(said & other.nouns)
            return known is not None and known.sort in HOLDERS and _tells(token)

        found = self.memory.latest(name.head, fits, reach)
        if found is not None:
            affiliate(draft, [found.owner] if found.owner else [])
            draft.nouns |= found.nouns

    def _join_body(self, draft: Draft, name: Name) -> None:
        """Join "union president X" to the union that was only described."""
        said = {word.lower for word in name.title[:-1]}
        said |= {"union"} if "general secretary" in _plain(name) else set()

        def fits(token: Token, other: Draft) -> bool:
            body = other.kind is ActorKind.ORGANISATION and not other.plural
            return body and not other.names and bool(said & other.nouns)

        found = self.memory.latest(name.head, fits, WHOLE_REPORT) if said else None
        if found is not None:
            draft.owner = found

    def _body_of_report(self, draft: Draft, *, union: bool) -> Draft | None:
        """Give the firm or the union that a report is about, for a bare "chief"."""
        bodies = [
            d
            for d in self.drafts
            if d.kind is ActorKind.ORGANISATION and is_union(d) is union
        ]
        found = max(bodies, key=lambda d: len(d.names), default=None)
        several = found is not None and len(found.names) > 1
        return found if several and found is not draft else None


def _office_before(word: Token, first: int) -> Description | None:
    """Read the office that ends right before a comma and a name."""
    found: Description | None = None
    while True:
        described = read_description(word)
        if described is not None and not described.plural:
            found = described if described.noun.sort in HOLDERS else found
        if word.head is word or word.head.i >= first or word.head.pos not in NOMINAL:
            return found
        word = word.head


def _plain(name: Name) -> str:
    return " ".join(word.lower for word in name.title)


def _is_bare_speaker(draft: Draft, name: Name) -> bool:
    """Whether a full name speaks at first mention, with nothing to introduce it."""
    if draft.names[0] is not name or len(name.tokens) < FULL_NAME:
        return False
    told = any(c.dep in {"appos", "relcl", "acl"} for c in name.head.children)
    return not told and _speaks(name.head)


def _speaks(word: Token) -> bool:
    return word.dep == "nsubj" and word.head.lemma in speech_verbs()


def _tells(word: Token) -> bool:
    return word.dep == "nsubj" and word.head.lemma in telling_verbs()


def _is_of_government(name: Name, held: frozenset[str]) -> bool:
    """Whether a title without an owner is one of the report's own state."""
    nouns = [name_noun(word.lower) for word in name.title]
    if any(noun and noun.kind is ActorKind.STATE for noun in nouns):
        return True
    forces = [person_noun(word) for word in name.title[:-1]]
    if any(force and force.number == "collective" for force in forces):
        return True
    return bool(held & GOVERNING)
