"""The part of those of whom no rule knows one, as a learned model judges it.

Rules see what is plainly told. Of the others, who only speak or are only named, the
model weighs all that a report shows (`traits`), and people lean on the body for which
they speak and bodies on their people. Where it finds none, they keep what rules say.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.extract.actors.cues import Cue
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.fits import is_onlooker
from dragoman.extract.actors.lexicon import actor_words
from dragoman.extract.actors.traits import Cues, Decided, Scene
from dragoman.extract.learned.linear import LinearModel, load_model
from dragoman.extract.syntax import Token
from dragoman.model.actor import ActorKind, Role

SPEAKING = frozenset({"speaks", "according"})
ASIDE = "aside"  # no part in the talks
# The reports that the model learned from name fewer bystanders than the press does.
BYSTANDERS = 3.0
UPWARD, DOWNWARD = 0.4, 0.2  # how much one leans on its body, a body on its people
SURE = 0.6  # a part less likely is not told

Shares = NDArray[np.float64]


def judge_roles(
    meant: Mapping[int, Draft],
    drafts: Sequence[Draft],
    cues: Cues,
    decided: Decided,
) -> dict[int, list[Cue]]:
    """Give everybody's cues, with a judged one for those without a part.

    Args:
        meant: Whom each word means.
        drafts: Those to decide on.
        cues: Every cue of each, by the draft's id.
        decided: What the rules decided on, by the draft's id.
    """
    judged = {key: [*told] for key, told in decided.items()}
    silent = [d for d in drafts if is_open(d, decided.get(id(d), ()))]
    if not silent:
        return judged
    scene = Scene(meant, drafts, cues, decided)
    model = load_model("roles")
    shares = {id(d): _weigh(model, scene.describe(d)) for d in silent}
    people = defaultdict(list)
    for draft in silent:
        if draft.owner is not None:
            people[id(draft.owner)].append(shares[id(draft)])
    for draft in silent:
        leaning = _lean(draft, shares, people)
        chosen = model.answers[int(leaning.argmax())]
        if chosen != ASIDE and leaning.max() >= SURE:
            word = _find_reason(model, scene, draft, chosen)
            judged[id(draft)] = [Cue(draft, Role(chosen), 0, word, "judged")]
    return judged


def is_open(draft: Draft, cues: Sequence[Cue]) -> bool:
    """Whether the rules leave somebody without a part, but that of a source."""
    if draft.kind is ActorKind.OUTLET or is_onlooker(draft.owner or draft):
        return False
    words = [w for n in draft.names for w in (*n.title, *n.tokens)]
    called = {c.lower for w in words for c in (w, *w.children)} | draft.nouns
    if is_onlooker(draft) or called & actor_words("past"):
        return False
    if not (draft.names or draft.described or draft.seen):
        return False
    return all(c.rule in SPEAKING and c.role is Role.SOURCE for c in cues)


def _weigh(model: LinearModel, traits: Sequence[str]) -> Shares:
    """Give how likely each part is by the traits alone, as logarithms."""
    odds = model.scores(traits).astype(np.float64)
    odds[model.answers.index(ASIDE)] += np.log(BYSTANDERS)
    return np.asarray(odds - np.log(np.exp(odds).sum()))


def _lean(
    draft: Draft, shares: Mapping[int, Shares], people: Mapping[int, list[Shares]]
) -> Shares:
    """Give how likely each part is, seeing the body and the people."""
    leaning = shares[id(draft)].copy()
    if draft.owner is not None and id(draft.owner) in shares:
        leaning += UPWARD * shares[id(draft.owner)]
    if people.get(id(draft)):
        leaning += DOWNWARD * np.mean(people[id(draft)], axis=0)
    likely = np.exp(leaning - leaning.max())
    return np.asarray(likely / likely.sum())


def _find_reason(model: LinearModel, scene: Scene, draft: Draft, chosen: str) -> Token:
    """Find the mention whose surroundings speak most for a part."""
    place = model.answers.index(chosen)
    gains = {}
    for word, traits in scene.tell_mentions(draft):
        odds = model.scores(traits)
        gains[word] = float(odds[place] - odds.mean())
    return max(gains, key=gains.__getitem__)
