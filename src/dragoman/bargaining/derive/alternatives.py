"""Which options of an issue are alternatives, and which go together.

An issue is settled by exactly one of its options. What one party demands in the same
breath as something else, and what one plan holds beside something else, are no
alternatives: each makes an issue of its own. The same thing in another number is an
alternative all the same: demands are raised and lowered.
"""

from collections.abc import Mapping, Sequence

from dragoman.bargaining.derive.options import is_alike_but_for_numbers, overlap
from dragoman.bargaining.derive.said import Said
from dragoman.model.claim import Stance

type Options = Mapping[str, Sequence[Said]]
"""Option id to all that was said of it."""


def part_options(options: Options) -> tuple[Options, ...]:
    """Part the options of one issue, so that those of each part are alternatives.

    Returns:
        The parts, the first with the first option; one where nothing goes together.
    """
    parts: list[dict[str, Sequence[Said]]] = []
    for name, said in options.items():
        fitting = [
            p for p in parts if not any(go_together(said, o) for o in p.values())
        ]
        if fitting:
            best = max(fitting, key=lambda part: _likeness(said, part))
            best[name] = said
        else:
            parts.append({name: said})
    return tuple(parts)


def go_together(one: Sequence[Said], other: Sequence[Said]) -> bool:
    """Whether somebody wants both of two options, or one plan holds both."""
    if is_alike_but_for_numbers(one[0].text, other[0].text):
        return False
    plans = {said.plan for said in one if said.plan}
    if plans & {said.plan for said in other if said.plan}:
        return True
    return bool(_who_demands(one) & _who_demands(other))


def _who_demands(said: Sequence[Said]) -> set[str]:
    return {s.party for s in said if s.own and s.party and s.stance is Stance.DEMANDS}


def _likeness(said: Sequence[Said], part: Options) -> float:
    return max(overlap(said[0].text, other[0].text) for other in part.values())
