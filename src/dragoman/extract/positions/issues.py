"""Which issue a matter belongs to, by the words of the issue packs."""

import re
from functools import cache

from dragoman.reference import Issue, list_packs, read_pack

OTHER = "other"


def find_issue(text: str) -> str:
    """Give the id of the issue that the longest known phrase in a text names."""
    found = _find(text)
    return found[0].id if found else OTHER


def find_provision(text: str, kind: str) -> str | None:
    """Give the code of the issue that a text names and that such a term settles."""
    fitting = [i for i in _find(text) if i.provisions]
    exact = [i for i in fitting if i.kind == kind]
    return next((i.provisions[0] for i in (*exact, *fitting)), None)


def _find(text: str) -> list[Issue]:
    """Give the issues that a text names, by the longest phrase first."""
    pattern, issues = _load_phrases()
    found = [m.group(0) for m in pattern.finditer(text.lower())] if issues else []
    return [issues[phrase] for phrase in sorted(found, key=len, reverse=True)]


@cache
def _load_phrases() -> tuple[re.Pattern[str], dict[str, Issue]]:
    issues: dict[str, Issue] = {}
    for name in list_packs():
        for issue in read_pack(name).issues:
            for word in issue.words:
                issues.setdefault(word, issue)
                issues.setdefault(_plural(word), issue)
    words = sorted(issues, key=len, reverse=True)
    pattern = r"\b(?:" + "|".join(map(re.escape, words)) + r")\b"
    return re.compile(pattern), issues


def _plural(word: str) -> str:
    return word + ("es" if word.endswith(("s", "x", "ch")) else "s")
