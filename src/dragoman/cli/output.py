"""What every command does at its end: write whole, fail in one line."""

import os
import tempfile
from contextlib import AbstractContextManager
from pathlib import Path

import click

from dragoman.errors import DragomanError

STANDARD = "-"


class _Failures(AbstractContextManager[None]):
    """Turns what goes wrong in the world into one line and exit status 1."""

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if isinstance(error, DragomanError):
            raise click.ClickException(str(error)) from error
        if isinstance(error, OSError):
            where = error.filename or "output"
            raise click.ClickException(f"{where}: {error.strerror}") from error


def failures() -> AbstractContextManager[None]:
    """Turn a failure into one line and exit status 1."""
    return _Failures()


def write_whole(output: str, text: str) -> None:
    """Write a file whole or not at all."""
    if output == STANDARD:
        click.echo(text, nl=False)
        return
    target = Path(output)
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
