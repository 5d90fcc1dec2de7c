"""How each noun is reconciled: order, keys, and what a score is taken for.

The thresholds were set on hand-made judgements over reports of one negotiation
(``benchmarks/reconcile.py``). Between the two of a noun the judgement is "unsure",
and the record shows it as that.
"""

from collections.abc import Hashable

from dragoman.model.actor import ActorKind
from dragoman.model.claim import ProposalStatus, identify
from dragoman.model.date import DateRange
from dragoman.model.judgement import Judgement, Link
from dragoman.reconcile.candidates import Named, Plan, Saying, Telling
from dragoman.reconcile.compare import Comparison, compare_actors
from dragoman.reconcile.matcher import Rules
from dragoman.reconcile.names import (
    content_words,
    fold_group,
    fold_name,
    fold_sounds,
    initials,
    is_proper,
)
from dragoman.reconcile.plans import compare_plans
from dragoman.reconcile.tellings import (
    DAILY,
    MOVES,
    RECENT,
    compare_events,
    compare_sayings,
    find_spells,
    same_course,
)

ACTORS = (0.7, 0.35)  # from which score the same, from which unsure
EVENTS = (0.38, 0.34)
PLANS = (0.7, 0.4)
SAYINGS = (0.7, 0.55)
OUTCOMES = 0.4
WIDEST = 31  # days; a wider date is no key
LEAST_SAID = 5  # content words without which two sayings cannot be told to be one
TELLING = 3
RAREST = 4  # of the words of a saying, the longest, are its keys
LATER = "outcomes"
ACTORS_NOUN = "actors"


def find_judgement(
    noun: str,
    ids: tuple[str, str],
    found: Comparison | None,
    bounds: tuple[float, float],
) -> Link | None:
    """Make a comparison a judgement; ``None`` where it says too little.

    For actors, a score of nothing with a reason says that two are different, and
    keeps them so.
    """
    if found is None or not found.reason:
        return None
    apart = noun == ACTORS_NOUN and not found.score
    if found.score < bounds[1] and not apart:
        return None
    judgement = Judgement.SAME if found.score >= bounds[0] else Judgement.UNSURE
    return Link(
        noun=noun,
        left=min(ids),
        right=max(ids),
        judgement=Judgement.DIFFERENT if apart else judgement,
        score=found.score,
        reasons=(found.reason,),
    )


def order_date(date: DateRange) -> str:
    """Give a date as a key to sort by; an unknown one comes last."""
    return str(date.start or "9999")


def profile_actor(named: Named) -> str:
    """Give the id of all actors that look alike to every comparison.

    A person known only by an office is compared report by report, since offices
    change hands; so is an actor that a person decided on.
    """
    actor = named.actor
    if named.single or (actor.kind is ActorKind.PERSON and not is_proper(actor.name)):
        return actor.id
    names = sorted({" ".join(fold_name(name)) for name in (actor.name, *actor.aliases)})
    belongs = () if is_proper(actor.name) else fold_name(named.belongs)
    kind = actor.kind.value, actor.collective
    return identify("profile", *kind, actor.name, *names, "|", *belongs)


def key_actor(named: Named) -> frozenset[Hashable]:
    """Give the words of an actor's names, their beginnings, and its initials."""
    actor = named.actor
    if actor.collective:
        return frozenset([" ".join(fold_group(actor.name))])
    words = {w for name in (actor.name, *actor.aliases) for w in content_words(name)}
    begun = {fold_sounds(word)[:4] for word in words}
    return frozenset({*words, initials(actor.name), *begun})


def key_event(telling: Telling) -> frozenset[Hashable]:
    """Give when an event was with who took part and its rarer words; pairs of words.

    Pairs of the words that tell it bring together what a report comes back to later.
    """
    event = telling.event
    spells = find_spells(event.date, WIDEST)
    spells = spells or find_spells(telling.published, WIDEST, before=RECENT)
    kind = "move" if event.type in MOVES else "other"
    people = {(spell, kind, who) for spell in spells for who in telling.participants}
    longest = sorted(telling.words, key=_longest_first)[:TELLING]
    words = {(one, other) for one in longest for other in longest if one < other}
    told = sorted(telling.core, key=_longest_first)[:TELLING]
    dated = {(spell, word) for spell in spells for word in told}
    day = event.date.start if event.date.is_day and event.type in DAILY else None
    casts = {(day, event.type.value, who) for who in telling.cast if day}
    cores = {("core", one, other) for one in told for other in told if one < other}
    return frozenset({*people, *words, *dated, *casts, *cores})


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word), word


def key_plan(plan: Plan) -> frozenset[Hashable]:
    """Give who makes a demand, or the values and kinds of a plan's terms."""
    proposal = plan.proposal
    if proposal.status is ProposalStatus.DEMAND:
        return frozenset(("demand", who) for who in plan.by)
    month = order_date(plan.published)[:7]
    kinds = {(month, term.kind.value) for term in proposal.terms}
    values = {("length", term.duration) for term in proposal.terms if term.duration}
    counts = {
        (term.kind.value, term.quantity.low)
        for term in proposal.terms
        if term.quantity and not term.duration
    }
    return frozenset({*kinds, *values, *counts})


def key_saying(saying: Saying) -> frozenset[Hashable]:
    """Give pairs of the longest words of a statement; none for a short one."""
    if len(saying.words) < LEAST_SAID:
        return frozenset()
    longest = sorted(saying.words, key=lambda w: (-len(w), w))[:RAREST]
    return frozenset((a, b) for a in longest for b in longest if a < b)


def _order_named(named: Named) -> tuple[str, ...]:
    return " ".join(fold_name(named.actor.name)), profile_actor(named)


def _judge_actors(left: Named, right: Named) -> Link | None:
    found = compare_actors(left, right)
    if found is None:
        return None  # most of them; a profile is dear
    ids = profile_actor(left), profile_actor(right)
    return find_judgement("actors", ids, found, ACTORS)


def _order_telling(telling: Telling) -> tuple[str, ...]:
    event = telling.event
    date = order_date(event.date if event.date.is_known else telling.published)
    return date, order_date(telling.published), event.evidence[0].report, event.id


def _judge_events(left: Telling, right: Telling) -> Link | None:
    found = compare_events(left, right)
    if found is None:
        return None
    ids = left.event.id, right.event.id
    if same_course(left, right):
        return find_judgement("events", ids, found, EVENTS)
    return find_judgement(LATER, ids, found, (OUTCOMES, OUTCOMES))


def _day_telling(telling: Telling) -> int | None:
    date = telling.event.date
    return date.start.toordinal() if date.start and date.is_day else None


def _age_telling(telling: Telling) -> tuple[str, ...]:
    event = telling.event
    return order_date(telling.published), event.evidence[0].report, event.id


def _order_plan(plan: Plan) -> tuple[str, ...]:
    return order_date(plan.published), plan.proposal.id


def _judge_plans(left: Plan, right: Plan) -> Link | None:
    ids = left.proposal.id, right.proposal.id
    return find_judgement("proposals", ids, compare_plans(left, right), PLANS)


def _order_saying(saying: Saying) -> tuple[str, ...]:
    content = saying.statement.content
    return " ".join(sorted(saying.words)), content.report, saying.statement.id


def _judge_sayings(left: Saying, right: Saying) -> Link | None:
    ids = left.statement.id, right.statement.id
    return find_judgement("statements", ids, compare_sayings(left, right), SAYINGS)


ACTOR_RULES: Rules[Named] = Rules(
    noun="actors",
    order=_order_named,
    age=_order_named,
    keys=key_actor,
    judge=_judge_actors,
)
EVENT_RULES: Rules[Telling] = Rules(
    noun="events",
    order=_order_telling,
    age=_age_telling,
    keys=key_event,
    judge=_judge_events,
    day=_day_telling,
)
PLAN_RULES: Rules[Plan] = Rules(
    noun="proposals",
    order=_order_plan,
    age=_order_plan,
    keys=key_plan,
    judge=_judge_plans,
)
SAYING_RULES: Rules[Saying] = Rules(
    noun="statements",
    order=_order_saying,
    age=_order_saying,
    keys=key_saying,
    judge=_judge_sayings,
)
