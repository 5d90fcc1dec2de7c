"""Small trained models: weights over features that are strings."""
