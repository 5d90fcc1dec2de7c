"""When: the words of time that hang on the word that tells an event."""

from dragoman.extract.events.cues import find_cue, find_roles
from dragoman.extract.grammar import child, is_future
from dragoman.extract.syntax import Token
from dragoman.model.claim import EventType

TIMES = frozenset({"DATE", "TIME"})
TIME_ADVERBS = frozenset({"today", "yesterday", "tomorrow", "tonight", "overnight"})
NO_DAY = frozenset(
    {"since", "until", "till", "to", "for", "despite", "after", "before", "following"}
)
CARRIERS = frozenset({"prep", "pobj", "dobj", "dative", "agent", "attr"})
BEFORE_NOUN = frozenset({"poss", "compound", "nmod", "amod", "nummod"})
FREE = frozenset({"pobj", "npadvmod", "tmod", "advmod", "dep", "appos", "dobj"})
LONGEST_DAY = 3  # words of "early last Thursday"
YEAR = 4  # digits
OFTEN = frozenset({"daily", "weekly", "annual", "monthly"})
PASSED_ON = frozenset({"plan", "begin", "end", "agree", "refuse"})
UNITS = frozenset({"minute", "hour", "day", "week", "month", "year", "decade"})
POINTS = frozenset(
    [
        "this",
        "last",
        "next",
        "ago",
        "later",
        "earlier",
        "past",
        "coming",
        "recent",
        "same",
        "previous",
        "following",
    ]
)


def find_time_words(word: Token) -> list[Token]:
    """Give the heads of the expressions of time that hang on a word.

    Those inside its objects and places count too ("met the envoy in the capital on
    Sunday" hangs the day on the capital); those inside its clauses do not, nor
    how long ("a two-hour meeting") nor since when.
    """
    found = [] if (late := _before_verb(word)) is None else [late]
    found += _shared(word)
    stack = list(word.children)
    if word.dep == "xcomp" and find_roles(word.head) & PASSED_ON:
        stack += [c for c in word.head.children if c is not word and c.dep != "dobj"]
    while stack:
        one = stack.pop()
        if _is_time(one, word):
            if _is_quotation_free(word, one):
                found.append(one)
        elif one.dep in CARRIERS and (
            one.lower not in NO_DAY or _tells_when(word, one)
        ):
            stack += one.children
    return found


def _shared(verb: Token) -> list[Token]:
    """Give the time in front that coordinated verbs share ("On Monday he ... and")."""
    first = verb.head
    if verb.dep != "conj" or first.pos != "VERB" or child(verb, "nsubj") is not None:
        return []
    front = first.sentence.tokens[0]
    opening = (c for c in first.children if c.i < first.i and c.left is front)
    inside = (one for c in opening for one in ([c] if c.dep != "prep" else c.children))
    return [one for one in inside if _is_time(one, first)]


def is_deadline(time: Token) -> bool:
    """Whether an expression of time says by when ("by the end of June")."""
    while time.dep == "pobj" and time.head.lower == "of":
        time = time.head.head
    return time.dep == "pobj" and time.head.lower == "by"


def is_years(time: Token) -> bool:
    """Whether an expression of time is a year told from now, or longer."""
    return time.lemma in {"year", "decade", "century"}


def find_day_after(noun: Token) -> Token | None:
    """Give the day right after a noun that the parser hangs elsewhere.

    "A round of talks last Thursday left them upbeat" hangs the day on the verb.
    """
    tokens = noun.sentence.tokens
    after = tokens[noun.i - tokens[0].i + 1 :][:LONGEST_DAY]
    day = next((t for t in after if t.dep in {"npadvmod", "tmod"}), None)
    if day is None or day.entity not in TIMES or _is_long(day):
        return None
    between = [t for t in after if t.i <= day.i]
    return day if all(t.entity in TIMES for t in between) else None


def _before_verb(verb: Token) -> Token | None:
    """Give the day that stands between a long subject and its verb.

    The parser hangs it on the subject's last noun ("officials in the port on
    Friday finished").
    """
    who = next((c for c in verb.children if c.dep == "nsubj"), None)
    if who is None or who.i > verb.i:
        return None
    tokens = verb.sentence.tokens
    first = min([verb.i, *(c.i for c in verb.children if c.dep == "aux")])
    last = tokens[first - tokens[0].i - 1]
    link = last.head.lower if last.dep == "pobj" else ""
    inside = who.left.i <= last.i <= who.right.i and last is not who
    return last if inside and link == "on" and last.entity in TIMES else None


def _tells_when(word: Token, link: Token) -> bool:
    """Whether a preposition gives a point in time, not a stretch or an order.

    "since" does after an end ("broken off since March"), "for" after a plan
    ("scheduled for Friday").
    """
    if link.lower not in NO_DAY:
        return True
    roles = find_roles(word)
    begun = "end" in roles or _goes_on(word)
    return (link.lower == "since" and begun) or (
        link.lower == "for" and "plan" in roles
    )


def _goes_on(verb: Token) -> bool:
    """Whether a verb tells what has gone on up to now ("had been meeting since")."""
    been = any(c.lower == "been" and c.dep == "aux" for c in verb.children)
    cue = find_cue(verb) if been and verb.tag == "VBG" else None
    return cue is not None and cue.type is EventType.MEETING


def _is_time(word: Token, of: Token) -> bool:
    if word.entity in TIMES:
        if word.dep in FREE:
            return not _is_long(word)
        before = word.head is of and word.dep in BEFORE_NOUN
        return before and (_is_day(word) or _is_year(word) or _is_period(word))
    return word.lower in TIME_ADVERBS and word.dep in {"advmod", "npadvmod"}


def _is_day(word: Token) -> bool:
    """Whether a word before a noun names a day or month ("Sunday's talks")."""
    return word.pos == "PROPN" or word.lower in {"today", "yesterday", "tomorrow"}


def _is_year(word: Token) -> bool:
    """Whether a word before a noun is a year ("its 1990 invasion")."""
    return word.text.isdigit() and len(word.text) == YEAR


def _is_period(word: Token) -> bool:
    """Whether a period before a noun says when ("last year's deal")."""
    near = any(c.lower in {"last", "next", "this"} for c in word.children)
    return word.dep == "poss" and word.lemma in UNITS and near


def _is_long(word: Token) -> bool:
    """Whether an expression of time says how long or how often, not when."""
    if word.lower in OFTEN:
        return True
    if word.lemma not in UNITS:
        return False
    before = {c.lower for c in word.children}
    if word.dep == "pobj" and word.head.lower == "in":
        counted = any(c.dep == "nummod" for c in word.children)
        return bool(before & {"a", "an"}) or (counted and _is_past(word.head.head))
    if "minute" in word.lemma and "last" in before:
        return True
    several = "next" in before and any(c.dep == "nummod" for c in word.children)
    return several or not before & POINTS


def _is_past(word: Token) -> bool:
    return word.tag in {"VBD", "VBN"} and not is_future(word)


def _is_quotation_free(word: Token, other: Token) -> bool:
    """Whether the other word is not within a quotation that the first is outside."""
    return is_quoted(word) or not is_quoted(other)


def is_quoted(word: Token) -> bool:
    """Whether a word stands after an odd number of quotation marks."""
    tokens = word.sentence.tokens
    before = tokens[: word.i - tokens[0].i]
    return sum(token.text == '"' for token in before) % 2 == 1
