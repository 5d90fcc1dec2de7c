"""What somebody says between quotation marks, with or without a verb of saying."""

from collections.abc import Iterator, Sequence

from dragoman.extract.grammar import auxiliaries
from dragoman.extract.quotations import Quotation
from dragoman.extract.statements.cues import Cue
from dragoman.extract.statements.draft import Draft
from dragoman.extract.statements.mixed import (
    introducer,
    is_announced,
    quoted_speaker,
    take_in_clause,
    widen,
)
from dragoman.extract.statements.quotes import Quotes
from dragoman.extract.statements.tags import said_after
from dragoman.extract.statements.turns import before_colon
from dragoman.extract.syntax import Token

SENTENCE_END = (".", "!", "?", "…")
SPOKEN_MARKS = (",", "?", "!", "—", "–", "-", "…")
OPENING = frozenset({",", ":", ".", "-", "–", "—", "?", "!", "("})
CITING = frozenset({"cite", "quote"})
MIN_WORDS = 3
LONG = 6
MAX_SIGNATURE = 4
DASHES = ("—", "–", "―", "- ")
LIGHT = frozenset({"det", "punct", "prep", "pobj", "npadvmod", "advmod", "mark"})
BEGINNING = frozenset(
    {"nsubj", "nsubjpass", "aux", "expl", "det", "poss", "compound", "amod"}
)
PHRASAL = frozenset({"ADP", "DET", "ADJ", "NUM"})
CLAUSAL = frozenset({"VERB", "AUX"})


def find_quoted(quotes: Quotes, cues: Sequence[Cue]) -> Iterator[Draft]:
    """Find quotations that are statements of their own, in order."""
    by_verb = {cue.verb.i: cue for cue in cues}
    previous: tuple[int, Draft] | None = None
    for number in range(len(quotes.all)):
        if not quotes.words[number] or not quotes.is_whole(number, by_verb):
            continue
        draft = (
            _cued(quotes, number, by_verb)
            or _signed(quotes, number)
            or _introduced(quotes, previous, number)
        )
        if previous and (draft is None or _has_cue_of(previous[1], draft)):
            draft = _continue(quotes, previous, number)
            if draft is previous[1]:
                previous = number, draft
                continue
        if draft is None and _stands_alone(quotes, number):
            draft = _quote(quotes.all[number], "quotation-alone")
        if draft is not None:
            previous = number, draft
            yield draft


def _has_cue_of(previous: Draft, draft: Draft) -> bool:
    """Whether one verb introduces two quotations: `"…," he said, "…"`.

    So it does where a participle only tells how: `"…," he said, laughing, "…"`.
    """
    if previous.verb is None or draft.verb is None:
        return False
    verb, manner = previous.verb.verb, draft.verb.verb
    beside = manner.tag == "VBG" and manner.head is verb
    return verb is manner or (beside and not draft.verb.sense.core)


def _continue(quotes: Quotes, previous: tuple[int, Draft], number: int) -> Draft | None:
    """Give the statement that goes on with a quotation, enlarged or begun anew."""
    last, draft = previous
    if not _goes_on(quotes, previous, number):
        return None
    quotation = quotes.all[number]
    if _same_block(quotes, last, number):
        draft.rest.append((quotation.inner_start, quotation.inner_end))
        return draft
    running = _quote(quotation, "quotation-running")
    running.follows = draft
    return running


def _quote(quotation: Quotation, rule: str) -> Draft:
    return Draft(
        start=quotation.inner_start,
        end=quotation.inner_end,
        rule=rule,
        direct=True,
        anchor=quotation.start,
    )


def _cued(quotes: Quotes, number: int, by_verb: dict[int, Cue]) -> Draft | None:
    quotation = quotes.all[number]
    found = _cue_after(quotes, number, by_verb)
    if found is None or is_announced(quotes, number, found[0]):
        found = _cue_before(quotes, number, by_verb) or found
    if found is None:
        return None
    draft = _quote(quotation, found[1])
    draft.verb, draft.cue = found[0], (found[0].start, found[0].end)
    draft.speaker = quoted_speaker(found[0], quotes.inside)
    widen(quotes, number, draft)
    take_in_clause(quotes, number, draft)
    if found[1] == "quotation-before-cue":
        draft.rest += [b for b in said_after(found[0]) if not quotes.marks(*b)]
    return draft


def _introduced(
    quotes: Quotes, previous: tuple[int, Draft] | None, number: int
) -> Draft | None:
    """Read `The mayor tweeted a warning. "…"`: whole sentences without a verb."""
    presented = before_colon(quotes, number)
    if presented is not None:
        draft = _quote(quotes.all[number], "quotation-colon")
        draft.speaker = presented
        return draft
    told = previous[1].verb if previous else None
    alone = _stands_alone(quotes, number)
    speaker = introducer(quotes, number, told) if alone else None
    if speaker is None:
        return None
    draft = _quote(quotes.all[number], "quotation-alone")
    draft.speaker = speaker
    return draft


def _cue_after(
    quotes: Quotes, number: int, by_verb: dict[int, Cue]
) -> tuple[Cue, str] | None:
    """Find the cue of `"…," the union said`."""
    quotation = quotes.all[number]
    inner = quotes.text[quotation.inner_end - 1 : quotation.inner_end + 1]
    window = _same_paragraph(quotes, number)
    if not window or not _opens_clause(quotes, number):
        return None
    if not inner.endswith(",") and inner[:1] == "." and not window[0].text.islower():
        return None
    for word in window:
        cue = by_verb.get(word.i)
        if word.lemma in CITING and any(c.lower == "as" for c in word.children):
            continue  # "was quoted as saying": the saying is the cue
        if cue and word.dep not in {"relcl", "acl", "csubj"} and _can_quote(cue):
            return cue, "quotation-before-cue"
        if word.text in {";", ":"}:
            return None
    return None


def _same_paragraph(quotes: Quotes, number: int) -> list[Token]:
    """Give the words after a quotation, unless another paragraph begins there."""
    window, words = quotes.after(number), quotes.words[number]
    if not window or window[0].sentence.block != words[-1].sentence.block:
        return []
    return window


def _opens_clause(quotes: Quotes, number: int) -> bool:
    """Whether a quotation is more than a few words within somebody's sentence."""
    before = quotes.before(number)
    if not before or before[-1].text in OPENING:
        return True
    return all(word.dep in {"cc", "punct", "advmod", "mark"} for word in before)


def _cue_before(
    quotes: Quotes, number: int, by_verb: dict[int, Cue]
) -> tuple[Cue, str] | None:
    """Find the cue of `the union said: "…"`."""
    before = quotes.before(number) or quotes.before_block(number)
    for word in reversed(before):
        cue = by_verb.get(word.i)
        if cue and _can_quote(cue):
            if before[-1].pos in PHRASAL:
                return None
            if before[-1].text in {":", ","} or (
                _is_clause(quotes, number) and not _begins_outside(quotes, number)
            ):
                return cue, "quotation-after-cue"
            return None
        if word.pos in CLAUSAL and before[-1].text != ":":
            return None
    return None


def _can_quote(cue: Cue) -> bool:
    verb = cue.verb
    if verb.tag == "VBN" and not auxiliaries(verb):
        return False
    return bool(
        cue.speaks and cue.sense.complements & {"quote", "clause", "obj_clause"}
    )


def _begins_outside(quotes: Quotes, number: int) -> bool:
    """Whether the clause of a quotation begins before it: `said talks "failed"`."""
    inside = {word.i for word in quotes.words[number]}
    return any(w.head.i in inside and w.dep in BEGINNING for w in quotes.before(number))


def _is_clause(quotes: Quotes, number: int) -> bool:
    """Whether a quotation says something whole, and the sentence ends with it."""
    quotation, words = quotes.all[number], quotes.words[number]
    after = quotes.text[quotation.inner_end : quotation.end + 1]
    ends = any(mark in after for mark in (",", ".", ";", "?", "!", "\n"))
    ends = ends or quotes.text[quotation.inner_end - 1] in SENTENCE_END
    return ends and any(word.pos in CLAUSAL for word in words)


def _is_sentence(quotes: Quotes, number: int) -> bool:
    words, before = quotes.words[number], quotes.before(number)
    quotation = quotes.all[number]
    last = quotes.text[quotation.inner_end - 1]
    begins = bool(words) and (words[0].text[:1].isupper() or _only_joins(before))
    return begins and last in SENTENCE_END and len(words) >= MIN_WORDS


def _stands_alone(quotes: Quotes, number: int) -> bool:
    """Whether a quotation is sentences by itself."""
    before = quotes.before(number)
    quotation = quotes.all[number]
    after = quotes.text[quotation.end : quotation.end + 1]
    return (
        (not before or before[-1].text in SENTENCE_END or _only_joins(before))
        and _is_sentence(quotes, number)
        and (not after or after.isspace())
    )


def _only_joins(before: Sequence[Token]) -> bool:
    """Whether nothing but "But" or "And" stands before in a sentence."""
    return len(before) == 1 and before[0].dep == "cc"


def _goes_on(quotes: Quotes, previous: tuple[int, Draft], number: int) -> bool:
    """Whether a quotation goes on with what the last one's speaker said."""
    alone = _stands_alone(quotes, number) or _is_resumed(quotes, previous, number)
    if not alone and not quotes.all[number].reopened:
        return False
    last, now = quotes.words[previous[0]], quotes.words[number]
    if not last or not now:
        return False
    return now[0].sentence.block - last[-1].sentence.block <= 1


def _is_resumed(quotes: Quotes, previous: tuple[int, Draft], number: int) -> bool:
    """Whether a quotation goes on right after its cue: `"…," he said, "…"`."""
    last, draft = previous
    before, words = quotes.before(number), quotes.words[number]
    if last != number - 1 or not words or draft.verb is None:
        return False
    if not before:
        return len(words) >= LONG and quotes.after(last)[-1:] != []
    joined = before[-1].text in {",", ":", "-"} or before[-1].dep == "cc"
    if draft.rule != "quotation-before-cue" or not joined:
        return False
    verb = draft.verb.verb
    later = [w for w in before if w.pos in CLAUSAL and w.i > verb.i]
    verbs = [w for w in later if w.tag != "VBG"]
    return before[0].start <= verb.start and not verbs


def _signed(quotes: Quotes, number: int) -> Draft | None:
    """Read `"…" - Jane Doe, a driver`: a name, no verb."""
    quotation = quotes.all[number]
    after = quotes.after(number)
    text = quotes.text[quotation.end : after[0].end] if after else ""
    if not _opens_clause(quotes, number) or not after:
        return None
    dashed = any(dash in text for dash in DASHES)
    names = [w for w in after[:MAX_SIGNATURE] if w.pos == "PROPN"]
    spoken = any(w.pos in CLAUSAL and w.text[-1:].isalpha() for w in after)
    if not names or spoken or after[0].text == ",":
        return None
    if not dashed and any(w.pos not in {"PROPN", "PUNCT"} for w in after):
        return None
    head = names[0]
    while head.head is not head and head.head in names:
        head = head.head
    draft = _quote(quotation, "quotation-signed")
    draft.speaker = head
    return draft


def _same_block(quotes: Quotes, left: int, right: int) -> bool:
    blocks = [quotes.words[n][0].sentence.block for n in (left, right)]
    return blocks[0] == blocks[1]
