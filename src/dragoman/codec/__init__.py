"""Model ↔ JSON: the only package that knows the wire form ``dragoman-record/1``."""

from dragoman.codec.schema import check_wire, make_schema
from dragoman.codec.wire import (
    FORMAT,
    decode_record,
    dump_record,
    encode_record,
    load_record,
)

__all__ = [
    "FORMAT",
    "check_wire",
    "decode_record",
    "dump_record",
    "encode_record",
    "load_record",
    "make_schema",
]
