"""What people decided, from the command line."""

import getpass
import io
import json
from typing import TYPE_CHECKING

import click

from dragoman.cli.opening import NAMED, opened
from dragoman.cli.output import STANDARD, write_whole
from dragoman.pipeline import refresh_record

if TYPE_CHECKING:
    pass

LINE = 72  # characters of a passage shown
MEASURED = (
    "noun",
    "rule",
    "accepted",
    "edited",
    "rejected",
    "open",
    "added",
    "precision",
    "interval",
    "exact",
)


@click.group()
def decisions() -> None:
    """Exchange what people decided, and see where they differ.

    \b
    Examples:
      dragoman decisions export -o ours.jsonl
      dragoman decisions import theirs.jsonl
      dragoman decisions conflicts
    """


@decisions.command("export")
@click.option("-o", "--output", default=STANDARD, show_default=True)
@NAMED
def export_decisions(named: str, *, output: str) -> None:
    """Write every decision, one a line, to take to another desk.

    \b
    Examples:
      dragoman decisions export -o ours.jsonl
    """
    from dragoman.store import dump_decisions  # noqa: PLC0415 - takes SQLAlchemy, which most commands need not

    with opened(named) as store:
        write_whole(output, "".join(dump_decisions(store.decisions.all())))


@decisions.command("import")
@click.argument("source", type=click.File(encoding="utf-8"))
@NAMED
def import_decisions(source: io.TextIOBase, named: str) -> None:
    """Take decisions that were made elsewhere; known ones change nothing.

    \b
    Examples:
      dragoman decisions import theirs.jsonl
      ssh desk dragoman decisions export | dragoman decisions import -
    """
    from dragoman.store import load_decisions  # noqa: PLC0415 - takes SQLAlchemy, which most commands need not

    with opened(named, create=True) as store:
        where = getattr(source, "name", "input")
        new = store.decisions.bring(load_decisions(source, where))
        refresh_record(store)
        waiting = len(store.decisions.waiting())
        differing = len(store.conflicts())
    click.echo(f"{new} new, {waiting} waiting, {differing} differing")


@decisions.command("list")
@click.option("--waiting", is_flag=True, help="Only those whose words are not there.")
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1, 10000))
@NAMED
def list_decisions(named: str, *, waiting: bool, limit: int) -> None:
    """Show what people decided, the latest first.

    \b
    Examples:
      dragoman decisions list
      dragoman decisions list --waiting
    """
    with opened(named) as store:
        found = (
            store.decisions.waiting()
            if waiting
            else store.decisions.page(limit=limit).items
        )
    for each in found[:limit]:
        decision = each.decision
        words = decision.passages[0].quote if decision.passages else ""
        state = "waiting" if each.waiting else "" if each.in_force else "undone"
        when = f"{decision.when:%Y-%m-%d %H:%M}"
        what = f"{decision.verb.value} {decision.noun} {' '.join(decision.targets)}"
        line = f"{decision.id}  {when}  {decision.who}  {what}  {state}".rstrip()
        click.echo(line)
        if words:
            click.echo(f"    “{' '.join(words.split())[:LINE]}”")
        if decision.why:
            click.echo(f"    {decision.why}")


@decisions.command()
@NAMED
def conflicts(named: str) -> None:
    """Show what people decided differently; of each, the last decision holds.

    \b
    Examples:
      dragoman decisions conflicts
    """
    with opened(named) as store:
        found = store.conflicts()
    for conflict in found:
        click.echo(f"{conflict.noun} {' '.join(conflict.targets)}: {conflict.question}")
        for answer, decision in conflict.sides:
            why = f": {decision.why}" if decision.why else ""
            click.echo(f"    {answer or '(none)'}  {decision.who}{why}")
    click.echo(f"{len(found)} differing", err=True)


@decisions.command()
@click.argument("decision")
@click.option("--why", default="", help="The reason, kept with it.")
@click.option("--who", default=None, help="Who undoes it; by default, your login.")
@NAMED
def undo(decision: str, named: str, *, why: str, who: str | None) -> None:
    """Undo a decision, by a further one; nothing is lost.

    \b
    Examples:
      dragoman decisions undo 3f2a9c0d11e4b7aa --why 'the wrong entry'
    """
    with opened(named) as store:
        who = who or getpass.getuser()
        made = store.decisions.make_undoing(decision, who=who, why=why)
        store.decisions.decide(made)
        refresh_record(store)
    click.echo(made.id)


@click.command()
@NAMED
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def accuracy(named: str, *, as_json: bool) -> None:
    """Say how often each rule is right, by what people accepted and rejected.

    Precision is the share that was not rejected, with its 95 % interval; exact is
    the share that was right in every field.

    \b
    Examples:
      dragoman accuracy
      dragoman accuracy --json
    """
    with opened(named) as store:
        measured = store.accuracy()
    if as_json:
        rows = [{name: getattr(each, name) for name in MEASURED} for each in measured]
        click.echo(json.dumps(rows, indent=1))
        return
    if not measured:
        click.echo("nothing was judged yet")
        return
    click.echo(f"{'noun':14}{'rule':28}judged  precision            exact")
    for each in measured:
        low, high = each.interval
        share = f"{each.precision or 0:.2f} ({low:.2f}–{high:.2f})"
        exact = f"{each.exact or 0:.2f}"
        rule = each.rule or "–"
        click.echo(f"{each.noun:14}{rule:28}{each.judged:6}  {share:20} {exact}")
