"""Statements of a report → who answers whom: who speaks next, and who spoke last."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.model.claim import Modality, Statement
from dragoman.model.record import Record
from dragoman.model.report import Passage
from dragoman.record.derive.disagreements.contrary import is_clause
from dragoman.record.derive.disagreements.outlooks import find_outlooks
from dragoman.record.derive.voices import is_told_as_so, sentences_between, side_of
from dragoman.record.lookup import Lookup
from dragoman.reference.wording import SENTENCE_END, content_stems

REACH = 1  # sentences from a telling to what answers it
FAR_REACH = 2  # where words between them say that it is told otherwise
LEAST_WORDS = 2  # of content, in what is answered and is no clause
BACK = 4  # statements before one among which is what it answers


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one tells and what the next who speaks tells after it.

    Attributes:
        left: What the first tells.
        right: What the next tells.
        said: The words of the first.
        told: The words of the next.
        between: The report's words from the one to the other.
        apart: Ends of sentences between them.
    """

    left: Statement
    right: Statement
    said: str
    told: str
    between: str
    apart: int

    @property
    def is_near(self) -> bool:
        """Whether the one stands in the sentence of the other or right after it."""
        return self.apart <= REACH

    @property
    def is_together(self) -> bool:
        """Whether both stand in one paragraph."""
        return "\n" not in self.between

    @property
    def is_new(self) -> bool:
        """Whether the report says between the two that somebody else speaks now."""
        cue = self.right.cue
        return cue is not None and self.left.content.end <= cue.start

    @property
    def shares(self) -> bool:
        """Whether both have a word of content in common."""
        return bool(content_stems(self.said) & content_stems(self.told))


def find_answers(record: Record, lookup: Lookup) -> Iterator[Answer]:
    """Pair what each teller of a report tells with what who spoke before him told.

    All that he told in a row is paired with it, the nearest first; words of several
    sentences around what others are told to say are left out.
    """
    for told in _list_tellings(record):
        yield from _find_in_report(told, lookup)


def _list_tellings(record: Record) -> Iterator[Sequence[Statement]]:
    """Give what each report has whom say is so, but for words around other words."""
    reports: dict[str, list[Statement]] = {}
    for statement in sorted(record.statements, key=lambda s: (s.content, s.id)):
        if statement.chain and statement.modality is Modality.ASSERTED:
            reports.setdefault(statement.content.report, []).append(statement)
    for told in reports.values():
        yield [s for s in told if is_told_as_so(s) and not _is_turn(s, told)]


def _is_turn(statement: Statement, told: Sequence[Statement]) -> bool:
    """Whether words of several sentences hold what others are told to say."""
    around = statement.content
    return SENTENCE_END.search(around.quote) is not None and any(
        other is not statement
        and around.start <= other.content.start
        and other.content.end <= around.end
        for other in told
    )


def _find_in_report(told: Sequence[Statement], lookup: Lookup) -> Iterator[Answer]:
    """Pair each telling with those of who spoke last before it, the nearest first."""
    for place, right in enumerate(told):
        after, last = right, set[str]()
        for left in reversed(told[max(0, place - BACK) : place]):
            if sentences_between(left.content, after.content, lookup) > FAR_REACH:
                break
            speaker = {_speaker(left), side_of(left, lookup)}
            is_other = _speaker(left) != _speaker(right) and _tells_something(left)
            if last and (not is_other or not speaker & last):
                break
            if is_other and left.content.end <= right.content.start:
                after, last = left, speaker
                yield _pair(left, right, lookup)


def _speaker(statement: Statement) -> str:
    first = statement.chain[0]
    return first.actor or first.text.casefold()


def _tells_something(statement: Statement) -> bool:
    words = statement.content.quote
    least = 1 if is_clause(words) else LEAST_WORDS
    return len(content_stems(words)) >= least or bool(find_outlooks(words))


def _pair(left: Statement, right: Statement, lookup: Lookup) -> Answer:
    text = lookup.reports[left.content.report].text
    return Answer(
        left=left,
        right=right,
        said=" ".join(p.quote for p in list_passages(left)),
        told=" ".join(p.quote for p in list_passages(right)),
        between=text[left.content.end : right.content.start],
        apart=sentences_between(left.content, right.content, lookup),
    )


def list_passages(statement: Statement) -> tuple[Passage, ...]:
    """Give the words of a statement, in one piece or in several."""
    return (statement.content, *statement.content_rest)
