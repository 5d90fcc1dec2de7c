"""Positions that reports tell in passing, where no other rule has found one.

"… after the mill agreed to raise wages by 7 percent", "she no longer speaks of a veto",
"the offer of a truce is withdrawn": the first is where a side stands, the other two are
moves as well.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.model.claim import Position, Stance, identify
from dragoman.model.record import ChangeKind, Record
from dragoman.model.report import Passage, Report
from dragoman.record.derive.changes.told_moves import Move
from dragoman.record.derive.voices import Mention, index_mentions
from dragoman.record.lookup import Lookup
from dragoman.reference.wording import find_sentence

RULE = "aside"
NEAR = 12  # characters from the end of a name to what its bearer does
FURTHEST = 160  # characters from an offer to the words that it is taken back
AGREED = re.compile(
    r"\b(?:after|once|when|because|since)\s(?:the\s)?(?P<who>[\w'’. -]{2,60}?)\s"
    r"(?:had\s|has\s|have\s)?(?P<deed>agreed|consented|offered|refused)\sto\s"
    r"(?P<what>[^,.;\n]+)"
)
NO_LONGER = re.compile(
    r"\bno longer\s(?:says?|said|speaks? of|spoke of|talks? of|talked of|wants?|wanted"
    r"|asks? for|asked for|demands?|demanded|insists?(?: on)?|insisted(?: on)?|seeks?"
    r"|sought|calls? for|called for|opposes?|opposed|objects? to|objected to|refuses?"
    r"|refused|rules? out|ruled out|excludes?|excluded|rejects?|rejected)\s"
    r"(?P<what>[^.;\n]+)"
)
CONCEDED = re.compile(
    r"\b(?:acknowledg|conced|admit|recogni[sz]|accept|reali[sz])\w*\s(?:that\s)?"
    r"(?P<who>they|it|he|she|we)\s(?:would|will|could|can)(?:\snot|n['’]t)\s"
    r"(?P<what>(?:achieve|get|win|obtain|secure|have|gain)\s(?:all|everything|every"
    r"|the whole)\b[^.;\n]*)"
)
TAKEN_BACK = re.compile(
    r"\b(?P<gift>offer|proposal|bid|pledge|promise)s?\b(?P<what>[^.;\n]*?)\b"
    r"(?:is|was|were|are|has been|have been|had been)\s(?:now\s)?"
    r"(?:withdrawn|rescinded|revoked|retracted|off the table|taken back)\b",
    re.I,
)
MOVED = re.compile(
    r"\b(?P<deed>raised|lowered|cut|reduced|increased|doubled|halved|trimmed|improved"
    r"|sweetened|softened|eased)\s(?:its|his|her|their|the)\s(?:[\w-]+\s){0,3}?"
    r"(?P<what>offer|demand|bid|tariff|duty|rate|price|ceiling|quota|limit|claim)\b"
    r"(?:[^.,;\n]|[.,](?=\d))*"
)
GIFTS = frozenset(["offer", "bid"])
UP = frozenset(["raised", "increased", "doubled", "improved", "sweetened"])
STANCES: Mapping[str, Stance] = {
    "agreed": Stance.ACCEPTS,
    "consented": Stance.ACCEPTS,
    "offered": Stance.OFFERS,
    "refused": Stance.REJECTS,
}

type Aside = tuple[Position, Move | None]


def find_asides(record: Record, lookup: Lookup) -> tuple[Aside, ...]:
    """Find positions told in passing that the record does not have, with any move."""
    mentions = index_mentions(record)
    known: dict[tuple[str, str], list[Passage]] = {}
    for position in record.positions:
        passage = position.evidence[0]
        side = lookup.side(position.party)
        known.setdefault((passage.report, side), []).append(passage)
    return tuple(
        (position, move)
        for report in record.reports
        for position, move in _read(report, mentions.get(report.id, ()))
        if not any(
            other.start <= position.evidence[0].start < other.end
            and len(other.quote) <= 2 * len(position.evidence[0].quote)
            for other in known.get((report.id, lookup.side(position.party)), ())
        )
    )


def index_retreats(asides: Iterable[Aside]) -> Mapping[str, Move]:
    """Give the moves that asides tell, by their positions."""
    return {position.id: move for position, move in asides if move is not None}


def _read(report: Report, mentions: Sequence[Mention]) -> Iterator[Aside]:
    for find in FINDERS:
        yield from find(report, mentions)


def _find_agreed(report: Report, mentions: Sequence[Mention]) -> Iterator[Aside]:
    for match in AGREED.finditer(report.text, report.body):
        who = _named_in(match.span("who"), mentions)
        if who:
            span = match.start("who"), match.end()
            yield _tell(report, span, who, STANCES[match["deed"]], match["what"]), None


def _find_conceded(report: Report, mentions: Sequence[Mention]) -> Iterator[Aside]:
    for match in CONCEDED.finditer(report.text, report.body):
        who = _named_in(match.span("who"), mentions) or _named_in(
            (match.start() - NEAR, match.start()), mentions
        )
        if who:
            told = _tell(report, match.span(), who, Stance.ACCEPTS, match["what"])
            yield told, Move(*match.span(), ChangeKind.SOFTENED, is_gift=False)


def _find_given_up(report: Report, mentions: Sequence[Mention]) -> Iterator[Aside]:
    for match in NO_LONGER.finditer(report.text, report.body):
        who = _named_in((match.start() - NEAR, match.start()), mentions)
        if who:
            told = _tell(report, match.span(), who, Stance.UNDECIDED, match["what"])
            yield told, Move(*match.span(), ChangeKind.SOFTENED, is_gift=False)


def _find_moved(report: Report, mentions: Sequence[Mention]) -> Iterator[Aside]:
    for match in MOVED.finditer(report.text, report.body):
        who = _named_in((match.start() - NEAR, match.start()), mentions)
        if who:
            gift = match["what"] in GIFTS
            stance = Stance.OFFERS if gift else Stance.DEMANDS
            yields = (match["deed"] in UP) is gift
            kind = ChangeKind.SOFTENED if yields else ChangeKind.HARDENED
            told = _tell(report, match.span(), who, stance, match.group())
            yield told, Move(*match.span(), kind, is_gift=gift)


def _find_taken_back(report: Report, mentions: Sequence[Mention]) -> Iterator[Aside]:
    for match in TAKEN_BACK.finditer(report.text, report.body):
        first, _ = find_sentence(report.text, *match.span())
        who = _named_in(match.span("what"), mentions) or _named_in(
            (first, match.start()), mentions
        )
        if who and match.end() - match.start() < FURTHEST:
            told = _tell(report, match.span(), who, Stance.REJECTS, match["what"])
            yield told, Move(*match.span(), ChangeKind.HARDENED, is_gift=True)


FINDERS = (
    _find_agreed,
    _find_conceded,
    _find_given_up,
    _find_moved,
    _find_taken_back,
)


def _named_in(place: tuple[int, int], mentions: Sequence[Mention]) -> str:
    """Give who is named in a place, the last where there are several."""
    start, end = place
    found = [who for first, last, who in mentions if start <= first and last <= end]
    return found[-1] if found else ""


def _tell(
    report: Report, span: tuple[int, int], who: str, stance: Stance, what: str
) -> Position:
    passage = report.passage(*span)
    return Position(
        id=identify(RULE, passage.report, passage.start, passage.end, who),
        party=who,
        issue_text=what.strip(" ,"),
        stance=stance,
        evidence=(passage,),
        rule=RULE,
    )
