"""When a report was published: by its date line, else inferred from what it says."""

from dragoman.extract.publication.inference import infer_published
from dragoman.extract.publication.refine import refine_published

__all__ = ["infer_published", "refine_published"]
