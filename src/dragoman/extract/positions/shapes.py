"""The shapes that a matter can take: an object, an infinitive, a clause, a list."""

from dataclasses import dataclass

from dragoman.extract.grammar import (
    child,
    children,
    conjuncts,
    is_negated,
    is_passive,
    words_after,
)
from dragoman.extract.positions.clauses import (
    CLAUSES,
    SUBJECTS,
    has_to,
    infinitive,
    is_duty,
    is_need,
    together,
)
from dragoman.extract.positions.cues import load_cues
from dragoman.extract.positions.objects import Site, find_objects, listed_after
from dragoman.extract.positions.topics import is_act, is_plan, is_stake, names_stake
from dragoman.extract.syntax import Token

BLOCKING = frozenset(
    {"block", "prevent", "thwart", "derail", "scuttle", "quash", "overturn", "dismiss"}
    | {"bar", "delay", "kill", "sink", "stall", "scrap", "repeal", "nullify", "oppose"}
    | {"forestall", "torpedo", "veto", "reject", "defeat", "void", "annul", "stymie"}
)
BUYING = frozenset({"acquire", "buy", "purchase"})
COLONS = frozenset({"-", "–", "—", ":", "--"})
NEAR = 3  # words after a noun within which its infinitive begins


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What is demanded, offered, accepted or rejected.

    Attributes:
        heads: Head words, one for each coordinated matter.
        addressee: Of whom it is demanded, or ``None``.
    """

    heads: tuple[Token, ...]
    addressee: Token | None = None


def find_appeal(site: Site) -> Matter | None:
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


def _deed_near(noun: Token) -> Token | None:
    """Give the infinitive of "his refusal thus far to pay", hung elsewhere."""
    after = words_after(noun)[:NEAR] if noun.pos == "NOUN" else ()
    for word in after:
        if word.lower == "to" and word.dep == "aux":
            return word.head
        if word.pos != "ADV":
            return None
    return None


def _deed_after(who: Token) -> Token | None:
    """Give an infinitive right after a noun phrase, which the parse hangs elsewhere."""
    words = who.sentence.tokens
    at = who.right.i + 1 - words[0].i
    if at < len(words) and words[at].lower == "to" and words[at].dep == "aux":
        return words[at].head
    return None


def find_deed(site: Site) -> Matter | None:
    """Find "refuse to do"."""
    deed = infinitive(site.word) or _deed_near(site.word)
    if deed is None or any(c.dep in SUBJECTS or _asks(c) for c in deed.children):
        return None
    return Matter(heads=tuple(together(deed)))


def _asks(word: Token) -> bool:
    """Whether it leaves open if something is done ("decide whether to go on")."""
    return word.lower in {"whether", "if", "how", "when"} and word.dep != "prep"


def find_refrain(site: Site) -> Matter | None:
    """Find "decided not to join": the infinitive that is negated."""
    matter = find_deed(site)
    return matter if matter is not None and is_negated(matter.heads[0]) else None


def find_purchase(site: Site) -> Matter | None:
    """Find "wants to buy the rest of the firm": who says so bids for it."""
    matter = find_deed(site)
    if matter is None or child(site.word, "dobj") is not None:
        return None
    return matter if matter.heads[0].lemma in BUYING else None


def find_blocking(site: Site) -> Matter | None:
    """Find "tried to block the sale": what is to be kept from happening."""
    matter = find_deed(site)
    deed = matter.heads[0] if matter is not None else None
    if deed is None or deed.lemma not in BLOCKING or is_negated(deed):
        return None
    things = find_objects(Site(word=deed, base=deed))
    return Matter(heads=tuple(things)) if things else None


def find_clause(site: Site) -> Matter | None:
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


def find_duty(site: Site) -> Matter | None:
    """Find "insist that … must …"."""
    matter = find_clause(site)
    if matter is None:
        return None
    head = matter.heads[0]
    return matter if is_duty(head) or is_need(head.head) else None


def find_thing(site: Site) -> Matter | None:
    """Find a noun that is the matter."""
    heads = find_objects(site)
    return Matter(heads=tuple(heads)) if heads else None


def find_issue(site: Site) -> Matter | None:
    """Find a noun that names something negotiated."""
    matter = find_thing(site)
    if matter is None:
        return None
    told = [
        *matter.heads,
        *(p for p in children(site.word, "prep") if p.lower == "for"),
    ]
    return matter if any(names_stake(head) for head in told) else None


def find_plan(site: Site) -> Matter | None:
    """Find a noun that names a whole proposal."""
    matter = find_thing(site)
    return matter if matter is not None and is_stake(matter.heads[0]) else None


def find_act(site: Site) -> Matter | None:
    """Find a noun that names what was done or said, a plan, or a bid."""
    matter = find_thing(site)
    if matter is None:
        return None
    head = matter.heads[0]
    return matter if is_act(head) or is_stake(head) else None


def find_gerund(site: Site) -> Matter | None:
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


def find_list(site: Site) -> Matter | None:
    """Find "its one demand: freedom for …", "demands, including …"."""
    for part in site.word.children:
        if part.dep == "prep" and part.lower in {"including", "such"}:
            first = child(part, "pobj")
            if first is not None:
                listed = [*conjuncts(first), *listed_after(first)]
                return Matter(heads=tuple(dict.fromkeys(listed)))
    words = site.word.sentence.tokens
    for part in children(site.word, "appos"):
        if words[part.left.i - words[0].i - 1].text in COLONS:
            heads = dict.fromkeys((*conjuncts(part), *listed_after(part)))
            return Matter(heads=tuple(heads))
    after = words[min(len(words) - 1, site.word.i + 1 - words[0].i)]
    if site.word.dep == "compound" and after.text in COLONS:
        return Matter(heads=(site.word.head,))
    return None
