"""A store from the command line: add, look, search, keep."""

import json
from collections.abc import Sequence
from pathlib import Path

import click

from dragoman.cli.opening import NAMED, opened
from dragoman.cli.progress import ENGINE, show_progress
from dragoman.pipeline import (
    Added,
    Upkeep,
    add_reports,
    reread_reports,
    start_engine,
)
from dragoman.store import Loosened

NEW = click.Path(dir_okay=False, path_type=Path)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
REVIEWS = ("accepted", "edited", "added", "joined", "rejected", "absorbed")


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH|URL]...")
@click.option(
    "--again", is_flag=True, help="Also read again what older rules have read."
)
@ENGINE
@NAMED
def add(paths: Sequence[str], named: str, engine: str, *, again: bool) -> None:
    """Add reports to a store, and read only what is new.

    PATH is a file, a folder or - for standard input; URL is an RSS or Atom feed,
    which is asked once. Each report is kept as soon as it is read.

    \b
    Examples:
      dragoman add reports/
      dragoman add https://example.org/feed.xml
      dragoman add --again --store team.db
    """
    if not (paths or again):
        raise click.UsageError("name something to add, or say --again")
    with opened(named, create=True) as store:
        with show_progress() as progress, start_engine(engine) as started:
            upkeep = Upkeep(started)
            added = add_reports(store, *paths, progress=progress, upkeep=upkeep)
            reread = reread_reports(store, progress, upkeep) if again else Added()
        for problem in added.problems:
            click.echo(f"{problem.path}: {problem.why}", err=True)
        told = f"{len(added.reports)} new, {added.known} known"
        told += f", {len(reread.reports)} read again" if again else ""
        click.echo(f"{told}, {len(added.problems)} not read")
    if added.problems and not (added.reports or added.known):
        raise SystemExit(1)  # of all that was named, nothing could be read


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@NAMED
def status(named: str, *, as_json: bool) -> None:
    """Say what a store holds, what waits for review, and what is stale.

    \b
    Examples:
      dragoman status
      dragoman status --store postgresql://desk@db.example.org/talks --json
    """
    with opened(named) as store:
        found = store.status()
    from dragoman.store import REVIEWED, add_up, count_entries  # noqa: PLC0415 - takes SQLAlchemy, which most commands need not

    tallies = {t.noun: t for t in count_entries(found.entries)}
    whole = add_up(tallies.values())
    counts = {
        noun: {review.value or "open": number for review, number in by.items()}
        for noun, by in found.entries.items()
        if by
    }
    if as_json:
        shown = {
            "store": found.where,
            "reports": found.reports,
            "decisions": found.decisions,
            "waiting": found.waiting,
            "stale": found.is_stale,
            "reviewed": whole.reviewed,
            "to_review": whole.total,
            "entries": counts,
        }
        click.echo(json.dumps(shown, indent=1))
        return
    click.echo(f"store      {found.where}")
    click.echo(f"reports    {found.reports}")
    waiting = f", {found.waiting} waiting for their words" if found.waiting else ""
    click.echo(f"decisions  {found.decisions}{waiting}")
    fresh = "stale: the next add or export refreshes it" if found.is_stale else "fresh"
    click.echo(f"record     {fresh}")
    click.echo(f"review     {whole.reviewed} of {whole.total}")
    for noun, by in counts.items():
        told = [f"{by[name]} {name}" for name in REVIEWS if name in by]
        kept = tallies[noun].kept if noun in REVIEWED else sum(by.values())
        open_ = [f"{by['open']} open"] if noun in REVIEWED and "open" in by else []
        click.echo(f"{noun:14}{kept:7}  {', '.join([*open_, *told])}".rstrip())


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--noun", default="", help="Only reports, or entries of this noun.")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 1000))
@NAMED
def search(words: Sequence[str], named: str, *, noun: str, limit: int) -> None:
    """Find reports and entries that have all of the words.

    Words in double quotes stand together; a word that ends in * is the beginning of
    one. Those in which the words stand together come first; where nothing has all of
    them as they are, what has them with other endings, or has some. Each line shows
    noun, id, the offsets of the first word, and what is around.

    \b
    Examples:
      dragoman search border crossing
      dragoman search '"prisoner exchange"' --noun statements
    """
    with opened(named) as store:
        asked = " ".join(words)
        found, loosened = store.search.find_nearest(asked, noun=noun, limit=limit)
    for hit in found.items:
        place = "{}-{}".format(*hit.places[0]) if hit.places else ""
        text = " ".join(hit.snippet.split())
        click.echo(f"{hit.noun:12} {hit.ref}  {place:13} {text}")
    less = "" if loosened is Loosened.NOT else f" with {loosened.value}"
    click.echo(f"{found.total} found{less}", err=True)


@click.command()
@click.argument("target", type=NEW)
@NAMED
def backup(target: Path, named: str) -> None:
    """Write all of a store into a new file, as it is at this moment.

    The file is a store itself; others may go on working meanwhile.

    \b
    Examples:
      dragoman backup talks-2024-03-01.db
    """
    with opened(named) as store:
        store.back_up(target)
    click.echo(str(target))


@click.command()
@click.argument("source", type=FILE)
@click.option("--replace", is_flag=True, help="Let go of what the store holds now.")
@NAMED
def restore(source: Path, named: str, *, replace: bool) -> None:
    """Put what a back-up has into a store, all of it or nothing.

    \b
    Examples:
      dragoman restore talks-2024-03-01.db
      dragoman restore old.db --store postgresql://desk@db.example.org/talks --replace
    """
    with opened(named, create=True) as store:
        store.restore(source, replace=replace)
        click.echo(f"{store.status().reports} reports")
