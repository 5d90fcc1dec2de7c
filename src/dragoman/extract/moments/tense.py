"""Where the sentence about an expression of time looks: back or ahead."""

from dragoman.extract.grammar import ancestors, auxiliaries, is_future, is_past
from dragoman.extract.moments.rule import Direction
from dragoman.extract.syntax import Token

AHEAD = frozenset(
    {
        "due",
        "scheduled",
        "set",
        "expected",
        "planned",
        "slated",
        "going",
        "projected",
        "forecast",
        "predicted",
        "poised",
        "anticipated",
    }
)
AFTER = frozenset({"after", "since", "following"})
UNTIL = frozenset({"by", "until", "till", "from", "starting", "beginning"})
MOVING = frozenset(
    {
        "go",
        "travel",
        "leave",
        "return",
        "arrive",
        "meet",
        "visit",
        "come",
        "fly",
        "begin",
        "start",
        "resume",
        "open",
        "head",
    }
)
COMING = MOVING | {"expire", "lapse", "end", "close", "fall", "reopen", "take"}
DEADLINES = frozenset({"deadline", "ultimatum", "target", "expiry"})
LASTING = frozenset({"valid", "open", "good", "available", "binding", "effective"})
ASKING = frozenset({"summon", "invite", "recall", "postpone", "defer", "reschedule"})
SENSED = frozenset({"hear", "see", "feel", "smell", "find"})


def head_of(words: list[Token]) -> Token:
    """Give the word that ties others to the rest of their sentence."""
    inside = {word.i for word in words}
    outward = [w for w in words if w.head.i not in inside or w.head is w]
    return outward[-1] if outward else words[-1]


def direction_of(words: list[Token]) -> Direction:
    """Tell whether the sentence speaks of what was or of what is to come."""
    if not words:
        return Direction.OPEN
    head = head_of(words)
    preposition = head.head.lower if head.dep == "pobj" else ""
    is_after = is_asked = False
    for word in ancestors(head):
        is_after = is_after or word.lower in AFTER
        found = _verb_direction(word, preposition)
        if word.lemma in ASKING and (is_asked or _has_asked(word)):
            return Direction.FUTURE
        is_asked = word.dep == "prep" and word.lower in {"to", "for"}
        if found is Direction.FUTURE and is_after and word.tag == "VB":
            return Direction.FUTURE if is_future(word) else Direction.PAST
        if found is not None:
            return found
    return Direction.OPEN


def _verb_direction(word: Token, preposition: str) -> Direction | None:
    """Tell where one word above the expression looks, ``None`` to look higher."""
    if word.lemma in DEADLINES or (preposition in UNTIL and _holds_good(word)):
        return Direction.FUTURE
    if word.pos == "ADJ" and word.lower in AHEAD:
        return Direction.DUE if word.head.tag == "VBD" else Direction.FUTURE
    if word.tag == "NNS" and word.lemma in MOVING and preposition == "on":
        return Direction.FUTURE  # "the levy, eased in May, returns on Friday"
    if word.pos not in {"VERB", "AUX"}:
        return Direction.FUTURE if _is_misread(word) else None
    if is_future(word):
        return Direction.FUTURE
    if word.dep == "advcl" and _is_awaited(word):
        return Direction.FUTURE
    if _is_scheduled(word):
        finite = word.tag == "VBD" and word.dep != "acl"
        told = finite or bool(auxiliaries(word) & {"was", "were", "had"})
        was = told or _is_of_past(word)
        return Direction.DUE if was else Direction.FUTURE
    return _plain_direction(word, preposition)


def _holds_good(word: Token) -> bool:
    """Whether something is good for a time ("an offer that remained valid until")."""
    lasts = (word, *(c for c in word.children if c.dep == "acomp"))
    return any(w.lower in LASTING for w in lasts)


def _is_of_past(clause: Token) -> bool:
    """Whether what was planned is told of as past ("talks set for May were cut")."""
    above = next((a for a in ancestors(clause.head) if a.pos in {"VERB", "AUX"}), None)
    return clause.dep == "acl" and above is not None and is_past(above)


def _has_asked(verb: Token) -> bool:
    """Whether somebody has been asked to what is yet to be ("has summoned them to")."""
    perfect = auxiliaries(verb) & {"has", "have"}
    return bool(perfect) and any(c.lower in {"to", "for"} for c in verb.children)


def _is_misread(root: Token) -> bool:
    """Whether a verb was read as a noun ("Talks at staff level resume on Monday")."""
    if root.head is not root or root.pos not in {"NOUN", "PROPN"}:
        return False
    tokens = root.sentence.tokens
    return not any(t.pos == "VERB" for t in tokens) and any(
        t.lower == "resume" and not any(c.dep == "det" for c in t.children)
        for t in tokens
    )


def _plain_direction(word: Token, preposition: str) -> Direction | None:
    """Tell where a verb looks that neither "will" nor "due" puts ahead."""
    left = preposition in {"until", "till"} and word.lemma in {"have", "give"}
    if left or (word.tag in {"VB", "VBG"} and preposition in UNTIL):
        return Direction.FUTURE
    is_infinitive = word.tag == "VB" or _is_infinitive(word)
    if is_infinitive and word.dep in {"xcomp", "acl", "advcl", "relcl"}:
        return _infinitive_direction(word)
    if is_past(word) and not _is_infinitive(word):
        return Direction.PAST
    if word.tag == "VBG" and word.lemma in MOVING and auxiliaries(word) & {"is", "are"}:
        return Direction.FUTURE
    if word.tag in {"VBZ", "VBP"} and word.lemma in COMING and preposition == "on":
        return Direction.FUTURE
    if word.dep in {"acl", "relcl", "xcomp", "pcomp", "advcl", "conj"}:
        return None
    if word.lemma in SENSED and auxiliaries(word) & {"could"}:
        return Direction.PAST
    return Direction.FUTURE if auxiliaries(word) & {"would", "could", "may"} else None


def _is_infinitive(word: Token) -> bool:
    return any(c.tag == "TO" for c in word.children)


def _is_awaited(clause: Token) -> bool:
    """Whether a condition is of what is to come ("would go if it was not met by")."""
    opened = any(
        c.dep == "mark" and c.lower in {"if", "unless"} for c in clause.children
    )
    return opened and bool(auxiliaries(clause.head) & {"would", "will", "'ll", "'d"})


def _is_scheduled(word: Token) -> bool:
    if any(c.dep == "prt" for c in word.children):
        return False  # "set out in a letter"
    reduced = word.tag in {"VBN", "VBG", "JJ"} or word.dep == "acl"
    if word.lower in AHEAD and reduced:
        return True
    return any(c.dep == "acomp" and c.lower in AHEAD for c in word.children)


def _infinitive_direction(verb: Token) -> Direction | None:
    """Take "agreed to meet on Monday" as ahead, "met to discuss" as it is."""
    head = verb.head
    if verb.dep == "advcl":
        return None
    if head.lower in AHEAD:
        was = head.head.tag == "VBD" or auxiliaries(head) & {"was", "were"}
        return Direction.DUE if was else Direction.FUTURE
    if head.tag in {"VBP", "VBZ", "VBG"}:
        return Direction.FUTURE
    if head.lemma in {
        "plan",
        "agree",
        "expect",
        "vow",
        "want",
        "hope",
        "promise",
        "schedule",
        "intend",
        "decide",
        "pledge",
        "threaten",
    }:
        return Direction.FUTURE
    return None
