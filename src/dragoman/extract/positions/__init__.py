"""Which party demands, offers, accepts or rejects what."""

from collections.abc import Iterator, Sequence

from dragoman.extract.actors import Cast
from dragoman.extract.parse import Syntax
from dragoman.extract.positions.find import find_stances
from dragoman.extract.positions.issues import find_issue
from dragoman.extract.positions.parties import Parties
from dragoman.extract.positions.spans import phrase_span
from dragoman.extract.positions.stances import Held
from dragoman.extract.times import Times
from dragoman.model.claim import Position, Statement, identify

__all__ = ["find_positions"]

CONFIDENCE = {"verb": 0.6, "noun": 0.7, "adjective": 0.6, "refusal": 0.6}


def find_positions(
    syntax: Syntax, cast: Cast, times: Times, statements: Sequence[Statement]
) -> tuple[Position, ...]:
    """Find where each party stands on each issue."""
    parties = Parties(cast, statements)
    return tuple(
        position
        for held in find_stances(syntax)
        for position in _positions(syntax, held, parties, times)
    )


def _positions(
    syntax: Syntax, held: Held, parties: Parties, times: Times
) -> Iterator[Position]:
    report = syntax.report
    holders = parties.of(held.party, held.cue.start)
    speaker = parties.side_of(held.cue.start)
    if held.party is None and speaker is not None:
        holders = (speaker,)
    text = _matter_text(syntax, held)
    for party in holders:
        yield Position(
            id=identify(report.id, "position", held.start, held.end, party),
            party=party,
            issue=find_issue(text),
            issue_text=text,
            stance=held.stance,
            own=speaker is None or speaker == party,
            as_stated_by=parties.speaker_at(held.cue.start),
            date=times.of(held.cue),
            modality=held.modality,
            evidence=(report.passage(held.start, held.end),),
            rule=held.rule,
            confidence=CONFIDENCE.get(held.rule.split("-")[0], 0.5),
        )


def _matter_text(syntax: Syntax, held: Held) -> str:
    if not held.matter:
        return ""
    spans = [phrase_span(head) for head in held.matter]
    start = min(span[0] for span in spans)
    end = max(span[1] for span in spans)
    return syntax.report.text[start:end]
