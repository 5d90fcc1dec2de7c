"""The graph model for conflict resolution: which outcomes would last, and why."""
