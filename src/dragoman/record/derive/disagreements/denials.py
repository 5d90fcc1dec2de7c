"""Statements → disagreements: what one says and another denies.

A denial is a statement with a verb of denying. It disagrees with what somebody else
said within a few days in much the same words; reports seldom set the two side by side.
Words that two reports put into two mouths are a disagreement on who spoke.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from dragoman.model.claim import Naming, Statement, identify
from dragoman.model.judgement import Judgement
from dragoman.model.record import (
    Disagreement,
    DisagreementItem,
    DisagreementKind,
    Record,
)
from dragoman.model.report import Passage
from dragoman.record.derive.disagreements.denying import is_word_of_denial
from dragoman.record.lookup import Lookup, days_apart
from dragoman.reference.wording import content_stems, share_words

NEAR = 3  # days between a statement and its denial
SHARED = 0.5  # of the words of the shorter one
LEAST_WORDS = 3
KEYS = 4  # of the words of a denial, the longest, under which it is looked for
DENIAL_NOT = "it is no change over time: both were said within days, by two sides"
MOUTH_NOT = "the words are the same, so they were said once; neither speaker is unnamed"


def derive_denials(record: Record, lookup: Lookup) -> tuple[Disagreement, ...]:
    """Find statements that another side denies."""
    stems = {s.id: content_stems(s.content.quote) for s in record.statements}
    index: dict[str, list[Statement]] = defaultdict(list)
    for statement in record.statements:
        for stem in stems[statement.id]:
            index[stem].append(statement)
    found = {}
    for denial in record.statements:
        if is_denial(denial) and len(stems[denial.id]) >= LEAST_WORDS:
            for said in _find_denied(denial, stems, index, lookup):
                found[frozenset([denial.id, said.id])] = _denial(said, denial, lookup)
    return tuple(found.values())


def is_denial(statement: Statement) -> bool:
    """Whether the cue of a statement is a verb of denying."""
    return statement.cue is not None and is_word_of_denial(statement.cue.quote)


def _find_denied(
    denial: Statement,
    stems: Mapping[str, frozenset[str]],
    index: Mapping[str, list[Statement]],
    lookup: Lookup,
) -> Iterator[Statement]:
    words = stems[denial.id]
    keys = sorted(words, key=lambda w: (-len(w), w))[:KEYS]
    near: dict[str, Statement] = {s.id: s for key in keys for s in index[key]}
    for said in near.values():
        common = words & stems[said.id]
        if (
            len(common) >= LEAST_WORDS
            and share_words(words, stems[said.id]) >= SHARED
            and not is_denial(said)
            and _are_opposed(denial, said, lookup)
        ):
            yield said


def _are_opposed(denial: Statement, said: Statement, lookup: Lookup) -> bool:
    if not (denial.chain and said.chain):
        return False
    if are_one_telling(denial.content, said.content):
        return False
    sides = {_side(denial, lookup), _side(said, lookup)}
    days = [lookup.published(s.content) for s in (denial, said)]
    apart = days_apart(*days)
    return len(sides) > 1 and apart is not None and apart <= NEAR


def are_one_telling(left: Passage, right: Passage) -> bool:
    """Whether one passage stands in the other, as words that are passed on do."""
    return (
        left.report == right.report
        and left.start < right.end
        and right.start < left.end
    )


def _side(statement: Statement, lookup: Lookup) -> str:
    first = statement.chain[0]
    return lookup.side(first.actor) if first.actor else first.text.casefold()


def _name(statement: Statement, lookup: Lookup) -> str:
    first = statement.chain[0]
    return lookup.name(first.actor) or first.text


def _denial(said: Statement, denial: Statement, lookup: Lookup) -> Disagreement:
    one, other = _name(said, lookup), _name(denial, lookup)
    return Disagreement(
        id=identify("denial", *sorted([said.id, denial.id])),
        kind=DisagreementKind.STATEMENT,
        items=(_item(said, f"said by {one}"), _item(denial, f"denied by {other}")),
        why=f"Said by {one}, denied by {other}.",
        not_because=DENIAL_NOT,
    )


def _item(statement: Statement, value: str) -> DisagreementItem:
    return DisagreementItem(ref=statement.id, value=value, passage=statement.content)


def derive_attributions(record: Record, lookup: Lookup) -> tuple[Disagreement, ...]:
    """Find words that two reports put into two mouths."""
    statements = {s.id: s for s in record.statements}
    found = []
    for link in record.links:
        if link.noun != "statements" or link.judgement is not Judgement.SAME:
            continue
        pair = [statements[key] for key in (link.left, link.right) if key in statements]
        if len(pair) == len((link.left, link.right)) and _two_mouths(pair, lookup):
            found.append(_attribution(pair, lookup))
    return tuple(found)


def _two_mouths(pair: Iterable[Statement], lookup: Lookup) -> bool:
    pair = list(pair)
    named = all(
        s.direct and s.chain and s.chain[0].actor and s.chain[0].naming is Naming.NAMED
        for s in pair
    )
    reports = {s.content.report for s in pair}
    return named and len(reports) > 1 and len({_side(s, lookup) for s in pair}) > 1


def _attribution(pair: Iterable[Statement], lookup: Lookup) -> Disagreement:
    one, other = sorted(pair, key=lambda s: s.id)
    names = _name(one, lookup), _name(other, lookup)
    return Disagreement(
        id=identify("attribution", one.id, other.id),
        kind=DisagreementKind.ATTRIBUTION,
        items=(_item(one, names[0]), _item(other, names[1])),
        why=f"One report has {names[0]} say what another has {names[1]} say.",
        not_because=MOUTH_NOT,
    )
