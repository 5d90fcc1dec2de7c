"""Issue packs: what the parties to one kind of negotiation negotiate about."""

import os
import tomllib
from dataclasses import dataclass, fields, replace
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path

from dragoman.errors import ConfigError
from dragoman.reference.tables import FOLDER_VARIABLE, package_folder, read_text

OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A matter that parties take positions on, and the words that name it.

    Attributes:
        id: Short name, unique in its pack.
        label: The name that readers see.
        words: Lemmas or phrases in lower case; the longest one found wins.
        provisions: Codes of the issue in PA-X and PAM, where it has one there.
        kind: The kind of term that settles it, such as ``"withdrawal"``.
        broad: Words that name it only where nothing else names another issue.
        sizes: What bare sizes are about it ("offered 3 percent"): percent, money.
    """

    id: str
    label: str
    words: tuple[str, ...]
    provisions: tuple[str, ...] = ()
    kind: str = "other"
    broad: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuePack:
    """The issues of one kind of negotiation, `other` last.

    Attributes:
        name: The name of the pack's file.
        label: The name that readers see.
        words: Words that show a report to be about such a negotiation.
        issues: The issues, in the order of the file.
    """

    name: str
    label: str
    words: tuple[str, ...]
    issues: tuple[Issue, ...]


def list_packs() -> tuple[str, ...]:
    """List the names of the issue packs, the user's among them, in order."""
    return tuple(sorted({name for f in _folders() for name in _names_in(f)}))


def read_pack(name: str) -> IssuePack:
    """Read an issue pack, with the issues that the user added to it.

    An issue of the user's takes the place of one with the same id.

    Args:
        name: The pack, such as ``"labour"``.

    Returns:
        The pack; its last issue is the fallback ``other``, which has no words.

    Raises:
        ConfigError: There is no such pack, or its file is malformed.

    Example:
        >>> read_pack("labour").issues[-1].id
        'other'
    """
    return _load_pack(name, os.environ.get(FOLDER_VARIABLE, ""))


@cache
def _load_pack(name: str, folder: str) -> IssuePack:
    files = [f / f"{name}.toml" for f in _folders(folder)]
    packs = [_parse_pack(name, file) for file in files if file.is_file()]
    if not packs:
        raise ConfigError(name, "no such issue pack")
    issues = {issue.id: issue for pack in packs for issue in pack.issues}
    other = issues.pop(OTHER, Issue(id=OTHER, label="Other", words=()))
    words = tuple(dict.fromkeys(word for pack in packs for word in pack.words))
    return replace(packs[0], words=words, issues=(*issues.values(), other))


def _folders(folder: str | None = None) -> tuple[Traversable, ...]:
    users = os.environ.get(FOLDER_VARIABLE, "") if folder is None else folder
    own = package_folder() / "packs"
    return (own, Path(users) / "packs") if users else (own,)


def _names_in(folder: Traversable) -> list[str]:
    if not folder.is_dir():
        return []
    return [f.name[:-5] for f in folder.iterdir() if f.name.endswith(".toml")]


def _parse_pack(name: str, file: Traversable) -> IssuePack:
    try:
        data = tomllib.loads(read_text(file))
        return IssuePack(
            name=name,
            label=str(data.get("label", name)),
            words=_strings(data.get("words", [])),
            issues=tuple(_parse_issue(issue) for issue in data["issues"]),
        )
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(str(file), f"not TOML: {error}") from error
    except KeyError as error:
        raise ConfigError(str(file), f"missing key: {error}") from error
    except (TypeError, ValueError, AttributeError) as error:
        raise ConfigError(str(file), f"not an issue pack: {error}") from error


def _parse_issue(data: dict[str, object]) -> Issue:
    if unknown := data.keys() - {field.name for field in fields(Issue)}:
        raise ValueError(f"unknown keys: {sorted(unknown)}")
    return Issue(
        id=str(data["id"]),
        label=str(data["label"]),
        words=_strings(data["words"]),
        provisions=_strings(data.get("provisions", [])),
        kind=str(data.get("kind", "other")),
        broad=_strings(data.get("broad", [])),
        sizes=_strings(data.get("sizes", [])),
    )


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise TypeError(f"a list of strings expected, not {value!r}")
    return tuple(value)
