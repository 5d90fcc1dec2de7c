"""Where reports come from: files, folders and feeds, as bytes with their source."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.errors import ReadError
from dragoman.model.report import Problem, Report
from dragoman.read.feed import read_feed
from dragoman.read.fetch import fetch_address, is_address
from dragoman.read.folder import find_files, read_beside, read_bytes, read_data
from dragoman.read.source import Metadata


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """The bytes of what may be a report.

    Attributes:
        source: The file or address.
        data: The bytes.
        written: What is known of it beside them.
    """

    source: str
    data: bytes
    written: Metadata = field(default_factory=Metadata)


def find_items(paths: Iterable[str | Path], problems: list[Problem]) -> Iterator[Item]:
    """Find what files, folders and feeds hold, one after the other.

    Args:
        paths: Files, folders, ``-``, or addresses of feeds, which are asked.
        problems: Takes what could not be had.
    """
    given = [str(path) for path in paths]
    for address in filter(is_address, given):
        try:
            yield from _ask(address)
        except ReadError as error:
            problems.append(Problem(path=error.where, why=error.why))
    files = [path for path in given if not is_address(path)]
    for path in find_files(files, problems):
        try:
            yield Item(source=path, data=read_bytes(path), written=read_beside(path))
        except ReadError as error:
            problems.append(Problem(path=path, why=error.why))


def read_item(item: Item) -> Report:
    """Read a report from its bytes.

    Raises:
        ReadError: With the reason in one line.
    """
    return read_data(item.source, item.data, item.written)


def _ask(address: str) -> Iterator[Item]:
    for entry in read_feed(address, fetch_address(address)):
        yield Item(source=entry.address, data=entry.data, written=entry.written)
