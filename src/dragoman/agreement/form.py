"""The written form of an agreement: TOML that people can read, edit and mail.

An agreement is one file, what occurred another. ``format`` names the version of the
form. A fault is named with the table or key in which it stands.
"""

import datetime
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

import tomli_w
from cattrs import BaseValidationError, Converter, transform_error

from dragoman.errors import CodecError
from dragoman.model.agreement import Agreement, Occurrence

AGREEMENT_FORMAT = "dragoman-agreement/1"
OCCURRENCES_FORMAT = "dragoman-occurrences/1"
CONVERTER = Converter(forbid_extra_keys=True, omit_if_default=True)


def _keep_day(value: datetime.date, _: object = None) -> datetime.date:
    if type(value) is not datetime.date:
        raise ValueError(f"not a day: {value!r}")
    return value


CONVERTER.register_structure_hook(datetime.date, _keep_day)
CONVERTER.register_unstructure_hook(datetime.date, _keep_day)


def dump_agreement(agreement: Agreement) -> str:
    """Write an agreement as TOML."""
    return _dump({"format": AGREEMENT_FORMAT, **CONVERTER.unstructure(agreement)})


def load_agreement(text: str) -> Agreement:
    """Read an agreement.

    Raises:
        CodecError: It is no TOML, of another format, or a value is not what it
            should be; ``where`` names the place.
    """
    return _structure(_load(text, AGREEMENT_FORMAT), Agreement)


def dump_occurrences(occurrences: Iterable[Occurrence]) -> str:
    """Write what occurred as TOML, by day, then id."""
    ordered = sorted(occurrences, key=lambda o: (o.day, o.id))
    values = [CONVERTER.unstructure(occurrence) for occurrence in ordered]
    return _dump({"format": OCCURRENCES_FORMAT, "occurrences": values})


def load_occurrences(text: str) -> tuple[Occurrence, ...]:
    """Read what occurred.

    Raises:
        CodecError: As ``load_agreement``.
    """
    values = _load(text, OCCURRENCES_FORMAT)
    listed = values.pop("occurrences", [])
    if values or not isinstance(listed, list):
        raise CodecError("$", f"unknown keys: {', '.join(values) or 'occurrences'}")
    return _structure(listed, tuple[Occurrence, ...])


def _dump(values: Mapping[str, Any]) -> str:
    return tomli_w.dumps(_without_none(values), multiline_strings=True)


def _without_none(value: Any) -> Any:  # noqa: ANN401 (any TOML value)
    """Leave out what is ``None``, for which TOML has no value."""
    if isinstance(value, Mapping):
        kept = {k: v for k, v in value.items() if v is not None}
        return {key: _without_none(item) for key, item in kept.items()}
    if isinstance(value, list | tuple):
        return [_without_none(item) for item in value]
    return value


def _load(text: str, format_name: str) -> dict[str, Any]:
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CodecError("$", f"no TOML: {error}") from error
    found = values.pop("format", None)
    if found != format_name:
        raise CodecError("$.format", f"{found!r}, not {format_name!r}")
    return values


def _structure[T](values: object, kind: type[T]) -> T:
    try:
        return CONVERTER.structure(values, kind)
    except BaseValidationError as error:
        why = transform_error(error)[0]
        place = why.rsplit("@ ", 1)[-1] if "@ " in why else "$"
        raise CodecError(place, why) from error
