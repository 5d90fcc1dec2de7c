"""Whom a pronoun or "the official" takes up: who has spoken, or was told of, before."""

from collections.abc import Collection
from dataclasses import replace

from dragoman.extract.actors import Cast
from dragoman.extract.grammar import child, children
from dragoman.extract.statements.links import name_link
from dragoman.extract.statements.past import Past, agrees, goes_on, is_one_person
from dragoman.extract.statements.sorts import (
    can_speak,
    document_nouns,
    gathered,
    outlet_nouns,
    person_nouns,
)
from dragoman.extract.statements.wording import (
    is_bare,
    is_definite,
    is_in_tag,
    is_pointing,
    plural_after,
)
from dragoman.extract.syntax import Syntax, Token
from dragoman.model.actor import ActorKind
from dragoman.model.claim import Hop

PERSONAL = frozenset({"he", "she", "him", "her", "his"})
PLURAL = frozenset({"they", "both", "them", "their"})
NEUTER = frozenset({"it", "its"})
FAR = 4
NEAR = 1  # a pronoun means the last speaker of this paragraph or the one before
FIRST = 1
GROUPS = frozenset(
    {"agency", "body", "company", "firm", "group", "organisation", "organization"}
)
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
SINGULAR_TAGS = frozenset({"NN", "NNP"})


class Earlier:
    """Who has spoken so far in a report, and who was told of."""

    def __init__(self, syntax: Syntax, cast: Cast, quoted: Collection[int]) -> None:
        self.syntax = syntax
        self.tokens = syntax.tokens
        self.quoted = quoted
        self.cast = cast
        self.past: list[Past] = []

    def add(self, head: Token, chain: tuple[Hop, ...]) -> None:
        """Note who has spoken."""
        self.past.append(Past(head=head, block=head.sentence.block, chain=chain))

    def go_on(self, chain: tuple[Hop, ...], start: int) -> None:
        """Note that the last speaker goes on at an offset further on."""
        words = self.syntax.between(start, start + 1)
        if words and self.past and self.past[-1].chain == chain:
            block = words[0].sentence.block
            self.past.append(replace(self.past[-1], block=block))

    def _named(self, head: Token) -> Hop:
        return name_link(head, self.cast, self.syntax.report)

    def find(self, head: Token) -> tuple[Hop, ...]:
        """Give whom a pronoun or a bare description takes up, or nothing."""
        if head.lower in PERSONAL:
            return (
                self._right_here(head)
                or self._just_before(head)
                or self._cast(head)
                or self._person(head)
                or self._unknown(head)
            )
        if head.pos == "PRON":
            near = self._several_here(head) or self._plural(head, NEAR)
            near = near or self._cast(head) or self._plural(head)
            return near or self._thing(head)
        if head.pos != "PROPN" and is_bare(head):
            pointed = self._same_noun(head) if is_pointing(head) else ()
            return (
                pointed
                or self._cast(head)
                or self._same_noun(head)
                or self._role(head)
                or self._body(head)
                or self._document(head)
            )
        if head.pos != "PROPN" and is_definite(head):
            return self._cast(head) or self._role(head)
        return ()

    def _right_here(self, head: Token) -> tuple[Hop, ...]:
        """Find the one who spoke before a semicolon or colon of the sentence."""
        past = self.past[-1] if self.past else None
        if past is None or past.head.sentence is not head.sentence:
            return ()
        return past.chain if goes_on(past.head, head) else ()

    def _just_before(self, head: Token) -> tuple[Hop, ...]:
        """Find the one who spoke as the subject of the sentence before.

        What "he" says goes on with it, whoever else is a man in that sentence.
        """
        past = self.past[-1] if self.past else None
        first = head.sentence.tokens[0].i
        before = self.tokens[first - 1].sentence if first else None
        if past is None or before is None or past.head.sentence is not before:
            return ()
        if not agrees(head, past.head):
            return ()
        if before.block != head.sentence.block or past.head.dep != "nsubj":
            return ()
        plain = past.head.head is before.root and head.dep == "nsubj"
        earlier = [w for w in head.sentence.tokens if w.i < head.i]
        other = any(w.entity == "PERSON" or w.lower in PERSONAL for w in earlier)
        return past.chain if plain and not other and is_one_person(past.head) else ()

    def _cast(self, head: Token) -> tuple[Hop, ...]:
        found = self.cast.at(head)
        if found is None or (is_in_tag(head) and self._is_new(head, found)):
            return ()
        actor = self.cast.actor(found)
        if head.pos != "PRON" and (actor.collective or actor.name.islower()):
            return ()
        for past in reversed(self.past):
            if past.chain[0].actor == found and head.pos == "PRON":
                return past.chain if agrees(head, past.head) else ()
        return (Hop(text=actor.name, actor=found),)

    def _is_new(self, head: Token, actor: str) -> bool:
        """Whether an actor is first named in the very words that "he said" ends."""
        if head.pos != "PRON":
            return False
        said = (w for w in head.sentence.tokens if w.i < head.i)
        if not any(self.cast.at(w) == actor for w in said):
            return False
        earlier = self.tokens[: head.sentence.tokens[0].i]
        return not any(self.cast.at(w) == actor for w in earlier)

    def _person(self, head: Token, reach: int = NEAR) -> tuple[Hop, ...]:
        """Find the person who spoke, or was the subject of a sentence, last."""
        past = self._last_person(head, head.sentence.block - reach)
        subject = self._last_subject(head)
        if subject is not None and (past is None or subject.i > past.head.i):
            found = self.cast.at(subject)
            if found is not None:
                return (Hop(text=self.cast.actor(found).name, actor=found),)
        return past.chain if past is not None else ()

    def _unknown(self, head: Token) -> tuple[Hop, ...]:
        """Find a name of unknown kind that spoke last, or else a person far back."""
        for past in reversed(self.past):
            if head.sentence.block - past.block > NEAR:
                break
            if past.head.tag == "NNP":
                return past.chain
        return self._person(head, FAR)

    def _last_person(self, head: Token, first_block: int) -> Past | None:
        for past in reversed(self.past):
            if past.block < first_block:
                return None
            if self._is_person(past) and agrees(head, past.head):
                return past
        return None

    def _last_subject(self, head: Token) -> Token | None:
        """Find the last person who is what a sentence of the report is about."""
        i = head.i - 1
        while i >= 0 and self.tokens[i].sentence.block >= head.sentence.block - NEAR:
            word = self.tokens[i]
            about = word.head if word.dep == "appos" else word
            if (
                word.entity == "PERSON"
                and about.dep == "nsubj"
                and about.head is word.sentence.root
                and word.i not in self.quoted
                and word.sentence is not head.sentence
            ):
                return word
            i -= 1
        return None

    def _several_here(self, head: Token) -> tuple[Hop, ...]:
        """Find the plural subject, or the body, that "they" takes up at once."""
        if head.lower != "they" or is_in_tag(head):
            return ()
        later = plural_after(head)
        if later is not None:
            return (self._named(later),)
        tokens = head.sentence.tokens
        first = tokens[0].i
        same = [w for w in tokens if w.i < head.i and w.dep == "nsubj"]
        found = next((w for w in reversed(same) if w.tag in PLURAL_TAGS), None)
        if found is None and same:
            return ()
        root = self.tokens[first - 1].sentence.root if first else head
        opens = root.sentence.block == head.sentence.block and head.i - first <= FIRST
        if found is None and opens:
            found = child(root, "nsubj")
            body = found is not None and found.lower in gathered()
            if not body:
                return ()
        if found is None or not can_speak(found):
            return ()
        return (self._named(found),)

    def _plural(self, head: Token, reach: int = FAR) -> tuple[Hop, ...]:
        if head.lower not in PLURAL:
            return ()
        for past in reversed(self.past):
            if head.sentence.block - past.block > reach:
                return ()
            if past.head.tag in {"NNS", "NNPS"} or children(past.head, "conj"):
                return past.chain
        return ()

    def _same_noun(self, head: Token) -> tuple[Hop, ...]:
        found = (p for p in reversed(self.past) if p.head.lower == head.lower)
        return next((past.chain for past in found), ())

    def _role(self, head: Token) -> tuple[Hop, ...]:
        """Resolve "the spokesman" to the person who spoke last."""
        things = person_nouns("class", "media", "other")
        if head.lower not in person_nouns("number", "sg") or head.lower in things:
            return ()
        return self._person(head)

    def outlet(self, head: Token) -> Hop | None:
        """Give the outlet that "the paper" takes up, or nothing."""
        bare = head.pos == "NOUN" and is_bare(head)
        found = self._body(head) if bare and head.lower in outlet_nouns() else ()
        return found[0] if found else None

    def _thing(self, head: Token) -> tuple[Hop, ...]:
        """Find the body or document that spoke last, which "it" takes up."""
        for past in reversed(self.past):
            if past.block != head.sentence.block or head.lower not in NEUTER:
                break
            if not self._is_person(past) and past.head.tag in SINGULAR_TAGS:
                return past.chain
        return ()

    def _body(self, head: Token) -> tuple[Hop, ...]:
        """Resolve "the paper", "the group" to the outlet or body that spoke last."""
        outlet = head.lower in outlet_nouns()
        if head.tag != "NN" or not (outlet or head.lower in GROUPS):
            return ()
        for past in reversed(self.past):
            if head.sentence.block - past.block > NEAR:
                break
            if outlet:
                relays = [hop for hop in past.chain[1:] if hop.actor]
                spoke = [hop for hop in past.chain[:1] if self._is_outlet(hop)]
                if relays or spoke:
                    return ((relays or spoke)[-1],)
            elif past.head.pos == "PROPN" and not self._is_person(past):
                return past.chain
        return ()

    def _is_outlet(self, hop: Hop) -> bool:
        if hop.actor is None:
            return False
        return self.cast.actor(hop.actor).kind is ActorKind.OUTLET

    def _document(self, head: Token) -> tuple[Hop, ...]:
        """Resolve "the statement" to whoever spoke last and issued it."""
        if head.lower not in document_nouns():
            return ()
        issuer = self._issuer(head)
        if issuer is not None:
            return (self._named(issuer),)
        if not self.past:
            return ()
        last = self.past[-1]
        near = head.sentence.block - last.block <= NEAR
        return last.chain if near else ()

    def _issuer(self, head: Token) -> Token | None:
        """Find who "put out statements" in the sentence before."""
        first = head.sentence.tokens[0].i
        before = self.tokens[first - 1].sentence if first else None
        if before is None or before.block < head.sentence.block - NEAR:
            return None
        issued = {word.lemma for word in before.tokens}
        if head.lemma not in issued:
            return None
        found = child(before.root, "nsubj")
        return found if found is not None and can_speak(found) else None

    def _is_person(self, past: Past) -> bool:
        actor = past.chain[0].actor
        if actor is not None:
            return self.cast.actor(actor).kind is ActorKind.PERSON
        return past.head.entity == "PERSON" or (
            past.head.tag in SINGULAR_TAGS
            and past.head.lower in person_nouns("number", "sg")
        )
