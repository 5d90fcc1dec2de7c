"""Bytes → Report: files of several formats, with what is known of each.

A reader takes bytes and gives the text and the metadata that the format itself
carries. Text is cleaned here, before any offset exists, and never afterwards.
"""

from dragoman.read.folder import read_files
from dragoman.read.formats import READERS, find_reader
from dragoman.read.items import Item, find_items, read_item
from dragoman.read.source import UNREAD_DATE

__all__ = [
    "READERS",
    "UNREAD_DATE",
    "Item",
    "find_items",
    "find_reader",
    "read_files",
    "read_item",
]
