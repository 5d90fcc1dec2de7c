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


def order_decisions(decisions: Iterable[Decision]) -> list[Decision]:
    """Put decisions in the order in which they were made."""
    return sorted(decisions, key=lambda d: (d.when.isoformat(), d.id))
