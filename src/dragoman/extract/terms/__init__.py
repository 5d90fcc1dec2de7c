"""Proposals: their phases, obligations, exchanges and conditions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman.extract.findings import Findings
from dragoman.extract.grammar import auxiliaries
from dragoman.extract.positions.find import body_of, find_stances
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import is_plan, words_of
from dragoman.extract.quantities import Count
from dragoman.extract.syntax import Sentence, Syntax
from dragoman.extract.terms.colons import find_colon, pieces_of_colon
from dragoman.extract.terms.hurdles import pieces_of_hurdles
from dragoman.extract.terms.intents import PAPERS
from dragoman.extract.terms.owing import GoingOn
from dragoman.extract.terms.pieces import Piece
from dragoman.extract.terms.plans import pieces_of_plan
from dragoman.extract.terms.pledges import pieces_of_pledge
from dragoman.extract.terms.promises import is_about_plan, pieces_of_promise
from dragoman.extract.terms.proposals import Gathering, gather
from dragoman.extract.terms.purposes import pieces_of_purposes
from dragoman.extract.terms.settled import is_sealing, pieces_of_settled
from dragoman.extract.terms.sieve import claims_in, lemmas_of, names_plan, pieces_in
from dragoman.extract.terms.stanced import pieces_of_stance, status_of
from dragoman.extract.terms.swaps import pieces_of_lengths
from dragoman.extract.terms.vague import pieces_left_open
from dragoman.model.claim import Proposal, ProposalStatus, Stance

__all__ = ["find_proposals"]

PRICED = frozenset({"price", "bid", "sum"})
SETTLED_TEXTS = frozenset({"deal", "agreement", "accord", "pact", "treaty", "contract"})
SHORTEST = 3  # words of a term that is left when finer ones are cut from it


def find_proposals(findings: Findings) -> tuple[Proposal, ...]:
    """Find plans on the table, each side's demands, and past deals."""
    pieces = find_pieces(findings.syntax, findings.counts)
    return gather(pieces, Gathering(findings))


def find_pieces(syntax: Syntax, counts: Sequence[Count]) -> Iterator[Piece]:
    """Find the terms of a report, each told once, in order."""
    sentences = [(s, lemmas_of(s)) for s in body_of(syntax)]
    stances = find_stances(syntax)
    planned = [s for s, lemmas in sentences if names_plan(lemmas)]
    pieces = [p for s in planned for p in pieces_of_hurdles(s.tokens)]
    colons = [s for s, lemmas in sentences if ":" in lemmas]
    listed = [p for s in colons for p in pieces_of_colon(s.tokens, stances)]
    pieces += (p for s, lemmas in sentences for p in claims_in(s.tokens, lemmas))
    pieces += (p for held in stances for p in pieces_of_stance(held))
    pieces += pieces_of_plans(sentences, stances)
    for sentence, lemmas in sentences:
        for piece in pieces_in(sentence.tokens, lemmas):
            pieces.append(give_back(piece, stances))
        if names_plan(lemmas) or "it" in lemmas:
            pieces += pieces_left_open(sentence)
    told = {sentence.index for sentence, _ in sentences}
    lengths = [c for c in counts if c.number[0].sentence.index in told]
    pieces += pieces_of_lengths(lengths)
    yield from without_repeats([*listed, *without_listed(pieces, listed)])


def without_listed(pieces: Iterable[Piece], listed: Sequence[Piece]) -> Iterator[Piece]:
    """Leave out what other rules read of a list after a colon, and its heading."""
    headings = {p.head.sentence.index: p.plan for p in listed}
    for piece in pieces:
        sentence = piece.head.sentence
        if sentence.index not in headings:
            yield piece
            continue
        colon = find_colon(sentence.tokens)
        before = colon is None or piece.words[-1].i < sentence.tokens[colon].i
        if before and piece.head is not headings[sentence.index]:
            yield piece


def pieces_of_plans(
    sentences: Sequence[tuple[Sentence, frozenset[str]]], stances: Sequence[Held]
) -> Iterator[Piece]:
    """Give the terms of plans, sentences that go on with a plan among them."""
    told = {held.cue.sentence.index: opened_by(held) for held in stances}
    going_on: GoingOn | None = None
    sealed = False
    for sentence, lemmas in sentences:
        planned = names_plan(lemmas)
        settled = [*pieces_of_settled(sentence, goes_on=sealed)]
        sealed = is_sealing(sentence) or (sealed and bool(settled))
        found = [*settled, *(pieces_of_plan(sentence) if planned else ())]
        found += pieces_of_pledge(sentence)
        found += pieces_of_promise(sentence, going_on)
        if planned or "bid" in lemmas:
            found += pieces_of_purposes(sentence.tokens)
        yield from found
        opened = told.get(sentence.index)
        if opened is None and sealed:
            opened = GoingOn(status=ProposalStatus.AGREED, is_settled=True)
        if opened is None and any(p.by is None and is_current(p) for p in found):
            opened = going_on or GoingOn(status=ProposalStatus.CURRENT)
            if any(is_settled_text(p) for p in found):
                opened = replace(opened, is_settled=True)
        elif opened is None and (found or (planned and is_about_plan(sentence))):
            opened = going_on
        going_on = opened


def is_settled_text(piece: Piece) -> bool:
    """Whether a term is told of what was agreed, as a deal that "obliges" to it."""
    if piece.plan is None or piece.plan.lemma not in SETTLED_TEXTS:
        return False
    verb = piece.plan.head
    return piece.plan.dep == "nsubj" and verb.tag == "VBZ" and not auxiliaries(verb)


def is_current(piece: Piece) -> bool:
    """Whether a term is of a plan on the table."""
    return piece.status is ProposalStatus.CURRENT


def opened_by(held: Held) -> GoingOn | None:
    """Give the plan that a stance tells of, if the next words may go on with it."""
    if held.stance is Stance.OFFERS and held.cue.lemma in words_of("tabling"):
        if held.matter and is_plan(held.matter[0]):
            return GoingOn(status=ProposalStatus.CURRENT)
        return GoingOn(status=ProposalStatus.OFFER, by=held.party)
    if held.stance is Stance.ACCEPTS and held.cue.lemma == "agree":
        return GoingOn(status=ProposalStatus.AGREED, is_settled=True)
    if held.rule == "settlement" and held.matter and is_plan(held.matter[0]):
        return GoingOn(status=ProposalStatus.CURRENT, is_settled=True)
    return None


def give_back(piece: Piece, stances: Sequence[Held]) -> Piece:
    """Give a return the proposal that it is a return for, told in the same sentence."""
    if piece.rule not in {"return", "trade"}:
        return piece
    sentence = piece.head.sentence
    told = [
        held
        for held in stances
        if held.cue.sentence is sentence
        and held.cue.i < piece.head.i
        and status_of(held) is not None
    ]
    if not told:
        return piece
    held = told[-1]
    status = status_of(held) or piece.status
    return replace(piece, by=held.party, by_speaker=held.by_speaker, status=status)


def without_repeats(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Give each term once; of two about one thing, the finer."""
    kept: dict[int, Piece] = {}
    for piece in pieces:
        known = kept.setdefault(piece.head.i, piece)
        if known is not piece and piece.rule == "length":
            kept[piece.head.i] = replace(known, words=piece.words)
        elif known is not piece and known.rule == "return" and piece.by is not None:
            kept[piece.head.i] = piece
    spans = {(piece.start, piece.end): piece for piece in reversed(kept.values())}
    ordered = sorted(spans.values(), key=lambda p: (p.start, -p.end))
    ordered = [p for p in ordered if not is_within_agreed(p, ordered)]
    for n, piece in enumerate(ordered):
        told = piece.rule in PRICED and any(p.covers(piece) for p in ordered)
        if told and not is_alternative(piece):
            continue
        inner = [
            p for p in ordered[n + 1 :] if p.end <= piece.end and p.start < piece.end
        ]
        finer = _cut_before(piece, inner) if inner else piece
        if finer is not None:
            yield finer


def is_within_agreed(piece: Piece, others: Iterable[Piece]) -> bool:
    """Whether what is read as one side's is part of what both agreed on."""
    agreed = ProposalStatus.AGREED
    return piece.status is not agreed and any(
        p.rule == "settled" and p.status is agreed and p.covers(piece) for p in others
    )


def is_alternative(piece: Piece) -> bool:
    """Whether "or" stands before it ("90 million francs, or 37 francs a share")."""
    words = piece.head.sentence.tokens
    return words[piece.words[0].i - words[0].i - 1].lower == "or"


def _cut_before(piece: Piece, inner: Sequence[Piece]) -> Piece | None:
    """Give what a term says before the finer terms in it, or ``None`` if nothing."""
    if inner[0].rule == "price" and is_alternative(inner[0]):
        words = [w for w in piece.words if w.i < inner[0].words[0].i]
        while words and (words[-1].lower == "or" or words[-1].pos == "PUNCT"):
            words.pop()
        return replace(piece, words=tuple(words)) if words else None
    if inner[0].rule == "intent" and piece.head.lemma in PAPERS:
        return None  # the permission says no more than what it is for
    if len(inner) == 1 and not (piece.rule == "stance" and is_plan(piece.head)):
        return piece
    if piece.head.i >= inner[0].words[0].i:
        return None
    words = [w for w in piece.words if w.i < inner[0].words[0].i]
    stop = next((n for n, w in enumerate(words) if w.lower in {"that", "which"}), None)
    words = words[:stop]
    of = any(w.lower == "of" for w in words)
    return replace(piece, words=tuple(words)) if of and len(words) > SHORTEST else None
