"""Who gives a count: what the clause about a number says of its source.

A clause names the giver of its own count: "police put it at 300", "262 men, say the
mediators", "three by its own account", "a paper speaks of 210", "not the 44 that the
ministry gives", and with no verb, after another's count, "the rebels say 41, the army
12".
"""

import re
from functools import cache

from dragoman.model.report import Passage, Report
from dragoman.record.derive.numbers import find_values
from dragoman.record.derive.voices import Mentions, named_between
from dragoman.reference import read_words
from dragoman.reference.wording import find_sentence

OTHERS = "others"
CLAUSE = 160  # characters before a number within which its giver is named
AFTER = 90  # characters after a number within which its giver is named
END = re.compile(r"[.;:!?\n]|,|\b(?:while|whereas|but|and|although|though)\b")
LAST = re.compile(r"[.;!?\n]|,\s(?:while|whereas|but|and|although|though|which|who)\b")
SAID_AFTER = re.compile(
    r"(?:,|—|–)?\s?\b(?:according\sto|says?|said|claims?|reports?|by\sthat\sof)"
    r"\s(?:the\s)?(?=\S)"
)
OWN_ACCOUNT = re.compile(
    r"\bby\s(?:its|his|her|their)\s(?:own\s)?"
    r"(?:account|count|figures?|tally|reckoning|estimate|version)s?\b"
)
WHOSE_COUNT = re.compile(
    r"\b(?:by|on)\s(?:the\s)?(?P<who>[\w’'-]+(?:\s[\w’'-]+){0,3}?)['’]s?"
    r"\s(?:own\s)?(?:account|count|figures?|tally|reckoning|estimate|version)s?\b"
)
INSTEAD_OF = re.compile(r"\b(?:not|rather\sthan|instead\sof)\s(?:the\s)?\Z")
AS_OTHERS = re.compile(
    r"(?:\s\w+)?,?\s(?:as\s|that\s|which\s)?(?P<who>(?:the\s)?[\w’'-]+(?:\s[\w’'-]+){0,2}?)"
    r"\s(?:(?:has|have|had)\s)?(?:says?|said|claims?|claimed|pretends?|pretended"
    r"|advertis\w+|maintain\w*|announced?|gives?|gave|given|reports?|reported|alleg\w+)\b"
)
AS_TOLD = re.compile(
    r"(?:\s\w+)?\s(?:that|which)\s(?:has|have|had|was|were)\s(?:\w+\s)?(?:been\s)?"
    r"(?:report\w+|quoted|given|cited|mentioned|circulat\w+|doing|bandied|published"
    r"|rumoured|rumored|leaked)\b"
)
SUBJECT = re.compile(
    r"(?:\A|\s)(?P<who>(?:the|an?|its|their|our)\s(?:[\w’'-]+\s){0,2}[\w’'-]+?)"
    r"(?:\s(?:that|which|of|in|from|for|handed|seen|sent|prepared|drawn|by)\s[^.;]*)?"
    r"\s*\Z",
    re.I,
)
PRONOUN = re.compile(r"(?:\A|\s)(?:it|they|he|she)\s*\Z", re.I)
BEFORE_BARE = re.compile(r"[,;]\s(?:and\s|but\s|while\s|whereas\s)?(?:only\s|just\s)?")
BARE = re.compile(r"\s(?:only\s|just\s|at\s|some\s|about\s)?\Z")
WHO = re.compile(r"(?:[A-Z][\w-]*\s?){1,4}")
SAYING = re.compile(
    r"\s(?:says?|said|claims?|claimed|insists?|counts?|counted|(?:has|have)\scounted)"
    r"\s(?:only\s|just\s|at\smost\s|no\smore\sthan\s)?\Z"
)
NEAR_VERB = 6  # characters between a verb of saying and who says it
NEXT = 2  # characters from the end of a sentence into the next


def find_giver(passage: Passage, report: Report, mentions: Mentions) -> str:
    """Find who gives a count, as an id or in words, "" where its clause names none."""
    for find in (_giver_of_denied, _giver_after, _giver_before, _giver_alone):
        if says := find(passage, report, mentions):
            return says
    return ""


def find_bare_giver(passage: Passage, report: Report, mentions: Mentions) -> str:
    """Find who gives a number without a noun ("The army says two.")."""
    return _giver_alone(passage, report, mentions) or _giver_saying(
        passage, report, mentions
    )


def is_denied(passage: Passage, report: Report) -> bool:
    """Whether a count is told as what another wrongly gives ("not 187 as they say")."""
    text = report.text
    before = text[max(0, passage.start - NEAR_VERB * 4) : passage.start]
    return INSTEAD_OF.search(before) is not None and any(
        pattern.match(text, passage.end, passage.end + AFTER)
        for pattern in (AS_OTHERS, AS_TOLD)
    )


def _giver_of_denied(passage: Passage, report: Report, mentions: Mentions) -> str:
    """Find who gives a count that is told to be wrong."""
    if not is_denied(passage, report):
        return ""
    found = AS_OTHERS.match(report.text, passage.end, passage.end + AFTER)
    if found is None:
        return OTHERS
    named = named_between(mentions, report.id, found.start("who"), found.end("who"))
    return named[-1] if named else found["who"].casefold()


def _giver_before(passage: Passage, report: Report, mentions: Mentions) -> str:
    """Find who gives a count before it ("while police put it at 300")."""
    start = max(0, passage.start - CLAUSE)
    before = report.text[start : passage.start]
    found = list(_giving().finditer(before))
    if not found or END.search(before, found[-1].end()):
        return ""
    verb = start + found[-1].start()
    ends = (start + m.end() for m in END.finditer(before, 0, found[-1].start()))
    clause = max(ends, default=start)
    first, _ = find_sentence(report.text, passage.start, passage.end)
    named = named_between(mentions, report.id, clause, verb)
    if not named and report.text[clause - 1 : clause] == ",":  # "The man, who …, saw"
        named = named_between(mentions, report.id, first, verb)[:1]
    return named[-1] if named else _name_subject(report, clause, verb, mentions)


def _name_subject(report: Report, start: int, verb: int, mentions: Mentions) -> str:
    """Give what gives a count where it is no actor ("a paper"), or who "it" is."""
    words = report.text[start:verb]
    if PRONOUN.search(words):
        first, _ = find_sentence(report.text, start, verb)
        before, _ = find_sentence(report.text, max(0, first - NEXT), max(0, first - 1))
        return next(iter(named_between(mentions, report.id, before, first)), "")
    subject = SUBJECT.search(words)
    return subject["who"].casefold() if subject else ""


def _giver_after(passage: Passage, report: Report, mentions: Mentions) -> str:
    """Find who gives a count after it ("300, say police", "three by its account")."""
    text = report.text
    stop = LAST.search(text, passage.end, passage.end + AFTER)
    end = stop.start() if stop else passage.end + AFTER
    if OWN_ACCOUNT.search(text, passage.end, end):
        first, _ = find_sentence(text, passage.start, passage.end)
        named = named_between(mentions, report.id, first, passage.start)
        return named[-1] if named else ""
    whose = WHOSE_COUNT.search(text, passage.start, end)
    if whose and not find_values(text[passage.end : whose.start()]):
        named = named_between(mentions, report.id, whose.start(), whose.end())
        return named[-1] if named else whose["who"]
    said = SAID_AFTER.search(text, passage.end, end)
    if said is None:
        return ""
    near = said.end() + NEAR_VERB
    named = named_between(mentions, report.id, max(0, said.end() - NEAR_VERB), end)
    places = mentions.get(report.id, ())
    close = {who for start, _, who in places if start <= near and start > said.start()}
    if named and named[0] in close:
        return named[0]
    words = WHO.match(text, said.end(), end)
    return words.group().strip() if words else ""


def _giver_alone(passage: Passage, report: Report, mentions: Mentions) -> str:
    """Find who stands right before a count with no verb (", the army 12")."""
    start = max(0, passage.start - CLAUSE)
    before = report.text[start : passage.start]
    seams = list(BEFORE_BARE.finditer(before))
    first, _ = find_sentence(report.text, passage.start, passage.end)
    if not seams or start + seams[-1].start() < first:
        return ""
    for opens, closes, who in mentions.get(report.id, ()):
        after = report.text[closes : passage.start]
        beside = BARE.match(after) if closes <= passage.start else opens < passage.start
        if beside and opens >= start + seams[-1].start():
            return who if opens <= start + seams[-1].end() + len("the ") else ""
    return ""


def _giver_saying(passage: Passage, report: Report, mentions: Mentions) -> str:
    """Find who says nothing but a number ("The army says two.")."""
    first, _ = find_sentence(report.text, passage.start, passage.end)
    said = SAYING.search(report.text[first : passage.start])
    if said is None:
        return ""
    named = named_between(mentions, report.id, first, first + said.start() + 1)
    return named[-1] if named else ""


@cache
def _giving() -> re.Pattern[str]:
    """Give the verbs with which somebody gives a count."""
    forms = "|".join(map(re.escape, sorted(read_words("giving_words"), key=len)[::-1]))
    return re.compile(rf"\b(?:{forms})\b")
