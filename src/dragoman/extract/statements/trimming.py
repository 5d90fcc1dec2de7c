"""What a draft leaves out at its ends: marks, full stops; and whether it is quoted."""

from dragoman.extract.quotations import Quotation
from dragoman.extract.statements.agreement import FINITE
from dragoman.extract.statements.contents import trim
from dragoman.extract.statements.draft import Draft
from dragoman.extract.statements.quotes import Quotes
from dragoman.extract.syntax import Syntax

TOLD = frozenset({"parenthesis", "according", "clause-as"})
FRAGMENTS = ("verdict", "infinitive", "object", "quotation-after-cue")


def trim_draft(draft: Draft, syntax: Syntax, quotes: Quotes) -> None:
    """Leave out enclosing marks; a content that is one quotation is direct."""
    text = syntax.report.text
    draft.start, draft.end = trim(text, draft.start, draft.end)
    draft.rest = [trim(text, start, end) for start, end in draft.rest]
    if draft.rule in TOLD:
        draft.end = _before_stop(draft.end, syntax)
        draft.rest = [(start, _before_stop(end, syntax)) for start, end in draft.rest]
    _fit_to_marks(draft, syntax, quotes)
    if draft.direct and _is_fragment(draft, syntax):
        draft.direct = False


def _fit_to_marks(draft: Draft, syntax: Syntax, quotes: Quotes) -> None:
    """Begin and end a content where the quotations in it do."""
    for q in quotes.all:
        if q.end <= draft.start or q.start > draft.end + 1 or draft.direct:
            continue
        starts = q.start <= draft.start <= q.inner_start
        if not q.closed:
            draft.start = q.inner_start if starts else draft.start
            draft.direct = starts and draft.rule == "clause-before"
        elif (starts and draft.end <= q.end + 1) or _only_presents(draft, q, syntax):
            draft.start, draft.end, draft.direct = q.inner_start, q.inner_end, True
        elif q.start < draft.start and q.end < draft.end:
            draft.start = q.start
        elif draft.start < q.start and q.closed:
            draft.end = max(draft.end, q.end)


def _before_stop(end: int, syntax: Syntax) -> int:
    """Give where words told in passing end, without the full stop of the report."""
    last = syntax.between(end - 1, end)
    return end - 1 if last and last[-1].text == "." else end


def _is_fragment(draft: Draft, syntax: Syntax) -> bool:
    """Whether only a name or a wish is quoted: `called it "a lame duck"`."""
    if not draft.rule.startswith(FRAGMENTS):
        return False
    words = syntax.between(draft.start, draft.end)
    begins = syntax.report.text[draft.start : draft.start + 1].islower()
    return begins and not any(w.tag in FINITE or w.tag == "MD" for w in words)


def _only_presents(draft: Draft, q: Quotation, syntax: Syntax) -> bool:
    """Whether nothing but "there is" or an article stands before a quotation."""
    if not draft.start < q.start or not q.inner_end <= draft.end <= q.end + 1:
        return False
    before = syntax.between(draft.start, q.start)
    words = [w for w in before if w.end <= q.start]
    return all(w.dep in {"expl", "det"} or w.lemma == "be" for w in words)
