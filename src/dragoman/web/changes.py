"""What was changed in a form, as a decision has it."""

import re
from collections.abc import Mapping
from typing import Any

from dragoman.errors import CodecError
from dragoman.store.names import Names
from dragoman.web.fields import Field, find_value, lay_fields, print_value
from dragoman.web.lengths import read_length

DATES = ("date", "as_of", "published")
KEYED = re.compile(r"\[(\w{4,64})\]\s*$")


def find_changes(
    noun: str, wire: Mapping[str, Any], form: Mapping[str, Any], names: Names
) -> tuple[tuple[str, str], ...]:
    """Give the fields that a form changes, as a decision has them.

    Raises:
        CodecError: A name is no actor's, or that of several.
    """
    changed: dict[str, str] = {}
    for field in lay_fields(noun, wire, {}):
        given = form.get(f"f.{field.name}")
        if given is None:
            continue
        text = _normalise(field, str(given), names)
        if text != field.value:
            is_length = field.name == "duration" and text
            changed[field.name] = read_length(field.name, text) if is_length else text
    changed |= _follow_speakers(changed, names)
    return tuple(complete_changes(changed, wire).items())


def _normalise(field: Field, text: str, names: Names) -> str:
    """Give what was typed as a decision has it: actors by id, lines without blanks."""
    text = text.replace("\r\n", "\n").strip()
    match field.kind:
        case "actor":
            return find_actor(field.name, text, names) if text else ""
        case "actors":
            lines = [line.strip() for line in text.split("\n") if line.strip()]
            return "\n".join(find_actor(field.name, n, names) for n in lines)
        case "number":
            plain = text.replace(",", "")
            return print_value(float(plain)) if _is_number(plain) else text
        case _:
            return text


def find_actor(name: str, text: str, names: Names) -> str:
    """Find the id of the actor that a person names.

    Raises:
        CodecError: There is none, or there are several.
    """
    if keyed := KEYED.search(text):
        if names.names([keyed[1]]):
            return keyed[1]
        raise CodecError(name, f"no such actor: {text}")
    if names.names([text]):
        return text
    found = names.actors_named(text)
    if len(found) != 1:
        told = "no actor has" if not found else "several actors have"
        raise CodecError(name, f"{told} this name: {text}")
    return found[0]


def _follow_speakers(changed: Mapping[str, str], names: Names) -> dict[str, str]:
    """Give the actors that go with speakers whose words alone were changed.

    Nobody in particular, unless one actor alone has the name that was put there.
    """
    follow = {}
    for name, text in changed.items():
        hop, _, part = name.rpartition(".")
        actor = f"{hop}.actor"
        if hop.startswith("chain.") and part == "text" and actor not in changed:
            found = names.actors_named(text)
            follow[actor] = found[0] if len(found) == 1 else ""
    return follow


def complete_changes(
    changes: Mapping[str, str], wire: Mapping[str, Any]
) -> dict[str, str]:
    """Give changes with what must go with them.

    That is the other end of a range, and how precisely and by what a date is known,
    unless the changes say so themselves.
    """
    changed = dict(changes)
    for whole in ("", "quantity."):
        _follow(changed, wire, f"{whole}low", f"{whole}high")
        _follow(changed, wire, f"{whole}high", f"{whole}low")
    for date in DATES:
        start, end = f"{date}.start", f"{date}.end"
        _follow(changed, wire, start, end)
        if {start, end} & changed.keys():
            is_day = changed.get(start) == changed.get(end)
            found = {f"{date}.precision": "day" if is_day else "range"}
            changed |= {**found, **_found_basis(date, changed, wire), **changes}
    return changed


def _found_basis(
    date: str, changed: Mapping[str, str], wire: Mapping[str, Any]
) -> dict[str, str]:
    """Say how a date is known that a person set; a report's is known outright."""
    name = f"{date}.basis"
    if date == "published":
        is_set = any(changed.get(f"{date}.{end}") for end in ("start", "end"))
        precision = {} if is_set else {f"{date}.precision": "unknown"}
        return {name: "explicit" if is_set else "unknown", **precision}
    if find_value(wire, name) in {None, "unknown"}:
        return {name: "inferred"}
    return {}


def _follow(
    changed: dict[str, str], wire: Mapping[str, Any], one: str, other: str
) -> None:
    """Let one end of a range follow the other, where both were one."""
    is_alone = one in changed and other not in changed
    if is_alone and find_value(wire, other) in {None, find_value(wire, one)}:
        changed[other] = changed[one]


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
