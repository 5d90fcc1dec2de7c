"""Whom the holder of a stance is, among the actors of the report."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from dragoman.extract.actors import Cast
from dragoman.extract.grammar import SUBJECTS, child, children, conjuncts
from dragoman.extract.positions.holders import antecedent
from dragoman.extract.positions.pairs import Pairs
from dragoman.extract.positions.sides import Sides
from dragoman.extract.syntax import Token
from dragoman.model.actor import Actor, ActorKind
from dragoman.model.claim import Naming, Statement

AMOUNTS = frozenset(
    {"array", "number", "majority", "handful", "dozen", "score", "host", "range", "all"}
    | {"string", "hundred", "thousand", "lot", "most", "many", "some", "several"}
    | {"minority", "half", "third", "raft", "chorus", "plurality", "both"}
)
NOBODY = frozenset({"one", "none", "nobody", "neither", "anyone"})
SPEAKERS = frozenset({"i", "we", "us", "our", "my", "me"})


class Parties:
    """The cast as holders of positions, with who speaks where."""

    def __init__(self, cast: Cast, statements: Sequence[Statement]) -> None:
        self._cast = cast
        self.sides = Sides(cast)
        self._pairs = Pairs(cast.actors)
        self._openings = dict(_find_openings(cast.actors))
        spans = [
            (passage.start, passage.end, statement)
            for statement in statements
            for passage in (statement.content, *statement.content_rest)
        ]
        self._spans = sorted(spans, key=lambda s: (s[0], -s[1]))
        self._starts = [span[0] for span in self._spans]

    def statement_at(self, offset: int) -> Statement | None:
        """Give the innermost statement whose content holds an offset."""
        for at in range(bisect_right(self._starts, offset) - 1, -1, -1):
            _, end, statement = self._spans[at]
            if offset < end:
                return statement
            if self._starts[at] < offset - 5000:
                break
        return None

    def speaker_at(self, offset: int) -> str | None:
        """Give who speaks at an offset: an actor, or nobody."""
        statement = self.statement_at(offset)
        return statement.chain[0].actor if statement and statement.chain else None

    def side_of(self, offset: int) -> str | None:
        """Give the party that the speaker at an offset speaks for.

        An unnamed official speaks for the body that he belongs to, a named one
        for himself.
        """
        statement = self.statement_at(offset)
        if statement is None or not statement.chain:
            return None
        hop = statement.chain[0]
        if hop.actor is None:
            return None
        actor = self._cast.actor(hop.actor)
        unnamed = hop.naming is not Naming.NAMED and not actor.name[:1].isupper()
        if unnamed and actor.kind is ActorKind.PERSON:
            return actor.affiliation or actor.id
        return self.sides.body_of(actor.id)

    def state_of(self, person: str) -> str | None:
        """Give the state that a person stands at the head of, or acts for."""
        actor = self._cast.actor(person)
        root = self._cast.actor(self.sides.of(person))
        leads = actor.kind is ActorKind.PERSON and root.kind is ActorKind.STATE
        return root.id if leads else None

    def across_from(self, actor: str) -> str | None:
        """Give the other side, no actor that the first may be a short name for.

        "The union" is not across from "the Rail Union" that the report names.
        """
        other = self.sides.counterpart(actor)
        if other is None or not self._may_mean(actor, other):
            return other
        rest = [side for side in self.sides.principals if side != other]
        return rest[0] if rest else None

    def _may_mean(self, actor: str, other: str) -> bool:
        short = set(self._cast.actor(actor).name.lower().split())
        whole = self._cast.actor(other)
        names = (whole.name, *whole.aliases)
        return any(short < set(name.lower().split()) for name in names)

    def _two(self, noun: Token) -> tuple[str, ...]:
        """Give the two of "both firms", "the ministers of the two countries"."""
        of = next((c for c in noun.children if c.lower == "of"), None)
        whole = child(of, "pobj") if of is not None else None
        beside = self._pairs.find(whole) if whole is not None else ()
        return self._pairs.find(noun) or beside

    def _states(self, noun: Token) -> tuple[str, ...]:
        """Give the states of "the Chilean and Peruvian governments"."""
        first = next((c for c in noun.children if c.dep == "amod"), None)
        several = conjuncts(first) if first is not None and noun.tag == "NNS" else []
        named = [self.sides.named_by(word.lower) for word in several]
        found = tuple(state for state in named if state is not None)
        return found if len(found) == len(several) > 1 else ()

    def _is_outlet(self, actor: str) -> bool:
        return self._cast.actor(actor).kind is ActorKind.OUTLET

    def _speaker_beside(self, outlet: str, offset: int) -> str:
        """Give who speaks there, if a pronoun seems to mean the outlet told it."""
        speaker = self.side_of(offset)
        return outlet if speaker is None or self._is_outlet(speaker) else speaker

    def _body_that_speaks(self, pronoun: Token, offset: int) -> str | None:
        """Give who speaks of itself in "the firm said that it would not …"."""
        verb = pronoun.head
        statement = self.statement_at(offset)
        if statement is None or not statement.chain or statement.cue is None:
            return None
        told = verb.dep == "ccomp" and verb.head.start == statement.cue.start
        actor = statement.chain[0].actor
        if not told or pronoun.dep not in SUBJECTS or actor is None:
            return None
        speaker = self._cast.actor(actor)
        full_name = speaker.kind is ActorKind.PERSON and " " in speaker.name
        named = statement.chain[0].naming is Naming.NAMED and not full_name
        return actor if named and speaker.kind is not ActorKind.OUTLET else None

    def _actor(self, noun: Token, offset: int) -> str | None:
        """Give the one actor that a noun or pronoun means."""
        actor = self._cast.at(noun)
        if noun.lower == "it":
            sister = _sister_subject(noun)
            own = self._cast.at(sister) if sister is not None else None
            actor = self._body_that_speaks(noun, offset) or own or actor
        if noun.lower in SPEAKERS and noun.text != "US":
            actor = self.side_of(offset) or actor
        beside = child(noun, "appos")
        if actor is None and beside is not None:
            actor = self._cast.at(beside)
        word = noun.lower
        actor = actor or self.sides.named_by(word) or self.sides.fighters(word)
        if actor is None and noun.tag == "NNP":
            actor = self._openings.get(noun.text)
        if actor is not None and self._is_outlet(actor):
            return self._speaker_beside(actor, offset)
        return actor

    def of(self, word: Token | None, offset: int) -> tuple[str, ...]:
        """Give the actors that a noun phrase means, one for each conjunct."""
        if word is None:
            return ()
        found: dict[str, None] = {}
        head = _several_that_speak(_counted(antecedent(word)))
        if is_both_sides(head) and len(self.sides.principals) > 1:
            return self.sides.principals
        if head.lower in {"both", "neither"} and head.pos != "NOUN":
            two = self._pairs.last_two(head.start)
            return tuple(dict.fromkeys(self.sides.body_of(actor) for actor in two))
        named = _named_among(head)
        some = named and any(c.lower in AMOUNTS for c in head.children)
        for part in (*(() if some else _listed(head)), *named):
            several = self._two(part) or self._states(part)
            one = None if several else self._actor(part, offset)
            found.update(dict.fromkeys(several))
            if one is not None:
                found[self.sides.body_of(one)] = None
        return tuple(found)


def _find_openings(actors: Sequence[Actor]) -> Iterator[tuple[str, str]]:
    """Give the first words of bodies' names that only one body of a report bears."""
    bodies = [a for a in actors if a.kind is ActorKind.ORGANISATION]
    counts = Counter(name for a in bodies for name in {a.name.split(" ")[0]})
    for actor in bodies:
        first, *more = actor.name.split(" ")
        if more and counts[first] == 1 and first[:1].isupper():
            yield first, actor.id


def _named_among(group: Token) -> list[Token]:
    """Give who is named of a group ("several ministers, including Low and High")."""
    apposed = children(group, "appos") if group.tag == "NNS" else []
    firsts = [a for a in apposed if a.pos == "PROPN" and len(conjuncts(a)) > 1]
    for part in group.children:
        if part.lower in {"including", "like"} and part.dep == "prep":
            firsts += children(part, "pobj")
    return [named for first in firsts for named in conjuncts(first)]


def _several_that_speak(pronoun: Token) -> Token:
    """Give the first of two in "Ann and Bob said they would …", else the word."""
    verb = pronoun.head
    if pronoun.lower != "they" or verb.dep != "ccomp":
        return pronoun
    own = child(verb.head, "nsubj")
    return own if own is not None and len(conjuncts(own)) > 1 else pronoun


def _sister_subject(pronoun: Token) -> Token | None:
    """Give the subject before a semicolon that "it" after it goes on with."""
    verb, words = pronoun.head, pronoun.sentence.tokens
    at = pronoun.i - words[0].i
    before = next((c for c in children(verb, "ccomp") if c.i < pronoun.i), None)
    if before is None or pronoun.dep != "nsubj" or words[at - 1].text != ";":
        return None
    found = child(before, *SUBJECTS)
    return found if found is not None and found.tag in {"NN", "NNP"} else None


def _listed(head: Token) -> list[Token]:
    """Give the coordinated nouns, with one that the parse made part of a name.

    In "Ann Low and House Speaker Bob High" the first name hangs on the second.
    """
    return [
        *(w for w in _before_name(head) if any(c.dep == "cc" for c in w.children)),
        *conjuncts(head),
    ]


def _counted(noun: Token) -> Token:
    """Give of whom there is "an array of", "a majority of"."""
    within = {"of", "in"} if noun.lemma in NOBODY else {"of"}
    preps = (c for c in noun.children if c.dep == "prep")
    of = next((c for c in preps if c.lower in within), None)
    thing = child(of, "pobj") if of is not None else None
    many = noun.lemma in AMOUNTS | NOBODY and thing is not None
    return thing if many and thing is not None else noun


def _before_name(head: Token) -> Iterator[Token]:
    for part in head.children:
        if part.dep in {"nmod", "compound"} and part.pos == "PROPN":
            yield from _before_name(part)
            yield part


def is_both_sides(noun: Token) -> bool:
    """Whether a phrase means the two sides of the talks ("neither party")."""
    if noun.lemma not in {"side", "party"}:
        return False
    return any(c.lower in {"neither", "both", "two"} for c in noun.children)
