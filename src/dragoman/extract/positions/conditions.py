"""Whether a stance holds only on a condition."""

from dragoman.extract.parse import Token

MARKS = frozenset({"if", "unless", "until", "provided", "providing", "once", "till"})
AFTER_ONLY = frozenset({"after", "when", "once", "if", "as"})
NOUNS_OF_CONDITION = frozenset({"condition", "basis", "proviso", "understanding"})
UNREAL_MARKS = frozenset({"if", "whether", "unless", "until", "lest", "once"})


def find_condition(*verbs: Token) -> Token | None:
    """Find the clause or phrase that a stance depends on, or ``None``."""
    for verb in verbs:
        for part in verb.children:
            if part.dep == "advcl" and _is_condition(part):
                return part
            if part.dep == "prep" and _is_conditional_phrase(part):
                return part
    return None


def _is_condition(clause: Token) -> bool:
    marks = [
        c for c in clause.children if c.dep in {"mark", "advmod"} and c.i < clause.i
    ]
    words = {c.lower for c in marks}
    if words & MARKS and "even" not in words:
        return True
    if "only" in words and words & AFTER_ONLY:
        return True
    tokens = clause.sentence.tokens
    at = clause.left.i - tokens[0].i
    text = " ".join(t.lower for t in tokens[max(0, at - 2) : at + 3])
    return "as long as" in text or "so long as" in text or "only after" in text


def _is_conditional_phrase(preposition: Token) -> bool:
    nouns = [c for c in preposition.children if c.dep in {"pobj", "pcomp"}]
    if preposition.lower in {"without", "pending"}:
        return bool(nouns)
    if preposition.lower == "on":
        return any(
            n.lemma in NOUNS_OF_CONDITION
            and any(c.dep in {"acl", "relcl", "ccomp", "prep"} for c in n.children)
            for n in nouns
        )
    if preposition.lower in {"until", "unless"}:
        return True
    only = any(c.lower == "only" for c in preposition.children)
    before = preposition.sentence.tokens
    at = preposition.i - before[0].i
    only = only or (at > 0 and before[at - 1].lower == "only")
    return only and preposition.lower in {"after", "if", "for", "in", "with"}


def is_supposed(word: Token) -> bool:
    """Whether a word stands in a clause that is only supposed ("if they agree")."""
    while word.head is not word:
        if word.dep in {"advcl", "ccomp"} and any(
            c.dep in {"mark", "advmod"} and c.lower in UNREAL_MARKS
            for c in word.children
        ):
            return True
        word = word.head
    return False
