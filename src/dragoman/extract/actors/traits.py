"""What a report shows of an actor, as traits: short strings for a model to weigh.

They tell its kind and calling, what the rules make of it and of whom it belongs to, how
much of the report it takes up, and the words beside its mentions. Its name is no trait,
so actors who change names change roles with them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from dragoman.extract.actors.beside import find_traits
from dragoman.extract.actors.cues import Cue
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.lexicon import actor_words, titles
from dragoman.extract.learned.classes import classes_of
from dragoman.extract.syntax import Token
from dragoman.model.actor import ActorKind, Role

STEPS = (1, 2, 3, 5, 8, 13)
SHARES = (0.02, 0.05, 0.1, 0.2, 0.3, 0.5)
WEIGHTS = (0.5, 1, 1.5, 2, 3, 5, 8)
OFTEN = (2, 4)
FLAGS = ("collective", "plural", "acting", "governs")
TELLING = ("learned", "onlooker", "organ")  # uses of words in a body's name
# Traits that mean something else of a person than of a state.
BY_KIND = (
    *("won:", "d:", "p:", "nsubj:@", "noun:@", "owner-won", "people-won"),
    *("rank", "share"),
)
LAST = 99

Cues = Mapping[int, Mapping[Role, Sequence[Cue]]]
Decided = Mapping[int, Sequence[Cue]]


class Scene:
    """A report's actors as the rules leave them, with how much is said of each."""

    def __init__(
        self,
        meant: Mapping[int, Draft],
        drafts: Sequence[Draft],
        cues: Cues,
        decided: Decided,
    ) -> None:
        self._meant = meant
        self._cues = cues
        self._decided = decided
        self._own: dict[int, set[int]] = defaultdict(set)
        for i, draft in meant.items():
            self._own[id(draft)].add(i)
        self._mentions = {id(d): _mentions(d) for d in drafts}
        self._groups: dict[int, list[Token]] = defaultdict(list)
        self._people: dict[int, list[Draft]] = defaultdict(list)
        self._weights: Counter[int] = Counter()
        for draft in drafts:
            for member in draft.members:
                self._groups[id(member)] += self._mentions[id(draft)]
            if draft.owner is not None:
                self._people[id(draft.owner)].append(draft)
            for body in _chain(draft):
                self._weights[id(body)] += len(self._mentions[id(draft)])
        self._total = sum(map(len, self._mentions.values())) or 1
        self._kinds = {d.kind for d in drafts if d.kind is not None}
        self._ranks, self._ranks_of_kind = self._rank(drafts)

    def describe(self, draft: Draft) -> tuple[str, ...]:
        """Give all traits of one actor, each once, in order."""
        kind = _kind(draft)
        found = [*_calling(draft), *self._ruled(draft), *self._beside(draft)]
        found += self._standing(draft)
        found += [f"{kind}&{trait}" for trait in found if trait.startswith(BY_KIND)]
        return tuple(sorted(set(found)))

    def tell_mentions(self, draft: Draft) -> Iterator[tuple[Token, set[str]]]:
        """Give each mention of an actor with the traits beside it, in order."""
        own = self._own[id(draft)]
        for word in sorted(self._mentions[id(draft)], key=lambda word: word.i):
            yield word, find_traits(word, own)

    def _rank(self, drafts: Sequence[Draft]) -> tuple[dict[int, int], dict[int, int]]:
        """Number the named by how much is said of them, over all and in their kind."""
        named = [d for d in drafts if d.names]
        named.sort(key=lambda d: -self._weights[id(d)])
        seen: Counter[ActorKind | None] = Counter()
        of_kind: dict[int, int] = {}
        for draft in named:
            seen[draft.kind] += 1
            of_kind[id(draft)] = seen[draft.kind]
        return {id(d): i for i, d in enumerate(named, 1)}, of_kind

    def _ruled(self, draft: Draft) -> Iterator[str]:
        """Give what the rules say: the role they chose, and every cue."""
        won = self._decided.get(id(draft), ())
        yield f"won:{_role(won)}"
        if won:
            yield f"won:{_role(won)}:{won[0].rule}"
        for role, cues in self._cues.get(id(draft), {}).items():
            weight = sum(cue.weight for cue in cues)
            yield from (f"w:{role.value}>={w}" for w in WEIGHTS if weight >= w)
            for rule, number in Counter(cue.rule for cue in cues).items():
                yield f"cue:{role.value}:{rule}"
                yield from (
                    f"cue:{role.value}:{rule}:{n}" for n in OFTEN if number >= n
                )
        if draft.owner is not None:
            yield f"owner-won:{_role(self._decided.get(id(draft.owner), ()))}"
        for one in self._people[id(draft)]:
            yield f"people-won:{_role(self._decided.get(id(one), ()))}"

    def _beside(self, draft: Draft) -> Iterator[str]:
        """Give the words beside its mentions; those of the first, of groups with it."""
        found: Counter[str] = Counter()
        for place, (_, beside) in enumerate(self.tell_mentions(draft)):
            found.update(beside)
            if not place:
                yield from (f"f:{t}" for t in beside if not t.startswith("n:"))
        for word in self._groups[id(draft)]:
            beside = find_traits(word, self._own[id(draft)])
            found.update(f"g:{trait}" for trait in beside)
        yield from found
        for trait, number in found.items():
            if number > 1 and (trait.startswith(("d:", "p:")) or "@" in trait):
                yield f"{trait}:2"

    def _standing(self, draft: Draft) -> Iterator[str]:
        """Give how much the report says of it, where, and beside how many parties."""
        key, kind = id(draft), _kind(draft)
        share = self._weights[key] / self._total
        first = min((w.sentence.index for w in self._mentions[key]), default=LAST)
        yield f"n<={_step(len(self._mentions[key]))}"
        yield f"body<={_step(self._weights[key])}"
        yield f"rank<={_step(self._ranks.get(key, LAST))}"
        yield f"{kind}:rank<={_step(self._ranks_of_kind.get(key, LAST))}"
        yield f"first<={_step(first)}"
        yield f"people<={_step(len(self._people[key]))}"
        yield f"with<={_step(len(self._parties_beside(draft)))}"
        yield from (f"share>{s}" for s in SHARES if share > s)
        for other in self._kinds - {draft.kind, ActorKind.PERSON}:
            yield f"{kind}+{other.value}"

    def _parties_beside(self, draft: Draft) -> set[int]:
        """Give the parties of whom the same sentences speak."""
        sentences = {w.sentence.index: w.sentence for w in self._mentions[id(draft)]}
        words = (w.i for s in sentences.values() for w in s.tokens)
        others = (self._meant[i] for i in words if i in self._meant)
        return {
            id(other)
            for other in others
            if _role(self._decided.get(id(other), ())) == Role.PARTY.value
            and other.owner is not draft
            and draft.owner is not other
        }


def _calling(draft: Draft) -> Iterator[str]:
    """Give its kind, the nouns said of it, and the common words of a body's name."""
    yield f"kind:{_kind(draft)}"
    yield from (flag for flag in FLAGS if getattr(draft, flag))
    if not draft.names:
        yield "nameless"
    nouns = draft.nouns | {w.lower for name in draft.names for w in name.title}
    for noun in sorted(nouns):
        yield f"noun:{noun}"
        yield from (f"noun:@{known}" for known in classes_of(noun))
        if noun in _hints():
            yield f"hint:{_hints()[noun]}"
    if draft.owner is not None:
        yield f"owner:{_kind(draft.owner)}"
    if draft.kind is not ActorKind.PERSON:
        yield from _name_words(draft)
    elif draft.owner is None:
        yield "alone"


def _name_words(draft: Draft) -> Iterator[str]:
    """Give the words of a long name that tell what sort of body it is."""
    words = {w.lower for n in draft.names if len(n.tokens) > 1 for w in n.tokens}
    telling = frozenset().union(*map(actor_words, TELLING))
    for word in sorted(words):
        classes = classes_of(word)
        if classes or word in telling:
            yield f"nw:{word}"
            yield from (f"nw:@{known}" for known in classes)


@cache
def _hints() -> Mapping[str, str]:
    """Titles of one word, each with what its bearer does."""
    rows = titles().items()
    return {words[0]: hint for words, hint in rows if hint and len(words) == 1}


def _mentions(draft: Draft) -> list[Token]:
    return [*(name.head for name in draft.names), *draft.described, *draft.seen]


def _chain(draft: Draft) -> Iterator[Draft]:
    """Give somebody and whom it belongs to, nearest first."""
    seen: set[int] = set()
    one: Draft | None = draft
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        yield one
        one = one.owner


def _kind(draft: Draft) -> str:
    return draft.kind.value if draft.kind is not None else "none"


def _role(cues: Sequence[Cue]) -> str:
    return cues[0].role.value if cues else "none"


def _step(number: int) -> str:
    return str(next((step for step in STEPS if number <= step), "more"))
