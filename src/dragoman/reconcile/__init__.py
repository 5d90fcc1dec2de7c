"""Readings → Links: which actors, events, proposals and reports are one."""

from dragoman.reconcile.clusters import cluster_links
from dragoman.reconcile.findings import Findings
from dragoman.reconcile.judging import Engine, Here
from dragoman.reconcile.ledger import Ledger, link_readings

__all__ = [
    "Engine",
    "Findings",
    "Here",
    "Ledger",
    "cluster_links",
    "link_readings",
]
