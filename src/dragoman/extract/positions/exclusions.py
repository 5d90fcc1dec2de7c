"""What a speaker shuts out: "no prisoner would leave", "it will not be outbid"."""

from dragoman.extract.grammar import auxiliaries, child, is_negated, is_passive
from dragoman.extract.positions.conditions import find_condition, is_supposed
from dragoman.extract.positions.spoken import held_by_speaker, held_in_clause
from dragoman.extract.positions.stances import Held
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance
from dragoman.reference import read_words

WILL = frozenset({"will", "'ll", "would", "'d", "shall", "may", "can"})
SATISFYING = frozenset({"satisfy", "suit", "please", "persuade", "surprise", "change"})
NOBODY = frozenset({"nobody", "no-one", "none", "nothing"})
URGING = frozenset(
    {"outbid", "rush", "hurry", "bully", "blackmail", "bounce", "dictate", "move"}
    | {"push", "coerce", "pressure", "intimidate", "sway", "stampede", "cow", "tempt"}
    | {"deter", "provoke", "threaten", "force", "drag", "lecture", "harry", "buy"}
)
HARMING = frozenset(
    {"dismiss", "sack", "fire", "prosecute", "punish", "harm", "hurt", "penalise"}
    | {"penalize", "try", "arrest", "evict", "expel", "deport", "victimise", "kill"}
    | {"victimize", "touch", "lose", "suffer", "open", "close", "disadvantage"}
)
DRIVEN = frozenset({"redundant", "homeless", "worse"})


def find_exclusion(verb: Token) -> Held | None:
    """Find what a speaker says that nobody will do, or that will not sway him."""
    if not auxiliaries(verb) & WILL or "have" in auxiliaries(verb):
        return None
    if is_supposed(verb) or verb.dep == "acl" or verb.lemma in SATISFYING:
        return None
    doer = child(verb, "nsubj", "nsubjpass")
    if doer is None:
        return None
    if is_passive(verb) and is_negated(verb) and verb.lemma in URGING:
        return held_in_clause(verb, Stance.REJECTS, doer, (verb,), rule="unswayed")
    if not is_none(doer) or verb.lemma in read_words("involuntary_verbs") - HARMING:
        return None
    spared = verb.lemma in HARMING or any(c.lower in DRIVEN for c in verb.children)
    spared = spared or (verb.lemma == "leave" and is_passive(verb))
    stance = Stance.OFFERS if spared else Stance.REJECTS
    stance = Stance.CONDITIONAL if find_condition(verb) is not None else stance
    return held_by_speaker(verb, stance, verb, rule="exclusion", subject=doer)


def is_none(doer: Token) -> bool:
    """Whether it is nobody that acts ("no prisoner", "not one ship", "nobody")."""
    words = {c.lower for c in doer.children if c.dep in {"det", "neg", "preconj"}}
    if "no" in words or doer.lower in NOBODY:
        return True
    one = any(c.lower == "one" for c in doer.children)
    inner = {c.lower for part in doer.children for c in part.children}
    return one and "not" in words | inner
