"""Yes and no: "voted no on the bill", "has said yes to the offer"."""

from dragoman.extract.grammar import auxiliaries, conjuncts, is_negated
from dragoman.extract.positions.clauses import has_to
from dragoman.extract.positions.conditions import find_condition, is_supposed
from dragoman.extract.positions.holders import holder
from dragoman.extract.positions.phrases import after
from dragoman.extract.positions.spans import clause_span
from dragoman.extract.positions.stances import Held
from dragoman.extract.syntax import Token
from dragoman.model.claim import Modality, Stance

SAYING = frozenset({"say", "vote", "answer", "tell", "reply"})
WORDS = {
    "no": Stance.REJECTS,
    "nay": Stance.REJECTS,
    "yes": Stance.ACCEPTS,
    "aye": Stance.ACCEPTS,
}
UNSAID = {Stance.REJECTS: Stance.UNDECIDED, Stance.ACCEPTS: Stance.REJECTS}
WILL = frozenset({"will", "would", "'ll", "'d"})


def find_vote(verb: Token) -> Held | None:
    """Find that somebody says or votes yes or no to something."""
    if verb.lemma not in SAYING:
        return None
    word = next((c for c in verb.children if c.lower in WORDS and c.i > verb.i), None)
    if word is None or is_supposed(verb):
        return None
    stance = WORDS[word.lower]
    if is_negated(verb):
        stance = UNSAID[stance]
    thing = after(word, "to", "on", "against") or after(verb, "to", "on", "against")
    party = holder(verb)
    if party is None or (thing is not None and thing.entity in {"DATE", "TIME"}):
        return None
    if thing is None and (verb.lemma == "vote" or has_to(verb)):
        return None
    start, end = clause_span(verb, party)
    bound = find_condition(verb) is not None
    return Held(
        cue=verb,
        stance=Stance.CONDITIONAL if bound else stance,
        party=party,
        matter=tuple(conjuncts(thing)) if thing is not None else (),
        start=start,
        end=end,
        modality=Modality.PLANNED if auxiliaries(verb) & WILL else Modality.ASSERTED,
        rule="vote",
    )
