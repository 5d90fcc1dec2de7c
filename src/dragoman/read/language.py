"""In which language a text is written."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# The commonest function words of English.
ENGLISH = frozenset(
    ["the", "of", "and", "to", "in", "that", "is", "was", "for", "on", "with", "as"]
)
ENGLISH_SHARE = 0.15
SAMPLE = 20_000
MIN_LETTERS = 20


def detect_language(text: str) -> str | None:
    """Give the ISO 639-1 code of a text's language, ``None`` where too short.

    Where function words of English make up a good share of the words, the
    statistical identifier is not asked.
    """
    words = text[:SAMPLE].lower().split()
    if sum(map(str.isalpha, text[:SAMPLE])) < MIN_LETTERS:
        return None
    if sum(word in ENGLISH for word in words) >= ENGLISH_SHARE * len(words):
        return "en"
    return str(_identifier().classify(text[:SAMPLE])[0])


@cache
def _identifier() -> "LanguageIdentifier":
    """Load the identifier, once, and only for texts that need it."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE)
