"""Reads reports on a mediated negotiation and keeps their sourced record."""

__version__ = "0.1.0"

__all__ = ["__version__"]
