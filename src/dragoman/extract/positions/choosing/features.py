"""What speaks for and against an actor as holder of an entry, as features.

A feature is a tuple: which question it answers, then the answers. No name is in
it, only what a report tells by grammar, and words that say what bears a name.
"""

from collections.abc import Iterator

from dragoman.extract.actors.lexicon import name_noun, person_nouns
from dragoman.extract.actors.variation import wider_words
from dragoman.extract.positions.choosing.asks import Ask
from dragoman.extract.positions.choosing.profiles import SUBJECT, Profile
from dragoman.extract.positions.choosing.relations import Relations
from dragoman.extract.syntax import Token

type Feature = tuple[str, ...]

PRONOUNS = {
    **dict.fromkeys(("he", "she", "him", "her", "his"), "he"),
    **dict.fromkeys(("it", "its"), "it"),
    **dict.fromkeys(("they", "them", "their"), "they"),
    **dict.fromkeys(("we", "i", "our", "us", "my"), "we"),
    **dict.fromkeys(("who", "that"), "who"),
}
DEFINITE = frozenset({"the", "this", "these", "those", "both"})
STEM = 5  # letters of a noun that a name may share ("miners", "Mineworkers")
FAR = 6
MANY = 3


class Base:
    """The word that stands as holder, as the features ask of it."""

    def __init__(self, word: Token | None, own: Profile | None) -> None:
        self.form = form_of(word)
        noun = word if word is not None and word.pos == "NOUN" else None
        self.lemma = noun.lemma.lower() if noun is not None else ""
        self.lower = noun.lower if noun is not None else ""
        self.cls = class_of(noun)
        self.sort = self.cls.split(".")[0]
        parts = word.children if word is not None else ()
        narrowing = {"amod", "compound", "nmod"}
        self.mods = sorted({c.lemma.lower() for c in parts if c.dep in narrowing})
        self.wide = (
            wider_words("body").get(self.lemma, frozenset())
            | wider_words("person").get(self.lemma, frozenset())
            if self.lemma
            else frozenset[str]()
        )
        self.intro = _introduction(word, own)
        self.own = f"{own.sort}.{self.intro[:3]}" if own is not None else "none"


def _introduction(word: Token | None, own: Profile | None) -> str:
    """Tell how somebody without a name was first spoken of, and whether before."""
    if word is None or own is None or own.look == "named" or not own.tokens:
        return ""
    first = own.tokens[0]
    age = "new" if first.i >= word.i else "old"
    return f"{age}.{form_of(first)}.{min(len(own.tokens), MANY)}"


class Clues:
    """The features of the candidates of one report."""

    def __init__(self, relations: Relations, profiles: dict[str, Profile]) -> None:
        self._relations = relations
        self._profiles = profiles

    def of(self, ask: Ask, own: str | None) -> Iterator[tuple[str, list[Feature]]]:
        """Give the features of each actor that may be the holder of an entry.

        Args:
            ask: The question.
            own: Whom the word means that stands as holder.
        """
        relations = self._relations.of(ask)
        base = Base(ask.base, self._profiles.get(own or ""))
        ruled = self._profiles.get(ask.ruled[0]) if ask.ruled else None
        before = ruled.sort if ruled is not None else "nobody"
        before += "+" if len(ask.ruled) > 1 else ""
        for actor, profile in self._profiles.items():
            if not relations[actor] and "party" not in profile.roles:
                continue
            found: list[Feature] = []
            found += _of_relations(ask, base, before, profile, relations[actor])
            found += _of_actor(ask, before, profile)
            far, features = _of_distance(ask, base, before, profile)
            found += features
            if base.lemma and "base" not in relations[actor]:
                found += _of_words(base, before, profile, far)
            yield actor, found


def _of_actor(ask: Ask, before: str, profile: Profile) -> Iterator[Feature]:
    yield "a", profile.sort
    yield "aN", profile.sort, ask.noun
    yield "aNb", profile.sort, ask.noun, before
    for role in profile.roles:
        yield "oN", role, ask.noun
        yield "ol", role, profile.look


def _of_relations(
    ask: Ask, base: Base, before: str, profile: Profile, relations: set[str]
) -> Iterator[Feature]:
    noun, look, sort = ask.noun, profile.look, profile.sort
    for r in sorted(relations):
        yield "r", r
        yield "rN", r, noun
        yield "rb", r, before
        yield "rNs", r, noun, ask.sort
        yield "ro", r, base.own
        yield "rfl", r, base.form, look
        if base.lemma:
            yield "rl", r, base.lemma
        if r in {"ruled", "base"}:
            yield "ri", r, base.intro
            yield "ric", r, base.intro, base.cls
            yield "riN", r, base.intro, noun
    if "ruled" in relations:
        yield "Rf", sort, base.form
        yield "Rc", sort, base.cls
        yield "Rfc", base.form, base.cls
        if len(relations) == 1:
            yield ("R",)


def _of_distance(
    ask: Ask, base: Base, before: str, profile: Profile
) -> tuple[str, list[Feature]]:
    """Tell how far back somebody was spoken of last, and how."""
    here = ask.here
    last = profile.last_before(here.left.i)
    if last is None:
        far, part = "later", ""
    else:
        gap = here.sentence.index - last.sentence.index
        far = str(gap) if gap < MANY else "near" if gap < FAR else "far"
        part = "s" if last.dep in SUBJECT else "o"
    return far, [
        ("d", far, part),
        ("df", far, part, base.form),
        ("da", far, profile.sort),
        ("dNl", far, ask.noun, profile.look),
        ("db", far, before),
    ]


def _of_words(base: Base, before: str, profile: Profile, far: str) -> Iterator[Feature]:
    """Tell what a description shares with the words that tell of somebody."""
    look, kind = profile.look, profile.actor.kind.value
    for hit in _hits(base, profile):
        yield "m", hit
        yield "ml", hit, look
        yield "mf", hit, base.form
        yield "mb", hit, before
        yield "md", hit, far
        yield "mo", hit, base.own
    for cls in profile.classes:
        yield "s", base.sort, cls, look
    yield "l", base.lemma, kind, look


def _hits(base: Base, profile: Profile) -> list[str]:
    words, nouns = profile.words, profile.nouns
    hits = []
    if base.lemma in nouns:
        hits.append("noun")
    if base.lemma in words or base.lower in words:
        hits.append("name")
    if not hits and len(base.lemma) >= STEM:
        stem = base.lemma[:STEM]
        if any(word.startswith(stem) for word in words):
            hits.append("stem")
    if base.wide and not (base.wide.isdisjoint(nouns) and base.wide.isdisjoint(words)):
        hits.append("wide")
    if any(word in nouns or word in words for word in base.mods):
        hits.append("mods")
    return hits or ["no"]


def form_of(word: Token | None) -> str:
    """Tell how somebody is spoken of: a name, a pronoun, a noun with its article."""
    if word is None:
        return "none"
    if word.lower in PRONOUNS or word.pos == "PRON":
        return PRONOUNS.get(word.lower, "pron")
    if word.pos == "PROPN":
        return "name"
    number = "pl" if word.tag == "NNS" else "sg"
    articles = {c.lower for c in word.children if c.dep in {"det", "nummod"}}
    if any(c.dep == "poss" for c in word.children):
        return f"owned-{number}"
    if articles & DEFINITE:
        return f"the-{number}"
    return f"a-{number}" if articles else f"bare-{number}"


def class_of(noun: Token | None) -> str:
    """Tell what a common noun for people or bodies says of them."""
    if noun is None:
        return ""
    known = person_nouns().get(noun.lower)
    body = name_noun(noun.lemma)
    people = f"{known.sort}.{known.number}" if known is not None else "-.-"
    if body is None:
        return f"{people}.-"
    return f"{people}.{body.kind.value if body.kind is not None else 'none'}"
