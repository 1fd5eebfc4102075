"""The full-text index: one FTS5 row a person, its columns those of `SearchField`. Text comes folded."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, bindparam, column, delete, insert, literal_column, select, table

from lifebox.domain.search import SearchField

# Words are ASCII already. Positions and sizes are not kept: nothing ranks by them.
_CREATE = (
    "CREATE VIRTUAL TABLE search USING fts5"
    "(name, street, number, birth, town, tokenize = 'ascii', detail = 'column', columnsize = 0)"
)
# Without it an erased name stays in the pages of the index.
_SECURE_DELETE = "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)"
# Merges what many writes left in pieces into one: a search then opens one piece instead of a dozen.
OPTIMIZE = "INSERT INTO search (search) VALUES ('optimize')"
_VOCABULARY = "CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, search, col)"
# FTS5 keeps the pieces of the index in `search_data`, whose ids hold a piece's number above 37 bits, and in
# `search_idx` where in each to look (SQLite, fts5_index.c). Its own check does not notice an old page of the second.
_STRAY_PIECES = """
SELECT EXISTS (SELECT id >> 37 FROM search_data WHERE id >> 37 EXCEPT SELECT segid FROM search_idx)
    OR EXISTS (SELECT segid FROM search_idx EXCEPT SELECT id >> 37 FROM search_data)
"""

SEARCH = table("search", column("rowid"), *(column(field.value) for field in SearchField))
TEXT_COLUMNS = tuple(SEARCH.c[field.value] for field in SearchField)
MATCHES = literal_column("search").op("MATCH", is_comparison=True)
INSERT = insert(SEARCH)
REMOVE = delete(SEARCH).where(SEARCH.c.rowid == bindparam("row"))
_ANYBODY = select(SEARCH.c.rowid).where(MATCHES(bindparam("query"))).limit(1)


def create(connection: Connection) -> None:
    """Make the empty index."""
    connection.exec_driver_sql(_CREATE)
    connection.exec_driver_sql(_SECURE_DELETE)


def drop(connection: Connection) -> None:
    """Take the index away with all that it holds."""
    connection.exec_driver_sql("DROP TABLE search")


def query(groups: Iterable[tuple[Sequence[SearchField], Sequence[str]]]) -> str:
    """The MATCH expression for: in every group some word stands in one of its columns. `*` ends a prefix."""
    return " AND ".join(
        f"{{{' '.join(field.value for field in fields)}}} : ({' OR '.join(_term(word) for word in words)})"
        for fields, words in groups
    )


def _term(word: str) -> str:
    bare = word.removesuffix("*").replace('"', '""')
    return f'"{bare}" *' if word.endswith("*") else f'"{bare}"'


def terms(connection: Connection) -> set[tuple[str, str]]:
    """Every distinct (column, word) that the index holds; for verification, it reads the whole index.

    Its table is a temporary one, which even a connection that only reads is allowed for the moment.
    """
    connection.exec_driver_sql("PRAGMA query_only = OFF")
    connection.exec_driver_sql(_VOCABULARY)
    connection.exec_driver_sql("PRAGMA query_only = ON")
    return {(row.col, row.term) for row in connection.exec_driver_sql("SELECT col, term FROM temp.terms")}


def has_stray_pieces(connection: Connection) -> bool:
    """Whether a search may pass over a piece of the index, or look for one that is gone."""
    return bool(connection.exec_driver_sql(_STRAY_PIECES).scalar())


def has_word(connection: Connection, field: str, word: str) -> bool:
    """Whether anybody's row still has the word."""
    query_of_word = query([((SearchField(field),), (word,))])
    return connection.execute(_ANYBODY, {"query": query_of_word}).first() is not None
