"""Stances that a side tells in its own speech, in words that tell none elsewhere.

"No car will leave the yard", "six would do", "that is a matter for the owners": in a
report these are news or nothing, said by a side they are where it stands. Only what
no other rule has read is read here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.extract.findings import Findings
from dragoman.extract.grammar import ancestors
from dragoman.extract.positions.idle import DENYING
from dragoman.extract.positions.letters import is_written
from dragoman.extract.positions.remits import find_affair
from dragoman.extract.positions.speech.asking import find_let, find_time
from dragoman.extract.positions.speech.bargains import find_bargain
from dragoman.extract.positions.speech.bounds import find_enough, find_last, find_only
from dragoman.extract.positions.speech.contents import Said, find_said
from dragoman.extract.positions.speech.duties import find_due, find_first, find_owed
from dragoman.extract.positions.speech.grants import find_grant
from dragoman.extract.positions.speech.nobody import (
    find_needless,
    find_nobody,
    find_nothing,
    find_policy,
)
from dragoman.extract.positions.speech.refusing import find_unable, find_undone
from dragoman.extract.positions.speech.sayings import find_meant, find_saying
from dragoman.extract.positions.speech.slogans import find_slogan
from dragoman.extract.positions.speech.standing import find_open, find_standing
from dragoman.extract.positions.speech.undertakings import (
    find_offering,
    find_undertaking,
    find_withholding,
)
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.standstills import find_going_on
from dragoman.extract.syntax import Token

__all__ = ["find_in_speech"]

FINDERS = (
    find_nobody,
    find_nothing,
    find_affair,
    find_last,
    find_enough,
    find_first,
    find_due,
    find_owed,
    find_let,
    find_needless,
    find_policy,
    find_only,
    find_bargain,
    find_grant,
    find_open,
    find_standing,
    find_going_on,
    find_time,
    find_unable,
    find_undone,
    find_saying,
    find_meant,
    find_undertaking,
    find_offering,
    find_withholding,
)
DISOWNING = DENYING | {"doubt", "fear", "predict", "expect", "accuse"}


def find_in_speech(
    findings: Findings, told: Sequence[tuple[int, int]]
) -> Iterator[Held]:
    """Find the stances in what sides say, but for what is told already.

    Args:
        findings: Who says what in the report.
        told: Offsets of the words that other rules have read.
    """
    spans = list(told)
    for said in find_said(findings.syntax, findings.cast, findings.statements):
        for held in _find_in(said):
            if not any(s < held.end and held.start < e for s, e in spans):
                spans.append((held.start, held.end))
                yield held


def _find_in(said: Said) -> Iterator[Held]:
    """Find the stances in what is said of one sentence."""
    if said.sentence.tokens[-1].text == "?":
        return
    first, last = said.words[0].start, said.words[-1].end
    yield from find_slogan(said)
    for verb in said.words:
        if verb.pos in {"VERB", "AUX"} and not _is_disowned(verb):
            if is_written(verb, first):
                continue
            held = next(filter(None, (find(verb) for find in FINDERS)), None)
            if held is not None:
                start, end = max(held.start, first), min(held.end, last)
                yield replace(held, start=start, end=end)


def _is_disowned(verb: Token) -> bool:
    """Whether it is told as what somebody denies, fears or foresees."""
    return any(
        above.lemma in DISOWNING for above in ancestors(verb) if above.pos == "VERB"
    )
