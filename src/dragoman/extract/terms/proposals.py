"""Terms put together: one proposal for each plan, and for each side's demands."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman.extract.findings import Findings
from dragoman.extract.grammar import noun_phrase
from dragoman.extract.parse import Token
from dragoman.extract.positions.conditions import find_condition
from dragoman.extract.positions.issues import Issues
from dragoman.extract.positions.parties import Parties
from dragoman.extract.positions.spans import clause_span
from dragoman.extract.quantities import Count
from dragoman.extract.terms.kinds import find_kind
from dragoman.extract.terms.obligors import find_obligor
from dragoman.extract.terms.phases import Phases
from dragoman.extract.terms.pieces import Piece
from dragoman.model.claim import (
    Modality,
    Proposal,
    ProposalStatus,
    Term,
    identify,
)
from dragoman.model.report import Passage

ARTICLE = re.compile(r"^(?:an?|the|its|this|that|any)\s+", re.IGNORECASE)
LONGEST_LABEL = 60
# Share of each rule's findings that were terms of the gold, of their kind, on
# twenty reports; rules that fired fewer than five times there get a guess between.
CONFIDENCE = {"stance": 0.66, "plan": 0.85, "stance-condition": 0.71, "left-open": 0.5}
UNMEASURED = 0.75
LABELS = {
    ProposalStatus.DEMAND: "{}: demands",
    ProposalStatus.OFFER: "{}: offer",
    ProposalStatus.AGREED: "{}: accepted",
}


class Gathering:
    """What is needed to turn the words of terms into terms."""

    def __init__(self, findings: Findings) -> None:
        self.syntax = findings.syntax
        self.cast = findings.cast
        self.parties = Parties(findings.cast, findings.statements)
        self.issues = Issues(findings.syntax.report.text)
        self.phases = Phases(findings.syntax)
        self._counts = {w.i: count for count in findings.counts for w in count.number}

    def count_in(self, piece: Piece) -> Count | None:
        """Give the first number inside a term, a length of time last."""
        counts = [self._counts[w.i] for w in piece.words if w.i in self._counts]
        told = [c for c in counts if c.duration is None and not _is_one(c)]
        sums = [c for c in told if c.currency or (c.counted and c.counted.tag == "$")]
        return next(iter((*sums, *told)), None)

    def duration_in(self, piece: Piece) -> Count | None:
        """Give the length of time that is said of a term's head."""
        near = {piece.head.i, *(c.i for c in piece.head.children if c.dep == "prep")}
        for word in piece.words:
            count = self._counts.get(word.i)
            if count is None or count.duration is None or count.counted is None:
                continue
            if count.counted is piece.head or count.counted.head.i in near:
                return count
            if piece.rule == "length" or _is_inner_length(count, piece):
                return count
        return None


def _is_one(count: Count) -> bool:
    """Whether it is the "one" of "one-off" or "one of"."""
    return len(count.number) == 1 and count.number[0].lower in {"one", "a", "an"}


def _is_inner_length(count: Count, piece: Piece) -> bool:
    """Whether a length is told through "of up to": no child of the head."""
    unit = count.counted
    return (
        unit is not None
        and piece.head.lemma in {"period", "pause", "truce", "extension"}
        and piece.words[-1] is unit
    )


def gather(pieces: Iterable[Piece], gathering: Gathering) -> tuple[Proposal, ...]:
    """Group terms under the proposals that they belong to."""
    groups: dict[tuple[ProposalStatus, str], list[Term]] = {}
    plans: dict[tuple[ProposalStatus, str], list[Token]] = {}
    for piece in pieces:
        by = gathering.parties.of(piece.by, piece.start)
        if piece.by_speaker:
            side = gathering.parties.side_of(piece.start)
            by = (side,) if side else ()
            if not by:
                continue
        first = by[0] if by else None
        term = to_term(piece, first, gathering)
        doer = term.obligor if piece.rule.startswith("promise") else first
        if doer is None and piece.rule.startswith(("promise", "vow")):
            continue
        key = (piece.status, first or "")
        told = groups.setdefault(key, [])
        if all(not is_repeat(term, other) for other in told):
            told.append(term)
        plans.setdefault(key, []).extend([piece.plan] if piece.plan else [])
    return tuple(
        _proposal(key, tuple(order_phases(terms)), plans[key], gathering)
        for key, terms in groups.items()
    )


def is_repeat(term: Term, other: Term) -> bool:
    """Whether two terms of one proposal say the same in the same words."""
    return term.kind is other.kind and term.object.lower() == other.object.lower()


def order_phases(terms: Sequence[Term]) -> Iterator[Term]:
    """Give each term of a later phase those of the phase before it."""
    for term in terms:
        before = [t.id for t in terms if term.phase and t.phase == term.phase - 1]
        yield replace(term, after=tuple(dict.fromkeys(before)))


def to_term(piece: Piece, by: str | None, gathering: Gathering) -> Term:
    """Turn the words of a term into the term."""
    report = gathering.syntax.report
    length = gathering.duration_in(piece)
    kind = find_kind(piece.head, piece.words, has_duration=length is not None)
    count = length if kind.value == "duration" else gathering.count_in(piece)
    condition = find_condition(piece.head)
    vague = piece.rule == "left-open"
    passage = report.passage(piece.start, piece.end)
    unit = count.counted.lemma if count and count.counted else ""
    return Term(
        id=identify(report.id, "term", piece.start, piece.end, kind.value),
        phase=gathering.phases.of(piece),
        kind=kind,
        obligor=find_obligor(piece, kind, by, gathering.parties),
        object=passage.quote,
        quantity=count.quantity if count else None,
        unit=unit,
        duration=length.duration if length else None,
        condition=_text(report.text, condition),
        as_stated_by=gathering.parties.speaker_at(piece.start),
        provision=gathering.issues.find_provision(passage.quote, kind.value),
        modality=Modality.HYPOTHETICAL if vague else Modality.PLANNED,
        evidence=(passage,),
        rule=piece.rule,
        confidence=CONFIDENCE.get(piece.rule, UNMEASURED),
    )


def _text(text: str, clause: Token | None) -> str:
    if clause is None:
        return ""
    start, end = clause_span(clause)
    return text[start:end]


def _proposal(
    key: tuple[ProposalStatus, str],
    terms: tuple[Term, ...],
    plans: Sequence[Token],
    gathering: Gathering,
) -> Proposal:
    status, by = key
    report = gathering.syntax.report
    name = gathering.cast.actor(by).name if by else ""
    named = [report.passage(*noun_phrase(plan)) for plan in plans]
    label = LABELS.get(status, "{}").format(name) if name else _label(named)
    return Proposal(
        id=identify(report.id, "proposal", status.value, by),
        label=label,
        status=status,
        by=(by,) if by else (),
        terms=terms,
        mentions=tuple(dict.fromkeys(named)),
    )


def _label(named: Sequence[Passage]) -> str:
    """Give the fullest short name that a report gives a plan."""
    names = [p.quote for p in named if len(p.quote) < LONGEST_LABEL]
    plain = [ARTICLE.sub("", name) for name in names]
    return max(plain, key=len, default="plan on the table")
