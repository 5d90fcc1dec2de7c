"""The JSON Schema of the wire form, made from the model and shipped beside it.

``record.schema.json`` in this package is what ``make_schema`` gives; a test holds
the two together. Validation names the JSON path of the first bad value.
"""

import dataclasses
import datetime
import json
import types
import typing
from collections.abc import Mapping
from enum import Enum
from functools import cache
from importlib import resources
from typing import Any

import jsonschema

from dragoman.errors import CodecError
from dragoman.model.actor import Actor
from dragoman.model.claim import Figure
from dragoman.model.quantity import Quantity
from dragoman.model.record import Record
from dragoman.model.report import Report

SCHEMA_FILE = "record.schema.json"
DRAFT = "https://json-schema.org/draft/2020-12/schema"
PLAIN: Mapping[object, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
    datetime.date: {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    datetime.datetime: {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T"},
}
CONTRACT = {
    "reports",
    "actors",
    "statements",
    "figures",
    "proposals",
    "positions",
    "events",
    "disagreements",
    "problems",
}


def make_schema() -> dict[str, Any]:
    """Make the schema of the wire form from the model's types."""
    definitions: dict[str, Any] = {}
    root = _object(Record, definitions)
    root["properties"]["format"] = {"const": "dragoman-record/1"}
    root["properties"]["groups"] = root["properties"]["actors"]
    root["required"] = sorted({*CONTRACT, "format"})
    del root["properties"]["echoes"]
    return {"$schema": DRAFT, "title": "Dragoman record", **root, "$defs": definitions}


def check_wire(wire: object) -> Mapping[str, Any]:
    """Give the values back if they are a record by the schema.

    Raises:
        CodecError: With the JSON path of the first bad value.
    """
    error = jsonschema.exceptions.best_match(_validator().iter_errors(wire))
    if error is not None:
        raise CodecError(error.json_path, error.message[:200])
    return typing.cast("Mapping[str, Any]", wire)


@cache
def _validator() -> jsonschema.Draft202012Validator:
    folder = resources.files("dragoman.codec")
    schema = json.loads(folder.joinpath(SCHEMA_FILE).read_text(encoding="utf-8"))
    return jsonschema.Draft202012Validator(schema)


def _object(kind: type, definitions: dict[str, Any]) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    fields = {
        field.name: _schema(hints[field.name], definitions)
        for field in dataclasses.fields(kind)
    }
    if kind is Figure:
        del fields["quantity"]
        fields |= _object(Quantity, definitions)["properties"]
    if kind is Report:
        fields["echo_of"] = {"type": ["string", "null"]}
        fields["bases"] = {"type": "object", "additionalProperties": PLAIN[str]}
    if kind is Actor:
        del fields["collective"]
    return {"type": "object", "properties": fields, "required": _required(kind)}


def _required(kind: type) -> list[str]:
    """Give the fields that have no default, as they are named on the wire."""
    needed = {
        field.name
        for field in dataclasses.fields(kind)
        if field.default is dataclasses.MISSING
        and field.default_factory is dataclasses.MISSING
    }
    if kind is Figure:
        needed = needed - {"quantity"} | {"low", "high"}
    return sorted(needed - {"text"})


def _schema(hint: object, definitions: dict[str, Any]) -> dict[str, Any]:
    if hint in PLAIN:
        return PLAIN[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {"enum": [member.value for member in hint]}
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        name = hint.__name__
        if name not in definitions:
            definitions[name] = {}
            definitions[name] = _object(hint, definitions)
        return {"$ref": f"#/$defs/{name}"}
    arguments = typing.get_args(hint)
    if isinstance(hint, types.UnionType):
        return {"anyOf": [_schema(part, definitions) for part in arguments]}
    if arguments[-1] is Ellipsis:
        return {"type": "array", "items": _schema(arguments[0], definitions)}
    return {
        "type": "array",
        "prefixItems": [_schema(a, definitions) for a in arguments],
    }
