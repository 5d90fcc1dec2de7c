"""Decisions: read them, make one, undo one."""

import dataclasses
from collections.abc import Sequence

from fastapi import APIRouter

from dragoman.model.judgement import Verb
from dragoman.model.report import Passage
from dragoman.store import make_target
from dragoman.store.clock import now
from dragoman.store.nouns import Noun
from dragoman.web.api.shapes import (
    FAILURES,
    Decided,
    DecisionShapes,
    Key,
    Limit,
    Offset,
    PassageShape,
    Reason,
    Seen,
    Sent,
    Short,
    Wire,
    Wished,
    shape_decision,
)
from dragoman.web.deciding import (
    Wish,
    check_seen,
    decide,
    find_entry,
    read_moment,
    undo,
)
from dragoman.web.desk import Desk
from dragoman.web.errors import MissingError
from dragoman.web.gate import Admin, AtDesk, Reader, Reviewer
from dragoman.web.pages.decisions import find_differing
from dragoman.web.pages.reports import find_report

router = APIRouter(prefix="/api/v1", tags=["decisions"], responses=FAILURES)


@router.get("/decisions")
def read_decisions(
    desk: AtDesk,
    _: Reader,
    who: Short = "",
    target: Short = "",
    limit: Limit = 50,
    offset: Offset = 0,
) -> DecisionShapes:
    """Decisions, the latest first."""
    page = desk.store.decisions.page(who=who, target=target, limit=limit, offset=offset)
    items = [shape_decision(item) for item in page.items]
    return DecisionShapes(total=page.total, offset=offset, items=items)


@router.get("/decisions/waiting")
def read_waiting(desk: AtDesk, _: Reader) -> DecisionShapes:
    """Decisions in force whose words are not in the record now."""
    items = [shape_decision(item) for item in desk.store.decisions.waiting()]
    return DecisionShapes(total=len(items), offset=0, items=items)


@router.get("/decisions/differing")
def read_differing(desk: AtDesk, _: Reader) -> DecisionShapes:
    """Decisions in force on which two people do not agree."""
    items = [shape_decision(item) for item in find_differing(desk)]
    return DecisionShapes(total=len(items), offset=0, items=items)


@router.post("/decisions", status_code=201, dependencies=[Sent])
def make_decision(desk: AtDesk, visit: Reviewer, wished: Wished) -> Decided:
    """Decide; when this answers, the decision is kept."""
    verb = Verb(wished.verb)
    passages = tuple(_check(desk, passage) for passage in wished.passages)
    if passages and verb is not Verb.ADD:
        raise ValueError("passages go with an addition, and only there")
    targets, fields = tuple(wished.targets), tuple(wished.fields.items())
    if verb is Verb.ADD:
        if targets:
            raise ValueError("an addition is given its id, and brings none")
        targets = (make_target(wished.noun, passages, fields),)
    wish = Wish(
        noun=wished.noun,
        verb=verb,
        targets=targets,
        fields=fields,
        passages=passages,
        why=wished.why,
        seen=wished.seen,
    )
    check_seen(desk, visit, wish)
    decision = decide(desk, visit, wish)
    return Decided(id=decision.id, targets=list(decision.targets))


@router.post("/decisions/{key}/undo", status_code=201, dependencies=[Sent])
def undo_decision(desk: AtDesk, visit: Reviewer, key: Key, reason: Reason) -> Decided:
    """Undo a decision, or an undoing."""
    decision = undo(desk, visit, key, reason.why)
    return Decided(id=decision.id, targets=list(decision.targets))


@router.post("/entries/{noun}/{key}/undo", status_code=201, dependencies=[Sent])
def undo_last(
    desk: AtDesk, visit: Reviewer, noun: Noun, key: Key, reason: Reason
) -> Decided:
    """Undo what whoever asks decided last on an entry."""
    find_entry(desk, noun, key)
    for logged in desk.store.decisions.page(target=key, limit=50).items:
        decision = logged.decision
        is_own = decision.who == visit.name and decision.verb is not Verb.UNDO
        if logged.in_force and is_own:
            undone = undo(desk, visit, decision.id, reason.why)
            return Decided(id=undone.id, targets=list(undone.targets))
    raise MissingError(key, "nothing of yours to undo")


@router.post("/refresh", status_code=202, dependencies=[Sent])
def refresh(desk: AtDesk, visit: Reviewer) -> Wire:
    """Begin to put the record together anew; whether that began is told."""
    started = desk.refresher.start()
    if started:
        desk.store.audit.note("refresh", who=visit.name)
    return {"started": started, "is_running": desk.refresher.is_running}


@router.post("/seen", dependencies=[Sent])
def mark_seen(desk: AtDesk, visit: Reader, seen: Seen | None = None) -> Wire:
    """Keep up to when whoever asks has looked: now, or ``until`` of what was read."""
    until = read_moment("until", seen.until if seen else "")
    return {"since": desk.store.seen.mark(visit.name, min(until or now(), now()))}


@router.get("/audit")
def read_audit(desk: AtDesk, _: Admin, limit: Limit = 50, offset: Offset = 0) -> Wire:
    """What people did beside deciding, the latest first; for admins."""
    page = desk.store.audit.page(limit=limit, offset=offset)
    items = [dataclasses.asdict(line) for line in page.items]
    return {"total": page.total, "offset": offset, "items": items}


def _check(desk: Desk, shape: PassageShape) -> Passage:
    """Give a passage, if these are the report's words."""
    passage = Passage(**shape.model_dump())
    text: Sequence[str] = find_report(desk, passage.report).text
    if text[passage.start : passage.end] != passage.quote:
        raise ValueError(f"not the report's words: {passage.start}..{passage.end}")
    return passage
