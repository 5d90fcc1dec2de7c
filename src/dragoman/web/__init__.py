"""The workbench: pages and an API for people and programs who keep the record."""

from dragoman.web.app import make_app
from dragoman.web.desk import Settings
from dragoman.web.reference import ReferenceSeries, read_series

__all__ = ["ReferenceSeries", "Settings", "make_app", "read_series"]
