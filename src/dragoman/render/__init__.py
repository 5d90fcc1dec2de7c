"""Record → dossier."""

from dragoman.render.dossier import render_page

__all__ = ["render_page"]
