"""A sentence on something to come → whether it is a plan of the talks at all.

What would be if, what a cabinet does among itself, what was to be and fell through,
and what somebody hopes for or would never do are no plans.
"""

import re

CONDITIONAL = re.compile(r"\bwould\b.*\b(?:if|were|unless)\b|\bif\b.*\bwould\b", re.I)
INTERNAL = re.compile(
    r"\b(?:cabinet|board|council|executive|committee|parliament\w*|party|congress)\s"
    r"(?:meeting|session)|\bmeeting of (?:the\s|its\s)?(?:\w+\s)?(?:cabinet|ministers"
    r"|board|council|executive|committee|union|party)\b",
    re.I,
)
VAGUE = re.compile(
    r"\b(?:would (?:only|not|never|meet|see|talk|sit)|or not at all|despite hopes?"
    r"|hop(?:es?|ed|ing))\b",
    re.I,
)
PRESENT = re.compile(
    r"\b(?:meets?|opens?|begins?|starts?|resumes?|sits?|returns?|will|shall|is|are|takes?"
    r"|holds?|gathers?|(?:re)?convenes?|continues?|moved|postponed|put (?:off|back))\b",
    re.I,
)
ONCE_PLANNED = re.compile(
    r"\bhad been (?:planned|due|scheduled|set|expected|supposed|to)\b"
    r"|\b(?:was|were) (?:supposed|to have|due to have)\b|\bfell through\b",
    re.I,
)


def is_plan(sentence: str, *, dated: bool) -> bool:
    """Whether a sentence tells a plan; one without a day must not be a mere wish."""
    unreal = (CONDITIONAL, INTERNAL, ONCE_PLANNED)
    if any(pattern.search(sentence) for pattern in unreal):
        return False
    return dated or VAGUE.search(sentence) is None


def is_ahead(sentence: str) -> bool:
    """Whether a sentence tells of what is or will be, and not only what was."""
    return PRESENT.search(sentence) is not None
