"""General knowledge of words and names, kept as files that a reader can edit.

Each table is a file `<name>.tsv` beside this module: UTF-8, a header line, one
row a line, cells parted by tabs, lists inside a cell by semicolons, `#` at the
start of a line for a comment. Issue packs are TOML files under `packs/`.

A user adds knowledge without touching the package: where the environment
variable `DRAGOMAN_REFERENCE` names a folder, the rows of its `<name>.tsv` follow
the package's own (its header may leave columns out and must know no others), and
its `packs/<name>.toml` adds issues to the pack of that name, or a pack of its own.
"""

from dragoman.reference.issues import Issue, IssuePack, list_packs, read_pack
from dragoman.reference.tables import (
    list_tables,
    read_class,
    read_table,
    read_words,
    split_list,
)

__all__ = [
    "Issue",
    "IssuePack",
    "list_packs",
    "list_tables",
    "read_class",
    "read_pack",
    "read_table",
    "read_words",
    "split_list",
]
