"""What a plan leaves open: "the draft does not say who would control the mines"."""

from collections.abc import Iterator

from dragoman.extract.grammar import auxiliaries, child, is_negated, words_after
from dragoman.extract.positions.topics import is_plan
from dragoman.extract.syntax import Sentence, Token
from dragoman.extract.terms.pieces import Piece, run
from dragoman.model.claim import ProposalStatus

TELLING = frozenset(
    {"say", "specify", "mention", "state", "address", "define", "spell"}
)
LEAVING = frozenset({"leave", "skirt", "sidestep", "omit", "ignore", "word", "phrase"})
UNCLEAR = frozenset({"unclear", "uncertain", "undecided", "open"})
SILENT = frozenset({"silent", "vague", "ambiguous", "mum", "mute"})
OPEN = frozenset({"open", "unclear", "vague", "undecided", "unresolved", "unspecified"})


def pieces_left_open(sentence: Sentence) -> Iterator[Piece]:
    """Give what a plan is said to leave open or vague."""
    for verb in sentence.tokens:
        plan = child(verb, "nsubj")
        if plan is None or not (is_plan(plan) or plan.lower == "it"):
            continue
        if plan.lower == "it" and verb.lemma in {"remain", "be"}:
            yield from _unclear(verb)
        yield from _silent(verb, plan)
        if verb.pos != "VERB" or not is_plan(plan):
            continue
        silent = verb.lemma in TELLING and is_negated(verb)
        if not silent and not _leaves_open(verb):
            continue
        matter = child(verb, "ccomp", "dobj")
        if matter is not None and matter.left.lower not in {"this", "that", "it"}:
            yield Piece(
                head=matter,
                words=tuple(run(matter.left, matter.right)),
                status=ProposalStatus.CURRENT,
                plan=plan,
                rule="left-open",
            )


def _silent(verb: Token, plan: Token) -> Iterator[Piece]:
    """Give "it is silent on who would run the port", "makes no mention of …"."""
    state = child(verb, "acomp", "dobj")
    if state is None or state.lemma not in SILENT | {"mention"}:
        return
    if state.lemma == "mention" and not any(c.lower == "no" for c in state.children):
        return
    words = words_after(state)
    if words and words[0].lower in {"on", "about", "of"} and len(words) > 1:
        last = max((words[0].right, verb.right), key=lambda w: w.i)
        matter = [w for w in words[1:] if w.i <= last.i and w.text != "."]
        if matter:
            yield Piece(
                head=child(words[0], "pcomp", "pobj") or matter[0],
                words=tuple(matter),
                status=ProposalStatus.CURRENT,
                plan=plan,
                rule="left-open",
            )


def _unclear(verb: Token) -> Iterator[Piece]:
    """Give "it remains unclear who would run the port"."""
    state, matter = child(verb, "acomp"), child(verb, "ccomp", "csubj")
    if state is None or state.lemma not in UNCLEAR:
        return
    matter = matter or child(state, "ccomp")
    asked = matter is not None and matter.left.tag in {"WP", "WRB", "WDT"}
    if matter is not None and asked and auxiliaries(matter) & {"would", "will"}:
        yield Piece(
            head=matter,
            words=tuple(run(matter.left, matter.right)),
            status=ProposalStatus.CURRENT,
            rule="left-open",
        )


def _leaves_open(verb: Token) -> bool:
    words = verb.sentence.tokens
    inside = words[verb.i - words[0].i : verb.right.i - words[0].i + 1]
    return verb.lemma in LEAVING and any(w.lemma in OPEN for w in inside)
