"""Who passed a statement on: "told the paper", "citing", "according to reports"."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from dragoman.extract.actors import Cast
from dragoman.extract.grammar import agent, child, children, is_passive
from dragoman.extract.statements.contents import closes
from dragoman.extract.statements.cues import addressee
from dragoman.extract.statements.draft import Draft
from dragoman.extract.statements.sorts import can_speak, is_outlet, is_told_outlet
from dragoman.extract.syntax import Token

CITING = frozenset({"cite", "quote"})
REPORTING = frozenset({"report", "cite", "quote", "carry"})
CARRYING = frozenset({"carry", "cite", "publish", "quote", "broadcast", "release"})
MEDIUM = frozenset({"interview", "comments", "remarks", "statement"})
TOLD = frozenset({"tell", "inform", "brief"})
PARTICIPLES = frozenset({"VBD", "VBN"})
NEUTER = frozenset({"it", "them"})
MOST = 0.4


def add_relays(drafts: Sequence[Draft], cast: Cast) -> list[Draft]:
    """Give each draft those who passed it on, and drop what they become.

    "The site reported that the minister said …" is the minister's statement,
    passed on by the site; "he said he had told the paper …" is the inner one.
    """
    cited = {verb.i for draft in drafts for verb in _add_cited(draft)}
    dropped = {id(d) for d in drafts if d.verb and d.verb.verb.i in cited}
    for draft in drafts:
        _add_told(draft, cast)
        _add_closing(draft, cast)
    cued = sorted((d for d in drafts if d.cue), key=_cue_start)
    for outer in sorted(drafts, key=lambda d: d.end - d.start):
        low = bisect_left(cued, outer.start, key=_cue_start)
        high = bisect_right(cued, outer.end, key=_cue_start)
        inner = _inner(outer, cued[low:high])
        if inner is None or id(inner) in dropped:
            continue
        if outer.speaker is not None and _passes_on(outer, cast):
            inner.relays = [r for r in inner.relays if r.lower not in NEUTER]
            inner.relays += [outer.speaker, *outer.relays]
            dropped.add(id(outer))
        elif _is_same_speaker(outer, inner, cast):
            inner.speaker = outer.speaker
            dropped.add(id(outer))
    return [d for d in drafts if id(d) not in dropped]


def _cue_start(draft: Draft) -> int:
    return draft.cue[0] if draft.cue else -1


def _add_cited(draft: Draft) -> Iterator[Token]:
    """Read "the site said, citing a source": the source speaks, the site relays."""
    if draft.speaker is None:
        return
    verbs = children(draft.speaker, "relcl")
    if draft.verb is not None and _takes_over(draft, draft.verb.verb):
        return
    if draft.verb is not None:
        verbs += children(draft.verb.verb, "advcl", "acl", "prep", "dep", "conj")
        said = children(draft.verb.verb, "ccomp")
        inner = [verb for clause in said for verb in children(clause, "advcl")]
        verbs += [verb for verb in inner if verb.start < draft.start]
        _add_quoting(draft, draft.verb.verb)
    for verb in verbs:
        cited = child(verb, "dobj") if verb.lemma in CITING else None
        if (
            (verb.tag == "VBG" or verb.dep == "relcl")
            and cited is not None
            and can_speak(cited)
        ):
            draft.relays.append(draft.speaker)
            draft.speaker = cited
            yield verb
            return


def _takes_over(draft: Draft, verb: Token) -> bool:
    """Read "the paper reported, citing aides, that …", hung on the citing."""
    cited = child(verb, "dobj") if verb.lemma in CITING and verb.tag == "VBG" else None
    if cited is None or draft.speaker is None or not can_speak(cited):
        return False
    if cited.start >= draft.start or cited is draft.speaker:
        return False
    draft.relays.append(draft.speaker)
    draft.speaker = cited
    return True


def _add_quoting(draft: Draft, verb: Token) -> None:
    """Read "was quoted by the paper as saying", "the paper quoted him as saying"."""
    if verb.dep == "pcomp" and verb.head.lower == "as":
        quoting = verb.head.head
        by = agent(quoting) if is_passive(quoting) else child(quoting, "nsubj")
        if by is not None:
            draft.relays.append(by)


def _add_told(draft: Draft, cast: Cast) -> None:
    """Read "told the paper" and "said in an interview with the paper"."""
    if draft.verb is None:
        return
    verb = draft.verb.verb
    told = addressee(verb)
    if told is not None and verb.lemma in TOLD | {"confirm"}:
        if is_told_outlet(told, cast):
            draft.relays += [told, *_carriers(told)]
        return
    for preposition in children(verb, "prep", "dative"):
        thing = child(preposition, "pobj")
        if thing is None:
            continue
        if preposition.lower == "to" and is_told_outlet(thing, cast):
            draft.relays.append(thing)
        elif preposition.lower == "in" and thing.lower in MEDIUM:
            _add_medium(draft, thing, cast)
            draft.relays += _carriers(thing)


def _carriers(thing: Token) -> Iterator[Token]:
    """Give who passed it on: "a statement carried by the agency", "which was …"."""
    for clause in children(thing, "acl", "relcl"):
        by = agent(clause) if clause.lemma in CARRYING else None
        if by is not None and can_speak(by):
            yield by


def _add_closing(draft: Draft, cast: Cast) -> None:
    """Read "a source told the site the bid had failed, the paper reported"."""
    if draft.verb is None:
        return
    for verb in children(draft.verb.verb, "ccomp", "parataxis"):
        by = child(verb, "nsubj") if closes(verb) else None
        if by is not None and by.start >= draft.end and is_outlet(by, cast):
            draft.relays.append(by)


def _add_medium(draft: Draft, thing: Token, cast: Cast) -> None:
    for preposition in children(thing, "prep"):
        outlet = child(preposition, "pobj")
        if outlet is not None and is_told_outlet(outlet, cast):
            draft.relays.append(outlet)


def _inner(outer: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """Find the draft that an outer one is nothing more than a report of."""
    return next((draft for draft in drafts if _is_within(draft, outer)), None)


def _is_within(draft: Draft, outer: Draft) -> bool:
    """Whether what an outer draft says is that somebody says this one."""
    if draft is outer or draft.cue is None or draft.verb is None:
        return False
    if draft.speaker is None or draft.speaker.start < outer.start:
        return False
    if not (outer.start <= draft.cue[0] and draft.cue[1] <= outer.end):
        return False
    verb = draft.verb.verb
    above = outer.verb.verb if outer.verb else verb
    misread = verb.head.tag in PARTICIPLES and draft.speaker.head is verb.head
    holder = verb.head.head if misread and verb.dep == "ccomp" else verb.head
    governed = above in {verb.head, holder} and draft.verb.speaks
    last = max(draft.cue[1], *(end for _, end in draft.spans))
    said = last - min(draft.start, draft.cue[0])
    most = said >= MOST * (outer.end - outer.start)
    return governed and draft.start >= outer.start and most


def _passes_on(outer: Draft, cast: Cast) -> bool:
    if outer.speaker is None:
        return False
    reporting = outer.verb is not None and outer.verb.verb.lemma in REPORTING
    return reporting or outer.verb is None or is_outlet(outer.speaker, cast)


def _is_same_speaker(outer: Draft, inner: Draft, cast: Cast) -> bool:
    """Whether "he" who said that he told somebody is one man."""
    if outer.speaker is None or inner.speaker is None:
        return False
    if inner.verb is None or inner.verb.verb.lemma not in TOLD:
        return False
    if inner.speaker.pos == "PRON":
        return True
    who = cast.at(outer.speaker)
    return who is not None and who == cast.at(inner.speaker)
