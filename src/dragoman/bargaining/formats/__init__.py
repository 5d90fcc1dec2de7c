"""Bargaining problems and conflicts in the file forms of other programs."""
