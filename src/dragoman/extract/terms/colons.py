"""Terms told as a list after a colon: "the offer: 5 per cent now; a new depot; …"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.extract.grammar import child, doer
from dragoman.extract.positions.holders import owner
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import is_plan, words_of
from dragoman.extract.syntax import Token
from dragoman.extract.terms.lists import Item
from dragoman.extract.terms.pieces import Piece, doer_in, find_head, heads_of, run
from dragoman.extract.terms.stanced import status_of
from dragoman.extract.terms.telling import is_telling
from dragoman.model.claim import ProposalStatus

POINTS = frozenset({"point", "term", "ask", "claim", "offer", "bid", "requirement"})
WANTED = frozenset({"demand", "condition", "precondition", "claim", "ask", "term"})
NEAR = 4  # words of "has just two parts"
LISTING = frozenset({"have", "contain", "comprise", "list", "include", "be", "run"})
BOUND = frozenset({"would", "will", "shall", "must", "should", "'ll", "'d"})
QUOTES = frozenset({'"', "“", "'", "‘", "”"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The words before a colon that say whose terms follow.

    Attributes:
        noun: The noun that the list spells out.
        status: Of the proposal.
        by: Who demands or offers, or ``None``.
    """

    noun: Token
    status: ProposalStatus
    by: Token | None


def pieces_of_colon(words: Sequence[Token], stances: Sequence[Held]) -> list[Piece]:
    """Give the terms that a sentence lists after a colon.

    Args:
        words: Of the sentence.
        stances: The stances of the report.
    """
    at = find_colon(words)
    if at is None:
        return []
    lead = _lead(words, at, [h for h in stances if h.cue.sentence is words[0].sentence])
    return list(_listed(words[at + 1 :], lead)) if lead is not None else []


def find_colon(words: Sequence[Token]) -> int | None:
    """Give where a colon brings a list: no quotation, and no time of day."""
    for n, word in enumerate(words[1:-2], 1):
        if word.text == ":" and words[n + 1].start > word.end:
            return None if words[n + 1].text in QUOTES else n
    return None


def _lead(words: Sequence[Token], at: int, held: Sequence[Held]) -> Lead | None:
    """Give what a list spells out: a plan, demand or stance told before the colon."""
    before = words[:at]
    noun = next((w for w in reversed(before) if _is_lead(w)), None)
    earlier = [h for h in held if h.cue.i < words[at].i]
    told = next((h for h in earlier if noun is not None and noun in h.matter), None)
    told = told or next(reversed(earlier), None)
    status = status_of(told) if told is not None else None
    if noun is not None and _reaches(noun, words[at]):
        wanted = noun.lemma in WANTED | (words_of("stance") - {"concession"})
        if wanted:
            by = owner(noun) or (doer(noun.head) if noun.dep == "dobj" else None)
            return Lead(noun=noun, status=ProposalStatus.DEMAND, by=by)
        if told is not None and status is not None:
            return Lead(noun=noun, status=status, by=told.party)
        offered = noun.lemma in {"offer", "bid"}
        by = owner(noun) if offered else None
        current = ProposalStatus.OFFER if by is not None else ProposalStatus.CURRENT
        return Lead(noun=noun, status=current, by=by)
    if told is None or status is None or not told.matter:
        return None
    thing = told.matter[0]
    plain = thing.pos == "NOUN" and thing.i < words[at].i
    return Lead(noun=thing, status=status, by=told.party) if plain else None


def _is_lead(word: Token) -> bool:
    named = is_plan(word) or word.lemma in words_of("stance") | POINTS
    return named and word.pos in {"NOUN", "PROPN"}


def _reaches(noun: Token, colon: Token) -> bool:
    """Whether the colon follows a noun, its own clause, or "has four points"."""
    between = [w for w in run(noun, colon)[1:-1] if w.text != ","]
    verbs = [w for w in between if w.pos in {"VERB", "AUX"} and w.dep not in {"aux"}]
    if not verbs:
        return not any(w.pos == "ADJ" for w in between)
    first = verbs[0]
    if first.dep in {"relcl", "acl"} and first.head is noun:
        return True
    return first.lemma in LISTING and len(between) <= len(
        ("has", "just", "two", "parts")
    )


def _listed(words: Sequence[Token], lead: Lead) -> Iterator[Piece]:
    """Give one piece for each item of a list."""
    items = list(_items(words))
    if len(items) < 2 and not any(w.pos == "NUM" for _, i in items for w in i.words):  # noqa: PLR2004
        return
    owes = lead.by if lead.status is not ProposalStatus.DEMAND else None
    for head, item in items:
        yield Piece(
            head=head,
            words=item.words,
            status=lead.status,
            by=lead.by,
            obligor=None if item.is_swap else doer_in(item.words, head) or owes,
            plan=lead.noun,
            is_swap=item.is_swap,
            rule="list",
        )


def _items(words: Sequence[Token]) -> Iterator[tuple[Token, Item]]:
    """Cut a list at its semicolons, or else as a list of things or deeds."""
    if not any(w.text == ";" for w in words):
        yield from heads_of(words, verbal=_is_clause(words))
        return
    part: list[Token] = []
    for word in (*words, None):
        if word is not None and word.text != ";":
            part.append(word)
            continue
        while part and (part[0].pos == "CCONJ" or part[0].lower == "that"):
            part = part[1:]
        while part and part[-1].pos == "PUNCT" and part[-1].text not in {")", "%"}:
            part = part[:-1]
        if part:
            verbal = _is_clause(part)
            head = find_head(part, verbal=verbal)
            item = Item(words=tuple(part), is_clause=verbal)
            if head is not None and is_telling(head, item):
                yield head, item
        part = []


def _is_clause(words: Sequence[Token]) -> bool:
    """Whether items are things to do: "free …", "the firm would pay …"."""
    if words[0].tag in {"VB", "VBG"}:
        return True
    return any(
        w.lower in BOUND and w.dep in {"aux", "ROOT"} and _is_early(words, w)
        for w in words
    )


def _is_early(words: Sequence[Token], helper: Token) -> bool:
    """Whether a helper belongs to the first clause, not to one on a noun in it."""
    verb = helper.head
    own = child(verb, "nsubj", "nsubjpass")
    return verb.dep not in {"relcl", "advcl"} and own is not None and own in words
