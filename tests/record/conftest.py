"""Small reports and claims for tests of what follows from them."""

import datetime
from types import SimpleNamespace

import pytest

from dragoman.model.actor import Actor, ActorKind, Role, RoleClaim
from dragoman.model.claim import (
    Event,
    EventType,
    Figure,
    Hop,
    Naming,
    Position,
    Proposal,
    Stance,
    Statement,
    Term,
    TermKind,
    identify,
)
from dragoman.model.date import Basis, DateRange, Precision
from dragoman.model.quantity import Hedge, Quantity
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.record.lookup import make_lookup


def on(month, day, end=None):
    start = datetime.date(2031, month, day)
    last = start if end is None else datetime.date(2031, month, end)
    return DateRange(
        start=start, end=last, precision=Precision.DAY, basis=Basis.EXPLICIT
    )


def report(text, date=None, **known):
    key = known.pop("id", identify(text))
    published = DateRange() if date is None else date
    return Report(id=key, path=f"{key}.txt", text=text, published=published, **known)


def words(source, quote):
    start = source.text.index(quote)
    return source.passage(start, start + len(quote))


def actor(key, name, *, belongs=None, role=None, source=None, kind=None):
    evidence = (words(source, name),)
    roles = (RoleClaim(role=Role(role), evidence=evidence),) if role else ()
    return Actor(
        id=key,
        name=name,
        kind=kind or ActorKind.ORGANISATION,
        affiliation=belongs,
        roles=roles,
        mentions=evidence,
    )


def figure(source, quote, value, *, hedge="exact", **known):
    quantity = Quantity(low=value, high=known.pop("high", value), hedge=Hedge(hedge))
    passage = words(source, quote)
    key = known.pop("id", identify("figure", source.id, quote))
    return Figure(id=key, quantity=quantity, evidence=passage, **known)


def statement(source, quote, *, by="", who=None, cue=None, naming="named", **known):
    chain = (Hop(text=by, actor=who, naming=Naming(naming)),) if by or who else ()
    return Statement(
        id=identify("statement", source.id, quote),
        content=words(source, quote),
        cue=words(source, cue) if cue else None,
        chain=chain,
        **known,
    )


def position(source, quote, party, stance, *, issue="pay", **known):
    return Position(
        id=known.pop("id", identify("position", source.id, quote, stance)),
        party=party,
        issue=issue,
        issue_text=known.pop("text", quote),
        stance=Stance(stance),
        evidence=(words(source, quote),),
        **known,
    )


def event(source, quote, kind="meeting", **known):
    return Event(
        id=known.pop("id", identify("event", source.id, quote)),
        type=EventType(kind),
        evidence=(words(source, quote),),
        **known,
    )


def term(source, quote, kind="duration", **known):
    value = known.pop("value", None)
    quantity = Quantity(low=value, high=known.pop("high", value)) if value else None
    return Term(
        id=known.pop("id", identify("term", source.id, quote)),
        kind=TermKind(kind),
        object=known.pop("object", quote),
        quantity=quantity,
        evidence=(words(source, quote),),
        **known,
    )


def proposal(key, *terms, label="plan", **known):
    return Proposal(id=key, label=label, terms=terms, **known)


def record(*reports, **entries):
    return Record(reports=reports, **entries)


def look(made):
    return make_lookup(made.reports, made.actors)


@pytest.fixture
def make():
    return SimpleNamespace(
        on=on,
        report=report,
        words=words,
        actor=actor,
        figure=figure,
        statement=statement,
        position=position,
        event=event,
        term=term,
        proposal=proposal,
        record=record,
        look=look,
    )
