"""Demands that set a deadline or claim a debt: "gave the crews a week to leave"."""

from dataclasses import replace

from dragoman.extract.grammar import child, is_negated, subtree
from dragoman.extract.positions.clauses import has_to
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.holders import holder
from dragoman.extract.positions.spans import clause_span
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import is_plan_or_bid
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance

SPANS = frozenset({"day", "hour", "week", "month", "deadline", "ultimatum", "minute"})
MORE = frozenset({"another", "more", "extra", "further", "additional"})
TIMES = frozenset({"day", "hour", "week", "minute"})
GIVING = frozenset({"give", "owe"})
OWED = frozenset({"explanation", "apology", "answer", "compensation", "amends"})


def find_deadline(verb: Token) -> Held | None:
    """Find "gave the firm until Friday to answer" and "owes us an apology"."""
    if verb.lemma not in GIVING or is_supposed(verb) or is_negated(verb):
        return None
    if verb.lemma == "owe":
        return _owed(verb)
    whom = child(verb, "dative", "nsubjpass") or _given_until(verb)
    if whom is None or whom.dep == "prep":
        return None
    deed = next((d for d in subtree(verb) if d.i > whom.i and _is_deed(d)), None)
    party = holder(verb)
    if deed is None and party is not None:
        return _days(verb, party, whom)
    if deed is None or party is None or deed.i < whom.i or not _is_timed(verb, deed):
        return None
    return _held(verb, None if is_plan_or_bid(party) else party, deed, whom)


def _days(verb: Token, party: Token, whom: Token) -> Held | None:
    """Read "gave the firm ten days", "gives them until Friday"."""
    time = next((c for c in verb.children if _is_counted(c)), None)
    time = time or next((c for c in verb.children if c.lower == "until"), None)
    if time is None or time.i < whom.i or is_plan_or_bid(party):
        return None
    held = _held(verb, party, time, whom)
    more = any(c.lower in MORE for c in time.children)
    return replace(held, stance=Stance.OFFERS) if more else held


def _is_counted(word: Token) -> bool:
    """Whether it is a number of days ("ten days"), and not when."""
    counted = any(c.dep == "nummod" for c in word.children)
    ago = any(c.lower in {"ago", "later", "earlier"} for c in word.children)
    return word.lemma in TIMES and counted and not ago


def _given_until(verb: Token) -> Token | None:
    """Give whom "gave the firm until Friday" speaks of, misread as the thing given."""
    timed = any(c.dep == "prep" and c.lower == "until" for c in verb.children)
    return child(verb, "dobj") if timed else None


def _is_deed(word: Token) -> bool:
    return word.pos == "VERB" and has_to(word)


def _is_timed(verb: Token, deed: Token) -> bool:
    """Whether a time stands between a gift and what is to be done in it."""
    words = verb.sentence.tokens
    between = words[verb.i + 1 - words[0].i : deed.i - words[0].i]
    return any(w.lemma in SPANS or w.lower == "until" for w in between)


def _owed(verb: Token) -> Held | None:
    """Read "the mayor owes the town an explanation", as a speaker says."""
    thing = child(verb, "dobj")
    if thing is None or thing.lemma not in OWED:
        return None
    return _held(verb, None, thing, child(verb, "nsubj"))


def _held(verb: Token, party: Token | None, thing: Token, whom: Token | None) -> Held:
    start, end = clause_span(verb, party or child(verb, "nsubj"))
    return Held(
        cue=verb,
        stance=Stance.DEMANDS,
        party=party,
        by_speaker=party is None,
        matter=(thing,),
        addressee=whom,
        start=start,
        end=max(end, thing.right.end),
        rule="deadline",
    )
