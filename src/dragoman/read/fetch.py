"""Addresses → bytes, for who asked for it; never from a private network.

A report may name any address, and so may a redirect. Every hop is resolved here, each
of its addresses must be a public one, and the connection is made to exactly the
address that was checked, so that a name cannot change its mind in between.
"""

import http.client
import ipaddress
import socket
import ssl
import time
from urllib.parse import SplitResult, urljoin, urlsplit

from dragoman.errors import ReadError

SCHEMES = {"http": 80, "https": 443}
MAX_BYTES = 10_000_000
MAX_HOPS = 5
SECONDS = 20.0  # for the whole of it, redirects too
PIECE = 65_536
REDIRECTS = frozenset({301, 302, 303, 307, 308})
OK = 200
TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")  # IPv4 behind a gateway, RFC 6052
AGENT = "dragoman (reads feeds that its user named)"


def is_address(path: str) -> bool:
    """Whether a path is the address of something on the web."""
    return path.lower().startswith(("http://", "https://"))


def fetch_address(address: str) -> bytes:
    """Fetch what an address has, following redirects.

    Raises:
        ReadError: It is private, too large, too slow, or not there.
    """
    deadline = time.monotonic() + SECONDS
    here = address
    for _ in range(MAX_HOPS):
        answer = _ask(here, deadline)
        if isinstance(answer, bytes):
            return answer
        here = urljoin(here, answer)
    raise ReadError(address, f"more than {MAX_HOPS} redirects")


def _ask(address: str, deadline: float) -> bytes | str:
    """Give the body, or where it is said to be."""
    parts = urlsplit(address)
    if parts.scheme not in SCHEMES or not parts.hostname:
        raise ReadError(address, "not an address of the web")
    connection = _connect(address, parts, deadline)
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request("GET", path, headers={"User-Agent": AGENT})
        response = connection.getresponse()
        moved = response.getheader("Location")
        if response.status in REDIRECTS and moved:
            return moved
        if response.status != OK:
            raise ReadError(address, f"the server says {response.status}")
        return _read(address, response, deadline)
    except (OSError, http.client.HTTPException, ValueError) as error:
        why = str(error) or type(error).__name__
        raise ReadError(address, f"no answer: {why}") from error
    finally:
        connection.close()


def _read(address: str, response: http.client.HTTPResponse, deadline: float) -> bytes:
    found = bytearray()
    while piece := response.read1(PIECE):
        found += piece
        if len(found) > MAX_BYTES:
            raise ReadError(address, f"too large: over {MAX_BYTES:,} bytes")
        if time.monotonic() > deadline:
            raise ReadError(address, f"not here within {SECONDS:.0f} seconds")
    return bytes(found)


def _connect(
    address: str, parts: SplitResult, deadline: float
) -> http.client.HTTPConnection:
    """Open a connection to an address that was checked."""
    host = parts.hostname or ""
    try:
        port = parts.port or SCHEMES[parts.scheme]
        public = _resolve(address, host, port)
        left = max(0.1, deadline - time.monotonic())
        opened = socket.create_connection((public, port), timeout=left)
    except (OSError, ValueError) as error:
        raise ReadError(address, f"not to be reached: {error}") from error
    if parts.scheme == "https":
        context = ssl.create_default_context()
        try:
            opened = context.wrap_socket(opened, server_hostname=host)
        except (OSError, ValueError) as error:
            opened.close()
            raise ReadError(address, f"no safe connection: {error}") from error
    connection = http.client.HTTPConnection(host, port, timeout=left)
    connection.sock = opened
    return connection


def _resolve(address: str, host: str, port: int) -> str:
    """Give the first address of a host, if all of them are public."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    names = [str(entry[4][0]).partition("%")[0] for entry in found]
    if not all(map(_is_public, names)):
        raise ReadError(address, "a private address; it is not asked")
    return names[0]


def _is_public(name: str) -> bool:
    here = ipaddress.ip_address(name)
    if isinstance(here, ipaddress.IPv6Address):
        inner = [here.ipv4_mapped, here.sixtofour, *(here.teredo or ())]
        if here in TRANSLATED:
            inner.append(ipaddress.IPv4Address(here.packed[-4:]))
        if not all(address.is_global for address in inner if address):
            return False
    return here.is_global and not here.is_multicast
