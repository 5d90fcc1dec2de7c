"""The pages, one module for each room of the workbench."""

from dragoman.web.pages import (
    additions,
    boards,
    decisions,
    entries,
    news,
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
    news.router,
    decisions.router,
    session.router,
    uploads.router,
)

__all__ = ["ROUTERS"]
