"""One part of a record ↔ JSON text: what a store keeps row by row."""

import json
from collections.abc import Mapping
from typing import Any

from cattrs import BaseValidationError, transform_error

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
        why = transform_error(error)[0]
        path = why.rsplit("@ ", 1)[-1] if "@ " in why else "$"
        raise CodecError(path, why) from error


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
