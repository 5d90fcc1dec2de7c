"""Demands that set a deadline or claim a debt: "gave the crews a week to leave"."""

from dragoman.extract.grammar import child, is_negated
from dragoman.extract.positions.clauses import has_to
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.holders import holder
from dragoman.extract.positions.spans import clause_span
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import is_plan_or_bid
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance

SPANS = frozenset({"day", "hour", "week", "month", "deadline", "ultimatum", "minute"})
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
    deed = next(
        (d for c in (verb, *verb.children) for d in c.children if _is_deed(d)), None
    )
    party = holder(verb)
    if deed is None or party is None or deed.i < whom.i or not _is_timed(verb, deed):
        return None
    return _held(verb, None if is_plan_or_bid(party) else party, deed, whom)


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
