"""The fields of an entry as a person edits them, and what was changed in a form.

Which values a field may have is the model's to say: choices are read off its types.
"""

import dataclasses
import types
import typing
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from dragoman.model.claim import Figure
from dragoman.model.report import Report
from dragoman.store.nouns import NOUNS
from dragoman.web.issues import list_issues

Choice = tuple[str, str]
Group = tuple[str, tuple[Choice, ...]]
Hint = Any  # a type, as annotations have it
Wire = Any  # plain JSON values
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
    "reports": ("title", "outlet", "published.start", "published.end"),
    "events": (
        *("type", "participants", "place", "date.start", "date.end"),
        *("plover", "modality"),
    ),
}
KINDS: Mapping[str, type] = {**NOUNS, "reports": Report}
HOP = ("text", "actor", "naming")
ACTORS = frozenset({"affiliation", "says", "obligor", "as_stated_by", "party", "actor"})
ACTOR_LISTS = frozenset({"participants", "by"})
LABELS = {
    "as_of.start": "as of, from",
    "as_of.end": "as of, to",
    "published.start": "published, from",
    "published.end": "published, to",
    "date.start": "date, from",
    "date.end": "date, to",
    "as_stated_by": "as stated by",
    "issue_text": "issue in the report's words",
    "says": "says (actor)",
    "says_text": "says, in the report's words",
    "quantity.low": "how many, at least",
    "quantity.high": "how many, at most",
    "low": "number, at least",
    "high": "number, at most",
    "own": "said by the party itself",
    "direct": "in quotation marks",
    "obligor": "who would have to do it",
    "object": "what it is about",
    "unit": "of what",
    "quantity.hedge": "more, less or about",
    "condition": "if",
    "duration": "for how long (90 days, six weeks, P90D)",
    "provision": "code of the provision (PA-X, PAM)",
    "plover": "code of the event (PLOVER)",
    "by": "put forward by (one a line)",
    "participants": "participants (one a line)",
    "aliases": "other names (one a line)",
    "affiliation": "belongs to",
    "modality": "told as",
}
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
        groups: The same by group, where there are groups.
        value: What it holds, as text.
    """

    name: str
    label: str
    kind: str
    choices: tuple[Choice, ...] = ()
    groups: tuple[Group, ...] = ()
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
    hint: Hint = _hint(KINDS[noun], path)
    field = Field(name=path, label=_label(path), kind="text", value=print_value(value))
    if last in ACTORS:
        shown = names.get(value, print_value(value))
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


def print_value(value: Wire) -> str:
    """Give a value as a form has it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:g}" if value < 1e6 else f"{value:.15g}"  # noqa: PLR2004
    return str(value)


def _label(path: str) -> str:
    if path.startswith("chain."):
        _, number, part = path.split(".")
        who = "speaker" if number == "0" else f"relay {number}"
        told = f"{who}, in the report's words"
        return {"text": told, "actor": f"{who} (actor)", "naming": f"{who} is"}[part]
    return LABELS.get(path, path.replace("_", " "))


def group_choices(
    fields: Iterable[Field], name: str, groups: tuple[Group, ...]
) -> tuple[Field, ...]:
    """Give fields with the choices of one of them in groups."""
    return tuple(
        dataclasses.replace(f, groups=groups) if f.name == name else f for f in fields
    )


def blank_fields(noun: str) -> Iterable[Field]:
    """Give the fields of an entry to be added, with the model's first choices."""
    return lay_fields(noun, {}, {})
