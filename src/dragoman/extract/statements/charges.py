"""What somebody is accused of, blamed for, thanked for."""

from dragoman.extract.grammar import child, children, objects_of
from dragoman.extract.statements.contents import following_content
from dragoman.extract.statements.cues import Cue
from dragoman.extract.statements.draft import Draft
from dragoman.extract.statements.subjects import speaker_of
from dragoman.extract.syntax import Token

REASONS = frozenset({"because", "when", "if", "unless", "to"})


def read_charge(cue: Cue) -> Draft | None:
    """Read "accused the firm of delaying", "blamed the firm for the delay"."""
    names = [
        name.split("_")[0]
        for name in ("of_gerund", "of_np", "for_np")
        if name in cue.sense.complements
    ]
    whom = child(cue.verb, "dobj")
    if not names or whom is None:
        return None
    found = objects_of(cue.verb, *names) or objects_of(whom, *names)
    found = [thing for thing in found if thing.i > cue.verb.i]
    if not found:
        return None
    start, end = following_content(found[0].left, found[0])
    if _is_thanked(cue, whom, found[0]):
        start = whom.left.start
    told = [f for f in found if f.start < end]
    last = told[-1].right if told[-1] is found[-1] else told[-1]
    more = [c for c in children(cue.verb, "xcomp") if c.i > last.i]
    more += [c for c in children(cue.verb, "advcl") if adds(c, last, found[0])]
    last = max([last, *(c.right for c in more)], key=place_of)
    return Draft(
        start=start,
        end=max(end, last.end),
        rule=f"charge-{cue.sense.kind}",
        speaker=speaker_of(cue.verb),
    )


def _is_thanked(cue: Cue, whom: Token, reason: Token) -> bool:
    """Whether it is said of somebody: "praised the crews for …", not "accused".

    Two sides that accuse each other say it of each other.
    """
    judged = cue.sense.kind not in {"claim", "order"} and reason.head.lower == "for"
    return whom.i < reason.i and (judged or whom.left.lower == "each")


def adds(clause: Token, last: Token, charge: Token) -> bool:
    """Whether "because it might …" after a charge, or a second one, belongs to it."""
    if clause.i < last.i:
        return False
    if clause.tag == charge.tag == "VBG":
        return True
    opener = clause.left
    return opener.i == last.i + 1 and opener.lower in REASONS


def place_of(word: Token) -> int:
    """Give where a word stands, to find the last of several."""
    return word.i
