"""Which store a command is about, and how it is opened."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from dragoman.cli.output import failures

if TYPE_CHECKING:
    from dragoman.store import Store

NAMED = click.option(
    "--store",
    "named",
    envvar="DRAGOMAN_STORE",
    default="dragoman.db",
    show_default=True,
    metavar="FILE|URL",
    help="The store: a file, or postgresql://user:password@host/name.",
)


@contextmanager
def opened(named: str, *, create: bool = False) -> Iterator["Store"]:
    """Open the store that a command names; say what goes wrong in one line."""
    from dragoman.store import open_store  # noqa: PLC0415 - takes SQLAlchemy, which most commands need not

    with failures():
        store = open_store(named, create=create)
        try:
            yield store
        finally:
            store.close()
