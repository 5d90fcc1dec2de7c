"""Which proposals are versions of one text."""

import datetime

from dragoman.model.actor import Actor, ActorKind, Role, RoleClaim
from dragoman.model.claim import Proposal, ProposalStatus
from dragoman.model.date import DateRange
from dragoman.model.record import Record
from dragoman.model.report import Passage, Report
from dragoman.render.lineage import find_versions

DAYS = (3, 9, 12)


def words(report, quote):
    return Passage(report=report, start=0, end=len(quote), quote=quote)


def actor(key, name, role=None):
    told = (words("r0", name),)
    roles = (RoleClaim(role=role, evidence=told),) if role else ()
    return Actor(id=key, name=name, kind=ActorKind.PERSON, roles=roles, mentions=told)


def plan(key, report, quote, by, status=ProposalStatus.CURRENT):
    return Proposal(
        id=key, label=quote, by=by, status=status, mentions=(words(report, quote),)
    )


def versions(*plans):
    reports = tuple(
        Report(
            id=f"r{n}",
            path=f"{n}.txt",
            text="",
            published=DateRange(
                start=datetime.date(2031, 5, day), end=datetime.date(2031, 5, day)
            ),
        )
        for n, day in enumerate(DAYS)
    )
    cast = (
        actor("m", "Oda", Role.MEDIATOR),
        actor("n", "mediators"),
        actor("u", "Union", Role.PARTY),
    )
    found = find_versions(Record(reports=reports, actors=cast, proposals=plans))
    return {key: (v.number, v.of) for key, v in found.items()}


def test_the_drafts_of_a_mediator_are_versions_of_one_text():
    assert versions(
        plan("b", "r1", "the new draft", ("n",)),
        plan("a", "r0", "a draft by Oda", ("m",)),
        plan("c", "r2", "her last draft", ("m",)),
    ) == {"a": (1, 3), "b": (2, 3), "c": (3, 3)}


def test_other_authors_other_words_demands_and_one_day_are_no_versions():
    draft = plan("a", "r0", "a draft by Oda", ("m",))
    assert versions(draft, plan("b", "r1", "the Union's draft", ("u",))) == {}
    assert versions(draft, plan("b", "r1", "Oda's timetable", ("m",))) == {}
    assert versions(draft, plan("b", "r1", "a draft", ("m", "u"))) == {}
    demand = plan("b", "r1", "the draft", ("m",), ProposalStatus.DEMAND)
    assert versions(draft, demand) == {}
    assert versions(draft, plan("b", "r0", "another draft", ("m",))) == {}
