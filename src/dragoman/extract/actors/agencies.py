"""News agencies, told by the brackets in which they stand before a report."""

from dragoman.extract.actors.names import Name

SHARING = frozenset({"/", ",", "-"})
FIRST_SENTENCES = 2


def opens_report(name: Name) -> bool:
    """Whether a name stands in brackets at the head of a report ("(Orlan) -").

    Two agencies may share them ("(Orlan/Tass)").
    """
    sentence = name.head.sentence
    words = sentence.tokens
    place = name.tokens[0].i - words[0].i
    end = name.tokens[-1].i - words[0].i + 1
    while place and end < len(words) and words[place - 1].text in SHARING:
        place -= 2
    while end + 1 < len(words) and words[end].text in SHARING:
        end += 2
    if (
        place <= 0
        or end >= len(words)
        or words[place - 1].text != "("
        or words[end].text != ")"
    ):
        return False
    before = words[: place - 1]
    if any(w.pos == "VERB" or (w.text.islower() and w.text.isalpha()) for w in before):
        return False
    return sentence.index <= FIRST_SENTENCES or (
        end + 1 < len(words) and words[end + 1].text in {"-", "--", "–", "—"}
    )
