"""Reports → whom each person speaks for, by what stands beside the name.

"Guild chairwoman Ada Berg", "Berg, who chairs the Guild", "the Guild's Ada Berg": each
is one vote; what a report was read to say is another. The body with most votes is the
person's, whatever a single pronoun was taken for.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from dragoman.model.actor import Actor, ActorKind
from dragoman.model.record import Record
from dragoman.record.derive.voices import Mention, Mentions
from dragoman.record.lookup import Lookup
from dragoman.reference import read_class, read_table, read_words

# Votes: of a name that stands beside; of what was read, of all reports together; of
# "his" and of "the union", which a report may mean of another.
PLAIN, READ, MEANT = 2.0, 2.0, 0.5
NEIGHBOURS = 4  # mentions from one on, of which one may be what it is of
BESIDE = 60  # characters between a name and the body that it is of
OF = re.compile(
    r"^,?\s(?:of|for|from)\s(?:the\s(?:[\w-]+\s){0,2}(?P<noun>[\w-]+)\s|the\s)?$"
)
OFFICE_OF = re.compile(r"(?P<role>[\w-]+)\s(?:of|for|at)\s(?:the\s)?(?:[\w-]+\s){0,3}$")
ROLE = re.compile(r"^(?:['’]s?)?\s(?P<role>(?:[\w.-]+,?\s){1,7})$")
APPOSED = re.compile(
    r"^,\s(?:who\s|the\s|a\s|an\s)?(?P<role>(?:[\w-]+\s){0,5}?[\w-]+)"
    r"(?:\s(?:of|for|at|from|in))?\s(?:the\s)?$"
)

OWNER = re.compile(
    r"(?:[Tt]he\s)?(?P<name>[A-Z][\w.-]*(?:\s[A-Z][\w.-]*)*)['’]s?\s(?P<role>.+)"
)
OFFICER_OF = re.compile(
    r"(?:[Tt]he\s)?(?P<role>[\w\s-]+)\sof\s(?:the\s)?(?P<name>[A-Z]\w+(?:\s[A-Z]\w+)*)$"
)
PORTFOLIO = re.compile(
    r"(?:(?:the|deputy|former|new|acting)\s)*(?:minister|secretary)\Z", re.I
)
LED = re.compile(r"(?:['’]s?)?\s(?:[a-z-]+\s)?(?P<role>[a-z-]+)\s*(?:[,.;]|$)")
BODIES = frozenset(["union", "company", "armed", "party", "own"])
PEOPLE = re.compile(
    r"\b(?P<people>[A-Z][a-z]+(?:an|ese|ish|ic|i))\s"
    r"(?P<role>(?:[A-Z]?[a-z]+\s){1,3})$"
)
LEAST, ENDING = 4, 1  # letters that a state and its people begin with; that it loses
POSSESSIVE = ("'s ", "’s ", "' ", "’ ")
PRONOUN = re.compile(r"(?:its?|his|her|their|he|she|they)\b", re.I)

type Pair = tuple[str, str]  # who, and of what
type Vote = tuple[str, str, float]
type Votes = Mapping[str, Mapping[str, float]]


@cache
def side_words(kind: str) -> frozenset[str]:
    """Give the words of one class by which reports name sides."""
    return read_class("side_words", kind)


def count_votes(record: Record, mentions: Mentions, lookup: Lookup) -> Votes:
    """Count for each person of what body reports call him."""
    people = {a.id for a in record.actors if _is_person(a) and lookup.is_person(a.id)}
    outlets = {a.id for a in record.actors if a.kind is ActorKind.OUTLET}
    votes: dict[str, dict[str, float]] = {}
    weighed = chain(
        _weigh_read(record, lookup),
        ((*pair, PLAIN) for pair in _find_owners(record)),
        _find_beside(mentions, lookup),
    )
    for person, body, weight in weighed:
        if person in people and body not in outlets and body != person:
            bodies = votes.setdefault(person, {})
            bodies[body] = bodies.get(body, 0.0) + weight
    return votes


def _weigh_read(record: Record, lookup: Lookup) -> Iterator[Vote]:
    """Give what reports were read to say that people are of.

    The reading may be a guess, and the same in each report: however many they are,
    they weigh less than one name that stands beside.
    """
    told = Counter(
        (actor.id, actor.affiliation)
        for actor in record.actors
        if actor.affiliation in lookup.actors
    )
    for (actor, body), times in told.items():
        yield actor, body or "", READ * times / (times + 1)


def _find_owners(record: Record) -> Iterator[Pair]:
    """Find people who are called another's ("Norland's trade minister")."""
    named = _index_names(record)
    for actor in record.actors:
        for passage in actor.mentions:
            if body := named.get(_owner(passage.quote)):
                yield actor.id, body


def _find_beside(mentions: Mentions, lookup: Lookup) -> Iterator[Vote]:
    """Find people beside a body that the words about them say they are of."""
    adjectives = _index_adjectives(lookup)
    for report, told in mentions.items():
        text = lookup.reports[report].text
        yield from _find_pairs(told, text)
        for start, _, actor in told:
            found = PEOPLE.search(text, max(0, start - BESIDE), start)
            body = _find_people(found["people"], adjectives) if found else ""
            if found and body and _names_office(found["role"]):
                yield actor, body, PLAIN


def _index_adjectives(lookup: Lookup) -> Mapping[str, str]:
    """Give states by how the words for their people begin ("Norlandic")."""
    return {
        name[: max(LEAST, len(name) - ENDING)].casefold(): actor.id
        for actor in lookup.actors.values()
        if actor.kind is not ActorKind.PERSON
        for name in (actor.name, *actor.aliases)
        if name.isalpha() and name[:1].isupper() and len(name) >= LEAST
    }


def _find_people(word: str, adjectives: Mapping[str, str]) -> str:
    """Give the state whose people an adjective is for, "" for none that is known."""
    folded = word.casefold()
    sizes = range(len(folded), LEAST - 1, -1)
    return next((adjectives[k] for n in sizes if (k := folded[:n]) in adjectives), "")


def _index_names(record: Record) -> Mapping[str, str]:
    """Give who bears each name, the one who is named most."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for actor in record.actors:
        for name in (actor.name, *actor.aliases):
            told[name][actor.id] += len(actor.mentions)
    return {name: max(c, key=lambda key: (c[key], key)) for name, c in told.items()}


def _owner(words: str) -> str:
    """Give whose officer words call somebody ("Norland's trade minister")."""
    found = OWNER.match(words)
    if found is not None:
        return found["name"] if _is_role(f" {found['role']} ") else ""
    found = OFFICER_OF.match(words)
    if found is None or PORTFOLIO.match(found["role"]):
        return ""  # "the Minister of Labour" is of no body called so
    return found["name"] if _names_office(found["role"]) else ""


def _is_person(actor: Actor) -> bool:
    return actor.kind is ActorKind.PERSON and actor.name[:1].isupper()


def _find_pairs(told: Sequence[Mention], text: str) -> Iterator[Vote]:
    """Find a person beside a body that the words about them say it is of."""
    for place, (start, end, actor) in enumerate(told):
        for first, last, other in told[place + 1 : place + NEIGHBOURS]:
            if first - end > BESIDE or other == actor:
                break
            if first < end:
                continue
            before, between = text[max(0, start - BESIDE) : start], text[end:first]
            if _is_headed(before, between) or _is_role(between):
                yield other, actor, _weigh(text[start:end])
            elif PRONOUN.match(text, first):
                continue
            elif _is_appended(between) or _is_led(between, text[last : last + BESIDE]):
                yield actor, other, _weigh(text[first:last])


def _weigh(words: str) -> float:
    """Give what words for a body weigh: a name tells which, "the union" may not."""
    bare = PRONOUN.sub("", words).removeprefix("The ").removeprefix("the ")
    return PLAIN if any(word[:1].isupper() for word in bare.split()) else MEANT


def _is_role(between: str) -> bool:
    """Whether words say what the one is to the other ("'s trade minister, ")."""
    found = ROLE.match(between)
    if found is None:
        return False
    words = found["role"].replace(",", "").split()
    places = [i for i, word in enumerate(words) if word in side_words("office")]
    place = places[-1] if places else -1
    before, after = words[: max(place, 0)], words[place + 1 :]
    return (
        place >= 0
        and all(word[0].isupper() for word in after)
        and all(word.islower() for word in before)
        and read_words("stop_words").isdisjoint(before)
    )


def _is_appended(between: str) -> bool:
    """Whether a name goes on with what it is of (" of the", ", who chairs the")."""
    of = OF.match(between)
    if of is not None:
        return of["noun"] is None or _is_body(of["noun"])
    if between in POSSESSIVE:
        return True
    found = APPOSED.match(between)
    if found is None or found["role"] != found["role"].casefold():
        return False  # "Berg, who saw Norrail chairman Ole Hals"
    return _names_office(found["role"])


def _is_body(noun: str) -> bool:
    """Whether a noun before a name says what kind of body bears it."""
    rows = read_table("side_words")
    return noun in {row["word"] for row in rows if row["class"] in BODIES}


def _is_led(between: str, after: str) -> bool:
    """Whether a name goes on with whose head it is (", the Guild chairwoman,")."""
    found = LED.match(after) if between in {", ", ", the "} else None
    return found is not None and found["role"] in side_words("office")


def _is_headed(before: str, between: str) -> bool:
    """Whether a name stands after whose head it is ("the leader of the Guild, ")."""
    found = OFFICE_OF.search(before) if between == ", " else None
    return found is not None and found["role"] in side_words("office")


def _names_office(words: str) -> bool:
    return not side_words("office").isdisjoint(words.casefold().split())
