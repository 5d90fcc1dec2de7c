"""The record's wire form, and back."""

import datetime
import json
from collections.abc import Mapping
from typing import Any

from cattrs import BaseValidationError, transform_error
from cattrs.preconf.json import make_converter

from dragoman.codec.schema import check_wire
from dragoman.errors import CodecError
from dragoman.model.claim import Figure
from dragoman.model.record import Record

FORMAT = "dragoman-record/1"
CONVERTER = make_converter()
QUANTITY = ("low", "high", "hedge")


def encode_record(record: Record, *, texts: bool = True) -> dict[str, Any]:
    """Give a record as plain JSON values, by the contract.

    Actors known only by what they do ("mediators") are listed under ``groups``,
    with the fields of actors.

    Args:
        record: The record.
        texts: Whether the reports' texts are included; without them a record can
            be passed on where the reports must not be.
    """
    wire: dict[str, Any] = CONVERTER.unstructure(record)
    echoes = dict(wire.pop("echoes"))
    for report in wire["reports"]:
        report["echo_of"] = echoes.get(report["id"])
        report["bases"] = dict(report["bases"])
        if not texts:
            del report["text"]
    wire["groups"] = [actor for actor in wire["actors"] if actor["collective"]]
    wire["actors"] = [actor for actor in wire["actors"] if not actor["collective"]]
    for actor in (*wire["groups"], *wire["actors"]):
        del actor["collective"]
    return {"format": FORMAT, **wire}


def decode_record(wire: object) -> Record:
    """Build a record from plain JSON values.

    Raises:
        CodecError: With the JSON path of the first bad value.
    """
    values = dict(check_wire(wire))
    reports = [dict(report) for report in values["reports"]]
    echoes = [(r["id"], r["echo_of"]) for r in reports if r.get("echo_of")]
    for report in reports:
        report.setdefault("text", "")
        report["bases"] = list(report.get("bases", {}).items())
    groups = [{**actor, "collective": True} for actor in values.get("groups", ())]
    actors = [*values["actors"], *groups]
    values |= {"reports": reports, "echoes": echoes, "actors": actors}
    try:
        return CONVERTER.structure(values, Record)
    except (BaseValidationError, ValueError) as error:
        why = transform_error(error)[0] if isinstance(error, Exception) else str(error)
        path = why.rsplit("@ ", 1)[-1] if "@ " in why else "$"
        raise CodecError(path, why) from error


def dump_record(record: Record, *, texts: bool = True) -> str:
    """Write a record as JSON text; the same record gives the same text."""
    wire = encode_record(record, texts=texts)
    return json.dumps(wire, ensure_ascii=False, indent=1) + "\n"


def load_record(text: str | bytes) -> Record:
    """Build a record from JSON text.

    Raises:
        CodecError: It is no JSON, or not a record.
    """
    try:
        wire = json.loads(text)
    except ValueError as error:
        raise CodecError("$", f"no JSON: {error}") from error
    return decode_record(wire)


def _figure(figure: Figure) -> dict[str, Any]:
    """Lay the quantity of a figure flat, as the contract wants."""
    names = figure.__dataclass_fields__
    fields = {name: CONVERTER.unstructure(getattr(figure, name)) for name in names}
    quantity = fields.pop("quantity")
    return {**fields, **quantity}


def _to_figure(fields: Mapping[str, Any], _: type) -> Figure:
    nested = {name: value for name, value in fields.items() if name not in QUANTITY}
    nested["quantity"] = {name: fields[name] for name in QUANTITY if name in fields}
    figure: Figure = _structure_figure(nested, Figure)
    return figure


def _to_day(value: str, _: type) -> datetime.date:
    return datetime.date.fromisoformat(value)


def _to_moment(value: str, _: type) -> datetime.datetime:
    return datetime.datetime.fromisoformat(value)


_structure_figure = CONVERTER.get_structure_hook(Figure)
CONVERTER.register_unstructure_hook(datetime.date, datetime.date.isoformat)
CONVERTER.register_structure_hook(datetime.date, _to_day)
CONVERTER.register_unstructure_hook(datetime.datetime, datetime.datetime.isoformat)
CONVERTER.register_structure_hook(datetime.datetime, _to_moment)
CONVERTER.register_unstructure_hook(Figure, _figure)
CONVERTER.register_structure_hook(Figure, _to_figure)
