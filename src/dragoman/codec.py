"""Model ↔ JSON: the only module that knows the wire form ``dragoman-record/1``."""

import datetime
from collections.abc import Mapping
from typing import Any

from cattrs.preconf.json import make_converter

from dragoman.model.claim import Figure
from dragoman.model.record import Record

FORMAT = "dragoman-record/1"
CONVERTER = make_converter()


def _day(value: datetime.date) -> str:
    return value.isoformat()


def _figure(figure: Figure) -> dict[str, Any]:
    """Lay the quantity of a figure flat, as the contract wants."""
    fields: dict[str, Any] = {
        name: CONVERTER.unstructure(getattr(figure, name))
        for name in figure.__dataclass_fields__
    }
    return {**fields, **fields.pop("quantity")}


CONVERTER.register_unstructure_hook(datetime.date, _day)
CONVERTER.register_unstructure_hook(Figure, _figure)


def encode_record(record: Record) -> Mapping[str, Any]:
    """Give a record as plain JSON values, by the contract."""
    wire: dict[str, Any] = CONVERTER.unstructure(record)
    echoes = dict(record.echoes)
    for report in wire["reports"]:
        report["echo_of"] = echoes.get(report["id"])
    actors = wire.pop("actors")
    wire["actors"] = [actor for actor in actors if not actor.pop("collective")]
    named = {actor["id"] for actor in wire["actors"]}
    wire["groups"] = [actor for actor in actors if actor["id"] not in named]
    return {"format": FORMAT, **wire}
