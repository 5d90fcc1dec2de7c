"""Counts of what is only wished for, planned or feared."""

from collections.abc import Iterator

from dragoman.extract.grammar import (
    ancestors,
    auxiliaries,
    child,
    is_future,
    is_passive,
    is_past,
    is_unreal,
)
from dragoman.extract.quantities.beside import has_role, neighbour, word_after
from dragoman.extract.quantities.counts import Count
from dragoman.extract.quantities.money import is_money
from dragoman.extract.syntax import Token
from dragoman.model.quantity import Hedge

AFTER_LENGTH = frozenset({"ago", "after", "before", "later", "earlier", "since"})
PROMISING = frozenset({"would", "'d"})
OBLIGING = frozenset({"must", "shall"})
CONDITIONS = frozenset({"after", "once", "until", "till", "if", "unless", "when"})
NOUN_CLAUSES = frozenset({"relcl", "acl"})
CLAUSES = frozenset({"relcl", "acl", "advcl"})
SUPPOSING = frozenset({"if", "unless"})
GIVING_REASON = frozenset({"because", "before", "as", "while", "since", "although"})
COSTING = frozenset({"cost", "reach", "total", "exceed", "number", "amount"})
DEFINITE = frozenset({"the", "these", "those"})
STILL_TO_COME = frozenset({"additional", "next", "coming", "further", "proposed"})
FREEDOM = frozenset({"freedom", "liberation", "release", "amnesty", "pardon"})
CLAIMS = frozenset({"claim", "lawsuit", "suit"})
HOLDING = frozenset({"hold", "own", "total", "cover", "follow"})
AIMS = frozenset({"aim", "goal", "purpose", "task", "job", "role", "plan"})
JOINED = frozenset({"nummod", "quantmod", "compound", "nmod", "amod", "npadvmod"})


def is_unreal_count(count: Count) -> bool:
    """Whether what is counted is only wished for, planned or feared."""
    if _is_sum_of_plan(count):
        return True
    if _is_held(count) or _is_old(count) or _tells_interval(count):
        return False
    wished = _is_wished_by_clause(count)
    if wished is not None or _is_known(count):
        return bool(wished)
    for below, word in _path(count):
        told = _told_by(below, word, count)
        if told is not None:
            return not told
    return False


def _told_by(below: Token, word: Token, count: Count) -> bool | None:
    """Whether a word above a count tells it as fact, ``None`` to look higher."""
    if _is_reason(word):
        return True
    if _is_subject(below, word) and not _promises(word):
        return True if word.dep not in CLAUSES | {"ccomp"} else None
    if word.lemma == "expect" and below.lemma in COSTING:
        return True
    if _is_wish(below, word):
        return False
    return _by_verb(below, word, count) if word.pos in {"VERB", "AUX"} else None


def _by_verb(below: Token, verb: Token, count: Count) -> bool | None:
    """Whether a verb above a count tells it as fact, ``None`` to look higher."""
    if _is_supposed(verb) or _is_due(below, verb) or _tells_plan(verb):
        return False
    if _is_under_plan(verb) or _has_to(below, verb):
        return False
    if is_unreal(verb) or is_future(verb) or auxiliaries(verb) & OBLIGING:
        return _estimates(verb, count)
    if is_past(verb) and not any(c.tag == "TO" for c in verb.children):
        return None if _is_condition(verb) else True
    return True if verb.dep in NOUN_CLAUSES and verb.tag != "VB" else None


def _is_reason(verb: Token) -> bool:
    """Whether a clause tells what is so ("before 90 men lose their pay")."""
    if verb.dep != "advcl" or verb.tag not in {"VBZ", "VBP"} or is_unreal(verb):
        return False
    return any(c.lower in GIVING_REASON for c in verb.children)


def _is_supposed(verb: Token) -> bool:
    """Whether a clause only supposes something ("if they pay 90 francs")."""
    return verb.dep == "advcl" and any(c.lower in SUPPOSING for c in verb.children)


def _is_due(below: Token, verb: Token) -> bool:
    """Whether something is to be done ("the bank is to pay 90 francs")."""
    if verb.lemma != "be" or below.dep != "xcomp" or below.tag != "VB":
        return False
    doer = child(verb, "nsubj")
    return doer is not None and doer.lemma not in AIMS


def _tells_plan(verb: Token) -> bool:
    """Whether it says what a plan contains ("the bill allows 90 men to …")."""
    if verb.dep == "acl" and verb.tag == "VBG" and verb.lemma not in HOLDING:
        return has_role(verb.head, "plan")
    if not has_role(verb, "contain"):
        return False
    clause = verb.head if verb.dep == "ccomp" else verb  # "which it said included"
    if verb.tag not in {"VBZ", "VBP"} and clause.dep != "relcl":
        return False
    doer = child(verb, "nsubj")
    relative = doer is None or doer.tag in {"WDT", "WP"}
    if clause.dep == "relcl" and (relative or clause is not verb):
        doer = clause.head
    if doer is None:
        return False
    return has_role(doer, "plan") or has_role(doer, "wish")


def _phrase_head(count: Count) -> Token:
    """Give the noun of the phrase that a count stands in front of."""
    noun = count.head
    while noun.dep in JOINED and noun.head.i > noun.i:
        noun = noun.head
    return noun


def _is_wished_by_clause(count: Count) -> bool | None:
    """Whether its own clause wishes for it ("the 50% it agreed to buy") or has it."""
    noun = _phrase_head(count)
    clause = next((c for c in noun.children if c.dep == "relcl"), None)
    if clause is None:
        return None
    wish = has_role(clause, "wish") and (
        clause.lemma not in {"agree", "plan"} or child(clause, "xcomp") is not None
    )
    if wish:
        return True
    plain = clause.tag in {"VBZ", "VBP", "VBD"} and not is_unreal(clause)
    owned = any(c.lower in DEFINITE for c in noun.children)
    return False if plain and owned and not is_future(clause) else None


def _is_known(count: Count) -> bool:
    """Whether it belongs to what there is already ("their four-day visit")."""
    noun = _phrase_head(count)
    if noun is count.head or has_role(noun, "plan") or has_role(noun, "wish"):
        return False
    if count.is_share or is_money(noun):
        return False
    if any(c.lower in STILL_TO_COME for c in noun.children):
        return False
    owned = any(c.dep == "poss" or c.lower in DEFINITE for c in noun.children)
    return owned and (count.duration is None or noun is not count.counted)


def _is_sum_of_plan(count: Count) -> bool:
    """Whether it is what a plan costs ("a 90 million franc bid")."""
    money = count.currency or (count.counted is not None and is_money(count.counted))
    noun = _phrase_head(count)
    return bool(money) and noun is not count.head and has_role(noun, "plan")


def _promises(verb: Token) -> bool:
    """Whether a verb tells a plan of its subject ("would join", "will be freed")."""
    if auxiliaries(verb) & PROMISING:
        return True
    return is_future(verb) and is_passive(verb)


def _is_wish(below: Token, word: Token) -> bool:
    if word.pos == "VERB" and below.i < word.i:
        return False
    if _is_asked(below, word):
        return True
    if word.lemma in CLAIMS or word.lemma == "call":
        return False
    if word.lemma == "agree":
        return below.dep in {"xcomp", "ccomp"}
    if word.lemma in {"exchange", "return"} and word.pos == "NOUN":
        return word.dep == "pobj" and word.head.lower == "in"
    return has_role(word, "wish")


def _is_asked(below: Token, word: Token) -> bool:
    """Whether "for" or "to" brings what is called for, claimed or bid."""
    if below.lower in {"to", "from"}:
        return _sets_bid(word)
    if below.lower not in {"for", "on"} or word.lemma == "call":
        return below.lower in {"for", "on"}
    before = neighbour(below, -1)
    freedom = before is not None and before.lemma == "freedom"
    claim = word.lemma == "sue" or (word.lemma in CLAIMS and word.pos == "NOUN")
    claim = claim or any(c.lemma in CLAIMS for c in word.children)
    return below.lower == "for" and (freedom or claim)


def _sets_bid(verb: Token) -> bool:
    """Whether it says what a bid was set to ("raised its offer to 90 francs")."""
    thing = child(verb, "dobj")
    return thing is not None and thing.lemma in {"bid", "offer", "proposal"}


def _has_to(below: Token, verb: Token) -> bool:
    """Whether it must still be ("has to be approved by 11 houses")."""
    if below.dep == "xcomp" and below.tag in {"VB", "VBN"}:
        return verb.lemma in {"have", "need"} and not is_past(verb)
    return False


def _is_under_plan(verb: Token) -> bool:
    """Whether it tells what is so under a plan ("under the deal, pilots get 5%")."""
    if verb.tag not in {"VBZ", "VBP"}:
        return False
    return any(
        has_role(noun, "plan")
        for part in verb.children
        if part.lower == "under"
        for noun in part.children
    )


def _estimates(verb: Token, count: Count) -> bool:
    """Whether it guesses at what is ("there may be as many as 300")."""
    return verb.lemma == "be" and count.quantity.hedge is not Hedge.EXACT


def _is_condition(verb: Token) -> bool:
    """Whether a clause only says when or if something else would be."""
    return verb.dep == "advcl" and any(c.lower in CONDITIONS for c in verb.children)


def _tells_interval(count: Count) -> bool:
    """Whether it tells how long after or before something else is."""
    return count.duration is not None and word_after(count) in AFTER_LENGTH


def _is_old(count: Count) -> bool:
    """Whether it is an age of things ("a 33-month-old crisis")."""
    last = count.counted
    following = neighbour(last, 2) if last is not None and count.duration else None
    return following is not None and following.lower == "old"


def _path(count: Count) -> Iterator[tuple[Token, Token]]:
    """Give the words above a count, each with the word that leads to it."""
    below = count.head
    for word in ancestors(count.head):
        yield below, word
        below = word


def _is_subject(below: Token, verb: Token) -> bool:
    return below.dep in {"nsubj", "nsubjpass"} and verb.pos in {"VERB", "AUX"}


def _is_held(count: Count) -> bool:
    """Whether a participle tells what is so of the counted ("90 men held in")."""
    noun = count.counted
    if noun is None or count.duration or count.head.head is not noun:
        return False
    if noun.dep == "pobj" and noun.head.head.lemma in FREEDOM:
        return False
    return any(
        c.dep == "acl" and c.tag == "VBN" and c.i > noun.i for c in noun.children
    )
