"""The docs say what is so: commands, links and lengths.

Run as a program, this writes docs/cli.md from the commands themselves.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from dragoman.cli import main
from dragoman.reference import list_tables, read_table

ROOT = Path(__file__).parents[1]
MANUAL = ROOT / "docs" / "cli.md"
PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *ROOT.glob("examples/*.md")]
)


def find_help() -> Iterator[tuple[str, str]]:
    """Give each command with its help, as a terminal of 80 columns shows it."""
    for path in [[], *([name] for name in sorted(main.commands))]:
        shown = CliRunner().invoke(
            main, [*path, "--help"], prog_name="dragoman", terminal_width=80
        )
        yield " ".join(["dragoman", *path]), shown.output


def render_manual() -> str:
    parts = [
        "# Commands\n\nEach command's own help. `make docs` writes this page anew.\n"
    ]
    parts += [f"\n## {name}\n\n```text\n{text}```\n" for name, text in find_help()]
    return "".join(parts)


def test_the_manual_has_the_help_of_each_command():
    assert MANUAL.read_text("utf-8") == render_manual(), "run `make docs`"


def test_the_help_of_each_command_has_examples():
    help_of = dict(find_help())
    assert [name for name, text in help_of.items() if "Example" not in text] == []


@pytest.mark.parametrize(
    "page", [pytest.param(p, id=str(p.relative_to(ROOT))) for p in PAGES]
)
def test_the_links_of_a_page_lead_somewhere(page):
    links = re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_each_page_is_in_the_table_of_contents():
    contents = (ROOT / "mkdocs.yml").read_text("utf-8")
    docs = ROOT / "docs"
    pages = [str(page.relative_to(docs)) for page in docs.rglob("*.md")]
    assert [page for page in pages if page not in contents] == []


def test_the_manual_lists_each_reference_table_with_its_columns():
    manual = (ROOT / "docs" / "reference.md").read_text("utf-8")
    rows = [f"| `{t}` | {', '.join(read_table(t)[0])} |" for t in list_tables()]
    assert [row for row in rows if row not in manual] == []


def test_the_readme_is_short():
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= 120


if __name__ == "__main__":
    MANUAL.write_text(render_manual(), encoding="utf-8")
