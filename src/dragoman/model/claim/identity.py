"""Ids that are hashes of content: reading a report twice changes nothing."""

import hashlib


def identify(*parts: object) -> str:
    """Hash content to a short stable id (the first 16 hex digits of SHA-256)."""
    text = "\x1f".join(str(part) for part in parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
