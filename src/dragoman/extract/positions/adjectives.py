"""Stances that adjectives tell: "willing to", "opposed to", "non-committal"."""

from dragoman.extract.grammar import child, is_negated
from dragoman.extract.positions.conditions import (
    find_condition,
    find_return,
    is_supposed,
)
from dragoman.extract.positions.cues import Cue, load_cues
from dragoman.extract.positions.holders import antecedent, holder
from dragoman.extract.positions.idle import IDLE
from dragoman.extract.positions.matter import Matter, find_matter
from dragoman.extract.positions.settling import COMMITTING, embed
from dragoman.extract.positions.spans import clause_span
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.verbs import find_wish, stretch
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance

TALKING = frozenset(
    {"engage", "talk", "negotiate", "discuss", "resume", "return", "join", "attend"}
    | {"meet", "take", "accept"}
)
PREDICATES = frozenset({"acomp", "attr", "oprd", "xcomp", "ROOT", "ccomp"})


def find_adjective_stance(word: Token) -> Held | None:
    """Find the stance that an adjective tells of the noun it is said of."""
    if word.pos == "VERB" and word.tag not in {"VBN", "JJ", "VBD"}:
        return None
    cues = load_cues("adj").get(_spelling(word))
    if cues is None or _is_asked(word):
        return None
    for cue in cues:
        matter = find_matter(word, cue)
        if matter is not None and not is_supposed(word):
            return _held(word, cue, matter)
    return None


def _held(word: Token, cue: Cue, matter: Matter) -> Held | None:
    party = _bearer(word)
    if party is None:
        return None
    copular = word.dep in {"acomp", "attr", "oprd"} and word.head.pos in {"VERB", "AUX"}
    clause = word.head if copular else word
    stance = _settle(word, clause, cue, matter, party)
    if stance is None:
        return None
    start, end = clause_span(clause, child(clause, "nsubj"))
    if stance is Stance.CONDITIONAL:
        end = stretch(end, clause, word, *matter.heads)
    wish = find_wish(clause, *matter.heads) if stance is Stance.CONDITIONAL else None
    return Held(
        cue=word,
        stance=stance,
        party=party,
        matter=matter.heads,
        start=start,
        end=max(end, wish.right.end) if wish else end,
        wish=wish,
        rule=f"adjective-{cue.stance.value}",
    )


def _settle(
    word: Token, clause: Token, cue: Cue, matter: Matter, party: Token
) -> Stance | None:
    stance: Stance | None = cue.stance
    if is_negated(word) or is_negated(clause) or _is_nobody(party):
        stance = cue.negated
    if stance is None:
        return None
    inner = [h for h in matter.heads if h.pos == "VERB"]
    if any(h.lemma in IDLE for h in inner):
        return None
    stance = embed(stance, inner)
    if (
        stance is Stance.OFFERS
        and inner
        and inner[0].lemma in TALKING
        and not _gives_back(inner[0])
    ):
        stance = Stance.ACCEPTS
    if stance in COMMITTING and find_condition(clause, word, *inner):
        return Stance.CONDITIONAL
    if stance in COMMITTING and find_return(clause, word, *inner):
        return Stance.CONDITIONAL
    if stance in {Stance.OFFERS, Stance.ACCEPTS} and find_wish(clause, *inner):
        return Stance.CONDITIONAL
    return stance


def _gives_back(deed: Token) -> bool:
    """Whether something is returned, not "returned to" ("ready to return boats")."""
    return deed.lemma == "return" and child(deed, "dobj") is not None


def _is_asked(word: Token) -> bool:
    """Whether it is asked how far it is so ("how far they are willing to go")."""
    words = word.sentence.tokens
    before = words[max(0, word.head.left.i - words[0].i) : word.i - words[0].i]
    return any(w.lower in {"how", "whether"} for w in before[-5:])


def _spelling(word: Token) -> str:
    """Give the lemma, with a "non-" that the parser split off."""
    words = word.sentence.tokens
    at = word.i - words[0].i
    if at > 1 and words[at - 1].text == "-" and words[at - 2].lower == "non":
        return f"non-{word.lemma}"
    return word.lower if word.tag == "VBN" else word.lemma


def _bearer(word: Token) -> Token | None:
    own = child(word, "nsubj", "nsubjpass")
    if own is not None:
        return antecedent(own)
    if word.dep in {"acomp", "attr", "oprd", "conj"}:
        return holder(word.head)
    if word.dep in {"amod", "acl", "relcl"}:
        beside = word.head
        if beside.dep in {"npadvmod", "attr"} and beside.head.lemma == "be":
            return holder(beside.head)
        return beside if word.i > beside.i else None
    return None


def _is_nobody(party: Token) -> bool:
    return any(c.lower in {"neither", "no"} and c.dep == "det" for c in party.children)
