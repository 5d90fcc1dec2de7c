"""Stances that verbs tell: demand, offer, accept, reject, and their negation."""

from collections.abc import Iterator

from dragoman.extract.grammar import (
    SUBJECTS,
    auxiliaries,
    child,
    is_negated,
    is_passive,
)
from dragoman.extract.positions.clauses import DUTIES, has_to, is_apart
from dragoman.extract.positions.conditions import find_condition, is_supposed
from dragoman.extract.positions.cues import Cue
from dragoman.extract.positions.holders import holder, owner
from dragoman.extract.positions.idle import CLAIMS, DENYING
from dragoman.extract.positions.matter import Matter
from dragoman.extract.positions.objects import find_equated
from dragoman.extract.positions.settling import (
    LEAVING,
    RAISING,
    find_cued,
    settle,
)
from dragoman.extract.positions.spans import clause_span, trim
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import OFFERED
from dragoman.extract.syntax import Token
from dragoman.model.claim import Modality, Stance

PLANNING = frozenset({"expect", "likely", "due", "plan", "intend"})
UNSURE = frozenset({"may", "might"})
HEDGING = frozenset({"may", "might", "could"})
FIGHTING = frozenset({"sue", "petition", "fight", "vote", "rally", "march", "lobby"})
YIELDING = frozenset({Stance.ACCEPTS, Stance.OFFERS, Stance.CONDITIONAL})
WATCHING = frozenset({"see", "have", "make", "help"})
WANTING = frozenset({"want", "demand", "seek", "expect", "need"})
DATING = frozenset({"since", "after"})
RUMOURED = frozenset(
    {"say", "understand", "report", "believe", "know", "think", "rumour", "rumor"}
)
AGREEING = frozenset({"agree", "accept", "consent"})
SOFT = frozenset({"seek"})
KEPT = frozenset({"demand", "insistence", "claim", "condition"})


def find_verb_stance(verb: Token) -> Held | None:
    """Find the stance that a verb tells, or ``None``."""
    cued = find_cued(verb)
    if cued is None or is_supposed(verb) or not is_asserted(verb, cued[0]):
        return None
    cue, matter = cued
    stance = _tell(verb, cue, matter)
    if stance is None:
        return None
    party = holder(verb) or _owner_of_undone(verb)
    yields = stance is Stance.OFFERS or cue.lemma in AGREEING
    wish = find_wish(verb, *matter.heads) if yields else None
    if wish is not None:
        stance = Stance.CONDITIONAL
    start, end = clause_span(verb, party)
    denier = find_denier(verb) if stance in YIELDING else None
    if denier is not None and matter.heads:
        return _denied(verb, denier, matter)
    if verb.dep == "acl" and party is not None and _is_above(party, verb):
        start = party.left.start  # "the two signed a letter opposing the law"
    end = stretch(end, verb, *matter.heads) if stance is Stance.CONDITIONAL else end
    end = max((end, *(head.right.end for head in find_equated(verb))))
    return Held(
        cue=verb,
        stance=stance,
        party=party,
        by_speaker=party is None and is_passive(verb) and _may_be_speakers(verb, cue),
        matter=matter.heads,
        start=start,
        end=max(end, wish.right.end) if wish else end,
        addressee=matter.addressee,
        wish=wish,
        modality=modality(verb),
        rule="blame" if "blame" in cue.takes else f"verb-{cue.stance.value}",
    )


def _owner_of_undone(verb: Token) -> Token | None:
    """Give whose offer "the rebels' offer is withdrawn" speaks of."""
    thing = child(verb, "nsubjpass")
    return owner(thing) if thing is not None and verb.lemma in LEAVING else None


def _may_be_speakers(verb: Token, cue: Cue) -> bool:
    """Whether a passive may tell what its speaker asks or takes back."""
    thing = child(verb, "nsubjpass")
    undone = thing is not None and verb.lemma in LEAVING and thing.lemma in OFFERED
    return cue.stance is Stance.DEMANDS or undone


def _tell(verb: Token, cue: Cue, matter: Matter) -> Stance | None:
    """Give what a verb tells where it stands, ``None`` where it tells nothing."""
    helpers = auxiliaries(verb)
    owed = helpers & DUTIES and cue.stance is not Stance.REJECTS
    if owed or _only_leads_to(verb, matter):
        return None  # what a speaker demands of the subject, or the verb below tells
    stance = settle(verb, cue, matter)
    if stance is None or _is_background(verb, stance):
        return None
    if not helpers & UNSURE or stance is Stance.CONDITIONAL:
        return stance
    mere = stance is Stance.DEMANDS and cue.lemma not in SOFT
    return None if mere else Stance.UNDECIDED


def _is_background(verb: Token, stance: Stance) -> bool:
    """Whether it only dates something else ("since the firm made its offer")."""
    if verb.dep != "advcl" or stance not in {Stance.OFFERS, Stance.ACCEPTS}:
        return False
    finite = verb.tag in {"VBD", "VBZ", "VBP"}
    return finite and any(c.lower in DATING and c.i < verb.i for c in verb.children)


def _only_leads_to(verb: Token, matter: Matter) -> bool:
    """Whether the verb below tells the stance ("decided to reject the offer")."""
    deed = matter.heads[0] if matter.heads else verb
    below = deed.dep == "xcomp" and deed.head is verb and verb.lemma in RAISING
    return below and not is_negated(verb) and find_cued(deed) is not None


def _denied(verb: Token, denier: Token, matter: Matter) -> Held:
    """Read "denied that it had agreed to …": who denies it, refuses it.

    Who denies that it dropped a demand, still makes it.
    """
    party = holder(denier)
    start, end = clause_span(denier, party)
    keeps = any(head.lemma in KEPT for head in matter.heads)
    return Held(
        cue=verb,
        stance=Stance.DEMANDS if keeps else Stance.REJECTS,
        party=party,
        matter=matter.heads,
        start=start,
        end=end,
        rule="denied-report",
    )


def _is_above(party: Token, verb: Token) -> bool:
    """Whether the holder does what the noun before a participle is done by."""
    doing = party is not verb.head and party.head is verb.head.head
    return doing and party.dep in SUBJECTS


def is_asserted(verb: Token, cue: Cue) -> bool:
    """Whether a verb says what is so: no bare infinitive under another verb."""
    if _is_aside(verb, cue) or _is_asked(verb) or _is_able(verb, cue):
        return False
    first = verb
    while first.dep == "conj" and not has_to(first) and child(first, "nsubj") is None:
        if is_apart(first):
            return True
        first = first.head
    if not has_to(first):
        return True
    if child(first, "nsubj") is not None:
        return False
    if first.dep == "xcomp":
        return first.head.lemma in RAISING or _is_rumoured(first.head)
    if first.dep == "advcl" and cue.stance is Stance.REJECTS:
        return first.head.lemma in FIGHTING
    return first.dep == "advcl" and cue.stance is Stance.DEMANDS


def _is_rumoured(above: Token) -> bool:
    """Whether others are the source of it ("is understood to favour a pause")."""
    return above.lemma in RUMOURED and is_passive(above)


def _is_aside(verb: Token, cue: Cue) -> bool:
    """Whether a participle only adds to another verb ("seeking to calm …")."""
    if verb.tag != "VBG":
        return False
    if verb.dep == "advcl":
        return cue.lemma in SOFT
    return verb.dep == "xcomp" and verb.head.lemma not in RAISING


def _is_able(verb: Token, cue: Cue) -> bool:
    """Whether it only tells what may be agreed ("a deal that all can support")."""
    if verb.dep != "relcl" or cue.stance is not Stance.ACCEPTS or is_negated(verb):
        return False
    return bool(auxiliaries(verb) & {"can", "could", "might"})


def _is_asked(verb: Token) -> bool:
    """Whether a verb stands under "let us", "to see them", "how", "what"."""
    if find_equated(verb):
        return False
    if verb.head.lemma == "let" or any(c.lower == "how" for c in verb.left.children):
        return True
    if verb.tag == "VB" and verb.head.lemma in WATCHING and verb.dep == "ccomp":
        return True
    return verb.left.lower in {"how", "what"} and verb.left.tag in {"WRB", "WP"}


def stretch(end: int, *verbs: Token) -> int:
    """Give where a clause ends with the condition that it depends on."""
    condition = find_condition(*(v for v in verbs if v.pos in {"VERB", "AUX", "ADJ"}))
    return end if condition is None else max(end, trim(condition, condition.right)[1])


def find_wish(*verbs: Token) -> Token | None:
    """Give the second verb of "is willing to free them but wants …"."""
    for verb in verbs:
        if not any(c.dep == "cc" and c.lower == "but" for c in verb.children):
            continue
        for part in verb.children:
            alone = part.dep == "conj" and child(part, "nsubj") is None
            if alone and part.lemma in WANTING:
                return part
    return None


def find_denier(verb: Token) -> Token | None:
    """Give the verb that denies it: "denied that", "dismissed reports that"."""
    top = verb
    while top.dep in {"conj", "xcomp"} and top.head is not top:
        top = top.head
    if top.dep in {"ccomp", "relcl", "acl"} and top.head.lemma in CLAIMS:
        above = top.head
        while above.dep in {"pobj", "prep", "conj", "nmod"} and above.head is not above:
            above = above.head
        denying = above.head if above.dep in {"dobj", "nsubjpass"} else above
        denies = denying.lemma in DENYING and not is_negated(denying)
        return denying if denies else None
    denies = top.dep == "ccomp" and top.head.lemma == "deny"
    return top.head if denies and not is_negated(top.head) else None


def modality(verb: Token) -> Modality:
    """Give how a stance is told: as held, denied, planned or only possible."""
    if find_denier(verb) is not None:
        return Modality.DENIED
    if auxiliaries(verb) & HEDGING:
        return Modality.HYPOTHETICAL
    if auxiliaries(verb) & {"will", "'ll"}:
        return Modality.PLANNED
    if verb.dep in {"xcomp", "ccomp"} and verb.head.lemma in PLANNING:
        return Modality.PLANNED
    return Modality.ASSERTED


def governed(held: Held) -> Iterator[int]:
    """Give the verbs that a stance already speaks for."""
    for head in held.matter if held.rule != "blame" else ():
        below: Token | None = head
        while below is not None and below.pos in {"VERB", "AUX"}:
            yield below.i
            yield from (c.i for c in below.children if c.dep == "acomp")
            below = child(below, "xcomp")
    if held.wish is not None:
        yield held.wish.i
