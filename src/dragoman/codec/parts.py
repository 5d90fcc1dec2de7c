"""One part of a record ↔ JSON text: what a store keeps row by row."""

import json
from collections.abc import Mapping
from typing import Any

from cattrs import BaseValidationError, transform_error
from cattrs.v import format_exception

from dragoman.codec.wire import CONVERTER
from dragoman.errors import CodecError


def to_wire(part: object) -> dict[str, Any]:
    """Give a dataclass of the model as plain JSON values."""
    wire: dict[str, Any] = CONVERTER.unstructure(part)
    return wire


def from_wire[Part](wire: Mapping[str, Any], kind: type[Part]) -> Part:
    """Build a dataclass of the model from plain JSON values.

    Raises:
        CodecError: With the JSON path of the first bad value.
    """
    try:
        return CONVERTER.structure(wire, kind)
    except (BaseValidationError, ValueError, KeyError, TypeError) as error:
        told = transform_error(error, format_exception=_say)[0]
        why, _, path = told.rpartition(" @ ")
        raise CodecError(path or "$", why or told) from error


def _say(error: BaseException, kind: type | None) -> str:
    """Say what is wrong with a value; the model's own words where it has any."""
    own = isinstance(error, ValueError) and kind is None
    return str(error) if own else format_exception(error, kind)


def dump_part(part: object) -> str:
    """Write a part as JSON text; the same part gives the same text."""
    return json.dumps(to_wire(part), ensure_ascii=False, separators=(",", ":"))


def load_part[Part](text: str, kind: type[Part]) -> Part:
    """Build a part from JSON text.

    Raises:
        CodecError: It is no JSON, or not such a part.
    """
    try:
        wire = json.loads(text)
    except ValueError as error:
        raise CodecError("$", f"no JSON: {error}") from error
    return from_wire(wire, kind)
