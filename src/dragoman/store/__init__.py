"""The store: reports, what they were read to say, the record, and what people decided.

``open_store`` opens a file (SQLite) or the URL of a PostgreSQL database; both are used
through the same methods, grouped by what they are about::

    store = open_store("dragoman.db")
    store.reports       # Shelf: the reports, their bytes, their readings
    store.entries       # Entries: the record, row by row: pages, filters, marks
    store.decisions     # Decisions: decide, undo, what waits, all of them
    store.search        # Search: words in reports and entries
    store.accounts      # Accounts: people, roles, passwords, tokens
    store.audit         # Audit: what people did beside deciding
    store.seen          # Seen: up to when each person has looked
    store.names         # Names: what actors, entries and reports are called
    store.boards        # Boards: matrices, months, counts, what changed
    store.papers        # Papers: agreements and bargaining problems, in versions
    store.record()      # the whole record, as the model has it
"""

from dragoman.store.accounts import Account, Accounts, Role
from dragoman.store.accuracy import Accuracy
from dragoman.store.additions import make_target
from dragoman.store.boards import Boards, Cell
from dragoman.store.entries import Entries, Entry, Mark, Page
from dragoman.store.exchange import Conflict, dump_decisions, load_decisions
from dragoman.store.force import make_id
from dragoman.store.log import Decisions, Logged
from dragoman.store.names import Names
from dragoman.store.nouns import NOUNS, REVIEWED
from dragoman.store.open import Status, Store, open_store
from dragoman.store.papers import Kind, Paper, Papers
from dragoman.store.query import Order, Query, Review
from dragoman.store.search import Hit, Loosened, Search
from dragoman.store.shelf import Listing, Shelf
from dragoman.store.tally import Tally, add_up, count_entries
from dragoman.store.traces import Audit, Seen, Trace

__all__ = [
    "NOUNS",
    "REVIEWED",
    "Account",
    "Accounts",
    "Accuracy",
    "Audit",
    "Boards",
    "Cell",
    "Conflict",
    "Decisions",
    "Entries",
    "Entry",
    "Hit",
    "Kind",
    "Listing",
    "Logged",
    "Loosened",
    "Mark",
    "Names",
    "Order",
    "Page",
    "Paper",
    "Papers",
    "Query",
    "Review",
    "Role",
    "Search",
    "Seen",
    "Shelf",
    "Status",
    "Store",
    "Tally",
    "Trace",
    "add_up",
    "count_entries",
    "dump_decisions",
    "load_decisions",
    "make_id",
    "make_target",
    "open_store",
]
