"""The review queue: what is least sure comes first, and the keyboard does it all."""

from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from dragoman.model.judgement import Verb
from dragoman.reference.wording import find_sentence
from dragoman.store import Entry, Order, Query, Review, add_up, count_entries
from dragoman.store.clock import now
from dragoman.web.cards import Card, lay_cards
from dragoman.web.deciding import Wish, decide
from dragoman.web.desk import Desk
from dragoman.web.gate import AtDesk, Form, Reader, Reviewer
from dragoman.web.page import send_on, show_page

router = APIRouter(include_in_schema=False)
PER_PAGE = 20
MOST_PAIRS = 8
AROUND = 400  # characters of context at most, on each side
OPEN_ALL = (
    *("statements", "positions", "proposals", "terms", "figures"),
    *("events", "disagreements", "actors"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Words with what stands around them.

    Attributes:
        report: Id of the report.
        title: What the report is called.
        before: What stands before the words, in their sentence.
        words: The words.
        after: What stands after them.
        start: Offset of the words.
        end: Offset of their end.
    """

    report: str
    title: str
    before: str
    words: str
    after: str
    start: int
    end: int


@router.get("/queue")
def show_queue(
    request: Request, desk: AtDesk, _: Reader, noun: str = "", skip: int = 0
) -> Response:
    """Show what waits for review, the least sure first."""
    nouns = (noun,) if noun in OPEN_ALL else OPEN_ALL
    query = Query(nouns=nouns, review=Review.OPEN, order=Order.QUEUE)
    skip = max(skip, 0)
    found = desk.store.entries.page(query, limit=PER_PAGE, offset=skip)
    cards = lay_cards(found.items, desk.store.names)
    tallies = count_entries(desk.store.entries.counts(), OPEN_ALL)
    shown = add_up(t for t in tallies if t.noun in nouns)
    return show_page(
        request,
        "queue.html",
        items=[(card, _context(desk, card)) for card in cards],
        pairs=() if skip or noun else find_pairs(desk),
        noun=noun,
        tallies=tallies,
        shown=shown,
        total=found.total,
        skip=skip,
        per_page=PER_PAGE,
        seen=now(),
    )


@router.post("/pairs/decide")
def decide_pair(desk: AtDesk, visit: Reviewer, form: Form) -> Response:
    """Say that two entries are one, or that they are not."""
    verb = Verb.SAME if form.get("verb") == "same" else Verb.DIFFERENT
    targets = (str(form.get("left", "")), str(form.get("right", "")))
    noun = str(form.get("noun", ""))
    why = str(form.get("why", ""))
    decide(desk, visit, Wish(noun=noun, verb=verb, targets=targets, why=why))
    return send_on(str(form.get("next", "/queue")))


def _context(desk: Desk, card: Card) -> Context | None:
    """Give the first words of an entry in their sentence."""
    if not card.passages:
        return None
    passage = card.passages[0]
    report, start, end = (passage[name] for name in ("report", "start", "end"))
    found = desk.store.boards.around(report, start, end, AROUND)
    if found is None:
        return None
    title, text, first = found
    last = first + end - start
    left, right = find_sentence(text, first, last)
    return Context(
        report=report,
        title=title,
        before=text[left:first].lstrip(),
        words=text[first:last],
        after=text[last:right].rstrip(),
        start=start,
        end=end,
    )


def find_pairs(desk: Desk) -> list[tuple[Entry, dict[str, Any]]]:
    """Give pairs that no rule could judge and nobody has, with their labels."""
    query = Query(nouns=("links",), kind="unsure", review=Review.OPEN)
    pairs = []
    for link in desk.store.entries.page(query, limit=MOST_PAIRS * 4).items:
        noun, keys = link.wire["noun"], (link.wire["left"], link.wire["right"])
        labels = desk.store.names.labels(noun, keys)
        if len(labels) < len(keys) or _is_decided(desk, *keys):
            continue
        pairs.append((link, {"noun": noun, "keys": keys, "labels": labels}))
    return pairs[:MOST_PAIRS]


def _is_decided(desk: Desk, left: str, right: str) -> bool:
    logged = desk.store.decisions.page(target=left, limit=20).items
    return any(
        item.in_force and right in item.decision.targets
        for item in logged
        if item.decision.verb in {Verb.SAME, Verb.DIFFERENT}
    )
