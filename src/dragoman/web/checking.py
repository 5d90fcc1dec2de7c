"""Values that a person sends, checked before they are a decision's.

The model says which values its types have. What it takes as plain text and is none
(a length of time, an issue, an actor's id) is looked at here, for forms and calls of
the API alike.
"""

import datetime
import math
import re
from collections.abc import Callable, Mapping
from typing import Any

from dragoman.errors import CodecError
from dragoman.store.names import Names
from dragoman.web.changes import complete_changes, find_actor
from dragoman.web.fields import ACTOR_LISTS, ACTORS
from dragoman.web.issues import list_issues
from dragoman.web.lengths import read_length

LONGEST = 300  # characters of a name, a label or a code
NEEDED = frozenset({"name", "label", "party"})
SHORT = frozenset({"plover", "provision", "unit", "place", "outlet", "title"})
NUMBERS = frozenset({"low", "high"})
DAYS = frozenset({"start", "end"})
RANGES = ("date.", "as_of.", "published.")
LANGUAGE = re.compile(r"[a-z]{2}|")
Fields = tuple[tuple[str, str], ...]


def settle_fields(wire: Mapping[str, Any], fields: Fields, names: Names) -> Fields:
    """Give fields as a decision has them: actors by id, lengths and ranges whole.

    Args:
        wire: What they are set in, as it is; empty for what is added.
        fields: Names and values as they were sent.
        names: Where actors are looked for.

    Raises:
        CodecError: A value is no good, and which.
    """
    settled = {name: _settle(name, text, names) for name, text in fields}
    for name in NEEDED & settled.keys():
        if not settled[name]:
            raise CodecError(name, "may not be empty")
    own = settled.get("affiliation")
    if own and own == wire.get("id"):
        raise CodecError("affiliation", "nobody belongs to themselves")
    return tuple(complete_changes(settled, wire).items())


def _settle(name: str, text: str, names: Names) -> str:
    last = name.rpartition(".")[2]
    if last in ACTORS:
        return find_actor(name, text.strip(), names) if text.strip() else ""
    if last in ACTOR_LISTS:
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        return "\n".join(find_actor(name, line, names) for line in lines)
    check = _find_check(name, last)
    return check(name, text.strip()) if check else text


def _find_check(name: str, last: str) -> Callable[[str, str], str] | None:
    if last in DAYS and name.startswith(RANGES):
        return _check_day
    if last in NUMBERS:
        return _check_number
    if last in NEEDED | SHORT:
        return _check_short
    return CHECKS.get(last)


def _check_length(name: str, text: str) -> str:
    return read_length(name, text) if text else ""


def _check_phase(name: str, text: str) -> str:
    if text and (not text.isdecimal() or not 0 < int(text) <= LONGEST):
        raise CodecError(name, f"no phase such as 1, 2 or 3: {text!r}")
    return text


def _check_day(name: str, text: str) -> str:
    try:
        return datetime.date.fromisoformat(text).isoformat() if text else ""
    except ValueError as error:
        raise CodecError(name, f"no day such as 2025-03-01: {text!r}") from error


def _check_number(name: str, text: str) -> str:
    try:
        number = float(text.replace(",", "")) if text else 0.0
    except ValueError as error:
        raise CodecError(name, f"no number: {text!r}") from error
    if not math.isfinite(number):
        raise CodecError(name, f"no number that can be counted to: {text!r}")
    return text


def _check_short(name: str, text: str) -> str:
    if len(text) > LONGEST:
        raise CodecError(name, f"{LONGEST} characters at most, not {len(text):,}")
    return text


def _check_issue(name: str, text: str) -> str:
    if text not in dict(list_issues()):
        raise CodecError(name, f"in none of the issue packs: {text!r}")
    return text


def _check_language(name: str, text: str) -> str:
    if not LANGUAGE.fullmatch(text):
        raise CodecError(name, f"no code of a language such as en: {text!r}")
    return text


CHECKS: Mapping[str, Callable[[str, str], str]] = {
    "duration": _check_length,
    "phase": _check_phase,
    "issue": _check_issue,
    "language": _check_language,
}
