"""The nouns, as frozen dataclasses; no files, no regexes, no clock."""
