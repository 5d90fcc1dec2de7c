"""Matters that make a stance word no position: "hope to see", "declined to say"."""

from dragoman.extract.grammar import child
from dragoman.extract.parse import Token
from dragoman.extract.positions.cues import Cue
from dragoman.extract.positions.matter import Matter
from dragoman.extract.positions.topics import is_plan
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
TIMES = frozenset({"DATE", "TIME"})
NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def is_idle(cue: Cue, matter: Matter) -> bool:
    """Whether the matter makes it no position: "hope to see", "support a friend"."""
    if not matter.heads:
        return False
    head = matter.heads[0]
    if head.pos == "VERB" and matter.addressee is None and "to" in cue.takes:
        return head.lemma in IDLE or tells_nothing(head)
    if cue.stance is Stance.REJECTS and head.lemma in CLAIMS:
        return True
    if head.entity in TIMES:
        return True
    return (
        cue.stance is Stance.ACCEPTS
        and head.entity in NAMES
        and head.pos == "PROPN"
        and not is_plan(head)
    )


def tells_nothing(verb: Token) -> bool:
    """Whether it is only about telling ("gave no details", "would not estimate")."""
    thing = child(verb, "dobj")
    return thing is not None and thing.lemma in NEWS and verb.lemma in TELLING
