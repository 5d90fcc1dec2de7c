"""What it is time, or somebody's turn, to do: "it is time for the firm to pay"."""

from collections.abc import Iterator, Sequence

from dragoman.extract.grammar import auxiliaries, child
from dragoman.extract.syntax import Token
from dragoman.extract.terms.ends import last_of
from dragoman.extract.terms.pieces import Piece, heads_of, run
from dragoman.model.claim import ProposalStatus

MOMENTS = frozenset({"time", "turn"})
BEING = frozenset({"be", "'s"})


def pieces_of_appeals(words: Sequence[Token]) -> Iterator[Piece]:
    """Give what a speaker says that it is time for somebody to do."""
    for word in words:
        if word.lemma in MOMENTS and word.dep == "attr" and word.head.lemma in BEING:
            first = child(word.head, "nsubj", "expl")
            deed = _deed(word)
            if first is not None and first.lower == "it" and deed is not None:
                yield from _deeds(word, deed)


def _deed(moment: Token) -> Token | None:
    """Give the deed after "time for the firm to", "time the firm"."""
    for part in (*moment.children, *moment.head.children):
        if part.i < moment.i or part.pos != "VERB":
            continue
        if part.dep in {"acl", "relcl", "xcomp", "advcl", "ccomp"} and (
            "to" in auxiliaries(part)
        ):
            return part
    return None


def _deeds(moment: Token, deed: Token) -> Iterator[Piece]:
    doer = child(deed, "nsubj") or _for_whom(moment)
    for n, (head, item) in enumerate(heads_of(run(deed, last_of(deed)), verbal=True)):
        if n == 0 and head.lemma in {"get", "move"} and len(item.words) < len("to go"):
            continue  # "to get serious"
        yield Piece(
            head=head,
            words=item.words,
            status=ProposalStatus.DEMAND,
            by_speaker=True,
            obligor=doer,
            rule="stance",
        )


def _for_whom(moment: Token) -> Token | None:
    for part in (*moment.children, *moment.head.children):
        if part.lower == "for" and part.i > moment.i:
            return child(part, "pobj")
    return None
