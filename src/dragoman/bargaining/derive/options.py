"""Which of the things said are the same, and so one option of an issue."""

import re
from collections.abc import Sequence

from dragoman.bargaining.derive.said import OTHER, Said

ALIKE = 0.5
"""Share of content words that two wordings of one option have in common, at least."""

_STEM = 6
_GRAMMAR = (
    "a all an and any as at be been both by for from had has have in into is it its of"
    " on or our that the their them these they this those to under was were will with"
    " would"
)
_FUNCTION_WORDS = frozenset(_GRAMMAR.split())


def group_said(said: Sequence[Said]) -> dict[str, list[list[Said]]]:
    """Group what was said by issue and, within an issue, by what it is about.

    Two wordings are one option if they share at least half of their content words
    and all of their numbers. What is filed under no issue in particular makes an
    issue of its own, if more than one party speaks of it.

    Returns:
        Issue id to the wordings of each of its options, in the order said.
    """
    issues: dict[str, list[list[Said]]] = {}
    for one in said:
        groups = issues.setdefault(one.issue, [])
        found = (g for g in groups if is_alike(g[0].text, one.text))
        group = next(found, None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    others = issues.pop(OTHER, [])
    for group in others:
        if len({one.party for one in group}) > 1:
            issues[f"{OTHER}-{name_option(group[0].text)}"] = [group]
    return issues


def is_alike(first: str, second: str) -> bool:
    """Tell whether two wordings mean the same option.

    Example:
        >>> is_alike("a full withdrawal of troops", "withdrawing all troops fully")
        True
        >>> is_alike("a rise of 4 per cent", "a rise of 6 per cent")
        False
    """
    if set(re.findall(r"\d+", first)) != set(re.findall(r"\d+", second)):
        return False
    return is_alike_but_for_numbers(first, second)


def is_alike_but_for_numbers(first: str, second: str) -> bool:
    """Tell whether two wordings mean one thing, be it in other numbers.

    Example:
        >>> is_alike_but_for_numbers("a rise of 4 per cent", "a rise of 6 per cent")
        True
    """
    if not _find_stems(first) or not _find_stems(second):
        return first.casefold() == second.casefold()
    return overlap(first, second) >= ALIKE


def overlap(first: str, second: str) -> float:
    """Give the share of content words that two wordings have in common."""
    mine, theirs = _find_stems(first), _find_stems(second)
    both = mine | theirs
    return len(mine & theirs) / len(both) if both else 0.0


def name_option(text: str) -> str:
    """Make a short name of a wording: its first content words.

    Example:
        >>> name_option("A full withdrawal of the troops from the valley")
        'full-withdrawal-troops-valley'
    """
    words = [w for w in re.findall(r"\w+", text.lower()) if w not in _FUNCTION_WORDS]
    return "-".join(words[:4]) or "option"


def _find_stems(text: str) -> set[str]:
    words = re.findall(r"\w+", text.lower())
    return {
        word[: _STEM - 2] if len(word) < _STEM else word[:_STEM]
        for word in words
        if word not in _FUNCTION_WORDS and not word.isdigit()
    }
