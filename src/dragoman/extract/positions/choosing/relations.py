"""How each actor stands to an entry: its subject, its speaker, the other side."""

from collections.abc import Iterator

from dragoman.extract.actors import Cast
from dragoman.extract.grammar import SUBJECTS
from dragoman.extract.positions.choosing.asks import Ask
from dragoman.extract.positions.choosing.profiles import SUBJECT, Profile
from dragoman.extract.positions.parties import Parties
from dragoman.extract.syntax import Sentence, Syntax, Token

REACH = 4  # clauses or phrases above the cue
HEADS = frozenset({"VERB", "AUX", "NOUN"})
COMPANY = frozenset({"by", "from", "to", "on", "for", "with", "of"})
OWNING = frozenset({"of", "at", "for", "in", "from"})
LEVELS = tuple(str(level) for level in range(REACH + 1))


class Relations:
    """The actors of one report by how they stand to its entries."""

    def __init__(
        self,
        syntax: Syntax,
        cast: Cast,
        parties: Parties,
        profiles: dict[str, Profile],
    ) -> None:
        self._syntax = syntax
        self._cast = cast
        self._parties = parties
        self._profiles = profiles
        self._members: dict[str, list[str]] = {}
        for actor in cast.actors:
            if actor.affiliation is not None:
                self._members.setdefault(actor.affiliation, []).append(actor.id)
        first = syntax.sentences[0].tokens if syntax.sentences else ()
        self._title = {cast.at(token) for token in first}

    def of(self, ask: Ask) -> dict[str, set[str]]:
        """Give each actor's relations to an entry."""
        found: dict[str, set[str]] = {actor: set() for actor in self._profiles}
        for relation, actor in self._around(ask):
            for name, one in self._with_kin(relation, actor):
                if one in found:
                    found[one].add(name)
        for relation, one in self._alone(ask):
            if one in found:
                found[one].add(relation)
        return found

    def _with_kin(
        self, relation: str, actor: str | None
    ) -> Iterator[tuple[str, str | None]]:
        """Give an actor, whom it belongs to, and who sits across from it."""
        if actor is None or actor not in self._profiles:
            return
        yield relation, actor
        yield f"above-{relation}", self._profiles[actor].actor.affiliation
        yield f"across-{relation}", self._parties.sides.counterpart(actor)

    def _around(self, ask: Ask) -> Iterator[tuple[str, str | None]]:
        """Give those whom the words around an entry mean."""
        for n, actor in enumerate(ask.ruled):
            yield "ruled+" if n else "ruled", actor
        yield "by", ask.by
        if ask.base is not None:
            yield from self._of_base(ask.base)
        statement = self._parties.statement_at(ask.cue.start)
        if statement is not None:
            for n, hop in enumerate(statement.chain[:2]):
                yield f"speaker{n}", hop.actor
        seen: set[str] = set()
        for name, word in find_structure(ask.cue):
            if name not in seen:
                seen.add(name)
                yield name, self._cast.at(word)
        yield from self._of_sentence_before(ask.here.sentence)

    def _of_base(self, base: Token) -> Iterator[tuple[str, str | None]]:
        for part in base.children:
            if part.dep == "poss":
                yield "base-poss", self._cast.at(part)
            elif part.dep in {"compound", "nmod", "amod"}:
                named = self._parties.sides.named_by(part.lower)
                yield "base-mod", self._cast.at(part) or named
            elif part.dep == "prep" and part.lower in OWNING:
                for thing in part.children:
                    if thing.dep == "pobj":
                        yield f"base-{part.lower}", self._cast.at(thing)

    def _of_sentence_before(
        self, sentence: Sentence
    ) -> Iterator[tuple[str, str | None]]:
        if not sentence.index:
            return
        before = self._syntax.sentences[sentence.index - 1]
        doer = next((c for c in before.root.children if c.dep in SUBJECT), None)
        if doer is not None:
            same = before.block == sentence.block
            yield ("before" if same else "block-before"), self._cast.at(doer)

    def _alone(self, ask: Ask) -> Iterator[tuple[str, str | None]]:
        """Give those who stand in a relation that says nothing of their kin."""
        if ask.base is not None:
            yield "base", self._cast.at(ask.base)
        if ask.ruled:
            first = ask.ruled[0]
            root = self._parties.sides.of(first)
            if root != first:
                yield "root-ruled", root
            yield from (("below-ruled", one) for one in self._members.get(first, ()))
        yield from (("principal", one) for one in self._parties.sides.principals)
        yield from (("title", one) for one in self._title)
        yield from self._nearest(ask.here)

    def _nearest(self, here: Token) -> Iterator[tuple[str, str | None]]:
        """Give who was spoken of last, and who first in the paragraph."""
        at, tokens = here.left.i, self._syntax.tokens
        block = here.sentence.block
        i = at - 1
        while i >= 0 and self._cast.at(tokens[i]) is None:
            i -= 1
        if i >= 0:
            yield "last", self._cast.at(tokens[i])
        first = next((s for s in self._syntax.sentences if s.block == block), None)
        i = first.tokens[0].i if first is not None else at
        while i < at and self._cast.at(tokens[i]) is None:
            i += 1
        if i < at:
            yield "block-first", self._cast.at(tokens[i])


def find_structure(cue: Token) -> Iterator[tuple[str, Token]]:
    """Give the words that stand to a cue or to what governs it, nearest first."""
    word, height = cue, 0
    while height < REACH:
        level = LEVELS[height]
        for part in word.children:
            yield from _part(part, level, own=not height)
        if word.head is word:
            return
        if word.dep in {"relcl", "acl"}:
            yield f"noun{level}", word.head
        word = word.head
        height += word.pos in HEADS


def _part(part: Token, level: str, *, own: bool) -> Iterator[tuple[str, Token]]:
    if part.dep in SUBJECTS:
        yield f"subj{level}", part
    elif part.dep in {"dobj", "dative"} and not own:
        yield f"obj{level}", part
    elif part.dep == "poss":
        yield f"poss{level}", part
    elif part.dep == "agent" or (part.dep == "prep" and part.lower in COMPANY):
        for thing in part.children:
            if thing.dep == "pobj":
                yield f"{part.lower}{level}", thing
    elif part.dep in {"compound", "amod", "nmod"} and own:
        yield f"mod{level}", part
