"""Papers at the desk: saved in versions, brought back, taken away."""

import re
from collections.abc import Iterable
from dataclasses import replace

from dragoman.errors import StoreError
from dragoman.store import Kind, Paper
from dragoman.web.desk import Desk
from dragoman.web.errors import MissingError, StaleError
from dragoman.web.gate import Visit

LONGEST = 48  # characters of a key
WORD = re.compile(r"[^a-z0-9]+")


def find_paper(desk: Desk, kind: Kind, key: str) -> Paper:
    """Find the last version of a paper.

    Raises:
        MissingError: There is none, or it was taken away.
    """
    paper = desk.store.papers.find(kind, key)
    if paper is None or not paper.text:
        raise MissingError(key, f"no such {kind.value}")
    return paper


def make_key(desk: Desk, kind: Kind, title: str) -> str:
    """Give an id for a new paper, after its title."""
    plain = WORD.sub("-", title.lower()).strip("-")[:LONGEST] or kind.value
    key, number = plain, 2
    while desk.store.papers.find(kind, key):
        key, number = f"{plain}-{number}", number + 1
    return key


def save_paper(desk: Desk, paper: Paper, seen: int | None = None) -> Paper:
    """Keep a new version of a paper.

    Raises:
        StaleError: Somebody saved another version since the one that was seen.
    """
    try:
        return desk.store.papers.save(paper, seen=seen)
    except StoreError as error:
        if seen is None:
            raise
        raise StaleError(error.where, error.why) from error


def restore_paper(desk: Desk, visit: Visit, kind: Kind, key: str, number: int) -> None:
    """Bring an earlier version back, as a new one.

    Raises:
        MissingError: There is no such version, or it has no text.
    """
    old = desk.store.papers.find(kind, key, number)
    if old is None or not old.text:
        raise MissingError(f"{key}, version {number}", "no such version")
    save_paper(desk, replace(old, who=visit.name, why=f"as in version {number}"))


def take_away(desk: Desk, visit: Visit, paper: Paper, why: str) -> None:
    """Take a paper off its list; its versions stay."""
    save_paper(desk, replace(paper, text="", who=visit.name, why=why))


def list_versions(desk: Desk, key: str, kinds: Iterable[Kind]) -> tuple[Paper, ...]:
    """Give the versions of papers of one key, the latest first."""
    found = [p for kind in kinds for p in desk.store.papers.versions(kind, key)]
    return tuple(sorted(found, key=lambda paper: paper.when, reverse=True))
