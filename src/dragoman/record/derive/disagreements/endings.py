"""Who is told to have ended talks or broken a truce, of two who blame each other."""

import re
from functools import cache

from dragoman.model.report import Passage
from dragoman.record.derive.voices import Mentions, named_between
from dragoman.record.lookup import Lookup
from dragoman.reference import read_table

BY = re.compile(r"\sby\s(?P<who>[^.;,]{2,60})")
BE = re.compile(r"\b(?:was|were|been|be|being|is|are)\s(?:\w+\s)?\Z", re.I)
BREAK = re.compile(r"[.;:,]\s|\b(?:and|but|that|when|while|because|after|before)\s")
NOT = re.compile(r"\b(?:not|never|no|neither|nor)\b|n['’]t\b", re.I)

type Doers = frozenset[tuple[str, str]]


def name_others(
    left: Passage, right: Passage, mentions: Mentions, lookup: Lookup
) -> bool:
    """Whether two tellings lay one kind of deed on two sides."""
    theirs = find_enders(right, mentions, lookup)
    if not theirs:
        return False
    ours = find_enders(left, mentions, lookup)
    kinds = {kind for kind, _ in ours} & {kind for kind, _ in theirs}
    return bool(kinds) and not ours & theirs


def find_enders(passage: Passage, mentions: Mentions, lookup: Lookup) -> Doers:
    """Find who is told to have ended talks or begun to fire, by kind of deed."""
    found = set()
    for match in _pattern().finditer(passage.quote):
        before = passage.quote[: match.start()]
        clause = BREAK.split(before)[-1]
        if NOT.search(clause):
            continue
        first, last = len(before) - len(clause), match.start()
        if BE.search(before):
            agent = BY.match(passage.quote, match.end())
            if agent is None:
                continue
            first, last = agent.span("who")
        start = passage.start
        named = named_between(mentions, passage.report, start + first, start + last)
        kind = match.lastgroup or ""
        found |= {(kind, lookup.side(actor)) for actor in named[-1:]}
    return frozenset(found)


@cache
def _pattern() -> re.Pattern[str]:
    kinds: dict[str, list[str]] = {}
    for row in read_table("ending_words"):
        word = re.escape(row["word"]).replace(r"\ ", r"\s").replace("_", r"[\w'’]+")
        kinds.setdefault(row["class"], []).append(word)
    classes = "|".join(
        rf"(?P<{kind}>{'|'.join(sorted(words, key=len, reverse=True))})"
        for kind, words in kinds.items()
    )
    letters = "".join(sorted({word[0] for words in kinds.values() for word in words}))
    return re.compile(rf"\b(?=[{letters}])(?:{classes})\b", re.I)
