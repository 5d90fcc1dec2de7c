"""Files and folders → reports; what cannot be read becomes a problem."""

import glob
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from dragoman.errors import ReadError
from dragoman.model.claim import identify
from dragoman.model.date import Basis, DateRange, Precision
from dragoman.model.report import Problem, Report, Reports
from dragoman.read.credits import read_credits
from dragoman.read.formats import find_reader
from dragoman.read.language import detect_language
from dragoman.read.sidecar import find_sidecar, read_sidecar
from dragoman.read.source import Metadata, Source

MAX_BYTES = 5_000_000
MAX_CHARACTERS = 300_000  # some 50,000 words; longer than any report, and half a minute
STANDARD_INPUT = "-"
SKIPPED = frozenset({".json", ".tsv", ".csv", ".toml", ".yaml", ".yml", ".py", ".db"})
README = "readme.md"
SIDECAR = ".json"


def read_files(paths: Iterable[str | Path]) -> Reports:
    """Read reports from files and folders, each text once.

    Folders are walked in the order of names; hidden files and metadata files in
    them are passed over. ``-`` is standard input.

    Returns:
        The reports in the order of their ids, whatever the order of the paths,
        and a problem for each file that gave none.
    """
    found: dict[str, Report] = {}
    problems: list[Problem] = []
    for path in find_files(paths, problems):
        try:
            report = read_report(path)
        except ReadError as error:
            problems.append(Problem(path=_printable(path), why=error.why))
            continue
        if report.id in found:
            why = f"the same text as {found[report.id].path}; read once"
            problems.append(Problem(path=_printable(path), why=why))
        else:
            found[report.id] = report
    reports = tuple(found[key] for key in sorted(found))
    problems.sort(key=lambda problem: (problem.path, problem.why))
    return Reports(reports=reports, problems=tuple(problems))


def read_report(path: str) -> Report:
    """Read one report.

    Raises:
        ReadError: With the reason in one line.
    """
    return read_data(path, read_bytes(path), read_beside(path))


def read_beside(path: str) -> Metadata:
    """Read what somebody wrote down about a report in a file beside it.

    Raises:
        ReadError: With the reason in one line.
    """
    if path != STANDARD_INPUT and (sidecar := find_sidecar(Path(path))):
        return read_sidecar(sidecar)
    return Metadata()


def read_data(path: str, data: bytes, written: Metadata | None = None) -> Report:
    """Read one report from its bytes.

    Args:
        path: Where they come from; its ending may say what they are.
        data: The bytes.
        written: What somebody wrote down about the report beside it.

    Raises:
        ReadError: With the reason in one line.
    """
    if not data.strip():
        raise ReadError(path, "empty")
    if path.lower().endswith(SIDECAR):
        raise ReadError(path, "JSON, no report; a record is rendered alone")
    return _report(path, find_reader(path, data)(data), written or Metadata())


def find_files(paths: Iterable[str | Path], problems: list[Problem]) -> list[str]:
    """Find the files that paths stand for, each once, in the order of names.

    Args:
        paths: Files, folders, or ``-``.
        problems: Takes what could not be looked into.
    """
    return sorted(set(map(str, _walk(paths, problems))))


def _printable(path: str) -> str:
    """Give a path that any file can hold, though its name be in no encoding."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _report(path: str, source: Source, written: Metadata) -> Report:
    if not source.text[source.body :].strip():
        raise ReadError(path, "no text in it")
    if (length := len(source.text)) > MAX_CHARACTERS:
        why = f"too long for a report: {length:,} characters, limit {MAX_CHARACTERS:,}"
        raise ReadError(path, why)
    credited = read_credits(source.text, source.body)
    known = written.filled(source.metadata).filled(credited)
    language = known.language or detect_language(source.text[source.body :])
    published = DateRange()
    if known.published:
        published = DateRange(
            start=known.published,
            end=known.published,
            precision=Precision.DAY,
            basis=Basis.EXPLICIT,
            words=dict(known.bases).get("published", ""),
        )
    return Report(
        id=identify(source.text),
        path=_printable(path),
        text=source.text,
        title=known.title,
        outlet=known.outlet,
        wire=known.wire,
        published=published,
        language=language,
        bases=known.bases,
        body=source.body,
    )


def read_bytes(path: str) -> bytes:
    """Read a file, or standard input for ``-``, up to what a report may have.

    Raises:
        ReadError: With the reason in one line.
    """
    try:
        if path == STANDARD_INPUT:
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            size = Path(path).stat().st_size
            if size > MAX_BYTES:
                raise ReadError(path, f"too large: {size:,} bytes, limit {MAX_BYTES:,}")
            with Path(path).open("rb") as file:
                data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ReadError(path, error.strerror or str(error)) from error
    if len(data) > MAX_BYTES:
        raise ReadError(path, f"too large: limit {MAX_BYTES:,} bytes")
    return data


def _walk(paths: Iterable[str | Path], problems: list[Problem]) -> Iterator[str | Path]:
    for path in paths:
        if str(path) == STANDARD_INPUT:
            yield path
            continue
        folder = Path(path)
        try:
            if folder.is_dir():
                yield from _files(folder, problems)
            elif not _is_beside(folder):
                folder.stat()
                yield folder
        except OSError as error:
            problems.append(Problem(path=str(path), why=error.strerror or str(error)))


def _files(folder: Path, problems: list[Problem]) -> Iterator[Path]:
    def note(error: OSError) -> None:
        problems.append(Problem(path=str(error.filename), why=error.strerror or ""))

    for parent, folders, names in folder.walk(on_error=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            ignored = Path(name).suffix.lower() in SKIPPED or name.lower() == README
            if not (name.startswith(".") or ignored):
                yield from _regular(parent / name, problems)


def _regular(path: Path, problems: list[Problem]) -> Iterator[Path]:
    """Pass over what would never end or block: pipes, devices, broken links."""
    if path.is_file():
        yield path
    else:
        problems.append(Problem(path=str(path), why="no regular file"))


def _is_beside(path: Path) -> bool:
    """Whether a file that was named holds metadata of another beside it."""
    if path.suffix.lower() != SIDECAR:
        return False
    others = path.parent.glob(f"{glob.escape(path.stem)}*")
    return any(path == find_sidecar(other) for other in others)
