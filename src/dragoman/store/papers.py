"""What people write beside the record, as text: each saving makes a new version.

An agreement, what occurred under it, a bargaining problem. Nothing is overwritten: an
earlier version is brought back by saving it once more, and a paper that was taken
away is one whose last version has no text.
"""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, RowMapping

from dragoman.errors import StoreError
from dragoman.store.clock import now
from dragoman.store.database import Database
from dragoman.store.tables import PAPERS


class Kind(Enum):
    """What a paper is."""

    AGREEMENT = "agreement"
    OCCURRENCES = "occurrences"
    REFUSED = "refused"  # ids of suggested occurrences that a person refused
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One version of a paper.

    Attributes:
        kind: What it is.
        key: Its id; what occurred under an agreement bears the agreement's.
        text: All of it, "" where it was taken away.
        who: Who saved this version.
        title: What it is called.
        why: The person's reason, or "".
        version: Counted from 1; 0 for one that is not kept yet.
        when: When it was saved.
    """

    kind: Kind
    key: str
    text: str
    who: str
    title: str = ""
    why: str = ""
    version: int = 0
    when: str = ""


class Papers:
    """The papers of a store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, paper: Paper, *, seen: int | None = None) -> Paper:
        """Keep a new version of a paper; one that says the same is not kept again.

        Args:
            paper: What to keep; its version and moment are set here.
            seen: The version that it was made from; without it, whatever is there.

        Returns:
            The version that is the last one now.

        Raises:
            StoreError: Somebody saved another version since the one that was seen.
        """
        with self._database.write() as connection:
            last = _find(connection, paper.kind, paper.key)
            if last and (last.text, last.title) == (paper.text, paper.title):
                return last
            version = last.version if last else 0
            if seen is not None and seen != version:
                other = last.who if last else "somebody"
                why = f"{other} saved another version in the meantime"
                raise StoreError(paper.key, why)
            kept = replace(paper, version=version + 1, when=now())
            connection.execute(sa.insert(PAPERS).values(**_columns(kept)))
        return kept

    def find(self, kind: Kind, key: str, version: int | None = None) -> Paper | None:
        """Find a paper, its last version unless another is asked for, or ``None``."""
        with self._database.read() as connection:
            return _find(connection, kind, key, version)

    def all(self, kind: Kind) -> tuple[Paper, ...]:
        """Give the last version of each paper that is there, the latest first."""
        last = (
            sa.select(PAPERS.c.key, sa.func.max(PAPERS.c.version).label("version"))
            .where(PAPERS.c.kind == kind.value)
            .group_by(PAPERS.c.key)
            .subquery()
        )
        same = (PAPERS.c.key == last.c.key) & (PAPERS.c.version == last.c.version)
        rows = (
            sa.select(PAPERS)
            .join(last, same)
            .where(PAPERS.c.kind == kind.value, PAPERS.c.text != "")
            .order_by(PAPERS.c.when.desc(), PAPERS.c.key)
        )
        with self._database.read() as connection:
            return tuple(map(_to_paper, connection.execute(rows).mappings()))

    def versions(self, kind: Kind, key: str) -> tuple[Paper, ...]:
        """Give every version of a paper, the latest first."""
        rows = (
            sa.select(PAPERS)
            .where(PAPERS.c.kind == kind.value, PAPERS.c.key == key)
            .order_by(PAPERS.c.version.desc())
        )
        with self._database.read() as connection:
            return tuple(map(_to_paper, connection.execute(rows).mappings()))


def _find(
    connection: Connection, kind: Kind, key: str, version: int | None = None
) -> Paper | None:
    rows = sa.select(PAPERS).where(PAPERS.c.kind == kind.value, PAPERS.c.key == key)
    if version is not None:
        rows = rows.where(PAPERS.c.version == version)
    found = connection.execute(rows.order_by(PAPERS.c.version.desc()).limit(1))
    row = found.mappings().one_or_none()
    return _to_paper(row) if row else None


def _columns(paper: Paper) -> dict[str, Any]:
    values = {name: getattr(paper, name) for name in Paper.__dataclass_fields__}
    return {**values, "kind": paper.kind.value}


def _to_paper(row: RowMapping) -> Paper:
    return Paper(**{**row, "kind": Kind(row["kind"])})
