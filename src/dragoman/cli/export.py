"""The record of a store, as a file or as tables."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dragoman.cli.opening import NAMED, opened
from dragoman.cli.output import write_whole
from dragoman.codec import dump_record
from dragoman.pipeline import refresh_record

if TYPE_CHECKING:
    from dragoman.store import Store

ROWS = 1000  # read at once
FORMULA = frozenset("=+-@\t\r")  # what a spreadsheet would take for the start of one


@click.command()
@click.option("-o", "--output", default="record.json", show_default=True)
@click.option(
    "--csv", "folder", type=click.Path(file_okay=False, path_type=Path),
    help="Write a table for each noun into this folder instead.",
)  # fmt: skip
@click.option("--without-texts", is_flag=True, help="Leave the reports' texts out.")
@NAMED
def export(
    named: str, *, output: str, folder: Path | None, without_texts: bool
) -> None:
    """Write the record of a store, with what people decided.

    \b
    Examples:
      dragoman export -o record.json
      dragoman export --csv tables/
      dragoman export --without-texts -o - | jq .positions
    """
    with opened(named) as store:
        refresh_record(store)
        if folder is None:
            record = store.record()
            write_whole(output, dump_record(record, texts=not without_texts))
            return
        folder.mkdir(parents=True, exist_ok=True)
        for noun, table in _tables(store):
            write_whole(str(folder / f"{noun}.csv"), table)


def _tables(store: "Store") -> Iterator[tuple[str, str]]:
    """Give a table for each noun: a row an entry, in the record's order."""
    from dragoman.store import REVIEWED, Query  # noqa: PLC0415 - takes SQLAlchemy, which most commands need not

    for noun in REVIEWED:
        rows = []
        offset = 0
        while page := store.entries.page(
            Query(nouns=(noun,)), limit=ROWS, offset=offset, whole=True
        ).items:
            offset += len(page)
            for entry in page:
                words = " … ".join(p.quote for p in entry.passages)
                review = {"review": entry.review.value or "open"}
                rows.append({**_flat(entry.wire), **review, "quotes": words})
        names = list(dict.fromkeys(name for row in rows for name in row))
        text = io.StringIO()
        writer = csv.DictWriter(text, names or ["id"], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        yield noun, text.getvalue()


def _flat(wire: Mapping[str, Any]) -> dict[str, str]:
    """Give a wire form as the cells of one row; what is nested stays JSON."""
    cells: dict[str, str] = {}
    for name, value in wire.items():
        if isinstance(value, Mapping) and "quote" not in value:
            cells |= {f"{name}.{k}": text for k, text in _flat(value).items()}
        elif isinstance(value, list) and all(isinstance(v, str) for v in value):
            cells[name] = _cell("; ".join(value))
        elif isinstance(value, list | Mapping):
            cells[name] = json.dumps(value, ensure_ascii=False)
        else:
            cells[name] = _cell("" if value is None else str(value))
    return cells


def _cell(text: str) -> str:
    """Keep a spreadsheet from taking words of a report for a formula."""
    return f"'{text}" if text[:1] in FORMULA else text
