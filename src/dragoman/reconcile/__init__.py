"""Readings → Links: which actors, events, proposals and reports are one."""

from dragoman.reconcile.clusters import cluster_links
from dragoman.reconcile.ledger import Findings, Ledger, link_readings

__all__ = ["Findings", "Ledger", "cluster_links", "link_readings"]
