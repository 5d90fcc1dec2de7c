"""Looking for a deal: the problem in a record, and packages that could bridge it."""

from collections import Counter
from pathlib import Path

import click

from dragoman.bargaining.analysis import Analysis, Settings, analyse_problem
from dragoman.bargaining.chart import chart_frontier
from dragoman.bargaining.derive import Derived, derive_problem
from dragoman.bargaining.formats.files import FORMS, write_files
from dragoman.bargaining.formats.genius import read_profiles
from dragoman.bargaining.formats.geniusweb import read_web_profiles
from dragoman.bargaining.formats.gmcr import read_gmcr, write_gmcr
from dragoman.bargaining.formats.table import read_table, write_table
from dragoman.bargaining.graph.conflict import build_graph
from dragoman.bargaining.graph.lasting import build_conflict, find_lasting
from dragoman.bargaining.problem import BargainingError, BargainingProblem
from dragoman.bargaining.wording import (
    tell_analysis,
    tell_lasting,
    tell_stability,
)
from dragoman.cli.output import check_unwritten, failures, write_whole
from dragoman.codec import load_record
from dragoman.model.record import Record
from dragoman.model.report import Problem
from dragoman.render import render_analysis

FILE = click.Path(exists=True, dir_okay=False)
TO = click.option("-o", "--output", default="-", show_default=True)
MIN_PARTIES = 2
MOST_NAMED = 8


@click.group()
def bargain() -> None:
    """Look for packages that parties could live with, and what that hangs on.

    \b
    Examples:
      dragoman bargain derive record.json --party Union --party Operator -o talks.csv
      dragoman bargain analyse talks.csv
      dragoman bargain analyse talks.csv --html packages.html
    """


@bargain.command()
@click.argument("record", type=FILE)
@click.option(
    "--party", "parties", multiple=True, help="Name of a party; give two or more."
)
@click.option(
    "--settled", is_flag=True, help="Keep the issues that a deal has settled."
)
@click.option("--overwrite", is_flag=True, help="Write over a file that is there.")
@TO
def derive(
    record: str,
    parties: tuple[str, ...],
    output: str,
    *,
    settled: bool,
    overwrite: bool,
) -> None:
    """Write the bargaining problem that a record holds, as a table to edit.

    Each number is marked as sourced or as judgement; change and add what the
    reports do not say. Where the parties have made a deal, it says which, in whose
    words, and writes what stays open.
    """
    with failures():
        check_unwritten(output, overwrite=overwrite)
        found = load_record(Path(record).read_bytes())
        derived = derive_problem(found, parties, whole=settled)
        _note(derived.problems)
        if len(derived.problem.parties) < MIN_PARTIES or not derived.problem.issues:
            raise click.ClickException(_tell_none(found, derived))
        write_whole(output, write_table(derived.problem))
        if not parties:
            taken = ", ".join(party.name for party in derived.problem.parties)
            known = ", ".join(_find_holders(found))
            why = f"between {taken}; --party names others of: {known}"
            click.echo(f"{record}: {why}", err=True)


@bargain.command()
@click.argument("problem", type=FILE)
@click.option("--seed", default=0, show_default=True, help="Of all random draws.")
@click.option(
    "--candidates", default=6, show_default=True, help="How many packages to show."
)
@click.option("--html", help="Write a page with the chart to this file instead.")
def analyse(problem: str, *, seed: int, candidates: int, html: str | None) -> None:
    """Find the frontier, candidate packages, and which assumption moves them most."""
    with failures():
        found = _analyse(
            _read(Path(problem)), Settings(seed=seed, candidates=candidates)
        )
        lasting = find_lasting(found)
        told = f"{tell_analysis(found)}\n{tell_lasting(found.problem, lasting)}"
        if html is None:
            click.echo(told, nl=False)
            return
        names = ", ".join(party.name for party in found.problem.parties)
        write_whole(html, render_analysis(names, told, chart_frontier(found)))


@bargain.command()
@click.argument("problem", type=FILE)
@click.argument("folder", type=click.Path(file_okay=False))
@click.option(
    "--format",
    "form",
    type=click.Choice([*FORMS, "gmcr"]),
    default="genius",
    show_default=True,
)
def export(problem: str, folder: str, *, form: str) -> None:
    """Write a problem for other programs: a file for each party."""
    with failures():
        found = _read(Path(problem))
        target = Path(folder)
        target.mkdir(parents=True, exist_ok=True)
        for name, text in _make_files(found, form).items():
            write_whole(str(target / name), text)
            click.echo(str(target / name))


@bargain.command()
@click.argument("conflict", type=FILE)
def stability(conflict: str) -> None:
    """Say which states of a conflict would last, by the graph model.

    CONFLICT is a .gmcr file: states are told as Y and N for each option, in order.
    """
    with failures():
        found, faults = read_gmcr(Path(conflict).read_text(encoding="utf-8"))
        _note(faults)
        click.echo(tell_stability(build_graph(found)), nl=False)


def _make_files(problem: BargainingProblem, form: str) -> dict[str, str]:
    if form != "gmcr":
        return write_files(problem, form)
    conflict = build_conflict(_analyse(problem, Settings()))
    return {"candidates.gmcr": write_gmcr(conflict)}


def _tell_none(record: Record, derived: Derived) -> str:
    """Say why a record holds no bargaining problem."""
    if derived.deals and len(derived.problem.parties) >= MIN_PARTIES:
        return "nothing stays open beside the deal; --settled keeps what it settles"
    return (
        f"no bargaining problem; positions are of: {', '.join(_find_holders(record))}"
    )


def _find_holders(record: Record) -> list[str]:
    """Give the names of those who hold positions, most positions first."""
    counts = Counter(position.party for position in record.positions)
    names = {actor.id: actor.name for actor in record.actors}
    return [names.get(key, key) for key, _ in counts.most_common(MOST_NAMED)]


def _read(path: Path) -> BargainingProblem:
    """Read a problem from CSV, or from the Genius profiles beside the one named."""
    if path.suffix == ".csv":
        found, faults = read_table(path.read_text(encoding="utf-8"))
    else:
        texts = {
            p.stem: p.read_text(encoding="utf-8")
            for p in sorted(path.parent.glob(f"*{path.suffix}"))
            if p.stem != "domain"
        }
        reader = read_profiles if path.suffix == ".xml" else read_web_profiles
        found, faults = reader(texts)
    _note(faults)
    return found


def _analyse(problem: BargainingProblem, settings: Settings) -> Analysis:
    try:
        return analyse_problem(problem, settings)
    except BargainingError as error:
        raise click.ClickException(str(error)) from error


def _note(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        click.echo(f"{problem.path}: {problem.why}", err=True)
