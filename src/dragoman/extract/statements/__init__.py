"""Who said what, to whom, relayed by whom."""

from dragoman.extract.actors import Cast
from dragoman.extract.quotations import find_quotations
from dragoman.extract.statements.attitudes import find_attitudes
from dragoman.extract.statements.clauses import find_clauses, find_cues
from dragoman.extract.statements.confidence import confidence_of
from dragoman.extract.statements.draft import Draft
from dragoman.extract.statements.feelings import find_feelings
from dragoman.extract.statements.phrases import (
    find_block_quotes,
    find_phrases,
)
from dragoman.extract.statements.quoted import find_quoted
from dragoman.extract.statements.quotes import Quotes
from dragoman.extract.statements.relays import add_relays
from dragoman.extract.statements.running import find_running
from dragoman.extract.statements.selection import select_drafts
from dragoman.extract.statements.speakers import Speakers
from dragoman.extract.statements.subjects import relative_subject
from dragoman.extract.statements.trimming import trim_draft
from dragoman.extract.statements.turns import find_headlines, find_turns
from dragoman.extract.syntax import Syntax
from dragoman.model.claim import Hop, Modality, Statement, identify

__all__ = ["find_statements"]


def find_statements(syntax: Syntax, cast: Cast) -> tuple[Statement, ...]:
    """Find everything that somebody is reported to have said or thought."""
    quotes = Quotes(syntax, find_quotations(syntax.report.text, syntax.blocks))
    cues = find_cues(syntax, quotes.inside)
    quoted = list(find_quoted(quotes, cues))
    used = {draft.verb.verb.i for draft in quoted if draft.verb}
    drafts = [
        *quoted,
        *find_clauses([cue for cue in cues if cue.verb.i not in used]),
        *find_feelings(syntax, quotes.inside),
        *(find_turns(syntax) or find_headlines(syntax)),
        *find_block_quotes(syntax, [cue for cue in cues if cue.verb.i not in used]),
        *find_phrases(syntax, quotes.inside),
    ]
    drafts += find_running(syntax, drafts, cues, quotes.inside)
    cued = {draft.cue[0] for draft in drafts if draft.cue}
    drafts += find_attitudes(syntax, quotes.inside, cued)
    for draft in drafts:
        trim_draft(draft, syntax, quotes)
    speakers = Speakers(syntax, cast, quotes.inside)
    chains: dict[int, tuple[Hop, ...]] = {}
    found = []
    drafts = add_relays([d for d in drafts if d.end > d.start and not _asks(d)], cast)
    previous: Draft | None = None
    for draft in select_drafts(drafts):
        unclaimed = draft.rule == "quotation-alone" and draft.speaker is None
        if unclaimed and _is_near(previous, draft, syntax):
            draft.follows = previous
        previous = draft
        chains[id(draft)] = _chain(draft, speakers, chains)
        found.append(_statement(draft, syntax, chains[id(draft)]))
    return tuple(found)


def _asks(draft: Draft) -> bool:
    """Whether it asks who does it ("the question is who can veto a sale")."""
    return draft.speaker is not None and draft.speaker.tag in {"WP", "WDT"}


def _is_near(previous: Draft | None, draft: Draft, syntax: Syntax) -> bool:
    """Whether a statement stands in the same paragraph or the one before."""
    if previous is None:
        return False
    words = [syntax.between(d.start, d.start + 1) for d in (previous, draft)]
    if not all(words):
        return False
    left, right = (found[0].sentence.block for found in words)
    return right - left <= 1


def _chain(
    draft: Draft, speakers: Speakers, chains: dict[int, tuple[Hop, ...]]
) -> tuple[Hop, ...]:
    if draft.follows is not None:
        chain = chains.get(id(draft.follows), ())
        speakers.earlier.go_on(chain, draft.start)
        return chain
    if draft.speaker is None and draft.verb is not None:
        draft.speaker = speakers.before_break(draft.verb.verb)
    if draft.speaker is None:
        return ()
    pronoun = relative_subject(draft.verb.verb) if draft.verb else None
    return speakers.resolve(draft.speaker, draft.relays, pronoun)


def _statement(draft: Draft, syntax: Syntax, chain: tuple[Hop, ...]) -> Statement:
    report = syntax.report
    return Statement(
        id=identify(report.id, "statement", draft.start, draft.end, draft.rule),
        content=report.passage(draft.start, draft.end),
        content_rest=tuple(report.passage(start, end) for start, end in draft.rest),
        cue=report.passage(*draft.cue) if draft.cue else None,
        direct=draft.direct,
        chain=chain,
        modality=Modality.DENIED if draft.denied else Modality.ASSERTED,
        rule=draft.rule,
        confidence=confidence_of(draft.rule),
    )
