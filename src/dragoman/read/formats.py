"""Which reader takes which file."""

import re
from collections.abc import Callable

from dragoman.read.html import read_html
from dragoman.read.mail import read_mail
from dragoman.read.source import Source
from dragoman.read.text import read_text

Reader = Callable[[bytes], Source]
READERS: tuple[Reader, ...] = (read_text, read_html, read_mail)
PAGE = re.compile(
    rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
ENDINGS = {
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".eml": read_mail,
    ".txt": read_text,
    ".md": read_text,
    ".text": read_text,
}
SNIFFED = 4096


def find_reader(name: str, data: bytes) -> Reader:
    """Find the reader for a file, by its first bytes, else by its name."""
    if PAGE.match(data[:SNIFFED].removeprefix(b"\xef\xbb\xbf")):
        return read_html
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    return ENDINGS.get(ending, read_text)
