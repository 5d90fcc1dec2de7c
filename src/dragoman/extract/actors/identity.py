"""Which names are names of the same actor.

A later name may be a part of a longer one, its initials, the same name written
otherwise, or another name of the same state.
"""

from collections.abc import Iterable

from dragoman.extract.actors.drafts import (
    CLEAR,
    KNOWN,
    LABELS,
    Draft,
    looks_acronym,
    weigh_form,
)
from dragoman.extract.actors.joined import Joined
from dragoman.extract.actors.lexicon import (
    body_of,
    name_noun,
    plain,
    state_of,
)
from dragoman.extract.actors.names import Name
from dragoman.extract.actors.parts import (
    abbreviates,
    find_called,
    looks_adjective,
)
from dragoman.extract.actors.peoples import find_state
from dragoman.extract.actors.runs import is_acronym
from dragoman.extract.actors.shortened import Shortened
from dragoman.extract.grammar import child
from dragoman.extract.syntax import Syntax
from dragoman.model.actor import ActorKind

SHORTEST_SHARED = 3
WHOLE = 2  # how many labels of a single word the label of a full name is worth
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
    joined = Joined(drafts)
    _Merger(syntax, joined).merge()
    return sorted(joined.result(), key=lambda draft: draft.names[0].tokens[0].i)


def _is_the_acronym(name: Name) -> bool:
    """Whether initials with an article cannot be a person's ("the liberal NUP")."""
    return looks_acronym(name) and child(name.head, "det") is not None


def _key(name: Name) -> str:
    body = body_of(name.text)
    return state_of(name.text) or (plain(body.name) if body else plain(name.text))


class _Merger:
    """Joins drafts whose names mean the same."""

    def __init__(self, syntax: Syntax, joined: Joined) -> None:
        self.tokens = syntax.tokens
        self.drafts = joined.drafts
        self.joined = joined

    def merge(self) -> None:
        self._join_brackets()
        self._join_aliases()
        self._own_parts()
        self._join_acronyms()
        self._join_peoples()
        shortened = Shortened(self.joined)
        for key in sorted(self.drafts, key=_count_words):
            longer = shortened.find(key)
            if longer is not None:
                whole = self.drafts[self.joined.find(longer)]
                if whole.kind is ActorKind.ORGANISATION:  # not the town of that name
                    whole.vote({ActorKind.ORGANISATION: CLEAR})
                self.joined.join(key, longer)
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
                    self.joined.join(short, long)

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
                    self.joined.join(key, other)
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
            if key in self.joined.into or not looks_acronym(draft.names[0]):
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
                self.joined.join(key, found[0])

    def _join_peoples(self) -> None:
        """Join "the Norlanders" to Norland."""
        for key, draft in list(self.drafts.items()):
            name = draft.names[0]
            people = name.label == "NORP"
            if key in self.joined.into or not (people or looks_adjective(name)):
                continue
            state = find_state(name.text, [k for k in self.drafts if k != key])
            if state is None or self.joined.are_one(state, key):
                continue
            if not people:
                self.drafts[state].seen += [n.tokens[0] for n in draft.names]
                draft.names = []
            self.joined.join(key, state)

    def _join_spellings(self) -> None:
        """Join two spellings of a person's name, the last word the same."""
        people = [
            k
            for k, d in self.drafts.items()
            if d.kind is ActorKind.PERSON
            and _count_words(k) > 1
            and k not in self.joined.into
        ]
        for place, key in enumerate(people):
            for other in people[:place]:
                a, b = key.split(), other.split()
                if (
                    not self.joined.are_one(other, key)
                    and a[-1] == b[-1]
                    and a[0][:SHORTEST_SHARED] == b[0][:SHORTEST_SHARED]
                ):
                    self.joined.join(key, other)
                    break


def _count_words(key: str) -> int:
    return len(key.split())
