"""The wire form: there and back, and what is refused."""

import json

import pytest

from dragoman.codec import (
    decode_record,
    dump_record,
    encode_record,
    load_record,
    make_schema,
)
from dragoman.codec.schema import _validator
from dragoman.errors import CodecError
from dragoman.model.record import Record
from dragoman.model.report import Problem, Report


@pytest.fixture
def record():
    report = Report(id="r1", path="a.txt", text="Talks go on.", bases=(("title", "x"),))
    problem = Problem(path="b.txt", why="empty")
    return Record(reports=(report,), echoes=(("r1", "r0"),), problems=(problem,))


def test_a_record_comes_back_as_it_was(record):
    assert load_record(dump_record(record)) == record


def test_texts_can_be_left_out(record):
    wire = encode_record(record, texts=False)
    assert "text" not in wire["reports"][0]
    assert decode_record(wire).reports[0].text == ""


def test_the_schema_shipped_is_the_one_that_the_model_makes():
    assert _validator().schema == json.loads(json.dumps(make_schema()))


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"format": "dragoman-record/9"}, "$.format"),
        ({"actors": [{}]}, "$.actors[0]"),
        ({"reports": [1]}, "$.reports[0]"),
        ({"problems": None}, "$.problems"),
    ],
)
def test_a_bad_value_is_named_by_its_path(record, change, path):
    with pytest.raises(CodecError) as caught:
        decode_record({**encode_record(record), **change})
    assert caught.value.where == path


def test_a_date_that_is_none_is_refused(record):
    wire = encode_record(record)
    wire["reports"][0]["published"]["start"] = "2023-02-31"
    with pytest.raises(CodecError):
        decode_record(wire)


@pytest.mark.parametrize("text", ["", "{", "[]", '"x"', b"\xff"])
def test_what_is_no_record_is_refused(text):
    with pytest.raises(CodecError):
        load_record(text)
