"""What somebody says between quotation marks, with or without a verb of saying."""

from collections.abc import Iterator, Sequence

from dragoman.extract.grammar import auxiliaries
from dragoman.extract.parse import Syntax, Token
from dragoman.extract.quotations import Quotation
from dragoman.extract.statements.cues import Cue
from dragoman.extract.statements.draft import Draft
from dragoman.extract.statements.subjects import speaker_of

SENTENCE_END = (".", "!", "?", "…")
SPOKEN_MARKS = (",", "?", "!", "—", "–", "-", "…")
WINDOW = 45
MIN_WORDS = 3
LONG = 6
MAX_SIGNATURE = 4
DASHES = ("—", "–", "―", "- ")
LIGHT = frozenset({"det", "punct", "prep", "pobj", "npadvmod", "advmod", "mark"})
CLAUSAL = frozenset({"VERB", "AUX"})


class Quotes:
    """The quotations of a report beside its words."""

    def __init__(self, syntax: Syntax, quotations: Sequence[Quotation]) -> None:
        self.syntax = syntax
        self.text = syntax.report.text
        self.all = tuple(q for q in quotations if q.inner_end > q.inner_start)
        self.words = [syntax.between(q.inner_start, q.inner_end) for q in self.all]
        self.inside = {
            word.i
            for q, words in zip(self.all, self.words, strict=True)
            for word in words
            if q.closed or q.reopened or self._goes_on(q)
        }

    def _goes_on(self, quotation: Quotation) -> bool:
        """Whether the next paragraph takes an unclosed quotation up again."""
        later = next((q for q in self.all if q.start >= quotation.end), None)
        return later is not None and later.reopened

    def is_whole(self, number: int, by_verb: dict[int, Cue]) -> bool:
        """Whether a quotation ends where it seems to: no cue stands inside it."""
        words = self.words[number]
        if words and words[0].i in self.inside:
            return True
        return not any(word.i in by_verb for word in words)

    def after(self, number: int) -> list[Token]:
        """Give the words after a quotation up to the next one or the sentence's end."""
        quotation = self.all[number]
        stop = self.all[number + 1].start if number + 1 < len(self.all) else None
        found: list[Token] = []
        for word in self._from(quotation.end):
            if stop is not None and word.start >= stop:
                break
            if found and word.sentence is not found[0].sentence:
                break
            if found or word.text not in {'"', "'", "''"}:
                found.append(word)
            if len(found) > WINDOW:
                break
        return found

    def _from(self, offset: int) -> Iterator[Token]:
        first = self.syntax.between(offset, len(self.text))[:1]
        if first:
            block = first[0].sentence.block
            for word in self.syntax.tokens[first[0].i :]:
                if word.sentence.block != block:
                    return
                yield word

    def before(self, number: int) -> list[Token]:
        """Give the words before a quotation, from its sentence or the last one."""
        quotation = self.all[number]
        words = self.words[number]
        if not words:
            return []
        start = words[0].sentence.start
        if number:
            start = max(start, self.all[number - 1].end)
        found = self.syntax.between(start, quotation.start)
        return [w for w in found if w.end <= quotation.start]


    def before_block(self, number: int) -> list[Token]:
        """Give the sentence that ends the block before with a colon, if one does."""
        words = self.words[number]
        first = words[0].i if words else 0
        while first and self.syntax.tokens[first - 1].start >= self.all[number].start:
            first -= 1
        last = self.syntax.tokens[first - 1] if first else None
        if last is None or last.text != ":":
            return []
        return last.sentence.tokens


def find_quoted(quotes: Quotes, cues: Sequence[Cue]) -> Iterator[Draft]:
    """Find quotations that are statements of their own, in order."""
    by_verb = {cue.verb.i: cue for cue in cues}
    previous: tuple[int, Draft] | None = None
    for number, quotation in enumerate(quotes.all):
        words = quotes.words[number]
        draft = _cued(quotes, number, by_verb) or _signed(quotes, number)
        if draft is None and previous and _goes_on(quotes, previous, number):
            if words and _same_block(quotes, previous[0], number):
                previous[1].rest.append((quotation.inner_start, quotation.inner_end))
                previous = number, previous[1]
                continue
            draft = _running(quotation, previous[1])
        if not quotes.is_whole(number, by_verb):
            continue
        if draft is None and _stands_alone(quotes, number):
            draft = Draft(
                start=quotation.inner_start,
                end=quotation.inner_end,
                rule="quotation-alone",
                direct=True,
                anchor=quotation.start,
            )
        if draft is not None and words:
            previous = number, draft
            yield draft


def _cued(quotes: Quotes, number: int, by_verb: dict[int, Cue]) -> Draft | None:
    quotation = quotes.all[number]
    found = _cue_after(quotes, number, by_verb) or _cue_before(quotes, number, by_verb)
    if found is None:
        return None
    cue, rule = found
    return Draft(
        start=quotation.inner_start,
        end=quotation.inner_end,
        rule=rule,
        verb=cue,
        cue=(cue.start, cue.end),
        speaker=speaker_of(cue.verb),
        direct=True,
        anchor=quotation.start,
    )


def _cue_after(
    quotes: Quotes, number: int, by_verb: dict[int, Cue]
) -> tuple[Cue, str] | None:
    """Find the cue of `"…," the union said`."""
    quotation = quotes.all[number]
    inner = quotes.text[quotation.inner_end - 1 : quotation.inner_end + 1]
    window = quotes.after(number)
    if not window or not _opens_clause(quotes, number):
        return None
    if not inner.endswith(",") and inner[:1] == "." and not window[0].text.islower():
        return None
    for word in window:
        cue = by_verb.get(word.i)
        if cue and word.dep not in {"relcl", "acl", "csubj"} and _can_quote(cue):
            return cue, "quotation-before-cue"
        if word.text in {";", ":"}:
            return None
    return None


def _opens_clause(quotes: Quotes, number: int) -> bool:
    """Whether a quotation is more than a few words within somebody's sentence."""
    before = quotes.before(number)
    if not before or before[-1].text in {",", ":", ".", "-", "–", "—", "?", "!"}:
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
    return bool(cue.speaks and cue.sense.complements & {"quote", "clause", "obj_clause"})


def _begins_outside(quotes: Quotes, number: int) -> bool:
    """Whether the clause of a quotation begins before it: `said talks "failed"`."""
    inside = {word.i for word in quotes.words[number]}
    return any(
        w.head.i in inside and w.dep in {"nsubj", "nsubjpass", "aux", "expl", "det"}
        for w in quotes.before(number)
    )


def _is_clause(quotes: Quotes, number: int) -> bool:
    """Whether a quotation says something whole, and the sentence ends with it."""
    quotation, words = quotes.all[number], quotes.words[number]
    after = quotes.text[quotation.inner_end : quotation.end + 1]
    ends = any(mark in after for mark in (",", ".", ";", "?", "!", "\n"))
    ends = ends or quotes.text[quotation.inner_end - 1] in SENTENCE_END
    return ends and any(word.pos in CLAUSAL for word in words)


def _is_sentence(quotes: Quotes, number: int) -> bool:
    words = quotes.words[number]
    quotation = quotes.all[number]
    last = quotes.text[quotation.inner_end - 1]
    begins = words[0].text[:1].isupper() if words else False
    return begins and last in SENTENCE_END and len(words) >= MIN_WORDS


def _stands_alone(quotes: Quotes, number: int) -> bool:
    """Whether a quotation is sentences by itself."""
    before = quotes.before(number)
    quotation = quotes.all[number]
    after = quotes.text[quotation.end : quotation.end + 1]
    return (
        (not before or before[-1].text in SENTENCE_END)
        and _is_sentence(quotes, number)
        and (not after or after.isspace())
    )


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
    if draft.rule != "quotation-before-cue" or before[-1].text not in {",", ":", "-"}:
        return False
    verb = draft.verb.verb
    verbs = [w for w in before if w.pos in CLAUSAL and w.i > verb.i]
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
    if not names or any(w.pos in CLAUSAL for w in after) or after[0].text == ",":
        return None
    if not dashed and any(w.pos not in {"PROPN", "PUNCT"} for w in after):
        return None
    head = names[0]
    while head.head is not head and head.head in names:
        head = head.head
    return Draft(
        start=quotation.inner_start,
        end=quotation.inner_end,
        rule="quotation-signed",
        speaker=head,
        direct=True,
        anchor=quotation.start,
    )


def _same_block(quotes: Quotes, left: int, right: int) -> bool:
    blocks = [quotes.words[n][0].sentence.block for n in (left, right)]
    return blocks[0] == blocks[1]


def _running(quotation: Quotation, previous: Draft) -> Draft:
    return Draft(
        start=quotation.inner_start,
        end=quotation.inner_end,
        rule="quotation-running",
        follows=previous,
        direct=True,
        anchor=quotation.start,
    )
