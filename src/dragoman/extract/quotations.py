"""Where the text stands between quotation marks."""
