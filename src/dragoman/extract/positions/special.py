"""Shapes that only some cues take: what is passed, blamed, assured, made a term."""

from dragoman.extract.grammar import auxiliaries, child, conjuncts, is_negated, subtree
from dragoman.extract.positions.clauses import is_duty
from dragoman.extract.positions.objects import Site
from dragoman.extract.positions.shapes import (
    Matter,
    find_clause,
    find_deed,
    find_gerund,
    find_plan,
    find_thing,
)
from dragoman.extract.positions.topics import OFFERED, is_plan_or_bid, is_stake
from dragoman.reference import read_words

CHAMBERS = frozenset(
    {"senate", "house", "chamber", "parliament", "assembly", "congress", "committee"}
    | {"council", "legislature", "cabinet"}
)
CLAIMED = frozenset(
    {"demand", "insistence", "condition", "precondition", "objection", "opposition"}
    | {"resistance", "requirement", "request", "reservation", "claim", "veto"}
    | {"ultimatum", "call", "plea", "wish"}
)

DEADLINES = frozenset({"deadline", "ultimatum"})
MEASURES = DEADLINES | frozenset(
    {"strike", "stoppage", "walkout", "duty", "tariff", "levy"}
    | {"sanction", "embargo", "blockade", "ban", "attack", "offensive", "assault"}
    | {"raid", "bombing", "shelling", "lawsuit", "suit", "boycott", "lockout", "rise"}
    | {"increase", "eviction", "deportation", "execution", "takeover", "closure", "tax"}
    | {"layoff", "dismissal", "cut", "cutback", "surcharge", "siege", "rally", "march"}
)
NARROWER = {"extend": DEADLINES, "withdraw": frozenset({"lawsuit", "suit"})}
HOPES = frozenset({"hope", "chance", "prospect", "possibility", "belief"})
TALKS = frozenset({"talk", "negotiation", "table", "dialogue", "bargaining"})
PRICES = frozenset(
    {"price", "bill", "list", "demand", "ransom", "quota", "figure", "target", "asking"}
    | {"requirement", "claim", "ask"}
)


def find_passed(site: Site) -> Matter | None:
    """Find what a body passed, or what passed it ("the bill passed the senate")."""
    doer, thing = child(site.word, "nsubj"), child(site.word, "dobj")
    if doer is not None and thing is not None and thing.lemma.lower() in CHAMBERS:
        return Matter(heads=(doer,)) if is_stake(doer) else None
    return find_plan(site)


def find_claim(site: Site) -> Matter | None:
    """Find a noun that names what somebody asked or held against a thing."""
    matter = find_thing(site)
    return matter if matter and matter.heads[0].lemma in CLAIMED else None


def find_measure(site: Site) -> Matter | None:
    """Find what is held over somebody ("put off the strike", "the deadline")."""
    matter = find_thing(site)
    held_over = NARROWER.get(site.word.lemma, MEASURES)
    return matter if matter and matter.heads[0].lemma in held_over else None


def find_talks(site: Site) -> Matter | None:
    """Find the talks or the table that somebody comes to or leaves."""
    hoped = site.word.dep == "acl" and site.word.head.lemma in HOPES
    matter = find_thing(site) if not hoped else None
    return matter if matter and matter.heads[0].lemma in TALKS else None


def find_price(site: Site) -> Matter | None:
    """Find an own price or list with its new size ("cut its price to $4m")."""
    matter = find_thing(site)
    head = matter.heads[0] if matter is not None else None
    if head is None or head.lemma not in PRICES or child(head, "poss") is None:
        return None
    near = (*site.word.children, *head.children)
    to = [c for c in near if c.dep == "prep" and c.lower in {"to", "by", "from"}]
    sized = any(w.tag == "CD" for part in to for w in subtree(part))
    return matter if sized else None


def find_sum(site: Site) -> Matter | None:
    """Find a sum or a number of things ("put up nine million dollars")."""
    matter = find_thing(site)
    told = matter is not None and any(w.tag == "CD" for w in subtree(matter.heads[0]))
    return matter if told else None


def find_giving(site: Site) -> Matter | None:
    """Find an infinitive of what is done for another ("vowed to free the crew")."""
    matter = find_deed(site)
    given = matter is not None and matter.heads[0].lemma in read_words("pledging_verbs")
    return matter if given else None


def find_offer(site: Site) -> Matter | None:
    """Find a noun that names an offer."""
    matter = find_thing(site)
    return matter if matter and matter.heads[0].lemma in OFFERED else None


def find_blamed(site: Site) -> Matter | None:
    """Find what somebody is blamed for ("assailed the firm for closing the mill")."""
    if child(site.word, "dobj", "nsubjpass") is None:
        return None
    return find_gerund(site) or find_thing(site)


def find_assured(site: Site) -> Matter | None:
    """Find what somebody says will be ("assured the crews that it would pay")."""
    matter = find_clause(site)
    if matter is None or child(site.word, "dobj", "nsubjpass") is None:
        return None
    return matter if auxiliaries(matter.heads[0]) & {"will", "would", "wo"} else None


def find_terms(site: Site) -> Matter | None:
    """Find what a plan is said to depend on."""
    doer = child(site.word.head, "nsubj")
    planned = doer is not None and is_plan_or_bid(doer)
    return (find_thing(site) or find_gerund(site)) if planned else None


def find_equated(site: Site) -> Matter | None:
    """Find "its main demand is the release of …"."""
    verb = site.word.head
    if (
        site.word.dep != "nsubj"
        or verb.lemma not in {"be", "remain"}
        or is_negated(verb)
    ):
        return None
    told = child(verb, "attr")
    clause = child(verb, "ccomp")
    if told is None and clause is not None and is_duty(clause):
        return Matter(heads=tuple(conjuncts(clause)))
    noun = told is not None and told.pos == "NOUN"
    return Matter(heads=tuple(conjuncts(told))) if told and noun else None
