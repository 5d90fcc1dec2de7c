"""Who owes a term, where the words or the two sides of the talks tell."""

from dragoman.extract.grammar import agent, child, objects_of
from dragoman.extract.positions.parties import Parties, is_both_sides
from dragoman.extract.positions.topics import words_of
from dragoman.extract.syntax import Token
from dragoman.extract.terms.pieces import Piece
from dragoman.model.claim import ProposalStatus, TermKind

JAILED = frozenset({"comrade", "jailed", "imprisoned", "jail", "prison", "prisoner"})
HOSTAGES = frozenset({"hostage", "captive", "kidnapped", "abducted", "abductee"})
GETTING = frozenset({"get", "receive", "win"})
DEED_ENDINGS = ("ing", "tion", "sion", "ment", "al", "ance")
STATELY = frozenset({TermKind.RELEASE, TermKind.WITHDRAWAL, TermKind.CEASEFIRE})
HELD = frozenset({"hold", "detain", "jail", "imprison", "capture", "keep", "arrest"})


def find_obligor(
    piece: Piece, kind: TermKind, by: str | None, parties: Parties
) -> str | None:
    """Find who owes a term.

    The subject of the term comes first; then whose captives or forces they are
    (captives are freed by the other side, forces withdrawn by their own); then
    the side that a demand is made to, or that offers.
    """
    if piece.obligor is not None and is_both_sides(piece.obligor):
        return None  # each owes it, and neither for the other
    told = parties.of(piece.obligor, piece.start)
    if kind is TermKind.RELEASE:
        keeper = _captor(piece, by, parties)
        if keeper is not None:
            return keeper
    if told and kind is TermKind.PAYMENT and piece.head.lemma in GETTING:
        across = parties.sides.counterpart(told[0])
        return across or _body_of_holders(piece, parties)
    if told and not piece.is_swap:
        forces = _of_forces(piece, parties) if kind is TermKind.WITHDRAWAL else None
        return forces or _state_of(told[0], piece, kind, parties)
    return _untold(piece, kind, by, parties)


def _untold(
    piece: Piece, kind: TermKind, by: str | None, parties: Parties
) -> str | None:
    """Give who owes a term without a subject of its own."""
    owner = _by_words(piece, kind, parties) or _of_deed(piece, kind, parties)
    if owner is not None and not _is_self_made(piece, owner, by, parties):
        return owner
    if by is None or kind is TermKind.DURATION:
        return by if piece.status is ProposalStatus.OFFER else None
    own = piece.status in {ProposalStatus.OFFER, ProposalStatus.AGREED}
    if own is not piece.is_swap:
        return _state_of(by, piece, kind, parties)
    return parties.across_from(by)


def _of_deed(piece: Piece, kind: TermKind, parties: Parties) -> str | None:
    """Give whose deed a noun names ("the army's lifting of …", "help from Chile")."""
    head = piece.head
    if head.pos != "NOUN" or kind is TermKind.RELEASE:
        return None
    whose = child(head, "poss") if head.lemma.endswith(DEED_ENDINGS) else None
    if whose is None and piece.status is ProposalStatus.DEMAND:
        whose = next(iter(objects_of(head, "from")), None)
    found = parties.of(whose, piece.start)
    return found[0] if found else None


def _body_of_holders(piece: Piece, parties: Parties) -> str | None:
    """Give the firm in "the firm's holders would receive a dividend"."""
    noun = piece.obligor
    whose = child(noun, "compound", "poss", "nmod") if noun is not None else None
    found = parties.of(whose, piece.start)
    return found[0] if found else None


def _state_of(actor: str, piece: Piece, kind: TermKind, parties: Parties) -> str:
    """Give the state that a leader binds: troops and captives, or talks abroad."""
    state = parties.state_of(actor)
    if state is None:
        return actor
    abroad = any(
        w.entity in {"GPE", "NORP"} and w.pos in {"PROPN", "ADJ"} for w in piece.words
    )
    offered = piece.status is not ProposalStatus.DEMAND
    return state if (abroad and offered) or kind in STATELY else actor


def _captor(piece: Piece, by: str | None, parties: Parties) -> str | None:
    """Give who holds whom an armed group wants or holds, if one is at the talks.

    Its jailed comrades are held across the table, hostages by the group itself.
    """
    armed = parties.sides.fighters("rebels")
    if armed is None or armed not in parties.sides.principals:
        return None
    words = {w.lemma.lower() for w in piece.words} | {w.lower for w in piece.words}
    own = by is None or parties.sides.of(by) == armed
    if words & JAILED and own and not words & HOSTAGES:
        return parties.sides.counterpart(armed)
    return armed if words & HOSTAGES and not words & JAILED else None


def _is_self_made(piece: Piece, owner: str, by: str | None, parties: Parties) -> bool:
    """Whether somebody would demand a thing of itself: the words were misread."""
    demand = piece.status is ProposalStatus.DEMAND and not piece.is_swap
    return demand and by is not None and parties.sides.of(by) == parties.sides.of(owner)


def _by_words(piece: Piece, kind: TermKind, parties: Parties) -> str | None:
    if kind is TermKind.RELEASE:
        return _keeper(piece, parties)
    if kind is TermKind.WITHDRAWAL:
        return _of_forces(piece, parties)
    if kind in {TermKind.GUARANTEE, TermKind.CEASEFIRE}:
        return _told_by_adjective(piece, parties)
    return None


def _keeper(piece: Piece, parties: Parties) -> str | None:
    """Give who holds the captives: told outright, or across from whose they are."""
    for word in piece.words:
        if word.lemma in HELD and word.pos == "VERB":
            found = parties.of(agent(word) or _in_jails(word), piece.start)
            if found:
                return found[0]
    for word in piece.words:
        if word.lemma in words_of("captive") or word.entity == "NORP":
            owner = _side_of_noun(word, parties)
            if owner is not None:
                return parties.sides.counterpart(owner)
    return None


def _in_jails(verb: Token) -> Token | None:
    """Give the adjective of "detained in Norwegian prisons"."""
    for preposition in verb.children:
        if preposition.dep == "prep" and preposition.lower == "in":
            place = child(preposition, "pobj")
            if place is not None:
                return child(place, "amod", "compound", "poss")
    return None


def _side_of_noun(noun: Token, parties: Parties) -> str | None:
    """Give the side that captives or forces belong to."""
    for part in noun.children:
        if part.dep in {"amod", "compound", "poss", "nmod"}:
            found = parties.of(part, noun.start)
            if found:
                return found[0]
    found = parties.of(noun, noun.start)
    side = parties.sides.of(found[0]) if found else None
    own = side is not None and (side != found[0] or side in parties.sides.principals)
    return side if own else None  # "troops" are nobody's side


def _of_forces(piece: Piece, parties: Parties) -> str | None:
    for word in piece.words:
        if word.lemma in words_of("forces") | words_of("withdraw"):
            owner = _side_of_noun(word, parties)
            if owner is not None:
                return owner
    return None


def _told_by_adjective(piece: Piece, parties: Parties) -> str | None:
    for part in piece.head.children:
        if part.dep in {"amod", "poss", "compound"}:
            found = parties.of(part, piece.start)
            if found:
                return found[0]
    return None
