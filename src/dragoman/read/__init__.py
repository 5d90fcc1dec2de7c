"""Bytes → Report: files of several formats, with what is known of each.

A reader takes bytes and gives the text and the metadata that the format itself
carries. Text is cleaned here, before any offset exists, and never afterwards.
"""

from dragoman.read.folder import find_files, read_bytes, read_data, read_files
from dragoman.read.formats import READERS, find_reader

__all__ = [
    "READERS",
    "find_files",
    "find_reader",
    "read_bytes",
    "read_data",
    "read_files",
]
