"""Looking for a deal: which packages could both sides live with, and if what holds."""
