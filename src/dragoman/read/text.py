"""Plain text: its encoding, and front matter at its head."""

import codecs
import re

import charset_normalizer

from dragoman.errors import ReadError
from dragoman.read.headers import read_header
from dragoman.read.sidecar import to_metadata
from dragoman.read.source import Metadata, Source

BOMS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
MAX_CONTROL_SHARE = 0.02
MAX_FOREIGN_SHARE = 0.05
WESTERN = "cp1252"
LAST_ASCII = 0x7F
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
QUOTED = re.compile(r"""(["'])((?:(?!\1).)*)\1""")
FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\n(.*?)\n---[ \t]*\n", re.DOTALL)
KEY = re.compile(r"^([A-Za-z_]+):[ \t]*(.*?)[ \t]*$", re.MULTILINE)
SAMPLE = 100_000


def read_text(data: bytes) -> Source:
    """Read plain text: UTF-8 first, other encodings detected.

    Line ends become line feeds; every other character stays, so that offsets are
    those of the file opened as text.

    Raises:
        ReadError: The bytes are not text.
    """
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    head = FRONT_MATTER.match(text)
    if head is None:
        told, end = read_header(text)
        return Source(text=text, metadata=told, body=end)
    values = {key.lower(): unquote(value) for key, value in KEY.findall(head[1])}
    return Source(
        text=text, metadata=to_metadata(values, "front matter"), body=head.end()
    )


def unquote(value: str) -> str:
    """Give a value without the quotation marks around the whole of it."""
    quoted = QUOTED.fullmatch(value)
    return quoted[2] if quoted else value


def decode(data: bytes) -> str:
    """Turn bytes into text.

    Raises:
        ReadError: They look binary, or no encoding fits.
    """
    for mark, encoding in BOMS.items():
        if data.startswith(mark):
            return _decode_as(data, encoding)
    sample = data[:SAMPLE]
    if len(CONTROL.findall(sample)) > MAX_CONTROL_SHARE * len(sample):
        raise ReadError("", "binary, not text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        if _is_mostly_ascii(sample):
            return data.decode(WESTERN, errors="replace")
        best = charset_normalizer.from_bytes(data).best()
    if best is None:
        raise ReadError("", "in no encoding that fits")
    return str(best)


def _is_mostly_ascii(sample: bytes) -> bool:
    """Whether a text is too plain for statistics to tell its encoding.

    Such a text is taken for Windows-1252, as browsers do.
    """
    foreign = sum(byte > LAST_ASCII for byte in sample)
    return foreign <= MAX_FOREIGN_SHARE * len(sample)


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError("", f"not the {encoding} that it claims to be") from error


__all__ = ["Metadata", "decode", "read_text"]
