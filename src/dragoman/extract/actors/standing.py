"""Whether a role is held, or only wanted, offered or refused."""

from dragoman.extract.grammar import ancestors, is_negated
from dragoman.extract.syntax import Token
from dragoman.model.actor import RoleStatus

REFUSING = frozenset({"reject", "refuse", "decline", "rejection", "refusal", "rebuff"})
WANTING = frozenset({"demand", "want", "insist", "request", "ask", "seek"})
OFFERING = frozenset({"offer", "propose", "volunteer", "invite"})


def status_of(word: Token) -> RoleStatus:
    """Tell how a role stands by the verbs and nouns above its word.

    A refusal above a demand wins: who "rejected the demand for A to be
    guarantor" leaves the role refused.
    """
    found = RoleStatus.HELD
    for above in (word, *ancestors(word)):
        if above.lemma in REFUSING or (above.pos == "VERB" and is_negated(above)):
            return RoleStatus.REJECTED
        if found is RoleStatus.HELD and above.lemma in WANTING:
            found = RoleStatus.DEMANDED
        elif found is RoleStatus.HELD and above.lemma in OFFERING:
            found = RoleStatus.OFFERED
    return found
