"""Which issue a matter belongs to, by the words of the issue packs.

The packs that fit the report are chosen first, so that the talks of a war get no
issue of a works council. Among the issues that a text names, one that says what is
owed goes before one that only says that there are talks. A bare size is about what
the parties to such a negotiation count in it, and words that only point back are about
what they point to.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from dragoman.reference import Issue, list_packs, read_pack

OTHER = "other"
FRAME = "talks"
LONGEST = 5  # words in a phrase
CLOSE = 0.7  # share of the best pack's weight that makes another pack fit too
PACK_WORD = 3.0  # weight of a word of a pack beside one of its issues
WORD = re.compile(r"[\w.-]*\w(?:['’]s)?")

FRAMES = re.compile(
    r"\b[\w-]+\s(?=(?:crisis|siege|standoff|stand-off|drama|saga|ordeal)\b)"
)
PAST = re.compile(r"(?<=\w)\s(?:after|following|since)\s.+", re.DOTALL)

NUMBER = r"(?:\d[\d.,]*|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
SIZES = {
    "percent": re.compile(
        rf"{NUMBER}\s?(?:%|percent|per\scent|pct)|^\W*{NUMBER}\W*$", re.IGNORECASE
    ),
    "money": re.compile(
        rf"[$€£¥₹]\s?\d|{NUMBER}(?:\s\w+)?\s(?:dollar|euro|pound|peso|rupee|franc|crown)s?",
        re.IGNORECASE,
    ),
}

type Phrases = Mapping[str, Issue]


class Issues:
    """The issues of the packs that fit a report."""

    def __init__(self, text: str = "") -> None:
        packs = find_packs(text)
        self._phrases = [_load_phrases(name) for name in packs]
        self._sized = _load_sized(packs[0]) if packs else {}
        self._known: dict[tuple[str, str], str] = {}

    def find(self, text: str, around: str = "") -> str:
        """Give the id of the issue that a text names, ``other`` where unsure.

        Args:
            text: The words for the matter.
            around: The words about them, which tell whose freedom "freedom" is.
        """
        key = text, around
        if key not in self._known:
            self._known[key] = self._find(FRAMES.sub("", PAST.sub("", text)), around)
        return self._known[key]

    def _find(self, text: str, around: str) -> str:
        found = self._named(text)
        if not found:
            return self._find_sized(text)
        first = found[0]
        if around and not _is_exact(first, text):
            alike = (i for i in self._named(around) if i.kind == first.kind)
            return next((i.id for i in alike if _is_exact(i, around)), first.id)
        return first.id

    def _find_sized(self, text: str) -> str:
        """Give the issue that a size is about, where the report's pack counts such."""
        kinds = (kind for kind, pattern in SIZES.items() if pattern.search(text))
        return next((self._sized[k] for k in kinds if k in self._sized), OTHER)

    def find_provision(self, text: str, kind: str) -> str | None:
        """Give the code of the issue that a text names and such a term settles."""
        fitting = [issue for issue in self._named(text) if issue.provisions]
        exact = [issue for issue in fitting if issue.kind == kind]
        return next((i.provisions[0] for i in (*exact, *fitting)), None)

    def _named(self, text: str) -> list[Issue]:
        """Give the issues that a text names, by the longest phrase, then the first."""
        found: dict[str, Issue] = {}
        for phrase in _runs(text):
            for phrases in self._phrases:
                if phrase in phrases:
                    found.setdefault(phrase, phrases[phrase])
        places = {phrase: n for n, phrase in enumerate(found)}
        ordered = sorted(
            found,
            key=lambda p: (
                found[p].id == FRAME,
                p in _load_broad(),
                -p.count(" "),
                places[p],
            ),
        )
        return [found[phrase] for phrase in ordered]


def _is_exact(issue: Issue, text: str) -> bool:
    """Whether a text names an issue by more than a broad word."""
    return not issue.broad or any(
        phrase in _exact_spellings(issue) for phrase in _runs(text)
    )


@cache
def _exact_spellings(issue: Issue) -> frozenset[str]:
    return frozenset(phrase for word in issue.words for phrase in _spellings(word))


@lru_cache(maxsize=32)
def find_packs(text: str) -> tuple[str, ...]:
    """Give the names of the packs that a report is about; all where nothing tells.

    A word tells the less, the more packs have it.
    """
    names = list_packs()
    weights: dict[str, float] = dict.fromkeys(names, 0.0)
    known = _load_weights()
    for phrase, times in Counter(_runs(text, longest=3)).items():
        for name, weight in known.get(phrase, ()):
            weights[name] += weight * min(times, 5)
    best = max(weights.values(), default=0.0)
    fitting = [n for n in names if weights[n] >= CLOSE * best]
    return tuple(sorted(fitting, key=lambda n: -weights[n]))


def names_any(text: str) -> bool:
    """Whether a text names an issue of any pack."""
    known = _load_names()
    return any(phrase in known for phrase in _runs(text))


def _runs(text: str, longest: int = LONGEST) -> Iterator[str]:
    """Give every run of words, in lower case, that may be a known phrase."""
    words = WORD.findall(text.lower())
    openings = _load_openings()
    for start, word in enumerate(words):
        reach = openings.get(word)
        if reach is None:
            continue
        yield word
        reach = min(reach, longest, len(words) - start)
        for length in range(2, reach + 1):
            yield " ".join(words[start : start + length])


@cache
def _load_phrases(pack: str) -> Phrases:
    """Load the words of a pack's issues with their plurals."""
    issues: dict[str, Issue] = {}
    for issue in read_pack(pack).issues:
        for word in (*issue.words, *issue.broad):
            for phrase in _spellings(word):
                issues.setdefault(phrase, issue)
    return issues


@cache
def _load_broad() -> frozenset[str]:
    """Load the words that name an issue only where nothing else does."""
    issues = (issue for name in list_packs() for issue in read_pack(name).issues)
    words = (word for issue in issues for word in issue.broad)
    return frozenset(phrase for word in words for phrase in _spellings(word))


@cache
def _load_sized(pack: str) -> Mapping[str, str]:
    """Load which issue of a pack the sizes of each kind are about."""
    return {kind: i.id for i in read_pack(pack).issues for kind in i.sizes}


@cache
def _load_names() -> frozenset[str]:
    named = {phrase for name in list_packs() for phrase in _load_phrases(name)}
    return frozenset(named - _load_broad())


@cache
def _load_openings() -> Mapping[str, int]:
    """Load the first words of phrases, with the length of the longest in words."""
    longest: dict[str, int] = {}
    for phrase in _load_weights():
        first, length = phrase.split(" ", 1)[0], phrase.count(" ") + 1
        longest[first] = max(length, longest.get(first, 0))
    return longest


@cache
def _load_weights() -> Mapping[str, tuple[tuple[str, float], ...]]:
    """Load how much each word speaks for each pack."""
    told: dict[str, dict[str, float]] = {}
    for name in list_packs():
        for phrase in _load_phrases(name):
            told.setdefault(phrase, {})[name] = float(phrase not in _load_broad())
        for word in read_pack(name).words:
            for phrase in _spellings(word):
                told.setdefault(phrase, {})[name] = PACK_WORD
    return {
        phrase: tuple((n, w / len(packs) ** 2) for n, w in packs.items())
        for phrase, packs in told.items()
    }


def _spellings(word: str) -> tuple[str, str]:
    phrase = " ".join(WORD.findall(word.lower()))
    return phrase, phrase + ("es" if phrase.endswith(("s", "x", "ch")) else "s")
