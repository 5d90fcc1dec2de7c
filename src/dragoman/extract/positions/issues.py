"""Which issue a matter belongs to, by the words of the issue packs."""

import re
from functools import cache

from dragoman.reference import list_packs, read_pack

OTHER = "other"


def find_issue(text: str) -> str:
    """Give the id of the issue that the longest known phrase in a text names."""
    pattern, issues = _load_phrases()
    found = [m.group(0) for m in pattern.finditer(text.lower())] if issues else []
    if not found:
        return OTHER
    return issues[max(found, key=len)]


@cache
def _load_phrases() -> tuple[re.Pattern[str], dict[str, str]]:
    issues: dict[str, str] = {}
    for name in list_packs():
        for issue in read_pack(name).issues:
            for word in issue.words:
                issues.setdefault(word, issue.id)
                issues.setdefault(_plural(word), issue.id)
    words = sorted(issues, key=len, reverse=True)
    pattern = r"\b(?:" + "|".join(map(re.escape, words)) + r")\b"
    return re.compile(pattern), issues


def _plural(word: str) -> str:
    return word + ("es" if word.endswith(("s", "x", "ch")) else "s")
