"""Who is asking, what they may do, and whether they meant to ask it.

Without accounts everybody at the machine is one person with every right. With them a
person signs in and gets a token in a cookie, or sends one along; each is known to the
store only by its digest. A form carries a token that follows from the cookie, which no
other site can read.
"""

import hashlib
import hmac
import re
import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from starlette.datastructures import FormData

from dragoman.store import Account, Role
from dragoman.web.desk import Desk
from dragoman.web.errors import ForbiddenError, UnknownPersonError

VISIT = "dragoman_visit"
NAMED = "dragoman_name"
NAME = re.compile(r"[\w.@-]{1,64}")
HEADER = "x-csrf-token"
FIELD = "csrf"
MOST_FIELDS = 200
SESSION_DAYS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One request's visitor.

    Attributes:
        account: Who it is, or ``None`` where nobody has signed in.
        secret: What the cookie holds; new where there was none.
        is_new: Whether the cookie must be set.
        by_token: Whether a token was sent along in place of a cookie.
    """

    account: Account | None
    secret: str
    is_new: bool = False
    by_token: bool = False

    @property
    def csrf(self) -> str:
        """Give what the visitor's forms carry."""
        key = self.secret.encode("utf-8", "surrogatepass")
        return hmac.new(key, b"dragoman form", hashlib.sha256).hexdigest()

    @property
    def name(self) -> str:
        """Give the visitor's name, "" for nobody."""
        return self.account.name if self.account else ""

    def may(self, role: str) -> bool:
        """Whether the visitor may do what a role may."""
        return self.account is not None and self.account.may(Role(role))


def find_desk(request: Request) -> Desk:
    """Give the desk that the server works at."""
    desk: Desk = request.app.state.desk
    return desk


def find_visit(request: Request) -> Visit:
    """Find who is asking; the same visit all through a request."""
    if not hasattr(request.state, "visit"):
        request.state.visit = _find_visit(request)
    visit: Visit = request.state.visit
    return visit


def _find_visit(request: Request) -> Visit:
    desk = find_desk(request)
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    if desk.settings.accounts and kind.lower() == "bearer":
        account = desk.store.accounts.find_by_token(token.strip())
        return Visit(account=account, secret=token, by_token=True)
    secret = request.cookies.get(VISIT, "")
    if not desk.settings.accounts:
        named = request.cookies.get(NAMED, "")
        name = named if NAME.fullmatch(named) else desk.settings.name
        account = Account(name=name, role=Role.ADMIN, active=True, created="")
        is_new = not secret
        return Visit(
            account=account, secret=secret or secrets.token_urlsafe(32), is_new=is_new
        )
    account = desk.store.accounts.find_by_token(secret) if secret else None
    is_new = account is None and not secret
    secret = secret or secrets.token_urlsafe(32)
    return Visit(account=account, secret=secret, is_new=is_new)


def _require(request: Request, role: Role) -> Visit:
    visit = find_visit(request)
    if visit.account is None:
        raise UnknownPersonError(request.url.path, "sign in, or send a token along")
    if not visit.account.may(role):
        why = f"{role.value}s may do this; {visit.name} is a {visit.account.role.value}"
        raise ForbiddenError(request.url.path, why)
    return visit


def require_reader(request: Request) -> Visit:
    """Let readers in, and those who may do more."""
    return _require(request, Role.READER)


def require_reviewer(request: Request) -> Visit:
    """Let reviewers in, and admins."""
    return _require(request, Role.REVIEWER)


def require_admin(request: Request) -> Visit:
    """Let admins in."""
    return _require(request, Role.ADMIN)


async def read_form(request: Request) -> AsyncIterator[FormData]:
    """Read a form that one of our pages has made for this visitor.

    What was sent along with it is let go of when the answer is given.

    Raises:
        ForbiddenError: It does not carry the visitor's token.
    """
    async with request.form(max_fields=MOST_FIELDS, max_files=1) as form:
        check_token(find_visit(request), str(form.get(FIELD, "")))
        yield form


def check_sent(request: Request) -> None:
    """Refuse a call by which a browser was led to change something.

    A program sends a token along, or has no cookies and no origin at all; a page of
    ours sends the visitor's token in a header.

    Raises:
        ForbiddenError: It is neither.
    """
    visit = find_visit(request)
    is_page = bool(request.cookies) or "origin" in request.headers
    if visit.by_token or (not is_page and not find_desk(request).settings.accounts):
        return
    check_token(visit, request.headers.get(HEADER, ""))


def check_token(visit: Visit, given: str) -> None:
    """Refuse what does not carry the visitor's token.

    Raises:
        ForbiddenError: It does not.
    """
    if not hmac.compare_digest(given.encode("utf-8", "replace"), visit.csrf.encode()):
        why = "the form is out of date or from elsewhere; load the page anew"
        raise ForbiddenError("form", why)


AtDesk = Annotated[Desk, Depends(find_desk)]
Reader = Annotated[Visit, Depends(require_reader)]
Reviewer = Annotated[Visit, Depends(require_reviewer)]
Admin = Annotated[Visit, Depends(require_admin)]
Form = Annotated[FormData, Depends(read_form)]
