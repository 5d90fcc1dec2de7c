"""What those who may hold a stance are told to have said, sentence by sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.extract.actors import Cast
from dragoman.extract.syntax import Sentence, Syntax, Token
from dragoman.model.actor import ActorKind, Role
from dragoman.model.claim import Modality, Naming, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Words of one sentence that somebody says.

    Attributes:
        sentence: The whole sentence.
        words: Those that are said, without the cue.
    """

    sentence: Sentence
    words: tuple[Token, ...]


def find_said(
    syntax: Syntax, cast: Cast, statements: Sequence[Statement]
) -> Iterator[Said]:
    """Give what is said by those who may hold a stance, in order."""
    spans = sorted(
        (passage.start, passage.end)
        for statement in statements
        if _is_of_side(statement, cast)
        for passage in (statement.content, *statement.content_rest)
    )
    first = 0
    for sentence in syntax.sentences:
        while first < len(spans) and spans[first][1] <= sentence.start:
            first += 1
        near = [s for s in spans[first:] if s[0] < sentence.end]
        words = tuple(
            w for w in sentence.tokens if any(s <= w.start < e for s, e in near)
        )
        if words:
            yield Said(sentence=sentence, words=words)


def _is_of_side(statement: Statement, cast: Cast) -> bool:
    """Whether somebody says it who may hold a stance: no outlet, source or go-between.

    An unnamed speaker must belong to somebody; a named one who belongs to nobody
    must have some part in the talks.
    """
    if not statement.chain or statement.modality is Modality.DENIED:
        return False
    hop = statement.chain[0]
    actor = cast.actor(hop.actor) if hop.actor is not None else None
    if actor is None or actor.kind is ActorKind.OUTLET:
        return False
    parts = {claim.role for claim in actor.roles}
    if Role.MEDIATOR in parts and Role.PARTY not in parts:
        return False
    if actor.affiliation is not None or Role.PARTY in parts:
        return True
    alone = actor.kind is ActorKind.PERSON and not parts
    return hop.naming is not Naming.ANONYMOUS and not alone
