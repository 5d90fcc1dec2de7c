"""What a clause says has to be: infinitives, duties, needs."""

from dragoman.extract.grammar import child, conjuncts
from dragoman.extract.syntax import Token

DUTIES = frozenset({"must", "should", "ought", "shall"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
CHARGING = frozenset({"accuse", "suspect", "accusation", "charge"})
CLAUSES = frozenset({"xcomp", "ccomp", "acl", "relcl", "advcl"})
NEEDED = frozenset(
    {"necessary", "essential", "vital", "crucial", "imperative", "indispensable"}
    | {"needed", "overdue", "paramount"}
)
WHOLE = frozenset({"any", "every", "no", "all"})


def is_duty(verb: Token) -> bool:
    """Whether a clause says what has to be: "must", "any deal would", "be freed"."""
    helpers = {c.lower for c in verb.children if c.dep in {"aux", "auxpass"}}
    if is_need(verb):
        return True
    doer = next((c for c in verb.children if c.dep in SUBJECTS), None)
    if helpers & DUTIES:
        return True
    if doer is not None and any(c.lower in WHOLE for c in doer.children):
        return bool(helpers & {"would", "will"})
    if verb.tag == "VB" and not helpers and doer is not None:
        return True
    if verb.tag == "VBP" and verb.lower == verb.lemma and not helpers:
        return doer is not None and doer.tag in {"NN", "NNP"} and not _is_many(doer)
    return verb.tag == "VBN" and helpers == {"be"}


def _is_many(doer: Token) -> bool:
    """Whether a noun is joined with another ("the mayor and the firm want")."""
    return len(conjuncts(doer)) > 1 or any(c.dep == "prep" for c in doer.children)


def is_need(verb: Token) -> bool:
    """Whether a clause says that something is needed, or essential."""
    if verb.lemma in {"need", "require"} and verb.tag == "VBN":
        return child(verb, "nsubjpass") is not None
    said = child(verb, "acomp")
    return verb.pos == "AUX" and said is not None and said.lemma in NEEDED


def infinitive(word: Token) -> Token | None:
    """Give the infinitive with "to" that a word governs, or ``None``."""
    for part in word.children:
        if part.dep in CLAUSES and part.i > word.i and has_to(part):
            return part
    return None


def is_apart(verb: Token) -> bool:
    """Whether a coordinated verb belongs with a verb above the one it hangs on.

    In "called on both to wait and offered help" the second finite verb goes on
    with the first, though the parse may hang it on the infinitive.
    """
    if verb.dep != "conj" or verb.tag not in {"VBD", "VBZ", "VBP"}:
        return False
    beside = verb.head
    modal = any(c.dep == "aux" and c.tag in {"MD", "TO"} for c in beside.children)
    return modal and not any(c.dep == "aux" for c in verb.children)


def above(verb: Token) -> Token:
    """Give the finite verb that a misplaced coordinated verb goes on with."""
    while is_apart(verb) or verb.dep in {"xcomp", "ccomp"}:
        verb = verb.head
        if verb.tag in {"VBD", "VBZ", "VBP"} and not is_apart(verb):
            break
    return verb


def together(verb: Token) -> list[Token]:
    """Give a verb and those coordinated with it that have its form."""
    return [v for v in conjuncts(verb) if not is_apart(v)]


def has_to(verb: Token) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(c.dep == "aux" and c.lower == "to" for c in verb.children)


def is_charge(verb: Token) -> bool:
    """Whether somebody is only accused of it ("accused him of agreeing to …")."""
    of = verb.head
    if verb.dep != "pcomp" or of.lower != "of":
        return False
    return of.head.lemma in CHARGING or of.head.head.lemma in CHARGING
