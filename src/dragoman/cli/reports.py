"""The main job: reports in, a record or a dossier out."""

import datetime
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from importlib import resources
from pathlib import Path
from typing import Protocol

import click

from dragoman.cli.against import REFERENCES, compare_with, find_since
from dragoman.cli.agreement import load_plan
from dragoman.cli.output import (
    STANDARD,
    check_output,
    failures,
    to_line,
    write_whole,
)
from dragoman.cli.progress import ENGINE
from dragoman.codec import FORMAT, dump_record, load_record
from dragoman.model.record import Record
from dragoman.model.report import Problem, Reports
from dragoman.pipeline import (
    build_record,
    lay_agreement,
    read_reports,
    render_dossier,
    start_engine,
)
from dragoman.render.charts import start_drawing

HEAD = 200  # bytes, in which a record names its format
PATHS = click.argument("paths", nargs=-1, required=True, metavar="PATH...")


class Progress(Protocol):
    """Somebody who counts reports."""

    def __call__(self, steps: int, /) -> None:
        """Count so many more."""


@click.command()
@PATHS
@click.option(
    "-o",
    "--output",
    default="dossier.html",
    show_default=True,
    help="Where the dossier goes; - is standard output.",
)
@click.option(
    "--agreement",
    "plan",
    type=click.Path(exists=True, dir_okay=False),
    help="An agreement, as TOML, to show where it stands.",
)
@click.option(
    "--occurrences",
    "told",
    type=click.Path(exists=True, dir_okay=False),
    help="What occurred under it, as TOML.",
)
@click.option(
    "--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day; goes with it."
)
@REFERENCES
@click.option(
    "--since",
    help="Say what is new since a day, or since a report: its file's name, its title,"
    " or its number in the dossier (R3).",
)
@ENGINE
def brief(
    paths: Sequence[str],
    output: str,
    *,
    engine: str,
    plan: str | None,
    told: str | None,
    as_of: datetime.datetime | None,
    references: Sequence[str],
    since: str | None,
) -> None:
    """Write a dossier of reports, or of a record that exists.

    PATH is a file, a folder, - for standard input, or one record.json.

    \b
    Examples:
      dragoman brief monday.txt tuesday.html -o dossier.html
      dragoman brief record.json -o dossier.html
      cat report.txt | dragoman brief - -o -
      dragoman brief record.json --agreement plan.toml --as-of 2024-03-20
      dragoman brief reports/ --since 2024-03-20 --reference deaths=counts.csv
    """
    if (plan is None) != (as_of is None) or (told and plan is None):
        raise click.UsageError("--agreement and --as-of go together")
    _check_alone(paths)
    with failures():
        check_output(output)
        board = None
        if plan and as_of:
            board = lay_agreement(*load_plan(plan, told), as_of.date())
        if _is_record(paths):
            record = _load(paths[0])
        else:
            record = _build(paths, charts=True, engine=engine)
        record = compare_with(record, references)
        day = find_since(record, since) if since else None
        write_whole(output, render_dossier(record, board, day))
        _finish(record, output)


@click.command()
@PATHS
@click.option(
    "-o",
    "--output",
    default="record.json",
    show_default=True,
    help="Where the record goes; - is standard output.",
)
@click.option(
    "--without-texts",
    is_flag=True,
    help="Leave the reports' texts out, to share where they must not go.",
)
@REFERENCES
@ENGINE
def read(
    paths: Sequence[str],
    output: str,
    *,
    without_texts: bool,
    references: Sequence[str],
    engine: str,
) -> None:
    """Write the record of reports, as JSON.

    \b
    Examples:
      dragoman read reports/ -o record.json
      dragoman read reports/ -o - | jq '.positions[].issue_text'
    """
    with failures():
        check_output(output)
        record = compare_with(_build(paths, engine=engine), references)
        write_whole(output, dump_record(record, texts=not without_texts))
        _finish(record, output)


@click.command()
@click.option(
    "-o",
    "--output",
    default="dossier.html",
    show_default=True,
    help="Where the dossier goes; - is standard output.",
)
@click.option(
    "--set",
    "name",
    type=click.Choice(["truce", "strike"]),
    default="truce",
    show_default=True,
    help="Which bundled reports.",
)
def demo(output: str, name: str) -> None:
    """Write the dossier of the bundled examples.

    \b
    Examples:
      dragoman demo
      dragoman demo --set strike -o strike.html
    """
    folder = resources.files("dragoman.examples").joinpath(name)
    with failures(), resources.as_file(folder) as path:
        check_output(output)
        record = _build([str(path)], charts=True)
        write_whole(output, render_dossier(record))
        _finish(record, output)


def _is_record(paths: Sequence[str]) -> bool:
    return len(paths) == 1 and paths[0].endswith(".json")


def _check_alone(paths: Sequence[str]) -> None:
    """Refuse a record among other paths, since it cannot be put together with them.

    Raises:
        click.UsageError: There is one.
    """
    records = [path for path in paths if _is_record([path]) and _holds_record(path)]
    if records and len(paths) > 1:
        why = f"{records[0]} is a record, and is rendered alone: name no other PATH"
        raise click.UsageError(to_line(why))


def _holds_record(path: str) -> bool:
    """Whether a file's first lines say that it is a record, and no metadata."""
    try:
        with Path(path).open("rb") as file:
            return FORMAT.encode() in file.read(HEAD)
    except OSError:
        return False


def _load(path: str) -> Record:
    return load_record(Path(path).read_bytes())


def _build(
    paths: Sequence[str], *, charts: bool = False, engine: str = "local"
) -> Record:
    reports = read_reports(*paths)
    if not reports.reports:
        for problem in reports.problems:
            _tell(problem)
        raise click.ClickException("no report could be read")
    if charts:
        start_drawing()
    with start_engine(engine) as started, _counted(reports) as count:
        return build_record(reports, count, started)


def _counted(reports: Reports) -> "AbstractContextManager[Progress | None]":
    """Show progress on a terminal; keep quiet in a pipe."""
    if not sys.stderr.isatty():
        return nullcontext()
    return _Bar(len(reports.reports))


class _Bar(AbstractContextManager["Progress | None"]):
    def __init__(self, length: int) -> None:
        self._bar = click.progressbar(length=length, label="Reading", file=sys.stderr)

    def __enter__(self) -> Progress:
        return self._bar.__enter__().update

    def __exit__(self, *failure: object) -> None:
        self._bar.render_finish()


def _finish(record: Record, output: str) -> None:
    """Say what was done, and list what could not be read."""
    for problem in record.problems:
        _tell(problem)
    if output != STANDARD and sys.stderr.isatty():
        number = len(record.reports)
        noun = "report" if number == 1 else "reports"
        click.echo(f"{output}: {number} {noun} read", err=True)


def _tell(problem: Problem) -> None:
    """Say on one line what could not be read, and why."""
    click.echo(to_line(f"{problem.path}: {problem.why}"), err=True)
