"""How old the record is: inputs are numbered, and the record says up to which.

Every change to what the record is made from (a report, a reading, a decision) raises
``inputs``. A record is saved with the number that it was made from, so that it is
known to be stale where another process has gone on in the meantime.
"""

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dragoman.store.tables import META

INPUTS = "inputs"
ASSEMBLED = "assembled"
CHANGES = "changes"


def read_number(connection: Connection, name: str) -> int:
    """Give one of the numbers, 0 at first."""
    found = connection.execute(sa.select(META.c.value).where(META.c.name == name))
    return int(found.scalar() or 0)


def write_number(connection: Connection, name: str, number: int) -> None:
    """Keep one of the numbers."""
    update = sa.update(META).where(META.c.name == name).values(value=str(number))
    if connection.execute(update).rowcount == 0:
        connection.execute(sa.insert(META).values(name=name, value=str(number)))


def raise_number(connection: Connection, name: str) -> int:
    """Give the next of the numbers, and keep it."""
    number = read_number(connection, name) + 1
    write_number(connection, name, number)
    return number
