"""Terms of a plan on the table: "the plan would …", "the deal includes …"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from dragoman.extract.grammar import (
    ancestors,
    auxiliaries,
    child,
    children,
    conjuncts,
    is_passive,
    is_past,
    words_after,
)
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.holders import owner
from dragoman.extract.positions.topics import is_plan, words_of
from dragoman.extract.syntax import Sentence, Token
from dragoman.extract.terms.effects import is_effect
from dragoman.extract.terms.ends import (
    PRESENT,
    SAYING,
    is_infinitive,
    last_about,
    last_of,
)
from dragoman.extract.terms.hurdles import is_hurdle, plan_of
from dragoman.extract.terms.pieces import (
    Piece,
    bound_by,
    doer_in,
    heads_of,
    parts_given,
    run,
)
from dragoman.model.claim import ProposalStatus

CONTAINING = frozenset(
    {
        "oblige",
        "permit",
        "entitle",
        "compel",
        "include",
        "involve",
        "envisage",
        "envision",
        "contain",
        "provide",
        "stipulate",
    }
    | {"require", "see", "feature", "comprise", "entail", "foresee", "cover", "start"}
    | {"begin", "call", "propose", "set", "consist", "offer", "mean", "specify"}
    | {
        "seek",
        "aim",
        "lead",
        "allow",
        "result",
        "impose",
        "grant",
        "promise",
        "extend",
        "bring",
    }
)
CREATING = frozenset(
    {"create", "establish", "give", "let", "cut", "raise", "limit", "cap", "ban"}
    | {"guarantee", "oblige", "entitle", "keep", "halt", "free", "reduce", "increase"}
    | {"lift", "freeze", "exempt", "lower", "restore", "fund", "pay", "transfer"}
    | {"hand", "prohibit", "bar", "apply", "oversee", "permit", "forbid", "split"}
    | {"make", "direct", "divert", "double", "triple", "extend", "commit", "tie"}
)
RULED = frozenset(
    {"bar", "ban", "prohibit", "forbid", "permit", "oblige", "entitle", "commit"}
    | {"guarantee", "exempt", "cap", "limit"}
)
DATED = frozenset({"set", "schedule", "expect", "due"})
LISTING = frozenset({"include", "involve", "contain", "comprise", "cover"})
LINKS = frozenset({"with", "for", "of", "in", "to", "out"})
HIGHEST = 3  # words above a plan that a clause on it may be hung on
WOULD = frozenset({"would", "'d", "will", "'ll", "shall", "must", "should"})
LASTING = frozenset({"last", "run"})  # a length of time, told as a term of its own
PAST = frozenset({"last", "collapse", "expire", "end", "break", "hold"})


def pieces_of_plan(sentence: Sentence) -> Iterator[Piece]:
    """Give the terms that a sentence tells of a plan, deal or demand."""
    if sentence.tokens[-1].text == "?":
        return
    for word in sentence.tokens:
        if word.pos in {"NOUN", "PROPN"} and is_whole(word):
            yield from _of_noun(word)


def is_whole(noun: Token) -> bool:
    """Whether a noun names a plan or a demand."""
    return is_plan(noun) or noun.lemma in words_of("stance") | words_of("clause")


def is_text(noun: Token) -> bool:
    """Whether a noun names a plan, or a part of one that says what is to be."""
    return is_plan(noun) or noun.lemma in words_of("clause")


def _of_noun(plan: Token) -> Iterator[Piece]:
    """Give what a plan or demand is said to contain."""
    none = any(c.lower == "no" for c in plan.children)
    if none or is_supposed(plan) or _is_refused(plan):
        return
    status, by = ProposalStatus.CURRENT, None
    if plan.pos == "NOUN" and plan.lemma in words_of("stance"):
        status, by = ProposalStatus.DEMAND, owner(plan)
    for verb in _verbs_about(plan):
        yield from contents(verb, plan, status=status, by=by)
    for part in plan.children:
        listed = part.lower == "including" and plan.tag != "NNS"
        if listed and part.i < part.sentence.tokens[-1].i:
            yield from _cut(part.right, part, plan, status=status, by=by)


def _is_refused(plan: Token) -> bool:
    """Whether somebody will not have it ("cannot sign a text that …")."""
    verb = plan.head
    return plan.dep == "dobj" and child(verb, "neg") is not None


def _verbs_about(plan: Token) -> Iterator[Token]:
    """Give the verbs that tell of a plan: its predicate and its relative clauses."""
    if plan.dep in {"nsubj", "nsubjpass"} and plan.head.pos in {"VERB", "AUX"}:
        above = plan.head.head
        cut_off = plan.head.dep == "ccomp" and plan_of(above) is plan
        yield from conjuncts(above if cut_off else plan.head)
    for clause in (*children(plan, "relcl", "acl"), *_clauses_behind(plan)):
        doer = child(clause, "nsubj")
        said = clause.lemma in SAYING
        if doer is None or doer.lower in {"that", "which"} or said:
            told = child(clause, "ccomp") if said else clause
            yield from conjuncts(told) if told is not None else ()
            if told is not None:
                yield from _goes_on(told, plan)


def _clauses_behind(plan: Token) -> Iterator[Token]:
    """Give "that gave …" in "signed a treaty in 1998 that gave …"."""
    for part in plan.head.children if plan.dep in {"dobj", "nsubjpass"} else ():
        day = child(part, "pobj") if part.dep == "prep" and part.i > plan.i else None
        if day is not None and day.entity in {"DATE", "GPE"}:
            yield from children(day, "relcl")


def _goes_on(verb: Token, plan: Token) -> Iterator[Token]:
    """Give "includes" in "agree to a deal that ends it, and includes pay"."""
    for above in islice(ancestors(plan), HIGHEST):
        modal = any(c.dep == "aux" and c.tag in {"MD", "TO"} for c in above.children)
        for other in children(above, "conj") if modal else ():
            if other.tag == verb.tag == "VBZ" and child(other, "nsubj") is None:
                yield other


def contents(
    verb: Token,
    plan: Token,
    *,
    status: ProposalStatus = ProposalStatus.CURRENT,
    by: Token | None = None,
) -> Iterator[Piece]:
    """Give the terms after a verb that says what a plan contains."""
    words = verb.sentence.tokens
    at = verb.i - words[0].i
    if child(verb, "neg") is not None:
        yield from _missing(verb, plan)
        return
    if _is_told_elsewhere(verb):
        return
    whole = is_text(plan) or verb.lemma in LISTING
    if verb.lemma in CONTAINING and whole and not _sets_up(verb):
        if at + 1 < len(words) and words[at + 1].lower in LINKS:
            at += 1
        yield from _cut(last_about(verb, plan), words[at], plan, status=status, by=by)
    elif (
        (auxiliaries(verb) & WOULD or creates(verb))
        and plan.i < verb.i
        and is_text(plan)
    ):
        if is_effect(verb):
            return
        yield from _cut(
            last_about(verb, plan), words[at - 1], plan, status=status, by=by
        )


def _sets_up(verb: Token) -> bool:
    """Whether it is "set up", "set aside": a deed and no word for what is in it."""
    return any(c.dep == "prt" for c in verb.children) and verb.lemma == "set"


def _is_told_elsewhere(verb: Token) -> bool:
    """Whether a verb dates a plan, or tells a term that other rules find."""
    if verb.lemma in words_of("approving") and is_passive(verb):
        return True
    if verb.lemma in DATED and child(verb, "xcomp") is not None:
        return True  # "is set to expire"
    if verb.dep == "acl" and (verb.tag == "VBN" or is_infinitive(verb)):
        return True
    lasts = verb.lemma in LASTING and child(verb, "npadvmod", "dobj") is not None
    return lasts or is_hurdle(verb)


def creates(verb: Token) -> bool:
    """Whether it tells in the present what a text does ("the bill creates …")."""
    told = verb.tag in PRESENT or (verb.tag == "VBD" and verb.dep == "relcl")
    ruled = verb.tag == "VBD" and verb.lemma in RULED and not auxiliaries(verb)
    return verb.lemma in CREATING and (told or ruled)


def _missing(verb: Token, plan: Token) -> Iterator[Piece]:
    """Give what a speaker misses in a plan ("it does not include a pay rise")."""
    if verb.lemma in LISTING:
        demand = ProposalStatus.DEMAND
        for piece in _cut(last_of(verb), verb, plan, status=demand, by=None):
            yield replace(piece, by_speaker=True)


def _cut(
    last: Token,
    before: Token,
    plan: Token | None,
    *,
    status: ProposalStatus,
    by: Token | None,
) -> Iterator[Piece]:
    """Cut the words after one word and up to another into terms."""
    verb = before if before.pos == "VERB" else before.head
    words = [w for w in run(before, last) if w.i > before.i]
    words = from_list(words)
    while words and (words[0].pos in {"PUNCT", "CCONJ"} or words[0].lower == "that"):
        words = words[1:]
    if not words or words[0].tag in {"WDT", "WP"}:
        return
    verbal = words[0].tag in {"VB", "VBG", "VBP", "VBD"} or _is_clausal(words[0])
    doer: Token | None = None
    for head, item in heads_of(words, verbal=verbal):
        doer = doer_in(item.words, head) or bound_by(head, item.words, verb) or doer
        if doer is not None and is_plan(doer):
            doer = None
        for part, told in parts_given(head, item.words):
            yield Piece(
                head=part,
                words=tuple(told),
                status=_past(plan, verb) or status,
                by=by,
                obligor=None if item.is_swap else doer,
                plan=plan,
                is_swap=item.is_swap,
                rule="plan-swap" if item.is_swap else "plan",
            )


def from_list(words: list[Token]) -> list[Token]:
    """Leave out "conditions set out long ago, including" before a list."""
    at = next((n for n, w in enumerate(words) if w.lower == "including"), None)
    if at is None:
        return words
    nouns = [w for w in words[:at] if w.pos == "NOUN"]
    return words[at + 1 :] if nouns and is_whole(nouns[0]) else words


def _is_clausal(first: Token) -> bool:
    """Whether a clause with its own subject begins here ("see the rebels free …")."""
    head = first
    while head.dep in {"det", "amod", "compound", "poss", "nummod", "case"}:
        head = head.head
    after = words_after(head.right)[:1]
    told_to = head.dep == "dobj" and bool(after) and after[0].lower == "to"
    return told_to or (head.dep == "nsubj" and head.head.tag in {"VB", "VBP"})


def _past(plan: Token | None, deed: Token) -> ProposalStatus | None:
    if plan is None:
        return None
    if deed.tag == "VBD" and deed.lemma in RULED and plan.head is deed:
        return ProposalStatus.PAST
    verb = plan.head
    if verb.pos == "VERB" and is_past(verb) and verb.lemma in PAST:
        return ProposalStatus.PAST
    return None
