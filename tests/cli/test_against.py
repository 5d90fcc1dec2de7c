"""Options that read a record against something."""

import pytest
from click.testing import CliRunner

from dragoman.cli import main

TITLE = "Valdia meets the Front"
TEXTS = {
    "a.txt": f"{TITLE} in Olm\n\nOLM, 2 June 2031 - Valdia and the Sarn Front met in "
    "Olm. The floods in Holt have killed 200 people, Valdia said.",
    "b.txt": "OLM, 9 June 2031 - Valdia and the Sarn Front met in Olm. The floods in "
    "Holt have killed 260 people, Valdia said.",
}


@pytest.fixture
def folder(tmp_path):
    reports = tmp_path / "reports"
    reports.mkdir()
    for name, text in TEXTS.items():
        (reports / name).write_text(text, "utf-8")
    (tmp_path / "counts.csv").write_text("day,value\n2031-06-01,250\n", "utf-8")
    return tmp_path


def test_a_brief_takes_a_reference_and_a_day(folder):
    page = folder / "dossier.html"
    given = ["--reference", f"deaths={folder / 'counts.csv'}", "--since", "2031-06-05"]
    done = CliRunner().invoke(
        main, ["brief", str(folder / "reports"), "-o", str(page), *given]
    )
    assert done.exit_code == 0, done.output
    assert "20.0% below 250 in counts.csv" in page.read_text("utf-8")
    assert "New since 5 June 2031" in page.read_text("utf-8")


@pytest.mark.parametrize("name", ["a.txt", "a", "R1", TITLE])
def test_a_brief_takes_a_report_by_what_it_is_called(folder, name):
    page = folder / "dossier.html"
    given = [str(folder / "reports"), "-o", str(page), "--since", name]
    assert CliRunner().invoke(main, ["brief", *given]).exit_code == 0
    assert 'id="news"' in page.read_text("utf-8")


def test_a_record_keeps_how_far_figures_are_from_a_reference(folder):
    out = folder / "record.json"
    given = ["--reference", f"deaths={folder / 'counts.csv'}"]
    done = CliRunner().invoke(
        main, ["read", str(folder / "reports"), "-o", str(out), *given]
    )
    assert done.exit_code == 0, done.output
    assert '"deviations"' in out.read_text("utf-8")


@pytest.mark.parametrize(
    ("option", "value", "why"),
    [
        ("--since", "gone.txt", "neither a day"),
        ("--since", "gone.txt", "there are: R1 a.txt, R2 b.txt"),
        ("--reference", "ships=counts.csv", "no figures of 'ships'"),
    ],
)
def test_what_cannot_be_compared_is_refused_in_one_line(folder, option, value, why):
    given = [str(folder / "reports"), "-o", str(folder / "x.html"), option, value]
    done = CliRunner().invoke(main, ["brief", *given])
    assert done.exit_code != 0
    assert why in done.output
