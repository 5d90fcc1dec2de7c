"""Terms that a party demands, offers or accepts."""

from collections.abc import Iterator, Sequence

from dragoman.extract.grammar import child, conjuncts, is_negated
from dragoman.extract.positions.conditions import find_condition
from dragoman.extract.positions.refusals import find_sequel
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import is_plan, words_of
from dragoman.extract.syntax import Token
from dragoman.extract.terms.aims import is_mere_aim
from dragoman.extract.terms.hurdles import plan_of
from dragoman.extract.terms.pieces import (
    Piece,
    before,
    doer_in,
    heads_of,
    run,
)
from dragoman.extract.terms.plans import CONTAINING, contents, from_list
from dragoman.extract.terms.regions import region_of
from dragoman.extract.terms.telling import is_telling
from dragoman.model.claim import ProposalStatus, Stance

STATUSES = {
    Stance.DEMANDS: ProposalStatus.DEMAND,
    Stance.CONDITIONAL: ProposalStatus.DEMAND,
    Stance.OFFERS: ProposalStatus.OFFER,
    Stance.ACCEPTS: ProposalStatus.AGREED,
}
AGREEING = frozenset(
    {"accept", "agree", "consent", "concede", "willing", "ready", "prepared", "open"}
)
REFUSING = frozenset(
    {"refuse", "reject", "fail", "decline", "ignore", "breach", "violate", "break"}
    | {"attack", "invade", "enter", "collapse"}
)
ASSURING = frozenset({"assure", "promise", "pledge", "guarantee"})


def pieces_of_stance(held: Held) -> Iterator[Piece]:
    """Give the terms that a stance speaks of."""
    if not held.matter or held.rule.startswith("verdict"):
        return
    status = status_of(held)
    if status is None:
        return
    if plan_of(held.cue) if held.party is None else is_plan(held.party):
        return  # told as a term of that plan
    if held.stance is Stance.ACCEPTS and held.cue.lemma not in AGREEING:
        return
    if is_mere_aim(held):
        return
    if not _is_refused(held):
        yield from _of_matter(held, status)
    if held.stance is Stance.CONDITIONAL:
        yield from _of_condition(held)


def status_of(held: Held) -> ProposalStatus | None:
    """Give the status of what a stance speaks of; ``None`` if it proposes nothing."""
    if held.stance is Stance.CONDITIONAL and not held.rule.endswith("demands"):
        return ProposalStatus.OFFER
    if held.stance is Stance.REJECTS and held.cue.lemma in ASSURING:
        return ProposalStatus.OFFER  # "assured them that it would not …"
    first = held.matter[0] if held.matter else held.cue
    owed = held.stance is Stance.OFFERS and child(first, "nsubj") is not None
    if held.rule == "verb-demands" and owed:
        return ProposalStatus.DEMAND  # what the others are to do
    return STATUSES.get(held.stance)


def _is_refused(held: Held) -> bool:
    """Whether it only says what will not be done unless something else is."""
    return held.stance is Stance.CONDITIONAL and (
        held.rule in {"absence", "verb-rejects"}
        or _is_threat(held)
        or (held.rule == "condition" and held.by_speaker)
        or any(c.dep == "neg" for c in held.cue.children)
    )


def _is_threat(held: Held) -> bool:
    """Whether it says what is done if the others do not give in."""
    condition = find_condition(held.cue, *held.matter)
    if condition is None or condition.dep != "advcl":
        return False
    marks = {c.lower for c in condition.children if c.dep in {"mark", "advmod"}}
    denied = is_negated(condition) or condition.lemma in REFUSING
    return "unless" in marks or ("if" in marks and denied)


def _of_matter(held: Held, status: ProposalStatus) -> Iterator[Piece]:
    first = _ensured(held.matter[0])
    if status is ProposalStatus.AGREED and held.cue.head is first:
        return  # "the paper that the group accepted" is a plan, no term of one
    subject = child(first, "nsubj", "nsubjpass")
    if subject is not None and is_plan(subject) and first.lemma in CONTAINING:
        yield from contents(first, subject, status=status, by=held.party)
        return
    own = None if held.stance is Stance.DEMANDS else held.party
    words = _unconditional(held, from_list(list(region_of(held, first))))
    if not words:
        return
    rule = "vow" if held.rule in {"condition", "refusal"} else "stance"
    doer: Token | None = held.addressee or own
    for head, item in heads_of(words, verbal=first.pos in {"VERB", "AUX"}):
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


def _points(verb: Token) -> bool:
    """Whether it acts on what was named before ("asked for it"), and tells no more."""
    beside = [child(part, "pobj") for part in verb.children if part.dep == "prep"]
    return any(
        thing is not None and thing.pos == "PRON"
        for thing in (child(verb, "dobj"), *beside)
    )


def _unconditional(held: Held, words: Sequence[Token]) -> Sequence[Token]:
    """Leave out the condition, which is a term of its own."""
    condition = find_condition(held.cue, *held.matter)
    if condition is None or held.stance is not Stance.CONDITIONAL:
        return words
    kept = before(words, condition)
    return kept if len(kept) > len(("do", "so")) else ()


def _ensured(verb: Token) -> Token:
    """Give what "make sure that …" or "ensure that …" is to bring about."""
    if verb.lemma in {"ensure", "guarantee"}:
        return child(verb, "ccomp") or verb
    sure = next((c for c in verb.children if c.lower == "sure"), None)
    if sure is None:
        return verb
    return child(verb, "ccomp") or child(sure, "ccomp") or verb


def _of_condition(held: Held) -> Iterator[Piece]:
    """Give what has to come first, as a demand."""
    condition = find_condition(held.cue, *held.matter) or find_sequel(held.cue)
    if condition is None or condition.pos not in {"VERB", "AUX"}:
        return
    doer: Token | None = None
    for words in _clauses(condition):
        for head, item in heads_of(words, verbal=True):
            doer = doer_in(item.words, head) or doer
            vague = any(w.lemma in words_of("stance") for w in item.words)
            if is_telling(head, item) and not vague:
                yield Piece(
                    head=head,
                    words=item.words,
                    status=ProposalStatus.DEMAND,
                    by=held.party,
                    by_speaker=held.by_speaker,
                    obligor=doer,
                    rule="stance-condition",
                )


def _clauses(condition: Token) -> Iterator[Sequence[Token]]:
    """Give the words of each thing that has to come first."""
    verbs = [v for v in conjuncts(condition) if v.pos in {"VERB", "AUX"}]
    for n, verb in enumerate(verbs):
        if _points(verb) or is_negated(verb) or verb.lemma in REFUSING:
            continue
        doer = child(verb, "nsubj")
        if verb.lemma == "take" and doer is not None and doer.lower == "it":
            continue  # "as long as it takes"
        first = child(verb, "nsubj", "nsubjpass")
        begin = first.left if first is not None and first.i < verb.i else verb
        words = run(begin, condition.right)
        if n + 1 < len(verbs):
            own = verbs[n + 1]
            after = child(own, "nsubj", "nsubjpass") or own
            words = [w for w in words if w.i < min(after.left.i, own.i)]
        yield words
