"""Fields of a part, set from text: what a person types becomes a value of the model.

A name is a field or a path into one (``stance``, ``date.start``, ``chain.0.actor``).
The model's own types say how its text is read: ``""`` is none, a list is a line an
item. A number in a path that is one more than there are makes a new item.
"""

import copy
import dataclasses
import types
import typing
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any

from dragoman.codec.parts import from_wire
from dragoman.errors import CodecError
from dragoman.model.claim import Figure

FLAT = "quantity."  # a figure's quantity lies flat on the wire
type Value = str | float | bool | list[Value] | None
KEPT = frozenset({"id", "rule", "confidence"})


def edit_wire(
    wire: Mapping[str, Any], kind: type, fields: Iterable[tuple[str, str]]
) -> dict[str, Any]:
    """Give a part's wire form with fields set, checked against the model.

    Raises:
        CodecError: There is no such field, or no such value for it.
    """
    edited: dict[str, Any] = copy.deepcopy(dict(wire))
    for name, text in fields:
        path = name.removeprefix(FLAT) if kind is Figure else name
        _set(edited, kind, path.split("."), text, name)
    from_wire(edited, kind)
    return edited


def _set(
    wire: dict[str, Any], kind: type, path: list[str], text: str, name: str
) -> None:
    first, *rest = path
    hint = _hint(kind, first, name)
    if not rest:
        wire[first] = _read(text, hint, name)
        return
    if typing.get_origin(hint) is tuple:
        _set_item(
            wire.setdefault(first, []), typing.get_args(hint)[0], rest, text, name
        )
        return
    if wire.get(first) is None:
        wire[first] = {}
    _set(wire[first], _inner(hint, name), rest, text, name)


def _set_item(
    items: list[Any], kind: type, path: list[str], text: str, name: str
) -> None:
    number, *rest = path
    if not number.isdecimal() or int(number) > len(items):
        raise CodecError(name, f"no such item: {number}")
    if int(number) == len(items):
        items.append({})
    if rest:
        _set(items[int(number)], kind, rest, text, name)
    else:
        items[int(number)] = _read(text, kind, name)


def _hint(kind: type, field: str, name: str) -> object:
    hints = typing.get_type_hints(kind)
    if kind is Figure:
        hints |= typing.get_type_hints(hints["quantity"])
    if field not in hints or field in KEPT:
        raise CodecError(name, "no field that can be set")
    return hints[field]


def _inner(hint: object, name: str) -> type:
    for kind in (hint, *typing.get_args(hint)):
        if dataclasses.is_dataclass(kind) and isinstance(kind, type):
            return kind
    raise CodecError(name, "nothing lies within this field")


def _read(text: str, hint: object, name: str) -> Value:
    """Read text as a value of a type, as the wire form has it."""
    if isinstance(hint, types.UnionType):
        if not text:
            return None
        hint = next(kind for kind in typing.get_args(hint) if kind is not type(None))
    if typing.get_origin(hint) is tuple:
        return [
            _read(line, typing.get_args(hint)[0], name) for line in text.splitlines()
        ]
    if hint is bool:
        return _choose(text, {"true": True, "false": False}, name)
    if hint in {int, float}:
        return _number(text, hint, name)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _choose(text, {member.value: member.value for member in hint}, name)
    if dataclasses.is_dataclass(hint):
        raise CodecError(name, "set the fields within it")
    return text


def _choose(text: str, values: Mapping[str, Value], name: str) -> Value:
    if text not in values:
        raise CodecError(name, f"{text!r} is none of {', '.join(values)}")
    return values[text]


def _number(text: str, kind: type, name: str) -> int | float:
    try:
        value = float(text.replace(",", ""))
    except ValueError as error:
        raise CodecError(name, f"no number: {text!r}") from error
    return int(value) if kind is int else value
