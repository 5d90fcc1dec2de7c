"""How often a rule's findings were right when they were last measured.

The shares are of statements with the right words, speaker and directness, on the
development reports and, for rules that those use seldom, on PolNeAR (2026).
"""

from collections.abc import Mapping

USUAL = 0.6
SHARES: Mapping[str, float] = {
    "according": 0.85,
    "according-list": 0.8,
    "adjective": 0.65,
    "attitude": 0.5,
    "block-quote": 0.5,
    "charge": 0.55,
    "clause-as": 0.85,
    "clause-before": 0.9,
    "clause-claim": 0.9,
    "clause-say": 0.9,
    "clause-show": 0.65,
    "clause-think": 0.55,
    "clause-warn": 0.9,
    "estimate": 0.8,
    "expression": 0.8,
    "hearsay": 0.55,
    "indirect-running": 0.6,
    "infinitive-ask": 0.75,
    "infinitive-promise": 0.7,
    "infinitive-want": 0.4,
    "noun": 0.5,
    "object": 0.6,
    "parenthesis": 0.75,
    "quotation-after-cue": 0.9,
    "quotation-alone": 0.7,
    "quotation-before-cue": 0.94,
    "quotation-colon": 0.7,
    "quotation-running": 0.85,
    "quotation-signed": 0.9,
    "turn": 0.9,
    "verdict": 0.65,
}


def confidence_of(rule: str) -> float:
    """Give the share for a rule, or for its family."""
    return SHARES.get(rule, SHARES.get(rule.split("-", maxsplit=1)[0], USUAL))
