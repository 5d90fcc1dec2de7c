"""Who reads, and a count of reports while they are read for somebody who watches."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

ENGINE = click.option(
    "--engine",
    default="local",
    envvar="DRAGOMAN_ENGINE",
    show_default=True,
    metavar="NAME",
    help="Who reads and compares: local (all cores), ray, or ray:HOST:PORT.",
)


@contextmanager
def show_progress() -> Iterator[Callable[[int], None] | None]:
    """Count reports on a terminal, where their number is not known; else nothing."""
    if not sys.stderr.isatty():
        yield None
        return
    number = 0

    def count(steps: int) -> None:
        nonlocal number
        number += steps
        click.echo(f"\r{number} read", nl=False, err=True)

    try:
        yield count
    finally:
        if number:
            click.echo(err=True)
