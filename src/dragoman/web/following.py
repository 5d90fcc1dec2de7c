"""Agreements that people follow: drafted, settled and saved, with what occurred.

Each is a text in the store that is saved in versions. What occurred under it is
another, and a third lists the suggestions that a person refused, so that they do not
come back.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace

from dragoman.agreement import (
    draft_agreement,
    dump_agreement,
    dump_occurrences,
    follow_agreement,
    load_agreement,
    load_occurrences,
    suggest_occurrences,
)
from dragoman.codec.parts import from_wire
from dragoman.model.actor import Actor
from dragoman.model.agreement import Agreement, Occurrence
from dragoman.model.claim import Proposal, identify
from dragoman.model.record import Record
from dragoman.store import Kind, Paper
from dragoman.web.deciding import find_entry
from dragoman.web.desk import Desk
from dragoman.web.errors import MissingError
from dragoman.web.gate import Visit
from dragoman.web.papers import find_paper, make_key, save_paper

MATCHED = ("actors", "events", "statements", "figures")  # what matching looks at


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """An agreement as it is kept.

    Attributes:
        key: Its id in the store.
        paper: Its last version.
        agreement: The agreement.
        occurrences: What occurred, suggestions that nobody confirmed too.
        told: The paper of what occurred, or ``None``.
    """

    key: str
    paper: Paper
    agreement: Agreement
    occurrences: tuple[Occurrence, ...] = ()
    told: Paper | None = None

    @property
    def waiting(self) -> tuple[Occurrence, ...]:
        """Give the suggestions that nobody confirmed or refused."""
        return tuple(o for o in self.occurrences if not o.confirmed)

    @property
    def confirmed(self) -> tuple[Occurrence, ...]:
        """Give what counts."""
        return tuple(o for o in self.occurrences if o.confirmed)


def find_followed(desk: Desk, key: str) -> Followed:
    """Find an agreement.

    Raises:
        MissingError: There is none, or it was taken away.
    """
    paper = find_paper(desk, Kind.AGREEMENT, key)
    told = desk.store.papers.find(Kind.OCCURRENCES, key)
    occurrences = load_occurrences(told.text) if told and told.text else ()
    return Followed(
        key=key,
        paper=paper,
        agreement=load_agreement(paper.text),
        occurrences=occurrences,
        told=told,
    )


def list_followed(desk: Desk) -> tuple[Followed, ...]:
    """Give every agreement, the one saved last first."""
    papers = desk.store.papers.all(Kind.AGREEMENT)
    return tuple(find_followed(desk, paper.key) for paper in papers)


def draft_from_record(desk: Desk, proposal: str, day_zero: datetime.date) -> Agreement:
    """Draft an agreement from a proposal of the record.

    Raises:
        MissingError: There is no such proposal.
    """
    part = find_entry(desk, "proposals", proposal).part
    assert isinstance(part, Proposal)
    keys = dict.fromkeys(term.obligor for term in part.terms if term.obligor)
    found = desk.store.entries.find_all("actors", keys)
    actors = tuple(from_wire(entry.wire, Actor) for entry in found)
    record = Record(actors=actors, proposals=(part,))
    return draft_agreement(record, proposal, day_zero)


def start_following(desk: Desk, visit: Visit, agreement: Agreement) -> str:
    """Keep a new agreement; give its id."""
    key = make_key(desk, Kind.AGREEMENT, agreement.title)
    save_agreement(desk, visit, key, dump_agreement(agreement), why="begun")
    return key


def save_agreement(  # noqa: PLR0913 - what a paper is
    desk: Desk,
    visit: Visit,
    key: str,
    text: str,
    *,
    why: str = "",
    seen: int | None = None,
) -> Paper:
    """Keep a new version of an agreement, once it is one.

    Raises:
        CodecError: It is no agreement; the place is named.
        StaleError: Somebody saved another version since.
    """
    agreement = load_agreement(text)
    follow_agreement(agreement, (), agreement.day_zero)  # what cannot be, fails here
    paper = Paper(
        kind=Kind.AGREEMENT,
        key=key,
        text=text,
        who=visit.name,
        title=agreement.title,
        why=why,
    )
    return save_paper(desk, paper, seen)


def save_occurrences(
    desk: Desk,
    visit: Visit,
    followed: Followed,
    occurrences: Iterable[Occurrence],
    *,
    seen: int | None = None,
) -> Paper:
    """Keep what occurred under an agreement, as it now is.

    Args:
        desk: The desk.
        visit: Who saves it.
        followed: The agreement.
        occurrences: All that occurred.
        seen: The version that was seen; by default the one that was found.

    Raises:
        StaleError: Somebody saved another version since.
    """
    kept = tuple(occurrences)
    last = max((o.day for o in kept), default=followed.agreement.day_zero)
    follow_agreement(followed.agreement, kept, last)  # what cannot be, fails here
    text = dump_occurrences(kept)
    paper = Paper(kind=Kind.OCCURRENCES, key=followed.key, text=text, who=visit.name)
    found = followed.told.version if followed.told else 0
    return save_paper(desk, paper, found if seen is None else seen)


def look_for_matches(desk: Desk, visit: Visit, followed: Followed) -> int:
    """Look in the record for what bears on an agreement; give how much is new.

    What is found counts for nothing until a person confirms it, and what a person
    refused is not brought back.
    """
    found = suggest_occurrences(followed.agreement, desk.store.record(MATCHED))
    known = {o.id for o in followed.occurrences} | read_refused(desk, followed.key)
    new = [o for o in found if o.id not in known]
    if new:
        save_occurrences(desk, visit, followed, (*followed.occurrences, *new))
    return len(new)


def confirm(
    desk: Desk, visit: Visit, followed: Followed, occurrence: Occurrence
) -> None:
    """Let an occurrence count, as a person tells it."""
    kept = replace(occurrence, confirmed=True)
    others = (o for o in followed.occurrences if o.id != occurrence.id)
    save_occurrences(desk, visit, followed, (*others, kept))


def refuse(desk: Desk, visit: Visit, followed: Followed, key: str) -> None:
    """Take an occurrence out, and let it not be suggested again.

    Raises:
        MissingError: There is none.
    """
    if all(o.id != key for o in followed.occurrences):
        raise MissingError(key, "no such occurrence")
    refused = sorted({*read_refused(desk, followed.key), key})
    text = "\n".join(refused)
    paper = Paper(kind=Kind.REFUSED, key=followed.key, text=text, who=visit.name)
    desk.store.papers.save(paper)
    kept = (o for o in followed.occurrences if o.id != key)
    save_occurrences(desk, visit, followed, kept)


def read_refused(desk: Desk, key: str) -> set[str]:
    """Give the ids of the suggestions that people refused."""
    paper = desk.store.papers.find(Kind.REFUSED, key)
    return set(paper.text.split("\n")) if paper else set()


def make_occurrence_id(visit: Visit, *parts: object) -> str:
    """Give the id of an occurrence that a person writes down."""
    moment = datetime.datetime.now(datetime.UTC).isoformat()
    return identify("occurrence", visit.name, moment, *map(str, parts))


def pick_day(followed: Followed, given: str) -> datetime.date:
    """Give the day that was asked for, else today, but none before day zero.

    Raises:
        ValueError: It is no day.
    """
    if given:
        return read_day("as of", given)
    today = datetime.datetime.now(datetime.UTC).date()
    return max(today, followed.agreement.day_zero)


def read_day(name: str, text: str) -> datetime.date:
    """Read a day.

    Raises:
        ValueError: It is none; the field is named.
    """
    try:
        return datetime.date.fromisoformat(text.strip())
    except ValueError as error:
        raise ValueError(f"{name}: {text!r} is no day") from error
