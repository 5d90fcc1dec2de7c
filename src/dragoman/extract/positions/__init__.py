"""Which party demands, offers, accepts or rejects what."""

from collections.abc import Iterator, Sequence
from itertools import product

from dragoman.extract.findings import Findings
from dragoman.extract.grammar import child
from dragoman.extract.positions.backing import Backing, find_backing
from dragoman.extract.positions.choosing import Ask, Chooser, read_chooser
from dragoman.extract.positions.find import find_stances
from dragoman.extract.positions.holders import owner
from dragoman.extract.positions.issues import Issues
from dragoman.extract.positions.letters import find_writer, is_letter
from dragoman.extract.positions.parties import Parties
from dragoman.extract.positions.pointing import take_up_issues
from dragoman.extract.positions.spans import phrase_span
from dragoman.extract.positions.speech import find_in_speech
from dragoman.extract.positions.stances import Held
from dragoman.extract.positions.topics import OFFERED, is_plan
from dragoman.extract.positions.turning import of_turned
from dragoman.extract.syntax import Syntax, Token
from dragoman.model.claim import Modality, Position, Stance, identify

__all__ = ["find_positions"]

# Share of each rule's findings that were right on seventy-two reports with gold, most
# of them used for tuning; a rule that fired fewer than five times gets a guess between.
CONFIDENCE = {
    "verb-demands": 0.65,
    "verb-accepts": 0.63,
    "verb-rejects": 0.79,
    "verb-offers": 0.56,
    "noun-demands": 0.73,
    "noun-rejects": 0.73,
    "noun-offers": 0.38,
    "adjective-offers": 0.65,
    "adjective-undecided": 0.5,
    "phrase": 0.83,
    "duty": 0.46,
    "condition": 0.5,
    "refusal": 0.3,
    "pledge": 0.5,
    "absence": 0.67,
    "need": 0.6,
    "hesitation": 0.6,
    "settlement": 0.6,
    "exclusion": 0.75,
    "unswayed": 0.8,
    "remit": 0.75,
    "deadline": 0.7,
    "standstill": 0.7,
    "verdict": 0.67,
    "verdict-named": 0.9,
    "verdict-praise": 0.8,
}
IN_SPEECH = 0.65  # of 96 in annotated reports 67 were positions with that stance
UNMEASURED = 0.65


def find_positions(findings: Findings) -> tuple[Position, ...]:
    """Find where each party stands on each issue."""
    statements = tuple(findings.statements)
    chooser = read_chooser(findings.syntax, findings.cast, statements)
    issues = Issues(findings.syntax.report.text)
    found: list[Position] = []
    for held in find_stances(findings.syntax):
        if held.modality is not Modality.DENIED:
            bidders = _last_bidders(found) if is_bid(held.party) else ()
            found += _positions(findings, held, chooser, issues, bidders)
    told = [(e.start, e.end) for p in found for e in p.evidence]
    for held in find_in_speech(findings, told):
        found += _positions(findings, held, chooser, issues, ())
    found.sort(key=lambda p: p.evidence[0].start)
    return tuple(take_up_issues(found))


def _last_bidders(found: Sequence[Position]) -> tuple[str, ...]:
    """Give who made the offers told last, of whom "both offers" speaks."""
    offers = [p.party for p in found if p.stance is Stance.OFFERS]
    return tuple(dict.fromkeys(reversed(offers)))


def is_bid(noun: Token | None) -> bool:
    """Whether a noun names an offer, not who makes it."""
    return noun is not None and noun.lemma in OFFERED


def _positions(
    findings: Findings,
    held: Held,
    chooser: Chooser,
    issues: Issues,
    bidders: Sequence[str],
) -> Iterator[Position]:
    report = findings.syntax.report
    parties = chooser.parties
    backing = find_backing(held.cue) if held.cue.pos == "VERB" else Backing()
    holders = _holders(held, parties, findings.syntax)
    if not holders and held.party is not None:
        holders = tuple(bidders[: 2 if held.party.lower.endswith("s") else 1])
    holders = chooser.settle(_ask(held, holders))
    beside = (*backing.beside, *held.beside)
    holders += tuple(a for w in beside for a in parties.of(w, w.start))
    speaker = parties.side_of(held.cue.start)
    matters = _matters(report.text, held, issues)
    foes = [a for w in backing.against for a in parties.of(w, w.start)]
    told = dict.fromkeys((*holders, *foes) if holders else ())
    for party, text in product(told, matters):
        stance = held.stance if party in holders else Stance.REJECTS
        yield Position(
            id=identify(report.id, "position", held.start, held.end, party, text),
            party=party,
            issue=issues.find(text, report.text[held.start : held.end]),
            issue_text=text,
            stance=stance,
            own=speaker is None or parties.sides.of(speaker) == parties.sides.of(party),
            as_stated_by=parties.speaker_at(held.cue.start),
            date=findings.times.of(held.cue),
            modality=held.modality,
            evidence=(report.passage(held.start, held.end),),
            rule=held.rule,
            confidence=_confidence(held.rule),
        )


def _confidence(rule: str) -> float:
    if rule.startswith("speech"):
        return IN_SPEECH
    return CONFIDENCE.get(rule, UNMEASURED)


def _ask(held: Held, holders: tuple[str, ...]) -> Ask:
    return Ask(
        noun="position",
        cue=held.cue,
        base=None if held.by_speaker else held.party,
        ruled=holders,
        sort=held.stance.value,
    )


def _holders(held: Held, parties: Parties, syntax: Syntax) -> tuple[str, ...]:
    """Give whose position it is; what a proposal demands, its owner demands."""
    at = held.cue.start
    if held.by_speaker:
        speaker = parties.side_of(at)
        if speaker is not None:
            return (speaker,)
        return parties.of(going_on(held.cue), at)
    if held.party is not None and held.party.pos == "NOUN" and is_plan(held.party):
        return parties.of(owner(held.party), at)
    if held.party is not None and is_letter(held.party):
        return parties.of(find_writer(held.party, syntax), at)
    holders = parties.of(held.party, at)
    if held.party is None or held.cue.pos != "NOUN":
        return holders
    return of_turned(held.cue, held.party, holders, parties)


def going_on(cue: Token) -> Token | None:
    """Give who goes on speaking in "she said it was late, but a ban was wrong"."""
    verb = cue.head
    telling = cue.dep == "conj" and child(verb, "ccomp") is not None
    return child(verb, "nsubj") if telling else None


def _matters(text: str, held: Held, issues: Issues) -> list[str]:
    """Give the words of what it is about; things of several issues one by one."""
    spans = [phrase_span(head) for head in held.matter]
    texts = [text[start:end] for start, end in spans]
    named = {issues.find(matter) for matter in texts}
    things = all(head.pos in {"NOUN", "PROPN"} for head in held.matter)
    if held.stance is Stance.DEMANDS and things and named:
        return texts or [""]
    if not spans:
        return [""]
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    return [text[start:end]]
