"""What a party's reported stances say of its preferences, by stated convention."""

from collections.abc import Mapping, Sequence

from dragoman.bargaining.derive.said import Said
from dragoman.bargaining.problem import (
    LEFT_OPEN,
    Basis,
    Estimate,
    Party,
    View,
    Weight,
)
from dragoman.model.actor import Actor
from dragoman.model.claim import Stance
from dragoman.model.report import Passage

BANDS: Mapping[Stance, tuple[float, float]] = {
    Stance.DEMANDS: (0.8, 1.0),
    Stance.OFFERS: (0.5, 0.9),
    Stance.ACCEPTS: (0.5, 0.9),
    Stance.CONDITIONAL: (0.3, 0.7),
    Stance.UNDECIDED: (0.0, 1.0),
    Stance.REJECTS: (0.0, 0.2),
}
"""Where on a party's scale a stance puts an option. A convention: what one demands
is among the best, what one rejects among the worst, and what one offers is worth
having but not the best. The words give the order; nobody reports the distances."""

ASCRIBED = 0.2
"""How much further a band reaches on either side if another ascribes the stance."""

TOLD: Mapping[Stance, str] = {
    Stance.DEMANDS: "demands this",
    Stance.OFFERS: "offers this",
    Stance.ACCEPTS: "accepts this",
    Stance.CONDITIONAL: "would have this on a condition",
    Stance.UNDECIDED: "has not decided on this",
    Stance.REJECTS: "rejects this",
}
SILENT = (0.0, 1.0)
DEMANDS_ANOTHER = (0.0, 0.7)
WOULD_HAVE_TO = (0.0, 0.7)
OTHERS_WOULD_HAVE_TO = (0.3, 1.0)
OPEN_FOR_WHO_DEMANDS = (0.0, 0.5)
OPEN_FOR_WHO_REJECTS = (0.2, 1.0)
WEIGHT = (0.2, 1.0)
RESERVATION = (0.2, 0.5)


def make_party(
    actor: Actor, issues: Mapping[str, Mapping[str, Sequence[Said]]]
) -> Party:
    """Make a party of an actor and what it said.

    Args:
        actor: The actor.
        issues: Issue id to option id to all that anybody said of the option.
    """
    weight = "how much an issue matters is not reported; as wide as one to five"
    views = []
    for issue, options in issues.items():
        own = {
            option: said
            for option, group in options.items()
            if (said := _latest(actor.id, group)) is not None
        }
        views += [
            View(issue=issue, option=option, value=_view_unsaid(actor.id, group, own))
            if option not in own
            else _view_option(issue, option, own[option])
            for option, group in options.items()
        ]
        views.append(_view_open(issue, own))
    return Party(
        id=actor.id,
        name=actor.name,
        reservation=_judge(RESERVATION, "what no deal is worth to it is not reported"),
        weights=tuple(
            Weight(issue=issue, value=_judge(WEIGHT, weight)) for issue in issues
        ),
        views=tuple(views),
    )


def _latest(party: str, group: Sequence[Said]) -> Said | None:
    """Find what the party said last, its own words before others' account of it."""
    mine = [said for said in group if said.party == party]
    return max(mine, key=lambda said: (said.own, said.day), default=None)


def _view_option(issue: str, option: str, said: Said) -> View:
    return View(
        issue=issue,
        option=option,
        value=_view_said(said),
        stance=said.stance,
        red_line=said.firm and said.stance is Stance.REJECTS,
        evidence=said.evidence,
    )


def _view_said(said: Said) -> Estimate:
    low, high = BANDS[said.stance]
    if not said.own:
        low, high = max(0.0, low - ASCRIBED), min(1.0, high + ASCRIBED)
        reason = f"{said.by} says that it {TOLD[said.stance]}; a wider band"
        return _judge((round(low, 6), round(high, 6)), reason)
    reason = f"it {TOLD[said.stance]}; by convention, {low} to {high}"
    return Estimate(
        low=low, high=high, basis=Basis.SOURCED, reason=reason, evidence=said.evidence
    )


def _view_unsaid(
    party: str, group: Sequence[Said], own: Mapping[str, Said]
) -> Estimate:
    obligors = {said.obligor for said in group} - {""}
    if party in obligors:
        return _judge(WOULD_HAVE_TO, "it is the one that would have to do this")
    for said in own.values():
        if said.stance is Stance.DEMANDS:
            reason = f"it demands something else of the issue: {said.text}"
            return _judge(DEMANDS_ANOTHER, reason)
    if obligors:
        return _judge(OTHERS_WOULD_HAVE_TO, "another party would have to do this")
    return _judge(SILENT, "it is not reported to have said anything of this")


def _view_open(issue: str, own: Mapping[str, Said]) -> View:
    stances = {said.stance for said in own.values()}
    drawn: tuple[Passage, ...] = tuple(
        passage
        for said in own.values()
        if said.firm and said.stance is Stance.DEMANDS
        for passage in said.evidence
    )
    if Stance.DEMANDS in stances:
        value = _judge(OPEN_FOR_WHO_DEMANDS, "it demands something of the issue")
    elif Stance.REJECTS in stances:
        value = _judge(OPEN_FOR_WHO_REJECTS, "it rejects what others want of the issue")
    else:
        value = _judge(SILENT, "what leaving the issue open is worth is not reported")
    return View(
        issue=issue,
        option=LEFT_OPEN.id,
        value=value,
        red_line=bool(drawn),
        evidence=drawn,
    )


def _judge(band: tuple[float, float], reason: str) -> Estimate:
    return Estimate(low=band[0], high=band[1], reason=reason)
