"""Whom pronouns and descriptions mean: read once, from the first word to the last."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from dragoman.extract.actors.descriptions import (
    Description,
    find_owners,
    read_description,
)
from dragoman.extract.actors.identity import Draft, find_state
from dragoman.extract.actors.lexicon import name_noun, state_of_people
from dragoman.extract.actors.names import Name
from dragoman.extract.grammar import child
from dragoman.extract.parse import Syntax, Token
from dragoman.model.actor import ActorKind

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
MALE = frozenset(
    "mr mr. king prince sir lord sheikh father bishop archbishop brother husband son man"
    " spokesman chairman congressman businessman duke emperor".split()
)
FEMALE = frozenset(
    "mrs mrs. ms ms. miss queen princess lady dame sister wife mother daughter woman"
    " spokeswoman chairwoman congresswoman businesswoman widow".split()
)
REACH = 6
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.ARMED_GROUP, ActorKind.STATE, ActorKind.OUTLET})
LEADERS = frozenset({"leader", "spokesperson", "negotiator"})


class Resolver:
    """Reads a report in order and settles whom each word means."""

    def __init__(self, syntax: Syntax, drafts: Iterable[Draft]) -> None:
        self.syntax = syntax
        self.drafts = list(drafts)
        self.groups: list[Draft] = []
        self.meant: dict[int, Draft] = {}
        self.recent: list[tuple[Token, Draft]] = []
        self.keyed: dict[tuple[object, ...], Draft] = {}
        self.starts: dict[int, tuple[Draft, Name]] = {}
        self.states = {d.state or d.names[0].text: d for d in self.drafts if d.kind is ActorKind.STATE}
        for draft in self.drafts:
            for name in draft.names:
                self._enter(draft, name)

    def _enter(self, draft: Draft, name: Name) -> None:
        self.starts[name.tokens[0].i] = draft, name
        for word in name.tokens:
            self.meant[word.i] = draft
        for word in name.title:
            self.meant.setdefault(word.i, draft)
            draft.nouns.add(word.lower)
            draft.gender = draft.gender or _gender(word.lower)

    def resolve(self) -> None:
        """Settle every word of the report."""
        for word in self.syntax.tokens:
            named = self.starts.get(word.i)
            if named is not None:
                if not named[1].bare:
                    self.recent.append((named[1].head, named[0]))
            elif word.i not in self.meant:
                self._settle(word)

    def _settle(self, word: Token) -> Draft | None:
        found = self.meant.get(word.i)
        if found is not None:
            return found
        found = self._pronoun(word) if word.pos == "PRON" else self._description(word)
        if found is not None:
            self.meant[word.i] = found
            found.described.append(word)
            self.recent.append((word, found))
        return found

    # Pronouns

    def _pronoun(self, word: Token) -> Draft | None:
        if word.lower in HE:
            return self._person(word, "m")
        if word.lower in SHE:
            return self._person(word, "f")
        if word.lower in IT and word.dep != "expl":
            return self._latest(word, lambda d: d.kind in BODIES and not d.plural)
        if word.lower in THEY:
            found = self._latest(word, lambda d: d.plural)
            return found or self._latest(word, lambda d: d.kind in BODIES)
        return None

    def _person(self, word: Token, gender: str) -> Draft | None:
        found = self._latest(word, lambda d: d.kind is ActorKind.PERSON and not d.plural and d.gender in {"", gender})
        if found is not None and not found.gender:
            found.gender = gender
        return found

    def _latest(self, word: Token, fits: Callable[[Draft], bool]) -> Draft | None:
        """Find whom a word takes up: the last subject that fits, else the last."""
        last = word.sentence.index
        best: tuple[int, int, Draft] | None = None
        for place in range(len(self.recent) - 1, -1, -1):
            token, draft = self.recent[place]
            behind = last - token.sentence.index
            if behind > REACH:
                break
            if not fits(draft) or self._shares_clause(token, word):
                continue
            rank = behind * 2 + (token.dep not in SUBJECTS)
            if best is None or rank < best[0]:
                best = rank, place, draft
        return best[2] if best else None

    def _shares_clause(self, token: Token, word: Token) -> bool:
        """Whether two words are arguments of one verb, so not the same."""
        if word.tag == "PRP$" or token.sentence is not word.sentence:
            return False
        return token.head is word.head and token.dep in SUBJECTS | {"dobj", "dative"}

    # Descriptions

    def _description(self, word: Token) -> Draft | None:
        described = read_description(word)
        if described is None:
            return None
        same = self._same_phrase(word)
        if same is not None:
            same.nouns.add(described.lemma)
            same.gender = same.gender or _gender(described.lemma)
            return same
        owner = self._owner(described)
        body = name_noun(described.lemma)
        if owner is not None and self._is_itself(described, owner):
            owner.acting = True
            if described.noun.sort == "militant" and owner.kind is not ActorKind.STATE:
                owner.votes[ActorKind.ARMED_GROUP] += 3
            return owner
        if described.article == "definite" or (described.noun.sort == "militant" and not described.article):
            found = self._taken_up(described, owner)
            if found is not None:
                return found
        return self._introduce(described, owner, body.kind if body else None)

    def _same_phrase(self, word: Token) -> Draft | None:
        """Find the name that a description stands beside ("the leader, X")."""
        if word.dep == "appos" and word.head.i in self.meant:
            return self.meant[word.head.i]
        for c in word.children:
            if c.dep == "appos" and c.i in self.meant:
                return self.meant[c.i]
        if word.dep == "attr":
            subject = child(word.head, "nsubj")
            if subject is not None and subject.i in self.meant:
                return self.meant[subject.i]
        return None

    def _owner(self, described: Description) -> Draft | None:
        for word in find_owners(described):
            if word.i in self.meant:
                return self.meant[word.i]
            if word.entity == "NORP" or state_of_people(word.text):
                found = self._state(word.text)
                if found is not None:
                    return found
                continue
            if word.dep in {"poss", "pobj"}:
                found = self._settle(word)
                if found is not None:
                    return found
        return None

    def _state(self, people: str) -> Draft | None:
        """Find the state that an adjective belongs to, named or not."""
        found = find_state(people, self.states)
        if found is not None:
            return self.states[found]
        known = state_of_people(people)
        if known is None:
            return None
        draft = Draft(state=known, words=known)
        draft.votes[ActorKind.STATE] += 1
        self.states[known] = draft
        self.groups.append(draft)
        return draft

    def _is_itself(self, described: Description, owner: Draft) -> bool:
        """Whether "the government of X", "the X rebels" is X."""
        body = name_noun(described.lemma)
        if owner.kind is ActorKind.STATE:
            return body is not None and body.kind is ActorKind.STATE
        if owner.kind is ActorKind.PERSON or described.article == "owned":
            return False
        compound = any(self.meant.get(w.i) is owner for w in described.modifiers)
        if not compound:
            return False
        if described.noun.sort == "militant" and described.plural:
            return True
        if body is not None and body.kind is not None and body.kind is not ActorKind.STATE:
            owner.votes[body.kind] += 4
            return True
        return False

    def _taken_up(self, described: Description, owner: Draft | None) -> Draft | None:
        """Find whom a definite description takes up."""
        lemma, noun = described.lemma, described.noun
        if owner is None or owner.kind is not ActorKind.PERSON:
            found = self._latest(described.head, lambda d: self._bears(d, described, owner))
            if found is not None:
                return found
        body = name_noun(lemma)
        if owner is not None:
            return None
        if body is not None and body.kind is ActorKind.STATE:
            return self._main_state()
        if noun.sort == "militant" or (body is not None and body.kind is ActorKind.ARMED_GROUP):
            return self._latest(described.head, lambda d: d.kind is ActorKind.ARMED_GROUP) or self._only(ActorKind.ARMED_GROUP)
        if lemma in {"group", "movement", "organisation", "organization"}:
            return self._latest(
                described.head,
                lambda d: d.kind in {ActorKind.ORGANISATION, ActorKind.ARMED_GROUP} and not d.plural,
            )
        return None

    def _bears(self, draft: Draft, described: Description, owner: Draft | None) -> bool:
        if draft.plural != described.plural and draft.kind is ActorKind.PERSON:
            return False
        if owner is not None and draft.owner is not owner:
            return False
        if described.lemma in draft.nouns or described.head.lower in draft.nouns:
            return True
        return any(described.lemma == word.lower for name in draft.names for word in name.tokens[-1:] if len(name.tokens) > 1)

    def _only(self, kind: ActorKind) -> Draft | None:
        found = [draft for draft in self.drafts if draft.kind is kind]
        return found[0] if len(found) == 1 else None

    def _main_state(self) -> Draft | None:
        """Give the state that a report is about: the one with most to it."""
        return max(self.states.values(), key=_weight, default=None)

    def _introduce(self, described: Description, owner: Draft | None, kind: ActorKind | None) -> Draft | None:
        key = self._key(described, owner)
        found = self.keyed.get(key)
        if found is not None:
            return found
        draft = Draft(words=described.words, owner=owner, plural=described.plural or described.noun.number == "collective")
        draft.collective = not _is_unique(described, owner, kind)
        draft.nouns.add(described.lemma)
        draft.gender = _gender(described.lemma)
        one = described.noun.number == "sg" and described.noun.sort != "other"
        draft.votes[kind or (ActorKind.PERSON if one else ActorKind.ORGANISATION)] += 1
        if one:
            draft.votes[ActorKind.PERSON] += 2
        self.keyed[key] = draft
        self.groups.append(draft)
        return draft

    def _key(self, described: Description, owner: Draft | None) -> tuple[object, ...]:
        words = tuple(word.lower for word in described.modifiers if word.i not in self.meant)
        place = described.head.sentence.index if described.article == "indefinite" else -1
        return id(owner), words, described.lemma, described.plural, place


def _is_unique(described: Description, owner: Draft | None, kind: ActorKind | None) -> bool:
    """Whether a description without a name means one actor in particular."""
    if owner is None or described.article == "indefinite" or described.plural:
        return False
    if kind in {ActorKind.ORGANISATION, ActorKind.ARMED_GROUP, ActorKind.OUTLET}:
        return described.noun.number != "pl"
    return described.noun.number == "sg" and described.noun.sort in LEADERS


def _weight(draft: Draft) -> int:
    return len(draft.names) + len(draft.described)


def _gender(word: str) -> str:
    if word in MALE:
        return "m"
    return "f" if word in FEMALE else ""
