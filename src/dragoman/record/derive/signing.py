"""A draft on the table → the deal that the sides made of it.

They are tied where the words that tell the deal name the draft ("initialled the
draft"), and no other draft is called so, or where the terms of both speak of the same
things: two terms at least, in words that are no names of the sides. What only lies near
in time stays apart.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from dragoman.model.claim import Proposal, ProposalStatus, Term
from dragoman.model.report import Passage
from dragoman.record.derive.standing.accords import Accord, find_accords
from dragoman.record.lookup import Lookup, comes_before, days_apart
from dragoman.reference.wording import content_stems

TEXTS = re.compile(
    r"\b(?:draft|plan|proposal|paper|blueprint|roadmap|formula|framework|package|text)\b",
    re.I,
)
LEAST_TERMS = 2  # terms of a draft that a deal has a term on as well
LEAST_SHARE = 0.4  # of the terms of whichever has fewer
ALIKE = 0.3  # share of the words of the shorter term
LONGEST = 120  # days from the last word on a draft to the deal

type FindMade = Callable[[Proposal], Accord | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A deal that was made of a draft.

    Attributes:
        deal: The deal.
        how: How it was made ("initialled").
        words: The words that name it.
    """

    deal: Proposal
    how: str
    words: Passage


def find_signed(
    proposals: Sequence[Proposal],
    named: frozenset[str],
    find_made: FindMade,
    lookup: Lookup,
) -> Mapping[str, Signed]:
    """Find, by their ids, the drafts that a deal was made of.

    Args:
        proposals: The proposals on one matter.
        named: Stems of the names of the sides, which tell no matter.
        find_made: Gives the words in which a plan is told as signed or the like.
        lookup: Reports and actors.
    """
    drafts = [p for p in proposals if _is_draft(p)]
    told: dict[str, list[Proposal]] = defaultdict(list)
    for plan in proposals if drafts else ():
        if _is_deal(plan):
            told[_first_passage(plan).report].append(plan)
    found: dict[str, Signed] = {}
    for plans in told.values():
        named_first = sorted(plans, key=lambda p: (not p.mentions, -len(p.terms)))
        deal = next((p for p in named_first if find_made(p)), named_first[0])
        words = _first_passage(deal)
        accord = find_made(deal) or _find_before(words, lookup)
        earlier = [d for d in drafts if _precedes(d, words, lookup)]
        if accord is None or not earlier:
            continue
        terms = [term for plan in plans for term in plan.terms]
        made = _Deal(accord=accord, terms=terms)
        tied = [d for d in earlier if _is_tied(d, made, earlier, named)]
        if tied:
            last = max(tied, key=lambda d: (_last_day(d, lookup), d.id))
            found[last.id] = Signed(deal=deal, how=accord.how or "agreed", words=words)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Deal:
    """A deal as one report tells it."""

    accord: Accord
    terms: Sequence[Term]


def _is_draft(plan: Proposal) -> bool:
    return plan.status is ProposalStatus.CURRENT and bool(plan.mentions)


def _is_deal(plan: Proposal) -> bool:
    """Whether a proposal is what is told as agreed, and not by one side alone."""
    known = plan.mentions or plan.terms
    return plan.status is ProposalStatus.AGREED and len(plan.by) != 1 and bool(known)


def _first_passage(plan: Proposal) -> Passage:
    """Give the first words of the first report on a plan."""
    words = [*plan.mentions, *(p for term in plan.terms for p in term.evidence)]
    return min(words, key=lambda p: (p.report != words[0].report, p.start, p.end))


def _find_before(words: Passage, lookup: Lookup) -> Accord | None:
    """Find where a report tells a deal before it tells what the deal says."""
    told = find_accords(lookup.reports[words.report])
    made = [a for a in told if a.is_made and a.passage.start <= words.start]
    return made[-1] if made else None


def _precedes(draft: Proposal, words: Passage, lookup: Lookup) -> bool:
    """Whether a draft was told before a deal, and not long before."""
    first = lookup.published(draft.mentions[0])
    signed = lookup.published(words)
    last = max(draft.mentions, key=lambda m: str(lookup.published(m).start or ""))
    apart = days_apart(lookup.published(last), signed)
    return comes_before(first, signed) and apart is not None and apart <= LONGEST


def _last_day(draft: Proposal, lookup: Lookup) -> str:
    return max(str(lookup.published(m).start or "") for m in draft.mentions)


def _is_tied(
    draft: Proposal, deal: _Deal, drafts: Iterable[Proposal], named: frozenset[str]
) -> bool:
    shared = _count_shared(draft.terms, deal.terms, named)
    fewer = min(len(draft.terms), len(deal.terms))
    if shared >= LEAST_TERMS and shared >= LEAST_SHARE * fewer:
        return True
    nouns = _text_nouns([deal.accord.noun])
    alike = [d for d in drafts if nouns & _text_nouns(d.mentions)]
    return alike == [draft] and (shared > 0 or not (draft.terms and deal.terms))


def _text_nouns(mentions: Iterable[Passage]) -> set[str]:
    """Give the words that call a plan a text."""
    return {w.casefold() for m in mentions for w in TEXTS.findall(m.quote)}


def _count_shared(
    ours: Iterable[Term], theirs: Iterable[Term], named: frozenset[str]
) -> int:
    """Count the terms of one plan on which another has a term, each taken once."""
    left = {t.id: _matter(t) - named for t in ours}
    right = {t.id: _matter(t) - named for t in theirs}
    common = _everywhere(left.values()) | _everywhere(right.values())
    partners: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for (one, mine), (other, its) in product(left.items(), right.items()):
        both = (mine & its) - common
        fewer = min(len(mine), len(its))
        if both and len(both) >= ALIKE * fewer:
            partners[one].append((len(both) / fewer, other))
    taken: set[str] = set()
    for _, pairs in sorted(partners.items(), key=lambda row: -max(row[1])[0]):
        free = [other for _, other in sorted(pairs, reverse=True) if other not in taken]
        taken.update(free[:1])
    return len(taken)


def _matter(term: Term) -> frozenset[str]:
    words = content_stems(f"{term.object} {term.evidence[0].quote}")
    return frozenset(word for word in words if not word[0].isdigit())


def _everywhere(terms: Iterable[frozenset[str]]) -> frozenset[str]:
    """Give the words that more than half of several terms have: what all is about."""
    known = list(terms)
    if len(known) <= LEAST_TERMS:
        return frozenset()
    words = {word for term in known for word in term}
    return frozenset(w for w in words if sum(w in t for t in known) * 2 > len(known))
