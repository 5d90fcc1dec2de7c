"""Statements by whom the speaker belongs to."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model.claim import Statement
from dragoman.render.index import Index

UNNAMED = "Unnamed and collective"
ONCE = "Named once"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What one side of the talks, or one outlet, is reported to have said.

    Attributes:
        name: Whose statements they are.
        statements: The statements, in the order of the record.
    """

    name: str
    statements: tuple[Statement, ...]


def gather_voices(statements: Iterable[Statement], index: Index) -> tuple[Voice, ...]:
    """Group statements by whom the speaker belongs to, those who speak most first.

    A person stands with the body or state that the reports tie the person to. Those
    who speak once stand together, and last those without a name.
    """
    groups: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        groups[_principal(statement, index)].append(statement)
    unnamed = groups.pop("", [])
    ranked = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    often = [(name, group) for name, group in ranked if len(group) > 1]
    once = [group[0] for _, group in ranked if len(group) == 1]
    rest = ((ONCE, once), (UNNAMED, unnamed))
    return tuple(
        Voice(name=name, statements=tuple(group))
        for name, group in (*often, *rest)
        if group
    )


def _principal(statement: Statement, index: Index) -> str:
    """Name whom the speaker belongs to, "" for somebody without a name."""
    if not statement.chain:
        return ""
    found = index.principal(statement.chain[0].actor)
    return found.name if found and not found.collective else ""
