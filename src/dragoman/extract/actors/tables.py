"""Whose "the government" is where two states are at odds: what stands nearest tells.

A report on talks of two states speaks of both governments, and of each by the bare
noun. Whose it is, the speaker of the sentence tells, the states that the sentence or
its paragraph speak of; where they speak of both, nothing does.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.lexicon import speech_verbs
from dragoman.extract.grammar import (
    ancestors,
    children,
    conjuncts,
    first_conjunct,
    subtree,
)
from dragoman.extract.syntax import Sentence, Syntax, Token
from dragoman.model.actor import ActorKind

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
LONGEST_CHAIN = 3

type People = Callable[[str], Draft | None]


def find_table(drafts: Iterable[Draft]) -> list[Draft]:
    """Find the states that a report names side by side ("Norland and Orlan met")."""
    beside: dict[int, list[Draft]] = {}
    for draft in drafts:
        for name in draft.names if draft.kind is ActorKind.STATE else ():
            if not name.bare:
                beside.setdefault(first_conjunct(name.head).i, []).append(draft)
    found = [
        d for listed in beside.values() if len({*map(id, listed)}) > 1 for d in listed
    ]
    return list({id(draft): draft for draft in found}.values())


class Table:
    """The states at odds in a report, and of which of them its words speak."""

    def __init__(
        self,
        syntax: Syntax,
        states: Sequence[Draft],
        meant: Mapping[int, Draft],
        people: People,
    ) -> None:
        self.states = states
        self._sentences = syntax.sentences
        self._meant = meant
        self._people = people

    def near(self, head: Token) -> Draft | None:
        """Give the state whose government a bare noun means; ``None`` if unsure."""
        if any(self._meant.get(w.i) in self.states for w in _speaker(head)):
            return None  # of a state that speaks of "the government", it may be another
        for words in self._scopes(head):
            found = {id(state): state for state in self._named(words)}
            if found:
                return next(iter(found.values())) if len(found) == 1 else None
        return None

    def _scopes(self, head: Token) -> Iterator[Iterable[Token]]:
        """Give the words that may tell, nearest first."""
        own = {word.i for word in subtree(head)}
        sentence = head.sentence
        yield (w for s in _speaker(head) for w in subtree(s) if w.i not in own)
        yield (w for w in sentence.tokens if w.i < head.i and w.i not in own)
        yield (w for w in sentence.tokens if w.i not in own)
        for earlier in self._before(sentence):
            yield earlier.tokens
        yield from (later.tokens for later in self._after(sentence))

    def _before(self, sentence: Sentence) -> Iterator[Sentence]:
        place = sentence.index - 1
        while place >= 0 and self._sentences[place].block == sentence.block:
            yield self._sentences[place]
            place -= 1

    def _after(self, sentence: Sentence) -> Iterator[Sentence]:
        for later in self._sentences[sentence.index + 1 : sentence.index + 2]:
            if later.block == sentence.block:
                yield later

    def _named(self, words: Iterable[Token]) -> Iterator[Draft]:
        """Give the states at the table that words name, or whose people they are."""
        for word in words:
            draft = self._meant.get(word.i)
            if (
                draft is None
                and word.text[0].isupper()
                and word.pos in {"ADJ", "PROPN"}
            ):
                draft = self._people(word.text)
            state = _state_of(draft)
            if state is not None and state in self.states:
                yield state


def _state_of(draft: Draft | None) -> Draft | None:
    for _ in range(LONGEST_CHAIN):
        if draft is None or draft.kind is ActorKind.STATE:
            return draft
        draft = draft.owner
    return None


def _speaker(head: Token) -> Iterator[Token]:
    """Give who says the clause in which a noun stands."""
    verb = next((v for v in ancestors(head) if v.lemma in speech_verbs()), None)
    for subject in children(verb, *SUBJECTS) if verb is not None else ():
        if head not in conjuncts(subject):
            yield subject
