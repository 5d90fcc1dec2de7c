"""The workbench: serve it to people, or to an assistant; say who may use it."""

import errno
import gc
import getpass
import re
import socket
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from dragoman.cli.opening import NAMED, opened
from dragoman.cli.output import to_line

if TYPE_CHECKING:
    from dragoman.store import Store

LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})
LAST_PORT = 65535
ROLES = ("reader", "reviewer", "admin")
QUIET = 30.0  # seconds without a decision, after which the record is put together
WRONG = re.compile(r"[^\w.@-]+")
TABLE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@NAMED
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
@click.option(
    "--as", "signer", default="", help="Who signs decisions.  [default: your user name]"
)
@click.option(
    "--name",
    "names",
    multiple=True,
    help="A further name under which the server may be asked for.",
)
@click.option(
    "--accounts", is_flag=True, help="Have people sign in on this machine, too."
)
@click.option(
    "--series",
    "tables",
    multiple=True,
    type=TABLE,
    help="A CSV file (a column date, columns of numbers) to draw figures against.",
)
def serve(
    named: str,
    *,
    host: str,
    port: int,
    signer: str,
    names: Sequence[str],
    accounts: bool,
    tables: Sequence[Path],
) -> None:
    """Serve the workbench, to this machine unless --host says otherwise.

    Beyond this machine people sign in, or send a token along: `dragoman account`
    makes both. Put a server that speaks TLS in front of it.

    \b
    Examples:
      dragoman serve
      dragoman serve --series prices.csv --as mira
      dragoman serve --host 0.0.0.0 --name desk.example.org
    """
    import uvicorn  # noqa: PLC0415 - most commands need no server

    from dragoman.web import Settings, make_app, read_series  # noqa: PLC0415 - the same

    _check_free(host, port)
    needed = accounts or host not in LOCAL
    with opened(named) as store:
        if needed and not _can_sign_in(store):
            why = "nobody could sign in: make an account first, with `account add`"
            raise click.ClickException(why)
        settings = Settings(
            host=host,
            port=port,
            name=WRONG.sub("-", signer or getpass.getuser())[:64],
            accounts=needed,
            hosts=tuple(names),
            quiet=QUIET,
            series=tuple(line for table in tables for line in read_series(table)),
        )
        shown = f"[{host}]" if ":" in host else host
        click.echo(f"http://{shown}:{port}/  (Ctrl-C ends it)", err=True)
        app = make_app(store, settings)
        gc.freeze()  # what is there to stay is not looked through while pages wait
        uvicorn.run(
            app,
            host=host,
            port=port,
            log_level="warning",
            server_header=False,
            proxy_headers=False,
        )


class Unservable(click.ClickException):
    """The server cannot listen where it was told to."""

    exit_code = 2


def _check_free(host: str, port: int) -> None:
    """Refuse, before anything is opened, an address that cannot be listened at.

    Raises:
        Unservable: The port is taken, or host or port are none.
    """
    if not 0 <= port <= LAST_PORT:
        raise Unservable(f"no such port: {port}")
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
        faults = [_try_listening(family, at, port) for family, _, _, _, at in found]
    except socket.gaierror as error:
        raise Unservable(to_line(f"no such host: {host}")) from error
    if any(fault and fault.errno == errno.EADDRINUSE for fault in faults):
        raise Unservable(f"port {port} of {host} is taken; name another with --port")
    if all(faults):  # one of a host's addresses is enough
        raise Unservable(f"port {port} of {host}: {faults[0] and faults[0].strerror}")


def _try_listening(
    family: int, at: tuple[str | int | bytes, ...], port: int
) -> OSError | None:
    """Give what keeps a server from an address, ``None`` if nothing does."""
    try:
        socket.create_server((at[0], port, *at[2:]), family=family).close()
    except OSError as error:
        return error
    return None


@click.command()
@NAMED
def mcp(named: str) -> None:
    """Answer an assistant from the record, with passages that it can cite.

    Speaks the Model Context Protocol over standard input and output, and only reads.

    \b
    Example, as an assistant's settings have it:
      {"command": "dragoman", "args": ["mcp", "--store", "/desk/dragoman.db"]}
    """
    from dragoman.web.mcp import make_server  # noqa: PLC0415 - most commands need no server

    with opened(named) as store:
        make_server(store).run()


@click.group()
def account() -> None:
    """Say who may use a store beyond its own machine.

    \b
    Examples:
      dragoman account add mira --role reviewer
      dragoman account token mira --label "export at night" --days 90
      dragoman account list
    """


@account.command("add")
@click.argument("name")
@click.option("--role", type=click.Choice(ROLES), default="reviewer", show_default=True)
@click.option(
    "--password-file",
    type=click.File("r"),
    help="Read the password from here in place of asking; - is standard input.",
)
@click.option("--token-only", is_flag=True, help="No password: tokens alone.")
@NAMED
def add_account(
    name: str,
    role: str,
    password_file: TextIO | None,
    named: str,
    *,
    token_only: bool,
) -> None:
    """Make an account; its password is asked for."""
    from dragoman.store import Role  # noqa: PLC0415 - most commands need no store

    password = "" if token_only else _ask(password_file)
    with opened(named, create=True) as store:
        try:
            store.accounts.add(name, Role(role), password)
        except ValueError as error:
            raise click.ClickException(str(error)) from error
        store.audit.note("account added", who="", target=name, detail=role)


@account.command("token")
@click.argument("name")
@click.option("--label", default="", help="What it is for.")
@click.option("--days", type=int, help="After how many days it ends.")
@NAMED
def make_token(name: str, label: str, days: int | None, named: str) -> None:
    """Make a token for an account; it is printed once, and kept nowhere."""
    with opened(named) as store:
        click.echo(store.accounts.make_token(name, label=label, days=days))
        store.audit.note("token made", who="", target=name, detail=label)


@account.command("close")
@click.argument("name")
@NAMED
def close_account(name: str, named: str) -> None:
    """Let an account be used no more, nor its tokens."""
    with opened(named) as store:
        store.accounts.change(name, active=False)
        store.audit.note("account closed", who="", target=name)


@account.command("list")
@NAMED
def list_accounts(named: str) -> None:
    """List the accounts, closed ones too."""
    with opened(named) as store:
        for found in store.accounts.all():
            state = "" if found.active else "  closed"
            click.echo(f"{found.role.value:9} {found.name}{state}")


def _ask(file: TextIO | None) -> str:
    if file:
        return file.read().rstrip("\n")
    asked: str = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    return asked


def _can_sign_in(store: "Store") -> bool:
    return any(found.active for found in store.accounts.all())
