"""What has to come first, as a demand: "only if …", "provided …", "without …"."""

from collections.abc import Iterator, Sequence

from dragoman.extract.grammar import (
    child,
    children,
    conjuncts,
    is_negated,
    words_before,
)
from dragoman.extract.positions.conditions import find_condition
from dragoman.extract.positions.refusals import find_sequel
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import words_of
from dragoman.extract.syntax import Token
from dragoman.extract.terms.pieces import Piece, doer_in, heads_of, run
from dragoman.extract.terms.telling import is_telling
from dragoman.model.claim import ProposalStatus

REFUSING = frozenset(
    {"refuse", "reject", "fail", "decline", "ignore", "breach", "violate", "break"}
    | {"attack", "invade", "enter", "collapse"}
)
PLEDGING = frozenset(
    {"promise", "agree", "pledge", "guarantee", "assure", "commit", "undertake"}
    | {"consent", "decide", "vow"}
)
HAVING = frozenset({"have", "get", "receive", "obtain", "win", "secure"})
MERE = frozenset(
    {"path", "way", "progress", "prospect", "result", "end", "doubt", "delay"}
    | {"reason", "evidence", "change", "knowledge", "solution"}
)
UNREAL = frozenset({"if", "unless"})


def pieces_of_proviso(held: Held) -> Iterator[Piece]:
    """Give what somebody makes a condition of."""
    condition = find_condition(held.cue, *held.matter) or find_sequel(held.cue)
    if condition is None:
        return
    if condition.pos not in {"VERB", "AUX"}:
        yield from _of_lack(held, condition)
        return
    if held.cue.lemma == "threaten" and _is_under_if(condition):
        return  # "threatened to resign if the cabinet agreed to it"
    for clause, words in _clauses(condition):
        yield from _of_clause(held, clause, words)


def _is_under_if(clause: Token) -> bool:
    return any(c.dep == "mark" and c.lower == "if" for c in clause.children)


def _of_clause(held: Held, clause: Token, words: Sequence[Token]) -> Iterator[Piece]:
    doer = child(clause.head, "nsubj") if clause.head.lemma in PLEDGING else None
    if clause.lemma == "be" and _is_required(clause):
        yield _piece(held, clause, words, None)
        return
    for head, item in heads_of(words, verbal=True):
        doer = doer_in(item.words, head) or doer
        vague = any(w.lemma in words_of("stance") for w in item.words)
        if not is_telling(head, item) or vague:
            continue
        had = child(clause, "dobj") if head is clause else None
        had = had if had is not None and clause.lemma in HAVING else None
        yield _piece(held, had or head, item.words, None if had else doer)


def _is_required(clause: Token) -> bool:
    """Whether a state of things is required: "provided the army is not there"."""
    marks = {c.lower for c in clause.children if c.dep in {"mark", "advmod"}}
    thing = child(clause, "nsubj")
    told = thing is None or thing.pos in {"NOUN", "PROPN"}
    return told and not marks & {"if", "once", "before", "after", "when"}


def _piece(
    held: Held, head: Token, words: Sequence[Token], owes: Token | None
) -> Piece:
    return Piece(
        head=head,
        words=tuple(words),
        status=ProposalStatus.DEMAND,
        by=held.party,
        by_speaker=held.by_speaker,
        obligor=owes,
        rule="stance-condition",
    )


def _of_lack(held: Held, preposition: Token) -> Iterator[Piece]:
    """Give "will not sign without a guarantee", "without holding a vote"."""
    if preposition.lower != "without":
        return
    thing = child(preposition, "pobj", "pcomp")
    if thing is None:
        return
    deed = thing.pos == "VERB"
    for head, item in heads_of(run(thing.left, thing.right), verbal=deed):
        vague = head.lemma in words_of("vague") | MERE or head.pos == "PROPN"
        if not vague:
            yield _piece(held, head, item.words, held.party if deed else None)


def _points(verb: Token) -> bool:
    """Whether it acts on what was named before ("asked for it"), and tells no more."""
    beside = [child(part, "pobj") for part in verb.children if part.dep == "prep"]
    return any(
        thing is not None and thing.pos == "PRON"
        for thing in (child(verb, "dobj"), *beside)
    ) and not any(c.dep in {"ccomp", "xcomp"} for c in verb.children)


def _clauses(condition: Token) -> Iterator[tuple[Token, Sequence[Token]]]:
    """Give each thing that has to come first, with its words."""
    verbs = [v for v in conjuncts(condition) if v.pos in {"VERB", "AUX"}]
    supposed = any(c.lower in UNREAL for c in condition.children)
    for n, verb in enumerate(verbs):
        if _points(verb) or (supposed and is_negated(verb)) or verb.lemma in REFUSING:
            continue
        doer = child(verb, "nsubj")
        if verb.lemma == "take" and doer is not None and doer.lower == "it":
            continue  # "as long as it takes"
        pledged = _pledged(verb)
        first = child(verb, "nsubj", "nsubjpass")
        begin = first.left if first is not None and first.i < verb.i else verb
        begin = _after_provided(begin) if n == 0 and begin is verb else begin
        words = run(begin, condition.right)
        if pledged is not None:
            verb, words = pledged, _after(pledged, words)  # noqa: PLW2901
        if n + 1 < len(verbs):
            own = verbs[n + 1]
            after = child(own, "nsubj", "nsubjpass") or own
            words = [w for w in words if w.i < min(after.left.i, own.i)]
        if words:
            yield verb, words


def _after_provided(verb: Token) -> Token:
    """Give the first word of a clause whose subject the parse gave to "provided"."""
    words = verb.sentence.tokens
    before = words_before(verb)
    at = next((n for n, w in enumerate(before) if w.lower == "provided"), None)
    if at is None:
        return verb
    rest = words[at + 1 : verb.i - words[0].i + 1]
    return rest[1] if rest[0].lower == "that" else rest[0]


def _pledged(verb: Token) -> Token | None:
    """Give what is to be promised or agreed ("if they agree to leave")."""
    if verb.lemma not in PLEDGING or child(verb, "dobj") is not None:
        return None
    told = children(verb, "xcomp", "ccomp")
    return told[0] if told and told[0].pos == "VERB" else None


def _after(deed: Token, words: Sequence[Token]) -> Sequence[Token]:
    """Give the words of what is promised, from its subject or its verb on."""
    doer = child(deed, "nsubj", "nsubjpass")
    begin = doer.left if doer is not None and doer.i < deed.i else deed
    return [w for w in words if w.i >= begin.i]
