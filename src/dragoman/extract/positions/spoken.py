"""Stances that one clause tells: of its subject, or of whoever speaks."""

from dragoman.extract.positions.spans import clause_span
from dragoman.extract.positions.stances import Held
from dragoman.extract.syntax import Token
from dragoman.model.claim import Stance


def held_in_clause(
    verb: Token,
    stance: Stance,
    party: Token,
    matter: tuple[Token, ...],
    *,
    rule: str,
) -> Held:
    """Give the stance that a clause tells of a party.

    Args:
        verb: The head of the clause, whose words are the evidence.
        stance: What the party holds.
        party: Who holds it; as a subject the clause begins there.
        matter: What it is about.
        rule: Which rule found it.
    """
    start, end = clause_span(verb, party)
    return Held(
        cue=verb,
        stance=stance,
        party=party,
        matter=matter,
        start=start,
        end=end,
        rule=rule,
    )


def held_by_speaker(
    verb: Token,
    stance: Stance,
    thing: Token,
    *,
    rule: str,
    subject: Token | None = None,
) -> Held:
    """Give the stance that a clause tells of its speaker.

    Args:
        verb: The head of the clause, whose words are the evidence.
        stance: What the speaker holds.
        thing: What it is about.
        rule: Which rule found it.
        subject: Where the clause begins.
    """
    start, end = clause_span(verb, subject)
    return Held(
        cue=verb,
        stance=stance,
        party=None,
        by_speaker=True,
        matter=(thing,),
        start=start,
        end=end,
        rule=rule,
    )
