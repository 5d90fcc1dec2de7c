"""People's decisions → links that no rule outweighs."""

from collections.abc import Iterable
from itertools import combinations

from dragoman.model.judgement import PERSON, Decision, Judgement, Link, Verb

JUDGED = {Verb.SAME: Judgement.SAME, Verb.DIFFERENT: Judgement.DIFFERENT}


def link_decisions(decisions: Iterable[Decision]) -> tuple[Link, ...]:
    """Give the judgements of sameness that people made; of two, the later holds."""
    links: dict[tuple[str, str, str], Link] = {}
    for decision in order_decisions(decisions):
        judgement = JUDGED.get(decision.verb)
        if judgement is None:
            continue
        for left, right in combinations(sorted(set(decision.targets)), 2):
            links[decision.noun, left, right] = Link(
                noun=decision.noun,
                left=left,
                right=right,
                judgement=judgement,
                score=1.0 if judgement is Judgement.SAME else 0.0,
                reasons=(decision.why or "decided so",),
                source=f"{PERSON}{decision.who}",
            )
    return tuple(links[key] for key in sorted(links))


def keep_in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Give the decisions that nobody took back, in the order of their making."""
    force: dict[str, Decision] = {}
    undone: dict[str, Decision] = {}
    for decision in order_decisions(decisions):
        force[decision.id] = decision
        if decision.verb is Verb.UNDO:
            for key in decision.targets:
                if key in force:
                    undone[key] = force.pop(key)
                    if undone[key].verb is Verb.UNDO:
                        _restore(undone[key], undone, force)
    return tuple(d for d in order_decisions(force.values()) if d.verb is not Verb.UNDO)


def _restore(
    undoing: Decision, undone: dict[str, Decision], force: dict[str, Decision]
) -> None:
    """Bring back what an undoing that was itself undone had taken away."""
    for key in undoing.targets:
        if key in undone:
            force[key] = undone.pop(key)


def order_decisions(decisions: Iterable[Decision]) -> list[Decision]:
    """Put decisions in the order in which they were made."""
    return sorted(decisions, key=lambda d: (d.when.isoformat(), d.id))
