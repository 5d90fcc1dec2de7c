"""Decisions, made here: signed, dated, with the words that the person looked at."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dragoman.codec.parts import to_wire
from dragoman.errors import CodecError
from dragoman.model.judgement import Decision, Verb
from dragoman.model.report import Passage
from dragoman.store import REVIEWED, Entry, Logged, make_id
from dragoman.store.clock import to_moment
from dragoman.web.checking import settle_fields
from dragoman.web.desk import Desk
from dragoman.web.errors import MissingError, StaleError
from dragoman.web.gate import Visit
from dragoman.web.members import MERGED, find_members

MOST_PASSAGES = 50  # words kept with a decision; an actor may have thousands
MOST_TARGETS = 50
REPORTS = "reports"  # the noun of decisions on reports themselves
JOINED = MERGED | {"statements"}  # sayings are paired by rules, so by people
PAIRED = frozenset({Verb.SAME, Verb.DIFFERENT})
MOST_WHY = 2_000  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a person asks to have decided.

    Attributes:
        noun: Of which noun the targets are.
        verb: What is to be done.
        targets: Ids of entries, or of decisions to undo.
        fields: For an edit or an addition: names and values.
        passages: For an addition: the words.
        why: The reason.
        seen: The moment at which the person saw the entries, or "".
    """

    noun: str
    verb: Verb
    targets: tuple[str, ...]
    fields: tuple[tuple[str, str], ...] = ()
    passages: tuple[Passage, ...] = ()
    why: str = ""
    seen: str = ""


def find_entry(desk: Desk, noun: str, key: str, *, whole: bool = False) -> Entry:
    """Find an entry, in brief unless it is wanted whole.

    Raises:
        MissingError: There is none.
    """
    known = noun in REVIEWED
    entry = desk.store.entries.find(noun, key, whole=whole) if known else None
    if entry is None:
        raise MissingError(f"{noun}/{key}", "no such entry")
    return entry


def decide(desk: Desk, visit: Visit, wish: Wish) -> Decision:
    """Keep a decision.

    Raises:
        MissingError: A target is not there.
        StaleError: Somebody else decided on a target since it was seen.
        CodecError: A field or value is no good.
        ValueError: The targets do not go with the verb.
    """
    if not 0 < len(wish.targets) <= MOST_TARGETS:
        raise ValueError(f"1 to {MOST_TARGETS} targets, not {len(wish.targets)}")
    passages, fields = wish.passages, wish.fields
    match wish.verb:
        case Verb.ADD:
            fields = settle_fields({}, fields, desk.store.names)
        case Verb.UNDO:
            _check_decisions(desk, wish.targets)
        case _:
            passages = _look(desk, wish)
            if fields:
                wire = _find_wire(desk, wish)
                fields = settle_fields(wire, fields, desk.store.names)
    decision = Decision(
        id="",
        noun=wish.noun,
        verb=wish.verb,
        targets=wish.targets,
        passages=passages,
        fields=fields,
        who=visit.name,
        when=datetime.datetime.now(datetime.UTC),
        why=wish.why.strip()[:MOST_WHY],
    )
    decision = replace(decision, id=make_id(decision))
    desk.store.decisions.decide(decision)
    desk.refresher.expect()
    return decision


def undo(desk: Desk, visit: Visit, key: str, why: str = "") -> Decision:
    """Undo a decision.

    Raises:
        MissingError: There is no such decision.
    """
    found = desk.store.decisions.find(key)
    if found is None:
        raise MissingError(key, "no such decision")
    wish = Wish(noun=found.noun, verb=Verb.UNDO, targets=(key,), why=why)
    return decide(desk, visit, wish)


def _check_decisions(desk: Desk, keys: Sequence[str]) -> None:
    for key in keys:
        if desk.store.decisions.find(key) is None:
            raise MissingError(key, "no such decision")


def _look(desk: Desk, wish: Wish) -> tuple[Passage, ...]:
    """Give the words of the targets; refuse what others decided on meanwhile."""
    if wish.noun == REPORTS:
        for target in wish.targets:
            if desk.store.reports.find(target) is None:
                raise MissingError(target, "no such report")
        return ()
    passages: dict[Passage, None] = {}
    entries = desk.store.entries
    if wish.verb in PAIRED:
        _check_pair(desk, wish)
    for target in wish.targets:
        if wish.verb in PAIRED and entries.find(wish.noun, target, whole=False) is None:
            continue  # a part of an entry of many reports, known only to its reading
        entry = find_entry(desk, wish.noun, target)
        passages |= dict.fromkeys(entry.passages[:MOST_PASSAGES])
    return tuple(passages)[:MOST_PASSAGES]


def _check_pair(desk: Desk, wish: Wish) -> None:
    """Refuse to join or part what is not there, or is of no noun that is joined.

    Raises:
        MissingError: A target is neither an entry nor a part of one of the others.
        ValueError: Entries of this noun stand alone.
    """
    if wish.noun not in JOINED:
        raise ValueError(f"{wish.noun} are neither joined nor parted")
    keys = dict.fromkeys(wish.targets)
    found = {e.id: e for e in desk.store.entries.find_all(wish.noun, keys)}
    missing = [key for key in keys if key not in found]
    if missing:
        parts = {
            m.id for e in found.values() for m in find_members(desk.store, e, most=None)
        }
        for key in missing:
            if key not in parts:
                raise MissingError(f"{wish.noun}/{key}", "no such entry, nor part")


def _find_wire(desk: Desk, wish: Wish) -> Mapping[str, Any]:
    """Give what the first target holds now."""
    if wish.noun == REPORTS:
        report = desk.store.reports.find(wish.targets[0])
        return to_wire(replace(report, text="")) if report else {}
    return find_entry(desk, wish.noun, wish.targets[0]).wire


def find_newer(desk: Desk, visit: Visit, wish: Wish) -> Logged | None:
    """Find what somebody else decided on a target since it was seen, or ``None``."""
    if not wish.seen:
        return None
    seen = read_moment("seen", wish.seen)
    for target in wish.targets:
        for logged in desk.store.decisions.page(target=target, limit=1).items:
            decision = logged.decision
            is_later = to_moment(decision.when) > seen
            if is_later and decision.who != visit.name:
                return logged
    return None


def read_moment(name: str, text: str) -> str:
    """Give a moment that was sent as the store has it.

    Raises:
        CodecError: It is none.
    """
    try:
        return to_moment(datetime.datetime.fromisoformat(text)) if text else ""
    except (ValueError, OverflowError) as error:
        why = f"no moment such as 2025-03-01T14:00:00+00:00: {text!r}"
        raise CodecError(name, why) from error


def check_seen(desk: Desk, visit: Visit, wish: Wish) -> None:
    """Refuse a decision that was made without sight of somebody else's.

    Raises:
        StaleError: Somebody else decided on a target since it was seen.
    """
    if newer := find_newer(desk, visit, wish):
        decision = newer.decision
        what = f"{decision.who} decided in the meantime: {decision.verb.value}"
        raise StaleError(wish.targets[0], what)
