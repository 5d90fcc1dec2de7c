"""Which names are names of the same actor.

A later name may be a part of a longer one, its initials, the same name written
otherwise, or another name of the same state.
"""

from collections.abc import Iterable, Sequence

from dragoman.extract.actors.drafts import (
    CLEAR,
    KNOWN,
    LABELS,
    Draft,
    looks_acronym,
    weigh_form,
)
from dragoman.extract.actors.lexicon import (
    body_of,
    name_noun,
    person_nouns,
    places,
    plain,
    state_of,
)
from dragoman.extract.actors.names import Name
from dragoman.extract.actors.parts import (
    abbreviates,
    find_called,
    is_firm,
    is_introduced,
    is_part_of_body,
    is_retinue,
    looks_adjective,
)
from dragoman.extract.actors.peoples import find_state
from dragoman.extract.actors.runs import is_acronym
from dragoman.extract.grammar import child
from dragoman.extract.syntax import Syntax
from dragoman.model.actor import ActorKind

SHORTEST_SHARED = 3
WHOLE = 2  # how many labels of a single word the label of a full name is worth
LONGEST_PERSON = 3
WHERE = frozenset({"in", "into", "near", "at", "across", "around", "from", "to"})
UNOWNED = frozenset({ActorKind.PERSON, ActorKind.OUTLET, ActorKind.ARMED_GROUP})


def draft_actors(syntax: Syntax, names: Iterable[Name]) -> list[Draft]:
    """Group the names of a report by who bears them, in order of appearance."""
    drafts: dict[str, Draft] = {}
    forms: set[str] = set()
    for name in names:
        key = _key(name)
        draft = drafts.setdefault(key, Draft(state=state_of(name.text)))
        draft.names.append(name)
        if name.label:
            draft.labels[LABELS.get(name.label)] += WHOLE if len(name.tokens) > 1 else 1
        if name.title and not _is_the_acronym(name):
            noun = name_noun(name.title[-1].text)
            body = noun is not None and noun.descriptive
            draft.vote({noun.kind if noun and body else ActorKind.PERSON: CLEAR})
        if name.text not in forms:
            forms.add(name.text)
            draft.vote(weigh_form(name))
    merged = _Merger(syntax, drafts)
    merged.merge()
    return sorted(merged.result(), key=lambda draft: draft.names[0].tokens[0].i)


def _is_the_acronym(name: Name) -> bool:
    """Whether initials with an article cannot be a person's ("the liberal NUP")."""
    return looks_acronym(name) and child(name.head, "det") is not None


def _key(name: Name) -> str:
    body = body_of(name.text)
    return state_of(name.text) or (plain(body.name) if body else plain(name.text))


def _is_place(draft: Draft) -> bool:
    """Whether a name stands where a place can ("in Orlan"), or never acts."""
    heads = [name.head for name in draft.names]
    placed = any(w.dep == "pobj" and w.head.lower in WHERE for w in heads)
    acting = any(w.dep in {"nsubj", "poss"} for w in heads)
    return placed or not acting or any(name.bare for name in draft.names)


class _Merger:
    """Joins drafts whose names mean the same."""

    def __init__(self, syntax: Syntax, drafts: dict[str, Draft]) -> None:
        self.tokens = syntax.tokens
        self.drafts = drafts
        self.into: dict[str, str] = {}
        self.holding: dict[str, list[str]] = {}  # stem of a word → names that have it
        for key in drafts:
            for stem in dict.fromkeys(w.removesuffix("s") for w in key.split()):
                self.holding.setdefault(stem, []).append(key)

    def result(self) -> list[Draft]:
        whole = {id(d): self.drafts[self.find(key)] for key, d in self.drafts.items()}
        left = [draft for key, draft in self.drafts.items() if key not in self.into]
        for draft in left:
            owner = whole.get(id(draft.owner), draft.owner)
            draft.owner = owner if owner is not draft else None
        return left

    def find(self, key: str) -> str:
        while key in self.into:
            key = self.into[key]
        return key

    def join(self, key: str, into: str) -> None:
        key, into = self.find(key), self.find(into)
        if key != into:
            self.drafts[into].absorb(self.drafts[key])
            self.into[key] = into

    def merge(self) -> None:
        self._join_brackets()
        self._join_aliases()
        self._own_parts()
        self._join_acronyms()
        self._join_peoples()
        for key in sorted(self.drafts, key=_count_words):
            longer = self._longer(key)
            if longer is not None:
                whole = self.drafts[self.find(longer)]
                if whole.kind is ActorKind.ORGANISATION:  # not the town of that name
                    whole.vote({ActorKind.ORGANISATION: CLEAR})
                self.join(key, longer)
        self._join_spellings()

    def _join_brackets(self) -> None:
        """Join "Long Name (LN)" and "LN (Long Name)"."""
        by_first = {
            name.tokens[0].i: key
            for key, draft in self.drafts.items()
            for name in draft.names
        }
        for key, draft in list(self.drafts.items()):
            for name in draft.names[:]:
                if name.bare:
                    continue
                place = name.tokens[-1].i + 1
                other = by_first.get(place + 1)
                if other is None or self.tokens[place].text != "(" or other == key:
                    continue
                short, long = sorted((key, other), key=self._length)
                if abbreviates(self.drafts[short], self.drafts[long]):
                    self.join(short, long)

    def _join_aliases(self) -> None:
        """Join "Long Name, alias Short" and "Long Name, also known as the Short"."""
        by_last = {
            name.tokens[-1].i: key
            for key, draft in self.drafts.items()
            for name in draft.names
        }
        for key, draft in list(self.drafts.items()):
            for name in draft.names[:]:
                first = (name.title or name.tokens)[0]
                named = first.i + (first.lower == "alias")  # it is taken for a title
                other = by_last.get(find_called(self.tokens, named), key)
                if other != key and self.drafts[other].kind is ActorKind.PERSON:
                    self.join(key, other)
                    self.drafts[other].vote({ActorKind.PERSON: KNOWN + CLEAR})

    def _length(self, key: str) -> int:
        return len(self.drafts[key].names[0].tokens)

    def _own_parts(self) -> None:
        """Let "the Norland Trade Office" belong to Norland."""
        for draft in self.drafts.values():
            name = draft.names[0]
            if draft.kind in UNOWNED or draft.state:
                continue
            for size in range(len(name.tokens) - 1, 0, -1):
                key = plain(" ".join(t.text for t in name.tokens[:size]))
                owner = self.drafts.get(state_of(key) or key)
                if (
                    owner is not None
                    and owner is not draft
                    and owner.kind is not ActorKind.PERSON
                ):
                    draft.owner = owner
                    break
            body = body_of(name.text)
            if draft.owner is None and body is not None and body.state:
                draft.owner = self.drafts.get(body.state)

    def _join_acronyms(self) -> None:
        long = [key for key in self.drafts if _count_words(key) > 1]
        for key, draft in self.drafts.items():
            if key in self.into or not looks_acronym(draft.names[0]):
                continue
            found = [
                k
                for k in long
                if is_acronym(
                    draft.names[0].text,
                    [t.text for t in self.drafts[k].names[0].tokens],
                )
            ]
            if len(found) == 1:
                self.join(key, found[0])

    def _join_peoples(self) -> None:
        """Join "the Norlanders" to Norland."""
        for key, draft in list(self.drafts.items()):
            name = draft.names[0]
            people = name.label == "NORP"
            if key in self.into or not (people or looks_adjective(name)):
                continue
            state = find_state(name.text, [k for k in self.drafts if k != key])
            if state is None or self.find(state) == self.find(key):
                continue
            if not people:
                self.drafts[state].seen += [n.tokens[0] for n in draft.names]
                draft.names = []
            self.join(key, state)

    def _longer(self, key: str) -> str | None:
        """Find the longer name that a name is part of."""
        draft = self.drafts[key]
        if key in self.into or draft.state:
            return None
        words = key.split()
        first = draft.names[0].tokens[0].i
        near = self.holding.get(words[0].removesuffix("s"), ())
        found = [k for k in near if self._is_part(words, draft, k)]
        before = [
            k for k in found if self.drafts[self.find(k)].names[0].tokens[0].i < first
        ]
        return before[-1] if before else (found[0] if found else None)

    def _is_part(self, words: Sequence[str], draft: Draft, key: str) -> bool:
        longer = [word.removesuffix("'s") for word in key.split()]
        if len(longer) <= len(words) or self.find(key) == self.find(" ".join(words)):
            return False
        other = self.drafts[key]
        if other.state:
            return False
        ends, begins = longer[-len(words) :] == words, longer[: len(words)] == words
        if begins and is_firm(longer) and self._is_firm_alone(words, draft, key):
            return True
        unsure = not other.votes and len(longer) <= LONGEST_PERSON
        if unsure and ends and draft.kind is ActorKind.PERSON:
            return True
        if (begins or ends) and self._is_short(words, draft, key):
            return True
        if other.kind is ActorKind.PERSON and set(words) <= set(longer):
            introduced = is_introduced(draft, longer) and not ends
            one = draft.kind is ActorKind.PERSON or len(words) == 1
            one = one or (ends and name_noun(words[-1]) is None)
            return not introduced and one
        if other.kind is None:
            return False
        retinue = draft.kind is ActorKind.PERSON and is_retinue(longer)
        return not retinue and is_part_of_body(words, longer)

    def _is_short(self, words: Sequence[str], draft: Draft, key: str) -> bool:
        """Whether a body is called by the first or last words of its full name.

        They must mean no body by themselves, nor belong to a second name.
        """
        able = {ActorKind.ORGANISATION, ActorKind.STATE}
        able |= {ActorKind.PERSON} if words[0] == "st" else set()
        longer = self.drafts[key].kind
        if longer is not ActorKind.ORGANISATION or draft.kind not in able:
            return False
        if self._is_after(draft, key) or draft.names[0].label == "NORP":
            return False
        if draft.labels[ActorKind.STATE] and (draft.state or _is_place(draft)):
            return False
        last = words[-1]
        generic = name_noun(last) or person_nouns().get(last) or last in places()
        if generic or body_of(" ".join(words)):
            return False
        sharing = [k for k in self.drafts if set(words) < set(k.split())]
        return {self.find(k) for k in sharing} == {self.find(key)}

    def _is_firm_alone(self, words: Sequence[str], draft: Draft, key: str) -> bool:
        """Whether a name is all that a report calls a firm by ("Orlan" for Orlan Co.).

        Another firm or a person of that name may be meant instead.
        """
        if any(name.title for name in draft.names):
            return False
        size = len(words)
        others = [k.split() for k in self.drafts if self.find(k) != self.find(key)]
        return not any(
            (o[:size] == words and is_firm(o)) or (o[-size:] == words and len(o) > size)
            for o in others
        )

    def _is_after(self, draft: Draft, key: str) -> bool:
        """Whether the longer name came up only after the shorter one."""
        longer = self.drafts[key].names[0].tokens[0].i
        return longer > draft.names[0].tokens[0].i

    def _join_spellings(self) -> None:
        """Join two spellings of a person's name, the last word the same."""
        people = [
            k
            for k, d in self.drafts.items()
            if k not in self.into and d.kind is ActorKind.PERSON and _count_words(k) > 1
        ]
        for place, key in enumerate(people):
            for other in people[:place]:
                a, b = key.split(), other.split()
                if (
                    self.find(other) != self.find(key)
                    and a[-1] == b[-1]
                    and a[0][:SHORTEST_SHARED] == b[0][:SHORTEST_SHARED]
                ):
                    self.join(key, other)
                    break


def _count_words(key: str) -> int:
    return len(key.split())
