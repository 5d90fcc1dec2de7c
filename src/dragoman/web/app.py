"""The workbench, put together: desk, guard, pages, API, files, errors."""

from collections import defaultdict, deque
from http import HTTPStatus
from importlib import resources
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.staticfiles import StaticFiles

from dragoman import __version__
from dragoman.render.page import read_template_file
from dragoman.store import Store
from dragoman.web import api
from dragoman.web.desk import Desk, Settings
from dragoman.web.errors import STATUSES, find_status, find_title
from dragoman.web.gate import find_visit
from dragoman.web.guard import Guard, TooMuchError
from dragoman.web.page import show_page
from dragoman.web.pages import ROUTERS

API = "/api/v1"


def make_app(store: Store, settings: Settings | None = None) -> FastAPI:
    """Give the workbench of a store, to be served.

    Args:
        store: The store, open.
        settings: How it is served; by default to this machine alone.
    """
    settings = settings or Settings()
    app = FastAPI(
        title="Dragoman",
        description="The sourced record of a mediated negotiation.",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url=f"{API}/openapi.json",
    )
    app.state.desk = Desk(store, settings)
    app.state.failures = defaultdict(deque)
    app.add_middleware(Guard, names=settings.names)
    for kind, _ in STATUSES:
        app.add_exception_handler(kind, answer_error)
    app.add_exception_handler(HTTPException, answer_error)
    app.add_exception_handler(RequestValidationError, answer_error)
    app.add_exception_handler(TooMuchError, answer_error)
    for router in (*ROUTERS, *api.ROUTERS):
        app.include_router(router)
    app.add_api_route("/static/board.css", send_board_style, include_in_schema=False)
    files = Path(str(resources.files("dragoman.web").joinpath("static")))
    app.mount("/static", StaticFiles(directory=files), name="static")
    return app


def send_board_style() -> Response:
    """Send the styles of an agreement's board, which the dossier has too."""
    return Response(str(read_template_file("board.css")), media_type="text/css")


def answer_error(request: Request, error: Exception) -> Response:
    """Answer what went wrong: as JSON to the API, as a page to people."""
    status, why = _explain(error)
    if request.url.path.startswith("/api/") or "x-fragment" in request.headers:
        body = {"error": {"status": status, "why": why}}
        headers = {"WWW-Authenticate": "Bearer"} if status == 401 else None  # noqa: PLR2004
        return JSONResponse(body, status_code=status, headers=headers)
    signed_in = find_visit(request).account is not None
    if status == HTTPStatus.UNAUTHORIZED and not signed_in:
        return RedirectResponse(f"/login?next={request.url.path}", HTTPStatus.SEE_OTHER)
    title = find_title(status)
    return show_page(request, "error.html", status, title=title, why=why)


def _explain(error: Exception) -> tuple[int, str]:
    match error:
        case HTTPException():
            return error.status_code, str(error.detail)
        case TooMuchError():
            return HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "more was sent than is taken"
        case RequestValidationError():
            first = error.errors()[0]
            place = ".".join(str(part) for part in first["loc"])
            return HTTPStatus.UNPROCESSABLE_ENTITY, f"{place}: {first['msg']}"
        case _:
            return find_status(error), str(error)
