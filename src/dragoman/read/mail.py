"""Messages: newsletters saved from a mail program."""

import email.policy
from email.message import EmailMessage
from email.parser import BytesParser

from dragoman.errors import ReadError
from dragoman.read.headers import to_metadata
from dragoman.read.html import read_html
from dragoman.read.source import Source


def read_mail(data: bytes) -> Source:
    """Read a message as a mail program saves it; its plain text if it has one.

    Raises:
        ReadError: There is no text in it.
    """
    message = BytesParser(policy=email.policy.default).parsebytes(data)
    body = message.get_body(preferencelist=("plain", "html"))
    if not isinstance(body, EmailMessage):
        raise ReadError("", "a message with no text in it")
    try:
        content = str(body.get_content())
    except (LookupError, KeyError) as error:
        raise ReadError("", f"a message that cannot be decoded: {error}") from error
    told = to_metadata({name.lower(): str(message[name]) for name in message})
    if body.get_content_type() == "text/html":
        page = read_html(f"<html>{content}</html>".encode())
        return Source(text=page.text, metadata=told.filled(page.metadata))
    return Source(text=content.replace("\r\n", "\n"), metadata=told)
