"""Deadlines as an iCalendar feed (RFC 5545)."""

import datetime

from icalendar import Calendar, Event

from dragoman.model.agreement import AgreementStatus, ObligationStatus

PRODUCT = "-//Dragoman//Agreement schedule//EN"


def write_calendar(status: AgreementStatus) -> bytes:
    """Give the days by which obligations are due, one all-day entry each.

    The feed has no time of making: the same status gives the same bytes.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", status.agreement.title)
    words = {
        o.id: f"{o.debtor or 'open'}: {o.act if o.act != 'other' else ''} {o.object}"
        for o in status.agreement.obligations
    }
    for line in status.obligations:
        if line.due is not None:
            calendar.add_component(_entry(status, line, words[line.obligation]))
    return bytes(calendar.to_ical())


def _entry(status: AgreementStatus, line: ObligationStatus, words: str) -> Event:
    entry = Event()
    due = line.due or status.as_of
    stamp = datetime.datetime.combine(status.as_of, datetime.time(), datetime.UTC)
    entry.add("uid", f"{line.obligation}.{status.agreement.day_zero}@dragoman")
    entry.add("dtstamp", stamp)
    entry.add("dtstart", due)
    entry.add("dtend", due + datetime.timedelta(days=1))
    entry.add("summary", " ".join(words.split()))
    entry.add("description", f"{line.state.value}: {line.reason}")
    return entry
