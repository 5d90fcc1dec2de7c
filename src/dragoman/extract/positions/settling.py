"""What a cue comes to: negation, stances inside stances, and conditions."""

from collections.abc import Sequence

from dragoman.extract.grammar import (
    SUBJECTS,
    auxiliaries,
    child,
    children,
    is_negated,
    is_passive,
    subtree,
    words_before,
)
from dragoman.extract.positions.clauses import has_to
from dragoman.extract.positions.conditions import find_condition, find_lack
from dragoman.extract.positions.cues import Cue, load_cues
from dragoman.extract.positions.idle import has_else, is_idle
from dragoman.extract.positions.matter import Matter, find_matter
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance

COMMITTING = frozenset({Stance.OFFERS, Stance.ACCEPTS, Stance.REJECTS})
MISREAD = {"hoped": "hope", "hoping": "hope"}  # the parser takes them for "hop"
RAISING = frozenset(
    {"continue", "appear", "seem", "begin", "start", "expect", "likely", "set", "due"}
    | {"go", "decide", "vow", "threaten", "plan", "intend", "prepare", "come", "poise"}
    | {"be", "quick", "bound", "certain", "sure", "vote", "choose", "elect", "opt"}
    | {"swear", "resolve", "unlikely"}
)
GIVING_WAY = frozenset(
    {"withdraw", "renew", "resume", "reopen", "restart", "negotiate", "talk", "disarm"}
    | {"cooperate", "compromise"}
)
LEAVING = frozenset(
    {"withdraw", "drop", "abandon", "rescind", "retract", "revoke", "scrap", "pull"}
    | {"back", "call", "break", "walk", "repeal", "shelve", "refuse", "ditch", "end"}
)
UNLIKELY = frozenset({"unlikely", "doubtful", "fail"})
NOBODY = frozenset({"neither", "nobody", "none", "no-one"})
NONE = frozenset({"no", "neither"})
PREFERRING = frozenset({"favor", "favour", "prefer"})
ABLE = frozenset({"can", "ca", "could", "will", "wo", "would", "'d", "'ll", "might"})
WOULD = frozenset({"would", "'d"})
UNSETTLED = frozenset({Stance.DEMANDS, Stance.OFFERS})
TIME = frozenset({"time", "day", "hour", "night", "week", "delay", "month", "moment"})
THINKING = frozenset(
    {"think", "consult", "reflect", "consider", "study", "decide", "reflection"}
    | {"consultation", "sleep", "ponder", "digest", "weigh"}
)
REPLIES = frozenset({"answer", "reply", "response"})
LOOKING = frozenset({"sleep", "ponder", "look"})
SWAPS = frozenset({"trade", "exchange", "swap"})


def find_cued(word: Token) -> tuple[Cue, Matter] | None:
    """Find the cue that a verb is here, with what it is about."""
    lemma = MISREAD.get(word.lower, word.lemma)
    for cue in load_cues("verb").get(lemma, ()):
        matter = find_matter(word, cue)
        if matter is None or not _is_helped(word, cue):
            continue
        if "yielding" in cue.takes and not _is_yielding_nothing(word, matter):
            continue
        if not is_idle(cue, matter):
            return cue, matter
    return None


def _is_helped(word: Token, cue: Cue) -> bool:
    """Whether a verb has the helpers that a cue needs ("could wear it")."""
    if "able" in cue.takes:
        return bool(auxiliaries(word) & ABLE)
    return "would" not in cue.takes or bool(auxiliaries(word) & WOULD)


def _is_yielding_nothing(word: Token, matter: Matter) -> bool:
    """Whether nothing is yielded ("will not brook a delay", "brooks no delay")."""
    return is_refused(word) or any(_is_none(head) for head in matter.heads)


def settle(word: Token, cue: Cue, matter: Matter) -> Stance | None:
    """Give the stance, after negation, embedded verbs and conditions."""
    stance = _told(word, cue, matter)
    if stance is not None and "blame" in cue.takes:
        left_undone = any(h.tag == "VBG" and is_negated(h) for h in matter.heads)
        return Stance.DEMANDS if left_undone else stance
    if stance is None:
        return None
    inner = [head for head in matter.heads if head.pos in {"VERB", "AUX"}]
    if any(_is_taking_sides(verb) for verb in inner):
        return Stance.UNDECIDED if stance is Stance.REJECTS else stance
    nothing = next((h for h in matter.heads if h.lower == "nothing"), None)
    if nothing is not None:
        return _of_nothing(nothing, stance, cue)
    if _is_pondering(word, stance, matter):
        return Stance.UNDECIDED
    stance = _nest(stance, cue, matter, inner)
    told = matter.heads if stance is Stance.REJECTS else inner
    bound = _is_bound(word, stance, told, inner)
    return Stance.CONDITIONAL if bound else stance


def _nest(stance: Stance, cue: Cue, matter: Matter, inner: list[Token]) -> Stance:
    """Give what a stance comes to with the stance that its matter tells."""
    against = stance is Stance.DEMANDS and _is_against(inner)
    if against or (cue.mark == "ahead with" and _is_strike(matter)):
        return Stance.REJECTS
    if matter.addressee is not None:
        return stance
    stance = embed(stance, inner)
    yields = stance is Stance.DEMANDS and _yields(cue, inner)
    return Stance.OFFERS if yields else stance


def _is_pondering(word: Token, stance: Stance, matter: Matter) -> bool:
    """Whether it is time to think, or only a look ("asked for 48 hours to consult")."""
    head = next(iter(matter.heads), None)
    if head is None or stance not in UNSETTLED:
        return False
    given = matter.addressee
    if given is not None and given.lemma in TIME:
        return head.lemma in THINKING
    if head.lemma in TIME:
        after = [*subtree(head), *children(word, "xcomp", "advcl")]
        return any(w.lemma in THINKING for w in after)
    if stance is Stance.OFFERS and head.lemma in REPLIES:
        return True
    return head.lemma in LOOKING and has_to(head)


def _is_strike(matter: Matter) -> bool:
    return any(head.lemma in {"strike", "stoppage", "walkout"} for head in matter.heads)


def _is_taking_sides(verb: Token) -> bool:
    thing = child(verb, "dobj")
    return verb.lemma == "take" and thing is not None and thing.lemma == "side"


def _of_nothing(nothing: Token, stance: Stance, cue: Cue) -> Stance | None:
    """Give what "will accept nothing (but …)" tells."""
    if stance is not Stance.ACCEPTS:
        return None
    return Stance.DEMANDS if has_else(nothing) else cue.negated


def _is_bound(
    word: Token, stance: Stance, told: Sequence[Token], inner: Sequence[Token]
) -> bool:
    """Whether a stance holds on a condition only."""
    condition = find_condition(word, *told)
    if stance is Stance.DEMANDS:
        only = any(c.lower == "only" for c in word.children)
        swapped = only and any(v.lemma in SWAPS for v in inner)
        nothing = any(_is_nothing_without(v) for v in inner)
        return swapped or nothing or (condition is not None and _is_basis(condition))
    if stance is Stance.REJECTS and find_lack(word) is not None:
        return True
    committed = stance in COMMITTING or stance is Stance.UNDECIDED
    return condition is not None and (committed or _is_basis(condition))


def _yields(cue: Cue, inner: list[Token]) -> bool:
    """Whether what is wanted is a concession of one's own ("wants to withdraw")."""
    if "to" not in cue.takes or not inner or inner[0].lemma not in GIVING_WAY:
        return False
    return child(inner[0], *SUBJECTS) is None  # "wants it withdrawn" asks another


def _is_nothing_without(verb: Token) -> bool:
    """Whether a clause says "no deal will come about without …"."""
    doer = child(verb, "nsubj", "nsubjpass")
    none = doer is not None and any(c.lower == "no" for c in doer.children)
    words = subtree(verb) if none else ()
    return any(w.lower == "without" for w in words)


def _is_against(inner: list[Token]) -> bool:
    """Whether somebody is asked to reject something ("urged them to vote it down")."""
    if not inner or is_negated(inner[0]):
        return False
    cued = find_cued(inner[0]) if inner[0].lemma not in LEAVING else None
    return cued is not None and cued[0].stance is Stance.REJECTS


def _told(word: Token, cue: Cue, matter: Matter) -> Stance | None:
    """Give what the word alone tells: "committed to its demands" is no offer."""
    if cue.stance is Stance.DEMANDS and _is_past(word):
        return Stance.UNDECIDED
    if is_refused(word):
        waiting = cue.stance is Stance.ACCEPTS and _is_not_yet(word)
        return Stance.UNDECIDED if waiting and cue.negated else cue.negated
    if "assured" in cue.takes and _is_ruled_out(matter.heads[0]):
        return Stance.REJECTS
    if cue.stance is Stance.ACCEPTS and any(_is_none(h) for h in matter.heads):
        return cue.negated  # "will accept no ban"
    if cue.stance is Stance.ACCEPTS and any(_is_only(h) for h in matter.heads):
        return Stance.DEMANDS
    if cue.lemma in PREFERRING and any(h.entity == "PERSON" for h in matter.heads):
        return Stance.ACCEPTS  # a candidate, whom nobody can demand
    demanding = any(head.lemma == "demand" for head in matter.heads)
    keeps = cue.stance is Stance.OFFERS and demanding
    if cue.stance is Stance.OFFERS and any(_is_none(h) for h in matter.heads):
        return None
    return Stance.DEMANDS if keeps else cue.stance


def _is_none(thing: Token) -> bool:
    """Whether there is none of it ("offers no leave")."""
    return any(c.lower == "no" and c.dep == "det" for c in thing.children)


def _is_only(thing: Token) -> bool:
    """Whether nothing but this is accepted ("would accept only a ban")."""
    return thing.pos == "NOUN" and any(
        c.lower == "only" and c.dep == "advmod" for c in thing.children
    )


def _is_ruled_out(verb: Token) -> bool:
    """Whether a subject is said not to do it ("that it would not join")."""
    return is_negated(verb) and not is_passive(verb)


def _is_basis(condition: Token) -> bool:
    before = words_before(condition)[-6:]
    return any(w.lower in {"basis", "condition"} for w in before)


def embed(stance: Stance, inner: list[Token]) -> Stance:
    """Give what two stance verbs make together ("refused to reject")."""
    for verb in inner:
        cued = find_cued(verb) if verb.dep != "ccomp" else None
        if cued is None:
            continue
        if stance is Stance.REJECTS and "claim" in cued[0].takes:
            return Stance.DEMANDS
        told = None if is_negated(verb) else _combine(stance, cued[0].stance, verb)
        if told is not None:
            return told
    return stance


def _combine(stance: Stance, below: Stance, verb: Token) -> Stance | None:
    """Give what a stance makes of the one below it, or ``None`` if nothing new."""
    if stance is Stance.REJECTS:
        return Stance.UNDECIDED if below is Stance.REJECTS else Stance.REJECTS
    if below in COMMITTING:
        return below
    if stance is Stance.ACCEPTS and below is Stance.DEMANDS and has_to(verb):
        return Stance.OFFERS
    return None


def is_refused(verb: Token) -> bool:
    """Whether a verb is negated, itself or by a subject such as "no union"."""
    if is_negated(verb) or _is_over(verb):
        return True
    above = verb.head
    raised = above.lemma in RAISING or above.lemma in UNLIKELY
    if verb.dep == "xcomp" and raised and _is_not(above):
        return True
    return any(
        s.lower in NOBODY
        or any(c.lower in NONE and c.dep in {"det", "preconj"} for c in s.children)
        for s in verb.children
        if s.dep == "nsubj"
    )


def _is_past(verb: Token) -> bool:
    """Whether it is so "no longer", so that what was asked is left open."""
    return any(c.lower == "longer" and c.dep == "advmod" for c in verb.children)


def _is_not_yet(verb: Token) -> bool:
    """Whether it is so "not yet"."""
    return any(c.lower == "yet" for c in verb.children)


def _is_not(above: Token) -> bool:
    """Whether what stands above a verb says that it will not be ("unlikely to")."""
    told = above.head if above.dep == "acomp" else above
    return above.lemma in UNLIKELY or is_refused(told) or is_negated(above)


def _is_over(verb: Token) -> bool:
    """Whether it is so no longer."""
    return any(c.lower == "longer" and c.left.lower == "no" for c in verb.children)
