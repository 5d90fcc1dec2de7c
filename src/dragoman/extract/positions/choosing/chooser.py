"""The choice among the actors of a report, where the rules are unsure."""

from functools import lru_cache
from math import exp

from dragoman.extract.actors import Cast
from dragoman.extract.positions.choosing.asks import Ask
from dragoman.extract.positions.choosing.features import Clues, Feature
from dragoman.extract.positions.choosing.profiles import is_described, read_profiles
from dragoman.extract.positions.choosing.relations import Relations
from dragoman.extract.positions.choosing.weights import weigh_features
from dragoman.extract.positions.holders import holder, owner
from dragoman.extract.positions.parties import Parties
from dragoman.extract.syntax import Syntax, Token
from dragoman.model.claim import Statement

# By how much the likeliest must outweigh one who is only described, to take the place.
MARGIN = 1.0
LEAST = 0.3  # the share that it must have where the rules found nobody
# The rules of positions have their own care for holders, and gain nothing by it.
SETTLED = frozenset({"term", "event"})
CLAUSES = frozenset({"VERB", "AUX"})


class Chooser:
    """Chooses whom the entries of one report belong to.

    Attributes:
        asked: Every question put to it, in order.
        cast: Who appears.
        parties: The cast as holders.
    """

    def __init__(self, syntax: Syntax, cast: Cast, parties: Parties) -> None:
        self.asked: list[Ask] = []
        self.parties = parties
        self._syntax = syntax
        self.cast = cast
        self._clues: Clues | None = None

    def settle(self, ask: Ask) -> tuple[str, ...]:
        """Give whom an entry belongs to: as the rules say, if they name somebody.

        Where they found nobody, or one who is only described, the likeliest of
        the cast takes the place, if it is likely enough.
        """
        self.asked.append(ask)
        if ask.noun not in SETTLED or not self.is_unsure(ask):
            return ask.ruled
        if not ask.ruled and ask.base is not None and ask.base.pos != "PRON":
            return ()  # whoever it is that the words name, the report has no such actor
        scores = self._weigh(ask)
        best = max(scores, key=scores.__getitem__, default=None)
        if best is None:
            return ask.ruled
        if ask.ruled:
            better = scores[best] >= scores[ask.ruled[0]] + MARGIN
            return (best,) if better else ask.ruled
        likely = self._is_named(best) and _share(best, scores) >= LEAST
        return (best,) if likely else ()

    def is_unsure(self, ask: Ask) -> bool:
        """Whether the rules found nobody, or one without a name."""
        if len(ask.ruled) > 1 or not self.cast.actors:
            return False
        if not ask.ruled:
            return True
        return not self._is_named(ask.ruled[0])

    def _is_named(self, actor: str) -> bool:
        return not (self.cast.actor(actor).collective or is_described(actor))

    def ask_at(self, noun: str, cue: Token, sort: str) -> Ask:
        """Put the question for a word, with whom its grammar names as holder."""
        base = _stands_at(cue)
        ruled = self.parties.of(base, cue.start) if base is not None else ()
        if not ruled:
            speaker = self.parties.side_of(cue.start)
            ruled = () if speaker is None else (speaker,)
        return Ask(noun=noun, cue=cue, base=base, ruled=ruled, sort=sort)

    def clues_of(self, ask: Ask) -> dict[str, list[Feature]]:
        """Give the features of every actor that may be the holder of an entry."""
        if self._clues is None:
            profiles = read_profiles(self.cast, self._syntax)
            relations = Relations(self._syntax, self.cast, self.parties, profiles)
            self._clues = Clues(relations, profiles)
        own = self.cast.at(ask.base) if ask.base is not None else None
        return dict(self._clues.of(ask, own))

    def _weigh(self, ask: Ask) -> dict[str, float]:
        """Give what each actor weighs, in order of first mention."""
        weights = weigh_features()
        return {
            actor: sum(weights.get(feature, 0.0) for feature in features)
            for actor, features in self.clues_of(ask).items()
        }


def _share(best: str, scores: dict[str, float]) -> float:
    """Give the probability of the best."""
    return 1 / sum(exp(score - scores[best]) for score in scores.values())


def _stands_at(cue: Token) -> Token | None:
    """Give the word that stands as holder by the grammar around a cue."""
    if cue.pos in CLAUSES:
        return holder(cue)
    if cue.pos == "NOUN":
        return owner(cue)
    return holder(cue.head) if cue.head.pos in CLAUSES else None


@lru_cache(maxsize=1)  # positions, terms and events all ask, report by report
def read_chooser(
    syntax: Syntax, cast: Cast, statements: tuple[Statement, ...]
) -> Chooser:
    """Give the chooser of a report."""
    return Chooser(syntax, cast, Parties(cast, statements))
