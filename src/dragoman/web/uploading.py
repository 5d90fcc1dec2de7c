"""Reports that come by way of the workbench: bounded, one at a time, never by address.

A name that is sent along names nothing on this machine: of it only the last part is
kept, and only letters, digits, dots and hyphens of that.
"""

import re
import threading

from dragoman.pipeline import Added, add_item
from dragoman.read import Item
from dragoman.web.desk import Desk
from dragoman.web.errors import TooLargeError
from dragoman.web.gate import Visit

MOST_BYTES = 10 * 2**20
MOST_NAME = 100  # characters
TURN = threading.Lock()  # reading takes a whole core; others wait


def add_upload(desk: Desk, visit: Visit, name: str, data: bytes) -> Added:
    """Read one report and add it to the store.

    Raises:
        TooLargeError: It has more bytes than are taken.
        ValueError: There is nothing in it.
    """
    if len(data) > MOST_BYTES:
        raise TooLargeError("upload", f"{MOST_BYTES} bytes are taken at most")
    if not data.strip():
        raise ValueError("the file is empty")
    item = Item(source=clean_name(name), data=data)
    with TURN:
        added = add_item(desk.store, item, upkeep=desk.refresher.upkeep)
    desk.store.audit.note("upload", who=visit.name, target=item.source)
    return added


def clean_name(name: str) -> str:
    """Give a name that a file of ours may bear.

    Example:
        >>> clean_name("../../etc/passwd"), clean_name("talks/day 3.html")
        ('passwd', 'day-3.html')
    """
    last = re.split(r"[/\\]", name)[-1]
    kept = re.sub(r"[^\w.-]+", "-", last).strip(".-")[-MOST_NAME:]
    return kept or "report.txt"
