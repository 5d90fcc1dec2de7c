"""Signs in words that a telling is contrary to the one before it.

What is told may deny all of it ("not one had docked"), name another doer ("it was the
company which had called it off") or another day, say that it was less ("the session
was merely adjourned"), or tell something else of the same.
"""

import calendar
import re
from enum import Enum
from functools import cache

from dragoman.record.derive.disagreements.frames import either_of
from dragoman.reference.wording import content_stems, fold_words

EARLY = 60  # characters from the start of a clause in which it denies all
CLAUSES = 2  # in which a telling denies all: it comes first, or right after
LEAST_LEFT = 2  # words of content besides the day in "it would be on Friday"
CLAUSE = re.compile(r"[.!?;]\s+|,?\sand\s(?!that\b)")
NOT = re.compile(
    r"\b(?:not|no(?! longer\b)|never|neither|nor|none|nobody|nothing)\b|n['’]t\b", re.I
)
PARTS = re.compile(r",?\sand that\s|;\s")
PROMISED = re.compile(  # what follows may speak of what will be
    r"\b(?:promised|agreed|pledged|undertook|undertaken|assured|accepted|offered"
    r"|consented|committed (?:\w+self|themselves)|g(?:a|i)ve\w*\s(?:\w+\s)?(?:his|her"
    r"|its|their) word|assurances?|guarantees?)\b.*",
    re.I | re.S,
)
BARE = re.compile(
    r"[\"“'‘]*(?:none|nothing|never|nobody|not (?:one|once|at all|an? \w+)|no)"
    r"(?:\s(?:had|has|have|was|were|did))?[.,!\"”]*\Z",
    re.I,
)
PRESENT = re.compile(
    r"\b(?:is|are|am|does|do|be|would|will)\b|['’](?:s|re|m)\b|\b(?!it?s\b)\w{3,}s\b",
    re.I,
)
AHEAD = re.compile(
    r"\b(?:will|would|shall|should|must|can|could|may|might|cannot|ought|if|unless"
    r"|until(?!\s(?:\d|now\b|then\b|(?-i:[A-Z])))|whether|want|wants|wanted"
    r"|needs?|going to|hop(?:es?|ed|ing)"
    r"|expect(?:s|ed)?|plan(?:s|ned)? to|intend(?:s|ed)?)\b|['’]ll\b"
    r"|\b(?:won|can|couldn|wouldn|shouldn|mustn)['’]t\b|^to\s",
    re.I,
)
ASKING = re.compile(r"\?|^(?:who|what|when|where|why|how|whether|which)\b", re.I)
CLEFT = re.compile(
    r"\b[Ii]t\s(?:was|is|had\sbeen)\s(?:not\s)?"
    r"(?:(?:the|its|his|her|their|our|an?|two|three)\s[a-z]|[A-Z])[\w'’-]*"
    r"(?:\s(?!to\b)[\w'’-]+){0,6}?\s(?:who|which|that)\b"
)
FIRST = re.compile(
    r"\b(?:fired|shot|shelled|attacked|charged|struck|hit|opened fire|moved|left|walked"
    r"|broke|started)\s(?:\w+\s){0,3}?first\b"
    r"|\b(?:started|begun|began) (?:it|the \w+)\b",
    re.I,
)
UNDONE = re.compile(
    r"\b(?:had|has|have|was|were|did)(?:\s(?:not|never)\b|n['’]t\b)", re.I
)
NO_OUTCOME = re.compile(
    r"\bno\s(?:\w+\s)?(?:progress|breakthrough|headway|movement|advance|result"
    r"|agreement|deal|outcome)s?\b",
    re.I,
)
LEFT_UNDONE = re.compile(r"\b(?:refus|fail|neglect|declin)\w+ to\b", re.I)
HEARD = re.compile(
    r"\b(?:heard|knew|knows?|known) nothing (?:of|about)\b|\b(?:not|never) (?:been )?"
    r"(?:heard of|aware of|told of|informed of)|\bfirst\s(?:\w+\s){0,2}?heard of\b",
    re.I,
)
THERE_IS_NO = re.compile(
    r"\bthere (?:is|are|was|were|had been|has been|have been)\s(?:no|never any)\s"
    r"(?:\w+\s)?(?P<what>\w+)",
    re.I,
)
ONLY = re.compile(
    r"\b(?:only|merely|simply|nothing (?:more|but)|no more than)\b(?!\s(?:on|at|in"
    r"|after|when|if|because|by)\b)",
    re.I,
)
ORIGIN = re.compile(
    r"[\"“]?(?:(?:it|that|this|they|these|those|he|she)|(?:the|that|this)\s\w+(?:\s\w+)?)"
    r"\s(?:had |has |have )?(?:came|come|originated|started|began|begun|was|were"
    r"|been)\s"
    r"(?:out |not )?(?:from|by way of|by|the (?:work|doing|fault) of)\b"
    r"(?!\s(?:far|then|now|no means|the (?:start|beginning|first|end))\b)",
    re.I,
)
BEFORE = re.compile(r"\b(?:before|until|since)\b", re.I)
SET = re.compile(
    r"\b(?:would|will|(?:is|are|was|were) (?:due )?to|agreed|settled|arranged"
    r"|fixed|set)\b",
    re.I,
)
OPEN = re.compile(
    r"\bno\s(?!decision\b)(?:\w+\s){1,3}?(?:had|has|have)\s(?:yet\s)?been\s(?!made\b|given\b)\w+",
    re.I,
)
BACK = re.compile(
    r"[\"“'‘]*(?:it|they|he|she|that|this|these|those|there|both|neither|none|no|not"
    r"|nobody|nothing|(?P<the>the))\b",
    re.I,
)
OWN = re.compile(r"[\"“'‘]*(?:he|she)\b", re.I)
SUCH = re.compile(
    r"\b(?:no such|of the (?:kind|sort)|(?:the|that|this|those|these) (?:report|claim"
    r"|account|story|version|charge|accusation|allegation|rumou?r|statement)s?)\b",
    re.I,
)


class Sign(Enum):
    """How a telling is contrary to the one before it, in words on who tells it."""

    OTHERWISE = "tells it otherwise, as the report says"
    DENIED = "denies it"
    NOTHING = "leaves nothing of it"
    DOER = "names another doer"
    OPEN = "says that nothing is settled"
    DAY = "names another day"
    ELSE = "tells something else of the same"
    OPPOSITE = "says the opposite"
    OUTLOOK = "sees the talks go another way"
    TEXT = "reads it otherwise"
    ANSWERED = "answers what it is accused of"
    LESS = "says that it was no more than something else"
    GAINSAID = "tells of what the first denies"


def find_sign(said: str, answer: str) -> Sign | None:
    """Find how what is answered is contrary to what was said right before it."""
    if not is_clause(said):
        return None
    if OPEN.search(answer, 0, EARLY):
        return Sign.OPEN if SET.search(said) and not NOT.search(said) else None
    if _names_other_day(said, answer):
        return Sign.DAY
    if _knows_nothing(said, answer):
        return Sign.NOTHING
    if not is_plain(said):
        return None
    if names_doer(answer):
        return Sign.DOER
    is_of_then = not are_on_two_days(said, answer)
    is_of_it = is_of_then and _takes_up(said, answer)
    return Sign.NOTHING if is_of_it and denies_all(answer) else None


def _takes_up(said: str, answer: str) -> bool:
    """Whether an answer has a word of what was said, or points back to it.

    "That" and "nobody" point back, and so does "no such"; "he" may be who answers.
    """
    if BARE.match(answer) or SUCH.search(answer):
        return True
    if points_back(said, answer) and not OWN.match(answer):
        return True
    return bool(content_stems(said) & content_stems(answer))


def _knows_nothing(said: str, answer: str) -> bool:
    """Whether an answer is that there was none of what was said, or no word of it."""
    if HEARD.search(answer) or BARE.match(answer):
        return not NOT.search(said)
    found = THERE_IS_NO.search(answer)
    return found is not None and bool(
        content_stems(found["what"]) & content_stems(said)
    )


def gainsays(said: str, answer: str) -> bool:
    """Whether an answer tells what was done, where what was said denies it."""
    if not (is_plain(answer) and is_of_past(answer) and is_clause(answer)):
        return False
    common = content_stems(said) & content_stems(answer)
    if NO_OUTCOME.search(said):
        return bool(common)  # another's "he rejected our demand" tells of no progress
    is_undone = UNDONE.search(said) is not None and is_of_fact(said)
    is_left = LEFT_UNDONE.search(said) is not None and bool(common)
    return denies_all(said) or is_undone or is_left


def denies_all(telling: str) -> bool:
    """Whether a telling of the past or of what there is says that there is nothing."""
    if BARE.match(telling):
        return True
    return any(_denies(part) for part in CLAUSE.split(telling)[:CLAUSES])


def _denies(part: str) -> bool:
    found = _total().search(part, 0, EARLY)
    if found is None or AHEAD.search(part):
        return False
    is_said = found.group().casefold().startswith("no such")
    return is_said or _past().search(part) is not None


def is_clause(telling: str) -> bool:
    """Whether words tell of something in a clause of their own."""
    if ASKING.search(telling):
        return False
    return bool(_past().search(telling) or PRESENT.search(telling))


def is_plain(telling: str) -> bool:
    """Whether a telling says what is or was so, and neither denies nor wants.

    What somebody promised to do is so; what he would do is not yet.
    """
    parts = (PROMISED.sub("", part) or "promised" for part in PARTS.split(telling))
    return any(not NOT.search(part) and is_of_fact(part) for part in parts)


def is_of_fact(telling: str) -> bool:
    """Whether a telling says what is or was so or not, and neither asks nor wants."""
    return not (AHEAD.search(telling) or ASKING.search(telling))


def is_of_past(telling: str) -> bool:
    """Whether a telling is of something that was or was done."""
    return is_of_fact(telling) and _past().search(telling) is not None


def names_doer(telling: str) -> bool:
    """Whether a telling says who of several did a thing, or whom it came from."""
    return bool(CLEFT.search(telling) or ORIGIN.match(telling) or FIRST.search(telling))


def lessens(telling: str) -> bool:
    """Whether a telling says that something was no more than it tells."""
    return ONLY.search(telling) is not None and is_of_past(telling)


def tells_who_began(telling: str) -> bool:
    """Whether a telling says who did a thing first."""
    return FIRST.search(telling) is not None


def points_back(said: str, answer: str) -> bool:
    """Whether the subject of an answer is of what was said: "it", "the session"."""
    found = BACK.match(answer)
    if found is None or not found["the"]:
        return found is not None
    return bool(content_stems(said) & content_stems(answer))


def are_on_two_days(said: str, answer: str) -> bool:
    """Whether two tellings each name a day or month, and none of them is one."""
    ours, theirs = (_days() & set(fold_words(words)) for words in (said, answer))
    return bool(ours and theirs) and not ours & theirs and not BEFORE.search(answer)


def _names_other_day(said: str, answer: str) -> bool:
    """Whether of one thing two days are told ("it would be on Friday")."""
    ours, theirs = (_days() & set(fold_words(words)) for words in (said, answer))
    left = content_stems(answer) - content_stems(" ".join(theirs))
    return (
        len(ours) == len(theirs) == 1
        and ours != theirs
        and bool(AHEAD.search(said)) is bool(AHEAD.search(answer))
        and len(left - content_stems(said)) < LEAST_LEFT
        and not NOT.search(said)
        and BACK.match(answer) is not None
    )


@cache
def _past() -> re.Pattern[str]:
    """Give the pattern of a verb in the past."""
    return re.compile(
        r"\b(?:had|(?:has|have)(?!\s(?:an?|the|no|very|its|their|our|my|his|her)\b)|was"
        rf"|were|did|been|{either_of('past')}|\w{{2,}}ed)\b|['’](?:ve|d)\b",
        re.I,
    )


@cache
def _total() -> re.Pattern[str]:
    """Give the pattern of words that leave nothing: "not one", "no call", "nobody"."""
    views = either_of("view")
    return re.compile(
        r"\b(?:nobody|no one|no-one|none|nothing(?!\sto\b)|nowhere|never"
        r"|not\s(?:one|once|a single|an?\s\w+)|(?:not|n['’]t|never)\s(?:\w+\s){1,3}?"
        r"(?:a\s(?:word|single \w+|cent|penny|coin|shot|line|thing)|an inch"
        r"|so much as|any\w*|at all)|yet to \w+|at\sno\s(?:point|time|stage|moment)"
        r"|no\ssuch"
        rf"|no\s(?!(?:to|longer|more|less|fewer|later|{views})\b)(?!\w+\s(?:{views})\b)\w+)\b",
        re.I,
    )


@cache
def _days() -> frozenset[str]:
    names = (*calendar.day_name, *calendar.month_name)
    return frozenset(name.casefold() for name in names if name) - {"may"}
