"""The quotations of a report, with the words inside, before and after them."""

from collections.abc import Collection, Iterator, Sequence

from dragoman.extract.quotations import Quotation
from dragoman.extract.syntax import Syntax, Token

WINDOW = 45
REACH = 200  # characters; the next word is never farther


class Quotes:
    """The quotations of a report beside its words."""

    def __init__(self, syntax: Syntax, quotations: Sequence[Quotation]) -> None:
        self.syntax = syntax
        self.text = syntax.report.text
        self.all = tuple(q for q in quotations if q.inner_end > q.inner_start)
        self.words = [syntax.between(q.inner_start, q.inner_end) for q in self.all]
        self._after: dict[int, list[Token]] = {}
        self._before: dict[int, list[Token]] = {}
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

    def marks(self, start: int, end: int) -> bool:
        """Whether any quotation stands between two offsets."""
        return any(q.start < end and q.end > start for q in self.all)

    def is_whole(self, number: int, verbs: Collection[int]) -> bool:
        """Whether a quotation ends where it seems to: no cue stands inside it."""
        words = self.words[number]
        if words and words[0].i in self.inside:
            return True
        return not any(word.i in verbs for word in words)

    def after(self, number: int) -> list[Token]:
        """Give the words after a quotation up to the next one or the sentence's end."""
        if number not in self._after:
            self._after[number] = self._read_after(number)
        return self._after[number]

    def _read_after(self, number: int) -> list[Token]:
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
        first = self.syntax.between(offset, offset + REACH)[:1]
        if first:
            block = first[0].sentence.block
            for word in self.syntax.tokens[first[0].i : first[0].i + 2 * WINDOW]:
                if word.sentence.block != block:
                    return
                yield word

    def before(self, number: int) -> list[Token]:
        """Give the words before a quotation, from its sentence or the last one."""
        if number not in self._before:
            self._before[number] = self._read_before(number)
        return self._before[number]

    def _read_before(self, number: int) -> list[Token]:
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
