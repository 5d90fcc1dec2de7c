"""How sides moved, read from sentences to changes."""

import pytest

from dragoman.extract import extract_readings
from dragoman.model.claim import identify
from dragoman.model.record import ChangeKind
from dragoman.model.report import Report
from dragoman.pipeline import assemble_readings

DAYS = ("Monday 2 June 2031", "Monday 16 June 2031")
SETTINGS = (
    "The talks between Valdia and the Sarn Front are held in Olm by Qadir. "
    "The dispute between Norrail and the Track Workers' Union is before Ada Holm."
)
MOVES = {
    (
        (
            "The Sarn Front on Monday rejected direct talks with the government "
            "of Valdia."
        ),
        (
            "The Sarn Front on Monday agreed to direct talks with the "
            "government of Valdia."
        ),
    ): "reversed",
    (
        (
            "Valdia said on Monday that it would accept foreign observers on "
            "the bridge at Tesk."
        ),
        ("Valdia on Monday rejected foreign observers on the bridge at Tesk."),
    ): "reversed",
    (
        ("The Track Workers' Union is demanding the hiring of 120 drivers."),
        (
            "The Track Workers' Union dropped its demand for the hiring of "
            "120 drivers on Monday."
        ),
    ): "softened",
    (
        ("The Track Workers' Union is demanding a pay rise of 9 per cent."),
        ("The Track Workers' Union is now demanding a pay rise of 7 per cent."),
    ): "softened",
    (
        ("Norrail has offered a pay rise of 3 per cent."),
        ("Norrail offered a pay rise of 4.5 per cent on Monday."),
    ): "softened",
    (
        ("The Sarn Front refuses to hand over its heavy weapons."),
        (
            "The Sarn Front said it would hand over its heavy weapons if the "
            "army left the valley."
        ),
    ): "softened",
    (
        (
            "Valdia, which had earlier refused to release any prisoners, agreed "
            "on Monday to release 40 prisoners."
        ),
    ): "reversed",
    (
        (
            "The Track Workers' Union had initially rejected arbitration. On "
            "Monday it accepted arbitration by a judge."
        ),
    ): "reversed",
    (
        ("The Sarn Front demands the release of 300 prisoners."),
        (
            "The Sarn Front would accept the release of only 120 prisoners, its "
            "spokesman said."
        ),
    ): "softened",
    (
        (
            "The Sarn Front is demanding the release of its prisoners. Valdia "
            "has rejected the demand."
        ),
        ("Valdia agreed on Monday to release the prisoners of the Sarn Front."),
    ): "reversed",
    (
        ("Valdia is willing to discuss a withdrawal of its troops from the valley."),
        ("Valdia ruled out a withdrawal of its troops from the valley on Monday."),
    ): "reversed",
    (
        ("Norrail has offered 3 per cent."),
        ("Norrail raised its offer to 4.5 per cent on Monday."),
    ): "softened",
    (
        ("The Sarn Front is demanding the release of 300 prisoners."),
        (
            "The Sarn Front now wants 120 prisoners released, officials of Qadir "
            "said on Monday."
        ),
    ): "softened",
    (
        ("Valdia said on Monday that it rejected a truce of 30 days."),
        ("Valdia has agreed to a truce of 30 days, officials said on Monday."),
    ): "reversed",
}
STAYS = (
    (
        ("The Sarn Front on Monday rejected direct talks with Valdia."),
        ("The Sarn Front again rejected direct talks with Valdia."),
    ),
    (
        ("The Sarn Front rejected a ceasefire of 60 days."),
        ("The Sarn Front accepted an invitation to a conference in Olm."),
    ),
    (
        ("Valdia rejected the plan of the mediators."),
        ("The Sarn Front accepted the plan of the mediators."),
    ),
    (
        ("The Track Workers' Union is demanding mediation by a judge."),
        ("The Track Workers' Union agreed to mediation by a judge on Monday."),
    ),
    (
        ("Valdia offered to open the road to Tesk."),
        ("Valdia agreed to open the road to Tesk."),
    ),
    (
        ("The Sarn Front said Valdia refused to free the prisoners."),
        ("Valdia said it was willing to free the prisoners."),
    ),
    (
        ("The Sarn Front is demanding the release of 400 prisoners."),
        ("The Sarn Front is demanding the release of about 430 prisoners."),
    ),
    (
        (
            "The Track Workers' Union is demanding a pay rise of 9 per cent and "
            "120 new drivers."
        ),
        ("The Track Workers' Union is demanding a bonus of 500 crowns."),
    ),
    (
        ("Norrail has offered 3 per cent."),
        ("The union urged Norrail on Monday to raise its offer of 3 per cent."),
    ),
    (
        ("The Sarn Front demanded the release of 40 prisoners."),
        ("The Sarn Front offered to release 20 captives."),
    ),
)


@pytest.fixture(scope="module")
def readings():
    """Read all texts at once: the parser is slow to start."""
    reports = {key: write(*key) for texts in (*MOVES, *STAYS) for key in days(texts)}
    known = {r.report.id: r for r in extract_readings(reports.values())}
    return {key: known[report.id] for key, report in reports.items()}


def days(texts):
    return tuple(zip(DAYS, texts, strict=False))


def write(day, text):
    body = f"The talks today\n\n{day}\n\n{text} {SETTINGS}\n"
    return Report(id=identify(body), path="report.txt", text=body)


@pytest.mark.parametrize(("texts", "kind"), MOVES.items())
def test_a_side_that_moved_has_a_change_with_both_wordings(texts, kind, readings):
    record = assemble_readings([readings[key] for key in days(texts)])
    assert {change.kind for change in record.changes} == {ChangeKind(kind)}
    positions = {position.id for position in record.positions}
    assert all({c.before, c.after} <= positions for c in record.changes)


@pytest.mark.parametrize("texts", STAYS)
def test_a_side_that_stays_where_it_was_has_none(texts, readings):
    record = assemble_readings([readings[key] for key in days(texts)])
    assert record.changes == ()


def test_what_is_held_in_private_is_told_as_such_and_is_no_change():
    told = (
        "The Sarn Front on Monday rejected direct talks with the government of Valdia.",
        "The Sarn Front has privately agreed to direct talks with the government of "
        "Valdia, an official of Qadir said.",
    )
    reports = [write(*key) for key in days(told)]
    record = assemble_readings(extract_readings(reports))
    held = {p.stance.value: p.private for p in record.positions if p.issue == "talks"}
    assert held == {"rejects": False, "accepts": True}
    assert record.changes == ()
