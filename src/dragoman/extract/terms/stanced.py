"""Terms that a party demands, offers or accepts."""

from collections.abc import Iterator, Sequence

from dragoman.extract.grammar import auxiliaries, child, is_negated, objects_of
from dragoman.extract.positions.clauses import is_charge
from dragoman.extract.positions.conditions import find_condition
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import is_plan, words_of
from dragoman.extract.syntax import Token
from dragoman.extract.terms.aims import buys, ensured, is_mere_aim
from dragoman.extract.terms.hurdles import plan_of
from dragoman.extract.terms.kinds import find_kind
from dragoman.extract.terms.pieces import (
    Piece,
    before,
    doer_in,
    heads_of,
    run,
)
from dragoman.extract.terms.plans import CONTAINING, contents, from_list
from dragoman.extract.terms.pledges import binds
from dragoman.extract.terms.provisos import REFUSING, pieces_of_proviso
from dragoman.extract.terms.regions import added_after, region_of
from dragoman.model.claim import ProposalStatus, Stance, TermKind

STATUSES = {
    Stance.DEMANDS: ProposalStatus.DEMAND,
    Stance.CONDITIONAL: ProposalStatus.DEMAND,
    Stance.OFFERS: ProposalStatus.OFFER,
}
AGREEING = frozenset(
    {"accept", "agree", "consent", "concede", "willing", "ready", "prepared", "open"}
    | {"approve"}
)
READY = frozenset({"would", "'d", "will", "'ll", "could", "can", "might", "may"})
ASKING = frozenset({"ask", "request", "apply", "plead"})
COMING = frozenset({"leave", "meet", "talk", "join", "negotiate", "consider", "vote"})
URGING = frozenset({"call", "urge", "ask", "appeal", "press", "tell", "exhort"})
ASSURING = frozenset({"assure", "promise", "pledge", "guarantee"})


def pieces_of_stance(held: Held) -> Iterator[Piece]:
    """Give the terms that a stance speaks of."""
    if not held.matter or held.rule.startswith(("verdict", "vote")):
        return
    status = status_of(held)
    if status is None:
        return
    if plan_of(held.cue) if held.party is None else is_plan(held.party):
        return  # told as a term of that plan
    if is_mere_aim(held) or _is_bare_pledge(held):
        return
    if not _is_refused(held):
        yield from _of_matter(held, status)
    if held.stance is Stance.CONDITIONAL:
        yield from pieces_of_proviso(held)


def _is_bare_pledge(held: Held) -> bool:
    """Whether somebody only says what he will do, and nothing is bargained over."""
    deed = held.matter[0]
    return held.rule == "pledge" and not binds(deed, run(deed, deed.right))


def status_of(held: Held) -> ProposalStatus | None:
    """Give the status of what a stance speaks of; ``None`` if it proposes nothing."""
    if held.stance is Stance.CONDITIONAL and not held.rule.endswith("demands"):
        return ProposalStatus.OFFER
    if held.stance is Stance.REJECTS and held.cue.lemma in ASSURING:
        return ProposalStatus.OFFER  # "assured them that it would not …"
    if held.rule == "verb-offers" and held.stance is Stance.ACCEPTS:
        return ProposalStatus.OFFER  # "offered to support …"
    if held.stance is Stance.ACCEPTS:
        return _accepted(held.cue)
    first = held.matter[0] if held.matter else held.cue
    owed = held.stance is Stance.OFFERS and child(first, "nsubj") is not None
    if held.rule == "verb-demands" and owed:
        return ProposalStatus.DEMAND  # what the others are to do
    if held.rule == "verb-demands" and held.stance is Stance.REJECTS:
        told_to = first.pos == "VERB" and held.cue.lemma in URGING
        return ProposalStatus.DEMAND if told_to else None
    if held.stance is Stance.DEMANDS and held.addressee is None and buys(held):
        return ProposalStatus.OFFER
    return STATUSES.get(held.stance)


def _accepted(cue: Token) -> ProposalStatus | None:
    """Give what accepting makes of a thing: "would accept it" agrees to nothing yet."""
    if cue.lemma not in AGREEING:
        return None
    if is_charge(cue):
        return ProposalStatus.RUMOURED
    ready = auxiliaries(cue) & READY
    return ProposalStatus.OFFER if ready else ProposalStatus.AGREED


def _is_refused(held: Held) -> bool:
    """Whether it only says what will not be done unless something else is."""
    return held.stance is Stance.CONDITIONAL and (
        held.rule in {"absence", "verb-rejects"}
        or _is_threat(held)
        or (held.rule == "condition" and held.by_speaker)
        or (any(c.dep == "neg" for c in held.cue.children) and not _is_put_off(held))
    )


def _taxes(verb: Token) -> bool:
    """Whether a tariff is threatened with, which is told as what would be paid."""
    return find_kind(verb, run(verb, verb.right)) is TermKind.PAYMENT


def _is_put_off(held: Held) -> bool:
    """Whether it says what is done once the others move ("not be lifted until …")."""
    if held.cue.lemma not in words_of("bargaining") - COMING:
        return False
    condition = find_condition(held.cue, *held.matter)
    marks = condition.children if condition is not None else ()
    return any(c.lower == "until" for c in marks)


def _is_threat(held: Held) -> bool:
    """Whether it says what is done if the others do not give in."""
    condition = find_condition(held.cue, *held.matter)
    if condition is None or condition.dep != "advcl":
        return False
    if held.cue.lemma in AGREEING or _taxes(held.cue):
        return False
    marks = {c.lower for c in condition.children if c.dep in {"mark", "advmod"}}
    denied = is_negated(condition) or condition.lemma in REFUSING
    return "unless" in marks or ("if" in marks and denied)


def _of_matter(held: Held, status: ProposalStatus) -> Iterator[Piece]:
    first = ensured(_given(held))
    if held.stance is Stance.ACCEPTS and held.cue.head is first:
        return  # "the paper that the group accepted" is a plan, no term of one
    subject = child(first, "nsubj", "nsubjpass")
    if subject is not None and is_plan(subject) and first.lemma in CONTAINING:
        yield from contents(first, subject, status=status, by=held.party)
        return
    region = region_of(held, first)
    if held.rule == "pledge" and region:
        region = [w for w in region if w.i >= first.i]
    words = _unconditional(held, from_list(list(region)))
    if not words:
        return
    verbal = first.pos in {"VERB", "AUX"}
    yield from _cut(held, status, words, verbal=verbal)
    if not verbal:
        for more in added_after(held, region):
            yield from _cut(held, status, more, verbal=False)


def _given(held: Held) -> Token:
    """Give what a stance is about: with a passive, what somebody "was offered"."""
    first = held.matter[0]
    if first.dep == "nsubjpass" and first.head is held.cue:
        thing = child(held.cue, "dobj", "oprd", "attr")
        return first if thing is None or is_plan(thing) else thing
    if held.cue.lemma in ASKING and first.pos == "VERB" and first.i > held.cue.i:
        asked = next((c for c in held.cue.children if c.lower == "for"), None)
        thing = child(asked, "pobj") if asked is not None else None
        if thing is not None and thing.pos == "NUM" and thing.i < first.i:
            return thing
    if first.pos == "NOUN" and first.lemma in words_of("stance"):
        told = next(iter(objects_of(first, "for", "of")), None)
        return told if told is not None and told.pos == "NOUN" else first
    return first


def _cut(
    held: Held, status: ProposalStatus, words: Sequence[Token], *, verbal: bool
) -> Iterator[Piece]:
    """Cut the words of what is demanded or offered into terms."""
    own = None if status is ProposalStatus.DEMAND else held.party
    rule = "vow" if held.rule in {"condition", "refusal"} else "stance"
    doer: Token | None = held.addressee or own
    whole = _subject_length(words) if verbal else 0
    for head, item in heads_of(words, verbal=verbal, whole=whole):
        doer = doer_in(item.words, head) or doer
        yield Piece(
            head=head,
            words=item.words,
            status=status,
            by=held.party,
            by_speaker=held.by_speaker,
            obligor=None if item.is_swap else doer,
            is_swap=item.is_swap,
            rule=f"{rule}-swap" if item.is_swap else rule,
        )


def _subject_length(words: Sequence[Token]) -> int:
    """Give how many words a subject at the start has, with an aside on it."""
    doer = next((w for w in words if w.dep in {"nsubj", "nsubjpass"}), None)
    if doer is None or doer.left.i != words[0].i or doer.head.i < doer.i:
        return 0
    return doer.right.i - words[0].i + 1


def _unconditional(held: Held, words: Sequence[Token]) -> Sequence[Token]:
    """Leave out the condition, which is a term of its own."""
    condition = find_condition(held.cue, *held.matter)
    if condition is None or held.stance is not Stance.CONDITIONAL:
        return words
    kept = before(words, condition)
    if held.cue in kept and _is_put_off(held):
        kept = [w for w in kept if w.i >= held.cue.i]
    return kept if len(kept) > len(("do", "so")) else ()
