"""One command a step, and the whole."""

import click

from dragoman import __version__
from dragoman.cli.agreement import agreement
from dragoman.cli.bargain import bargain
from dragoman.cli.decisions import accuracy, decisions
from dragoman.cli.export import export
from dragoman.cli.report import report
from dragoman.cli.reports import brief, demo, read
from dragoman.cli.serve import account, mcp, serve
from dragoman.cli.store import add, backup, restore, search, status


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dragoman")
def main() -> None:
    """Keep the record of a mediated negotiation from reports on it.

    \b
    Examples:
      dragoman demo
      dragoman brief reports/ -o dossier.html
      dragoman read reports/ -o record.json
    """


COMMANDS = (
    brief,
    read,
    demo,
    add,
    status,
    search,
    export,
    report,
    decisions,
    accuracy,
    serve,
    account,
    mcp,
    backup,
    restore,
    agreement,
    bargain,
)

for command in COMMANDS:
    main.add_command(command)
