"""Where a bargaining problem says too little for its zone to mean anything."""

from collections.abc import Iterator

from dragoman.bargaining.problem import BargainingProblem, Party
from dragoman.bargaining.zone import Zone
from dragoman.model.claim import Stance
from dragoman.model.report import Problem

WHOLE = 0.995  # share of packages that all could accept, from which it says nothing
WIDE = 0.7  # an interval of this width says next to nothing
MOST_WIDE = 0.5  # share of values that may be as wide


def find_thin(problem: BargainingProblem, zone: Zone) -> tuple[Problem, ...]:
    """Name what makes a zone of possible agreement an artefact of silence."""
    return tuple(_find(problem, zone))


def _find(problem: BargainingProblem, zone: Zone) -> Iterator[Problem]:
    if zone.low >= WHOLE:
        why = "nearly every package is acceptable to all, so the zone rules nothing out"
        advice = "the record says too little of what each would refuse"
        yield Problem(path="zone", why=f"{why}: {advice}")
    for party in problem.parties:
        if not _refuses(party):
            why = f"no report says what {party.name} would refuse"
            yield Problem(path=f"parties[{party.id}]", why=why)
    values = [view.value for party in problem.parties for view in party.views]
    wide = sum(value.high - value.low >= WIDE for value in values)
    if wide > MOST_WIDE * len(values):
        why = f"{wide} of {len(values)} values of options are hardly known at all"
        yield Problem(path="values", why=f"{why}; nothing is reported of them")


def _refuses(party: Party) -> bool:
    return any(v.red_line or v.stance is Stance.REJECTS for v in party.views)
