"""Signing in and out, and saying who one is where no accounts are used."""

import time
from collections import deque
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from dragoman.web.errors import TooOftenError
from dragoman.web.gate import (
    NAME,
    NAMED,
    SESSION_DAYS,
    VISIT,
    AtDesk,
    Form,
    Reader,
    Visit,
    find_visit,
)
from dragoman.web.page import send_on, set_cookie, show_page

router = APIRouter(include_in_schema=False)
MOST_TRIES, WINDOW = 8, 300.0  # failures in so many seconds, from one address
Anybody = Annotated[Visit, Depends(find_visit)]


@router.get("/login")
def show_login(request: Request, desk: AtDesk, _: Anybody, next: str = "/") -> Response:  # noqa: A002 - the name that stands in addresses
    """Show the form to sign in."""
    if not desk.settings.accounts:
        return send_on("/me")
    return show_page(request, "login.html", next=next)


@router.post("/login")
def sign_in(request: Request, desk: AtDesk, form: Form) -> Response:
    """Sign in, by name and password."""
    address = request.client.host if request.client else ""
    failures: deque[float] = request.app.state.failures[address]
    while failures and failures[0] < time.monotonic() - WINDOW:
        failures.popleft()
    if len(failures) >= MOST_TRIES:
        raise TooOftenError("login", "too many failures; wait five minutes")
    name, password = str(form.get("name", "")), str(form.get("password", ""))
    account = desk.store.accounts.find_by_password(name, password[:1024])
    if account is None:
        failures.append(time.monotonic())
        desk.store.audit.note("refused", who="", target=name[:64])
        wrong = "No account has this name and password."
        following = str(form.get("next", "/"))
        return show_page(request, "login.html", 401, next=following, wrong=wrong)
    token = desk.store.accounts.make_token(
        account.name, label="browser", days=SESSION_DAYS
    )
    desk.store.audit.note("signed in", who=account.name)
    response = send_on(str(form.get("next", "/")))
    set_cookie(response, request, VISIT, token)
    return response


@router.post("/logout")
def sign_out(desk: AtDesk, visit: Anybody, _: Form) -> Response:
    """Sign out: the session's token is worth nothing from here on."""
    desk.store.accounts.revoke_token(visit.secret)
    desk.store.audit.note("signed out", who=visit.name)
    response = send_on("/login")
    response.delete_cookie(VISIT)
    return response


@router.get("/me")
def show_me(request: Request, _: Reader) -> Response:
    """Show who one is, and the keys."""
    return show_page(request, "me.html")


@router.post("/me")
def name_me(request: Request, desk: AtDesk, _: Reader, form: Form) -> Response:
    """Keep the name that this browser signs with, where there are no accounts."""
    name = str(form.get("name", ""))
    if not NAME.fullmatch(name) or desk.settings.accounts:
        wrong = "A name has up to 64 letters, digits, dots, hyphens or @ signs."
        return show_page(request, "me.html", 422, wrong=wrong)
    response = send_on("/me")
    set_cookie(response, request, NAMED, name)
    return response
