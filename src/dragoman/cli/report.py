"""Single reports of a store, from the command line: list, date, take out."""

import datetime
import getpass
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from dragoman.cli.opening import NAMED, opened
from dragoman.model.judgement import Decision, Verb
from dragoman.pipeline import refresh_record

if TYPE_CHECKING:
    from dragoman.store import Store

WHY = click.option("--why", default="", help="The reason, kept with it.")
WHO = click.option("--who", default=None, help="Who decides; by default, your login.")
REPORT = click.argument("report")
SPAN = ".."


@click.group()
def report() -> None:
    """Look at single reports of a store, date them, take them out.

    Each is a decision, kept with its reason; `dragoman decisions undo` takes it back.

    \b
    Examples:
      dragoman report list
      dragoman report date monday.txt 2024-05-06
      dragoman report remove 3f2a9c0d --why 'a hoax'
    """


@report.command("list")
@click.option("--removed", is_flag=True, help="Those that were taken out.")
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1, 100000))
@NAMED
def list_reports(named: str, *, removed: bool, limit: int) -> None:
    """List reports, the latest first: id, date, outlet, title or file."""
    with opened(named) as store:
        found = store.reports.page(limit=limit, removed=removed)
    for item in found.items:
        days = dict.fromkeys(filter(None, (item.published_start, item.published_end)))
        date = SPAN.join(days) or "no date"
        title = " ".join((item.title or item.source).split())
        click.echo(f"{item.id}  {date:22}  {item.outlet:20}  {title}")


@report.command("date")
@REPORT
@click.argument("date")
@WHY
@WHO
@NAMED
def date_report(
    report: str, date: str, named: str, *, why: str, who: str | None
) -> None:
    """Say when a report was published; it is read again by that date.

    DATE is a day, or two with .. between them, or "unknown" to have it inferred.

    \b
    Examples:
      dragoman report date monday.txt 2024-05-06
      dragoman report date 3f2a9c0d 2024-05-06..2024-05-08 --why 'says the outlet'
    """
    fields = _read_date(date)
    _decide(named, report, verb=Verb.EDIT, fields=fields, why=why, who=who)


@report.command("remove")
@REPORT
@WHY
@WHO
@NAMED
def remove_report(report: str, named: str, *, why: str, who: str | None) -> None:
    """Take a report out of the record; its bytes stay, and it can be brought back."""
    _decide(named, report, verb=Verb.REJECT, why=why, who=who)


def _decide(
    named: str,
    wanted: str,
    *,
    verb: Verb,
    why: str,
    who: str | None,
    fields: tuple[tuple[str, str], ...] = (),
) -> None:
    from dragoman.store import make_id  # noqa: PLC0415 - takes SQLAlchemy, which most commands need not

    with opened(named) as store:
        decision = Decision(
            id="",
            noun="reports",
            verb=verb,
            targets=(_find_report(store, wanted),),
            fields=fields,
            who=who or getpass.getuser(),
            when=datetime.datetime.now(datetime.UTC),
            why=why,
        )
        decision = replace(decision, id=make_id(decision))
        store.decisions.decide(decision)
        refresh_record(store)
    click.echo(decision.id)


def _find_report(store: "Store", wanted: str) -> str:
    """Find the one report with this id, beginning of an id, or end of a path."""
    listed = store.reports.page(limit=1_000_000).items
    found = {
        item.id
        for item in listed
        if item.id.startswith(wanted) or f"/{item.source}".endswith(f"/{wanted}")
    }
    if len(found) != 1:
        raise click.ClickException(f"{len(found)} reports are called {wanted!r}")
    return found.pop()


def _read_date(text: str) -> tuple[tuple[str, str], ...]:
    if text == "unknown":
        days, precision, basis = ("", ""), "unknown", "unknown"
    else:
        first, _, last = text.partition(SPAN)
        days = (first, last or first)
        for day in days:
            _check_day(day)
        precision = "day" if days[0] == days[1] else "range"
        basis = "explicit"
    return (
        ("published.start", days[0]),
        ("published.end", days[1]),
        ("published.precision", precision),
        ("published.basis", basis),
    )


def _check_day(day: str) -> None:
    try:
        datetime.date.fromisoformat(day)
    except ValueError as error:
        raise click.UsageError(f"{day!r} is no day, such as 2024-05-06") from error
