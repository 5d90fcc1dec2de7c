"""An agreement's windows as a Gantt chart, drawn as SVG in the page's own colours.

Nothing in it is a style, so that a page may forbid those; states differ by class and
are told in words beside each bar.
"""

import datetime
import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

from markupsafe import Markup, escape

from dragoman.model.agreement import AgreementStatus, Obligation, ObligationStatus
from dragoman.render.words import shorten

WIDTH, ROW, TOP, LABEL, RIGHT = 900, 26, 30, 250, 110
BAR = 14  # pixels high
FEWEST_DAYS = 7
TICKS = 6
LONGEST = 30  # characters of a label
NUMBERED = re.compile(r"[a-z]+-\d+")  # an id that a draft gave
UNKNOWN_ACT = "other"


@dataclass(frozen=True, slots=True)
class _Scale:
    first: datetime.date
    days: int

    def x(self, day: datetime.date) -> float:
        """Give where a day stands."""
        share = (day - self.first).days / self.days
        return round(LABEL + share * (WIDTH - LABEL - RIGHT), 1)


def draw_gantt(status: AgreementStatus, critical: Set[str] = frozenset()) -> Markup:
    """Draw the windows of an agreement's obligations, with the day it is looked at.

    Args:
        status: Where it stands.
        critical: Ids of those whose delay delays the last day of all.

    Returns:
        The SVG, "" for an agreement without obligations.
    """
    lines = status.obligations
    if not lines:
        return Markup("")
    scale = _make_scale(status)
    height = TOP + ROW * len(lines) + 8
    words = {o.id: o for o in status.agreement.obligations}
    rows = "".join(
        _draw_row(line, words[line.obligation], scale, number, critical)
        for number, line in enumerate(lines)
    )
    label = f"Windows of {len(lines)} obligations as of {status.as_of}"
    return Markup(
        f'<svg class="gantt" viewBox="0 0 {WIDTH} {height}" role="group"'
        f' aria-label="{escape(label)}">'
        f"{''.join(_draw_axis(scale, height))}{rows}"
        f"{_draw_today(status.as_of, scale, height)}</svg>"
    )


def _make_scale(status: AgreementStatus) -> _Scale:
    lines = status.obligations
    days = [status.agreement.day_zero, *(line.starts for line in lines)]
    days += [line.due for line in lines if line.due]
    days.append(status.as_of)
    if status.agreement.days is not None:
        length = datetime.timedelta(days=status.agreement.days)
        days.append(status.agreement.day_zero + length)
    first = min(days)
    return _Scale(first, max((max(days) - first).days + 1, FEWEST_DAYS))


def _draw_axis(scale: _Scale, height: int) -> Iterator[str]:
    step = max(scale.days // TICKS, 1)
    for number in range(0, scale.days + 1, step):
        day = scale.first + datetime.timedelta(days=number)
        x = scale.x(day)
        yield f'<line class="grid" x1="{x}" x2="{x}" y1="{TOP - 6}" y2="{height}"/>'
        yield f'<text class="tick" x="{x}" y="{TOP - 12}">{day.day} {day:%b}</text>'


def _draw_row(
    line: ObligationStatus,
    obligation: Obligation,
    scale: _Scale,
    number: int,
    critical: Set[str],
) -> str:
    y = TOP + ROW * number
    due = line.due or scale.first + datetime.timedelta(days=scale.days - 1)
    start = scale.x(line.starts)
    end = scale.x(max(due, line.starts) + datetime.timedelta(days=1))
    kinds = ["bar", line.state.value]
    kinds += ["open"] if line.due is None else []
    kinds += ["critical"] if line.obligation in critical else []
    name = escape(shorten(_label(obligation), LONGEST))
    told = "overdue" if line.overdue else line.state.value.replace("_", " ")
    href = escape(f"#{line.obligation}")
    return (
        f'<a href="{href}"><text class="row" x="{LABEL - 10}" y="{y + BAR}">{name}'
        f"</text></a>"
        f'<rect class="{" ".join(kinds)}" x="{start}" y="{y + 2}"'
        f' width="{max(end - start, 3):.1f}" height="{BAR}" rx="2"/>'
        f'<text class="state-told" x="{end + 6:.1f}" y="{y + BAR}">{told}</text>'
    )


def _label(obligation: Obligation) -> str:
    """Give what stands beside a bar; an id that only counts tells nothing."""
    who = obligation.debtor or "open"
    if NUMBERED.fullmatch(obligation.id):
        return f"{who}: {_print_act(obligation)}"
    return f"{obligation.id}: {who}"


def _print_act(obligation: Obligation) -> str:
    """Give what is owed in words, without an act of which only "other" is known."""
    act = "" if obligation.act == UNKNOWN_ACT else obligation.act
    return f"{act} {obligation.object}".strip() or obligation.id


def _draw_today(day: datetime.date, scale: _Scale, height: int) -> str:
    last = scale.first + datetime.timedelta(days=scale.days)
    if not scale.first <= day <= last:
        return ""
    x = scale.x(day)
    return f'<line class="today" x1="{x}" x2="{x}" y1="{TOP - 6}" y2="{height}"/>'
