"""Words → reports and entries that have them, with the places where they stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dragoman.store.database import Database
from dragoman.store.entries import HIDDEN, Page
from dragoman.store.tables import SEARCH_TEXTS

OPEN, CLOSE = "\x02", "\x03"  # mark a word found; ``save_texts`` lets no text have them
DROPPED = str.maketrans(dict.fromkeys(f"\0{OPEN}{CLOSE}", " "))
AROUND = 60  # characters shown on each side of the first word found
MAX_PLACES = 50
WORD = re.compile(r'"([^"]+)"|(\S+)')
ENDINGS = ("ies", "y", "s")  # of nouns, whose beginnings other forms share
SHORTEST = 2  # characters of a beginning
# CROSS JOIN: SQLite is to begin with the words, whatever its planner takes for best.
SQLITE_HITS = """
    SELECT s.noun, s.ref, found.rank, s.body,
        highlight(search, 0, :open, :close) AS marked
    FROM (
        SELECT search.rowid AS pk, bm25(search) AS rank
        FROM search CROSS JOIN search_texts s ON s.pk = search.rowid {joined}
        WHERE search MATCH :query {where}
        ORDER BY rank, s.pk LIMIT :limit OFFSET :offset) AS found
    CROSS JOIN search ON search.rowid = found.pk
    CROSS JOIN search_texts s ON s.pk = found.pk
    WHERE search MATCH :query ORDER BY found.rank, found.pk"""
SQLITE_TOTAL = """
    SELECT count(*) FROM search
    CROSS JOIN search_texts s ON s.pk = search.rowid {joined}
    WHERE search MATCH :query {where}"""
POSTGRES_HITS = """
    SELECT noun, ref, rank, body, ts_headline('simple', left(body, 250000), query,
        'HighlightAll=true, StartSel=' || :open || ', StopSel=' || :close) AS marked
    FROM (
        SELECT s.noun, s.ref, s.body, s.pk, q.query, -ts_rank(s.words, q.query) AS rank
        FROM search_texts s {joined}, to_tsquery('simple', :query) AS q(query)
        WHERE s.words @@ q.query {where}
        ORDER BY rank, s.pk LIMIT :limit OFFSET :offset) AS found
    ORDER BY rank, pk"""
POSTGRES_TOTAL = """
    SELECT count(*) FROM search_texts s {joined},
        to_tsquery('simple', :query) AS q(query)
    WHERE s.words @@ q.query {where}"""
JOINED = "LEFT JOIN entries e ON e.noun = s.noun AND e.id = s.ref"


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


class Search:
    """Looks for words in everything that a store holds."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(
        self, words: str, *, noun: str = "", limit: int = 20, offset: int = 0
    ) -> Page[Hit]:
        """Find reports and entries that have all of the words, the best first.

        Words in double quotes stand together; a word that ends in ``*`` is the
        beginning of one. Case and accents do not matter.

        Args:
            words: What to look for; nothing is found for no words.
            noun: Only ``reports``, or only entries of this noun.
            limit: How many at most.
            offset: How many to pass over.
        """
        is_sqlite = self._database.is_sqlite
        query = " AND ".join(_sqlite(words)) if is_sqlite else _postgres(words)
        if not query:
            return Page(items=(), total=0, offset=offset)
        hits, total = (
            (SQLITE_HITS, SQLITE_TOTAL)
            if is_sqlite
            else (POSTGRES_HITS, POSTGRES_TOTAL)
        )
        where = " AND (e.review IS NULL OR e.review NOT IN (:hidden_1, :hidden_2))"
        where += " AND s.noun = :noun" if noun else ""
        values = {"query": query, "hidden_1": HIDDEN[0], "hidden_2": HIDDEN[1]}
        values |= {"noun": noun} if noun else {}
        shown = {"open": OPEN, "close": CLOSE, "limit": limit, "offset": offset}
        parts = {"joined": JOINED, "where": where}
        with self._database.read() as connection:
            rows = connection.execute(sa.text(hits.format(**parts)), values | shown)
            items = tuple(_hit(r.noun, r.ref, r.body, r.marked) for r in rows)
            found = connection.execute(sa.text(total.format(**parts)), values)
            return Page(items=items, total=found.scalar_one(), offset=offset)


def widen_words(words: str) -> str:
    """Give words as beginnings, so that other endings are found too; "" if they are.

    Example:
        >>> widen_words('captives "all parties" talk*'), widen_words("aid*")
        ('captive* "all parties" talk*', '')
    """
    parts = []
    for phrase, word in WORD.findall(words):
        plain = phrase or word.endswith("*") or not word[-1:].isalpha()
        parts.append(f'"{phrase}"' if phrase else word if plain else _begin(word))
    widened = " ".join(parts)
    return "" if widened == words.strip() else widened


def _begin(word: str) -> str:
    """Give a word without the ending of its plural, as a beginning."""
    for ending in ENDINGS:
        if word.lower().endswith(ending) and len(word) > len(ending) + SHORTEST:
            return f"{word[: -len(ending)]}*"
    return f"{word}*"


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


def _sqlite(words: str) -> Iterator[str]:
    """Write words as FTS5 wants them; in quotes nothing is an operator."""
    for phrase, word in WORD.findall(words):
        text = (phrase or word).replace('"', " ").replace("\0", " ")
        if not any(character.isalnum() for character in text):
            continue
        star = "*" if word.endswith("*") else ""
        yield f'"{text.rstrip("*")}"{star}'


def _postgres(words: str) -> str:
    """Write words as ``to_tsquery`` wants them."""
    terms = []
    for phrase, word in WORD.findall(words):
        parts = re.findall(r"\w+", phrase or word)
        if parts:
            star = ":*" if word.endswith("*") else ""
            terms.append("(" + " <-> ".join(f"'{part}'" for part in parts) + star + ")")
    return " & ".join(terms)


def _hit(noun: str, ref: str, body: str, marked: str) -> Hit:
    places = []
    position = shift = 0
    while (start := marked.find(OPEN, position)) >= 0:
        end = marked.find(CLOSE, start)
        places.append((start - shift, end - shift - 1))
        shift += 2
        position = end + 1
    first = places[0][0] if places else 0
    left = max(0, first - AROUND)
    right = min(len(body), first + 2 * AROUND)
    inside = [(s - left, e - left) for s, e in places if left <= s and e <= right]
    return Hit(
        noun=noun,
        ref=ref,
        snippet=body[left:right].replace("\n", " "),
        places=tuple(places[:MAX_PLACES]),
        marks=tuple(inside),
    )
