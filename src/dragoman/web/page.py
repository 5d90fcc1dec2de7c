"""Templates → responses: what every page knows, and how values are printed."""

import datetime
from collections.abc import Mapping
from functools import cache
from http import HTTPStatus
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import Request
from jinja2 import Environment
from starlette.responses import HTMLResponse, RedirectResponse, Response

from dragoman.codec.parts import from_wire
from dragoman.model.date import DateRange
from dragoman.model.quantity import Quantity
from dragoman.render.page import make_environment
from dragoman.render.words import print_basis, print_date, print_quantity
from dragoman.web.gate import SESSION_DAYS, VISIT, find_desk, find_visit

NAVIGATION = (
    ("/", "Overview"),
    ("/reports", "Reports"),
    ("/queue", "Review"),
    ("/boards/positions", "Positions"),
    ("/boards/proposals", "Proposals"),
    ("/boards/figures", "Figures"),
    ("/boards/disagreements", "Disagreements"),
    ("/boards/timeline", "Timeline"),
    ("/boards/actors", "Actors"),
    ("/agreements", "Agreements"),
    ("/bargaining", "Bargaining"),
    ("/new", "New"),
    ("/decisions", "Decisions"),
    ("/accuracy", "Accuracy"),
)


@cache
def find_environment() -> Environment:
    """Give the environment of the workbench's templates."""
    environment = make_environment("dragoman.web")
    environment.finalize = None  # what stands in a form goes back as it was
    environment.filters |= {
        "date": _date,
        "basis": _basis,
        "quantity": _quantity,
        "moment": print_moment,
        "published": print_date,
        "segment": _segment,
        "count": _count,
        "month": _month,
    }
    environment.globals |= {"query": _query}
    return environment


def show_page(
    request: Request, template: str, status: int = HTTPStatus.OK, **values: object
) -> Response:
    """Give a page, with what every page knows."""
    visit = find_visit(request)
    text = (
        find_environment()
        .get_template(template)
        .render(
            visit=visit,
            csrf=visit.csrf,
            path=request.url.path,
            here=_here(request),
            navigation=NAVIGATION,
            accounts=find_desk(request).settings.accounts,
            **values,
        )
    )
    shown = text.encode("utf-8", "replace")
    response = HTMLResponse(shown, status_code=status)
    if visit.is_new:
        set_cookie(response, request, VISIT, visit.secret)
    return response


def send_on(path: str) -> Response:
    """Send a browser on to another of our pages; elsewhere it is never sent."""
    own = path if is_own_path(path) else "/"
    return RedirectResponse(own, status_code=HTTPStatus.SEE_OTHER)


def is_own_path(path: str) -> bool:
    """Whether an address lies on this server."""
    return (
        path.startswith("/")
        and not path.startswith(("//", "/\\"))
        and (path.isprintable() and "\\" not in path)
    )


def set_cookie(response: Response, request: Request, name: str, value: str) -> None:
    """Set a cookie that scripts cannot read and other sites cannot send."""
    response.set_cookie(
        name,
        value,
        max_age=SESSION_DAYS * 24 * 3600,
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )


def print_moment(moment: str) -> str:
    """Give a moment as "2024-05-07 14:03"."""
    return moment[:16].replace("T", " ")


def _here(request: Request) -> str:
    given = request.url.query
    return f"{request.url.path}?{given}" if given else request.url.path


def _date(wire: Mapping[str, Any]) -> str:
    return print_date(from_wire(wire, DateRange))


def _basis(wire: Mapping[str, Any]) -> str:
    return print_basis(from_wire(wire, DateRange))


def _quantity(wire: Mapping[str, Any]) -> str:
    fields = {name: wire[name] for name in ("low", "high", "hedge")}
    return print_quantity(from_wire(fields, Quantity))


def _segment(value: object) -> str:
    """Write a value as one segment of an address."""
    return quote(str(value), safe="")


def _month(month: str) -> str:
    """Give "2031-05" as "May 2031"."""
    year, _, number = month.partition("-")
    return f"{datetime.date(int(year), int(number), 1):%B} {year}"


def _query(**values: object) -> str:
    kept = {name: value for name, value in values.items() if value not in {"", None}}
    return f"?{urlencode(kept)}" if kept else "?"


def _count(number: int, noun: str) -> str:
    plural = noun[:-1] + "ies" if noun.endswith(("ry", "ty")) else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"
