"""What else tells the two ends of a change of position."""

from dragoman.extract import extract_readings
from dragoman.model.claim import identify
from dragoman.model.report import Report
from dragoman.pipeline import assemble_readings

TEXTS = (
    ("Monday 2 June 2031", "The Sarn Front demands the release of 300 prisoners."),
    ("Friday 6 June 2031", "The Sarn Front is demanding the release of 300 prisoners."),
    ("Monday 16 June 2031", "The Sarn Front now demands the release of 120 prisoners."),
    ("Friday 20 June 2031", "The Sarn Front wants 120 prisoners released."),
    ("Monday 23 June 2031", "The Sarn Front demands the release of all prisoners."),
)
TALKS = "It has talked with the government of Valdia in Olm about the prisoners."


def test_a_change_keeps_what_else_tells_the_old_and_the_new_stance():
    reports = []
    for day, text in TEXTS:
        body = f"The talks today\n\n{day}\n\n{text} {TALKS}\n"
        reports.append(Report(id=identify(body), path=f"{day}.txt", text=body))
    record = assemble_readings(extract_readings(reports))
    (change,) = record.changes
    words = {p.id: p.evidence[0].quote for p in record.positions}
    told = {words[change.before], *(p.quote for p in change.before_retold)}
    assert {"300" in quote for quote in told} == {True}
    assert len(told) == 2
    told = {words[change.after], *(p.quote for p in change.after_retold)}
    assert {"120" in quote for quote in told} == {True}
    assert len(told) == 2
