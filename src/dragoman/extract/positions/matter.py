"""What a stance is about: the objects and clauses of the word that tells it."""

from collections.abc import Callable
from dataclasses import dataclass

from dragoman.extract.grammar import (
    auxiliaries,
    child,
    children,
    conjuncts,
    is_negated,
    is_passive,
)
from dragoman.extract.parse import Token
from dragoman.extract.positions.clauses import (
    CLAUSES,
    SUBJECTS,
    has_to,
    infinitive,
    is_duty,
    is_need,
    together,
)
from dragoman.extract.positions.cues import Cue, load_cues
from dragoman.extract.positions.objects import Site, find_objects, listed_after
from dragoman.extract.positions.topics import is_plan, is_stake, names_stake

CHAMBERS = frozenset(
    {"senate", "house", "chamber", "parliament", "assembly", "congress", "committee"}
    | {"council", "legislature", "cabinet"}
)
OFFERED = frozenset(
    {"offer", "offers", "bid", "tender", "proposal", "counteroffer", "takeover"}
)


CLAIMED = frozenset(
    {"demand", "insistence", "condition", "precondition", "objection", "opposition"}
    | {"resistance", "requirement", "request", "reservation"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What is demanded, offered, accepted or rejected.

    Attributes:
        heads: Head words, one for each coordinated matter.
        addressee: Of whom it is demanded, or ``None``.
    """

    heads: tuple[Token, ...]
    addressee: Token | None = None


def find_matter(word: Token, cue: Cue) -> Matter | None:
    """Find what a cue is about in this sentence, or ``None`` if it is no cue here."""
    site = _find_site(word, cue.mark) if cue.mark else Site(word=word, base=word)
    if site is None:
        return None
    for shape, finder in SHAPES.items():
        if shape in cue.takes:
            matter = finder(site)
            if matter is not None:
                return matter
    return Matter(heads=()) if not cue.takes else None


def _find_site(word: Token, mark: str) -> Site | None:
    if " " in mark:
        return _find_far(word, mark.split())
    beside = word.head.children if word.dep == "acomp" else []
    for part in (*word.children, *beside):
        if part.lower == mark and part.i > word.i:
            if part.dep in {"prep", "dative", "agent"}:
                return Site(word=word, base=part, mark=part)
            if part.dep in {"prt", "mark", "aux", "advmod"}:
                return Site(word=word, base=word, mark=part)
        clause = mark == "for" and part.i > word.i and part.dep in CLAUSES
        if clause and any(c.dep == "mark" and c.lower == "for" for c in part.children):
            return Site(word=word, base=part, mark=part)
    return None


def _find_far(word: Token, marks: list[str]) -> Site | None:
    """Find the site after several words ("in favour of")."""
    part = word
    for mark in marks:
        after = [c for c in part.children if c.lower == mark and c.i > part.i]
        if not after:
            return None
        part = after[0]
    return Site(word=word, base=part)


def _appeal(site: Site) -> Matter | None:
    """Find "urge X to do": the infinitive whose doer is addressed."""
    if site.base.dep in CLAUSES and site.base is not site.word:
        who = child(site.base, "nsubj", "nsubjpass")
        deed: Token | None = site.base
    else:
        who = child(site.base, "pobj") or child(site.word, "dobj", "dative")
        if who is None and is_passive(site.word):
            who = child(site.word, "nsubjpass")
        deed = infinitive(site.word)
    if who is not None and deed is None:
        deed = next((c for c in children(who, "acl", "relcl") if has_to(c)), None)
        deed = deed or _deed_after(who)
    if deed is None:
        return None
    who = who or child(deed, "nsubj", "nsubjpass")
    if who is None or (who.pos == "NOUN" and who.lemma in load_cues("noun")):
        return None
    if is_plan(who):
        return Matter(heads=(who,))
    return Matter(heads=tuple(together(deed)), addressee=who)


def _deed_after(who: Token) -> Token | None:
    """Give an infinitive right after a noun phrase, which the parse hangs elsewhere."""
    words = who.sentence.tokens
    at = who.right.i + 1 - words[0].i
    if at < len(words) and words[at].lower == "to" and words[at].dep == "aux":
        return words[at].head
    return None


def _to(site: Site) -> Matter | None:
    """Find "refuse to do"."""
    deed = infinitive(site.word)
    if deed is None or any(c.dep in SUBJECTS for c in deed.children):
        return None
    return Matter(heads=tuple(together(deed)))


def _chamber(site: Site) -> Matter | None:
    """Find what a body passed, or what passed it ("the bill passed the senate")."""
    doer, thing = child(site.word, "nsubj"), child(site.word, "dobj")
    if doer is not None and thing is not None and thing.lemma.lower() in CHAMBERS:
        return Matter(heads=(doer,)) if is_stake(doer) else None
    return _plan(site)


def _that(site: Site) -> Matter | None:
    """Find "agree that …", but no opinion ("agree that it is hard")."""
    for part in (*site.base.children, *site.word.children):
        if part.dep not in {"ccomp", "acl", "pcomp"} or part.i < site.word.i:
            continue
        if any(c.dep in SUBJECTS for c in part.children) and not has_to(part):
            unsure = {c.lower for c in part.children if c.dep == "aux"} & {
                "could",
                "may",
            }
            if is_need(part):
                thing = child(part, "nsubjpass", "nsubj")
                return Matter(heads=(part,) if thing is None else (thing,))
            copular = part.pos == "AUX" and not is_duty(part)
            return None if unsure or copular else Matter(heads=tuple(together(part)))
    return None


def _must(site: Site) -> Matter | None:
    """Find "insist that … must …"."""
    matter = _that(site)
    if matter is None:
        return None
    head = matter.heads[0]
    return matter if is_duty(head) or is_need(head.head) else None


def _object(site: Site) -> Matter | None:
    """Find a noun that is the matter."""
    heads = find_objects(site)
    return Matter(heads=tuple(heads)) if heads else None


def _issue(site: Site) -> Matter | None:
    """Find a noun that names something negotiated."""
    matter = _object(site)
    if matter is None:
        return None
    told = [
        *matter.heads,
        *(p for p in children(site.word, "prep") if p.lower == "for"),
    ]
    return matter if any(names_stake(head) for head in told) else None


def _claim(site: Site) -> Matter | None:
    """Find a noun that names what somebody asked or held against a thing."""
    matter = _object(site)
    return matter if matter and matter.heads[0].lemma in CLAIMED else None


def _plan(site: Site) -> Matter | None:
    """Find a noun that names a whole proposal."""
    matter = _object(site)
    return matter if matter is not None and is_stake(matter.heads[0]) else None


def _offer(site: Site) -> Matter | None:
    """Find a noun that names an offer."""
    matter = _object(site)
    return matter if matter and matter.heads[0].lemma in OFFERED else None


def _blame(site: Site) -> Matter | None:
    """Find what somebody is blamed for ("assailed the firm for closing the mill")."""
    if child(site.word, "dobj", "nsubjpass") is None:
        return None
    return _ing(site) or _object(site)


def _assured(site: Site) -> Matter | None:
    """Find what somebody says will be ("assured the crews that it would pay")."""
    matter = _that(site)
    if matter is None or child(site.word, "dobj", "nsubjpass") is None:
        return None
    return matter if auxiliaries(matter.heads[0]) & {"will", "would", "wo"} else None


def _terms(site: Site) -> Matter | None:
    """Find what a plan is said to depend on."""
    doer = child(site.word.head, "nsubj")
    planned = doer is not None and is_plan_or_bid(doer)
    return (_object(site) or _ing(site)) if planned else None


def is_plan_or_bid(noun: Token) -> bool:
    """Whether a noun names a plan or an offer."""
    return is_plan(noun) or noun.lemma in OFFERED


def _ing(site: Site) -> Matter | None:
    """Find a gerund that is the matter."""
    for part in site.base.children:
        if part.tag != "VBG" or part.i < site.word.i:
            continue
        if part.dep in {"pcomp", "xcomp"} or _follows(part, site):
            return Matter(heads=tuple(conjuncts(part)))
    return None


def _follows(part: Token, site: Site) -> bool:
    """Whether a participle taken for an adverbial stands right after its cue."""
    last = site.mark or site.word
    return part.dep == "advcl" and part.i == last.i + 1


def _apposed(site: Site) -> Matter | None:
    """Find "its one demand: freedom for …", "demands, including …"."""
    for part in site.word.children:
        if part.dep == "prep" and part.lower in {"including", "such"}:
            first = child(part, "pobj")
            if first is not None:
                listed = [*conjuncts(first), *listed_after(first)]
                return Matter(heads=tuple(dict.fromkeys(listed)))
    between = [w.text for w in site.word.sentence.tokens if w.i == site.word.i + 1]
    if between and between[0] in {"-", "–", "—", ":", "--"}:
        for part in site.word.children:
            if part.dep == "appos" and part.i > site.word.i:
                return Matter(heads=tuple(conjuncts(part)))
        if site.word.dep == "compound":
            return Matter(heads=(site.word.head,))
    return None


def _equated(site: Site) -> Matter | None:
    """Find "its main demand is the release of …"."""
    verb = site.word.head
    if site.word.dep != "nsubj" or verb.lemma != "be" or is_negated(verb):
        return None
    told = child(verb, "attr")
    noun = told is not None and told.pos == "NOUN"
    return Matter(heads=tuple(conjuncts(told))) if told and noun else None


SHAPES: dict[str, Callable[[Site], Matter | None]] = {
    "appeal": _appeal,
    "offer": _offer,
    "blame": _blame,
    "assured": _assured,
    "chamber": _chamber,
    "terms": _terms,
    "to": _to,
    "object": _object,
    "plan": _plan,
    "claim": _claim,
    "issue": _issue,
    "yielding": _object,
    "ing": _ing,
    "that": _that,
    "must": _must,
    "list": lambda site: _apposed(site) or _equated(site),
}
