"""Following an agreement: draft it, see where it stands, what is due, what moves."""

import datetime
from pathlib import Path

import click

from dragoman.agreement import (
    delay_obligation,
    draft_agreement,
    dump_agreement,
    dump_occurrences,
    follow_agreement,
    load_agreement,
    load_occurrences,
    suggest_occurrences,
    write_calendar,
)
from dragoman.cli.output import check_unwritten, failures, write_whole
from dragoman.codec import load_record
from dragoman.model.agreement import Agreement, AgreementStatus, Occurrence
from dragoman.pipeline import lay_agreement
from dragoman.render import render_agreement

DAY = click.DateTime(["%Y-%m-%d"])
PLAN = click.argument("plan", type=click.Path(exists=True, dir_okay=False))
TOLD = click.option(
    "--occurrences",
    "told",
    type=click.Path(exists=True, dir_okay=False),
    help="What occurred, as TOML.",
)
AS_OF = click.option("--as-of", type=DAY, required=True, help="The day.")


@click.group()
def agreement() -> None:
    """Follow an agreement: who owes what by when, and what became of it.

    \b
    Examples:
      dragoman agreement draft record.json --list
      dragoman agreement draft record.json PROPOSAL --day-zero 2024-03-01 -o plan.toml
      dragoman agreement status plan.toml --occurrences told.toml --as-of 2024-03-20
    """


@agreement.command()
@click.argument("record", type=click.Path(exists=True, dir_okay=False))
@click.argument("proposal", required=False)
@click.option("--list", "listing", is_flag=True, help="List the proposals instead.")
@click.option(
    "--day-zero", type=DAY, help="The day from which windows count; needed to draft."
)
@click.option("--overwrite", is_flag=True, help="Write over a file that is there.")
@click.option("-o", "--output", default="-", show_default=True)
def draft(
    record: str,
    proposal: str | None,
    *,
    listing: bool,
    day_zero: datetime.datetime | None,
    output: str,
    overwrite: bool,
) -> None:
    """Draft an agreement from a proposal of a record, to edit and settle.

    PROPOSAL is the id, or the beginning of one, that --list shows.
    """
    with failures():
        found = load_record(Path(record).read_bytes())
        if listing:
            for entry in found.proposals:
                terms = f"{len(entry.terms)} terms"
                click.echo(
                    f"{entry.id}  {entry.status.value:9} {terms:9} {entry.label}"
                )
            return
        if not proposal:
            raise click.UsageError("name a proposal; --list shows them")
        matching = [p.id for p in found.proposals if p.id.startswith(proposal)]
        if len(matching) != 1:
            raise click.UsageError(
                f"{len(matching)} proposals have the id {proposal!r}; --list shows them"
            )
        if day_zero is None:
            raise click.UsageError("--day-zero is needed")
        check_unwritten(output, overwrite=overwrite)
        plan = draft_agreement(found, matching[0], day_zero.date())
        write_whole(output, dump_agreement(plan))


@agreement.command()
@PLAN
@TOLD
@AS_OF
@click.option("--since", type=DAY, help="Also say what changed since this day.")
@click.option("--due", "days", default=7, show_default=True, help="Days to look ahead.")
@click.option("--html", help="Write the board as a page to this file instead.")
def status(
    plan: str,
    told: str | None,
    *,
    as_of: datetime.datetime,
    since: datetime.datetime | None,
    days: int,
    html: str | None,
) -> None:
    """Say where an agreement stands on a day.

    \b
    Examples:
      dragoman agreement status plan.toml --as-of 2024-03-20
      dragoman agreement status plan.toml --as-of 2024-03-20 --html board.html
    """
    with failures():
        agreed, occurred = load_plan(plan, told)
        before = since.date() if since else None
        board = lay_agreement(agreed, occurred, as_of.date(), since=before, days=days)
        if html:
            write_whole(html, render_agreement(board))
            return
        _print(board.status)
        for line in board.changes:
            click.echo(f"changed  {line}")
        for entry in board.due:
            click.echo(f"due      {entry.due}  {entry.obligation}")


@agreement.command()
@PLAN
@TOLD
@AS_OF
@click.option("-o", "--output", default="-", show_default=True)
def calendar(
    plan: str, told: str | None, *, as_of: datetime.datetime, output: str
) -> None:
    """Write the deadlines as an iCalendar feed."""
    with failures():
        agreed, occurred = load_plan(plan, told)
        now = follow_agreement(agreed, occurred, as_of.date())
        write_whole(output, write_calendar(now).decode())
        if all(line.due is None for line in now.obligations):
            why = "no obligation has a last day yet; settle each one's end"
            click.echo(f"{plan}: {why}", err=True)


@agreement.command()
@PLAN
@click.argument("obligation")
@click.argument("days", type=int)
def delay(plan: str, obligation: str, days: int) -> None:
    """Say what moves if an obligation is so many days late."""
    with failures():
        agreed, _ = load_plan(plan, None)
        try:
            moved = delay_obligation(agreed, obligation, days)
        except ValueError as error:
            raise click.UsageError(str(error)) from error
        for key, shift in moved.items():
            click.echo(f"{key}: {shift:+d} days")
        if not moved:
            click.echo(f"nothing moves: {_tell_why_still(agreed, obligation)}")


@agreement.command()
@PLAN
@click.argument("record", type=click.Path(exists=True, dir_okay=False))
@click.option("-o", "--output", default="-", show_default=True)
def match(plan: str, record: str, output: str) -> None:
    """Suggest which events of a record bear on which obligation.

    What it writes counts for nothing until a person sets confirmed = true.
    """
    with failures():
        agreed, _ = load_plan(plan, None)
        found = suggest_occurrences(agreed, load_record(Path(record).read_bytes()))
        write_whole(output, dump_occurrences(found))
        if not found:
            why = (
                f"no event that occurred on or after {agreed.day_zero} has the one "
                "who owes an obligation among its participants, and words like it"
            )
            click.echo(f"{record}: {why}", err=True)


def load_plan(plan: str, told: str | None) -> tuple[Agreement, tuple[Occurrence, ...]]:
    """Read an agreement and what occurred under it."""
    agreed = load_agreement(Path(plan).read_text(encoding="utf-8"))
    if told is None:
        return agreed, ()
    return agreed, load_occurrences(Path(told).read_text(encoding="utf-8"))


def _tell_why_still(agreed: Agreement, key: str) -> str:
    """Say why a delay of an obligation moves no other."""
    late = next(o for o in agreed.obligations if o.id == key)
    if all(key not in o.after for o in agreed.obligations):
        return f"no obligation waits for {key} (none names it in after)"
    if late.end is None:
        return f"it is open by when {key} is owed (no end)"
    return f"what waits for {key} begins late enough"


def _print(status: AgreementStatus) -> None:
    click.echo(f"{status.agreement.title}, as of {status.as_of}")
    click.echo(f"implemented {status.implementation:.0f}%")
    for line in status.obligations:
        owed = "open" if line.owed is None else f"{line.owed:g}"
        counts = f"{line.claimed:g}/{owed}"
        click.echo(
            f"{line.state.value:12} {line.obligation:20} {counts:>10}  {line.reason}"
        )
    for entry in status.ledger:
        balance = "open" if entry.balance is None else f"{entry.balance:g}"
        ratio = {True: ", ratio held", False: ", ratio not held", None: ""}[
            entry.ratio_held
        ]
        who = f"{entry.debtor or 'open'}, {entry.category}"
        click.echo(f"balance      {who}: {balance}{ratio}")
    for problem in status.problems:
        click.echo(f"problem      {problem}")
