"""The outermost layer: which requests are let in, and what every response says.

A page of another site may make a browser ask for our addresses. It is kept out by the
name that it asks for (a name that was made to point here is not ours), by where the
request says to come from, and by the tokens that forms carry (``gate``).
"""

from collections.abc import MutableMapping
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_BYTES = 12 * 2**20  # a request's body; a report is read up to 10 MiB
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
OWN = frozenset({"", "same-origin", "none"})
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


class TooMuchError(Exception):
    """A body went on beyond what is taken."""


class Guard:
    """Lets requests in or not, and sets the headers of what goes out."""

    def __init__(self, app: ASGIApp, *, names: frozenset[str]) -> None:
        self._app = app
        self._names = names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refusal = self._refuse(scope)
        if refusal:
            status, why = refusal
            body = {"error": {"status": status, "why": why}}
            response = JSONResponse(body, status_code=status, headers=HEADERS)
            await response(scope, receive, send)
            return
        await self._app(scope, _bound(receive), _headed(send, scope))

    def _refuse(self, scope: Scope) -> tuple[int, str] | None:
        headers = Headers(scope=scope)
        host = _name(headers.get("host", ""))
        if host not in self._names:
            return 421, f"not the name of this server: {host!r}"
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > MOST_BYTES:
            return 413, f"a request takes {MOST_BYTES} bytes at most"
        if scope["method"] not in SAFE and not self._is_own(headers):
            return 403, "the request comes from another site"
        return None

    def _is_own(self, headers: Headers) -> bool:
        origin = headers.get("origin")
        if headers.get("sec-fetch-site", "") not in OWN:
            return False
        return origin is None or urlsplit(origin).netloc == headers.get("host")


def _name(host: str) -> str:
    """Give a Host header without its port and brackets."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _bound(receive: Receive) -> Receive:
    """Count a body's bytes as they come: a length may be wrong, or missing."""
    taken = 0

    async def receive_bounded() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > MOST_BYTES:
            raise TooMuchError
        return message

    return receive_bounded


def _headed(send: Send, scope: MutableMapping[str, Any]) -> Send:
    async def send_headed(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            if not scope["path"].startswith("/static/"):
                headers.setdefault("Cache-Control", "no-store")
        await send(message)

    return send_headed
