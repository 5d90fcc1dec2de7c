"""The times that a report speaks of, resolved against its publication."""

from dragoman.extract.moments.resolve import join_clocks, resolve_phrases
from dragoman.extract.moments.scan import find_phrases
from dragoman.extract.publication.happenings import find_known_days
from dragoman.extract.publication.inference import infer_published
from dragoman.extract.syntax import Syntax
from dragoman.extract.times.expression import TimeExpression, Times


def find_times(syntax: Syntax) -> Times:
    """Find and resolve the expressions of time of a report.

    The day of publication is the report's own where it is known; else it is
    inferred from the text, as an interval; else relative times stay unknown.
    """
    phrases = tuple(find_phrases(syntax))
    published = syntax.report.published
    if published.start is None and published.end is None:
        published = infer_published(syntax, phrases)
    days = find_known_days(syntax, phrases)
    text = syntax.report.text
    resolved = list(resolve_phrases(text, phrases, published, days))
    expressions = tuple(
        TimeExpression(start=r.start, end=r.end, value=r.value, date=r.date)
        for r in join_clocks(text, resolved)
    )
    return Times(published=published, expressions=expressions)
