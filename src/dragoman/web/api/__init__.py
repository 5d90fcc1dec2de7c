"""The HTTP API: what the pages do, as JSON under ``/api/v1``."""

from dragoman.web.api import agreements, bargaining, boards, decisions, entries, reports

ROUTERS = (
    reports.router,
    entries.router,
    boards.router,
    agreements.router,
    bargaining.router,
    decisions.router,
)

__all__ = ["ROUTERS"]
