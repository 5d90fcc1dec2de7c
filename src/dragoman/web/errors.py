"""What goes wrong at the workbench, and the one table from error to response."""

from http import HTTPStatus

from dragoman.bargaining.problem import BargainingError
from dragoman.errors import (
    CodecError,
    ConfigError,
    DragomanError,
    ModelError,
    ReadError,
    StoreError,
)


class WebError(DragomanError):
    """A request that cannot be granted."""


class MissingError(WebError):
    """There is nothing at this address."""


class UnknownPersonError(WebError):
    """Nobody is signed in, and somebody has to be."""


class ForbiddenError(WebError):
    """Whoever asks may not do this."""


class StaleError(WebError):
    """Somebody else decided in the meantime."""


class TooLargeError(WebError):
    """More was sent than is taken."""


class TooOftenError(WebError):
    """Tried too often; later again."""


STATUSES: tuple[tuple[type[Exception], HTTPStatus], ...] = (
    (MissingError, HTTPStatus.NOT_FOUND),
    (UnknownPersonError, HTTPStatus.UNAUTHORIZED),
    (ForbiddenError, HTTPStatus.FORBIDDEN),
    (StaleError, HTTPStatus.CONFLICT),
    (TooLargeError, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    (TooOftenError, HTTPStatus.TOO_MANY_REQUESTS),
    (CodecError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (BargainingError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (ReadError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (ValueError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (OverflowError, HTTPStatus.UNPROCESSABLE_ENTITY),  # a day beyond the calendar
    (RecursionError, HTTPStatus.UNPROCESSABLE_ENTITY),  # a text nested without end
    (ConfigError, HTTPStatus.INTERNAL_SERVER_ERROR),
    (ModelError, HTTPStatus.SERVICE_UNAVAILABLE),
    (StoreError, HTTPStatus.SERVICE_UNAVAILABLE),
)
TITLES = {
    HTTPStatus.NOT_FOUND: "Nothing here",
    HTTPStatus.UNAUTHORIZED: "Sign in first",
    HTTPStatus.FORBIDDEN: "Not allowed",
    HTTPStatus.CONFLICT: "Somebody else decided in the meantime",
    HTTPStatus.METHOD_NOT_ALLOWED: "Not done this way",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "Too large",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "Not in this form",
    HTTPStatus.UNPROCESSABLE_ENTITY: "This cannot be taken",
    HTTPStatus.TOO_MANY_REQUESTS: "Too many tries",
    HTTPStatus.SERVICE_UNAVAILABLE: "The store does not answer",
}


def find_status(error: Exception) -> HTTPStatus:
    """Give the status that answers an error."""
    return next(
        (status for kind, status in STATUSES if isinstance(error, kind)),
        HTTPStatus.INTERNAL_SERVER_ERROR,
    )


def find_title(status: int) -> str:
    """Give what is wrong in a few words."""
    return TITLES.get(HTTPStatus(status), HTTPStatus(status).phrase)
