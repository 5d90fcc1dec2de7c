"""Readings → Links: which actors, events, proposals and figures are one."""

from dragoman.reconcile.clusters import cluster_links
from dragoman.reconcile.links import link_readings

__all__ = ["cluster_links", "link_readings"]
