"""Feeds and the web: what is taken from them, and what is not asked."""

import datetime
import http.server
import socket
import threading

import pytest

from dragoman.errors import ReadError
from dragoman.read import fetch, items
from dragoman.read.feed import read_feed
from dragoman.read.fetch import fetch_address
from dragoman.read.folder import read_data

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Quay News</title>
<item><title>Ferry talks resume</title><link>https://quay.example/1</link>
<pubDate>Tue, 04 Mar 2025 10:00:00 GMT</pubDate>
<description>&lt;p&gt;The Harbour Union returned to the table on Tuesday, its speaker
Oda Brenn said after a night of talks in Lunde.&lt;/p&gt;
&lt;script&gt;alert(1)&lt;/script&gt;</description></item>
<item><title>Nothing in it</title><link>https://quay.example/2</link></item>
</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">
<title>Quay Wire</title><entry><title>A pause</title><id>urn:1</id>
<updated>2025-03-05T08:00:00Z</updated>
<content type="text">Talks paused on Wednesday & nobody said why.</content>
</entry></feed>"""


def test_an_item_has_its_text_date_title_and_outlet():
    (entry,) = read_feed("https://quay.example/feed", RSS.encode())
    assert entry.address == "https://quay.example/1"
    assert entry.written.published == datetime.date(2025, 3, 4)
    report = read_data(entry.address, entry.data, entry.written)
    assert (report.title, report.outlet) == ("Ferry talks resume", "Quay News")
    assert report.published.start == datetime.date(2025, 3, 4)
    assert "returned to the table" in report.text
    assert "alert" not in report.text


def test_plain_text_in_a_feed_stays_text():
    (entry,) = read_feed("https://quay.example/atom", ATOM.encode())
    assert b"Wednesday &amp; nobody" in entry.data
    assert entry.written.published == datetime.date(2025, 3, 5)


@pytest.mark.parametrize(
    "data",
    [b"", b"no feed", b"/etc/passwd", b"http://127.0.0.1/", b"<html><p>x</html>"],
)
def test_what_is_no_feed_is_named(data):
    with pytest.raises(ReadError, match="no feed"):
        list(read_feed("https://quay.example", data))


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost:9/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://10.1.2.3/",
        "http://169.254.169.254/latest/meta-data",
        "http://192.168.0.1/",
        "http://100.64.0.1/",
        "http://0.0.0.0/",
        "http://224.0.0.1/",
        "http://2130706433/",
        "http://0x7f.1/",
    ],
)
def test_a_private_address_is_not_asked(address):
    with pytest.raises(ReadError, match=r"private|not to be reached"):
        fetch_address(address)


@pytest.mark.parametrize(
    "address", ["ftp://quay.example/", "file:///etc/passwd", "http://", "https:///x"]
)
def test_an_address_that_is_none_of_the_web_is_not_asked(address):
    with pytest.raises(ReadError, match="not an address of the web"):
        fetch_address(address)


class _Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        moves = {"/away": "http://10.0.0.1/", "/round": "/round", "/moved": "/feed"}
        if self.path in moves:
            self.send_response(302)
            self.send_header("Location", moves[self.path])
            self.end_headers()
        elif self.path == "/feed":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(RSS.encode())
        elif self.path == "/large":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"x" * 200_000)
        elif self.path == "/slow":
            self.send_response(200)
            self.end_headers()
            for _ in range(20):
                self.wfile.write(b"x")
                self.wfile.flush()
                threading.Event().wait(0.1)
        else:
            self.send_error(404)

    def log_message(self, *args):
        pass


@pytest.fixture
def web(monkeypatch):
    """Serve on this machine, which counts as public here; give the address."""
    monkeypatch.setattr(fetch, "_is_public", lambda name: name == "127.0.0.1")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_feed_is_asked_and_redirects_are_followed(web):
    assert fetch_address(f"{web}/moved") == RSS.encode()
    problems = []
    found = list(items.find_items([f"{web}/feed"], problems))
    assert [item.source for item in found] == ["https://quay.example/1"]
    assert problems == []


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/away", "private"),
        ("/round", "redirects"),
        ("/none", "404"),
        ("/large", "too large"),
        ("/slow", "within|no answer"),
    ],
)
def test_what_an_address_does_wrong_is_named(web, monkeypatch, path, why):
    monkeypatch.setattr(fetch, "MAX_BYTES", 100_000)
    monkeypatch.setattr(fetch, "SECONDS", 0.5)
    problems = []
    assert list(items.find_items([f"{web}{path}"], problems)) == []
    (problem,) = problems
    assert problem.path.startswith(web) or problem.path.startswith("http://10.")
    with pytest.raises(ReadError, match=why):
        fetch_address(f"{web}{path}")


def test_a_name_with_one_private_address_is_not_asked(monkeypatch):
    def resolve(*args, **named):
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (name, 80))
            for name in ("93.184.216.34", "10.0.0.1")
        ]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with pytest.raises(ReadError, match="private"):
        fetch_address("http://two.example/")
