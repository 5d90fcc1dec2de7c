"""Record → dossier."""

from dragoman.render.analysis import render_analysis
from dragoman.render.dossier import render_page
from dragoman.render.schedule import (
    Board,
    Delay,
    Outlook,
    lay_board,
    render_agreement,
)

__all__ = [
    "Board",
    "Delay",
    "Outlook",
    "lay_board",
    "render_agreement",
    "render_analysis",
    "render_page",
]
