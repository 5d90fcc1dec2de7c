"""When an event took place: by its own words, its clause, or the day of speaking."""

from collections.abc import Sequence

from dragoman.extract.events.cues import VERBAL
from dragoman.extract.events.speech import is_saying
from dragoman.extract.events.when import TIMES, find_day_after
from dragoman.extract.grammar import ancestors, auxiliaries, children
from dragoman.extract.syntax import Token
from dragoman.extract.times import Times
from dragoman.model.date import DateRange


def find_date(words: Sequence[Token], times: Times) -> DateRange:
    """Give when it was; what is going on as somebody speaks has the day of speaking."""
    verb = words[0]
    if verb.dep == "relcl" and verb.head.entity in TIMES and opens_with_when(verb):
        return times.at(verb.head)
    for word in words:
        date = times.of(word)
        if date.start is not None or date.end is not None:
            return date
    after = find_day_after(verb) if verb.pos not in VERBAL else None
    if after is not None:
        return times.at(after)
    shared = _date_of_clause(verb, times)
    if shared is not None:
        return shared
    going_on = verb.tag == "VBG" and auxiliaries(verb) & {"is", "are", "'s", "'re"}
    if going_on and (told := _teller(verb)) is not None:
        return times.of(told)
    # Words that nothing dates yet are kept: other reports may date this one.
    kept = (times.of(word) for word in words)
    return next((date for date in kept if date.words), DateRange())


def _teller(verb: Token) -> Token | None:
    """Give the verb of saying that tells what is going on."""
    if verb.dep == "ccomp":
        return verb.head
    return next((c for c in children(verb, "conj", "parataxis") if is_saying(c)), None)


def _date_of_clause(verb: Token, times: Times) -> DateRange | None:
    """Give the day that a clause with "when" shares with the one it hangs on."""
    there = verb.dep == "relcl" and any(c.lower == "where" for c in verb.children)
    hangs = there or (verb.dep in {"advcl", "relcl"} and opens_with_when(verb))
    above = (one for one in ancestors(verb) if one.pos in VERBAL)
    clauses = [one for one in (next(above, None),) if hangs and one is not None]
    clauses += [c for c in children(verb, "advcl") if opens_with_when(c)]
    for clause in clauses:
        date = times.of(clause)
        if date.start is not None and date.start == date.end:
            return date
    return None


def opens_with_when(clause: Token) -> bool:
    """Whether a clause tells when another took place."""
    return any(
        (c.lower == "when" and c.dep == "advmod")
        or (c.lower == "as" and c.dep == "mark")
        for c in clause.children
    )
