"""Where the talks stand, and how far the sides are apart on each issue."""
