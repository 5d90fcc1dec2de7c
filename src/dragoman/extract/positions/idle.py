"""Matters that make a stance word no position: "hope to see", "declined to say"."""

from dragoman.extract.grammar import SUBJECTS, child, words_after
from dragoman.extract.positions.clauses import is_duty
from dragoman.extract.positions.cues import Cue
from dragoman.extract.positions.matter import Matter
from dragoman.extract.positions.topics import is_plan
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance

IDLE = frozenset(
    {"appear", "know", "see", "hear", "understand", "express", "thank", "say", "tell"}
    | {"comment", "speak", "mention", "add", "explain", "congratulate", "emphasise"}
    | {"emphasize", "point", "remind", "stress", "elaborate", "disclose", "identify"}
    | {"estimate", "speculate", "predict", "specify", "guess", "determine", "define"}
    | {"name", "answer", "confirm", "deny"}
)
NEWS = frozenset(
    {"detail", "comment", "information", "figure", "name", "estimate", "reason"}
    | {"explanation", "timetable", "specific", "number", "identity", "statement"}
    | {"interview", "word", "size", "question", "evidence", "example"}
)
TELLING = frozenset(
    {"offer", "give", "provide", "release", "disclose", "reveal", "make", "issue"}
    | {"discuss", "estimate", "specify", "grant", "take", "answer", "share", "supply"}
)
CLAIMS = frozenset(
    {"suggestion", "claim", "accusation", "allegation", "charge", "report", "criticism"}
    | {"notion", "speculation", "rumour", "rumor", "assertion"}
)
DENYING = frozenset(
    {"deny", "dismiss", "reject", "refute", "rebut", "rubbish", "disavow", "dispute"}
)
AIMING = frozenset({"want", "seek", "wish", "hope", "favour", "favor"})
AIMS = frozenset({"partnership", "relationship", "friendship", "future", "prosperity"})
ASKED = frozenset({"comment", "interview", "information", "clarification", "detail"})
GIVEN = frozenset(
    {"opinion", "praise", "prayer", "condolence", "glimpse", "insight", "example"}
    | {"evidence", "proof", "view", "hint", "clue", "congratulation", "thanks", "word"}
    | {"opportunity", "lesson", "hope", "comment", "advice", "detail", "explanation"}
)
PRESSING = frozenset({"press", "demand", "insist", "call", "push", "claim", "ask"})
WISHING = frozenset({"want", "like", "love", "prefer", "demand"})
TIMES = frozenset({"DATE", "TIME"})
LASTING = frozenset({"strike", "march", "rally", "demonstrate", "campaign", "fight"})
SPANS = frozenset({"minute", "hour", "day", "week", "month", "year"})

OFFICES = frozenset(
    {"nomination", "office", "presidency", "president", "election", "re-election"}
    | {"reelection", "seat", "governor", "mayor", "advice", "treatment", "help"}
    | {"profit", "growth", "job", "work", "life"}
)


def is_idle(cue: Cue, matter: Matter) -> bool:
    """Whether the matter makes it no position: "hope to see", "support a friend"."""
    if not matter.heads:
        return False
    head = matter.heads[0]
    if cue.mark == "against" and head.entity == "PERSON":
        return True
    if cue.mark == "for" and cue.lemma in LASTING and head.lemma in SPANS:
        return True  # "struck for two days"
    if (
        _is_of_office(cue, matter)
        or _is_own_name(head)
        or (cue.lemma in AIMING and head.lemma in AIMS)
    ):
        return True
    if cue.lemma == "require":
        return not _is_of_plan(head)
    if head.pos == "VERB" and matter.addressee is None and "to" in cue.takes:
        return _is_mere_deed(cue, head)
    if cue.stance is Stance.REJECTS and head.lemma in CLAIMS:
        return not _is_proposal(head)
    asked = cue.stance is Stance.DEMANDS and head.lemma in ASKED
    mere = cue.lemma == "offer" and head.lemma in GIVEN
    return asked or mere or _is_when(head)


def _is_of_office(cue: Cue, matter: Matter) -> bool:
    """Whether somebody only seeks an office, or help."""
    if cue.stance is not Stance.DEMANDS or cue.lemma in PRESSING:
        return False
    first = matter.heads[0]
    done = first.pos == "VERB" and first.lemma in OFFICES
    return done or all(h.lemma in OFFICES for h in matter.heads)


def _is_mere_deed(cue: Cue, deed: Token) -> bool:
    """Whether a deed tells nothing of where anybody stands ("hope to hear")."""
    if deed.lemma == "see" and cue.lemma in WISHING:
        return False
    return deed.lemma in IDLE or tells_nothing(deed) or _is_inward(deed)


def _is_when(head: Token) -> bool:
    """Whether it tells when, not for how long ("agreed on Friday", "two days ago")."""
    if head.entity not in TIMES or head.pos == "NUM":
        return False
    words = {c.lower for c in head.children}
    counted = any(c.dep == "nummod" for c in head.children)
    return not counted or bool(words & {"ago", "later", "earlier", "last", "next"})


def _is_inward(deed: Token) -> bool:
    """Whether it is done to oneself ("sought to align themselves")."""
    thing = child(deed, "dobj")
    return thing is not None and thing.lower.endswith(("self", "selves"))


def _is_own_name(head: Token) -> bool:
    """Whether it is a source's own name ("did not want her name used")."""
    thing = child(head, *SUBJECTS) or child(head, "dobj") or head
    return thing.lemma in {"name", "identity"} and child(thing, "poss") is not None


def _is_of_plan(thing: Token) -> bool:
    """Whether a plan requires it, or somebody who is no law ("would require cuts")."""
    doer = child(thing.head, "nsubj")
    if thing.lemma in {"approval", "consent", "clearance"} or doer is None:
        return False
    return doer.lower in {"which", "that"} or is_plan(doer) or doer.lemma == "demand"


def _is_proposal(claim: Token) -> bool:
    """Whether what is claimed is what should be ("suggestions that he travel")."""
    clause = child(claim, "acl", "relcl", "ccomp")
    if clause is not None and is_duty(clause):
        return True
    of = next((c for c in claim.children if c.lower == "of"), None)
    thing = child(of, "pobj") if of is not None else None
    return (
        claim.lemma in {"suggestion", "notion"} and thing is not None and is_plan(thing)
    )


def tells_nothing(verb: Token) -> bool:
    """Whether it is only about telling ("gave no details", "would not estimate")."""
    thing = child(verb, "dobj")
    return thing is not None and thing.lemma in NEWS and verb.lemma in TELLING


def has_else(nothing: Token) -> bool:
    """Whether it goes on: "nothing less than", "nothing but"."""
    after = words_after(nothing)[:1]
    return any(w.lower in {"less", "short", "but", "other", "except"} for w in after)
