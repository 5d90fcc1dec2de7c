"""Words → reports and entries that have them, with the places where they stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dragoman.store.database import Database
from dragoman.store.entries import Page
from dragoman.store.query import HIDDEN
from dragoman.store.tables import SEARCH_TEXTS
from dragoman.store.words import leave_small, widen_words, write_phrase, write_query

OPEN, CLOSE = "\x02", "\x03"  # mark a word found; ``save_texts`` lets no text have them
DROPPED = str.maketrans(dict.fromkeys(f"\0{OPEN}{CLOSE}", " "))
AROUND = 60  # characters shown on each side of the first word found
MAX_PLACES = 50
MOST_RANKED = 10_000  # hits, the newest; those before them follow by age
HIDDEN_TEXTS = """
    SELECT t.pk FROM entries e JOIN search_texts t ON t.noun = e.noun AND t.ref = e.id
    WHERE e.review IN (:hidden_1, :hidden_2)"""
# CROSS JOIN: SQLite is to begin with the words, whatever its planner takes for best.
SQLITE_FOUND = f"""
    FROM search {{joined}}
    WHERE search MATCH :query {{where}} AND search.rowid NOT IN ({HIDDEN_TEXTS})"""
SQLITE_JOIN = "CROSS JOIN search_texts s ON s.pk = search.rowid"
SQLITE_NEWEST = """
    SELECT search.rowid AS pk, {rank} AS rank {found}
    ORDER BY search.rowid DESC LIMIT :limit OFFSET :offset"""
SQLITE_SHOWN = """
    SELECT s.noun, s.ref, s.body, highlight(search, 0, :open, :close) AS marked
    FROM ({chosen}) AS found
    CROSS JOIN search ON search.rowid = found.pk
    CROSS JOIN search_texts s ON s.pk = found.pk
    WHERE search MATCH :query ORDER BY {order}"""
POSTGRES_FOUND = f"""
    FROM search_texts s, to_tsquery('simple', :query) AS q(query)
    WHERE s.words @@ q.query {{where}} AND s.pk NOT IN ({HIDDEN_TEXTS})"""
POSTGRES_NEWEST = """
    SELECT s.pk, {rank} AS rank {found}
    ORDER BY s.pk DESC LIMIT :limit OFFSET :offset"""
POSTGRES_SHOWN = """
    SELECT s.noun, s.ref, s.body, ts_headline('simple', left(s.body, 250000), q.query,
        'HighlightAll=true, StartSel=' || :open || ', StopSel=' || :close) AS marked
    FROM ({chosen}) AS found JOIN search_texts s ON s.pk = found.pk,
        to_tsquery('simple', :query) AS q(query)
    ORDER BY {order}"""
SQLITE_TOGETHER = (
    "search.rowid IN (SELECT rowid FROM search WHERE search MATCH :phrase)"
)
POSTGRES_TOGETHER = "(s.words @@ to_tsquery('simple', :phrase))::int"
AHEAD = 1_000  # more than any rank, for words that stand together
RANKED = """
    SELECT pk, rank FROM ({newest}) AS newest
    ORDER BY rank, pk LIMIT :shown OFFSET :skipped"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A report or an entry that has the words.

    Attributes:
        noun: ``reports``, or the entry's noun.
        ref: The id.
        snippet: The words around the first place.
        places: Half-open offsets of the words in the text searched: for a report
            its own text, for an entry the words that it can be found by.
        marks: The same within the snippet.
    """

    noun: str
    ref: str
    snippet: str
    places: tuple[tuple[int, int], ...]
    marks: tuple[tuple[int, int], ...]


class Loosened(Enum):
    """How much less than all of the words what was found has."""

    NOT = "all of the words"
    ENDINGS = "all of the words, but with other endings or without small words"
    SOME = "some of the words"


class Search:
    """Looks for words in everything that a store holds."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(
        self, words: str, *, noun: str = "", limit: int = 20, offset: int = 0
    ) -> Page[Hit]:
        """Find reports and entries that have all of the words, the best first.

        Words in double quotes stand together; a word that ends in ``*`` is the
        beginning of one. Case and accents do not matter. Those in which several words
        stand together come before the others. Where very many have them, the newest
        of these are ranked, and the others follow by age.

        Args:
            words: What to look for; nothing is found for no words.
            noun: Only ``reports``, or only entries of this noun.
            limit: How many at most.
            offset: How many to pass over.
        """
        return self._find(words, noun=noun, limit=limit, offset=offset)

    def find_nearest(
        self, words: str, *, noun: str = "", limit: int = 20
    ) -> tuple[Page[Hit], Loosened]:
        """Find what has all of the words or, where nothing has, what comes next to it.

        Args:
            words: What to look for, as ``find`` takes it.
            noun: Only ``reports``, or only entries of this noun.
            limit: How many at most.

        Returns:
            What was found, and how much less than was asked for it has.
        """
        bare = leave_small(words)
        wide = widen_words(bare) or bare
        tries = (
            (Loosened.NOT, words, False),
            (Loosened.ENDINGS, wide, False),
            (Loosened.SOME, wide, True),
        )
        for loosened, tried, some in tries:
            found = self._find(tried, noun=noun, limit=limit, some=some)
            if found.total:
                return found, loosened
        return found, Loosened.NOT

    def _find(
        self,
        words: str,
        *,
        noun: str,
        limit: int,
        offset: int = 0,
        some: bool = False,
    ) -> Page[Hit]:
        is_sqlite = self._database.is_sqlite
        query = write_query(words, is_sqlite=is_sqlite, some=some)
        if not query:
            return Page(items=(), total=0, offset=offset)
        phrase = write_phrase(words, is_sqlite=is_sqlite)
        asked = _Asked(query=query, phrase=phrase, noun=noun, is_sqlite=is_sqlite)
        with self._database.read() as connection:
            items = _rank(connection, asked, limit, offset)
            if len(items) < limit and offset + len(items) >= MOST_RANKED:
                beyond = max(offset, MOST_RANKED)
                items += _follow(connection, asked, limit - len(items), beyond)
            total = connection.execute(sa.text(asked.total), asked.values).scalar_one()
        return Page(items=tuple(items), total=total, offset=offset)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What is looked for, as statements of the database."""

    query: str
    phrase: str
    noun: str
    is_sqlite: bool

    @property
    def values(self) -> dict[str, object]:
        hidden = {"hidden_1": HIDDEN[0], "hidden_2": HIDDEN[1]}
        return {
            "query": self.query,
            **hidden,
            **({"noun": self.noun} if self.noun else {}),
            **({"phrase": self.phrase} if self.phrase else {}),
        }

    @property
    def found(self) -> str:
        where = "AND s.noun = :noun" if self.noun else ""
        joined = SQLITE_JOIN if self.noun else ""
        found = SQLITE_FOUND if self.is_sqlite else POSTGRES_FOUND
        return found.format(where=where, joined=joined)

    @property
    def total(self) -> str:
        return f"SELECT count(*) {self.found}"

    def choose(self, *, is_ranked: bool) -> str:
        """Give the statement that finds the newest, each with its rank."""
        rank = "bm25(search)" if self.is_sqlite else "-ts_rank(s.words, q.query)"
        if self.phrase:
            together = SQLITE_TOGETHER if self.is_sqlite else POSTGRES_TOGETHER
            rank = f"{rank} - {AHEAD} * ({together})"
        newest = SQLITE_NEWEST if self.is_sqlite else POSTGRES_NEWEST
        return newest.format(rank=rank if is_ranked else "0", found=self.found)

    def show(self, chosen: str, order: str) -> str:
        """Give the statement that opens what was chosen."""
        shown = SQLITE_SHOWN if self.is_sqlite else POSTGRES_SHOWN
        return shown.format(chosen=chosen, order=order)


def _rank(connection: Connection, asked: _Asked, limit: int, offset: int) -> list[Hit]:
    """Give hits among the newest, the best first."""
    ranked = RANKED.format(newest=asked.choose(is_ranked=True))
    values = {"limit": MOST_RANKED, "offset": 0, "shown": limit, "skipped": offset}
    return _open(connection, asked, asked.show(ranked, "found.rank, found.pk"), values)


def _follow(
    connection: Connection, asked: _Asked, limit: int, offset: int
) -> list[Hit]:
    """Give hits before the newest, the newer first."""
    shown = asked.show(asked.choose(is_ranked=False), "found.pk DESC")
    return _open(connection, asked, shown, {"limit": limit, "offset": offset})


def _open(
    connection: Connection, asked: _Asked, statement: str, values: dict[str, int]
) -> list[Hit]:
    marked = {"open": OPEN, "close": CLOSE}
    rows = connection.execute(sa.text(statement), asked.values | marked | values)
    return [_hit(row.noun, row.ref, row.body, row.marked) for row in rows]


def save_texts(connection: Connection, texts: Sequence[tuple[str, str, str]]) -> None:
    """Make texts ones that can be found; each is a noun, an id and a body."""
    if not texts:
        return
    remove_texts(connection, [(noun, ref) for noun, ref, _ in texts])
    last = connection.execute(sa.select(sa.func.max(SEARCH_TEXTS.c.pk))).scalar() or 0
    rows = [
        {"pk": pk, "noun": noun, "ref": ref, "body": body.translate(DROPPED)}
        for pk, (noun, ref, body) in enumerate(texts, last + 1)
    ]
    connection.execute(sa.insert(SEARCH_TEXTS), rows)


def remove_texts(connection: Connection, keys: Sequence[tuple[str, str]]) -> None:
    """Make texts no longer ones that can be found."""
    refs: dict[str, list[str]] = {}
    for noun, ref in keys:
        refs.setdefault(noun, []).append(ref)
    for noun, some in refs.items():
        where = (SEARCH_TEXTS.c.noun == noun) & SEARCH_TEXTS.c.ref.in_(some)
        connection.execute(sa.delete(SEARCH_TEXTS).where(where))


def _hit(noun: str, ref: str, body: str, marked: str) -> Hit:
    places = []
    position = shift = 0
    while (start := marked.find(OPEN, position)) >= 0:
        end = marked.find(CLOSE, start)
        places.append((start - shift, end - shift - 1))
        shift += 2
        position = end + 1
    first = places[0][0] if places else 0
    left, right = _find_bounds(body, first)
    inside = [(s - left, e - left) for s, e in places if left <= s and e <= right]
    return Hit(
        noun=noun,
        ref=ref,
        snippet=body[left:right].replace("\n", " "),
        places=tuple(places[:MAX_PLACES]),
        marks=tuple(inside),
    )


def _find_bounds(body: str, first: int) -> tuple[int, int]:
    """Give where what is shown around a word begins and ends: between words."""
    left, right = max(0, first - AROUND), min(len(body), first + 2 * AROUND)
    gap = re.search(r"\s", body[left:first]) if left else None
    left += gap.end() if gap else 0
    cut = re.search(r"\s\S*$", body[first:right]) if right < len(body) else None
    return left, first + cut.start() if cut and cut.start() else right
