"""How reports are judged to be one text: by their sketches (``echoes``)."""

from collections.abc import Hashable
from dataclasses import dataclass

from dragoman.model.judgement import Link
from dragoman.model.report import Report
from dragoman.reconcile.echoes import (
    ECHO,
    UNSURE,
    Sketch,
    band_keys,
    compare_sketches,
    sketch_report,
)
from dragoman.reconcile.matcher import Rules
from dragoman.reconcile.rules import find_judgement, order_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A report as echoes are found: its sketch.

    Attributes:
        report: The report.
        sketch: Its sketch.
    """

    report: Report
    sketch: Sketch


def sketch_text(report: Report) -> Text:
    """Sketch a report, to find what repeats it."""
    return Text(report=report, sketch=sketch_report(report))


def _order_text(text: Text) -> tuple[str, ...]:
    return order_date(text.report.published), text.report.id


def _key_text(text: Text) -> frozenset[Hashable]:
    return frozenset(band_keys(text.sketch))


def _judge_texts(left: Text, right: Text) -> Link | None:
    found = compare_sketches(left.sketch, right.sketch)
    ids = left.report.id, right.report.id
    return find_judgement("reports", ids, found, (ECHO, UNSURE))


TEXT_RULES: Rules[Text] = Rules(
    noun="reports",
    order=_order_text,
    age=_order_text,
    keys=_key_text,
    judge=_judge_texts,
)
