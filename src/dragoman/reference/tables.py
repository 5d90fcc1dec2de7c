"""Tables of words and names: tab-separated files, read once and kept."""

import os
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType

from dragoman.errors import ConfigError

FOLDER_VARIABLE = "DRAGOMAN_REFERENCE"

type Row = Mapping[str, str]


def list_tables() -> tuple[str, ...]:
    """List the names of the package's own tables, in order."""
    files = package_folder().iterdir()
    return tuple(sorted(f.name[:-4] for f in files if f.name.endswith(".tsv")))


def read_table(name: str) -> tuple[Row, ...]:
    """Read the rows of a table, the package's own first and then the user's.

    Every row has every column of the header; an empty cell is an empty string.
    Cells come as written, in Unicode form NFC.

    Args:
        name: The table, such as ``"states"``, without folder or ending.

    Returns:
        One read-only mapping a row, in the order of the file. The same tuple
        comes back each time, for as long as the user's folder stays the same.

    Raises:
        ConfigError: There is no such table, or a line of it is malformed.

    Example:
        >>> read_table("states")[0]["name"]
        'Afghanistan'
    """
    return _load_table(name, os.environ.get(FOLDER_VARIABLE, ""))


def read_words(name: str, column: str = "") -> frozenset[str]:
    """Read all that one column of a table holds, lists taken apart.

    For the question "is this one of the known words?". Spelling and capitals
    stay as they are in the file.

    Args:
        name: The table, such as ``"hedges"``.
        column: The column to read; the first of the table if none is given.

    Returns:
        The items, without the empty ones.

    Raises:
        ConfigError: There is no such table or column, or it is malformed.

    Example:
        >>> "EU" in read_words("organisations", "aliases")
        True
    """
    return _load_words(name, column, os.environ.get(FOLDER_VARIABLE, ""))


def read_class(
    name: str, kind: str, column: str = "class", words: str = "word"
) -> frozenset[str]:
    """Read the words of a table that are of one class, lists taken apart.

    Args:
        name: The table, such as ``"side_words"``.
        kind: The class.
        column: The column that classes the words.
        words: The column of the words.

    Returns:
        The words; none where no row is of that class.

    Raises:
        ConfigError: There is no such table, or it is malformed.

    Example:
        >>> "cabinet" in read_class("side_words", "government")
        True
    """
    return frozenset(
        item
        for row in read_table(name)
        if row[column] == kind
        for item in split_list(row[words])
    )


def split_list(cell: str) -> tuple[str, ...]:
    """Take apart a cell that holds a list.

    Example:
        >>> split_list("Kremlin; Russian White House")
        ('Kremlin', 'Russian White House')
    """
    return tuple(item for part in cell.split(";") if (item := part.strip()))


def package_folder() -> Traversable:
    """Find the folder that holds the package's own files."""
    return resources.files("dragoman.reference")


def read_text(file: Traversable) -> str:
    """Read a reference file as text in Unicode form NFC."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(str(file), f"cannot be read: {error}") from error
    return unicodedata.normalize("NFC", text)


@cache
def _load_table(name: str, folder: str) -> tuple[Row, ...]:
    own = package_folder() / f"{name}.tsv"
    if not own.is_file():
        raise ConfigError(name, "no such reference table")
    rows = tuple(_parse_rows(own))
    users = Path(folder) / f"{name}.tsv"
    if not folder or not users.is_file():
        return rows
    return (*rows, *_fit_rows(users, tuple(rows[0])))


@cache
def _load_words(name: str, column: str, folder: str) -> frozenset[str]:
    rows = _load_table(name, folder)
    column = column or next(iter(rows[0]))
    if column not in rows[0]:
        raise ConfigError(name, f"no such column: {column!r}")
    return frozenset(item for row in rows for item in split_list(row[column]))


def _fit_rows(users: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """Give a user's rows the columns of the package's table."""
    for row in _parse_rows(users):
        if unknown := [column for column in row if column not in columns]:
            raise ConfigError(str(users), f"unknown columns: {', '.join(unknown)}")
        yield MappingProxyType({column: row.get(column, "") for column in columns})


def _parse_rows(file: Traversable) -> Iterator[Row]:
    lines = read_text(file).splitlines()
    numbered = [(n, s) for n, s in enumerate(lines, 1) if s.strip() and s[0] != "#"]
    if len(numbered) < 2:  # noqa: PLR2004 - a header and a row
        raise ConfigError(str(file), "a table needs a header and at least one row")
    header = _split_cells(numbered[0][1])
    if not all(header) or len(set(header)) < len(header):
        raise ConfigError(str(file), f"empty or repeated column name: {header}")
    for number, line in numbered[1:]:
        cells = _split_cells(line)
        if len(cells) != len(header) or not cells[0]:
            why = f"line {number}: {len(header)} cells expected, the first not empty"
            raise ConfigError(str(file), f"{why}: {line!r}")
        yield MappingProxyType(dict(zip(header, cells, strict=True)))


def _split_cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("\t")]
