"""The tree is the one that docs/layout.md shows."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "dragoman"
REFUSED = {"utils", "util", "helpers", "common", "core", "base", "misc"}


def find_tracked() -> list[Path]:
    listing = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listing.returncode:
        pytest.skip("not a git checkout")
    return [Path(line) for line in listing.stdout.splitlines()]


def read_section(heading: str) -> str:
    text = (ROOT / "docs" / "layout.md").read_text("utf-8")
    return text.split(f"## {heading}\n")[1].split("\n## ")[0]


def test_the_root_holds_what_the_docs_say():
    rows = re.findall(r"^\| (`.*?`) \|", read_section("The root"), re.MULTILINE)
    documented = {
        name.strip("/") for row in rows for name in re.findall("`(.*?)`", row)
    }
    assert {path.parts[0] for path in find_tracked()} - documented == {
        "docs"
    } - documented


def test_the_package_holds_the_rooms_that_the_docs_say():
    documented = re.findall(
        r"^\| \d \| `(.*?)` ", read_section("The package"), re.MULTILINE
    )
    rooms = {path.stem for path in PACKAGE.glob("*.py")}
    rooms |= {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert rooms - {"__init__", "__main__"} == set(documented)


def test_no_module_is_named_for_being_left_over():
    assert [path for path in PACKAGE.rglob("*.py") if path.stem in REFUSED] == []
    assert [
        path for path in PACKAGE.rglob("*") if path.is_dir() and path.name in REFUSED
    ] == []


def test_each_module_opens_by_saying_what_it_is():
    modules = [
        path for path in PACKAGE.rglob("*.py") if path.read_text("utf-8").strip()
    ]
    assert [
        p for p in modules if not p.read_text("utf-8").startswith(('"""', 'r"""'))
    ] == []
