"""Who may use a store beyond its own machine: accounts, passwords, tokens.

A password is kept as scrypt makes of it, a token as its SHA-256: neither can be read
back from the store.
"""

import base64
import datetime
import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from enum import Enum

import sqlalchemy as sa
from sqlalchemy.engine import Connection, RowMapping

from dragoman.errors import StoreError
from dragoman.store.clock import now, to_moment
from dragoman.store.database import Database
from dragoman.store.tables import ACCOUNTS, TOKENS

COST, BLOCK, LANES = 2**15, 8, 1  # RFC 7914; 32 MiB and some 60 ms a guess
MEMORY = 64 * 2**20
SALT_BYTES = 16
MIN_PASSWORD = 10
NAME = re.compile(r"[\w.@-]{1,64}")
NOBODY = "scrypt$AAAAAAAAAAAAAAAAAAAAAA==$"  # hashed for a name that there is not


class Role(Enum):
    """What an account may do; each may do what those before it may."""

    READER = "reader"
    REVIEWER = "reviewer"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Somebody who may use the store.

    Attributes:
        name: The name that decisions bear.
        role: What the account may do.
        active: False once it is closed.
        created: When it was made.
    """

    name: str
    role: Role
    active: bool
    created: str

    def may(self, role: Role) -> bool:
        """Whether the account may do what this role may."""
        ranks = list(Role)
        return self.active and ranks.index(self.role) >= ranks.index(role)


class Accounts:
    """The accounts and tokens of a store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, name: str, role: Role, password: str = "") -> Account:
        """Make an account; without a password it is used by tokens alone.

        Raises:
            StoreError: The name is taken.
            ValueError: The name or the password is no good.
        """
        if not NAME.fullmatch(name):
            raise ValueError(f"not a name for an account: {name!r}")
        values = {"name": name, "role": role.value, "active": True, "created": now()}
        kept = _hash(_check(password)) if password else ""
        with self._database.write() as connection:
            if _find(connection, name):
                raise StoreError(name, "there is such an account already")
            connection.execute(sa.insert(ACCOUNTS).values(password=kept, **values))
        return self.find_required(name)

    def find(self, name: str) -> Account | None:
        """Find an account by its name, closed ones too, or ``None``."""
        with self._database.read() as connection:
            row = _find(connection, name)
        return _to_account(row) if row else None

    def find_required(self, name: str) -> Account:
        """Find an account by its name.

        Raises:
            StoreError: There is none.
        """
        account = self.find(name)
        if account is None:
            raise StoreError(name, "no such account")
        return account

    def all(self) -> tuple[Account, ...]:
        """Give all accounts by name, closed ones too."""
        with self._database.read() as connection:
            rows = connection.execute(sa.select(ACCOUNTS).order_by(ACCOUNTS.c.name))
            return tuple(_to_account(row) for row in rows.mappings())

    def find_by_password(self, name: str, password: str) -> Account | None:
        """Find the account that this name and password open, or ``None``.

        It takes as long for a name that there is not.
        """
        with self._database.read() as connection:
            row = _find(connection, name)
        kept = (row["password"] if row else "") or NOBODY
        salt = base64.b64decode(kept.split("$")[1])
        fits = hmac.compare_digest(_hash(password, salt), kept)
        return _to_account(row) if row and fits and row["active"] else None

    def find_by_token(self, token: str) -> Account | None:
        """Find the account that a token opens, or ``None``."""
        rows = (
            sa.select(ACCOUNTS)
            .join_from(TOKENS, ACCOUNTS)
            .where(TOKENS.c.digest == _digest(token), ACCOUNTS.c.active)
            .where(TOKENS.c.expires.is_(None) | (TOKENS.c.expires > now()))
        )
        with self._database.read() as connection:
            row = connection.execute(rows).mappings().one_or_none()
        return _to_account(row) if row else None

    def make_token(self, name: str, *, label: str = "", days: int | None = None) -> str:
        """Make a token for an account; it is shown here and never again.

        Raises:
            StoreError: There is no such account.
        """
        self.find_required(name)
        token = secrets.token_urlsafe(32)
        expires = None
        if days is not None:
            moment = datetime.datetime.now(datetime.UTC)
            expires = to_moment(moment + datetime.timedelta(days=days))
        values = {"account": name, "label": label, "created": now()}
        with self._database.write() as connection:
            insert = sa.insert(TOKENS).values(
                digest=_digest(token), expires=expires, **values
            )
            connection.execute(insert)
        return token

    def revoke_token(self, token: str) -> bool:
        """Make a token worthless; say whether it was one."""
        with self._database.write() as connection:
            delete = sa.delete(TOKENS).where(TOKENS.c.digest == _digest(token))
            return bool(connection.execute(delete).rowcount)

    def change(
        self,
        name: str,
        *,
        role: Role | None = None,
        password: str | None = None,
        active: bool | None = None,
    ) -> Account:
        """Change an account; closing it, or a new password, voids its tokens.

        Raises:
            StoreError: There is no such account.
            ValueError: The password is no good.
        """
        self.find_required(name)
        values: dict[str, object] = {}
        if role is not None:
            values["role"] = role.value
        if password is not None:
            values["password"] = _hash(_check(password))
        if active is not None:
            values["active"] = active
        with self._database.write() as connection:
            if values:
                where = ACCOUNTS.c.name == name
                connection.execute(sa.update(ACCOUNTS).where(where).values(**values))
            if password is not None or active is False:
                connection.execute(sa.delete(TOKENS).where(TOKENS.c.account == name))
        return self.find_required(name)


def _find(connection: Connection, name: str) -> RowMapping | None:
    rows = sa.select(ACCOUNTS).where(ACCOUNTS.c.name == name)
    return connection.execute(rows).mappings().one_or_none()


def _to_account(row: RowMapping) -> Account:
    values = {name: row[name] for name in Account.__dataclass_fields__}
    return Account(**{**values, "role": Role(row["role"])})


def _check(password: str) -> str:
    if len(password) < MIN_PASSWORD:
        raise ValueError(f"a password has at least {MIN_PASSWORD} characters")
    return password


def _hash(password: str, salt: bytes | None = None) -> str:
    salt = salt or secrets.token_bytes(SALT_BYTES)
    made = hashlib.scrypt(
        password.encode("utf-8", "surrogatepass"),
        salt=salt,
        n=COST,
        r=BLOCK,
        p=LANES,
        maxmem=MEMORY,
    )
    parts = (base64.b64encode(part).decode() for part in (salt, made))
    return "$".join(("scrypt", *parts))


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
