"""Words of time: which words tell a time, and what they mean on a given day."""
