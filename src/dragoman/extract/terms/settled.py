"""What was signed, told as done: "under the accord the ban is lifted for …".

A statement that two sides put out together tells what they settled too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from dragoman.extract.grammar import (
    agent,
    auxiliaries,
    child,
    conjuncts,
    is_past,
    words_before,
)
from dragoman.extract.positions.conditions import is_supposed
from dragoman.extract.positions.topics import is_plan
from dragoman.extract.syntax import Sentence, Token
from dragoman.extract.terms.ends import last_of
from dragoman.extract.terms.pieces import Piece, run
from dragoman.model.claim import ProposalStatus

SEALING = frozenset({"sign", "initial", "conclude", "seal", "strike", "reach"})
PAPERS = frozenset({"paper", "communique", "communiqué", "protocol", "declaration"})
STATEMENTS = PAPERS | {"statement"}
SAYING = frozenset({"say", "announce", "declare", "state", "agree"})
TELLING = SAYING | {"report", "confirm", "tell"}
WILL = frozenset({"will", "'ll", "shall"})
DONE = frozenset({"was", "were", "had", "been", "has", "have", "did"})
OPINIONS = frozenset(
    {"see", "view", "regard", "consider", "expect", "think", "believe"}
)
QUOTES = frozenset({'"', "“", "”"})
UNDER = frozenset({"under", "in", "by"})


def is_sealing(sentence: Sentence) -> bool:
    """Whether it tells that a deal was signed, so that the next tells what is in it."""
    root = sentence.root
    told = [
        c
        for c in root.children
        if c.dep == "ccomp" and root.lemma in TELLING and not _is_quoted(sentence)
    ]
    verbs = [verb for main in (root, *told) for verb in conjuncts(main)]
    return any(_seals(verb) for verb in verbs) or bool(_joint_saying(sentence))


def _seals(verb: Token) -> bool:
    if verb.lemma not in SEALING or not is_past(verb) or child(verb, "neg"):
        return False
    thing = child(verb, "dobj", "nsubjpass")
    return thing is not None and (is_plan(thing) or thing.lemma in PAPERS)


def pieces_of_settled(sentence: Sentence, *, goes_on: bool) -> Iterator[Piece]:
    """Give what a signed paper settles, in the present or with "will".

    Args:
        sentence: The sentence.
        goes_on: Whether the sentence before told that it was signed.
    """
    saying = _joint_saying(sentence)
    if saying is not None:
        for clause in saying.children:
            if clause.dep == "ccomp":
                yield from _clauses(clause, sentence.tokens)
        return
    paper = _paper_above(sentence)
    if paper is not None or (goes_on and not _is_quoted(sentence)):
        for piece in _clauses(sentence.root, sentence.tokens):
            yield replace(piece, plan=paper)


def _joint_saying(sentence: Sentence) -> Token | None:
    """Give the "said" of what two sides say in one statement, or ``None``."""
    root = sentence.root
    if root.lemma not in SAYING or child(root, "ccomp") is None:
        return None
    joint = any(
        word.lemma.lower() in STATEMENTS
        and any(c.lower in {"joint", "common"} for c in word.children)
        for word in sentence.tokens
    )
    return root if joint else None


def _is_quoted(sentence: Sentence) -> bool:
    """Whether somebody speaks in it."""
    return any(w.text in QUOTES or w.lower in {"i", "we"} for w in sentence.tokens)


def _paper_above(sentence: Sentence) -> Token | None:
    """Give the paper where "under the accord signed on Friday" opens it."""
    first = sentence.tokens[0]
    paper = child(first, "pobj") if first.lower in UNDER else None
    if paper is None or not (is_plan(paper) or paper.lemma in PAPERS):
        return None
    deed = child(paper, "acl", "relcl")
    return paper if deed is not None and deed.lemma in SEALING | {"agree"} else None


def _clauses(top: Token, words: Sequence[Token]) -> Iterator[Piece]:
    """Give each clause that says what is or will be done."""
    verbs = [
        w
        for w in words
        if (w.pos == "VERB" or _due(w) is not None)
        and (w is top or w.head is top or w.dep in {"conj", "ccomp"})
        and _is_settled(w)
    ]
    for verb, after in zip_longest(verbs, verbs[1:]):
        thing = child(verb, "nsubjpass", "nsubj")
        if thing is None or thing.pos == "PRON" or is_plan(thing) or is_supposed(verb):
            continue
        last = last_of(verb)
        if after is not None:
            begin = child(after, "nsubjpass", "nsubj") or after
            last = words[min(last.i, begin.left.i - 1) - words[0].i]
        kept = list(run(thing.left, last))
        while kept and (
            kept[-1].pos in {"PUNCT", "CCONJ"} or kept[-1].lower in {"that", "while"}
        ):
            kept.pop()
        if kept and kept[-1].i >= verb.i:
            yield Piece(
                head=_due(verb) or verb,
                words=tuple(kept),
                status=ProposalStatus.AGREED,
                obligor=agent(_due(verb) or verb) if _is_undergone(verb) else thing,
                rule="settled",
            )


def _due(verb: Token) -> Token | None:
    """Give what "is to be" done."""
    deed = child(verb, "xcomp") if verb.lemma == "be" and not is_past(verb) else None
    return deed if deed is not None and "to" in auxiliaries(deed) else None


def _is_undergone(verb: Token) -> bool:
    """Whether its subject is what is done with, not who does it."""
    deed = _due(verb) or verb
    return child(verb, "nsubjpass") is not None or "be" in auxiliaries(deed)


def _is_settled(verb: Token) -> bool:
    """Whether a verb tells what is so by a paper: "is lifted", "will pay"."""
    helpers = auxiliaries(verb)
    if verb.lemma in OPINIONS or verb.dep in {"relcl", "acl", "advcl"}:
        return False
    if _due(verb) is not None:
        return True
    if helpers & DONE or child(verb, "neg") is not None:
        return False
    if helpers & WILL:
        return True
    if verb.tag not in {"VBN", "VBD"}:
        return False
    passive = child(verb, "nsubjpass") is not None
    bare = passive or (child(verb, "nsubj") is not None and not child(verb, "dobj"))
    return bare and (bool(helpers & {"is", "are", "be"}) or _goes_on(verb))


def _goes_on(verb: Token) -> bool:
    """Whether a bare participle goes on with "is" ("…, the suit suspended")."""
    before = words_before(verb)
    return any(w.lower in {"is", "are"} and w.dep == "auxpass" for w in before)
