"""What kind each named one is: what the words around its names say."""

from collections import Counter
from collections.abc import Iterable, Sequence

from dragoman.extract.actors.agencies import opens_report
from dragoman.extract.actors.belongings import is_unintroduced, weigh_belongings
from dragoman.extract.actors.descriptions import look_up_noun
from dragoman.extract.actors.drafts import Draft, looks_acronym
from dragoman.extract.actors.lexicon import (
    actor_words,
    name_noun,
    person_noun,
    places,
    state_of,
)
from dragoman.extract.actors.names import Name
from dragoman.extract.actors.peoples import find_state
from dragoman.extract.grammar import child, first_conjunct
from dragoman.extract.syntax import Syntax, Token
from dragoman.model.actor import ActorKind

SPEAKING = frozenset({"say", "tell", "add", "warn"})
THINGS = frozenset({"WORK_OF_ART", "LAW", "EVENT", "FAC", "LOC"})
TELLING = frozenset({"tell"})
REPORTING = frozenset({"report", "publish", "broadcast", "air", "print"})
WHERE = frozenset({"in", "into", "inside", "near", "throughout", "across"})
NEIGHBOURING = frozenset({"neighbouring", "neighboring"})
HEADS = frozenset({"leader", "spokesperson", "worker"})
LEADING = frozenset({"leader", "spokesperson", "official"})
CLEAR = 3
SHORTEST_LIST = 3
NEAR = 3
MODIFYING = frozenset({"compound", "nmod", "amod"})


def weigh_contexts(syntax: Syntax, drafts: Sequence[Draft]) -> None:
    """Add what the words around each name say to the votes on its kind.

    A name that has an adjective of its own in the report ("Norlandic" beside
    "Norland") is that of a state, whether or not a list knows it.
    """
    adjectives = {
        word.text
        for word in syntax.tokens
        if word.text[0].isupper() and (word.entity == "NORP" or word.pos == "ADJ")
    }
    for draft in drafts:
        for name in draft.names:
            draft.vote(_votes(name))
        draft.vote(weigh_belongings(draft))
        if _is_only_told(draft):
            draft.vote({ActorKind.OUTLET: 2 * CLEAR})
        if draft.state is None and _has_adjective(draft, adjectives):
            draft.vote({ActorKind.STATE: 2 * CLEAR})
    _weigh_lists(drafts)


def _weigh_lists(drafts: Sequence[Draft]) -> None:
    """Take those for states of whom nothing tells, in a list with a state.

    A pair is enough where one has only a state's things ("Orlan and Norland").
    """
    lists: dict[int, list[Draft]] = {}
    for draft in drafts:
        for name in draft.names:
            lists.setdefault(first_conjunct(name.head).i, []).append(draft)
    for listed in lists.values():
        unknown = [draft for draft in listed if not draft.votes]
        if len(listed) < SHORTEST_LIST:
            unknown = [draft for draft in unknown if _may_be_state(draft)]
        known = [draft.kind for draft in listed if draft.votes]
        if known and all(kind is ActorKind.STATE for kind in known):
            for draft in unknown:
                draft.vote({ActorKind.STATE: CLEAR + 1})


def _may_be_state(draft: Draft) -> bool:
    """Whether a name is taken for a person's whom nobody introduces."""
    return draft.kind is not ActorKind.ORGANISATION and is_unintroduced(draft)


def _has_adjective(draft: Draft, adjectives: Iterable[str]) -> bool:
    first = draft.names[0]
    name, stem = first.text, first.text[:-1]
    if first.label == "NORP" or not name.isalpha():
        return False
    if first.label == "ORG" and (looks_acronym(first) or name_noun(name)):
        return False
    near = [word for word in adjectives if word != name and word.startswith(stem)]
    return any(find_state(word, [name]) for word in near)


def _votes(name: Name) -> Counter[ActorKind | None]:
    """Give what the words around one mention of a name say of its bearer."""
    votes: Counter[ActorKind | None] = Counter()
    word = name.head
    after = word.head.i - name.tokens[-1].i
    if word.dep in MODIFYING and 0 < after <= NEAR and not _is_anothers(name):
        _weigh_noun(word.head, votes)
    for beside in _beside(word, name):
        _weigh_noun(beside, votes)
    if word.dep == "appos" and len(name.tokens) > 1 and _is_holder(word.head):
        votes[ActorKind.PERSON] += CLEAR
    _weigh_offices(name, votes)
    said = {c.lower for c in word.children if c.dep in MODIFYING}
    for kind, weight, holds in (
        (None, 2 * CLEAR, _names_place(name)),
        (None, 3 * CLEAR, _names_ship(name)),
        (ActorKind.STATE, 2 * CLEAR, _is_where(name)),
        (ActorKind.OUTLET, CLEAR, _reports(name) or _is_told(name)),
        (ActorKind.OUTLET, 2 * CLEAR, opens_report(name)),
        (ActorKind.STATE, CLEAR, bool(said & NEIGHBOURING)),
        (ActorKind.ARMED_GROUP, 2 * CLEAR, bool(said & actor_words("armed"))),
        (_speaker(name), CLEAR + 1, _is_misread(name)),
    ):
        if holds:
            votes[kind] += weight
    return votes


def _is_anothers(name: Name) -> bool:
    """Whether the noun after a name is of another body: his staff, a state's court."""
    noun = name.head.head
    if state_of(name.text) is not None:
        return True
    if len(name.tokens) == 1 and noun.lemma in actor_words("statehood"):
        return True
    return name.label == "PERSON" and noun.lower in actor_words("retinue")


def _is_misread(name: Name) -> bool:
    """Whether what the parser takes for a thing is said to speak."""
    word = name.head
    speaks = word.dep == "nsubj" and word.head.lemma in SPEAKING
    return speaks and name.label in THINGS


def _speaker(name: Name) -> ActorKind:
    several = len(name.tokens) > 1
    return ActorKind.PERSON if several else ActorKind.ORGANISATION


def _is_only_told(draft: Draft) -> bool:
    """Whether a name of one word is only ever told things, as an outlet is.

    A person so named would have been introduced with a full name or a title.
    """
    return all(
        len(name.tokens) == 1 and not name.title and _takes_telling(name.head)
        for name in draft.names
    )


def _takes_telling(word: Token) -> bool:
    return word.dep in {"dobj", "dative"} and word.head.lemma in TELLING


def _is_told(name: Name) -> bool:
    """Whether somebody tells it something, as one tells an outlet."""
    own = child(name.head, "poss") is not None
    return name.label != "PERSON" and not own and _takes_telling(name.head)


def _reports(name: Name) -> bool:
    """Whether it reports, and is no person by its title or label."""
    word = name.head
    if word.dep != "nsubj" or word.head.lemma not in REPORTING:
        return False
    unsure = name.label not in {"PERSON", "NORP", "GPE"} and not name.title
    return unsure or child(word, "det") is not None


def _weigh_offices(name: Name, votes: Counter[ActorKind | None]) -> None:
    """Weigh "Norland's president" for a state, "the Orlan chief" for a body."""
    word, head = name.head, name.head.head
    labelled = name.label not in {"ORG", ""} and not name.title
    if word.dep == "poss" and head.lemma in actor_words("office") and labelled:
        votes[ActorKind.STATE] += CLEAR
    if _has_workers(word) or _asks_people(word) or _has_officers(name):
        votes[ActorKind.ORGANISATION] += CLEAR + 1


def _has_officers(name: Name) -> bool:
    """Whether somebody leads it or speaks for it ("the Orlan chief")."""
    word, known = name.head, person_noun(name.head.head)
    if known is None or name.label in {"ORG", "GPE", "NORP"}:
        return False
    if word.dep in MODIFYING:
        return known.sort in LEADING
    return word.dep == "poss" and known.sort in HEADS and not name.title


def _has_workers(word: Token) -> bool:
    """Whether people work there ("drivers at Orlan", "staff of Orlan")."""
    if word.dep != "pobj" or word.head.lower not in {"at", "of", "for"}:
        return False
    known = person_noun(word.head.head)
    return known is not None and known.sort == "worker"


def _asks_people(word: Token) -> bool:
    """Whether a poll is its ("a poll by Orlan", "an Orlan survey")."""
    above = word.head.head if word.dep == "pobj" and word.head.lower == "by" else word
    noun = above if above is not word else word.head
    return noun.lemma in actor_words("poll") and word.dep in {"pobj", *MODIFYING}


def _weigh_noun(noun: Token, votes: Counter[ActorKind | None]) -> None:
    """Weigh a common noun said of a name ("the Orlan rebels", "Orlan, a union")."""
    known = person_noun(noun)
    body = name_noun(noun.lower)
    plural = noun.tag == "NNS"
    if known is not None and known.sort == "militant" and plural:
        votes[ActorKind.ARMED_GROUP] += CLEAR + 1
    elif body is not None and not plural and (body.descriptive or body.kind is None):
        armed = any(c.lower in actor_words("armed") for c in noun.children)
        kind = ActorKind.ARMED_GROUP if armed else body.kind
        if kind is not ActorKind.STATE:
            sure = kind in {ActorKind.ARMED_GROUP, None}
            votes[kind] += 2 * CLEAR if sure else CLEAR + 1
    elif (
        known is not None
        and known.number == "sg"
        and known.sort not in {"other", "militant"}
        and noun.dep == "appos"
    ):
        votes[ActorKind.PERSON] += CLEAR


def _is_holder(noun: Token) -> bool:
    """Whether a noun is for one who holds an office ("its chief, X")."""
    known = person_noun(noun)
    return known is not None and known.number == "sg" and known.sort in LEADING


def _beside(word: Token, name: Name) -> list[Token]:
    """Give the nouns in apposition to a name, or that it is in apposition to."""
    found = [c for c in word.children if c.dep == "appos" and c.pos == "NOUN"]
    if word.dep == "appos" and word.head.pos == "NOUN":
        found.append(word.head)
    if name.title and name_noun(name.title[-1].lower) is not None:
        found.append(name.title[-1])
    return found


def _names_place(name: Name) -> bool:
    """Whether a name is that of a place: "the town of X", "the port X"."""
    word = name.head
    if (
        word.dep == "pobj"
        and word.head.lower == "of"
        and word.head.head.lower in places()
    ):
        if name.label == "PERSON" and len(name.tokens) > 1:
            return False
        return word.entity != "ORG" or word.head.head.lower not in {"state", "country"}
    return any(
        c.dep == "compound" and c.pos == "NOUN" and _is_plain_place(c)
        for c in word.children
    )


def _names_ship(name: Name) -> bool:
    """Whether a name is that of a ship, told right before it ("the tug X")."""
    words = name.head.sentence.tokens
    place = name.tokens[0].i - words[0].i
    return place > 0 and words[place - 1].lower in actor_words("vessel")


def _is_plain_place(noun: Token) -> bool:
    return noun.lower in places() and look_up_noun(noun) is None


def _is_where(name: Name) -> bool:
    """Whether a name stands where only a place can ("fighting in Orlan")."""
    word = name.head
    if word.dep != "pobj" or word.head.lower not in WHERE:
        return False
    people = name.label == "NORP" and name.tokens[-1].text.endswith("s")
    if people or name.title or name.label in {"ORG", "EVENT", "LAW"}:
        return False
    return word.head.head.lemma not in actor_words("trust")
