"""Reports after day zero: which of their events bear on which obligation.

A match is a suggestion: it counts only once a person has confirmed it. An event that
its report attributes to a speaker is that speaker's claim, a figure in its words is
how many were delivered, and one that tells a breach is an allegation against the
debtor. Both sides' accusations stand side by side.
"""

from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz import fuzz

from dragoman.model.agreement import (
    Agreement,
    Credence,
    Obligation,
    Occurrence,
    OccurrenceKind,
)
from dragoman.model.claim import (
    Event,
    EventType,
    Figure,
    Modality,
    Statement,
    identify,
)
from dragoman.model.record import Record
from dragoman.model.report import Passage
from dragoman.reference import read_table

ALIKE = 55.0  # share of words of an obligation's object found again, in percent
BREACH = frozenset({EventType.ATTACK})
TOLD = frozenset({Modality.ASSERTED, Modality.DENIED})


def suggest_occurrences(agreement: Agreement, record: Record) -> tuple[Occurrence, ...]:
    """Match the events of a record to an agreement's obligations.

    Returns:
        Unconfirmed occurrences, by day; only events with a date on or after day zero
        whose debtor takes part are matched.
    """
    names = {actor.id: actor.name for actor in record.actors}
    found = [
        occurrence
        for event in record.events
        for occurrence in _match(event, agreement, names, record)
    ]
    return tuple(sorted(found, key=lambda o: (o.day, o.id)))


def _match(
    event: Event, agreement: Agreement, names: Mapping[str, str], record: Record
) -> Iterator[Occurrence]:
    day = event.date.start
    if day is None or day < agreement.day_zero or event.modality not in TOLD:
        return
    present = {names.get(key, key) for key in event.participants}
    for passage in event.evidence:
        words = passage.quote
        best = _best(words, _owed_by(present, agreement.obligations))
        if best is None:
            continue
        breach = event.type in BREACH or _tells_breach(words)
        kind = OccurrenceKind.VIOLATION if breach else OccurrenceKind.DELIVERY
        yield Occurrence(
            id=identify("occurrence", event.id, best.id, passage),
            obligation=best.id,
            kind=kind,
            day=day,
            credence=_credence(event, kind),
            by=_teller(passage, record.statements),
            against=best.debtor if breach else "",
            amount=None if breach else _amount(passage, record.figures),
            passage=passage,
            confirmed=False,
        )


def _teller(passage: Passage, statements: Iterable[Statement]) -> str:
    """Give who says it: the speaker of the narrowest statement around the words."""
    around = [s for s in statements if s.chain and _holds(s.content, passage)]
    if not around:
        return ""
    narrowest = min(around, key=lambda s: (s.content.end - s.content.start, s.id))
    return narrowest.chain[0].text


def _holds(outer: Passage, inner: Passage) -> bool:
    shared = min(outer.end, inner.end) - max(outer.start, inner.start)
    return outer.report == inner.report and 2 * shared > inner.end - inner.start


def _amount(passage: Passage, figures: Iterable[Figure]) -> float | None:
    """Give the number that the words count, if they count one thing only."""
    inside = {
        figure.quantity.low
        for figure in figures
        if _holds(passage, figure.evidence)
        and figure.quantity.low == figure.quantity.high
    }
    return inside.pop() if len(inside) == 1 else None


def _owed_by(present: set[str], obligations: Iterable[Obligation]) -> list[Obligation]:
    return [o for o in obligations if not o.debtor or o.debtor in present]


def _best(words: str, obligations: Iterable[Obligation]) -> Obligation | None:
    """Give the obligation whose words the event tells again, if any does."""
    scored = [
        (fuzz.token_set_ratio(f"{o.act} {o.object}".lower(), words.lower()), o)
        for o in obligations
    ]
    scored = [(score, o) for score, o in scored if score >= ALIKE]
    return max(scored, key=lambda item: (item[0], item[1].id))[1] if scored else None


def _tells_breach(words: str) -> bool:
    """Whether words speak of a breach, by the table of breach words."""
    lowered = words.lower()
    return any(row["word"] in lowered for row in read_table("breach_words"))


def _credence(event: Event, kind: OccurrenceKind) -> Credence:
    if event.modality is Modality.DENIED:
        return Credence.DENIED
    return Credence.ALLEGED if kind is OccurrenceKind.VIOLATION else Credence.CLAIMED
