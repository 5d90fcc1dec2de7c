"""Who speaks: from the head of a noun phrase to a link of the chain."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from dragoman.extract.actors import Cast
from dragoman.extract.grammar import child, children, noun_phrase
from dragoman.extract.statements.past import Past, is_one_person
from dragoman.extract.statements.sorts import (
    can_speak,
    document_nouns,
    gathered,
    naming_of,
    person_nouns,
)
from dragoman.extract.statements.wording import (
    is_bare,
    is_definite,
    is_described,
    own_words,
    without_remark,
)
from dragoman.extract.syntax import Syntax, Token
from dragoman.model.actor import ActorKind
from dragoman.model.claim import Hop, Naming
from dragoman.model.report import Passage

PERSONAL = frozenset({"he", "she", "him", "her"})
PLURAL = frozenset({"they", "both", "them"})
FAR = 4
NEAR = 1  # a pronoun means the last speaker of this paragraph or the one before
FIRST = 1
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
SINGULAR_TAGS = frozenset({"NN", "NNP"})


class Speakers:
    """The speakers of a report, in the order in which they are resolved."""

    def __init__(self, syntax: Syntax, cast: Cast, quoted: Collection[int]) -> None:
        self.report = syntax.report
        self.tokens = syntax.tokens
        self.quoted = quoted
        self.cast = cast
        self.past: list[Past] = []

    def resolve(
        self, head: Token, relays: Sequence[Token], pronoun: Token | None = None
    ) -> tuple[Hop, ...]:
        """Give the chain for the noun phrase with this head.

        A pronoun, or "the official", means the nearest earlier speaker who can
        be meant, together with whom that speaker spoke to; the evidence stays
        the words that stand here, up to the relative pronoun where there is one.
        """
        own = self.named(head)
        if pronoun is not None and own.evidence and pronoun.i > head.i:
            words = self.report.passage(own.evidence.start, pronoun.end)
            own = replace(own, evidence=words)
        earlier = self._earlier(head)
        chain: tuple[Hop, ...] = (own,)
        if earlier and head.pos == "PRON":
            chain = (replace(earlier[0], evidence=own.evidence), *earlier[1:])
        elif earlier:
            actor = earlier[0].actor
            described = actor is not None and head.lower not in document_nouns()
            text = own.text if described else earlier[0].text
            chain = (replace(own, text=text, actor=actor), *earlier[1:])
        passed = tuple(self.named(relay) for relay in relays)
        if passed:
            chain = (*chain[:1], *passed)
        if chain:
            self.past.append(Past(head=head, block=head.sentence.block, chain=chain))
        return chain

    def named(self, head: Token) -> Hop:
        """Give the link that the words themselves make."""
        naming = naming_of(head)
        start, end = own_words(head)
        for c in children(head, "conj"):
            end = max(end, c.right.end)
        actor = self.cast.at(head)
        if actor is None and head.lower in document_nouns():
            issuers = children(head, "poss", "compound")
            actor = next(filter(None, map(self.cast.at, issuers)), None)
        for other in children(head, "appos"):
            if is_described(head, other):
                start, end = noun_phrase(other)
                actor, naming = self.cast.at(other) or actor, Naming.NAMED
        end = self._whole_word(end)
        return Hop(
            text=without_remark(self.report.text[start:end], head.end - start),
            actor=actor,
            naming=naming,
            evidence=self._evidence(head),
        )

    def before_break(self, verb: Token) -> Token | None:
        """Find the speaker whom a false end of sentence parts from the verb.

        In "Sen. X (I-Orl.) on Friday said" the parser may end one after "Orl.".
        """
        first = verb.sentence.tokens[0].i
        before = self.tokens[first - 1].sentence if first else None
        if before is None or before.block != verb.sentence.block:
            return None
        if verb.dep != "ROOT" or any(w.pos in {"VERB", "AUX"} for w in before.tokens):
            return None
        named = [w for w in before.tokens if w.entity == "PERSON"]
        return named[-1] if named else None

    def _whole_word(self, end: int) -> int:
        """Take in the rest of a word that the parser cut at its hyphen."""
        text = self.report.text
        if text[end : end + 1] == "-":
            while end < len(text) and (text[end].isalnum() or text[end] == "-"):
                end += 1
        return end

    def _evidence(self, head: Token) -> Passage:
        """Give the whole noun phrase, with title, apposition and co-speakers."""
        start, end = noun_phrase(head, clauses=False)
        for c in children(head, "appos", "conj"):
            end = max(end, c.right.end)
        return self.report.passage(start, end)

    def _earlier(self, head: Token) -> tuple[Hop, ...]:
        if head.lower in PERSONAL:
            return (
                self._just_before(head)
                or self._cast(head)
                or self._person(head)
                or self._unknown(head)
            )
        if head.pos == "PRON":
            near = self._several_here(head) or self._plural(head, NEAR)
            return near or self._cast(head) or self._plural(head)
        if head.pos != "PROPN" and is_bare(head):
            return (
                self._cast(head)
                or self._same_noun(head)
                or self._role(head)
                or self._document(head)
            )
        if head.pos != "PROPN" and is_definite(head):
            return self._cast(head) or self._role(head)
        return ()

    def _just_before(self, head: Token) -> tuple[Hop, ...]:
        """Find the one who spoke as the subject of the sentence before.

        What "he" says goes on with it, whoever else is a man in that sentence.
        """
        past = self.past[-1] if self.past else None
        first = head.sentence.tokens[0].i
        before = self.tokens[first - 1].sentence if first else None
        if past is None or before is None or past.head.sentence is not before:
            return ()
        if before.block != head.sentence.block or past.head.dep != "nsubj":
            return ()
        plain = past.head.head is before.root and head.dep == "nsubj"
        earlier = [w for w in head.sentence.tokens if w.i < head.i]
        other = any(w.entity == "PERSON" or w.lower in PERSONAL for w in earlier)
        return past.chain if plain and not other and is_one_person(past.head) else ()

    def _cast(self, head: Token) -> tuple[Hop, ...]:
        found = self.cast.at(head)
        if found is None:
            return ()
        actor = self.cast.actor(found)
        if head.pos != "PRON" and (actor.collective or actor.name.islower()):
            return ()
        for past in reversed(self.past):
            if past.chain[0].actor == found and head.pos == "PRON":
                return past.chain
        return (Hop(text=actor.name, actor=found),)

    def _person(self, head: Token, reach: int = NEAR) -> tuple[Hop, ...]:
        """Find the person who spoke, or was the subject of a sentence, last."""
        past = self._last_person(head.sentence.block - reach)
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

    def _last_person(self, first_block: int) -> Past | None:
        for past in reversed(self.past):
            if past.block < first_block:
                return None
            if self._is_person(past):
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
        if head.lower != "they":
            return ()
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
        return (self.named(found),)

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

    def _document(self, head: Token) -> tuple[Hop, ...]:
        """Resolve "the statement" to whoever spoke last and issued it."""
        if head.lower not in document_nouns():
            return ()
        issuer = self._issuer(head)
        if issuer is not None:
            return (self.named(issuer),)
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
