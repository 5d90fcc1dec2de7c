"""Stances that put no term forward: aims, opinions, prospects, what is necessary."""

from dragoman.extract.grammar import auxiliaries, child, words_after
from dragoman.extract.positions.conditions import find_condition
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import words_of
from dragoman.extract.quantities.money import is_money
from dragoman.extract.syntax import Token
from dragoman.extract.terms.kinds import find_kind
from dragoman.extract.terms.pieces import run
from dragoman.model.claim import Stance, TermKind

WISHING = frozenset({"want", "seek", "need", "try", "wish", "aim", "look"})
HAVING = frozenset({"have", "keep", "retain", "preserve", "maintain"})
STRIVING = frozenset({"effort", "resolve", "attempt", "campaign", "struggle", "drive"})
BLAMING = frozenset({"criticize", "criticise", "blame", "accuse", "fault", "denounce"})
CURIOUS = frozenset({"interest", "interested", "invite"})
PROLONGING = frozenset({"extend"})
ENTAILING = frozenset({"require", "mean", "involve", "entail"})
NECESSARY = frozenset({"necessary", "essential", "vital", "crucial", "imperative"})
STATIVE = frozenset({"become", "expect", "seem", "happen", "suffer", "escalate", "win"})
ASIDE = 7  # words between "sure" and "that", such as ", first and foremost,"
BUYING = frozenset({"buy", "acquire", "purchase", "sell", "merge", "bid"})
PLEDGING = frozenset({"promise", "agree", "pledge", "guarantee", "assure", "commit"})
SOFT = frozenset({"hope", "hop", "wish", "prefer", "consider"})


def is_mere_aim(held: Held) -> bool:
    """Whether a stance only tells what somebody means, thinks or foresees."""
    cue = held.cue
    if held.rule == "adjective-conditional" or cue.lemma in SOFT | CURIOUS:
        return True
    if cue.lemma in PROLONGING | ENTAILING or _is_guess(cue):
        return True
    if cue.lemma in BLAMING or (cue.pos == "NOUN" and cue.lemma in STRIVING):
        return True
    if cue.pos == "ADJ" and cue.lemma in NECESSARY:
        return True
    if cue.dep == "pcomp" and cue.head.lower == "without":
        return True
    tests = (_is_own_aim, _is_prospect, _is_priced, _is_opinion)
    return any(is_so(held) for is_so in tests)


def ensured(verb: Token) -> Token:
    """Give what "make sure that …" or "ensure that …" is to bring about."""
    if verb.lemma in {"ensure", "guarantee"}:
        return child(verb, "ccomp") or verb
    sure = next((c for c in verb.children if c.lower in {"sure", "certain"}), None)
    if sure is None:
        return verb
    told = child(verb, "ccomp") or child(sure, "ccomp")
    return told or _clause_after(sure) or verb


def _clause_after(sure: Token) -> Token | None:
    """Give the clause of "that" that the parse hangs on some other verb."""
    near = words_after(sure)[:ASIDE]
    that = next((w for w in near if w.lower == "that" and w.dep == "mark"), None)
    return that.head if that is not None else None


def buys(held: Held) -> bool:
    """Whether somebody means to buy or sell ("wants to acquire the mine")."""
    deed = held.matter[0] if held.matter else held.cue
    return deed.lemma in BUYING and deed.dep == "xcomp"


def _is_own_aim(held: Held) -> bool:
    """Whether somebody only means to do a thing itself ("wants to leave the town")."""
    deed = held.matter[0]
    if ensured(deed) is not deed or buys(held):
        return False
    if held.cue.lemma not in WISHING or held.addressee is not None:
        return False
    told = held.stance in {Stance.DEMANDS, Stance.OFFERS}
    if not told or deed.pos not in {"VERB", "AUX"}:
        return False
    return (
        deed.dep == "xcomp"
        and child(deed, "nsubj", "nsubjpass") is None
        and (deed.lemma not in HAVING)
    )


def _is_guess(verb: Token) -> bool:
    """Whether "must" only says what seems so ("they must be dreaming")."""
    helpers = auxiliaries(verb)
    return verb.tag == "VBG" and "be" in helpers and "must" in helpers


def _is_opinion(held: Held) -> bool:
    """Whether somebody only agrees that a thing is so ("agrees that it hurts")."""
    first = held.matter[0]
    if held.stance is not Stance.ACCEPTS or first.dep != "ccomp":
        return False
    return first.tag in {"VBZ", "VBP", "VBD"} and not auxiliaries(first)


def _is_priced(held: Held) -> bool:
    """Whether it is a bid of a sum, which is told as a whole."""
    cue = held.cue
    if cue.pos != "NOUN" or cue.lemma not in {"offer", "bid"}:
        return False
    return any(is_money(w) for w in run(cue.left, cue))


def _is_prospect(held: Held) -> bool:
    """Whether it only says what would come of a thing ("war would become likely").

    With a plain "if", only what is bargained with counts as promised for it.
    """
    if held.stance is not Stance.CONDITIONAL:
        return False
    if held.cue.lemma in STATIVE:
        return True
    condition = find_condition(held.cue, *held.matter)
    if held.rule != "condition" or condition is None:
        return False
    marks = {c.lower for c in condition.children if c.dep in {"mark", "advmod"}}
    if condition.lemma in PLEDGING:
        return False
    if "if" not in marks or "only" in marks or held.cue.lemma in words_of("bargaining"):
        return False
    words = run(held.cue, held.cue.right)
    return find_kind(held.cue, words) is TermKind.OTHER
