"""Messages: saved by a mail program, or pasted with their headers."""

from email.message import EmailMessage

import pytest

from dragoman.errors import ReadError
from dragoman.read.folder import read_data

WORDS = "The union “said” on Monday that it would sign, and the board said the same.\n"
PASTED = f"""From: Harbour Digest <digest@harbour.example>
To: desk@example.org
Subject: Port talks: where they stand
Date: Tue, 5 Mar 2024 08:15:00 +0100

{WORDS}"""


def make_message(subtype, words):
    message = EmailMessage()
    message["From"] = "Harbour Digest <digest@harbour.example>"
    message["Subject"] = "Port talks: where they stand"
    message["Date"] = "Tue, 5 Mar 2024 08:15:00 +0100"
    message.set_content(words, subtype=subtype)
    return message


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", PASTED.encode()),
        ("a.eml", make_message("plain", WORDS).as_bytes()),
        ("b.eml", make_message("html", f"<body><p>{WORDS}</p></body>").as_bytes()),
    ],
)
def test_a_message_gives_its_words_and_what_its_headers_say(name, data):
    report = read_data(name, data)
    assert report.text[report.body :].strip() == WORDS.strip()
    assert report.title == "Port talks: where they stand"
    assert report.outlet == "Harbour Digest"
    assert report.published.start.isoformat() == "2024-03-05"
    assert dict(report.bases)["published"] == "message header"


@pytest.mark.parametrize(
    "text", ["Date: soon\nSubject: none\n\nWords.", "Sent: by: hand\nTo: x\n\nWords."]
)
def test_a_date_that_no_mail_program_writes_is_no_date(text):
    assert not read_data("a.txt", text.encode()).published.is_known


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"Content-Type: application/pdf\n\nxx", "a message with no text in it"),
        (
            b"Content-Type: text/plain; charset=nope\n\nWords.",
            "a message that cannot be decoded: unknown encoding: nope",
        ),
    ],
)
def test_a_message_without_words_says_why(data, why):
    with pytest.raises(ReadError) as caught:
        read_data("a.eml", data)
    assert caught.value.why == why
