"""Same or not, says who, and why; and what people decided.

A rule's judgement is a ``Link``. A person's is a ``Decision``: an input like a
report, kept as it was given, which every later run takes into account and no rule
overwrites.
"""

import datetime
from dataclasses import dataclass
from enum import Enum

from dragoman.model.report import Passage

PERSON = "person:"  # how the source of a link that a person decided begins


class Judgement(Enum):
    """Whether two claims or actors are one."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A judgement of two ids of one noun.

    Attributes:
        noun: ``actors``, ``events``, ``proposals``, ``figures``, ``positions``
            or ``reports``.
        left: The smaller id.
        right: The larger id.
        judgement: Same, different or unsure.
        score: 0 (surely different) to 1 (surely the same).
        reasons: Why, in words.
        source: ``rule`` or ``person:<name>``.
    """

    noun: str
    left: str
    right: str
    judgement: Judgement
    score: float
    reasons: tuple[str, ...] = ()
    source: str = "rule"


class Verb(Enum):
    """What a person does to entries of the record."""

    SAME = "same"
    DIFFERENT = "different"
    ACCEPT = "accept"
    REJECT = "reject"
    EDIT = "edit"
    ADD = "add"
    UNDO = "undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided about entries; never overwritten by a rule.

    Targets are ids of claims or actors of one report, or of an entry of the record:
    an entry bears the id of its earliest member, so both name the same thing, and
    go on doing so when reports are added. A decision whose targets are not there
    (their report was taken away) waits, and does nothing until they are back.

    - ``SAME`` and ``DIFFERENT``: all targets (two or more) are one, or are each
      another; any noun that is reconciled.
    - ``ACCEPT``: the targets are right as they are; their confidence becomes 1.
    - ``REJECT``: the targets are left out, with what follows from them.
    - ``EDIT``: ``fields`` take the place of what was extracted. A name is a field
      or a path into one (``stance``, ``quantity.low``, ``date.start``); a value is
      text as the wire form prints it, ``""`` for none.
    - ``ADD``: an entry that was missed, resting on ``passages``; the target is the
      id that it shall bear, and ``fields`` say what it is.
    - ``UNDO``: the targets are ids of decisions, and these no longer hold.

    A report is edited (title, outlet, ``published.start``, …), left out, and said to
    echo another or not; its own targets are ids of reports.

    Of two decisions on the same targets, the later one holds.

    Attributes:
        id: Hash of the rest.
        noun: ``actors``, ``statements``, ``figures``, ``terms``, ``proposals``,
            ``positions``, ``events``, ``disagreements`` or ``reports``.
        verb: What is done.
        targets: Ids of the entries.
        passages: The words that the person looked at, so that the decision can be
            read, and its targets found again, without the record.
        fields: For ``EDIT`` and ``ADD``: names and new values.
        who: The person.
        when: When it was made.
        why: The person's reason, "" for none given.
    """

    id: str
    noun: str
    verb: Verb
    targets: tuple[str, ...]
    passages: tuple[Passage, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    who: str
    when: datetime.datetime
    why: str = ""

    def __post_init__(self) -> None:
        """Refuse a decision on nothing, or one that compares a thing to itself."""
        needed = 2 if self.verb in {Verb.SAME, Verb.DIFFERENT} else 1
        if len(set(self.targets)) < needed:
            raise ValueError(
                f"{self.verb.value} needs {needed} targets: {self.targets}"
            )
        if bool(self.fields) != (self.verb in {Verb.EDIT, Verb.ADD}):
            raise ValueError(f"fields go with an edit, and only there: {self.fields}")
        if self.verb is Verb.ADD and not self.passages:
            raise ValueError(f"an entry without words: {self.targets}")
