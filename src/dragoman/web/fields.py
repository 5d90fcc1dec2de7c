"""The fields of an entry as a person edits them, and what was changed in a form.

Which values a field may have is the model's to say: choices are read off its types.
"""

import dataclasses
import re
import types
import typing
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from dragoman.errors import CodecError
from dragoman.model.claim import Figure
from dragoman.reference import list_packs, read_pack
from dragoman.store.nouns import NOUNS
from dragoman.web.queries import Queries

Choice = tuple[str, str]
Hint = Any  # a type, as annotations have it
Wire = Any  # plain JSON values
DATES = ("date", "as_of")
FIELDS: Mapping[str, tuple[str, ...]] = {
    "actors": ("name", "kind", "affiliation", "aliases"),
    "statements": ("direct", "modality"),
    "figures": (
        *("low", "high", "hedge", "unit", "what", "population"),
        *("as_of.start", "as_of.end", "says", "says_text"),
    ),
    "terms": (
        *("kind", "obligor", "object", "quantity.low", "quantity.high"),
        *("quantity.hedge", "unit", "duration", "phase", "condition"),
        *("provision", "as_stated_by", "modality"),
    ),
    "proposals": ("label", "status", "by", "aliases"),
    "positions": (
        *("party", "stance", "issue", "issue_text", "own", "as_stated_by"),
        *("date.start", "date.end", "modality"),
    ),
    "events": (
        *("type", "participants", "place", "date.start", "date.end"),
        *("plover", "modality"),
    ),
}
HOP = ("text", "actor", "naming")
ACTORS = frozenset({"affiliation", "says", "obligor", "as_stated_by", "party", "actor"})
ACTOR_LISTS = frozenset({"participants", "by"})
LABELS = {
    "as_of.start": "as of, from",
    "as_of.end": "as of, to",
    "date.start": "date, from",
    "date.end": "date, to",
    "as_stated_by": "as stated by",
    "issue_text": "issue in the report's words",
    "says": "says (actor)",
    "says_text": "says, in the report's words",
    "quantity.low": "how many, at least",
    "quantity.high": "how many, at most",
    "quantity.hedge": "hedge",
    "low": "number, at least",
    "high": "number, at most",
    "own": "said by the party itself",
    "direct": "in quotation marks",
    "duration": "duration (ISO 8601)",
    "provision": "provision (PA-X or PAM)",
    "plover": "PLOVER category",
    "by": "put forward by (one a line)",
    "participants": "participants (one a line)",
    "aliases": "other names (one a line)",
    "affiliation": "belongs to",
    "modality": "told as",
}
KEYED = re.compile(r"\[(\w{4,64})\]\s*$")
FLAG = (("true", "yes"), ("false", "no"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a form.

    Attributes:
        name: The path in the wire form.
        label: What it is called.
        kind: ``choice``, ``actor``, ``actors``, ``date``, ``number``, ``lines`` or
            ``text``.
        choices: For a choice: values and labels.
        value: What it holds, as text.
    """

    name: str
    label: str
    kind: str
    choices: tuple[Choice, ...] = ()
    value: str = ""


def lay_fields(
    noun: str, wire: Mapping[str, Any], names: Mapping[str, str]
) -> tuple[Field, ...]:
    """Give the fields of an entry, or of a blank one, in the order of its form.

    Args:
        noun: Of which noun it is.
        wire: Its wire form; empty for an entry to be added.
        names: Names of the actors that it names, by id, as a form shows them.
    """
    paths = list(FIELDS.get(noun, ()))
    if noun == "statements":
        hops = len(wire.get("chain", ())) or 1
        links = [f"chain.{i}.{part}" for i in range(hops) for part in HOP]
        paths = [*links, *paths]
    return tuple(_lay(noun, path, wire, names) for path in paths)


def _lay(
    noun: str, path: str, wire: Mapping[str, Any], names: Mapping[str, str]
) -> Field:
    last = path.rpartition(".")[2]
    value = find_value(wire, path)
    hint: Hint = _hint(NOUNS[noun], path)
    field = Field(name=path, label=_label(path), kind="text", value=_print(value))
    if last in ACTORS:
        shown = names.get(value, _print(value))
        return dataclasses.replace(field, kind="actor", value=shown)
    if last in ACTOR_LISTS:
        lines = [names.get(v, v) for v in value or ()]
        return dataclasses.replace(field, kind="actors", value="\n".join(lines))
    if last == "issue":
        return dataclasses.replace(field, kind="choice", choices=list_issues())
    origin: object = typing.get_origin(hint)
    if origin is tuple:
        return dataclasses.replace(field, kind="lines", value="\n".join(value or ()))
    kind, choices = _kind(hint)
    return dataclasses.replace(field, kind=kind, choices=choices)


def _kind(hint: Hint) -> tuple[str, tuple[Choice, ...]]:
    if isinstance(hint, types.UnionType):
        hint = next(k for k in typing.get_args(hint) if k is not type(None))
    if hint is bool:
        return "choice", FLAG
    if hint in {int, float}:
        return "number", ()
    if isinstance(hint, type) and issubclass(hint, Enum):
        return "choice", tuple((m.value, m.value.replace("_", " ")) for m in hint)
    if getattr(hint, "__name__", "") == "date":
        return "date", ()
    return "text", ()


def _hint(kind: Hint, path: str) -> Hint:
    """Give the type of a field, following its path into parts."""
    first, _, rest = path.partition(".")
    hints = typing.get_type_hints(kind)
    if kind is Figure:
        hints |= typing.get_type_hints(hints["quantity"])
    hint = hints[first]
    if not rest:
        return hint
    if typing.get_origin(hint) is tuple:
        return _hint(typing.get_args(hint)[0], rest.partition(".")[2])
    if isinstance(hint, types.UnionType):
        hint = next(k for k in typing.get_args(hint) if k is not type(None))
    return _hint(hint, rest)


def find_value(wire: Wire, path: str) -> Wire:
    """Find what a wire form holds at a path, or ``None``."""
    for step in path.split("."):
        if isinstance(wire, list):
            wire = wire[int(step)] if int(step) < len(wire) else None
        else:
            wire = wire.get(step) if isinstance(wire, Mapping) else None
    return wire


def list_issues() -> tuple[Choice, ...]:
    """Give the issues of every pack, with the pack's label, ``other`` last."""
    found = {"other": "Other"}
    for name in list_packs():
        pack = read_pack(name)
        for issue in pack.issues:
            found.setdefault(issue.id, f"{issue.label} ({pack.label})")
    other = found.pop("other")
    ordered = sorted(found.items(), key=lambda item: item[1])
    return (*ordered, ("other", other))


def find_changes(
    noun: str, wire: Mapping[str, Any], form: Mapping[str, Any], queries: Queries
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
        text = _normalise(field, str(given), queries)
        if text != field.value:
            changed[field.name] = text
    return tuple(_complete(changed, wire).items())


def _normalise(field: Field, text: str, queries: Queries) -> str:
    """Give what was typed as a decision has it: actors by id, lines without blanks."""
    text = text.replace("\r\n", "\n").strip()
    match field.kind:
        case "actor":
            return find_actor(field.name, text, queries) if text else ""
        case "actors":
            lines = [line.strip() for line in text.split("\n") if line.strip()]
            return "\n".join(find_actor(field.name, n, queries) for n in lines)
        case "number":
            plain = text.replace(",", "")
            return _print(float(plain)) if _is_number(plain) else text
        case _:
            return text


def find_actor(name: str, text: str, queries: Queries) -> str:
    """Find the id of the actor that a person names.

    Raises:
        CodecError: There is none, or there are several.
    """
    if keyed := KEYED.search(text):
        if queries.names([keyed[1]]):
            return keyed[1]
        raise CodecError(name, f"no such actor: {text}")
    if queries.names([text]):
        return text
    found = queries.actors_named(text)
    if len(found) != 1:
        told = "no actor has" if not found else "several actors have"
        raise CodecError(name, f"{told} this name: {text}")
    return found[0]


def _complete(changed: dict[str, str], wire: Mapping[str, Any]) -> dict[str, str]:
    """Set what must go with a change: the end of a range, and how a date is known."""
    for whole in ("", "quantity."):
        _follow(changed, wire, f"{whole}low", f"{whole}high")
        _follow(changed, wire, f"{whole}high", f"{whole}low")
    for date in DATES:
        start, end = f"{date}.start", f"{date}.end"
        _follow(changed, wire, start, end)
        if {start, end} & changed.keys():
            is_day = changed.get(start) == changed.get(end)
            changed[f"{date}.precision"] = "day" if is_day else "range"
            if find_value(wire, f"{date}.basis") in {None, "unknown"}:
                changed[f"{date}.basis"] = "inferred"
    return changed


def _follow(
    changed: dict[str, str], wire: Mapping[str, Any], one: str, other: str
) -> None:
    """Let one end of a range follow the other, where both were one."""
    is_alone = one in changed and other not in changed
    if is_alone and find_value(wire, other) in {None, find_value(wire, one)}:
        changed[other] = changed[one]


def _print(value: Wire) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:g}" if value < 1e6 else f"{value:.15g}"  # noqa: PLR2004
    return str(value)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _label(path: str) -> str:
    if path.startswith("chain."):
        _, number, part = path.split(".")
        who = "speaker" if number == "0" else f"relay {number}"
        return {"text": who, "actor": f"{who} (actor)", "naming": f"{who} is"}[part]
    return LABELS.get(path, path.replace("_", " "))


def blank_fields(noun: str) -> Iterable[Field]:
    """Give the fields of an entry to be added, with the model's first choices."""
    return lay_fields(noun, {}, {})
