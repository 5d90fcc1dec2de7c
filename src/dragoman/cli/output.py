"""What every command does at its end: write whole, fail in one line."""

import os
import sys
import tempfile
from contextlib import AbstractContextManager, suppress
from pathlib import Path

import click

from dragoman.errors import DragomanError

STANDARD = "-"


class _Failures(AbstractContextManager[None]):
    """Turns what goes wrong in the world into one line and exit status 1."""

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if isinstance(error, DragomanError):
            raise click.ClickException(to_line(str(error))) from error
        if isinstance(error, OSError) and not isinstance(error, BrokenPipeError):
            where = error.filename or "output"
            raise click.ClickException(to_line(f"{where}: {error.strerror}")) from error


def failures() -> AbstractContextManager[None]:
    """Turn a failure into one line and exit status 1."""
    return _Failures()


def to_line(message: str) -> str:
    """Give a message as one line that no terminal obeys, whatever names are in it."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in message)


def check_output(output: str) -> None:
    """Refuse, before any work, an output that could not be written.

    Raises:
        OSError: There is no folder to write it in, or it is a folder itself.
    """
    target = Path(output)
    if output == STANDARD:
        return
    if target.is_dir():
        raise IsADirectoryError(0, "is a folder; name a file in it", output)
    if not target.parent.is_dir():
        raise FileNotFoundError(0, "no such folder", str(target.parent))


def check_unwritten(output: str, *, overwrite: bool) -> None:
    """Refuse to write over a file that people edit, unless told to.

    Raises:
        FileExistsError: It is there already.
    """
    if output != STANDARD and Path(output).is_file() and not overwrite:
        why = "is there already; --overwrite loses what was edited in it"
        raise FileExistsError(0, why, output)


def write_whole(output: str, text: str) -> None:
    """Write a file whole or not at all.

    A device or a pipe takes the text as it comes.

    Raises:
        OSError: With the output as its file name.
    """
    try:
        if output == STANDARD:
            _write_standard(text)
        elif Path(output).exists() and not Path(output).is_file():
            Path(output).write_text(text, encoding="utf-8", newline="\n")
        else:
            _replace(Path(output).resolve(), text)
    except BrokenPipeError:
        raise
    except OSError as error:
        where = "standard output" if output == STANDARD else output
        raise OSError(error.errno, error.strerror, where) from error


def _write_standard(text: str) -> None:
    try:
        click.echo(text, nl=False)
    except OSError:
        # What is left in the buffer would fail once more when Python ends.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise


def _replace(target: Path, text: str) -> None:
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
