"""Terms put together: one proposal for each plan, and for each side's demands."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from dragoman.extract.findings import Findings
from dragoman.extract.grammar import is_passive, noun_phrase
from dragoman.extract.positions.choosing import Ask, read_chooser
from dragoman.extract.positions.issues import Issues
from dragoman.extract.positions.parties import is_both_sides
from dragoman.extract.positions.spans import clause_span
from dragoman.extract.syntax import Token
from dragoman.extract.terms.amounts import Amounts, unit_of
from dragoman.extract.terms.kinds import find_kind
from dragoman.extract.terms.naming import Plans, bringers
from dragoman.extract.terms.objects import condition_of, object_span
from dragoman.extract.terms.obligors import find_obligor
from dragoman.extract.terms.phases import Phases
from dragoman.extract.terms.pieces import Piece
from dragoman.model.actor import Role
from dragoman.model.claim import (
    Modality,
    Proposal,
    ProposalStatus,
    Term,
    TermKind,
    identify,
)
from dragoman.model.report import Passage

ARTICLE = re.compile(r"^(?:an?|the|its|this|that|any)\s+", re.IGNORECASE)
# Share of each rule's findings that were terms of the gold, of their kind, on
# seventy-two reports; rules that fired fewer than five times get a guess between.
CONFIDENCE = {
    "stance": 0.7,
    "plan": 0.83,
    "phase": 0.85,
    "stance-condition": 0.69,
    "purpose": 0.77,
    "length": 0.88,
    "intent": 0.88,
    "grant": 0.8,
    "vow": 0.83,
    "left-open": 0.5,
}
UNMEASURED = 0.75
PRICED = frozenset({"bid", "price", "claim", "purpose"})
BIDDEN = frozenset({"bid", "price", "sum", "rate"})
MUTUAL = frozenset({TermKind.DURATION, TermKind.CEASEFIRE})  # owed by each side
STANCE_NOUNS = frozenset({"refusal", "insistence", "rejection", "demand", "call"})
LABELS = {
    ProposalStatus.DEMAND: "{}: demands",
    ProposalStatus.OFFER: "{}: offer",
    ProposalStatus.AGREED: "{}: accepted",
    ProposalStatus.CURRENT: "{}: proposal",
    ProposalStatus.PAST: "{}: past proposal",
    ProposalStatus.RUMOURED: "{}: rumoured proposal",
    ProposalStatus.REJECTED: "{}: rejected proposal",
}
UNNAMED = {
    ProposalStatus.DEMAND: "demands",
    ProposalStatus.OFFER: "offer",
    ProposalStatus.AGREED: "what was agreed",
    ProposalStatus.CURRENT: "plan on the table",
    ProposalStatus.PAST: "past deal",
    ProposalStatus.RUMOURED: "rumoured plan",
    ProposalStatus.REJECTED: "rejected plan",
}


class Gathering:
    """What is needed to turn the words of terms into terms."""

    def __init__(self, findings: Findings) -> None:
        self.syntax = findings.syntax
        self.cast = findings.cast
        statements = tuple(findings.statements)
        self.chooser = read_chooser(findings.syntax, findings.cast, statements)
        self.parties = self.chooser.parties
        self.issues = Issues(findings.syntax.report.text)
        self.phases = Phases(findings.syntax)
        self.plans = Plans(findings.syntax)
        self.amounts = Amounts(findings.counts)

    def mediates(self, actor: str) -> bool:
        """Whether an actor stands between the sides, and so offers for neither."""
        roles = {claim.role for claim in self.cast.actor(actor).roles}
        return Role.MEDIATOR in roles and Role.PARTY not in roles


@dataclass(slots=True)
class Group:
    """The terms of one proposal, while they are gathered."""

    name: str = ""
    by: list[str] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    open_points: list[Passage] = field(default_factory=list)


type Key = tuple[ProposalStatus, str]


def gather(pieces: Iterable[Piece], gathering: Gathering) -> tuple[Proposal, ...]:
    """Group terms under the proposals that they belong to."""
    groups: dict[Key, Group] = {}
    for piece in pieces:
        by = gathering.parties.of(piece.by, piece.start)
        if piece.by_speaker:
            side = gathering.parties.side_of(piece.start)
            by = (side,) if side else ()
            if not by:
                continue
        first = by[0] if by else None
        if first is None and is_of_nobody(piece):
            continue
        term = to_term(piece, first, gathering)
        doer = term.obligor if piece.rule.startswith("promise") else first
        told = piece.rule == "promise" and is_passive(piece.head)
        if doer is None and piece.rule.startswith(("promise", "vow")) and not told:
            continue
        term = replace(term, obligor=settle_obligor(term, piece, first, gathering))
        group = groups.setdefault(find_key(piece, first, gathering), Group())
        _add(group, piece, term, by, gathering)
    return tuple(
        _proposal(key, group, gathering) for key, group in groups.items() if group.terms
    )


def settle_obligor(
    term: Term, piece: Piece, by: str | None, gathering: Gathering
) -> str | None:
    """Give who owes a term, the likeliest where the rules name nobody."""
    shared = piece.obligor is not None and is_both_sides(piece.obligor)
    if term.obligor is None and (shared or term.kind in MUTUAL):
        return None
    if term.obligor is None and piece.rule in BIDDEN and by is not None:
        return None  # whoever bids
    ask = Ask(
        noun="term",
        cue=piece.head,
        base=piece.obligor,
        ruled=() if term.obligor is None else (term.obligor,),
        by=by,
        sort=term.kind.value,
    )
    owes = next(iter(gathering.chooser.settle(ask)), None)
    demanded = piece.status is ProposalStatus.DEMAND and by is not None
    sides = gathering.parties.sides
    own = demanded and owes is not None and sides.of(owes) == sides.of(str(by))
    own = own or (demanded and gathering.cast.actor(str(by)).collective)
    return term.obligor if own else owes  # nobody demands of itself


def is_of_nobody(piece: Piece) -> bool:
    """Whether what demands or offers is no actor ("the waivers pushed states to")."""
    if piece.by is None or piece.rule in PRICED or piece.by.lemma in STANCE_NOUNS:
        return False
    if piece.by.pos == "PROPN" and piece.status is not ProposalStatus.DEMAND:
        return False  # a name that the cast does not know
    return piece.status in {ProposalStatus.DEMAND, ProposalStatus.OFFER}


def find_key(piece: Piece, by: str | None, gathering: Gathering) -> Key:
    """Give what tells the proposal of a term from others.

    Demands and offers belong to whoever makes them; what a mediator offers is a
    plan on the table, and plans are told apart by what the report calls them.
    """
    status = piece.status
    if by is not None:
        if status is not ProposalStatus.OFFER or not gathering.mediates(by):
            return status, by
        status = ProposalStatus.CURRENT
    if status in {ProposalStatus.DEMAND, ProposalStatus.OFFER} and piece.by is not None:
        return status, _text_of(piece.by, gathering)
    if piece.rule == "settled" and piece.plan is None:
        return status, ""  # signed, and the paper has no name
    plan = gathering.plans.at((piece.plan or piece.words[-1]).i)
    return status, f"#{plan}"


def _add(
    group: Group,
    piece: Piece,
    term: Term,
    by: Sequence[str],
    gathering: Gathering,
) -> None:
    group.by += [actor for actor in by if actor not in group.by]
    if not by and piece.by is not None:
        group.name = group.name or _text_of(piece.by, gathering)
    if piece.rule == "left-open":
        group.open_points.append(term.evidence[0])
    if all(not is_repeat(term, other) for other in group.terms):
        group.terms.append(term)


def _text_of(word: Token, gathering: Gathering) -> str:
    start, end = noun_phrase(word)
    return ARTICLE.sub("", gathering.syntax.report.text[start:end])


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
    length = gathering.amounts.length_of(piece)
    kind = find_kind(piece.head, piece.words, has_duration=length is not None)
    count = length if kind.value == "duration" else gathering.amounts.count_of(piece)
    condition = condition_of(piece)
    vague = piece.rule == "left-open"
    passage = report.passage(piece.start, piece.end)
    obligor = find_obligor(piece, kind, by, gathering.parties)
    if piece.rule == "list" and by == obligor and by and gathering.mediates(by):
        obligor = None  # who mediates owes nothing of its plan
    told = gathering.parties.of(piece.obligor, piece.start)
    start, end = object_span(piece, kind, is_owed=obligor in told)
    return Term(
        id=identify(report.id, "term", piece.start, piece.end, kind.value),
        phase=gathering.phases.of(piece),
        kind=kind,
        obligor=obligor,
        object=report.text[start:end],
        quantity=count.quantity if count else None,
        unit=unit_of(count),
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


def _proposal(key: Key, group: Group, gathering: Gathering) -> Proposal:
    status, name = key
    report = gathering.syntax.report
    by, nouns = list(group.by), []
    label = group.name
    if name.startswith("#"):
        nouns = gathering.plans.nouns(int(name[1:]))
        label = gathering.plans.label(int(name[1:])) or UNNAMED[status]
        found = (a for n in nouns for a in _bringers(n, gathering))
        by += [actor for actor in dict.fromkeys(found) if actor not in by]
    elif label or by:
        label = LABELS[status].format(label or gathering.cast.actor(by[0]).name)
    else:
        label = UNNAMED[status]
    named = [report.passage(*noun_phrase(noun)) for noun in nouns]
    return Proposal(
        id=identify(report.id, "proposal", status.value, name),
        label=label,
        status=status,
        by=tuple(by),
        terms=tuple(order_phases(_with_bidder(group.terms, by))),
        mentions=tuple(dict.fromkeys(named)),
        open_points=tuple(dict.fromkeys(group.open_points)),
    )


def _with_bidder(terms: Sequence[Term], by: Sequence[str]) -> list[Term]:
    """Let whoever bids owe a price that the report tells without saying whose."""
    return [
        replace(t, obligor=by[0])
        if t.obligor is None and t.rule in BIDDEN and by
        else t
        for t in terms
    ]


def _bringers(noun: Token, gathering: Gathering) -> Iterator[str]:
    for word in bringers(noun):
        yield from gathering.parties.of(word, word.start)
