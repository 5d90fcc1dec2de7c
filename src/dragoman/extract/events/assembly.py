"""Events: triggers with who, where and when, each event once a report."""

from collections.abc import Iterable, Iterator, Sequence

from dragoman.extract.actors import Cast
from dragoman.extract.events.cancelled import find_cancelled
from dragoman.extract.events.categories import promise, read_category
from dragoman.extract.events.cues import TRAVEL, VERBAL, Trigger, find_cue
from dragoman.extract.events.dates import find_date, opens_with_when
from dragoman.extract.events.deadlines import find_last_day
from dragoman.extract.events.forms import find_form, find_ordinal, is_known_act
from dragoman.extract.events.frame import (
    find_clause_start,
    find_doer,
    find_noun_span,
    find_place,
    find_saying_span,
    find_span,
    reach,
)
from dragoman.extract.events.gates import is_told
from dragoman.extract.events.merge import Telling, merge_tellings
from dragoman.extract.events.modality import find_telling
from dragoman.extract.events.nouns import find_holder
from dragoman.extract.events.participants import (
    find_bystanders,
    find_pair,
    find_participants,
    find_police,
    find_previous_doer,
)
from dragoman.extract.events.speech import find_saying_times
from dragoman.extract.events.triggers import find_triggers
from dragoman.extract.events.when import find_time_words
from dragoman.extract.grammar import child, children
from dragoman.extract.positions.choosing import Ask, read_chooser
from dragoman.extract.syntax import Sentence, Syntax, Token
from dragoman.extract.times import Times
from dragoman.model.claim import Event, EventType, Modality, Statement, identify
from dragoman.model.date import DateRange

BETWEEN_BODIES = frozenset({EventType.MEETING, EventType.AGREEMENT})
BY_NOUN = frozenset({"light-verb", "planned", "staged", "existing", "presence"})
CLAUSED = frozenset({"made", "cancelled"})  # a clause on the noun gives the day
FAR_BACK = 12  # sentences before, in which "the two leaders" may be named
NEARBY = 2  # sentences before, in which those who meet may be named
CONFIDENCE = {  # shares of each rule's findings that were in the gold, 20 reports
    "speech": 0.75,
    "verb": 0.7,
    "light-verb": 0.6,
    "staged": 0.75,
    "dated-noun": 0.5,
    "company-noun": 0.6,
    "deed": 0.4,
    "ended": 0.8,
    "cancelled": 0.7,
}


def find_events(
    syntax: Syntax, cast: Cast, times: Times, statements: Sequence[Statement]
) -> tuple[Event, ...]:
    """Find what happened, is planned, or did not happen."""
    found = (
        _assemble(trigger, syntax, cast, times, tuple(statements))
        for trigger in _with_cancelled(find_triggers(syntax))
        if is_told(trigger, cast)
    )
    return merge_tellings(found)


def _with_cancelled(triggers: Iterable[Trigger]) -> Iterator[Trigger]:
    """Give triggers, after each the meeting that it calls off."""
    for trigger in triggers:
        yield trigger
        if (meeting := find_cancelled(trigger)) is not None:
            yield meeting


def _ask(trigger: Trigger, ruled: tuple[str, ...]) -> Ask:
    word = trigger.word
    return Ask(
        noun="event",
        cue=word,
        base=find_doer(word) if word.pos in VERBAL else None,
        ruled=ruled,
        sort=trigger.type.value,
    )


def _assemble(
    trigger: Trigger,
    syntax: Syntax,
    cast: Cast,
    times: Times,
    statements: tuple[Statement, ...],
) -> Telling:
    report = syntax.report
    start, end = _find_span(trigger)
    while start < end and not report.text[start].isalnum():
        start += 1
    span = start, end
    place = find_place(trigger.words, travel=trigger.type in TRAVEL)
    chooser = read_chooser(syntax, cast, statements)
    ruled, sure = _participants(trigger, syntax, cast)
    who = chooser.settle(_ask(trigger, ruled))
    event = Event(
        id=identify(report.id, "event", trigger.type.value, *span),
        type=trigger.type,
        plover=_plover(trigger),
        participants=who,
        place=report.text[slice(*find_noun_span(place))] if place else "",
        date=_find_date(trigger, times),
        modality=find_telling(trigger),
        evidence=(report.passage(*span),),
        rule=f"event-{trigger.rule}",
        confidence=CONFIDENCE.get(trigger.rule, 0.5),
    )
    when = " ".join(time.lower for w in trigger.words for time in find_time_words(w))
    word = trigger.word
    return Telling(
        event=event,
        when=when,
        rank=_rank(word),
        lemma=word.lemma,
        done_to=_done_to(word),
        sure=sure,
        sides=frozenset(_sides(who, cast)),
        form=find_form(trigger),
        ordinal=find_ordinal(trigger),
        again=trigger.rule == "speech" and is_known_act(trigger.thing),
    )


def _find_date(trigger: Trigger, times: Times) -> DateRange:
    word = trigger.word
    if trigger.rule == "until" and (last := find_last_day(word)) is not None:
        return times.at(last)
    date = find_date(trigger.words[:: -1 if trigger.rule in CLAUSED else 1], times)
    about = trigger.rule == "speech" and not find_saying_times(word)
    return DateRange() if about and find_time_words(word) else date


def _done_to(verb: Token) -> str:
    thing = child(verb, "dobj", "nsubjpass")
    return thing.lemma if thing is not None else ""


def _sides(who: tuple[str, ...], cast: Cast) -> Iterator[str]:
    """Give actors with the bodies that they belong to."""
    for one in who:
        yield one
        if (body := cast.actor(one).affiliation) is not None:
            yield body


def _rank(word: Token) -> int:
    if word.pos not in VERBAL:
        return 0
    return 1 if word.dep == "xcomp" else 2


def _participants(
    trigger: Trigger, syntax: Syntax, cast: Cast
) -> tuple[tuple[str, ...], bool]:
    """Give who takes part, and whether the words themselves say so."""
    word = trigger.word
    found = find_participants(trigger.words, cast, travel=trigger.type in TRAVEL)
    here = word.sentence.index
    nearby = syntax.sentences[max(0, here - NEARBY) : here + 1][::-1]
    before = syntax.sentences[max(0, here - FAR_BACK) : here + 1][::-1]
    pair = find_pair(trigger.words, before, cast)
    pair = (*pair, *find_police(word, cast))
    found = (*found, *(one for one in pair if one not in found))
    guess = _guess(trigger, found, nearby, cast)
    return (*found, *(one for one in guess if one not in found)), bool(found)


def _guess(
    trigger: Trigger, found: tuple[str, ...], nearby: Sequence[Sentence], cast: Cast
) -> tuple[str, ...]:
    """Give who probably takes part where the words do not say it."""
    word = trigger.word
    talks = trigger.rule == "ended" and _tells(trigger.thing, EventType.MEETING)
    is_noun = word.pos not in VERBAL
    if not found and is_noun and trigger.type is EventType.MEETING:
        found = guess = find_previous_doer(word, nearby[:1], cast)
    else:
        guess = ()
    if talks or trigger.type in BETWEEN_BODIES:
        if not any(_is_known(one, cast) for one in found):
            return (*guess, *find_bystanders(nearby, cast))
        return guess
    if found or is_noun or word.dep == "acl" or _has_own_subject(word):
        return guess
    for clause in filter(opens_with_when, children(word, "advcl")):
        if shared := find_participants([clause], cast):
            return shared
    reach = nearby if trigger.type in TRAVEL else nearby[:1]
    return find_previous_doer(word, reach, cast)


def _has_own_subject(verb: Token) -> bool:
    """Whether a verb names who did it, though they are nobody of the cast."""
    who = child(verb, "nsubj")
    return who is not None and who.pos in {"NOUN", "NUM"}


def _tells(thing: Token | None, kind: EventType) -> bool:
    cue = find_cue(thing) if thing is not None else None
    return cue is not None and cue.type is kind


def _is_known(actor_id: str, cast: Cast) -> bool:
    """Whether an actor is named, or belongs to one that is."""
    actor = cast.actor(actor_id)
    return not actor.collective or actor.affiliation is not None


def _find_span(trigger: Trigger) -> tuple[int, int]:
    if trigger.rule == "said-in-meeting" and trigger.thing is not None:
        whole = find_holder(trigger.thing)
        return find_noun_span(whole)[0], reach(trigger.thing)
    if trigger.rule == "until" and trigger.thing is not None:
        return find_clause_start(trigger.word), trigger.thing.right.end
    if trigger.rule in CLAUSED and trigger.thing is not None:
        return find_noun_span(trigger.word)[0], reach(trigger.thing)
    if trigger.word.pos not in VERBAL:
        return find_noun_span(trigger.word)
    if trigger.rule == "speech":
        return find_saying_span(trigger.word, trigger.thing)
    return find_span(trigger.word)


def _plover(trigger: Trigger) -> str:
    """Give category and mode; where a noun tells the event, it gives the category."""
    told = trigger.thing if trigger.rule in BY_NOUN else None
    cue = next((c for w in trigger.words[::-1] if (c := find_cue(w))), None)
    if told is not None and cue is not None:
        planned = find_telling(trigger) is Modality.PLANNED
        category = promise(cue.category) if planned else cue.category
    else:
        category = read_category(trigger.word) or (cue.category if cue else "")
    if cue and cue.mode and cue.category == category:
        return f"{category}/{cue.mode}"
    return category
