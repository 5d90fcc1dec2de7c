"""The pages, one module for each room of the workbench."""

from dragoman.web.pages import (
    additions,
    agreements,
    bargaining,
    boards,
    decisions,
    entries,
    news,
    obligations,
    overview,
    queue,
    reports,
    session,
    uploads,
)

ROUTERS = (
    overview.router,
    reports.router,
    additions.router,
    entries.router,
    queue.router,
    boards.router,
    agreements.router,
    obligations.router,
    bargaining.router,
    news.router,
    decisions.router,
    session.router,
    uploads.router,
)

__all__ = ["ROUTERS"]
