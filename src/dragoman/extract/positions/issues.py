"""Which issue a matter belongs to, by the words of the issue packs."""

import re
from functools import cache

from dragoman.reference import Issue, list_packs, read_pack

OTHER = "other"
LONGEST = 5  # words in a phrase
WORD = re.compile(r"[\w.-]*\w(?:['’]s)?")


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
    issues = _load_phrases()
    words = WORD.findall(text.lower())
    found = {
        phrase
        for start in range(len(words))
        for end in range(start + 1, min(start + LONGEST, len(words)) + 1)
        if (phrase := " ".join(words[start:end])) in issues
    }
    return [issues[phrase] for phrase in sorted(found, key=lambda p: (-len(p), p))]


@cache
def _load_phrases() -> dict[str, Issue]:
    issues: dict[str, Issue] = {}
    for name in list_packs():
        for issue in read_pack(name).issues:
            for word in issue.words:
                phrase = " ".join(WORD.findall(word.lower()))
                issues.setdefault(phrase, issue)
                issues.setdefault(_plural(phrase), issue)
    return issues


def _plural(word: str) -> str:
    return word + ("es" if word.endswith(("s", "x", "ch")) else "s")
